package org.openattendance.base;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.openattendance.load.ReadingCancelledException;
import org.openattendance.table.UnreadableInputException;

class ExceptionsTest {

    static Stream<AttendanceException> all() {
        return Stream.of(
                new AttendanceException("A_REASON", "What is wrong.", "it came about so."),
                new InvalidValueException("What is wrong.", "it came about so."),
                new NationMismatchException(Nation.ENGLAND, Nation.WALES),
                new RuleNotKnownException("code set of WAL on 2009-09-01", List.of()),
                new RuleNotKnownException("x", List.of(DateSpan.parse("2010-09-01.."))),
                new UnreadableInputException("NOT_UTF8", "marks.csv", "what is wrong.", "it came about so."),
                new ReadingCancelledException(65_536));
    }

    @ParameterizedTest
    @MethodSource("all")
    void every_message_ends_in_a_line_that_begins_maybe(AttendanceException e) {
        List<String> lines = e.getMessage().lines().toList();
        assertThat(lines).hasSize(2);
        assertThat(lines.get(1)).matches("Maybe [a-z].*\\.");
        assertThat(e.reason()).matches("[A-Z][A-Z0-9_]*");
    }

    @Test
    void each_says_what_it_is_about() {
        NationMismatchException nations = new NationMismatchException(Nation.ENGLAND, Nation.WALES);
        assertThat(nations.expected()).isEqualTo(Nation.ENGLAND);
        assertThat(nations.found()).isEqualTo(Nation.WALES);
        assertThat(nations).hasMessageContaining("ENG").hasMessageContaining("WAL");
        UnreadableInputException unreadable =
                new UnreadableInputException("A", "marks.csv", "m", "n", new IOException("gone"));
        assertThat(unreadable.file()).isEqualTo("marks.csv");
        assertThat(unreadable).hasMessageStartingWith("marks.csv: m").hasCauseInstanceOf(IOException.class);
        assertThat(new ReadingCancelledException(65_536)).hasMessageContaining("65536 rows");
    }

    @Test
    void small_values_refuse_what_they_cannot_be_without_repeating_it_where_it_may_be_a_name() {
        assertThatThrownBy(() -> Role.of("Mrs Smith"))
                .isInstanceOf(InvalidValueException.class)
                .hasMessageNotContaining("Smith");
        assertThat(Role.of("HEAD_TEACHER")).hasToString("HEAD_TEACHER").isGreaterThan(Role.of("DSL"));
        assertThatThrownBy(() -> Nation.of("England")).isInstanceOf(InvalidValueException.class);
        assertThatThrownBy(() -> Nation.of("E")).isInstanceOf(InvalidValueException.class);
        assertThat(Nation.of("ENG")).isEqualTo(Nation.ENGLAND).isLessThan(Nation.SCOTLAND);
    }

    @Test
    void a_source_has_an_id_and_a_title_and_cites_its_place() {
        Source source = new Source("eng.x-1", "The Act", "s 4", "", java.util.Optional.empty(), Source.Status.CURRENT);
        assertThat(source.cite()).isEqualTo("The Act, s 4");
        assertThat(new Source("a", "T", "", "", java.util.Optional.empty(), Source.Status.HISTORICAL).cite())
                .isEqualTo("T");
        assertThatThrownBy(() -> new Source("Eng_x", "T", "", "", java.util.Optional.empty(), Source.Status.CURRENT))
                .isInstanceOf(InvalidValueException.class);
        assertThatThrownBy(() -> new Source("a", " ", "", "", java.util.Optional.empty(), Source.Status.CURRENT))
                .isInstanceOf(InvalidValueException.class);
    }

    @Test
    void age_groups_overlap_unless_they_are_the_two_different_ones() {
        for (AgeGroup a : AgeGroup.values()) {
            for (AgeGroup b : AgeGroup.values()) {
                assertThat(a.overlaps(b)).isEqualTo(a == AgeGroup.ANY || b == AgeGroup.ANY || a == b);
            }
        }
    }
}
