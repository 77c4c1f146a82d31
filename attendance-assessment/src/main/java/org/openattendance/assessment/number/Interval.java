package org.openattendance.assessment.number;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.openattendance.base.InvalidValueException;

/**
 * Two ends between which a figure plausibly lies, rounded to nine decimals, with the method that gave them.
 *
 * <p>The ends of an interval need a square root, so they are not exact; they are rounded once and so are the same everywhere. Immutable and
 * thread-safe.
 *
 * @param low the lower end
 * @param high the upper end, not below the lower
 * @param method for example {@code WILSON_95}
 */
public record Interval(BigDecimal low, BigDecimal high, String method) {

    private static final int DIGITS = 9;

    public Interval {
        if (high.compareTo(low) < 0) {
            throw new InvalidValueException("An interval from " + low + " to " + high + ".", "the ends are swapped.");
        }
    }

    /**
     * From two doubles.
     *
     * @throws InvalidValueException if either is not a number
     */
    public static Interval of(double low, double high, String method) {
        if (!Double.isFinite(low) || !Double.isFinite(high)) {
            throw new InvalidValueException("An interval needs two finite ends.", "its figure was undefined.");
        }
        return new Interval(rounded(low), rounded(high), method);
    }

    /** From two exact ends. */
    public static Interval of(Fraction low, Fraction high, String method) {
        return new Interval(low.round(DIGITS), high.round(DIGITS), method);
    }

    private static BigDecimal rounded(double end) {
        return BigDecimal.valueOf(end).setScale(DIGITS, RoundingMode.HALF_UP);
    }

    /** Whether a figure, rounded as the ends are, lies between them, ends included. */
    public boolean contains(Fraction figure) {
        BigDecimal value = figure.round(DIGITS);
        return value.compareTo(low) >= 0 && value.compareTo(high) <= 0;
    }

    /** For example {@code 0.588578 to 0.710770}. */
    @Override
    public String toString() {
        return low.setScale(6, RoundingMode.HALF_UP) + " to " + high.setScale(6, RoundingMode.HALF_UP);
    }
}
