package org.openattendance.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openattendance.base.Checked;
import org.openattendance.base.InvalidValueException;
import org.openattendance.base.Issue;
import org.openattendance.load.Input;
import org.openattendance.load.PublishedTableCsv;

class PublishedTableTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "time_period,sess_possible;eng-census",
                "TIME_PERIOD,Sess_Overall;eng-census",
                "time_period,percent_bands,enrolments_overall;eng-bands",
                "time_period,enrol_auth_illness;eng-one-session",
                "time_period,possible_sessions;eng-daily",
                "measure,half_days;sco-half-day-counts",
                "measure,full_year_percent;sco-headline-rates",
                "reason,2014/15;sco-reasons",
                "reason,2022/23_percent;sco-reasons",
                "measure,2018/19;sco-exclusions",
                "local_authority,2018/19;sco-local-authority",
                "group,primary,total;sco-characteristics",
                "academic_year,authorised_percent,unauthorised_percent,all_absence_percent;wal-absence",
                "academic_year,coverage,measure,value_percent;wal-headlines",
                "academic_year,sector,overall_absence_percent;nir-absence",
                "board,academic_year,unauthorised_half_days;nir-board",
                "col_name,col_type,label;eng-meta"
            })
    void a_shape_is_known_by_its_columns(String header, String shape) {
        assertThat(Tables.RULES.findShape(List.of(header.split(","))).map(PublishedShape::id))
                .contains(shape);
    }

    @Test
    void a_table_of_no_known_shape_is_an_issue_and_no_table() {
        Checked<Optional<PublishedTable>> read =
                PublishedTableCsv.read(Input.of("a.csv", "colour,number\nred,1\n"), Tables.RULES);
        assertThat(read.value()).isEmpty();
        assertThat(read.issues()).extracting(Issue::reason).containsExactly("SHAPE_NOT_KNOWN");
        assertThatThrownBy(() -> PublishedTable.of("a.csv", List.of("colour"), List.of(), Tables.RULES))
                .isInstanceOf(InvalidValueException.class)
                .hasMessageContaining("colour")
                .hasMessageContaining("\nMaybe ");
    }

    @ParameterizedTest
    @CsvSource({
        "x, 201516, SUPPRESSED",
        "x, 201819, NOT_AVAILABLE",
        "., 201516, NOT_APPLICABLE",
        ":, 201516, NOT_AVAILABLE",
        "~, 201516, NOT_AVAILABLE",
        "z, 202324, NOT_APPLICABLE",
        "c, 202324, SUPPRESSED",
        "low, 202324, ROUNDS_TO_ZERO",
        "'', 201516, EMPTY",
        "?, 201516, NOT_KNOWN"
    })
    void a_symbol_is_read_by_the_year_of_its_table(String symbol, String year, PublishedMarker meaning) {
        PublishedRow row = Tables.table("t.csv", "time_period,sess_possible", year + "," + symbol)
                .rows()
                .get(0);
        assertThat(row.cell("sess_possible").marker()).contains(meaning);
        assertThat(row.cell("sess_possible").number()).isEmpty();
        assertThat(row.cell("sess_possible").isSuppressed()).isEqualTo(meaning == PublishedMarker.SUPPRESSED);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "4;4",
                "4.0;4.0",
                "\"199,386,910\";199386910",
                "3.72056890475009e-05;0.0000372056890475009",
                "-1;-1"
            })
    void a_number_is_exactly_as_printed(String printed, String exact) {
        PublishedRow row = Tables.table("t.csv", "time_period,sess_possible", "201516," + printed)
                .rows()
                .get(0);
        assertThat(row.cell("sess_possible").number().orElseThrow().toPlainString())
                .isEqualTo(exact);
    }

    @ParameterizedTest
    @CsvSource({
        "201516, Academic year, '', 2015",
        "2025, Week 37, '', 2025",
        "2025, 12, '', 2024",
        "2025, Week 31, '', 2025",
        "2025, Week 30, '', 2024",
        "2022, Week 37, 14/09/2022, 2022",
        "2023, Week 2, 14/01/2023, 2022",
        "2025, Week 37, 2025-09-08, 2025",
        "2025, Week 3, 2025-07-31, 2024",
        "2025, Academic year, '', -1",
        "'', '', '', -1"
    })
    void the_school_year_of_a_row_is_told_by_its_date_or_period(
            String period, String identifier, String date, int year) {
        PublishedRow row = Tables.table(
                        "t.csv",
                        "time_period,time_identifier,attendance_date,possible_sessions",
                        String.join(",", period, identifier, date, "1"))
                .rows()
                .get(0);
        assertThat(row.year()).isEqualTo(year < 0 ? OptionalInt.empty() : OptionalInt.of(year));
    }

    @Test
    void old_and_new_names_of_a_column_are_one() {
        PublishedTable old = Tables.table(
                "t.csv",
                "time_period,school_type,possible_sessions,reason_t_authorised_grt_absence",
                "202324,Special,1,2");
        assertThat(old.columns())
                .containsExactly("time_period", "phase", "possible_sessions", "reason_t_authorised_mobile_child");
        assertThat(old.has("school_type")).isFalse();
        assertThat(old.rows().get(0).text("phase")).isEqualTo("Special");
        assertThat(old.rows().get(0).text("no_such")).isEmpty();
        assertThat(old).hasToString("t.csv (eng-daily, 1 rows)");
        assertThat(old.rows().get(0)).hasToString("t.csv:2");
    }

    @Test
    void a_text_among_figures_that_is_no_symbol_is_an_issue_with_its_place() {
        Checked<Optional<PublishedTable>> read = PublishedTableCsv.read(
                Input.of("a.csv", "time_period,sess_possible,sess_overall\n201516,10,two\n201516,10\n"), Tables.RULES);
        assertThat(read.issues())
                .extracting(issue -> issue.reason() + " " + issue.line().orElse(0L))
                .containsExactly("BAD_ROW 3", "BAD_VALUE 2");
        assertThat(read.value().orElseThrow().rows()).hasSize(1);
    }

    @Test
    void rows_are_chosen_by_what_stands_in_their_columns() {
        PublishedTable table = Tables.table(
                "t.csv", "measure,half_days", "All exclusions (2),1", "Temporary exclusion [Note 3],2", "Other,3");
        List<PublishedRow> rows = table.rows();
        assertThat(PublishedRows.parse("measure=all exclusions").include(rows.get(0)))
                .isTrue();
        assertThat(PublishedRows.parse("measure=Temporary*").include(rows.get(1)))
                .isTrue();
        assertThat(PublishedRows.parse("measure!=Temporary exclusion|Other").include(rows.get(1)))
                .isFalse();
        assertThat(PublishedRows.parse("measure!=Temporary exclusion|Other").include(rows.get(0)))
                .isTrue();
        assertThat(PublishedRows.parse("measure=Other&half_days=3").include(rows.get(2)))
                .isTrue();
        assertThat(PublishedRows.parse("measure=Other&half_days=4").include(rows.get(2)))
                .isFalse();
        assertThat(PublishedRows.parse("no_such=4").include(rows.get(2))).isTrue();
        assertThat(PublishedRows.parse("").include(rows.get(2))).isTrue();
        assertThat(PublishedRows.parse("measure=Other|Nothing?").oneOfEach(rows))
                .hasValueSatisfying(found -> assertThat(found).containsExactly(rows.get(2)));
        assertThat(PublishedRows.parse("measure=Other|Nothing").oneOfEach(rows)).isEmpty();
        assertThat(PublishedRows.parse("measure=Other")).hasToString("measure=Other");
        assertThatThrownBy(() -> PublishedRows.parse("nothing"))
                .isInstanceOf(InvalidValueException.class)
                .hasMessageContaining("phase=Total");
    }

    @Test
    void years_have_two_ends_of_which_each_may_be_open() {
        PublishedYears years = new PublishedYears(OptionalInt.of(2015), OptionalInt.of(2017));
        assertThat(years.contains(OptionalInt.of(2015))).isTrue();
        assertThat(years.contains(OptionalInt.of(2017))).isTrue();
        assertThat(years.contains(OptionalInt.of(2014))).isFalse();
        assertThat(years.contains(OptionalInt.of(2018))).isFalse();
        assertThat(years.contains(OptionalInt.empty())).isFalse();
        assertThat(PublishedYears.ALL.contains(OptionalInt.empty())).isTrue();
        assertThatThrownBy(() -> new PublishedYears(OptionalInt.of(2), OptionalInt.of(1)))
                .isInstanceOf(InvalidValueException.class);
    }
}
