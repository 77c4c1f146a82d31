package org.openattendance.testkit.conformance;

import java.util.Objects;

/**
 * One field in which a system says something else than a case expects.
 *
 * <p>Immutable and thread-safe.
 *
 * @param field where it stands, such as {@code pupils[P1].possible}; {@code status}, {@code output} or {@code messages} where it is about
 *     the answer as a whole
 * @param expected as JSON, or a few words
 * @param actual as JSON, or a few words; {@code missing} where there is no such field
 */
public record Difference(String field, String expected, String actual) {

    /**
     * @throws NullPointerException if a component is null
     */
    public Difference {
        Objects.requireNonNull(field, "field");
        Objects.requireNonNull(expected, "expected");
        Objects.requireNonNull(actual, "actual");
    }
}
