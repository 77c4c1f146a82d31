package org.openattendance.pathway;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.openattendance.base.DateSpan;
import org.openattendance.base.RuleNotKnownException;
import org.openattendance.calendar.SchoolWeek;
import org.openattendance.calendar.SessionCalendar;
import org.openattendance.timer.BankHolidays;

/** School time by the calendar of a school. Beyond the calendar nothing is known: it does not know where it ends. */
final class CalendarTime implements SchoolTime {

    private final SessionCalendar calendar;
    private final BankHolidays holidays;
    private final SchoolTime plain = SchoolTime.withoutCalendar();

    CalendarTime(SessionCalendar calendar, BankHolidays holidays) {
        this.calendar = calendar;
        this.holidays = holidays;
    }

    @Override
    public Optional<LocalDate> after(LocalDate from, Stretch stretch) {
        return switch (stretch.unit()) {
            case SCHOOL_DAY -> hasBegunBy(from) ? calendar.findSchoolDayAfter(from, stretch.n()) : Optional.empty();
            case SCHOOL_WEEK -> hasBegunBy(from.plusDays(6)) ? schoolWeeks(from, stretch.n()) : Optional.empty();
            case WORKING_DAY -> workingDays(from, stretch.n());
            case WEEK, DAY, MONTH -> plain.after(from, stretch);
        };
    }

    /** A calendar that begins later may leave out school days before its first. */
    private boolean hasBegunBy(LocalDate day) {
        return calendar.first().filter(first -> !first.date().isAfter(day)).isPresent();
    }

    /**
     * The same day of the week, so many school weeks on; where that day is closed, the next school day. From a day of a holiday one counts
     * from the Monday after it.
     */
    private Optional<LocalDate> schoolWeeks(LocalDate from, int n) {
        List<SchoolWeek> weeks = calendar.schoolWeeks().in(DateSpan.from(from));
        if (weeks.size() <= n) {
            return Optional.empty();
        }
        long weekday = weeks.get(0).contains(from) ? from.getDayOfWeek().getValue() - 1L : 0L;
        LocalDate day = weeks.get(n).firstDay().plusDays(weekday);
        return calendar.isSchoolDay(day) ? Optional.of(day) : calendar.findSchoolDayAfter(day, 1);
    }

    private Optional<LocalDate> workingDays(LocalDate from, int n) {
        try {
            return Optional.of(holidays.workingDayAfter(from, n));
        } catch (RuleNotKnownException e) {
            return Optional.empty();
        }
    }
}
