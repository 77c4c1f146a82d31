package org.openattendance.pathway;

import java.util.Objects;
import org.openattendance.base.InvalidValueException;

/**
 * A length of time as a pathway prints it: 6 school weeks, 10 working days.
 *
 * <p>Immutable and thread-safe.
 *
 * @param n how many, 1 to 999
 * @param unit of what
 */
public record Stretch(int n, PathwayUnit unit) {

    public Stretch {
        Objects.requireNonNull(unit, "unit");
        if (n < 1 || n > 999) {
            throw new InvalidValueException(
                    "A length of time must be from 1 to 999, not " + n + ".", "the number stands in another unit.");
        }
    }

    /** Same as the constructor. */
    public static Stretch of(int n, PathwayUnit unit) {
        return new Stretch(n, unit);
    }

    /** For example {@code 6 school weeks}. */
    @Override
    public String toString() {
        return n + " " + unit.word() + (n == 1 ? "" : "s");
    }
}
