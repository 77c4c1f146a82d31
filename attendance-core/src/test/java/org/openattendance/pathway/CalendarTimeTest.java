package org.openattendance.pathway;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.openattendance.base.Nation;
import org.openattendance.base.Session;
import org.openattendance.calendar.SessionCalendar;
import org.openattendance.rulebook.RuleBook;
import org.openattendance.timer.BankHolidays;

/** School weeks and school days by a calendar, against a walk from day to day. */
class CalendarTimeTest {

    private static final BankHolidays ENGLAND =
            RuleBook.standard(Nation.ENGLAND).bankHolidays();
    private static final LocalDate MONDAY = LocalDate.of(2026, 8, 31);

    /** Thirty weeks from a Monday, some of them closed, and some days of the others. */
    private static Set<LocalDate> openDays(long seed) {
        Random random = new Random(seed);
        Set<LocalDate> open = new TreeSet<>();
        for (int week = 0; week < 30; week++) {
            boolean holiday = week > 0 && random.nextInt(4) == 0;
            for (int day = 0; day < 5; day++) {
                if (!holiday && (week == 0 && day == 0 || random.nextInt(8) > 0)) {
                    open.add(MONDAY.plusDays(week * 7L + day));
                }
            }
        }
        return open;
    }

    private static SchoolTime time(Set<LocalDate> open) {
        List<Session> sessions = new ArrayList<>();
        open.forEach(day -> sessions.add(Session.am(day)));
        return SchoolTime.of(SessionCalendar.of(sessions), ENGLAND);
    }

    private static LocalDate monday(LocalDate day) {
        return day.minusDays(day.getDayOfWeek().getValue() - 1L);
    }

    @Property
    void so_many_school_weeks_on_is_the_same_weekday_without_the_closed_weeks(
            @ForAll long seed, @ForAll @IntRange(max = 100) int start, @ForAll @IntRange(min = 1, max = 8) int n) {
        Set<LocalDate> open = openDays(seed);
        Set<LocalDate> weeks = new TreeSet<>();
        open.forEach(day -> weeks.add(monday(day)));
        LocalDate from = MONDAY.plusDays(start);
        LocalDate week = monday(from);
        LocalDate weekday = from;
        while (!weeks.contains(week)) {
            week = week.plusWeeks(1);
            weekday = week;
        }
        for (int left = n; left > 0; ) {
            week = week.plusWeeks(1);
            weekday = weekday.plusWeeks(1);
            left -= weeks.contains(week) ? 1 : 0;
            if (week.isAfter(MONDAY.plusWeeks(40))) {
                assertThat(time(open).after(from, Stretch.of(n, PathwayUnit.SCHOOL_WEEK)))
                        .isEmpty();
                return;
            }
        }
        while (!open.contains(weekday) && weekday.isBefore(MONDAY.plusWeeks(40))) {
            weekday = weekday.plusDays(1);
        }
        assertThat(time(open).after(from, Stretch.of(n, PathwayUnit.SCHOOL_WEEK)))
                .isEqualTo(open.contains(weekday) ? Optional.of(weekday) : Optional.empty());
    }

    @Property
    void so_many_school_days_on_counts_open_days_only(
            @ForAll long seed, @ForAll @IntRange(max = 100) int start, @ForAll @IntRange(min = 1, max = 30) int n) {
        Set<LocalDate> open = openDays(seed);
        LocalDate from = MONDAY.plusDays(start);
        List<LocalDate> after = open.stream().filter(day -> day.isAfter(from)).toList();
        assertThat(time(open).after(from, Stretch.of(n, PathwayUnit.SCHOOL_DAY)))
                .isEqualTo(after.size() < n ? Optional.empty() : Optional.of(after.get(n - 1)));
    }

    @Test
    void a_calendar_that_begins_later_knows_nothing_of_before() {
        SchoolTime time = time(openDays(1));
        assertThat(time.after(MONDAY.minusDays(1), Stretch.of(1, PathwayUnit.SCHOOL_DAY)))
                .isEmpty();
        assertThat(time.after(MONDAY, Stretch.of(1, PathwayUnit.SCHOOL_DAY))).isPresent();
        assertThat(time.after(MONDAY.minusDays(7), Stretch.of(1, PathwayUnit.SCHOOL_WEEK)))
                .isEmpty();
        assertThat(time.after(MONDAY.minusDays(6), Stretch.of(1, PathwayUnit.SCHOOL_WEEK)))
                .isPresent();
    }

    @Test
    void working_days_leave_out_bank_holidays_and_have_no_answer_beyond_them() {
        SchoolTime time = time(openDays(1));
        assertThat(time.after(LocalDate.of(2026, 12, 24), Stretch.of(1, PathwayUnit.WORKING_DAY)))
                .contains(LocalDate.of(2026, 12, 29));
        assertThat(time.after(LocalDate.of(2199, 1, 1), Stretch.of(1, PathwayUnit.WORKING_DAY)))
                .isEmpty();
    }

    @Test
    void weeks_days_and_months_need_no_calendar() {
        SchoolTime time = SchoolTime.of(SessionCalendar.of(List.of()), ENGLAND);
        assertThat(time.after(MONDAY, Stretch.of(2, PathwayUnit.WEEK))).contains(MONDAY.plusDays(14));
        assertThat(time.after(MONDAY, Stretch.of(2, PathwayUnit.DAY))).contains(MONDAY.plusDays(2));
        assertThat(time.after(MONDAY, Stretch.of(1, PathwayUnit.MONTH))).contains(LocalDate.of(2026, 9, 30));
        assertThat(time.after(MONDAY, Stretch.of(1, PathwayUnit.SCHOOL_DAY))).isEmpty();
        assertThat(MONDAY.getDayOfWeek()).isEqualTo(DayOfWeek.MONDAY);
    }
}
