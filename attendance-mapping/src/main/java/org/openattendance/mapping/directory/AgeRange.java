package org.openattendance.mapping.directory;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.openattendance.base.InvalidValueException;
import org.openattendance.mapping.internal.Require;

/**
 * Ages in whole years, both ends included: {@code 13..19} holds 13 and 19. Either end may be open.
 *
 * <p>{@link #toString()} and {@link #parse(String)} agree. Immutable and thread-safe.
 *
 * @param from youngest, 0 to 130; empty for no lower limit
 * @param to oldest, 0 to 130; empty for no upper limit
 */
public record AgeRange(Optional<Integer> from, Optional<Integer> to) {

    private static final Pattern FORM = Pattern.compile("(\\d{0,3})\\.\\.(\\d{0,3})");
    private static final AgeRange ANY = new AgeRange(Optional.empty(), Optional.empty());

    public AgeRange {
        from.ifPresent(age -> Require.between(age, 0, 130, "The youngest age"));
        to.ifPresent(age -> Require.between(age, 0, 130, "The oldest age"));
        if (from.isPresent() && to.isPresent() && to.get() < from.get()) {
            throw new InvalidValueException(
                    "Ages from " + from.get() + " to " + to.get() + " hold nobody.", "the two are swapped.");
        }
    }

    /** From one age to another, both included. */
    public static AgeRange of(int from, int to) {
        return new AgeRange(Optional.of(from), Optional.of(to));
    }

    /** Every age. */
    public static AgeRange any() {
        return ANY;
    }

    /**
     * Reads the form of {@link #toString()}.
     *
     * @throws InvalidValueException if it has another form
     */
    public static AgeRange parse(String text) {
        Matcher matcher = FORM.matcher(text);
        if (!matcher.matches()) {
            throw new InvalidValueException("Not a range of ages: " + text + ".", "it should look like 13..19.");
        }
        return new AgeRange(number(matcher.group(1)), number(matcher.group(2)));
    }

    private static Optional<Integer> number(String digits) {
        return digits.isEmpty() ? Optional.empty() : Optional.of(Integer.valueOf(digits));
    }

    /** Whether an age in whole years is in the range. */
    public boolean contains(int age) {
        return from.map(least -> age >= least).orElse(true)
                && to.map(most -> age <= most).orElse(true);
    }

    /** For example {@code 13..19}, {@code 16..}, {@code ..}. */
    @Override
    public String toString() {
        return from.map(String::valueOf).orElse("") + ".."
                + to.map(String::valueOf).orElse("");
    }
}
