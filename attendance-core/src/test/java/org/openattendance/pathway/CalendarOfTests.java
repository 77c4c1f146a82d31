package org.openattendance.pathway;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Optional;

/** School time for tests, counted day by day: open Monday to Friday but for two weeks of autumn holiday and two of Christmas. */
final class CalendarOfTests {

    static final SchoolTime TIME = CalendarOfTests::after;

    private CalendarOfTests() {}

    private static Optional<LocalDate> after(LocalDate from, Stretch stretch) {
        return switch (stretch.unit()) {
            case SCHOOL_DAY, WORKING_DAY -> Optional.of(days(from, stretch.n()));
            case SCHOOL_WEEK -> Optional.of(weeks(from, stretch.n()));
            default -> SchoolTime.withoutCalendar().after(from, stretch);
        };
    }

    private static LocalDate days(LocalDate from, int n) {
        LocalDate day = from;
        for (int left = n; left > 0; ) {
            day = day.plusDays(1);
            left -= isOpen(day) ? 1 : 0;
        }
        return day;
    }

    private static LocalDate weeks(LocalDate from, int n) {
        LocalDate day = from;
        for (int left = n; left > 0; ) {
            day = day.plusWeeks(1);
            left -= isHoliday(day) ? 0 : 1;
        }
        return day;
    }

    static boolean isOpen(LocalDate day) {
        return day.getDayOfWeek() != DayOfWeek.SATURDAY && day.getDayOfWeek() != DayOfWeek.SUNDAY && !isHoliday(day);
    }

    private static boolean isHoliday(LocalDate day) {
        return isWithin(day, LocalDate.of(2026, 10, 19), LocalDate.of(2026, 11, 1))
                || isWithin(day, LocalDate.of(2026, 12, 21), LocalDate.of(2027, 1, 3));
    }

    private static boolean isWithin(LocalDate day, LocalDate first, LocalDate last) {
        return !day.isBefore(first) && !day.isAfter(last);
    }
}
