package org.openattendance.assessment.moderate;

import java.math.BigInteger;
import java.util.List;
import org.openattendance.assessment.moderate.AgreementValue.Reason;
import org.openattendance.assessment.moderate.AgreementValue.Statistic;
import org.openattendance.assessment.number.Fraction;

/**
 * Krippendorff's alpha: any number of judges, missing values allowed (K. Krippendorff, Content Analysis, chapter 11).
 *
 * <p>Worked in whole numbers: the coincidences are multiplied by the least common multiple of all m - 1, so that nothing is rounded.
 */
final class Krippendorff {

    private final long[][] coincidences; // times scale
    private final long[] totals;
    private final long n;
    private final long scale;

    private Krippendorff(long[][] coincidences, long[] totals, long n, long scale) {
        this.coincidences = coincidences;
        this.totals = totals;
        this.n = n;
        this.scale = scale;
    }

    /**
     * @param pairable ranks given to each unit, two or more of them
     */
    static Krippendorff of(int categories, List<List<Integer>> pairable) {
        long scale = 1;
        for (List<Integer> values : pairable) {
            scale = lcm(scale, values.size() - 1L);
        }
        long[][] coincidences = new long[categories][categories];
        long[] totals = new long[categories];
        long n = 0;
        for (List<Integer> values : pairable) {
            long share = scale / (values.size() - 1);
            for (int i = 0; i < values.size(); i++) {
                totals[values.get(i) - 1]++;
                n++;
                for (int j = 0; j < values.size(); j++) {
                    if (i != j) {
                        coincidences[values.get(i) - 1][values.get(j) - 1] += share;
                    }
                }
            }
        }
        return new Krippendorff(coincidences, totals, n, scale);
    }

    private static long lcm(long a, long b) {
        BigInteger x = BigInteger.valueOf(a);
        BigInteger y = BigInteger.valueOf(b);
        return x.multiply(y).divide(x.gcd(y)).longValueExact();
    }

    /** How many values belong to a unit with two or more. */
    long pairableValues() {
        return n;
    }

    AgreementValue alpha(Statistic statistic) {
        if (n == 0) {
            return AgreementValue.undefined(statistic, Reason.NO_PAIRABLE_UNIT);
        }
        Fraction observed = Fraction.ZERO;
        Fraction expected = Fraction.ZERO;
        for (int c = 0; c < totals.length; c++) {
            for (int k = c + 1; k < totals.length; k++) {
                Fraction distance = distance(statistic, c, k);
                observed = observed.plus(distance.times(coincidences[c][k]));
                expected = expected.plus(distance.times(totals[c]).times(totals[k]));
            }
        }
        return expected.isZero()
                ? AgreementValue.undefined(statistic, Reason.NO_VARIATION)
                : AgreementValue.of(
                        statistic, Fraction.ONE.minus(observed.times(n - 1).over(expected.times(scale))));
    }

    /** The squared distance of two categories, by their places from 0. */
    private Fraction distance(Statistic statistic, int c, int k) {
        return switch (statistic) {
            case ALPHA_NOMINAL -> Fraction.ONE;
            case ALPHA_INTERVAL -> square(Fraction.of(k - c));
            case ALPHA_RATIO -> square(Fraction.of(k - c, k + c + 2L));
            default -> square(Fraction.of(between(c, k) * 2 - totals[c] - totals[k], 2));
        };
    }

    /** How many values lie from one category to the other, both included. */
    private long between(int c, int k) {
        long sum = 0;
        for (int g = c; g <= k; g++) {
            sum += totals[g];
        }
        return sum;
    }

    private static Fraction square(Fraction value) {
        return value.times(value);
    }
}
