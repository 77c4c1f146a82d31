package org.openattendance.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import de.focus_shift.jollyday.core.HolidayCalendar;
import de.focus_shift.jollyday.core.HolidayManager;
import de.focus_shift.jollyday.core.ManagerParameters;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class EasterTest {

    @Test
    void the_earliest_and_latest_that_can_be() {
        assertThat(Easter.sunday(1818)).isEqualTo(LocalDate.of(1818, 3, 22));
        assertThat(Easter.sunday(2038)).isEqualTo(LocalDate.of(2038, 4, 25));
        assertThat(Easter.sunday(2025)).isEqualTo(LocalDate.of(2025, 4, 20));
    }

    @Test
    void agrees_with_a_holiday_library_for_two_hundred_years() {
        HolidayManager jollyday = HolidayManager.getInstance(ManagerParameters.create(HolidayCalendar.UNITED_KINGDOM));
        assertThat(IntStream.rangeClosed(1900, 2099))
                .allSatisfy(year -> assertThat(jollyday.getHolidays(java.time.Year.of(year), "eng"))
                        .as("Easter Monday of %s", year)
                        .anyMatch(holiday ->
                                holiday.getDate().equals(Easter.sunday(year).plusDays(1))));
    }

    @Test
    void is_a_sunday_between_22_march_and_25_april_in_every_year() {
        assertThat(IntStream.rangeClosed(1583, 4099)).allSatisfy(year -> {
            LocalDate day = Easter.sunday(year);
            assertThat(day.getDayOfWeek()).isEqualTo(DayOfWeek.SUNDAY);
            assertThat(day).isBetween(LocalDate.of(year, 3, 22), LocalDate.of(year, 4, 25));
        });
    }
}
