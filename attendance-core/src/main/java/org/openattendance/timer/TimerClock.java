package org.openattendance.timer;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.openattendance.base.DateSpan;
import org.openattendance.base.RuleNotKnownException;
import org.openattendance.calendar.SchoolWeek;
import org.openattendance.calendar.SessionCalendar;

/**
 * Lets timers run from a day: counts calendar, school and working days, weeks, months and years.
 *
 * <p>"Beginning with" a day counts it as day 1; "after" a day begins with the next. When day 1 would be no day of the kind that is counted, the next
 * such day is. Immutable and thread-safe.
 */
public final class TimerClock {

    private final BankHolidays bankHolidays;
    private final Optional<SessionCalendar> calendar;
    private final RollForward rollForward;

    private TimerClock(BankHolidays bankHolidays, Optional<SessionCalendar> calendar, RollForward rollForward) {
        this.bankHolidays = Objects.requireNonNull(bankHolidays, "bankHolidays");
        this.calendar = calendar;
        this.rollForward = rollForward;
    }

    /** Without a calendar: what counts school days will not be known. */
    public static TimerClock of(BankHolidays bankHolidays) {
        return new TimerClock(bankHolidays, Optional.empty(), RollForward.NONE);
    }

    /** The same for a school with a calendar. */
    public TimerClock with(SessionCalendar other) {
        return new TimerClock(bankHolidays, Optional.of(other), rollForward);
    }

    /** The same with another rule for a deadline on a day when nobody works. */
    public TimerClock with(RollForward other) {
        return new TimerClock(bankHolidays, calendar, other);
    }

    /**
     * Where a timer leads.
     *
     * @param on the day of the event
     * @return with days, or with why they are not known; where a range is given, the days are those of its larger number
     */
    public Deadline run(Timer timer, LocalDate on) {
        if (!timer.isClock()) {
            return Deadline.unknown(timer, on, Deadline.Unknown.NO_CLOCK);
        }
        try {
            return switch (timer.form()) {
                case WITHIN_BEFORE -> Deadline.known(timer, on, back(timer, on), on);
                case LOOK_BACK -> Deadline.known(timer, on, back(timer, on).plusDays(1), on);
                default -> forward(timer, on);
            };
        } catch (RuleNotKnownException e) {
            return Deadline.unknown(timer, on, Deadline.Unknown.BANK_HOLIDAYS_NOT_KNOWN);
        }
    }

    private static int count(Timer timer) {
        return timer.countMax().orElse(timer.count().orElseThrow());
    }

    /** So long before a day; for kinds that go by date. */
    private static LocalDate back(Timer timer, LocalDate on) {
        int n = count(timer);
        return switch (timer.kind()) {
            case YEAR -> on.minusYears(n);
            case MONTH -> on.minusMonths(n);
            case CALENDAR_WEEK -> on.minusWeeks(n);
            default -> on.minusDays(n);
        };
    }

    private Deadline forward(Timer timer, LocalDate on) {
        int n = count(timer);
        LocalDate first = timer.startCounts() ? on : on.plusDays(1);
        return switch (timer.kind()) {
            case SCHOOL_DAY -> schoolDays(timer, on, first, n);
            case SCHOOL_WEEK -> schoolWeeks(timer, on, n);
            case WORKING_DAY ->
                rolled(
                        timer,
                        on,
                        bankHolidays.workingDayAfter(first.minusDays(1), 1),
                        bankHolidays.workingDayAfter(first.minusDays(1), n));
            case CALENDAR_WEEK -> rolled(timer, on, first, first.plusWeeks(n).minusDays(1));
            case MONTH -> rolled(timer, on, first, endsOfMonths(timer, on, on.plusMonths(n)));
            case YEAR -> rolled(timer, on, first, ends(timer, on.plusYears(n)));
            default -> rolled(timer, on, first, first.plusDays(n - 1L));
        };
    }

    /**
     * A month that begins with a 31st ends with the last day of a shorter one, as rule 1.4 of SI 2018/1082 words it for periods of its own; no
     * source of a timer says so.
     */
    private static LocalDate endsOfMonths(Timer timer, LocalDate on, LocalDate sameDate) {
        return sameDate.getDayOfMonth() < on.getDayOfMonth() ? sameDate : ends(timer, sameDate);
    }

    /** A period of months or years that begins with a day ends on the day before that date. */
    private static LocalDate ends(Timer timer, LocalDate sameDate) {
        return timer.startCounts() ? sameDate.minusDays(1) : sameDate;
    }

    private Deadline rolled(Timer timer, LocalDate on, LocalDate first, LocalDate last) {
        boolean moves = rollForward == RollForward.NEXT_WORKING_DAY
                && timer.form() == Timer.Form.DEADLINE
                && !bankHolidays.isWorkingDay(last);
        return Deadline.known(timer, on, first, moves ? bankHolidays.workingDayAfter(last, 1) : last);
    }

    private Deadline schoolDays(Timer timer, LocalDate on, LocalDate from, int n) {
        if (calendar.isEmpty()) {
            return Deadline.unknown(timer, on, Deadline.Unknown.CALENDAR_NEEDED);
        }
        SessionCalendar school = calendar.get();
        Optional<LocalDate> first = school.findSchoolDayAfter(from.minusDays(1), 1);
        Optional<LocalDate> last = school.findSchoolDayAfter(from.minusDays(1), n);
        return begunBy(school, from) && first.isPresent() && last.isPresent()
                ? Deadline.known(timer, on, first.get(), last.get())
                : Deadline.unknown(timer, on, Deadline.Unknown.CALENDAR_TOO_SHORT);
    }

    /** A calendar that begins later may leave out school days before its first. */
    private static boolean begunBy(SessionCalendar school, LocalDate day) {
        return school.first().map(first -> !first.date().isAfter(day)).orElse(false);
    }

    private Deadline schoolWeeks(Timer timer, LocalDate on, int n) {
        if (calendar.isEmpty()) {
            return Deadline.unknown(timer, on, Deadline.Unknown.CALENDAR_NEEDED);
        }
        SessionCalendar school = calendar.get();
        List<SchoolWeek> weeks = school.schoolWeeks().in(DateSpan.from(on)).stream()
                .filter(week -> timer.startCounts() || week.firstDay().isAfter(on))
                .toList();
        if (weeks.size() < n || !begunBy(school, on.plusDays(6))) {
            return Deadline.unknown(timer, on, Deadline.Unknown.CALENDAR_TOO_SHORT);
        }
        List<LocalDate> lastWeek = school.schoolDays(weeks.get(n - 1).span());
        LocalDate first = timer.startCounts() ? on : weeks.get(0).firstDay();
        return Deadline.known(timer, on, first, lastWeek.get(lastWeek.size() - 1));
    }
}
