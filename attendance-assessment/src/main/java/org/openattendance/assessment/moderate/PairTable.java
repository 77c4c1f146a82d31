package org.openattendance.assessment.moderate;

import java.math.BigInteger;
import java.util.List;
import java.util.OptionalInt;
import org.openattendance.assessment.moderate.AgreementValue.Reason;
import org.openattendance.assessment.moderate.AgreementValue.Statistic;
import org.openattendance.assessment.number.Fraction;

/** Two judges crossed: how often the first said one rank and the second another. Units that either left out are dropped. */
final class PairTable {

    private final long[][] counts;
    private final long[] first;
    private final long[] second;
    private final long n;

    private PairTable(long[][] counts, long[] first, long[] second, long n) {
        this.counts = counts;
        this.first = first;
        this.second = second;
        this.n = n;
    }

    static PairTable of(RatingTable table) {
        int k = table.categories();
        long[][] counts = new long[k][k];
        long[] first = new long[k];
        long[] second = new long[k];
        long n = 0;
        for (int i = 0; i < table.units().size(); i++) {
            List<OptionalInt> row = table.row(i);
            if (row.get(0).isPresent() && row.get(1).isPresent()) {
                int a = row.get(0).getAsInt() - 1;
                int b = row.get(1).getAsInt() - 1;
                counts[a][b]++;
                first[a]++;
                second[b]++;
                n++;
            }
        }
        return new PairTable(counts, first, second, n);
    }

    long n() {
        return n;
    }

    int categories() {
        return counts.length;
    }

    long count(int a, int b) {
        return counts[a][b];
    }

    long first(int a) {
        return first[a];
    }

    long second(int b) {
        return second[b];
    }

    /** Share of units on which the two are at most so many ranks apart. */
    AgreementValue within(Statistic statistic, int apart) {
        if (n == 0) {
            return AgreementValue.undefined(statistic, Reason.NO_PAIRABLE_UNIT);
        }
        long near = 0;
        for (int a = 0; a < counts.length; a++) {
            for (int b = 0; b < counts.length; b++) {
                near += Math.abs(a - b) <= apart ? counts[a][b] : 0;
            }
        }
        return AgreementValue.of(statistic, Fraction.of(near, n));
    }

    /**
     * Kappa as 1 minus observed over expected disagreement, both by these weights. With 0 and 1 as weights it is Cohen's (1960).
     */
    AgreementValue kappa(Statistic statistic, Weights weights) {
        if (n == 0) {
            return AgreementValue.undefined(statistic, Reason.NO_PAIRABLE_UNIT);
        }
        BigInteger observed = BigInteger.ZERO;
        BigInteger expected = BigInteger.ZERO;
        for (int a = 0; a < counts.length; a++) {
            for (int b = 0; b < counts.length; b++) {
                BigInteger weight = BigInteger.valueOf(weights.between(a, b));
                observed = observed.add(weight.multiply(BigInteger.valueOf(counts[a][b])));
                expected = expected.add(
                        weight.multiply(BigInteger.valueOf(first[a]).multiply(BigInteger.valueOf(second[b]))));
            }
        }
        return expected.signum() == 0
                ? AgreementValue.undefined(statistic, Reason.NO_VARIATION)
                : AgreementValue.of(
                        statistic, Fraction.ONE.minus(Fraction.of(observed.multiply(BigInteger.valueOf(n)), expected)));
    }

    /** Gwet's AC1 (2008): chance agreement from how evenly the categories are used. */
    AgreementValue ac1() {
        if (n == 0) {
            return AgreementValue.undefined(Statistic.GWET_AC1, Reason.NO_PAIRABLE_UNIT);
        }
        Fraction chance = Fraction.ZERO;
        Fraction agreed = Fraction.ZERO;
        for (int a = 0; a < counts.length; a++) {
            Fraction used = Fraction.of(first[a] + second[a], 2 * n);
            chance = chance.plus(used.times(Fraction.ONE.minus(used)));
            agreed = agreed.plus(Fraction.of(counts[a][a], n));
        }
        chance = chance.over(Fraction.of(counts.length - 1L));
        // At most one half, and that with two categories: never 1, so that there is always a figure.
        return AgreementValue.of(Statistic.GWET_AC1, agreed.minus(chance).over(Fraction.ONE.minus(chance)));
    }

    /** How far apart two ranks are taken to be; whole numbers, since only their ratios matter. */
    enum Weights {
        NOMINAL,
        LINEAR,
        QUADRATIC;

        long between(int a, int b) {
            long apart = Math.abs(a - b);
            return switch (this) {
                case NOMINAL -> apart == 0 ? 0 : 1;
                case LINEAR -> apart;
                case QUADRATIC -> apart * apart;
            };
        }
    }
}
