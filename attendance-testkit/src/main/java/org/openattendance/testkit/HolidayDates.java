package org.openattendance.testkit;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.chrono.HijrahChronology;
import java.time.chrono.HijrahDate;
import java.time.temporal.ChronoField;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.stream.Stream;
import org.openattendance.base.DateSpan;
import org.openattendance.base.SchoolYear;

/**
 * When an invented school of England is shut, and which festivals fall into a year. Typical dates: a real authority sets its own.
 *
 * <p>Festivals are the two Eids of the calendar that the JDK has (Umm al-Qura); communities in Britain may keep a neighbouring day.
 */
final class HolidayDates {

    private final int autumn; // calendar year of the first term

    HolidayDates(SchoolYear year) {
        this.autumn = year.firstCalendarYear();
    }

    /** The first day for staff: the first weekday of September that is not a 1st. */
    LocalDate firstDay() {
        LocalDate day = LocalDate.of(autumn, 9, 2);
        return isWeekday(day) ? day : day.with(TemporalAdjusters.next(DayOfWeek.MONDAY));
    }

    static boolean isWeekday(LocalDate day) {
        return day.getDayOfWeek().compareTo(DayOfWeek.FRIDAY) <= 0;
    }

    /** The holidays between the six half terms, in order; those at index 1 and 3 also end a term. */
    List<DateSpan> breaks() {
        LocalDate christmas = LocalDate.of(autumn, 12, 21);
        LocalDate newYear = LocalDate.of(autumn + 1, 1, 2).with(TemporalAdjusters.nextOrSame(DayOfWeek.MONDAY));
        return List.of(
                week(LocalDate.of(autumn, 10, 1).with(TemporalAdjusters.lastInMonth(DayOfWeek.MONDAY))),
                DateSpan.ofClosed(christmas, newYear.minusDays(1)),
                week(LocalDate.of(autumn + 1, 2, 1).with(TemporalAdjusters.dayOfWeekInMonth(3, DayOfWeek.MONDAY))),
                easterBreak(),
                week(LocalDate.of(autumn + 1, 5, 1).with(TemporalAdjusters.lastInMonth(DayOfWeek.MONDAY))));
    }

    private static DateSpan week(LocalDate monday) {
        return DateSpan.ofClosed(monday, monday.plusDays(6));
    }

    /** Two weeks that hold Good Friday and Easter Monday; they end with Easter when it is late. */
    private DateSpan easterBreak() {
        LocalDate sunday = easter(autumn + 1);
        boolean late = sunday.isAfter(LocalDate.of(autumn + 1, 4, 12));
        return late
                ? DateSpan.ofClosed(sunday.minusDays(13), sunday.plusDays(1))
                : DateSpan.ofClosed(sunday.minusDays(6), sunday.plusDays(7));
    }

    /** The bank holiday of early May, the only one that falls into a term. */
    LocalDate earlyMay() {
        return LocalDate.of(autumn + 1, 5, 1).with(TemporalAdjusters.firstInMonth(DayOfWeek.MONDAY));
    }

    /** By the method of Meeus, Jones and Butcher. */
    static LocalDate easter(int year) {
        int golden = year % 19;
        int century = year / 100;
        int inCentury = year % 100;
        int epact = (19 * golden + century - century / 4 - (century - (century + 8) / 25 + 1) / 3 + 15) % 30;
        int toSunday = (32 + 2 * (century % 4) + 2 * (inCentury / 4) - epact - inCentury % 4) % 7;
        int sum = epact + toSunday - 7 * ((golden + 11 * epact + 22 * toSunday) / 451) + 114;
        return LocalDate.of(year, sum / 31, sum % 31 + 1);
    }

    /** Eid al-Fitr and Eid al-Adha, on whatever weekday. */
    List<LocalDate> festivals() {
        int first = HijrahDate.from(firstDay()).get(ChronoField.YEAR);
        return Stream.of(first, first + 1)
                .flatMap(year -> Stream.of(hijrah(year, 10, 1), hijrah(year, 12, 10)))
                .toList();
    }

    private static LocalDate hijrah(int year, int month, int day) {
        return LocalDate.from(HijrahChronology.INSTANCE.date(year, month, day));
    }
}
