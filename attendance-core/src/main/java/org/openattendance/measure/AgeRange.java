package org.openattendance.measure;

import org.openattendance.base.InvalidValueException;

/**
 * Ages in whole years, both ends included.
 *
 * <p>{@link #toString()} and {@link #parse(String)} agree: {@code 5-14}, {@code 15}. Immutable and thread-safe.
 *
 * @param first 0 or more
 * @param last {@code first} or more
 */
public record AgeRange(int first, int last) {

    /** @throws InvalidValueException if {@code first} is negative or above {@code last} */
    public AgeRange {
        if (first < 0 || last < first) {
            throw new InvalidValueException(
                    "Not a range of ages: " + first + "-" + last + ".", "the two were swapped.");
        }
    }

    /**
     * Reads the form of {@link #toString()}.
     *
     * @throws InvalidValueException if it has another form
     */
    public static AgeRange parse(String text) {
        if (!text.matches("\\d{1,2}(-\\d{1,2})?")) {
            throw new InvalidValueException("Not a range of ages: " + text + ".", "it should look like 5-14 or 15.");
        }
        int hyphen = text.indexOf('-');
        return hyphen < 0
                ? new AgeRange(Integer.parseInt(text), Integer.parseInt(text))
                : new AgeRange(
                        Integer.parseInt(text.substring(0, hyphen)), Integer.parseInt(text.substring(hyphen + 1)));
    }

    /** Whether an age is in it. */
    public boolean contains(int age) {
        return age >= first && age <= last;
    }

    /** Whether some age is in both. */
    public boolean overlaps(AgeRange other) {
        return first <= other.last && other.first <= last;
    }

    /** For example {@code 5-14}, or {@code 15} where both ends are the same. */
    @Override
    public String toString() {
        return first == last ? String.valueOf(first) : first + "-" + last;
    }
}
