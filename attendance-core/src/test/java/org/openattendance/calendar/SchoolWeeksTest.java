package org.openattendance.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.openattendance.base.DateSpan;
import org.openattendance.base.Session;

class SchoolWeeksTest {

    private static final SessionCalendar A = CalendarA.calendar();
    private static final LocalDate MONDAY = LocalDate.of(2024, 9, 2);

    @Test
    void half_term_is_no_school_week() {
        SchoolWeeks weeks = A.schoolWeeks();
        assertThat(weeks.list().subList(0, 9))
                .extracting(SchoolWeek::toString)
                .containsExactly(
                        "2024-09-02",
                        "2024-09-09",
                        "2024-09-16",
                        "2024-09-23",
                        "2024-09-30",
                        "2024-10-07",
                        "2024-10-14",
                        "2024-10-21",
                        "2024-11-04");
        assertThat(weeks.find(LocalDate.of(2024, 10, 30))).isEmpty();
        assertThat(weeks.find(LocalDate.of(2024, 10, 27))).contains(new SchoolWeek(LocalDate.of(2024, 10, 21)));
        assertThat(weeks.find(LocalDate.of(2024, 9, 3))).contains(new SchoolWeek(LocalDate.of(2024, 9, 2)));
    }

    @Test
    void a_week_with_two_open_days_is_a_whole_school_week() { // PN-13: the week of 21 July 2025
        assertThat(A.findWeek(LocalDate.of(2025, 7, 25))).contains(new SchoolWeek(LocalDate.of(2025, 7, 21)));
    }

    @Test
    void weeks_are_numbered_without_gaps() {
        SchoolWeeks weeks = A.schoolWeeks();
        int before = weeks.numberOf(Session.pm(LocalDate.of(2024, 10, 25)).index());
        int after = weeks.numberOf(Session.am(LocalDate.of(2024, 11, 4)).index());
        assertThat(after).isEqualTo(before + 1);
        assertThat(weeks.numberOf(Session.am(LocalDate.of(2024, 10, 28)).index()))
                .isNegative();
        assertThat(weeks.at(0)).isEqualTo(new SchoolWeek(MONDAY));
        assertThatThrownBy(() -> weeks.at(weeks.size())).isInstanceOf(IndexOutOfBoundsException.class);
        assertThatThrownBy(() -> weeks.at(-1)).isInstanceOf(IndexOutOfBoundsException.class);
    }

    @Test
    void the_weeks_of_a_span_share_a_day_with_it() {
        assertThat(A.schoolWeeks(DateSpan.ofClosed(LocalDate.of(2024, 10, 27), LocalDate.of(2024, 11, 4))))
                .extracting(SchoolWeek::firstDay)
                .containsExactly(LocalDate.of(2024, 10, 21), LocalDate.of(2024, 11, 4));
        assertThat(A.schoolWeeks(DateSpan.ofClosed(LocalDate.of(2024, 10, 28), LocalDate.of(2024, 11, 3))))
                .isEmpty();
    }

    @Test
    void weeks_may_begin_on_another_day() {
        SchoolWeeks fromFriday = A.schoolWeeks(DayOfWeek.FRIDAY);
        assertThat(fromFriday.start()).isEqualTo(DayOfWeek.FRIDAY);
        assertThat(fromFriday.find(LocalDate.of(2024, 9, 12))).contains(new SchoolWeek(LocalDate.of(2024, 9, 6)));
        assertThat(fromFriday.find(LocalDate.of(2024, 9, 13))).contains(new SchoolWeek(LocalDate.of(2024, 9, 13)));
        assertThat(A.schoolWeeks(DayOfWeek.MONDAY)).isEqualTo(A.schoolWeeks());
        assertThat(fromFriday).isNotEqualTo(A.schoolWeeks());
    }

    @Test
    void the_first_of_ten_weeks_counts_back_over_holidays() {
        SchoolWeeks weeks = A.schoolWeeks();
        assertThat(weeks.findFirstOf(10, LocalDate.of(2024, 11, 20)))
                .contains(new SchoolWeek(LocalDate.of(2024, 9, 9)));
        assertThat(weeks.findFirstOf(1, LocalDate.of(2024, 10, 30)))
                .as("in a holiday the newest week is the one before")
                .contains(new SchoolWeek(LocalDate.of(2024, 10, 21)));
        assertThat(weeks.findFirstOf(1, MONDAY)).contains(new SchoolWeek(MONDAY));
        assertThat(weeks.findFirstOf(2, MONDAY)).isEmpty();
        assertThat(weeks.findFirstOf(1, MONDAY.minusDays(1))).isEmpty();
    }

    @Test
    void a_week_has_seven_days() {
        SchoolWeek week = new SchoolWeek(MONDAY);
        assertThat(week.lastDay()).isEqualTo(LocalDate.of(2024, 9, 8));
        assertThat(week.contains(MONDAY)).isTrue();
        assertThat(week.contains(LocalDate.of(2024, 9, 8))).isTrue();
        assertThat(week.contains(MONDAY.minusDays(1))).isFalse();
        assertThat(week.contains(LocalDate.of(2024, 9, 9))).isFalse();
        assertThat(week.span()).isEqualTo(DateSpan.parse("2024-09-02..2024-09-08"));
        assertThat(week).isLessThan(new SchoolWeek(LocalDate.of(2024, 9, 9)));
    }

    @Property
    void numbers_are_those_of_the_sorted_first_days(
            @ForAll @Size(min = 1, max = 40) Set<@IntRange(min = -40, max = 400) Integer> days,
            @ForAll DayOfWeek start) {
        SessionCalendar calendar = SessionCalendar.of(
                days.stream().map(day -> Session.am(MONDAY.plusDays(day))).toList());
        TreeSet<LocalDate> firstDays = new TreeSet<>();
        days.forEach(day -> firstDays.add(MONDAY.plusDays(day).with(TemporalAdjusters.previousOrSame(start))));
        SchoolWeeks weeks = calendar.schoolWeeks(start);
        assertThat(weeks.list()).extracting(SchoolWeek::firstDay).containsExactlyElementsOf(firstDays);
        for (int day : days) {
            LocalDate date = MONDAY.plusDays(day);
            assertThat(weeks.at(weeks.numberOf(Session.pm(date).index())).contains(date))
                    .isTrue();
        }
        int first = Session.am(MONDAY.minusDays(50)).index();
        int[] sessions = IntStream.range(first, first + 1000).toArray();
        assertThat(weeks.numbersOf(sessions, 990))
                .as("in one walk, and no week is -1")
                .isEqualTo(Arrays.stream(sessions)
                        .limit(990)
                        .map(index -> Math.max(-1, weeks.numberOf(index)))
                        .toArray());
        assertThat(weeks).hasToString(List.copyOf(firstDays).toString()).hasSameHashCodeAs(calendar.schoolWeeks(start));
    }
}
