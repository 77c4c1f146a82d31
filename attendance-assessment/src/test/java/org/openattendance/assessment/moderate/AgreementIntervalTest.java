package org.openattendance.assessment.moderate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.openattendance.assessment.moderate.AgreementValue.Statistic;
import org.openattendance.base.InvalidValueException;

class AgreementIntervalTest {

    private static RatingTable rag() {
        int[][] counts = {{6, 2, 0}, {1, 9, 3}, {0, 2, 7}};
        java.util.List<int[]> rows = new java.util.ArrayList<>();
        for (int a = 0; a < 3; a++) {
            for (int b = 0; b < 3; b++) {
                for (int i = 0; i < counts[a][b]; i++) {
                    rows.add(new int[] {a + 1, b + 1});
                }
            }
        }
        return RatingTable.ofRanks(3, rows.toArray(int[][]::new));
    }

    /**
     * The variance of kappa in another form of the same paper (Fleiss, Cohen and Everitt 1969, formula 13), with cell shares written out.
     */
    private static double cohenStandardError(int[][] counts, double kappa) {
        double n = 0;
        int k = counts.length;
        double[] row = new double[k];
        double[] column = new double[k];
        for (int i = 0; i < k; i++) {
            for (int j = 0; j < k; j++) {
                n += counts[i][j];
                row[i] += counts[i][j];
                column[j] += counts[i][j];
            }
        }
        double pe = 0;
        double a = 0;
        double b = 0;
        for (int i = 0; i < k; i++) {
            pe += row[i] / n * column[i] / n;
        }
        for (int i = 0; i < k; i++) {
            double inner = 1 - (row[i] / n + column[i] / n) * (1 - kappa);
            a += counts[i][i] / n * inner * inner;
            for (int j = 0; j < k; j++) {
                if (i != j) {
                    double margins = column[i] / n + row[j] / n;
                    b += counts[i][j] / n * margins * margins;
                }
            }
        }
        b *= (1 - kappa) * (1 - kappa);
        double c = (kappa - pe * (1 - kappa)) * (kappa - pe * (1 - kappa));
        return Math.sqrt((a + b - c) / n) / (1 - pe);
    }

    @Test
    void the_standard_error_of_kappa_agrees_with_its_other_form() {
        var value =
                Agreement.of(rag(), Statistic.COHEN_KAPPA).value().orElseThrow().toDouble();
        double expected = cohenStandardError(new int[][] {{6, 2, 0}, {1, 9, 3}, {0, 2, 7}}, value);
        assertThat(AgreementInterval.standardError(PairTable.of(rag()), value, PairTable.Weights.NOMINAL))
                .isCloseTo(expected, within(1e-12));
        var interval = AgreementInterval.analytic(rag(), Statistic.COHEN_KAPPA).orElseThrow();
        assertThat(interval.low().doubleValue()).isCloseTo(value - 1.959963984540054 * expected, within(1e-8));
        assertThat(interval.high().doubleValue()).isCloseTo(value + 1.959963984540054 * expected, within(1e-8));
        assertThat(interval.method()).isEqualTo("FLEISS_COHEN_EVERITT_95");
    }

    @Test
    void every_analytic_interval_holds_its_figure() {
        for (Statistic statistic : Statistic.values()) {
            AgreementInterval.analytic(rag(), statistic)
                    .ifPresent(interval -> assertThat(interval.contains(
                                    Agreement.of(rag(), statistic).value().orElseThrow()))
                            .as(statistic.name())
                            .isTrue());
        }
        assertThat(AgreementInterval.analytic(rag(), Statistic.PERCENT_AGREEMENT)
                        .orElseThrow()
                        .toString())
                .as("Wilson for 22 of 30")
                .isEqualTo("0.555520 to 0.858173");
        assertThat(AgreementInterval.analytic(rag(), Statistic.ALPHA_ORDINAL)).isEmpty();
        var undefined = RatingTable.ofRanks(3, new int[][] {{1, 1}});
        assertThat(AgreementInterval.analytic(undefined, Statistic.COHEN_KAPPA)).isEmpty();
    }

    @Test
    void the_same_seed_gives_the_same_bootstrap_and_another_seed_another() {
        var first = AgreementInterval.bootstrap(rag(), Statistic.ALPHA_ORDINAL, 400, 7)
                .orElseThrow();
        var again = AgreementInterval.bootstrap(rag(), Statistic.ALPHA_ORDINAL, 400, 7)
                .orElseThrow();
        var other = AgreementInterval.bootstrap(rag(), Statistic.ALPHA_ORDINAL, 400, 8)
                .orElseThrow();
        assertThat(again).isEqualTo(first);
        assertThat(other.interval()).isNotEqualTo(first.interval());
        assertThat(first.interval()
                        .contains(Agreement.of(rag(), Statistic.ALPHA_ORDINAL)
                                .value()
                                .orElseThrow()))
                .isTrue();
        assertThat(first.resamples() + first.undefined()).isEqualTo(400);
        assertThat(first.interval().method()).isEqualTo("BOOTSTRAP_95_PERCENTILE");
    }

    @Test
    void the_ends_are_the_eleventh_from_either_side_of_four_hundred() {
        // 400 figures: 2.5 in 100 are 10, so that ten lie outside at each end.
        var percent = AgreementInterval.bootstrap(rag(), Statistic.PERCENT_AGREEMENT, 400, 11)
                .orElseThrow();
        var random = new java.util.SplittableRandom(11);
        List<Double> figures = new java.util.ArrayList<>();
        for (int i = 0; i < 400; i++) {
            var drawn = rag().units(org.openattendance.assessment.number.Draw.withReplacement(random, 30));
            figures.add(Agreement.of(drawn, Statistic.PERCENT_AGREEMENT)
                    .value()
                    .orElseThrow()
                    .toDouble());
        }
        figures.sort(null);
        assertThat(percent.interval().low().doubleValue()).isCloseTo(figures.get(10), within(1e-8));
        assertThat(percent.interval().high().doubleValue()).isCloseTo(figures.get(389), within(1e-8));
    }

    @Test
    void resamples_without_a_figure_are_counted() {
        var table = RatingTable.ofRanks(3, new int[][] {{1, 1}, {2, 2}, {1, 1}});
        var bootstrap = AgreementInterval.bootstrap(table, Statistic.COHEN_KAPPA, 200, 3)
                .orElseThrow();
        assertThat(bootstrap.undefined()).isPositive();
        assertThat(bootstrap.resamples()).isEqualTo(200 - bootstrap.undefined());
        var none = RatingTable.ofRanks(3, new int[][] {{1, 1}});
        assertThat(AgreementInterval.bootstrap(none, Statistic.COHEN_KAPPA, 200, 3))
                .isEmpty();
    }

    @Test
    void a_number_of_resamples_out_of_range_is_refused() {
        assertThatThrownBy(() -> AgreementInterval.bootstrap(rag(), Statistic.COHEN_KAPPA, 99, 1))
                .isInstanceOf(InvalidValueException.class);
        assertThatThrownBy(() -> AgreementInterval.bootstrap(rag(), Statistic.COHEN_KAPPA, 100_001, 1))
                .isInstanceOf(InvalidValueException.class);
        assertThat(AgreementInterval.bootstrap(rag(), Statistic.COHEN_KAPPA, 100, 1))
                .isPresent();
    }

    private static final double[][] UNEVEN = {{6, 2, 1}, {1, 9, 3}, {4, 2, 7}};

    /** Weighted kappa as a function of the shares of the cells. */
    private static double kappa(double[][] shares, int power) {
        double observed = 0;
        double expected = 0;
        for (int a = 0; a < 3; a++) {
            for (int b = 0; b < 3; b++) {
                double row = shares[a][0] + shares[a][1] + shares[a][2];
                double column = shares[0][b] + shares[1][b] + shares[2][b];
                observed += Math.pow(Math.abs(a - b), power) * shares[a][b];
                expected += Math.pow(Math.abs(a - b), power) * row * column;
            }
        }
        return 1 - observed / expected;
    }

    /** The variance by the delta method, its slopes taken numerically: no formula of the paper is used. */
    private static double slopeStandardError(int power) {
        double n = 0;
        for (double[] row : UNEVEN) {
            for (double cell : row) {
                n += cell;
            }
        }
        double first = 0;
        double second = 0;
        double step = 1e-6;
        for (int a = 0; a < 3; a++) {
            for (int b = 0; b < 3; b++) {
                double[][] up = new double[3][3];
                double[][] down = new double[3][3];
                for (int i = 0; i < 3; i++) {
                    for (int j = 0; j < 3; j++) {
                        double shift = i == a && j == b ? step : 0;
                        up[i][j] = UNEVEN[i][j] / n + shift;
                        down[i][j] = UNEVEN[i][j] / n - shift;
                    }
                }
                double slope = (kappa(up, power) - kappa(down, power)) / (2 * step);
                first += UNEVEN[a][b] / n * slope * slope;
                second += UNEVEN[a][b] / n * slope;
            }
        }
        return Math.sqrt((first - second * second) / n);
    }

    @Test
    void the_standard_errors_of_weighted_kappa_are_those_of_the_delta_method() {
        List<int[]> rows = new java.util.ArrayList<>();
        for (int a = 0; a < 3; a++) {
            for (int b = 0; b < 3; b++) {
                for (int i = 0; i < UNEVEN[a][b]; i++) {
                    rows.add(new int[] {a + 1, b + 1});
                }
            }
        }
        var table = RatingTable.ofRanks(3, rows.toArray(int[][]::new));
        double linear = Agreement.of(table, Statistic.WEIGHTED_KAPPA_LINEAR)
                .value()
                .orElseThrow()
                .toDouble();
        double quadratic = Agreement.of(table, Statistic.WEIGHTED_KAPPA_QUADRATIC)
                .value()
                .orElseThrow()
                .toDouble();
        assertThat(AgreementInterval.standardError(PairTable.of(table), linear, PairTable.Weights.LINEAR))
                .isCloseTo(slopeStandardError(1), within(1e-6));
        assertThat(AgreementInterval.standardError(PairTable.of(table), quadratic, PairTable.Weights.QUADRATIC))
                .isCloseTo(slopeStandardError(2), within(1e-6));
    }

    @Test
    void a_table_of_two_of_its_judges_has_their_ratings_only() {
        var three = RatingTable.ofRanks(3, new int[][] {{1, 2, 3}, {3, 0, 1}});
        var two = three.judges(2, 0);
        assertThat(two.judges()).isEqualTo(2);
        assertThat(two.given(0)).containsExactly(3, 1);
        assertThat(two.missing()).isZero();
        assertThat(three.missing()).isEqualTo(1);
        assertThat(three.cells()).isEqualTo(6);
        assertThat(three).hasToString("2 units by 3 judges");
    }
}
