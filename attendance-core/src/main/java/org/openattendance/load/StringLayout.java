package org.openattendance.load;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Optional;
import org.openattendance.base.DateSpan;
import org.openattendance.base.Session;
import org.openattendance.calendar.SessionCalendar;

/** Which sessions the marks of a string stand for, one after another. */
public enum StringLayout {
    /** Two marks a day, Monday to Friday. */
    WEEKDAYS,
    /** Two marks a day, every day. */
    EVERY_DAY,
    /** One mark for each open session of the calendar. */
    CALENDAR;

    /** Whether a string must hold two marks for each day. */
    boolean isTwoADay() {
        return this != CALENDAR;
    }

    /** Whether a string may begin on a day. */
    boolean mayBegin(LocalDate day, Optional<SessionCalendar> calendar) {
        return switch (this) {
            case WEEKDAYS -> day.getDayOfWeek().compareTo(DayOfWeek.FRIDAY) <= 0;
            case EVERY_DAY -> true;
            case CALENDAR -> calendar.map(open -> open.isSchoolDay(day)).orElse(false);
        };
    }

    /**
     * The sessions of so many marks.
     *
     * @return {@link Session#index()}es in order; fewer than asked for where the calendar ends before
     */
    int[] sessions(LocalDate start, int count, Optional<SessionCalendar> calendar) {
        if (this == CALENDAR) {
            return calendar.map(open ->
                            open.indexes(DateSpan.from(start)).limit(count).toArray())
                    .orElseGet(() -> new int[0]);
        }
        int[] sessions = new int[count];
        int day = Math.toIntExact(start.toEpochDay());
        int weekday = start.getDayOfWeek().getValue();
        for (int i = 0; i < count; i += 2) {
            sessions[i] = day * 2;
            if (i + 1 < count) {
                sessions[i + 1] = day * 2 + 1;
            }
            int step = this == WEEKDAYS && weekday == DayOfWeek.FRIDAY.getValue() ? 3 : 1;
            day += step;
            weekday = (weekday + step - 1) % 7 + 1;
        }
        return sessions;
    }
}
