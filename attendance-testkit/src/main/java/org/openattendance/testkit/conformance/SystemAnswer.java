package org.openattendance.testkit.conformance;

import java.util.Objects;

/**
 * What a system said to one case.
 *
 * <p>Immutable and thread-safe.
 *
 * @param status the exit status, or {@link #NO_STATUS}
 * @param output all of standard output: one JSON object where the status is 0 or 1, nothing where it is 2 or 3
 * @param messages all of standard error
 */
public record SystemAnswer(int status, String output, String messages) {

    /** The status of a system that gave none: it did not start, or did not end in time. */
    public static final int NO_STATUS = -1;

    /**
     * @throws NullPointerException if a text is null
     */
    public SystemAnswer {
        Objects.requireNonNull(output, "output");
        Objects.requireNonNull(messages, "messages");
    }

    /**
     * The answer of a system that gave none.
     *
     * @param why in a few words, shown in the report
     */
    public static SystemAnswer none(String why) {
        return new SystemAnswer(NO_STATUS, "", why);
    }
}
