package org.openattendance.testkit;

import org.openattendance.base.Rate;

/**
 * How often a reason begins in a year for the mean pupil of a phase, and when: published rate, season and mean length in one. Immutable.
 */
final class Expectation {

    private final ReasonTable.Reason reason;
    private final Chances.Lengths lengths;
    private final Weights season; // by day
    private final long beginnings; // billionths

    private Expectation(ReasonTable.Reason reason, Chances.Lengths lengths, Weights season, long beginnings) {
        this.reason = reason;
        this.lengths = lengths;
        this.season = season;
        this.beginnings = beginnings;
    }

    /** @param share permille of pupils that the reason is for; the published rate is that of all pupils */
    static Expectation of(ReasonTable.Reason reason, Rate published, int share, SchoolDays days, Chances chances) {
        Weights season = Weights.of(days.days().stream()
                .map(day -> chances.season(reason.season(), day.getMonthValue()))
                .toList());
        Chances.Lengths lengths = chances.lengths(reason.lengths());
        long rate = published.numerator() * Dice.BILLION / published.denominator();
        long sessions = rate * 2 * season.total() / Chances.MILLE * Chances.MILLE / Math.max(1, share);
        return new Expectation(reason, lengths, season, sessions * Chances.MILLE / lengths.mean());
    }

    ReasonTable.Reason reason() {
        return reason;
    }

    byte number() {
        return reason.number();
    }

    /** How often it begins this year. */
    int times(Dice dice, long permille) {
        return dice.times(beginnings * permille / Chances.MILLE);
    }

    int length(Dice dice) {
        return lengths.pick(dice);
    }

    /** The number of the day on which one begins. */
    int day(Dice dice) {
        return season.pick(dice);
    }
}
