package org.openattendance.base;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openattendance.base.Issue.Severity;

class IssueTest {

    private static final Issue.Cell CELL = new Issue.Cell("marks.csv", 17, "code");

    @Test
    void says_in_one_line_where_how_bad_and_why() {
        assertThat(Issue.error("UNKNOWN_CODE", CELL, "? is no code.").describe())
                .isEqualTo("marks.csv:17:code: ERROR UNKNOWN_CODE: ? is no code.");
        assertThat(Issue.warning("A", new Issue.Cell("f", 2, ""), "m").describe())
                .isEqualTo("f:2: WARNING A: m");
        assertThat(Issue.error("A", new Issue.Mark("f", 2, "marks", 5), "m").describe())
                .isEqualTo("f:2:marks:5: ERROR A: m");
        assertThat(Issue.error("A", new Issue.Path("f", "/nodes/3"), "m").describe())
                .isEqualTo("f#/nodes/3: ERROR A: m");
        assertThat(Issue.error("A", new Issue.Path("f", ""), "m").describe()).isEqualTo("f: ERROR A: m");
    }

    @Test
    void knows_its_line_where_the_place_has_one() {
        assertThat(Issue.error("A", CELL, "m").line()).contains(17L);
        assertThat(Issue.error("A", new Issue.Mark("f", 3, "marks", 5), "m").line())
                .contains(3L);
        assertThat(Issue.error("A", new Issue.Path("f", "/a"), "m").line()).isEmpty();
    }

    @Test
    void an_error_lost_something_and_a_warning_did_not() {
        assertThat(Issue.error("A", CELL, "m").isError()).isTrue();
        assertThat(Issue.error("A", CELL, "m").severity()).isEqualTo(Severity.ERROR);
        assertThat(Issue.warning("A", CELL, "m").isError()).isFalse();
        assertThat(Issue.warning("A", CELL, "m").severity()).isEqualTo(Severity.WARNING);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "unknown", "UNKNOWN CODE", "Unknown", "_A", "1A", "A-B"})
    void a_message_in_the_place_of_a_reason_is_refused(String reason) {
        assertThatThrownBy(() -> Issue.error(reason, CELL, "m"))
                .isInstanceOf(InvalidValueException.class)
                .hasMessageContaining("\nMaybe ");
    }

    @Test
    void a_checked_value_counts_its_issues_by_reason() {
        Issue error = Issue.error("B", CELL, "m");
        Issue warning = Issue.warning("A", CELL, "m");
        Checked<String> checked = Checked.of("x", List.of(error, warning, error));
        assertThat(checked.issueCounts()).containsExactly(Map.entry("A", 1L), Map.entry("B", 2L));
        assertThat(checked.errors()).isEqualTo(2);
        assertThat(checked.hasErrors()).isTrue();
        assertThat(checked.issuesOmitted()).isZero();
        assertThat(checked.map(String::length).value()).isEqualTo(1);
        assertThat(checked.map(String::length).issues()).isEqualTo(checked.issues());
        assertThat(Checked.of("x").hasErrors()).isFalse();
        assertThat(Checked.of("x", List.of(warning)).hasErrors()).isFalse();
    }

    @Test
    void issues_that_are_left_out_are_still_counted() {
        Checked<String> checked = new Checked<>("x", List.of(), Map.of("A", 3L, "B", 4L), 4);
        assertThat(checked.issuesOmitted()).isEqualTo(7);
        assertThatThrownBy(() -> checked.issueCounts().put("C", 1L)).isInstanceOf(UnsupportedOperationException.class);
    }
}
