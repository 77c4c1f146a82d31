package org.openattendance.assessment.moderate;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import org.openattendance.assessment.moderate.AgreementValue.Statistic;
import org.openattendance.assessment.number.Draw;
import org.openattendance.assessment.number.Fraction;
import org.openattendance.assessment.number.Interval;
import org.openattendance.assessment.number.Wilson;
import org.openattendance.base.InvalidValueException;

/**
 * Intervals beside a figure of agreement.
 *
 * <p>Analytic where a formula is known: Wilson's for percent agreement, and the large-sample one of Fleiss, Cohen and Everitt (1969) for
 * kappa and weighted kappa. For all figures a percentile bootstrap over units: the same seed gives the same interval everywhere. Stateless.
 */
public final class AgreementInterval {

    private AgreementInterval() {}

    /**
     * What a bootstrap gave.
     *
     * @param interval the ends that hold the middle 95 in 100 of the resampled figures
     * @param resamples how many gave a figure
     * @param undefined how many gave none, and were left out: many of these mean that the interval says little
     */
    public record Bootstrap(Interval interval, int resamples, int undefined) {}

    /**
     * Draws units with replacement, as many as there are, and takes the figure each time.
     *
     * @param resamples how often, from 100 to 100,000
     * @param seed any number; the same one gives the same draws
     * @return empty if the figure is undefined for the table, or for every resample
     * @throws InvalidValueException if the number of resamples is outside its range
     */
    public static Optional<Bootstrap> bootstrap(RatingTable table, Statistic statistic, int resamples, long seed) {
        if (resamples < 100 || resamples > 100_000) {
            throw new InvalidValueException(
                    "A bootstrap takes 100 to 100000 resamples, not " + resamples + ".",
                    "the seed stands in their place.");
        }
        if (!Agreement.of(table, statistic).isDefined()) {
            return Optional.empty();
        }
        SplittableRandom random = new SplittableRandom(seed);
        List<Fraction> figures = new ArrayList<>();
        for (int i = 0; i < resamples; i++) {
            RatingTable drawn =
                    table.units(Draw.withReplacement(random, table.units().size()));
            Agreement.of(drawn, statistic).value().ifPresent(figures::add);
        }
        return figures.isEmpty() ? Optional.empty() : Optional.of(percentiles(figures, resamples));
    }

    private static Bootstrap percentiles(List<Fraction> figures, int resamples) {
        List<Fraction> sorted = figures.stream().sorted().toList();
        int low = (int) (sorted.size() * 25L / 1000);
        Interval interval =
                Interval.of(sorted.get(low), sorted.get(sorted.size() - 1 - low), "BOOTSTRAP_95_PERCENTILE");
        return new Bootstrap(interval, sorted.size(), resamples - sorted.size());
    }

    /**
     * The interval by formula.
     *
     * @return empty if the figure is undefined, or no formula is used for it here
     */
    public static Optional<Interval> analytic(RatingTable table, Statistic statistic) {
        AgreementValue value = Agreement.of(table, statistic);
        if (!value.isDefined()) {
            return Optional.empty();
        }
        return switch (statistic) {
            case PERCENT_AGREEMENT -> Optional.of(wilson(table, 0));
            case PERCENT_WITHIN_ONE -> Optional.of(wilson(table, 1));
            case COHEN_KAPPA -> Optional.of(kappa(table, value, PairTable.Weights.NOMINAL));
            case WEIGHTED_KAPPA_LINEAR -> Optional.of(kappa(table, value, PairTable.Weights.LINEAR));
            case WEIGHTED_KAPPA_QUADRATIC -> Optional.of(kappa(table, value, PairTable.Weights.QUADRATIC));
            default -> Optional.empty();
        };
    }

    private static Interval wilson(RatingTable table, int apart) {
        PairTable pairs = PairTable.of(table);
        long near = 0;
        for (int a = 0; a < pairs.categories(); a++) {
            for (int b = 0; b < pairs.categories(); b++) {
                near += Math.abs(a - b) <= apart ? pairs.count(a, b) : 0;
            }
        }
        return Wilson.interval(near, pairs.n());
    }

    private static Interval kappa(RatingTable table, AgreementValue value, PairTable.Weights weights) {
        double kappa = value.value().orElse(Fraction.ZERO).toDouble();
        double half = Wilson.Z_95 * standardError(PairTable.of(table), kappa, weights);
        return Interval.of(kappa - half, kappa + half, "FLEISS_COHEN_EVERITT_95");
    }

    /** Fleiss, Cohen and Everitt 1969, formula for the variance of weighted kappa; with 0 and 1 as weights, of kappa. */
    static double standardError(PairTable pairs, double kappa, PairTable.Weights weights) {
        int k = pairs.categories();
        double n = pairs.n();
        double most = weights.between(0, k - 1);
        double expected = 0;
        double sum = 0;
        for (int a = 0; a < k; a++) {
            for (int b = 0; b < k; b++) {
                expected += pairs.first(a) / n * (pairs.second(b) / n) * (1 - weights.between(a, b) / most);
            }
        }
        for (int a = 0; a < k; a++) {
            for (int b = 0; b < k; b++) {
                double margins = rowMean(pairs, a, weights, most) + columnMean(pairs, b, weights, most);
                double term = 1 - weights.between(a, b) / most - margins * (1 - kappa);
                sum += pairs.count(a, b) / n * term * term;
            }
        }
        double tail = kappa - expected * (1 - kappa);
        return Math.sqrt(Math.max(0, sum - tail * tail) / n) / (1 - expected);
    }

    /** Mean agreement weight of a rank of the first judge with all that the second says. */
    private static double rowMean(PairTable pairs, int a, PairTable.Weights weights, double most) {
        double mean = 0;
        for (int b = 0; b < pairs.categories(); b++) {
            mean += pairs.second(b) / (double) pairs.n() * (1 - weights.between(a, b) / most);
        }
        return mean;
    }

    private static double columnMean(PairTable pairs, int b, PairTable.Weights weights, double most) {
        double mean = 0;
        for (int a = 0; a < pairs.categories(); a++) {
            mean += pairs.first(a) / (double) pairs.n() * (1 - weights.between(a, b) / most);
        }
        return mean;
    }
}
