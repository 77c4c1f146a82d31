package org.openattendance.testkit;

import java.util.List;
import java.util.function.IntPredicate;

/**
 * Fills the years of the pupils of one school. What a class, a family or the school does together is drawn again for each of its pupils
 * from the same seed, so that pupils can be made in any order and none need be kept. Thread-safe.
 */
final class YearMaker {

    private static final int TRIES = 6;
    private static final long OWN = 11;
    private static final long FORM = 12;
    private static final long FAMILY = 13;
    private static final long SCHOOL = 14;

    private final RegisterPlan plan;
    private final SchoolDays days;
    private final Chances chances;
    private final List<Expectation> expectations;
    private final OddReasons odd;
    private final LateReasons late;

    YearMaker(
            RegisterPlan plan,
            SchoolDays days,
            Chances chances,
            List<Expectation> expectations,
            OddReasons odd,
            LateReasons late) {
        this.plan = plan;
        this.days = days;
        this.chances = chances;
        this.expectations = expectations;
        this.odd = odd;
        this.late = late;
    }

    YearMarks make(Profile pupil) {
        YearMarks marks = new YearMarks(days.positions(), pupil.from(), pupil.to());
        Dice own = Dice.of(plan.seed(), OWN, pupil.number());
        for (Expectation expected : expectations) {
            if (expected.reason().isFor(pupil.year())) {
                fill(marks, pupil, expected, own);
            }
        }
        if (plan.reasonsLater()) {
            late.choose(marks, own);
        }
        return marks;
    }

    private void fill(YearMarks marks, Profile pupil, Expectation expected, Dice own) {
        long share = pupil.share(expected.reason().driver());
        switch (expected.reason().coming()) {
            case SPELLS -> spells(marks, pupil, expected, own, share);
            case MORNINGS -> mornings(marks, expected, own, share);
            case AFTERNOONS_OFF -> weeks(marks, expected, own, share, at -> at % 2 == 1);
            case DAYS_ELSEWHERE -> weeks(marks, expected, own, share, weekdays(own));
            case GROUP_DAYS -> together(marks, expected, shared(FORM, pupil.year() * 1000L + pupil.form(), expected));
            case FAMILY -> family(marks, pupil, expected, false);
            case FAMILY_HOLIDAY -> family(marks, pupil, expected, true);
            case SCHOOL_DAYS -> together(marks, expected, shared(SCHOOL, 0, expected));
            case OTHERWISE -> odd.fill(marks, pupil, expected.reason(), own);
        }
    }

    private Dice shared(long kind, long whose, Expectation expected) {
        return Dice.of(plan.seed(), kind, whose, expected.number());
    }

    private void spells(YearMarks marks, Profile pupil, Expectation expected, Dice dice, long share) {
        int longer = expected.reason().driver() == ReasonTable.Driver.EVEN
                ? Chances.MILLE
                : pupil.level().longer();
        int times = expected.times(dice, share * Chances.MILLE / longer);
        for (int i = 0; i < times; i++) {
            int left = Math.max(1, expected.length(dice) * longer / Chances.MILLE);
            for (int tries = 0; tries < TRIES && left > 0; tries++) {
                int noon = dice.chance(chances.share("starts_at_noon")) ? 1 : 0;
                left = run(marks, 2 * expected.day(dice) + noon, left, expected.number());
            }
        }
    }

    /**
     * Within one half term: a run that would cross its end begins earlier instead. Returns what found no room; a run that begins while the
     * pupil is not on the roll belongs to another school.
     */
    private int run(YearMarks marks, int start, int length, byte reason) {
        if (!marks.isOnRoll(start)) {
            return 0;
        }
        int half = days.halfTerm(start);
        int from = Math.max(days.startOf(half), Math.min(start, days.endOf(half) - length));
        return marks.takeRun(from, days.endOf(half), length, reason);
    }

    private void mornings(YearMarks marks, Expectation expected, Dice dice, long share) {
        int times = expected.times(dice, share);
        for (int i = 0; i < times; i++) {
            boolean placed = false;
            for (int tries = 0; tries < TRIES && !placed; tries++) {
                int noon = dice.chance(chances.share("late_at_noon")) ? 1 : 0;
                int at = 2 * expected.day(dice) + noon;
                placed = !marks.isOnRoll(at) || marks.take(at, expected.number());
            }
        }
    }

    /** Some sessions of each week until the length is used up. What runs beyond the year stands at its start, as if left from last year. */
    private void weeks(YearMarks marks, Expectation expected, Dice dice, long share, IntPredicate sessions) {
        int times = expected.times(dice, share);
        for (int i = 0; i < times; i++) {
            int left = expected.length(dice);
            int start = 2 * expected.day(dice);
            for (int step = 0; step < days.positions() && left > 0; step++) {
                int at = (start + step) % days.positions();
                if (sessions.test(at)) {
                    left -= !marks.isOnRoll(at) || marks.take(at, expected.number()) ? 1 : 0;
                }
            }
        }
    }

    /** Two whole days in each week, the same ones. */
    private IntPredicate weekdays(Dice dice) {
        int first = 1 + dice.below(5);
        int second = 1 + (first + dice.below(4)) % 5;
        return at -> {
            int weekday = days.day(at / 2).getDayOfWeek().getValue();
            return weekday == first || weekday == second;
        };
    }

    private void together(YearMarks marks, Expectation expected, Dice dice) {
        int times = expected.times(dice, Chances.MILLE);
        for (int i = 0; i < times; i++) {
            int start = 2 * expected.day(dice);
            run(marks, start, expected.length(dice), expected.number());
        }
    }

    /** A family goes or stays as one, so only what its children share counts. */
    private void family(YearMarks marks, Profile pupil, Expectation expected, boolean holiday) {
        Dice dice = shared(FAMILY, pupil.family(), expected);
        int times = expected.times(dice, pupil.home().of(expected.reason().driver()));
        for (int i = 0; i < times; i++) {
            int length = expected.length(dice);
            int start = 2 * expected.day(dice);
            if (holiday && dice.chance(chances.share("holiday_beside_break"))) {
                int half = days.halfTerm(start);
                start = dice.chance(500) ? days.startOf(half) : Math.max(days.startOf(half), days.endOf(half) - length);
            }
            run(marks, start, length, expected.number());
        }
    }
}
