package org.openattendance.penalty;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.openattendance.base.DateSpan;
import org.openattendance.base.RuleNotKnownException;
import org.openattendance.base.Session;
import org.openattendance.calendar.SessionCalendar;
import org.openattendance.code.CodeCategory;
import org.openattendance.register.CodeUse;
import org.openattendance.register.Register;
import org.openattendance.timer.DayKind;
import org.openattendance.timer.Deadline;
import org.openattendance.timer.Timer;
import org.openattendance.timer.TimerClock;

/**
 * A notice to improve that runs for one pupil: until when, and which absence came within it.
 *
 * <p>Absence within it means that a penalty notice may be considered, by somebody; it never follows. Immutable and thread-safe.
 *
 * @param rule of which authority
 * @param days from the day on which it began to its last, both included
 */
public record ImprovementPeriod(ImprovementRule rule, DateSpan days) {

    /**
     * From the day on which it begins.
     *
     * @param longest whether it runs for the most weeks where the rule gives a range
     * @throws RuleNotKnownException if the rule is not in force on the day, or the calendar does not reach far enough
     */
    public static ImprovementPeriod of(
            ImprovementRule rule, NoticeRules rules, SessionCalendar calendar, LocalDate begins, boolean longest) {
        if (!rule.span().contains(begins)) {
            throw new RuleNotKnownException("notice to improve " + rule.id() + " on " + begins, List.of(rule.span()));
        }
        TimerClock clock = TimerClock.of(rules.bankHolidays()).with(calendar);
        int weeks = longest ? rule.weeksMax().orElse(rule.weeks()) : rule.weeks();
        LocalDate last = end(clock, timer(rule, weeks, rule.unit()), begins);
        if (rule.mostSchoolDays().isPresent()) {
            LocalDate atMost = end(clock, timer(rule, rule.mostSchoolDays().getAsInt(), DayKind.SCHOOL_DAY), begins);
            last = atMost.isBefore(last) ? atMost : last;
        }
        return new ImprovementPeriod(rule, DateSpan.ofClosed(begins, last));
    }

    private static Timer timer(ImprovementRule rule, int count, DayKind kind) {
        return new Timer(
                rule.id(),
                Optional.empty(),
                "notice to improve",
                Timer.Form.PERIOD,
                OptionalInt.of(count),
                OptionalInt.empty(),
                kind,
                true,
                true,
                rule.span(),
                rule.confidence(),
                rule.notes(),
                rule.sources());
    }

    private static LocalDate end(TimerClock clock, Timer timer, LocalDate begins) {
        Deadline end = clock.run(timer, begins);
        return end.lastDay()
                .orElseThrow(() -> new RuleNotKnownException(
                        "end of the notice to improve begun on " + begins + " ("
                                + end.unknown().orElseThrow() + ")",
                        List.of()));
    }

    /** Sessions of unauthorised absence within it, as known at the end of a day, in order: any of them may be a breach. */
    public List<Session> absences(Register register, LocalDate asOf) {
        return Arrays.stream(register.knownOn(asOf).sessionIndexes(days, ImprovementPeriod::isUnauthorised))
                .mapToObj(Session::ofIndex)
                .toList();
    }

    private static boolean isUnauthorised(CodeUse use) {
        return use.meaning().category() == CodeCategory.UNAUTHORISED_ABSENCE;
    }
}
