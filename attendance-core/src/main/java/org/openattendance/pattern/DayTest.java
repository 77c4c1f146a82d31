package org.openattendance.pattern;

import org.openattendance.base.Rate;

/**
 * One question of one pupil's days: of all, so many were missed; of those inside, so many were.
 *
 * @param whole days in all
 * @param inside of these, the days that the question is about
 * @param missed days missed in all
 * @param missedInside of these, those inside
 */
record DayTest(PatternRule rule, PatternCell cell, int whole, int inside, int missed, int missedInside) {

    /** Decided by what is outside the answer, so that what was missed inside does not choose which questions are asked. */
    boolean hasEvidence() {
        int leastDays = rule.kind() == PatternKind.HALF ? 1 : rule.number("least_days");
        return missed >= rule.number("least_missed") && inside >= leastDays && inside < whole;
    }

    Chance chance(TailTables tails) {
        return rule.kind() == PatternKind.HALF
                ? tails.evenTosses(missed, missedInside)
                : tails.hypergeometric(whole, inside, missed, missedInside);
    }

    /** Of the days inside, those missed; for halves, of the half days missed, those of this half. */
    Rate seenInside() {
        return rule.kind() == PatternKind.HALF ? Rate.of(missedInside, missed) : Rate.of(missedInside, inside);
    }

    Rate seenElsewhere() {
        int rest = missed - missedInside;
        return rule.kind() == PatternKind.HALF ? Rate.of(rest, missed) : Rate.of(rest, whole - inside);
    }
}
