package org.openattendance.testkit;

import java.time.LocalDate;
import java.util.List;
import org.openattendance.base.Rate;

/** Reasons that follow the calendar or a birthday instead of chance alone. Thread-safe. */
final class OddReasons {

    private static final long OBSERVES = 21;
    private static final int STAGGERED_DAYS = 10;
    private static final int FIVE = 5;

    private final RegisterPlan plan;
    private final SchoolDays days;
    private final Chances chances;
    private final int observing; // permille of families
    private final List<Integer> festivals; // numbers of days

    OddReasons(RegisterPlan plan, SchoolDays days, Chances chances, PublishedFigures published) {
        this.plan = plan;
        this.days = days;
        this.chances = chances;
        Rate pupils = published.reason(plan.phase(), "RELIGIOUS_DAY_PUPILS");
        this.observing = (int) (pupils.numerator() * Chances.MILLE / pupils.denominator());
        this.festivals = new HolidayDates(plan.year())
                .festivals().stream()
                        .map(days.days()::indexOf)
                        .filter(day -> day >= 0)
                        .toList();
    }

    void fill(YearMarks marks, Profile pupil, ReasonTable.Reason reason, Dice dice) {
        switch (reason.id()) {
            case "NOT_REQUIRED" -> staggeredStart(marks, pupil, reason, dice);
            case "RELIGIOUS_DAY" -> festivals(marks, pupil, reason);
            case "STUDY_LEAVE" -> studyLeave(marks, reason, dice);
            default -> throw new IllegalStateException("no rule of its own for " + reason.id());
        }
    }

    /** Afternoons at home in the first weeks, while the child is four: below compulsory school age by any rule. */
    private void staggeredStart(YearMarks marks, Profile pupil, ReasonTable.Reason reason, Dice dice) {
        LocalDate fifth = pupil.born().plusYears(FIVE);
        if (dice.chance(chances.share("staggered_start"))) {
            for (int day = 0; day < STAGGERED_DAYS && days.day(day).isBefore(fifth); day++) {
                marks.take(2 * day + 1, reason.number());
            }
        }
    }

    private void festivals(YearMarks marks, Profile pupil, ReasonTable.Reason reason) {
        if (Dice.of(plan.seed(), OBSERVES, pupil.family()).chance(observing)) {
            festivals.forEach(day -> marks.takeRun(2 * day, days.positions(), 2, reason.number()));
        }
    }

    /** In the last half term, between examinations. */
    private void studyLeave(YearMarks marks, ReasonTable.Reason reason, Dice dice) {
        for (int at = days.startOf(days.halfTerms() - 1); at < days.positions(); at += 2) {
            if (dice.chance(chances.share("study_leave"))) {
                marks.takeRun(at, at + 2, 2, reason.number());
            }
        }
    }
}
