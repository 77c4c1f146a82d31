package org.openattendance.assessment.moderate;

import java.util.List;
import org.openattendance.assessment.moderate.AgreementValue.Reason;
import org.openattendance.assessment.moderate.AgreementValue.Statistic;
import org.openattendance.assessment.number.Fraction;

/**
 * Figures of agreement between judges, each exact.
 *
 * <p>The headline is Krippendorff's alpha for ordinal data: it takes any number of judges and missing values. Percent agreement stands
 * beside it; the kappas are for those who publish. Kappa is low when nearly everything has one level although agreement is high, so no
 * figure gets a verdict in words. Stateless.
 */
public final class Agreement {

    private Agreement() {}

    /** Every figure, in the order of {@link Statistic}; those that are not defined for the table say why. */
    public static List<AgreementValue> all(RatingTable table) {
        return List.of(Statistic.values()).stream()
                .map(statistic -> of(table, statistic))
                .toList();
    }

    /** One figure. */
    public static AgreementValue of(RatingTable table, Statistic statistic) {
        return switch (statistic) {
            case PERCENT_AGREEMENT,
                    PERCENT_WITHIN_ONE,
                    COHEN_KAPPA,
                    WEIGHTED_KAPPA_LINEAR,
                    WEIGHTED_KAPPA_QUADRATIC,
                    GWET_AC1 -> ofTwo(table, statistic);
            case FLEISS_KAPPA -> fleiss(table);
            case ALPHA_NOMINAL, ALPHA_ORDINAL, ALPHA_INTERVAL, ALPHA_RATIO ->
                Krippendorff.of(table.categories(), table.pairable()).alpha(statistic);
        };
    }

    private static AgreementValue ofTwo(RatingTable table, Statistic statistic) {
        if (table.judges() != 2) {
            return AgreementValue.undefined(statistic, Reason.NEEDS_TWO_JUDGES);
        }
        PairTable pairs = PairTable.of(table);
        return switch (statistic) {
            case PERCENT_AGREEMENT -> pairs.within(statistic, 0);
            case PERCENT_WITHIN_ONE -> pairs.within(statistic, 1);
            case COHEN_KAPPA -> pairs.kappa(statistic, PairTable.Weights.NOMINAL);
            case WEIGHTED_KAPPA_LINEAR -> pairs.kappa(statistic, PairTable.Weights.LINEAR);
            case WEIGHTED_KAPPA_QUADRATIC -> pairs.kappa(statistic, PairTable.Weights.QUADRATIC);
            default -> pairs.ac1();
        };
    }

    /** Fleiss (1971): the same number of judges for each unit, chance agreement from the pooled shares. */
    private static AgreementValue fleiss(RatingTable table) {
        Statistic statistic = Statistic.FLEISS_KAPPA;
        List<List<Integer>> rows = java.util.stream.IntStream.range(
                        0, table.units().size())
                .mapToObj(table::given)
                .toList();
        if (rows.isEmpty()) {
            return AgreementValue.undefined(statistic, Reason.NO_PAIRABLE_UNIT);
        }
        long judges = rows.get(0).size();
        if (judges < 2 || rows.stream().anyMatch(row -> row.size() != judges)) {
            return AgreementValue.undefined(statistic, Reason.UNEQUAL_JUDGES);
        }
        Fraction observed = observed(rows, table.categories(), judges);
        Fraction expected = expected(rows, table.categories(), judges);
        return expected.equals(Fraction.ONE)
                ? AgreementValue.undefined(statistic, Reason.NO_VARIATION)
                : AgreementValue.of(statistic, observed.minus(expected).over(Fraction.ONE.minus(expected)));
    }

    /** Mean share of agreeing pairs of judges over the units. */
    private static Fraction observed(List<List<Integer>> rows, int categories, long judges) {
        long pairs = 0;
        for (List<Integer> row : rows) {
            for (int rank = 1; rank <= categories; rank++) {
                long same = count(row, rank);
                pairs += same * (same - 1);
            }
        }
        return Fraction.of(pairs, rows.size() * judges * (judges - 1));
    }

    /** Sum of the squared pooled shares. */
    private static Fraction expected(List<List<Integer>> rows, int categories, long judges) {
        Fraction sum = Fraction.ZERO;
        for (int rank = 1; rank <= categories; rank++) {
            long all = 0;
            for (List<Integer> row : rows) {
                all += count(row, rank);
            }
            Fraction share = Fraction.of(all, rows.size() * judges);
            sum = sum.plus(share.times(share));
        }
        return sum;
    }

    private static long count(List<Integer> row, int rank) {
        return row.stream().filter(value -> value == rank).count();
    }
}
