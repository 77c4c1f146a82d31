package org.openattendance.timer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.openattendance.timer.TestTimers.timer;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openattendance.base.DateSpan;
import org.openattendance.base.Nation;
import org.openattendance.base.Session;
import org.openattendance.calendar.CalendarA;
import org.openattendance.calendar.SessionCalendar;

class TimerClockTest {

    private static final TimerClock CLOCK =
            TimerClock.of(TestTimers.christmas()).with(CalendarA.calendar());

    @ParameterizedTest
    @CsvSource({
        // kind, n, start counts, event, first, last
        "CALENDAR_DAY, 21, true, 2024-10-03, 2024-10-03, 2024-10-23", // PN-20: day 21
        "CALENDAR_DAY, 28, true, 2024-10-03, 2024-10-03, 2024-10-30", // PN-22: day 28
        "CALENDAR_DAY, 5, false, 2024-10-03, 2024-10-04, 2024-10-08",
        "CALENDAR_DAY, 1, true, 2024-10-03, 2024-10-03, 2024-10-03",
        "SCHOOL_DAY, 5, false, 2024-09-20, 2024-09-23, 2024-09-27", // code N of a Friday
        "SCHOOL_DAY, 5, false, 2024-10-24, 2024-10-25, 2024-11-07", // over half term
        "SCHOOL_DAY, 5, true, 2024-11-04, 2024-11-04, 2024-11-08", // PN-36: 4 to 8 November
        "SCHOOL_DAY, 2, true, 2024-11-02, 2024-11-04, 2024-11-05", // begins on a Saturday
        "WORKING_DAY, 2, false, 2024-12-19, 2024-12-20, 2024-12-23", // PN-24: posted on a Thursday
        "WORKING_DAY, 2, false, 2024-12-24, 2024-12-27, 2024-12-30",
        "WORKING_DAY, 2, true, 2024-12-25, 2024-12-27, 2024-12-30",
        "CALENDAR_WEEK, 6, false, 2024-10-03, 2024-10-04, 2024-11-14",
        "CALENDAR_WEEK, 2, true, 2024-10-03, 2024-10-03, 2024-10-16",
        "SCHOOL_WEEK, 6, true, 2024-11-04, 2024-11-04, 2024-12-13", // PN-42: Norfolk's six school weeks
        "SCHOOL_WEEK, 6, false, 2024-10-22, 2024-11-04, 2024-12-13",
        "SCHOOL_WEEK, 1, true, 2024-10-30, 2024-10-30, 2024-11-08", // in half term: the week after it
        "MONTH, 12, true, 2024-10-03, 2024-10-03, 2025-10-02",
        "MONTH, 1, false, 2025-01-31, 2025-02-01, 2025-02-28",
        "MONTH, 1, true, 2025-01-31, 2025-01-31, 2025-02-28", // no 31st: with the last day, not the one before it
        "MONTH, 3, true, 2025-11-29, 2025-11-29, 2026-02-28",
        "MONTH, 3, true, 2025-11-28, 2025-11-28, 2026-02-27",
        "MONTH, 3, true, 2025-12-01, 2025-12-01, 2026-02-28",
        "MONTH, 3, true, 2025-02-28, 2025-02-28, 2025-05-27",
        "YEAR, 1, true, 2024-02-29, 2024-02-29, 2025-02-27",
        "YEAR, 6, false, 2024-10-03, 2024-10-04, 2030-10-03",
    })
    void counts_days_of_its_kind(
            DayKind kind, int n, boolean startCounts, LocalDate on, LocalDate first, LocalDate last) {
        Deadline deadline = CLOCK.run(timer(Timer.Form.NOT_BEFORE, n, kind, startCounts), on);
        assertThat(deadline.firstDay()).contains(first);
        assertThat(deadline.lastDay()).contains(last);
        assertThat(deadline.safeFrom()).contains(last.plusDays(1));
        assertThat(deadline.unknown()).isEmpty();
        assertThat(deadline.isOver(last)).isFalse();
        assertThat(deadline.isOver(last.plusDays(1))).isTrue();
    }

    @Test
    void not_less_than_fifteen_days_beginning_with_service_end_on_the_fifteenth_and_are_safe_from_the_next() {
        Deadline deadline =
                CLOCK.run(timer(Timer.Form.NOT_BEFORE, 15, DayKind.CALENDAR_DAY, true), LocalDate.of(2025, 1, 1));
        assertThat(deadline.lastDay()).contains(LocalDate.of(2025, 1, 15));
        assertThat(deadline.safeFrom()).contains(LocalDate.of(2025, 1, 16));
    }

    @Test
    void a_look_back_of_three_years_ends_with_the_day_and_leaves_the_anniversary_out() {
        Deadline back = CLOCK.run(timer(Timer.Form.LOOK_BACK, 3, DayKind.YEAR, true), LocalDate.of(2027, 10, 9));
        assertThat(back.firstDay()).contains(LocalDate.of(2024, 10, 10));
        assertThat(back.lastDay()).contains(LocalDate.of(2027, 10, 9));
        Deadline leap = CLOCK.run(timer(Timer.Form.LOOK_BACK, 3, DayKind.YEAR, true), LocalDate.of(2028, 2, 29));
        assertThat(leap.firstDay()).as("29 February falls to the 28th").contains(LocalDate.of(2025, 3, 1));
    }

    @Test
    void what_may_be_done_only_shortly_before_an_event_has_a_first_day() {
        LocalDate ends = LocalDate.of(2026, 5, 31);
        assertThat(before(3, DayKind.MONTH, ends)).contains(LocalDate.of(2026, 2, 28));
        assertThat(before(2, DayKind.CALENDAR_WEEK, ends)).contains(LocalDate.of(2026, 5, 17));
        assertThat(before(2, DayKind.CALENDAR_DAY, ends)).contains(LocalDate.of(2026, 5, 29));
        assertThat(before(2, DayKind.YEAR, ends)).contains(LocalDate.of(2024, 5, 31));
    }

    private static Optional<LocalDate> before(int n, DayKind kind, LocalDate ends) {
        return CLOCK.run(timer(Timer.Form.WITHIN_BEFORE, n, kind, true), ends).firstDay();
    }

    @Test
    void a_last_day_stays_on_a_weekend_unless_the_caller_rolls_it_forward() {
        LocalDate on = LocalDate.of(2024, 12, 6);
        Timer due = timer(Timer.Form.DEADLINE, 15, DayKind.CALENDAR_DAY, false); // Saturday 21 December
        TimerClock rolling = CLOCK.with(RollForward.NEXT_WORKING_DAY);
        assertThat(CLOCK.run(due, on).lastDay()).contains(LocalDate.of(2024, 12, 21));
        assertThat(rolling.run(due, on).lastDay()).contains(LocalDate.of(2024, 12, 23));
        assertThat(rolling.run(due, on.minusDays(1)).lastDay()).as("a Friday").contains(LocalDate.of(2024, 12, 20));
        assertThat(rolling.run(timer(Timer.Form.NOT_BEFORE, 15, DayKind.CALENDAR_DAY, false), on)
                        .lastDay())
                .as("only what is due moves")
                .contains(LocalDate.of(2024, 12, 21));
    }

    @Test
    void says_why_a_day_is_not_known() {
        TimerClock bare = TimerClock.of(TestTimers.christmas());
        LocalDate on = LocalDate.of(2024, 9, 20);
        Timer schoolDays = timer(Timer.Form.DEADLINE, 5, DayKind.SCHOOL_DAY, false);
        Timer schoolWeeks = timer(Timer.Form.DEADLINE, 2, DayKind.SCHOOL_WEEK, true);
        assertThat(bare.run(schoolDays, on).unknown()).contains(Deadline.Unknown.CALENDAR_NEEDED);
        assertThat(bare.run(schoolWeeks, on).unknown()).contains(Deadline.Unknown.CALENDAR_NEEDED);
        for (LocalDate outside : List.of(LocalDate.of(2025, 12, 18), LocalDate.of(2024, 8, 1))) {
            assertThat(CLOCK.run(schoolDays, outside).unknown()).contains(Deadline.Unknown.CALENDAR_TOO_SHORT);
            assertThat(CLOCK.run(schoolWeeks, outside).unknown()).contains(Deadline.Unknown.CALENDAR_TOO_SHORT);
        }
        assertThat(CLOCK.run(timer(Timer.Form.DEADLINE, 2, DayKind.WORKING_DAY, false), LocalDate.of(2025, 12, 30))
                        .unknown())
                .contains(Deadline.Unknown.BANK_HOLIDAYS_NOT_KNOWN);
        Deadline none = CLOCK.run(timer(Timer.Form.FACT, 10, DayKind.PERCENT, false), on);
        assertThat(none.unknown()).contains(Deadline.Unknown.NO_CLOCK);
        assertThat(none.isOver(on)).isFalse();
        assertThat(none.lastDay()).isEmpty();
        assertThat(CLOCK.run(timer(Timer.Form.COUNT, 10, DayKind.SESSION, false), on)
                        .unknown())
                .contains(Deadline.Unknown.NO_CLOCK);
    }

    @Test
    void the_first_day_of_the_calendar_can_be_day_one() {
        LocalDate first = LocalDate.of(2024, 9, 3);
        assertThat(CLOCK.run(timer(Timer.Form.COUNT, 1, DayKind.SCHOOL_DAY, true), first)
                        .lastDay())
                .contains(first);
        assertThat(CLOCK.run(timer(Timer.Form.COUNT, 1, DayKind.SCHOOL_WEEK, true), LocalDate.of(2024, 9, 2))
                        .lastDay())
                .contains(LocalDate.of(2024, 9, 6));
    }

    @Test
    void the_last_school_weeks_of_the_calendar_are_enough() {
        Timer two = timer(Timer.Form.PERIOD, 2, DayKind.SCHOOL_WEEK, true);
        assertThat(CLOCK.run(two, LocalDate.of(2025, 12, 8)).lastDay()).contains(LocalDate.of(2025, 12, 19));
        assertThat(CLOCK.run(two, LocalDate.of(2025, 12, 15)).unknown()).contains(Deadline.Unknown.CALENDAR_TOO_SHORT);
    }

    @Test
    void a_range_runs_to_its_larger_number() {
        Timer base = timer(Timer.Form.PERIOD, 3, DayKind.CALENDAR_WEEK, true);
        Timer range = new Timer(
                base.id(),
                base.event(),
                base.title(),
                base.form(),
                base.count(),
                OptionalInt.of(6),
                base.kind(),
                true,
                true,
                DateSpan.always(),
                base.confidence(),
                "",
                base.sources());
        assertThat(CLOCK.run(range, LocalDate.of(2024, 10, 7)).lastDay()).contains(LocalDate.of(2024, 11, 17));
    }

    @Property(tries = 300)
    void school_days_equal_a_walk_over_the_calendar(
            @ForAll @IntRange(min = 0, max = 400) int day,
            @ForAll @IntRange(min = 1, max = 30) int n,
            @ForAll boolean startCounts) {
        SessionCalendar calendar = CalendarA.calendar();
        LocalDate on = LocalDate.of(2024, 9, 3).plusDays(day);
        List<LocalDate> walked = new ArrayList<>();
        LocalDate walk = startCounts ? on : on.plusDays(1);
        while (walk.getYear() < 2026 && walked.size() < n) {
            if (calendar.isOpen(Session.am(walk)) || calendar.isOpen(Session.pm(walk))) {
                walked.add(walk);
            }
            walk = walk.plusDays(1);
        }
        Optional<LocalDate> expected = walked.size() == n ? Optional.of(walked.get(n - 1)) : Optional.empty();
        assertThat(CLOCK.run(timer(Timer.Form.COUNT, n, DayKind.SCHOOL_DAY, startCounts), on)
                        .lastDay())
                .isEqualTo(expected);
    }

    @Test
    void a_calendar_may_be_of_no_days() {
        TimerClock empty = TimerClock.of(BankHolidays.notKnown(Nation.ENGLAND)).with(SessionCalendar.of(List.of()));
        assertThat(empty.run(timer(Timer.Form.COUNT, 1, DayKind.SCHOOL_DAY, true), LocalDate.of(2024, 9, 3))
                        .unknown())
                .contains(Deadline.Unknown.CALENDAR_TOO_SHORT);
    }
}
