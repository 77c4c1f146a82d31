package org.openattendance.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.stream.Collectors;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.openattendance.base.Checked;
import org.openattendance.base.DateSpan;
import org.openattendance.base.Issue;
import org.openattendance.base.Session;
import org.openattendance.calendar.CalendarA;
import org.openattendance.calendar.SessionCalendar;
import org.openattendance.calendar.TermSpan;
import org.openattendance.calendar.WhyClosed;
import org.openattendance.table.UnreadableInputException;

class CalendarCsvTest {

    private static Checked<SessionCalendar> read(String... lines) {
        return CalendarCsv.read(Input.of("calendar.csv", String.join("\n", lines)));
    }

    @Test
    void a_session_that_is_not_listed_is_closed() {
        SessionCalendar calendar = read(
                        "date,session,open", "2025-09-03,AM,yes", "2025-09-03,pm,no", "2025-09-04, AM ,TRUE")
                .value();
        assertThat(calendar.sessions(DateSpan.always()))
                .containsExactly(Session.parse("2025-09-03 AM"), Session.parse("2025-09-04 AM"));
        assertThat(calendar.whyClosed(Session.parse("2025-09-03 PM")).map(WhyClosed::kind))
                .contains(WhyClosed.Kind.LISTED_CLOSED);
        assertThat(calendar.whyClosed(Session.parse("2025-09-04 PM")).map(WhyClosed::kind))
                .contains(WhyClosed.Kind.NOT_LISTED);
    }

    @Test
    void each_bad_row_is_left_out_with_its_reason_and_line() {
        Checked<SessionCalendar> read = read(
                "date,session,open",
                "03/09/2025,AM,yes",
                "2025-09-03,morning,yes",
                "2025-09-03,AM,perhaps",
                "2025-09-03,AM",
                ",AM,yes",
                "2025-09-03,,yes",
                "2025-09-05,PM,1",
                "9999-01-01,PM,1");
        assertThat(read.issues().stream().map(Issue::describe))
                .containsExactly(
                        "calendar.csv:2:date: ERROR BAD_DATE: this is not a date like 2025-09-03.",
                        "calendar.csv:3:session: ERROR BAD_SESSION: this is neither AM nor PM.",
                        "calendar.csv:4:open: ERROR BAD_VALUE: this is neither yes nor no.",
                        "calendar.csv:5: ERROR BAD_ROW: this row has 2 cells, the header has 3.",
                        "calendar.csv:6:date: ERROR BAD_DATE: this is not a date like 2025-09-03.",
                        "calendar.csv:7:session: ERROR BAD_SESSION: this is neither AM nor PM.",
                        "calendar.csv:9:date: ERROR BAD_DATE: this is not a date like 2025-09-03.");
        assertThat(read.value().sessions(DateSpan.always())).containsExactly(Session.parse("2025-09-05 PM"));
    }

    @Test
    void the_first_of_two_rows_stands() {
        Checked<SessionCalendar> read = read(
                "open,session,date",
                "yes,AM,2025-09-03",
                "yes,AM,2025-09-03",
                "no,AM,2025-09-03",
                "0,PM,2025-09-03",
                "y,PM,2025-09-03");
        assertThat(read.issues().stream().map(Issue::describe))
                .containsExactly(
                        "calendar.csv:3:session: WARNING DUPLICATE_SESSION: 2025-09-03 AM is listed again.",
                        "calendar.csv:4:open: ERROR CONFLICTING_SESSIONS: 2025-09-03 AM is listed as open and as closed;"
                                + " the first row stands.",
                        "calendar.csv:6:open: ERROR CONFLICTING_SESSIONS: 2025-09-03 PM is listed as open and as closed;"
                                + " the first row stands.");
        assertThat(read.value().sessions(DateSpan.always())).containsExactly(Session.parse("2025-09-03 AM"));
    }

    @Test
    void days_in_a_row_with_one_name_make_a_term() {
        SessionCalendar calendar = read(
                        "date,session,open,term,half_term",
                        "2024-09-03,AM,yes,autumn,1",
                        "2024-10-25,AM,yes,autumn,1",
                        "2024-11-04,AM,yes,autumn,2",
                        "2024-12-20,AM,yes,autumn,2",
                        "2025-01-06,AM,yes,spring,3",
                        "2025-02-17,AM,no,,",
                        "2025-04-04,AM,yes,spring,4",
                        "2025-09-02,AM,yes,autumn,1")
                .value();
        assertThat(calendar.terms())
                .containsExactly(
                        term("autumn", "2024-09-03..2024-12-20"),
                        term("spring", "2025-01-06..2025-04-04"),
                        term("autumn", "2025-09-02..2025-09-02"));
        assertThat(calendar.halfTerms())
                .containsExactly(
                        term("1", "2024-09-03..2024-10-25"),
                        term("2", "2024-11-04..2024-12-20"),
                        term("3", "2025-01-06..2025-01-06"),
                        term("4", "2025-04-04..2025-04-04"),
                        term("1", "2025-09-02..2025-09-02"));
    }

    @Test
    void a_name_never_spans_two_school_years() {
        SessionCalendar calendar = read(
                        "date,session,open,term",
                        "2024-07-01,AM,yes,only",
                        "2024-07-31,AM,yes,only",
                        "2024-08-01,AM,yes,only")
                .value();
        assertThat(calendar.terms())
                .containsExactly(term("only", "2024-07-01..2024-07-31"), term("only", "2024-08-01..2024-08-01"));
    }

    @Test
    void two_names_on_one_day_are_told() {
        Checked<SessionCalendar> read =
                read("date,session,open,term", "2024-09-03,AM,yes,autumn", "2024-09-03,PM,yes,spring");
        assertThat(read.issues()).extracting(Issue::reason).containsExactly("MIXED_VALUE");
        assertThat(read.value().terms()).containsExactly(term("autumn", "2024-09-03..2024-09-03"));
    }

    private static TermSpan term(String id, String span) {
        return new TermSpan(id, DateSpan.parse(span));
    }

    @Test
    void a_file_without_its_columns_cannot_be_used() {
        assertThatThrownBy(() -> read("date,session"))
                .isInstanceOf(UnreadableInputException.class)
                .hasMessageContaining("open");
        assertThatThrownBy(() -> read("")).isInstanceOf(UnreadableInputException.class);
    }

    @Property(tries = 50)
    void a_calendar_that_is_written_out_reads_back(
            @ForAll @IntRange(max = 400) int from, @ForAll @IntRange(max = 60) int days) {
        LocalDate first = LocalDate.of(2024, 9, 1).plusDays(from);
        SessionCalendar part =
                CalendarA.calendar().within(java.util.List.of(DateSpan.ofClosed(first, first.plusDays(days))));
        String text = part.sessions(DateSpan.always()).stream()
                .map(session -> session.date() + "," + session.part() + ",yes")
                .collect(Collectors.joining("\n", "date,session,open\n", "\n"));
        Checked<SessionCalendar> read = read(text);
        assertThat(read.issues()).isEmpty();
        assertThat(read.value().sessions(DateSpan.always())).isEqualTo(part.sessions(DateSpan.always()));
    }
}
