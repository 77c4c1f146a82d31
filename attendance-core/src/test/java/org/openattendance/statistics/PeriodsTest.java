package org.openattendance.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.openattendance.Attendance;
import org.openattendance.base.DateSpan;
import org.openattendance.base.Nation;
import org.openattendance.base.RuleNotKnownException;
import org.openattendance.base.Session;
import org.openattendance.calendar.SessionCalendar;
import org.openattendance.calendar.TermSpan;
import org.openattendance.calendar.Window;
import org.openattendance.measure.SchoolFrame;
import org.openattendance.statistics.Periods.Stretch;

class PeriodsTest {

    private static final SchoolFrame ENGLAND = Attendance.in(Nation.ENGLAND).frame();
    private static final LocalDate FIRST = LocalDate.of(2024, 9, 2);

    @Property(tries = 200)
    void every_day_of_the_window_is_in_exactly_one_part(
            @ForAll PeriodKind kind, @ForAll @IntRange(max = 700) int from, @ForAll @IntRange(max = 500) int days) {
        Window window = Window.ofClosed(FIRST.plusDays(from), FIRST.plusDays(from + days));
        List<LocalDate> seen = new ArrayList<>();
        for (Stretch stretch : Periods.cut(window, kind, ENGLAND)) {
            for (Period part : stretch.parts()) {
                part.days().forEach(span -> seen.addAll(days(span)));
                part.days()
                        .forEach(span ->
                                assertThat(part.window().span().contains(span)).isTrue());
                assertThat(stretch.window().span().contains(part.window().span()))
                        .isTrue();
            }
        }
        assertThat(seen).hasSize(days + 1);
        assertThat(new TreeSet<>(seen)).hasSize(days + 1);
        assertThat(new TreeSet<>(seen).first()).isEqualTo(window.first());
        assertThat(new TreeSet<>(seen).last()).isEqualTo(window.last());
    }

    private static List<LocalDate> days(DateSpan span) {
        return span.first()
                .orElseThrow()
                .datesUntil(span.last().orElseThrow().plusDays(1))
                .toList();
    }

    private static List<String> labels(Window window, PeriodKind kind, SchoolFrame frame) {
        return Periods.cut(window, kind, frame).stream()
                .flatMap(stretch -> stretch.parts().stream())
                .map(part -> part.label() + " " + part.days())
                .toList();
    }

    private static Window window(int year, int month, int day, int toYear, int toMonth, int toDay) {
        return Window.ofClosed(LocalDate.of(year, month, day), LocalDate.of(toYear, toMonth, toDay));
    }

    @Example
    void years_are_cut_on_the_first_of_august() {
        assertThat(labels(window(2025, 7, 30, 2025, 8, 2), PeriodKind.YEAR, ENGLAND))
                .containsExactly("2024/25 [2025-07-30..2025-07-31]", "2025/26 [2025-08-01..2025-08-02]");
    }

    @Example
    void weeks_begin_on_monday_and_are_cut_by_the_window() {
        assertThat(labels(window(2025, 9, 3, 2025, 9, 9), PeriodKind.WEEK, ENGLAND))
                .containsExactly("2025-09-01 [2025-09-03..2025-09-07]", "2025-09-08 [2025-09-08..2025-09-09]");
    }

    @Example
    void weekdays_hold_single_days_and_are_named_in_english() {
        assertThat(labels(window(2025, 9, 5, 2025, 9, 12), PeriodKind.WEEKDAY, ENGLAND).stream()
                        .map(label -> label.split(" ")[0]))
                .containsExactly("Friday", "Monday", "Saturday", "Sunday", "Thursday", "Tuesday", "Wednesday");
        assertThat(labels(window(2025, 9, 5, 2025, 9, 12), PeriodKind.WEEKDAY, ENGLAND)
                        .get(0))
                .isEqualTo("Friday [2025-09-05..2025-09-05, 2025-09-12..2025-09-12]");
    }

    @Example
    void without_a_calendar_terms_are_the_collections_and_a_term_that_it_does_not_cut_stands_whole() {
        assertThat(labels(window(2025, 9, 1, 2026, 7, 31), PeriodKind.TERM, ENGLAND))
                .containsExactly(
                        "2025/26 autumn [2025-09-01..2025-12-31]",
                        "2025/26 spring [2026-01-01..2026-04-05]",
                        "2025/26 summer [2026-04-06..2026-07-31]");
        assertThat(labels(window(2025, 9, 1, 2026, 7, 31), PeriodKind.HALF_TERM, ENGLAND))
                .containsExactly(
                        "2025/26 5 [2026-04-06..2026-05-24]",
                        "2025/26 6 [2026-05-25..2026-07-31]",
                        "2025/26 autumn [2025-09-01..2025-12-31]",
                        "2025/26 spring [2026-01-01..2026-04-05]");
    }

    @Example
    void with_a_calendar_they_are_the_schools_and_other_days_are_unknown_and_last() {
        SessionCalendar calendar = SessionCalendar.of(List.of(Session.am(LocalDate.of(2025, 9, 8))))
                .withTerms(
                        List.of(TermSpan.of("T1", LocalDate.of(2025, 9, 3), LocalDate.of(2025, 9, 10))),
                        List.of(TermSpan.of("H1", LocalDate.of(2025, 9, 3), LocalDate.of(2025, 9, 5))));
        SchoolFrame frame = new SchoolFrame(java.util.Optional.of(calendar), ENGLAND.windows());
        assertThat(labels(window(2025, 9, 1, 2025, 9, 12), PeriodKind.TERM, frame))
                .containsExactly(
                        "2025/26 T1 [2025-09-03..2025-09-10]",
                        "unknown [2025-09-01..2025-09-02, 2025-09-11..2025-09-12]");
        assertThat(labels(window(2025, 9, 1, 2025, 9, 12), PeriodKind.HALF_TERM, frame))
                .containsExactly(
                        "2025/26 H1 [2025-09-03..2025-09-05]",
                        "2025/26 T1 [2025-09-06..2025-09-10]",
                        "unknown [2025-09-01..2025-09-02, 2025-09-11..2025-09-12]");
    }

    @Example
    void a_nation_without_windows_needs_a_calendar() {
        SchoolFrame scotland = Attendance.in(Nation.SCOTLAND).frame();
        assertThatThrownBy(() -> Periods.cut(window(2025, 9, 1, 2025, 9, 12), PeriodKind.TERM, scotland))
                .isInstanceOf(RuleNotKnownException.class);
        assertThatThrownBy(() -> Periods.cut(window(2025, 9, 1, 2025, 9, 12), PeriodKind.HALF_TERM, scotland))
                .isInstanceOf(RuleNotKnownException.class);
        SessionCalendar halves = SessionCalendar.of(List.of(Session.am(LocalDate.of(2025, 9, 8))))
                .withTerms(List.of(), List.of(TermSpan.of("H1", LocalDate.of(2025, 9, 1), LocalDate.of(2025, 9, 12))));
        assertThat(labels(
                        window(2025, 9, 1, 2025, 9, 12),
                        PeriodKind.HALF_TERM,
                        new SchoolFrame(java.util.Optional.of(halves), scotland.windows())))
                .containsExactly("2025/26 H1 [2025-09-01..2025-09-12]");
    }

    @Example
    void kinds_are_found_by_name() {
        assertThat(PeriodKind.find("half-term")).contains(PeriodKind.HALF_TERM);
        assertThat(PeriodKind.find("fortnight")).isEmpty();
        for (PeriodKind kind : PeriodKind.values()) {
            assertThat(PeriodKind.find(kind.id())).contains(kind);
        }
        assertThat(PeriodKind.TERM.hasThresholds()).isTrue();
        assertThat(PeriodKind.WEEK.hasThresholds()).isFalse();
    }
}
