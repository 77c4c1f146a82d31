package org.openattendance.measure;

import java.util.Objects;
import org.openattendance.base.InvalidValueException;

/**
 * A standard number of missed sessions, as England's statistics used until 2014/15: not a share of a pupil's own possible sessions.
 *
 * <p>Immutable and thread-safe.
 *
 * @param atLeast sessions missed, 1 or more; this many is enough
 * @param period the part of the year that the number is for, and no other
 * @param ages on 31 August before the school year
 */
public record StandardSessions(int atLeast, MeasurePeriod period, AgeRange ages) {

    /** @throws InvalidValueException if {@code atLeast} is below 1 */
    public StandardSessions {
        Objects.requireNonNull(period, "period");
        Objects.requireNonNull(ages, "ages");
        if (atLeast < 1) {
            throw new InvalidValueException(
                    "A standard number of sessions is 1 or more, not " + atLeast + ".", "a column was shifted.");
        }
    }
}
