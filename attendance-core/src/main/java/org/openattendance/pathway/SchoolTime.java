package org.openattendance.pathway;

import java.time.LocalDate;
import java.util.Optional;
import org.openattendance.calendar.SessionCalendar;
import org.openattendance.timer.BankHolidays;

/**
 * How a pathway counts time from a day. Whoever has a calendar gives one that knows school days; without one, only units that need no
 * calendar can be counted, and the others are not known: never guessed from calendar days.
 *
 * <p>Implementations must be pure: the same question gives the same answer.
 */
@FunctionalInterface
public interface SchoolTime {

    /**
     * The day that is a stretch of time after another.
     *
     * @param from day 0; it is not counted
     * @return empty if it cannot be told, for example because the calendar does not reach so far
     */
    Optional<LocalDate> after(LocalDate from, Stretch stretch);

    /**
     * By the calendar of a school.
     *
     * <p>So many school weeks after a day is the same day of the week, closed weeks left out; where the school is closed that day, its
     * next day. From a day of a holiday one counts from the Monday after it.
     *
     * @param calendar must hold the days that are asked for: beyond its last week nothing is known
     * @param holidays for working days
     */
    static SchoolTime of(SessionCalendar calendar, BankHolidays holidays) {
        return new CalendarTime(calendar, holidays);
    }

    /** Knows weeks, days and months, and nothing of schools. */
    static SchoolTime withoutCalendar() {
        return (from, stretch) -> switch (stretch.unit()) {
            case WEEK -> Optional.of(from.plusWeeks(stretch.n()));
            case DAY -> Optional.of(from.plusDays(stretch.n()));
            case MONTH -> Optional.of(from.plusMonths(stretch.n()));
            case SCHOOL_WEEK, SCHOOL_DAY, WORKING_DAY -> Optional.empty();
        };
    }
}
