package org.openattendance.statistics;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;
import org.openattendance.base.InvalidValueException;
import org.openattendance.base.Rate;
import org.openattendance.statistics.AllSchoolsRule.Method;

/**
 * The rate of all schools, made from the rates of the phases in one of the two ways in which it has been published. Exact until it is asked
 * for in per cent.
 *
 * <p>Immutable and thread-safe.
 */
public final class AllSchoolsRow {

    private static final BigInteger HUNDRED = BigInteger.valueOf(100);

    private final Method method;
    private final BigInteger numerator;
    private final BigInteger denominator;

    private AllSchoolsRow(Method method, BigInteger numerator, BigInteger denominator) {
        this.method = method;
        this.numerator = numerator;
        this.denominator = denominator;
    }

    /**
     * What one phase brings.
     *
     * @param phase what it is called
     * @param rate of the schools that sent a register; empty where none of its pupils could have attended: it then brings nothing
     * @param censusEnrolments in the school census, whether or not the school sent a register; 0 or more
     */
    public record Part(String phase, Optional<Rate> rate, long censusEnrolments) {

        /**
         * @param phase what it is called
         * @param rate of the schools that sent a register
         * @param censusEnrolments in the school census
         * @throws InvalidValueException if the enrolments are below 0
         */
        public Part {
            if (censusEnrolments < 0) {
                throw new InvalidValueException(
                        "Enrolments of the census are below 0: " + censusEnrolments + ".", "a sign was mistyped.");
            }
        }
    }

    /**
     * The row for all schools.
     *
     * @return empty where no part has a rate, or none of those that have one weighs anything
     */
    public static Optional<AllSchoolsRow> of(Method method, List<Part> parts) {
        BigInteger above = BigInteger.ZERO;
        BigInteger below = BigInteger.ONE;
        BigInteger plainAbove = BigInteger.ZERO;
        BigInteger plainBelow = BigInteger.ZERO;
        BigInteger weights = BigInteger.ZERO;
        for (Part part : parts) {
            if (part.rate().isPresent()) {
                BigInteger top = BigInteger.valueOf(part.rate().get().numerator());
                BigInteger bottom = BigInteger.valueOf(part.rate().get().denominator());
                BigInteger weight = BigInteger.valueOf(part.censusEnrolments());
                above = above.multiply(bottom).add(top.multiply(weight).multiply(below));
                below = below.multiply(bottom);
                weights = weights.add(weight);
                plainAbove = plainAbove.add(top);
                plainBelow = plainBelow.add(bottom);
            }
        }
        return method == Method.PLAIN
                ? known(method, plainAbove, plainBelow)
                : known(method, above, below.multiply(weights));
    }

    private static Optional<AllSchoolsRow> known(Method method, BigInteger above, BigInteger below) {
        return below.signum() == 0 ? Optional.empty() : Optional.of(new AllSchoolsRow(method, above, below));
    }

    /** How it was made. */
    public Method method() {
        return method;
    }

    /**
     * In per cent, rounded here and nowhere before.
     *
     * @param digits after the point, 0 or more
     */
    public BigDecimal percent(int digits, RoundingMode rounding) {
        return new BigDecimal(numerator.multiply(HUNDRED)).divide(new BigDecimal(denominator), digits, rounding);
    }

    /** Method, and per cent to four places. */
    @Override
    public String toString() {
        return method + " " + percent(4, RoundingMode.HALF_UP);
    }
}
