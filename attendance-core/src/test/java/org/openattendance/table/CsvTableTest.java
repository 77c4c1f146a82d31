package org.openattendance.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openattendance.base.InvalidValueException;
import org.openattendance.base.Issue;

class CsvTableTest {

    private static InputStream in(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }

    private static CsvTable read(String text) {
        return CsvTable.read("x.csv", in(text), List.of("a"));
    }

    @Test
    void rows_know_their_cells_by_name_and_their_line() {
        CsvTable table = read(" a , b\n1, 2 \n\n3,\n");
        assertThat(table.columns()).containsExactly("a", "b");
        assertThat(table.rows()).extracting(CsvRow::line).containsExactly(2L, 4L);
        CsvRow row = table.rows().get(0);
        assertThat(row.text("b")).isEqualTo("2");
        assertThat(row.find("b")).contains("2");
        assertThat(row.find("c")).isEmpty();
        assertThat(row.size()).isEqualTo(2);
        assertThat(row.place("b")).isEqualTo(new Issue.Cell("x.csv", 2, "b"));
        assertThat(table.rows().get(1).find("b")).isEmpty();
        assertThat(table.rows().get(1).text("b")).isEmpty();
        assertThat(table.issues()).isEmpty();
        assertThat(table.file()).isEqualTo("x.csv");
    }

    @Test
    void neither_row_nor_table_shows_its_cells() {
        CsvTable table = read("a\nsecret\n");
        assertThat(table).hasToString("x.csv (1 rows)");
        assertThat(table.rows().get(0)).hasToString("x.csv:2");
    }

    @Test
    void a_row_of_another_width_or_with_broken_quotes_is_left_out_and_told() {
        CsvTable table = read("a,b\n1\n1,2\n1,2,3\n\"1\"x,2\n3,4\n");
        assertThat(table.rows()).extracting(row -> row.text("a")).containsExactly("1", "3");
        assertThat(table.issues())
                .extracting(Issue::describe)
                .containsExactly(
                        "x.csv:2: ERROR BAD_ROW: this row has 1 cells, the header has 2.",
                        "x.csv:4: ERROR BAD_ROW: this row has 3 cells, the header has 2.",
                        "x.csv:5: ERROR BAD_ROW: the quoting of this row is broken.");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "''                | EMPTY_FILE     | no header line",
                "'\n\n'            | EMPTY_FILE     | no header line",
                "'b,c\n1,2'        | MISSING_COLUMN | no column a",
                "'a,b,a\n'         | COLUMN_TWICE   | column a stands twice",
                "'#a\n1\n'         | MISSING_COLUMN | no column a",
            })
    void without_a_header_that_can_be_used_the_whole_table_is_refused(String text, String reason, String says) {
        assertThatThrownBy(() -> read(text))
                .isInstanceOfSatisfying(UnreadableInputException.class, e -> {
                    assertThat(e.reason()).isEqualTo(reason);
                    assertThat(e.file()).isEqualTo("x.csv");
                })
                .hasMessageContaining(says)
                .hasMessageContaining("\nMaybe ");
    }

    @Test
    void two_columns_without_a_name_do_not_stand_in_each_others_way() {
        assertThat(read("a,,\n1,2,3\n").rows()).hasSize(1);
    }

    @Test
    void a_column_that_is_not_there_is_a_slip_of_the_program() {
        assertThatThrownBy(() -> read("a\n1\n").rows().get(0).text("b"))
                .isInstanceOf(InvalidValueException.class)
                .hasMessageContaining("[a]");
    }

    @Test
    void comments_stand_before_the_header_of_a_rule_file_only() {
        CsvTable rules = CsvTable.readRules("x.csv", in("# one\n#two,three\na\n#\n"), List.of("a"));
        assertThat(rules.rows()).extracting(row -> row.text("a")).containsExactly("#");
        assertThatThrownBy(() -> CsvTable.readRules("x.csv", in("# only a comment\n"), List.of("a")))
                .isInstanceOf(UnreadableInputException.class)
                .hasMessageContaining("no header line");
    }

    @Test
    void a_header_finds_columns_by_name() {
        try (CsvCursor cursor = CsvCursor.over("x.csv", in("a,b"))) {
            CsvHeader header = CsvHeader.read(cursor);
            assertThat(header.find("b")).contains(1);
            assertThat(header.find("c")).isEmpty();
            assertThat(header.columns()).isEqualTo(header.require(List.of("b", "a")));
        }
    }
}
