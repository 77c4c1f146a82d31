package org.openattendance.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

/** A table that is made as its publisher says replays without a difference, and one cell that is changed is found where it stands. */
class ReplayLawsTest {

    private static final String HEADER =
            "time_period,sess_possible,sess_overall,sess_authorised,sess_unauthorised,sess_overall_percent";
    private static final String SUM = "OVERALL_IS_AUTHORISED_PLUS_UNAUTHORISED";
    private static final String RATE = "OVERALL_RATE";

    private record Row(long possible, long authorised, long unauthorised) {

        long overall() {
            return authorised + unauthorised;
        }

        BigDecimal percent() {
            return BigDecimal.valueOf(100 * overall()).divide(BigDecimal.valueOf(possible), 4, RoundingMode.HALF_UP);
        }

        /** Whether the exact rate lies halfway between two of four decimals. */
        boolean isTie() {
            return 2 * (1_000_000 * overall() % possible) == possible;
        }

        List<String> cells() {
            return new ArrayList<>(List.of(
                    "201819",
                    Long.toString(possible),
                    Long.toString(overall()),
                    Long.toString(authorised),
                    Long.toString(unauthorised),
                    percent().toPlainString()));
        }
    }

    @Provide
    Arbitrary<List<Row>> tables() {
        Arbitrary<Row> rows = Combinators.combine(
                        Arbitraries.longs().between(2, 5_000_000),
                        Arbitraries.integers().between(0, 500),
                        Arbitraries.integers().between(0, 499))
                .as((possible, authorised, unauthorised) ->
                        new Row(possible, possible * authorised / 1000, possible * unauthorised / 1000));
        return rows.list().ofMinSize(1).ofMaxSize(12);
    }

    private static ReplayReport.OfFile replay(List<List<String>> rows) {
        List<String> lines = new ArrayList<>(List.of(HEADER));
        rows.forEach(row -> lines.add(String.join(",", row)));
        return Tables.replay(lines.toArray(new String[0]));
    }

    private static List<List<String>> cells(List<Row> table) {
        return new ArrayList<>(table.stream().map(Row::cells).toList());
    }

    @Property(tries = 200)
    void a_table_that_adds_up_has_no_difference(@ForAll("tables") List<Row> table) {
        ReplayReport.OfFile report = replay(cells(table));
        assertThat(report.differences()).isEmpty();
        assertThat(Tables.counts(report, SUM)).isEqualTo(table.size() + " " + table.size() + " 0 0");
        assertThat(Tables.counts(report, RATE)).isEqualTo(table.size() + " " + table.size() + " 0 0");
    }

    @Property(tries = 200)
    void one_count_that_is_changed_breaks_the_sum_of_its_row_and_no_other(
            @ForAll("tables") List<Row> table,
            @ForAll @IntRange(max = 11) int at,
            @ForAll @IntRange(min = 2, max = 4) int column,
            @ForAll @IntRange(min = 1, max = 1000) int by) {
        int row = at % table.size();
        List<List<String>> cells = cells(table);
        cells.get(row).set(column, Long.toString(Long.parseLong(cells.get(row).get(column)) + by));
        ReplayReport.OfFile report = replay(cells);
        assertThat(Tables.counts(report, SUM)).isEqualTo(table.size() + " " + (table.size() - 1) + " 0 1");
        assertThat(report.differences())
                .as("all in the row that was changed")
                .isNotEmpty()
                .allSatisfy(difference -> assertThat(difference.line()).isEqualTo(row + 2));
    }

    @Property(tries = 200)
    void one_rate_that_is_changed_by_its_last_digit_breaks_that_rate_alone(
            @ForAll("tables") List<Row> table, @ForAll @IntRange(max = 11) int at, @ForAll boolean up) {
        int row = at % table.size();
        List<List<String>> cells = cells(table);
        BigDecimal was = new BigDecimal(cells.get(row).get(5));
        BigDecimal step = new BigDecimal("0.0001");
        boolean mayGoDown = was.signum() != 0 && !table.get(row).isTie(); // a tie that is one lower is explained
        BigDecimal is = up || !mayGoDown ? was.add(step) : was.subtract(step);
        cells.get(row).set(5, is.toPlainString());
        ReplayReport.OfFile report = replay(cells);
        assertThat(Tables.counts(report, RATE)).isEqualTo(table.size() + " " + (table.size() - 1) + " 0 1");
        assertThat(Tables.counts(report, SUM)).isEqualTo(table.size() + " " + table.size() + " 0 0");
        assertThat(report.differences()).singleElement().satisfies(difference -> {
            assertThat(difference.line()).isEqualTo(row + 2);
            assertThat(difference.explainedBy()).isEmpty();
        });
    }

    @Example
    void a_rate_on_the_line_that_was_rounded_down_is_a_tie_of_binary_arithmetic() {
        List<List<String>> cells = cells(List.of(new Row(128, 1, 0), new Row(2, 0, 0)));
        assertThat(cells.get(0).set(5, "0.7812")).isEqualTo("0.7813");
        assertThat(Tables.counts(replay(cells), RATE)).isEqualTo("2 1 1 0");
    }

    @Property(tries = 50)
    void the_order_of_rows_does_not_matter(@ForAll("tables") List<Row> table) {
        List<List<String>> reversed = cells(table);
        java.util.Collections.reverse(reversed);
        assertThat(replay(reversed).checks()).isEqualTo(replay(cells(table)).checks());
    }
}
