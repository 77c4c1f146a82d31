package org.openattendance.base;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;

/**
 * An exact fraction of a whole, such as sessions missed of sessions possible.
 *
 * <p>Two whole numbers, never reduced, because both are part of what is shown. There is no rate of nothing: where the whole is 0 the
 * caller has no rate. Compared by cross-multiplication; rounded only by {@link #percent(int, RoundingMode)}. Equal when both
 * numbers are equal; use {@link #compareTo(Rate)} to compare sizes, which ignores how a fraction is written. Immutable and
 * thread-safe.
 *
 * @param numerator the part, 0 or more; it may be larger than the whole
 * @param denominator the whole, 1 or more
 */
public record Rate(long numerator, long denominator) implements Comparable<Rate> {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    /**
     * @param numerator the part, 0 or more
     * @param denominator the whole, 1 or more
     * @throws InvalidValueException if either is below its least value
     */
    public Rate {
        if (numerator < 0 || denominator < 1) {
            throw new InvalidValueException(
                    "Not a rate: " + numerator + "/" + denominator + ".", "there was nothing to take a share of.");
        }
    }

    /** Same as the constructor. */
    public static Rate of(long numerator, long denominator) {
        return new Rate(numerator, denominator);
    }

    /**
     * Reads the form of {@link #toString()}.
     *
     * @param text for example {@code 38/380}
     * @throws InvalidValueException if it has another form
     */
    public static Rate parse(String text) {
        if (text.matches("\\d{1,19}/\\d{1,19}")) {
            try {
                int slash = text.indexOf('/');
                return new Rate(Long.parseLong(text.substring(0, slash)), Long.parseLong(text.substring(slash + 1)));
            } catch (NumberFormatException e) { // 19 digits, above the largest long
                throw notARate(text);
            }
        }
        throw notARate(text);
    }

    private static InvalidValueException notARate(String text) {
        return new InvalidValueException("Not a rate: " + text + ".", "it should look like 38/380.");
    }

    /**
     * Hundred times the rate, rounded once, here.
     *
     * @param digits after the point, 0 or more
     * @param rounding how; publishers use half up
     */
    public BigDecimal percent(int digits, RoundingMode rounding) {
        return BigDecimal.valueOf(numerator)
                .multiply(HUNDRED)
                .divide(BigDecimal.valueOf(denominator), digits, rounding);
    }

    /** Whether this is at least the other; exact. */
    public boolean isAtLeast(Rate other) {
        return compareTo(other) >= 0;
    }

    /** By size, exact: 1/2 and 2/4 compare as 0. */
    @Override
    public int compareTo(Rate other) {
        long left = Math.multiplyHigh(numerator, other.denominator);
        long right = Math.multiplyHigh(other.numerator, denominator);
        if (left == 0 && right == 0 && numerator * other.denominator >= 0 && other.numerator * denominator >= 0) {
            return Long.compare(numerator * other.denominator, other.numerator * denominator);
        }
        return BigInteger.valueOf(numerator)
                .multiply(BigInteger.valueOf(other.denominator))
                .compareTo(BigInteger.valueOf(other.numerator).multiply(BigInteger.valueOf(denominator)));
    }

    /** For example {@code 38/380}. */
    @Override
    public String toString() {
        return numerator + "/" + denominator;
    }
}
