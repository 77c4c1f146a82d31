package org.openattendance.assessment.number;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.Objects;
import org.openattendance.base.InvalidValueException;
import org.openattendance.base.Rate;

/**
 * An exact number: one whole number over another, in lowest terms, of either sign and any size.
 *
 * <p>{@link Rate} keeps a part and its whole as they were counted; a fraction is what one calculates with. Rounded only by {@link #round} and
 * {@link #toDouble}. {@link #toString()} and {@link #parse(String)} agree. Immutable and thread-safe.
 */
public final class Fraction implements Comparable<Fraction> {

    public static final Fraction ZERO = of(0, 1);
    public static final Fraction ONE = of(1, 1);

    private final BigInteger numerator;
    private final BigInteger denominator; // 1 or more

    private Fraction(BigInteger numerator, BigInteger denominator) {
        BigInteger common = numerator.gcd(denominator).max(BigInteger.ONE);
        BigInteger sign = BigInteger.valueOf(denominator.signum());
        this.numerator = numerator.divide(common).multiply(sign);
        this.denominator = denominator.divide(common).multiply(sign);
    }

    /**
     * A fraction of two whole numbers.
     *
     * @throws InvalidValueException if the denominator is 0
     */
    public static Fraction of(long numerator, long denominator) {
        return of(BigInteger.valueOf(numerator), BigInteger.valueOf(denominator));
    }

    /**
     * A fraction of two whole numbers of any size.
     *
     * @throws InvalidValueException if the denominator is 0
     */
    public static Fraction of(BigInteger numerator, BigInteger denominator) {
        if (denominator.signum() == 0) {
            throw new InvalidValueException(
                    "A fraction over nothing: " + numerator + "/0.", "there was nothing to take a share of.");
        }
        return new Fraction(numerator, denominator);
    }

    /** A whole number. */
    public static Fraction of(long whole) {
        return of(whole, 1);
    }

    /** The size of a rate. */
    public static Fraction of(Rate rate) {
        return of(rate.numerator(), rate.denominator());
    }

    /** Exactly the decimal: 0.25 is a quarter. */
    public static Fraction of(BigDecimal decimal) {
        return decimal.scale() >= 0
                ? of(decimal.unscaledValue(), BigInteger.TEN.pow(decimal.scale()))
                : of(decimal.toBigIntegerExact(), BigInteger.ONE);
    }

    /**
     * Reads the form of {@link #toString()}, {@code 3/7} or {@code -2}.
     *
     * @throws InvalidValueException if it has another form
     */
    public static Fraction parse(String text) {
        if (!text.matches("-?\\d{1,200}(/\\d{1,200})?")) {
            throw new InvalidValueException("Not a fraction.", "it should look like 3/7 or -2.");
        }
        int slash = text.indexOf('/');
        return slash < 0
                ? of(new BigInteger(text), BigInteger.ONE)
                : of(new BigInteger(text.substring(0, slash)), new BigInteger(text.substring(slash + 1)));
    }

    /** The part above the line, of either sign. */
    public BigInteger numerator() {
        return numerator;
    }

    /** The part below the line, 1 or more. */
    public BigInteger denominator() {
        return denominator;
    }

    /** The sum. */
    public Fraction plus(Fraction other) {
        return of(
                numerator.multiply(other.denominator).add(other.numerator.multiply(denominator)),
                denominator.multiply(other.denominator));
    }

    /** The difference. */
    public Fraction minus(Fraction other) {
        return plus(other.negated());
    }

    /** The same size with the other sign. */
    public Fraction negated() {
        return new Fraction(numerator.negate(), denominator);
    }

    /** The product. */
    public Fraction times(Fraction other) {
        return of(numerator.multiply(other.numerator), denominator.multiply(other.denominator));
    }

    /** The product with a whole number. */
    public Fraction times(long whole) {
        return times(of(whole));
    }

    /**
     * The quotient.
     *
     * @throws InvalidValueException if the other is 0
     */
    public Fraction over(Fraction other) {
        return of(numerator.multiply(other.denominator), denominator.multiply(other.numerator));
    }

    /** Whether it is nothing. */
    public boolean isZero() {
        return numerator.signum() == 0;
    }

    /**
     * As a decimal, half up (away from zero).
     *
     * @param digits after the point, 0 or more
     */
    public BigDecimal round(int digits) {
        return new BigDecimal(numerator).divide(new BigDecimal(denominator), digits, RoundingMode.HALF_UP);
    }

    /** The nearest double to 20 decimals: for drawing, and for the square roots of an interval. */
    public double toDouble() {
        return round(20).doubleValue();
    }

    @Override
    public int compareTo(Fraction other) {
        return numerator.multiply(other.denominator).compareTo(other.numerator.multiply(denominator));
    }

    @Override
    public boolean equals(@org.jspecify.annotations.Nullable Object other) {
        return other instanceof Fraction that
                && numerator.equals(that.numerator)
                && denominator.equals(that.denominator);
    }

    @Override
    public int hashCode() {
        return Objects.hash(numerator, denominator);
    }

    /** For example {@code 3/7}, or {@code 2} for a whole number. */
    @Override
    public String toString() {
        return denominator.equals(BigInteger.ONE) ? numerator.toString() : numerator + "/" + denominator;
    }
}
