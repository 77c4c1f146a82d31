package org.openattendance.testkit;

import java.util.Set;
import org.openattendance.base.Rate;

/** Chooses the absences whose reason the school learns only some days later: until then the register says so. Immutable. */
final class LateReasons {

    private static final int MOST_DAYS = 5; // the regulations give five school days
    private static final int SESSIONS_OF_A_DAY = 2;

    private final Set<Byte> reasons;
    private final long perRun; // billionths

    private LateReasons(Set<Byte> reasons, long perRun) {
        this.reasons = reasons;
        this.perRun = perRun;
    }

    /** So many runs that sessions without a reason are as common at first as published for a week that had just ended. */
    static LateReasons of(Phase phase, PublishedFigures published, ReasonTable table, Chances chances) {
        ReasonTable.Reason illness = table.of("ILLNESS");
        ReasonTable.Reason other = table.of("OTHER_UNAUTHORISED");
        long first = billionths(published.reason(phase, "FIRST_REASON_LATER"));
        long of = billionths(published.reason(phase, illness.id())) + billionths(published.reason(phase, other.id()));
        long mean = chances.lengths(illness.lengths()).mean();
        return new LateReasons(
                Set.of(illness.number(), other.number()),
                first * Dice.BILLION / of * mean / Chances.MILLE / SESSIONS_OF_A_DAY);
    }

    private static long billionths(Rate rate) {
        return rate.numerator() * Dice.BILLION / rate.denominator();
    }

    /** The first day of some runs. */
    void choose(YearMarks marks, Dice dice) {
        byte before = ReasonTable.PRESENT;
        for (int at = 0; at < marks.positions(); at++) {
            byte now = marks.reason(at);
            if (now != before && reasons.contains(now) && dice.chanceOfBillion(perRun)) {
                int schoolDays = 1 + dice.below(MOST_DAYS);
                for (int next = at; next < marks.positions() && next < at + 2 && marks.reason(next) == now; next++) {
                    marks.comesLater(next, schoolDays);
                }
            }
            before = now;
        }
    }
}
