package org.openattendance.assessment.moderate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.openattendance.assessment.moderate.AgreementValue.Reason;
import org.openattendance.assessment.moderate.AgreementValue.Statistic;
import org.openattendance.assessment.number.Fraction;
import org.openattendance.base.InvalidValueException;

/** IRR-1 to IRR-7 of the reference on self-assessment, section 10; the laws; and the slow way on a thousand random tables. */
class AgreementTest {

    /** Two judges crossed: rows are what the first said. */
    private static RatingTable crossed(int[][] counts) {
        List<int[]> rows = new ArrayList<>();
        for (int a = 0; a < counts.length; a++) {
            for (int b = 0; b < counts.length; b++) {
                for (int i = 0; i < counts[a][b]; i++) {
                    rows.add(new int[] {a + 1, b + 1});
                }
            }
        }
        return RatingTable.ofRanks(counts.length, rows.toArray(int[][]::new));
    }

    /** Units by categories: how many judges said each. */
    private static RatingTable counted(int[][] counts) {
        int judges = 0;
        for (int count : counts[0]) {
            judges += count;
        }
        int[][] ranks = new int[counts.length][judges];
        for (int unit = 0; unit < counts.length; unit++) {
            int judge = 0;
            for (int c = 0; c < counts[unit].length; c++) {
                for (int i = 0; i < counts[unit][c]; i++) {
                    ranks[unit][judge++] = c + 1;
                }
            }
        }
        return RatingTable.ofRanks(counts[0].length, ranks);
    }

    private static void assertFigure(RatingTable table, Statistic statistic, String expected) {
        assertThat(Agreement.of(table, statistic).value().map(v -> v.round(6).toPlainString()))
                .as(statistic.name())
                .contains(expected);
    }

    @Test
    void IRR_1_cohen() {
        var table = crossed(new int[][] {{20, 5}, {10, 15}});
        assertFigure(table, Statistic.PERCENT_AGREEMENT, "0.700000");
        assertThat(Agreement.of(table, Statistic.COHEN_KAPPA).value()).contains(Fraction.of(2, 5));
    }

    @Test
    void IRR_2_kappa_is_low_although_agreement_is_high() {
        var table = crossed(new int[][] {{90, 5}, {5, 0}});
        assertFigure(table, Statistic.PERCENT_AGREEMENT, "0.900000");
        assertFigure(table, Statistic.COHEN_KAPPA, "-0.052632");
        assertFigure(table, Statistic.GWET_AC1, "0.889503");
    }

    @Test
    void IRR_3_fleiss_with_fourteen_judges() {
        var table = counted(new int[][] {
            {0, 0, 0, 0, 14}, {0, 2, 6, 4, 2}, {0, 0, 3, 5, 6}, {0, 3, 9, 2, 0}, {2, 2, 8, 1, 1},
            {7, 7, 0, 0, 0}, {3, 2, 6, 3, 0}, {2, 5, 3, 2, 2}, {6, 5, 2, 1, 0}, {0, 2, 2, 3, 7}
        });
        assertFigure(table, Statistic.FLEISS_KAPPA, "0.209931");
    }

    @Test
    void IRR_4_krippendorff_with_missing_ratings() {
        int[][] byJudge = {
            {1, 2, 3, 3, 2, 1, 4, 1, 2, 0, 0, 0},
            {1, 2, 3, 3, 2, 2, 4, 1, 2, 5, 0, 0},
            {0, 3, 3, 3, 2, 3, 4, 2, 2, 5, 1, 3},
            {1, 2, 3, 3, 2, 4, 4, 1, 2, 5, 1, 0}
        };
        int[][] byUnit = new int[12][4];
        for (int unit = 0; unit < 12; unit++) {
            for (int judge = 0; judge < 4; judge++) {
                byUnit[unit][judge] = byJudge[judge][unit];
            }
        }
        var table = RatingTable.ofRanks(5, byUnit);
        assertThat(Krippendorff.of(5, table.pairable()).pairableValues()).isEqualTo(40);
        assertFigure(table, Statistic.ALPHA_NOMINAL, "0.743421");
        assertFigure(table, Statistic.ALPHA_ORDINAL, "0.815388");
        assertFigure(table, Statistic.ALPHA_INTERVAL, "0.849107");
        assertFigure(table, Statistic.ALPHA_RATIO, "0.797403");
    }

    @Test
    void IRR_5_rag_by_two_judges() {
        var table = crossed(new int[][] {{6, 2, 0}, {1, 9, 3}, {0, 2, 7}});
        assertFigure(table, Statistic.COHEN_KAPPA, "0.589744");
        assertFigure(table, Statistic.WEIGHTED_KAPPA_LINEAR, "0.670330");
        assertFigure(table, Statistic.WEIGHTED_KAPPA_QUADRATIC, "0.763314");
        assertFigure(table, Statistic.ALPHA_NOMINAL, "0.596236");
        assertFigure(table, Statistic.ALPHA_ORDINAL, "0.762232");
        assertFigure(table, Statistic.ALPHA_INTERVAL, "0.766798");
        assertFigure(table, Statistic.PERCENT_WITHIN_ONE, "1.000000");
    }

    @Test
    void IRR_6_rag_by_three_judges_with_gaps() {
        var table =
                RatingTable.ofRanks(3, new int[][] {{3, 3, 3}, {2, 2, 3}, {1, 2, 1}, {3, 0, 3}, {2, 2, 2}, {1, 0, 0}});
        assertThat(Krippendorff.of(3, table.pairable()).pairableValues()).isEqualTo(14);
        assertFigure(table, Statistic.ALPHA_NOMINAL, "0.566667");
        assertFigure(table, Statistic.ALPHA_ORDINAL, "0.748512");
        assertFigure(table, Statistic.ALPHA_INTERVAL, "0.729167");
    }

    @Test
    void IRR_7_fleiss_with_three_judges() {
        var table = counted(new int[][] {{0, 0, 3}, {0, 2, 1}, {2, 1, 0}, {0, 0, 3}, {0, 3, 0}});
        assertFigure(table, Statistic.FLEISS_KAPPA, "0.558824");
    }

    @Test
    void when_everything_is_one_level_kappa_and_alpha_are_undefined_not_one() {
        var table = RatingTable.ofRanks(3, new int[][] {{2, 2}, {2, 2}, {2, 2}});
        assertThat(Agreement.of(table, Statistic.PERCENT_AGREEMENT).value()).contains(Fraction.ONE);
        for (Statistic statistic : List.of(
                Statistic.COHEN_KAPPA,
                Statistic.WEIGHTED_KAPPA_LINEAR,
                Statistic.WEIGHTED_KAPPA_QUADRATIC,
                Statistic.FLEISS_KAPPA,
                Statistic.ALPHA_NOMINAL,
                Statistic.ALPHA_ORDINAL)) {
            assertThat(Agreement.of(table, statistic).reason())
                    .as(statistic.name())
                    .contains(Reason.NO_VARIATION);
            assertThat(Agreement.of(table, statistic).sentence()).contains("undefined: all values are equal");
        }
    }

    @Test
    void without_a_unit_judged_by_two_there_is_no_figure() {
        var table = RatingTable.ofRanks(3, new int[][] {{1, 0}, {0, 2}});
        for (AgreementValue value : Agreement.all(table)) {
            assertThat(value.isDefined()).isFalse();
        }
        assertThat(Agreement.of(table, Statistic.COHEN_KAPPA).reason()).contains(Reason.NO_PAIRABLE_UNIT);
        assertThat(Agreement.of(table, Statistic.FLEISS_KAPPA).reason()).contains(Reason.UNEQUAL_JUDGES);
        var empty = RatingTable.ofRanks(3, new int[][] {});
        assertThat(Agreement.of(empty, Statistic.ALPHA_ORDINAL).reason()).contains(Reason.NO_PAIRABLE_UNIT);
        assertThat(Agreement.of(empty, Statistic.FLEISS_KAPPA).reason()).contains(Reason.NO_PAIRABLE_UNIT);
    }

    @Test
    void figures_for_two_say_so_when_there_are_three() {
        var table = RatingTable.ofRanks(3, new int[][] {{1, 2, 3}});
        assertThat(Agreement.of(table, Statistic.GWET_AC1).reason()).contains(Reason.NEEDS_TWO_JUDGES);
        assertThat(Agreement.of(table, Statistic.FLEISS_KAPPA).isDefined()).isTrue();
    }

    @Test
    void only_alpha_for_intervals_and_ratios_treats_ranks_as_distances() {
        for (Statistic statistic : Statistic.values()) {
            var value = Agreement.of(RatingTable.ofRanks(3, new int[][] {{1, 2}, {3, 3}}), statistic);
            assertThat(value.ordinalTreatedAsInterval())
                    .isEqualTo(statistic == Statistic.ALPHA_INTERVAL || statistic == Statistic.ALPHA_RATIO);
        }
    }

    @Test
    void agrees_with_the_slow_way_on_a_thousand_random_tables() {
        SplittableRandom random = new SplittableRandom(20251122);
        for (int i = 0; i < 1000; i++) {
            int[][] t = randomTable(random);
            int categories = 2 + random.nextInt(4);
            for (int[] row : t) {
                for (int j = 0; j < row.length; j++) {
                    row[j] = Math.min(row[j], categories);
                }
            }
            RatingTable table = RatingTable.ofRanks(categories, t);
            same(table, Statistic.ALPHA_NOMINAL, SlowAgreement.alpha(t, "nominal"));
            same(table, Statistic.ALPHA_ORDINAL, SlowAgreement.alpha(t, "ordinal"));
            same(table, Statistic.ALPHA_INTERVAL, SlowAgreement.alpha(t, "interval"));
            same(table, Statistic.ALPHA_RATIO, SlowAgreement.alpha(t, "ratio"));
            same(table, Statistic.FLEISS_KAPPA, SlowAgreement.fleiss(t, categories));
            if (t[0].length == 2) {
                same(table, Statistic.PERCENT_AGREEMENT, SlowAgreement.percent(t, 0));
                same(table, Statistic.PERCENT_WITHIN_ONE, SlowAgreement.percent(t, 1));
                same(table, Statistic.COHEN_KAPPA, SlowAgreement.kappa(t, 1, true));
                same(table, Statistic.WEIGHTED_KAPPA_LINEAR, SlowAgreement.kappa(t, 1, false));
                same(table, Statistic.WEIGHTED_KAPPA_QUADRATIC, SlowAgreement.kappa(t, 2, false));
                same(table, Statistic.GWET_AC1, SlowAgreement.ac1(t, categories));
            }
        }
    }

    /** One to twelve units, two to five judges, some values missing; one in eight tables has one level only. */
    private static int[][] randomTable(SplittableRandom random) {
        int units = 1 + random.nextInt(12);
        int judges = 2 + (random.nextInt(2) == 0 ? 0 : random.nextInt(4));
        boolean gaps = random.nextInt(3) > 0;
        int only = random.nextInt(8) == 0 ? 1 + random.nextInt(5) : 0;
        int[][] table = new int[units][judges];
        for (int[] row : table) {
            for (int j = 0; j < judges; j++) {
                boolean missing = gaps && random.nextInt(5) == 0;
                row[j] = missing ? 0 : only > 0 ? only : 1 + random.nextInt(5);
            }
        }
        return table;
    }

    private static void same(RatingTable table, Statistic statistic, OptionalDouble expected) {
        AgreementValue found = Agreement.of(table, statistic);
        assertThat(found.isDefined()).as(statistic + " of " + table).isEqualTo(expected.isPresent());
        found.value()
                .ifPresent(value -> assertThat(value.toDouble())
                        .as(statistic.name())
                        .isCloseTo(expected.orElse(Double.NaN), within(1e-9)));
    }

    @Test
    void a_table_that_does_not_fit_is_refused() {
        assertThatThrownBy(() -> RatingTable.ofRanks(3, new int[][] {{1, 2}, {1}}))
                .isInstanceOf(InvalidValueException.class)
                .hasMessageContaining("\nMaybe ");
        assertThatThrownBy(() -> RatingTable.ofRanks(3, new int[][] {{1, 4}}))
                .isInstanceOf(InvalidValueException.class);
        assertThatThrownBy(() -> RatingTable.ofRanks(1, new int[][] {{1, 1}}))
                .isInstanceOf(InvalidValueException.class);
        assertThatThrownBy(() -> RatingTable.of(3, List.of("a"), List.of())).isInstanceOf(InvalidValueException.class);
    }
}
