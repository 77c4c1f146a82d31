package org.openattendance.pathway;

import java.math.BigDecimal;
import org.openattendance.base.InvalidValueException;
import org.openattendance.base.Rate;

/**
 * A threshold as a pathway prints it, for example 92.5%. Compared exactly, as a fraction: never rounded, never a floating point number.
 *
 * <p>{@link #toString()} and {@link #parse(String)} agree: {@code 92.5%}. Ordered by size. Immutable and thread-safe.
 *
 * @param value from 0 to 100, at most six digits after the point; kept without trailing zeros
 */
public record Percent(BigDecimal value) implements Comparable<Percent> {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    /** Nothing. */
    public static final Percent ZERO = new Percent(BigDecimal.ZERO);

    /** The whole. */
    public static final Percent WHOLE = new Percent(HUNDRED);

    public Percent {
        value = value.signum() == 0 ? BigDecimal.ZERO : value.stripTrailingZeros();
        if (value.signum() < 0 || value.compareTo(HUNDRED) > 0 || value.scale() > 6) {
            throw new InvalidValueException(
                    "Not a percentage of sessions: " + value.toPlainString() + ".",
                    "a number above 100 was used to mean \"through 100\"; leave the upper end out instead.");
        }
    }

    /**
     * Reads a decimal number with or without a percent sign.
     *
     * @throws InvalidValueException if it has another form, or is not from 0 to 100
     */
    public static Percent parse(String text) {
        if (!text.matches("\\d{1,3}(\\.\\d{1,6})?%?")) {
            throw new InvalidValueException("Not a percentage: " + text + ".", "it should look like 92.5.");
        }
        return new Percent(new BigDecimal(text.endsWith("%") ? text.substring(0, text.length() - 1) : text));
    }

    /** The same as an exact fraction. */
    public Rate asRate() {
        int scale = Math.max(value.scale(), 0);
        return Rate.of(
                value.movePointRight(scale).longValueExact(),
                BigDecimal.TEN.pow(scale).longValueExact() * 100);
    }

    @Override
    public int compareTo(Percent other) {
        return value.compareTo(other.value);
    }

    /** For example {@code 92.5%}. */
    @Override
    public String toString() {
        return value.toPlainString() + "%";
    }
}
