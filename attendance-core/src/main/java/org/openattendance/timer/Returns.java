package org.openattendance.timer;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import org.openattendance.base.DateSpan;
import org.openattendance.base.SchoolYear;
import org.openattendance.base.Session;
import org.openattendance.calendar.SessionCalendar;
import org.openattendance.register.Register;

/**
 * The lists that a school sends or looks at on a day, from its register: marks to be replaced, long absence, sickness that goes on,
 * exclusions at their sixth day, part-time timetables.
 *
 * <p>Runs and totals are those of the school year to date. Each entry says why and what the register cannot tell. Immutable and thread-safe; make
 * one for many pupils.
 */
public final class Returns {

    private static final int SESSIONS_A_DAY = 2;

    private final List<ReturnRule> rules;
    private final Timers timers;
    private final TimerClock clock;
    private final SessionCalendar calendar;
    private final LocalDate on;
    private final DateSpan year;

    private Returns(List<ReturnRule> rules, Timers timers, TimerClock clock, SessionCalendar calendar, LocalDate on) {
        this.rules = rules;
        this.timers = timers;
        this.clock = clock;
        this.calendar = calendar;
        this.on = on;
        this.year = DateSpan.ofClosed(SchoolYear.of(on).span().first().orElseThrow(), on);
    }

    /**
     * The lists of a day.
     *
     * @param rules all of a nation; those not in force on the day are passed over
     * @param calendar the school's
     * @param on what was known at the end of this day counts
     */
    public static Returns of(
            List<ReturnRule> rules, Timers timers, BankHolidays bankHolidays, SessionCalendar calendar, LocalDate on) {
        List<ReturnRule> inForce =
                rules.stream().filter(rule -> rule.span().contains(on)).toList();
        TimerClock clock = TimerClock.of(bankHolidays).with(calendar);
        return new Returns(inForce, timers, clock, Objects.requireNonNull(calendar, "calendar"), on);
    }

    /** The lists in force, in order. */
    public List<ReturnRule> rules() {
        return rules;
    }

    /** On which lists an enrolment is, in the order of the lists and then of time. */
    public List<ReturnEntry> look(Register register) {
        Register known = register.knownOn(on);
        List<ReturnEntry> entries = new ArrayList<>();
        for (ReturnRule rule : rules) {
            SchoolDayMarks marks = new SchoolDayMarks(known, calendar, year, rule.codes());
            switch (rule.kind()) {
                case RUN_OF_DAYS -> runs(rule, known, marks, entries);
                case TOTAL -> total(rule, known, marks, entries);
                case REPLACED -> replaced(rule, known, marks, entries);
                case REVIEW -> review(rule, known, marks, entries);
            }
        }
        return List.copyOf(entries);
    }

    private void runs(ReturnRule rule, Register register, SchoolDayMarks marks, List<ReturnEntry> into) {
        for (SchoolDayMarks.Run run : marks.runs(rule.days().orElseThrow())) {
            if (!rule.current() || marks.goesOn(Session.pm(run.last()).index())) {
                into.add(new ReturnEntry(
                        rule,
                        register.pupil(),
                        ReturnEntry.State.REACHED,
                        DateSpan.ofClosed(run.first(), run.last()),
                        run.days(),
                        Optional.of(run.reachedOn()),
                        run.notResolved()));
            }
        }
    }

    private void total(ReturnRule rule, Register register, SchoolDayMarks marks, List<ReturnEntry> into) {
        int[] sessions = marks.wanted();
        if (sessions.length == 0) {
            return;
        }
        int need = rule.days().orElseThrow() * SESSIONS_A_DAY;
        LocalDate last = Session.ofIndex(sessions[sessions.length - 1]).date();
        if (sessions.length >= need) {
            LocalDate reached = Session.ofIndex(sessions[need - 1]).date();
            into.add(sessionsEntry(rule, register, marks, ReturnEntry.State.REACHED, Optional.of(reached)));
        } else if (marks.goesOn(sessions[sessions.length - 1])) {
            into.add(sessionsEntry(
                    rule, register, marks, ReturnEntry.State.FORESEEN, wouldReach(need - sessions.length, last)));
        }
    }

    /** The day of the open session that would make up the rest, if every one after the last is missed. */
    private Optional<LocalDate> wouldReach(int rest, LocalDate last) {
        return calendar.indexes(DateSpan.from(last.plusDays(1)))
                .skip(rest - 1L)
                .mapToObj(index -> Session.ofIndex(index).date())
                .findFirst();
    }

    private void replaced(ReturnRule rule, Register register, SchoolDayMarks marks, List<ReturnEntry> into) {
        Timer timer = timers.get(rule.timer().orElseThrow());
        Map<LocalDate, Integer> byDay = new TreeMap<>();
        for (int index : marks.wanted()) {
            byDay.merge(Session.ofIndex(index).date(), 1, Integer::sum);
        }
        byDay.forEach((day, count) -> {
            Deadline due = clock.run(timer, day);
            into.add(new ReturnEntry(
                    rule,
                    register.pupil(),
                    due.isOver(on) ? ReturnEntry.State.OVERDUE : ReturnEntry.State.RUNNING,
                    DateSpan.ofDay(day),
                    count,
                    due.lastDay(),
                    false));
        });
    }

    private void review(ReturnRule rule, Register register, SchoolDayMarks marks, List<ReturnEntry> into) {
        if (marks.wanted().length > 0) {
            into.add(sessionsEntry(rule, register, marks, ReturnEntry.State.REVIEW, Optional.empty()));
        }
    }

    private static ReturnEntry sessionsEntry(
            ReturnRule rule,
            Register register,
            SchoolDayMarks marks,
            ReturnEntry.State state,
            Optional<LocalDate> reachedOn) {
        int[] sessions = marks.wanted();
        LocalDate first = Session.ofIndex(sessions[0]).date();
        LocalDate last = Session.ofIndex(sessions[sessions.length - 1]).date();
        return new ReturnEntry(
                rule,
                register.pupil(),
                state,
                DateSpan.ofClosed(first, last),
                sessions.length,
                reachedOn,
                marks.notResolved(first, last));
    }

    /** The day of the lists. */
    @Override
    public String toString() {
        return "Returns of " + on;
    }
}
