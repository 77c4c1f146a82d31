package org.openattendance.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.openattendance.statistics.OwnTables.check;
import static org.openattendance.statistics.OwnTables.told;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a row says by itself: its school year, its band and the digits of its figures. */
class PublishedRowTest {

    private static final PublishedRules RULES = OwnTables.rules(check("kind=SUM; result=n; parts=m"));

    private static List<PublishedRow> rows(String... lines) {
        return OwnTables.table(RULES, lines).rows();
    }

    @ParameterizedTest
    @CsvSource({
        "attendance_date, 2025-08-01, 2025",
        "attendance_date, 2025-07-31, 2024",
        "attendance_date, 01/08/2025, 2025",
        "attendance_date, 31/07/2025, 2024",
        "academic_year, 2012/13, 2012",
        "time_period, 201213, 2012"
    })
    void a_school_year_begins_in_august(String column, String text, int year) {
        assertThat(rows("row," + column, "a," + text).get(0).year()).hasValue(year);
    }

    @ParameterizedTest
    @CsvSource({"Week 31, 2025", "Week 30, 2024", "37, 2025", "1, 2024"})
    void a_week_is_of_the_school_year_in_which_it_lies(String week, int year) {
        assertThat(rows("row,time_period,time_identifier", "a,2025," + week)
                        .get(0)
                        .year())
                .hasValue(year);
    }

    @Test
    void a_row_that_does_not_say_is_of_no_year() {
        assertThat(rows("row,time_period,time_identifier", "a,2025,Autumn term")
                        .get(0)
                        .year())
                .isEmpty();
        assertThat(rows("row,n", "a,2025").get(0).year()).isEmpty();
        assertThat(PublishedYear.week("Week 7")).isEqualTo(OptionalInt.of(7));
        assertThat(PublishedYear.week("Autumn term")).isEmpty();
    }

    private static boolean meet(String... bands) {
        String[] lines = new String[bands.length + 1];
        lines[0] = "row,percent_bands";
        for (int i = 0; i < bands.length; i++) {
            lines[i + 1] = "r" + i + "," + bands[i];
        }
        return Bands.meet(rows(lines), List.of("row"));
    }

    @Test
    void bands_meet_where_each_begins_a_hundredth_above_the_one_before() {
        assertThat(meet("0", "0.01 - 49.99", "50.00+")).isTrue();
        assertThat(meet("50.00+", "0.01 - 49.99", "0")).as("in any order").isTrue();
        assertThat(meet("0", "0.01 - 49.98", "50.00+")).isFalse();
        assertThat(meet("0", "0.01 - 49.99")).as("the last is open").isFalse();
        assertThat(meet("0.01 - 49.99", "50.00+")).as("nothing has no band").isFalse();
        assertThat(meet("0", "0.01 - 49.99", "50.00+", "Total")).isFalse();
        assertThat(Bands.meet(rows("row,percent_bands", "a,0+"), List.of("percent_bands")))
                .as("a table of each band alone")
                .isFalse();
    }

    @Test
    void a_band_has_a_lower_end() {
        assertThat(Bands.low("1.00 - 1.99")).contains(new BigDecimal("1.00"));
        assertThat(Bands.low("99.00+")).contains(new BigDecimal("99.00"));
        assertThat(Bands.low("0")).contains(BigDecimal.ZERO);
        assertThat(Bands.low("Total")).isEmpty();
    }

    /** A third is 33.3 in three figures, 0.333 of a hundred, and 1.004 is 1.00, printed as 1. */
    @Test
    void significant_figures_leave_fewer_digits_the_larger_a_figure_is() {
        assertThat(told(
                        "kind=RATE; result=rate; parts=n; per=of; printing=3s",
                        "row,n,of,rate",
                        "a,1,3,33.3",
                        "b,1,3,33.33",
                        "c,1,3,33.4",
                        "d,1,300,0.333",
                        "e,1,300,0.33",
                        "f,1004,100000,1",
                        "g,1000,3,33333"))
                .containsExactly("7 tested", "4:rate 33.4, not 33.3333333333333", "6:rate 0.33, not 0.333333333333333");
    }

    @Test
    void a_column_shows_as_many_digits_as_its_longest_figure() {
        assertThat(told(
                        "kind=RATE; result=rate; parts=n; per=of; printing=column",
                        "row,n,of,rate",
                        "a,1,3,33.33",
                        "b,1,3,33.3",
                        "c,1,4,25"))
                .containsExactly("3 tested", "3:rate 33.3, not 33.3333333333333");
        assertThat(Arrays.asList(PublishedCell.isNumber("1,234.5"), PublishedCell.isNumber("12,34")))
                .containsExactly(true, false);
    }
}
