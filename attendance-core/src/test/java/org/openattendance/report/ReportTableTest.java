package org.openattendance.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.openattendance.base.InvalidValueException;
import org.openattendance.report.ReportTable.Column;

class ReportTableTest {

    private static final List<Column> COLUMNS =
            List.of(Column.words("pupil"), Column.numbers("possible"), Column.words(""));

    private static final ReportTable TABLE = new ReportTable(
            COLUMNS,
            List.of(List.of("Zoë", "380", "x,\"y\""), List.of("😀", "8", ""), List.of("", "1380", "")),
            List.of("total", "1768", ""));

    @Test
    void shows_words_left_and_numbers_right_with_a_line_round_the_total() {
        assertThat(TABLE.toText()).isEqualTo("""
                        pupil  possible
                        -----  --------  -----
                        Zoë         380  x,"y"
                        😀             8
                                   1380
                        -----  --------  -----
                        total      1768
                        """);
    }

    @Test
    void gives_programs_the_rows_and_leaves_the_total_to_them() {
        assertThat(TABLE.toCsv()).isEqualTo("""
                        pupil,possible,
                        Zoë,380,"x,""y\"""
                        😀,8,
                        ,1380,
                        """);
    }

    @Test
    void a_table_without_a_total_ends_with_its_rows() {
        ReportTable plain = ReportTable.of(List.of(Column.numbers("n")), List.of(List.of("1"), List.of("22")));
        assertThat(plain.toText()).isEqualTo(" n\n--\n 1\n22\n");
        assertThat(plain.total()).isEmpty();
        assertThat(ReportTable.of(List.of(Column.words("a")), List.of()).toText())
                .isEqualTo("a\n-\n");
    }

    @Test
    void a_row_of_another_width_is_refused() {
        assertThatThrownBy(() -> ReportTable.of(COLUMNS, List.of(List.of("a"))))
                .isInstanceOf(InvalidValueException.class)
                .hasMessageContaining("\nMaybe ");
        assertThatThrownBy(() -> new ReportTable(COLUMNS, List.of(), List.of("a")))
                .isInstanceOf(InvalidValueException.class);
    }

    @Test
    void its_text_for_logs_holds_no_cell() {
        assertThat(TABLE).hasToString("ReportTable of 3 rows");
    }
}
