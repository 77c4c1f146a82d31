package org.openattendance.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.openattendance.base.DateSpan;
import org.openattendance.base.SchoolYear;
import org.openattendance.base.Session;
import org.openattendance.calendar.TermSpan;

class SchoolDaysTest {

    static Stream<SchoolYear> everyYear() {
        return IntStream.rangeClosed(2006, 2099).mapToObj(SchoolYear::new);
    }

    private static SchoolDays days(SchoolYear year, long seed) {
        return SchoolDays.of(year, Dice.of(seed));
    }

    @ParameterizedTest
    @MethodSource("everyYear")
    void every_year_has_380_sessions_on_weekdays_from_september_to_july(SchoolYear year) {
        SchoolDays days = days(year, 1);
        assertThat(days.calendar().size()).isEqualTo(380);
        assertThat(days.days()).allMatch(HolidayDates::isWeekday).allMatch(day -> day.getMonthValue() != 8);
        assertThat(days.day(0).getMonthValue()).isEqualTo(9);
        assertThat(days.day(days.count() - 1))
                .isBetween(
                        LocalDate.of(year.firstCalendarYear() + 1, 7, 12),
                        LocalDate.of(year.firstCalendarYear() + 1, 7, 31));
    }

    @ParameterizedTest
    @MethodSource("everyYear")
    void every_year_has_three_terms_and_six_half_terms_and_no_day_of_christmas_or_easter(SchoolYear year) {
        SchoolDays days = days(year, 2);
        assertThat(days.calendar().terms()).extracting(TermSpan::id).containsExactly("autumn", "spring", "summer");
        assertThat(days.calendar().halfTerms()).extracting(TermSpan::id).containsExactly("1", "2", "3", "4", "5", "6");
        LocalDate easter = HolidayDates.easter(year.firstCalendarYear() + 1);
        assertThat(days.days())
                .doesNotContain(easter.minusDays(2), easter.plusDays(1))
                .noneMatch(day -> day.getMonthValue() == 12 && day.getDayOfMonth() > 20)
                .noneMatch(day -> day.getMonthValue() == 1 && day.getDayOfMonth() == 1);
    }

    @Test
    void the_year_2024_25_looks_as_many_schools_had_it() {
        SchoolDays days = days(SchoolYear.parse("2024/25"), 1);
        assertThat(days.calendar().halfTerms())
                .extracting(TermSpan::span)
                .containsExactly(
                        DateSpan.parse("2024-09-02..2024-10-25"),
                        DateSpan.parse("2024-11-04..2024-12-20"),
                        DateSpan.parse("2025-01-06..2025-02-14"),
                        DateSpan.parse("2025-02-24..2025-04-04"),
                        DateSpan.parse("2025-04-22..2025-05-23"),
                        DateSpan.parse("2025-06-02..2025-07-22"));
        assertThat(days.calendar().isSchoolDay(LocalDate.of(2025, 5, 5)))
                .as("early May bank holiday")
                .isFalse();
    }

    @Test
    void five_training_days_are_listed_as_closed_and_differ_between_schools() {
        SchoolDays one = days(SchoolYear.parse("2025/26"), 1);
        assertThat(one.trainingDays()).hasSize(5).doesNotHaveDuplicates().isSorted();
        assertThat(one.trainingDays()).allSatisfy(day -> {
            assertThat(one.calendar().isSchoolDay(day)).isFalse();
            assertThat(one.calendar().whyClosed(Session.am(day))).isPresent();
        });
        assertThat(IntStream.range(0, 20)
                        .mapToObj(
                                seed -> days(SchoolYear.parse("2025/26"), seed).trainingDays())
                        .distinct())
                .hasSizeGreaterThan(5);
    }

    @Test
    void positions_count_sessions_in_order_and_know_their_half_term() {
        SchoolDays days = days(SchoolYear.parse("2025/26"), 4);
        assertThat(days.session(0).toString()).endsWith(" AM");
        assertThat(IntStream.range(0, days.positions()).mapToObj(days::session)).isSorted();
        for (int half = 0; half < days.halfTerms(); half++) {
            assertThat(days.halfTerm(days.startOf(half))).isEqualTo(half);
            assertThat(days.halfTerm(days.endOf(half) - 1)).isEqualTo(half);
        }
        assertThat(days.endOf(5)).isEqualTo(days.positions());
    }

    /** Dates of Easter as printed in the Book of Common Prayer's tables and in Whitaker's Almanack. */
    @ParameterizedTest
    @CsvSource({"2008-03-23", "2011-04-24", "2024-03-31", "2025-04-20", "2026-04-05", "2038-04-25"})
    void easter_is_when_it_is(LocalDate sunday) {
        assertThat(HolidayDates.easter(sunday.getYear())).isEqualTo(sunday);
    }

    @Test
    void the_two_eids_of_a_year_are_within_a_day_of_when_they_were_kept() {
        // 2025: 30 or 31 March, and 6 June.
        assertThat(new HolidayDates(SchoolYear.parse("2024/25")).festivals())
                .contains(LocalDate.of(2025, 3, 30), LocalDate.of(2025, 6, 6));
    }
}
