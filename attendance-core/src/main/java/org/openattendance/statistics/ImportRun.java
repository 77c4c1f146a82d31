package org.openattendance.statistics;

import java.time.LocalDate;
import java.util.Objects;
import org.openattendance.base.InvalidValueException;

/**
 * One taking-in of data: what came of it, so that a person can see it again.
 *
 * <p>Immutable and thread-safe.
 *
 * @param feed id of the feed
 * @param date on which it ran
 * @param rows rows that came, 0 or more
 * @param checksum SHA-256 of the bytes, as 64 lower-case hexadecimal digits
 * @param result what came of it
 * @param automated whether it ran by itself
 */
public record ImportRun(String feed, LocalDate date, long rows, String checksum, Result result, boolean automated) {

    /** What came of a run. */
    public enum Result {
        /** All rows were used. */
        COMPLETE,
        /** Some rows could not be used. */
        WITH_ERRORS,
        /** None could. */
        FAILED
    }

    /**
     * @param feed id of the feed
     * @param date on which it ran
     * @param rows rows that came
     * @param checksum of the bytes
     * @param result what came of it
     * @param automated whether it ran by itself
     * @throws InvalidValueException if the rows are below 0 or the checksum has another form
     */
    public ImportRun {
        Objects.requireNonNull(feed, "feed");
        Objects.requireNonNull(date, "date");
        Objects.requireNonNull(result, "result");
        if (rows < 0 || !checksum.matches("[0-9a-f]{64}")) {
            throw new InvalidValueException(
                    "A run has 0 rows or more and a checksum of 64 hexadecimal digits: " + rows + ", "
                            + checksum.length() + " characters.",
                    "another kind of checksum was made.");
        }
    }
}
