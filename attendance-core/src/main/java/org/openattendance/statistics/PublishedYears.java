package org.openattendance.statistics;

import java.util.OptionalInt;
import org.openattendance.base.InvalidValueException;

/**
 * School years, by the calendar year in which each begins, both ends included and each open if it is empty.
 *
 * <p>Immutable and thread-safe.
 *
 * @param first 2015 is the school year 2015/16
 * @param last the same or later
 */
public record PublishedYears(OptionalInt first, OptionalInt last) {

    /** Every year. */
    public static final PublishedYears ALL = new PublishedYears(OptionalInt.empty(), OptionalInt.empty());

    /** @throws InvalidValueException if the last is before the first */
    public PublishedYears {
        if (first.isPresent() && last.isPresent() && last.getAsInt() < first.getAsInt()) {
            throw new InvalidValueException(
                    "The last school year " + last.getAsInt() + " is before the first, " + first.getAsInt() + ".",
                    "the two were swapped.");
        }
    }

    /** Whether a year is in it. A year that is not known is in it only where both ends are open. */
    public boolean contains(OptionalInt year) {
        if (first.isEmpty() && last.isEmpty()) {
            return true;
        }
        return year.isPresent()
                && (first.isEmpty() || first.getAsInt() <= year.getAsInt())
                && (last.isEmpty() || last.getAsInt() >= year.getAsInt());
    }
}
