package org.openattendance.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.openattendance.base.DateSpan;
import org.openattendance.base.InvalidValueException;
import org.openattendance.base.Session;
import org.openattendance.base.SessionPart;

class SessionCalendarTest {

    private final SessionCalendar year = CalendarA.calendar();
    private static final LocalDate TUESDAY = LocalDate.of(2024, 9, 3);

    @Test
    void an_autumn_term_of_fifteen_weeks_has_148_sessions() {
        // 3 Sep to 20 Dec 2024 is 79 weekdays; 5 of them are half term.
        assertThat(year.openBetween(Session.am(TUESDAY), Session.pm(LocalDate.of(2024, 12, 20))))
                .isEqualTo(2 * 74);
    }

    @Test
    void a_range_counts_both_its_ends_and_nothing_when_turned_round() {
        assertThat(year.openBetween(Session.am(TUESDAY), Session.am(TUESDAY))).isEqualTo(1);
        assertThat(year.openBetween(Session.am(TUESDAY), Session.pm(TUESDAY))).isEqualTo(2);
        assertThat(year.openBetween(Session.pm(TUESDAY), Session.am(TUESDAY))).isEqualTo(0);
        assertThat(year.openBetween(Session.pm(TUESDAY), Session.am(TUESDAY.minusDays(9))))
                .isZero();
    }

    @Test
    void lists_sessions_and_days_of_a_span_in_order() {
        DateSpan days = DateSpan.ofClosed(LocalDate.of(2024, 10, 25), LocalDate.of(2024, 11, 4));
        assertThat(year.schoolDays(days)).containsExactly(LocalDate.of(2024, 10, 25), LocalDate.of(2024, 11, 4));
        assertThat(year.sessions(days))
                .extracting(Session::toString)
                .containsExactly("2024-10-25 AM", "2024-10-25 PM", "2024-11-04 AM", "2024-11-04 PM");
        assertThat(year.indexes(DateSpan.always()).count()).isEqualTo(year.size());
    }

    @Test
    void a_day_with_one_session_is_a_school_day() {
        SessionCalendar calendar = SessionCalendar.of(List.of(Session.pm(TUESDAY)));
        assertThat(calendar.isSchoolDay(TUESDAY)).isTrue();
        assertThat(calendar.isSchoolDay(TUESDAY.plusDays(1))).isFalse();
        assertThat(calendar.isOpen(Session.am(TUESDAY))).isFalse();
        assertThat(calendar.isOpen(Session.pm(TUESDAY).index())).isTrue();
    }

    @Test
    void the_nth_school_day_after_a_day_skips_weekends_and_holidays() {
        assertThat(year.findSchoolDayAfter(LocalDate.of(2024, 10, 24), 1)).contains(LocalDate.of(2024, 10, 25));
        assertThat(year.findSchoolDayAfter(LocalDate.of(2024, 10, 24), 2)).contains(LocalDate.of(2024, 11, 4));
        assertThat(year.findSchoolDayAfter(LocalDate.of(2025, 12, 18), 1)).contains(LocalDate.of(2025, 12, 19));
        assertThat(year.findSchoolDayAfter(LocalDate.of(2025, 12, 18), 2)).isEmpty();
    }

    @Test
    void says_why_a_session_is_not_possible() {
        SessionCalendar calendar = year.minus(
                        Closure.inset(LocalDate.of(2024, 9, 4)),
                        Closure.nationalDay(LocalDate.of(2024, 9, 5), "jubilee"),
                        Closure.of(Session.pm(LocalDate.of(2024, 9, 6))))
                .within(List.of(DateSpan.ofClosed(TUESDAY, LocalDate.of(2024, 12, 6))))
                .expecting(List.of(new PupilPattern(
                        DateSpan.ofClosed(LocalDate.of(2024, 11, 4), LocalDate.of(2024, 11, 8)),
                        WeekPattern.parse("MON TUE-AM"))));
        assertThat(why(calendar, "2024-09-04 AM")).contains(WhyClosed.Kind.INSET);
        assertThat(calendar.whyClosed(Session.parse("2024-09-05 AM")))
                .contains(new WhyClosed(WhyClosed.Kind.NATIONAL_DAY, "jubilee"));
        assertThat(why(calendar, "2024-09-06 PM")).contains(WhyClosed.Kind.CLOSURE);
        assertThat(why(calendar, "2024-09-06 AM")).isEmpty();
        assertThat(why(calendar, "2024-09-07 AM")).contains(WhyClosed.Kind.WEEKEND);
        assertThat(why(calendar, "2024-08-30 AM")).contains(WhyClosed.Kind.OUTSIDE_TERMS);
        assertThat(why(calendar, "2024-11-05 AM")).isEmpty();
        assertThat(why(calendar, "2024-11-05 PM")).contains(WhyClosed.Kind.NOT_EXPECTED);
        assertThat(why(calendar, "2024-11-12 PM")).isEmpty();
        assertThat(why(calendar, "2024-12-06 PM")).isEmpty();
        assertThat(why(calendar, "2024-12-09 AM")).contains(WhyClosed.Kind.NOT_ENROLLED);
    }

    private static Optional<WhyClosed.Kind> why(SessionCalendar calendar, String session) {
        return calendar.whyClosed(Session.parse(session)).map(WhyClosed::kind);
    }

    @Test
    void a_listed_calendar_tells_closed_from_not_listed() {
        SessionCalendar calendar =
                SessionCalendar.of(List.of(Session.am(TUESDAY)), List.of(Session.am(TUESDAY), Session.pm(TUESDAY)));
        assertThat(why(calendar, "2024-09-03 AM")).isEmpty();
        assertThat(why(calendar, "2024-09-03 PM")).contains(WhyClosed.Kind.LISTED_CLOSED);
        assertThat(why(calendar, "2024-09-04 AM")).contains(WhyClosed.Kind.NOT_LISTED);
        assertThat(why(calendar, "2024-09-08 AM")).contains(WhyClosed.Kind.WEEKEND);
    }

    @Test
    void a_session_held_in_addition_is_open_until_a_later_step_closes_it() {
        LocalDate saturday = LocalDate.of(2024, 9, 7);
        SessionCalendar calendar =
                year.plus(List.of(Session.am(saturday), Session.pm(saturday))).minus(Closure.of(Session.pm(saturday)));
        assertThat(why(calendar, "2024-09-07 AM")).isEmpty();
        assertThat(why(calendar, "2024-09-07 PM")).contains(WhyClosed.Kind.CLOSURE);
        assertThat(why(year, "2024-09-07 PM")).contains(WhyClosed.Kind.WEEKEND);
    }

    @Test
    void a_weekday_that_is_not_of_the_week_is_told_from_a_weekend() {
        SessionCalendar calendar = SessionCalendar.weekly(
                WeekPattern.of(List.of(DayOfWeek.MONDAY)).with(DayOfWeek.TUESDAY, SessionPart.AM),
                List.of(TermSpan.of("t", TUESDAY.minusDays(1), TUESDAY.plusDays(30))));
        assertThat(why(calendar, "2024-09-03 PM")).contains(WhyClosed.Kind.NOT_IN_WEEK);
        assertThat(why(calendar, "2024-09-07 AM")).contains(WhyClosed.Kind.WEEKEND);
        assertThat(calendar.schoolDays(DateSpan.ofClosed(TUESDAY, TUESDAY.plusDays(6))))
                .containsExactly(TUESDAY, TUESDAY.plusDays(6));
    }

    @Test
    void what_two_calendars_share_gives_the_reasons_of_both() {
        SessionCalendar only = SessionCalendar.of(List.of(Session.am(TUESDAY), Session.am(TUESDAY.minusDays(30))));
        SessionCalendar both = year.intersect(only);
        assertThat(both.sessions(DateSpan.always())).containsExactly(Session.am(TUESDAY));
        assertThat(why(both, "2024-08-01 AM")).contains(WhyClosed.Kind.OUTSIDE_TERMS);
        assertThat(why(both, "2024-09-04 AM")).contains(WhyClosed.Kind.NOT_LISTED);
    }

    @Test
    void two_spans_on_the_roll_leave_the_gap_between_them_out() {
        SessionCalendar calendar = year.within(List.of(
                DateSpan.ofClosed(TUESDAY, TUESDAY), DateSpan.ofClosed(TUESDAY.plusDays(2), TUESDAY.plusDays(2))));
        assertThat(calendar.schoolDays(DateSpan.always())).containsExactly(TUESDAY, TUESDAY.plusDays(2));
        assertThat(year.within(List.of()).size()).isZero();
    }

    @Test
    void terms_are_found_by_day_and_never_overlap() {
        assertThat(year.findTerm(LocalDate.of(2025, 1, 6)).map(TermSpan::id)).contains("spring");
        assertThat(year.findTerm(LocalDate.of(2025, 1, 5))).isEmpty();
        assertThat(year.findTerm(LocalDate.of(2025, 4, 4)).map(TermSpan::id)).contains("spring");
        assertThat(year.findTerm(LocalDate.of(2025, 4, 5))).isEmpty();
        List<TermSpan> overlapping = List.of(
                TermSpan.of("a", TUESDAY, TUESDAY.plusDays(9)),
                TermSpan.of("b", TUESDAY.plusDays(9), TUESDAY.plusDays(20)));
        assertThatThrownBy(() -> SessionCalendar.weekly(WeekPattern.weekdays(), overlapping))
                .isInstanceOf(InvalidValueException.class)
                .hasMessageContaining("2024-09-12")
                .hasMessageContaining("\nMaybe ");
        SessionCalendar halves = year.withTerms(year.terms(), List.of(TermSpan.of("1", TUESDAY, TUESDAY.plusDays(50))));
        assertThat(halves.findHalfTerm(TUESDAY).map(TermSpan::id)).contains("1");
        assertThat(halves.findTerm(TUESDAY)).isEqualTo(year.findTerm(TUESDAY));
        assertThat(halves.halfTerms()).hasSize(1);
    }

    @Test
    void an_empty_calendar_is_closed_everywhere() {
        SessionCalendar none = SessionCalendar.of(List.of());
        assertThat(none.size()).isZero();
        assertThat(none.first()).isEmpty();
        assertThat(none.last()).isEmpty();
        assertThat(none.span()).isEmpty();
        assertThat(none.isOpen(Session.am(TUESDAY))).isFalse();
        assertThat(none.openBetween(Session.am(TUESDAY), Session.pm(TUESDAY))).isZero();
        assertThat(none.schoolWeeks().size()).isZero();
        assertThat(none.findWeek(TUESDAY)).isEmpty();
        assertThat(none).hasToString("0 sessions");
    }

    @Test
    void first_last_and_span_are_those_of_open_sessions() {
        assertThat(year.first()).contains(Session.am(TUESDAY));
        assertThat(year.last()).contains(Session.pm(LocalDate.of(2025, 12, 19)));
        assertThat(year.span()).contains(DateSpan.parse("2024-09-03..2025-12-19"));
        assertThat(year).hasToString(year.size() + " sessions in 2024-09-03..2025-12-19");
    }

    @Test
    void a_session_is_open_by_itself_and_by_its_index() {
        assertThat(year.isOpen(Session.am(TUESDAY))).isTrue();
        assertThat(year.isOpen(Session.am(TUESDAY).index())).isTrue();
        assertThat(year.isOpen(Session.am(TUESDAY.minusDays(1)))).isFalse();
        assertThat(year.isOpen(Session.am(TUESDAY.minusDays(1)).index())).isFalse();
    }

    /** A pupil who moved: what either school held was possible, and a day on which both were shut was not. */
    @Test
    void a_union_is_open_where_either_is_and_keeps_the_terms_of_the_first() {
        LocalDate saturday = TUESDAY.plusDays(4);
        SessionCalendar other = SessionCalendar.of(List.of(Session.am(saturday), Session.am(TUESDAY)));
        SessionCalendar both = year.minus(Closure.of(TUESDAY, TUESDAY)).union(other);
        assertThat(both.isOpen(Session.am(saturday))).isTrue();
        assertThat(both.isOpen(Session.am(TUESDAY))).isTrue();
        assertThat(both.isOpen(Session.pm(TUESDAY.plusDays(1)))).isTrue();
        assertThat(both.size()).isEqualTo(year.size());
        assertThat(both.terms()).isEqualTo(year.terms());
        assertThat(why(both, "2024-09-03 PM")).contains(WhyClosed.Kind.CLOSURE);
        assertThat(why(both, "2024-09-07 PM")).contains(WhyClosed.Kind.WEEKEND);
        assertThat(why(both, "2024-09-03 AM")).isEmpty();
    }

    @Test
    void calendars_are_equal_when_the_same_sessions_are_open_in_the_same_terms() {
        SessionCalendar again = CalendarA.calendar();
        assertThat(year).isEqualTo(again).hasSameHashCodeAs(again).isNotEqualTo("calendar");
        assertThat(SessionCalendar.of(year.sessions(DateSpan.always())).withTerms(year.terms(), List.of()))
                .as("made another way")
                .isEqualTo(year)
                .hasSameHashCodeAs(year);
        assertThat(year.minus(Closure.of(Session.pm(TUESDAY)))).isNotEqualTo(year);
        assertThat(year.withTerms(List.of(), List.of())).isNotEqualTo(year);
    }
}
