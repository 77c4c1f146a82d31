package org.openattendance.pattern;

import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntPredicate;
import org.openattendance.base.SessionPart;

/**
 * Makes the questions that rows of rules ask of one pupil's days. Days, and not sessions, are counted: the two halves of a day nearly always
 * go together, and a spell touches each weekday about as often as any other.
 */
final class DayTests {

    private static final int ALL = 0; // beside the days of the week, which are 1 to 7

    private final PupilDays days;
    private final Closures closures;
    private final int[] possible;
    private final int[] missed;
    private final int[] late;
    private final int[] bothHalves;
    private final int[] onlyAm;
    private final int[] onlyPm;

    /** @param days those on which the pupil could have attended */
    DayTests(PupilDays days, Closures closures) {
        this.days = days;
        this.closures = closures;
        this.possible = byWeekday(any -> true);
        this.missed = byWeekday(days::isMissed);
        this.late = byWeekday(days::isLate);
        this.bothHalves = byWeekday(days::hasBothHalves);
        this.onlyAm = byWeekday(days::isOnlyAmMissed);
        this.onlyPm = byWeekday(days::isOnlyPmMissed);
    }

    private int[] byWeekday(IntPredicate property) {
        int[] counts = new int[ALL + 8];
        for (int i = 0; i < days.size(); i++) {
            if (property.test(i)) {
                counts[ALL]++;
                counts[days.weekday(i).getValue()]++;
            }
        }
        return counts;
    }

    List<DayTest> of(List<PatternRule> rules) {
        List<DayTest> tests = new ArrayList<>();
        for (PatternRule rule : rules) {
            switch (rule.kind()) {
                case WEEKDAY -> weekdays(rule, missed, tests);
                case LATE_WEEKDAY -> weekdays(rule, late, tests);
                case LATE_RECENT -> recent(rule, tests);
                case HALF -> halves(rule, tests);
                case WEEKDAY_HALF -> weekdayHalves(rule, tests);
                case BEFORE_CLOSURE ->
                    some(rule, closures.lastBefore(rule.number("from_weekdays"), rule.number("to_weekdays")), tests);
                case AFTER_CLOSURE ->
                    some(rule, closures.firstAfter(rule.number("from_weekdays"), rule.number("to_weekdays")), tests);
                default -> {}
            }
        }
        tests.removeIf(test -> !test.hasEvidence());
        return tests;
    }

    private void weekdays(PatternRule rule, int[] counts, List<DayTest> into) {
        for (DayOfWeek day : DayOfWeek.values()) {
            int at = day.getValue();
            into.add(new DayTest(rule, PatternCell.of(day), possible[ALL], possible[at], counts[ALL], counts[at]));
        }
    }

    /** @param which since the epoch, in order */
    private void some(PatternRule rule, int[] which, List<DayTest> into) {
        int inside = 0;
        int missedInside = 0;
        for (int day : which) {
            int at = days.find(day);
            inside += at >= 0 ? 1 : 0;
            missedInside += at >= 0 && days.isMissed(at) ? 1 : 0;
        }
        into.add(new DayTest(rule, PatternCell.none(), possible[ALL], inside, missed[ALL], missedInside));
    }

    /** The weeks up to that of the last day. */
    private void recent(PatternRule rule, List<DayTest> into) {
        if (days.size() > 0) {
            int from = days.week(days.size() - 1) - rule.number("weeks") + 1;
            int inside = 0;
            int lateInside = 0;
            for (int at = days.size() - 1; at >= 0 && days.week(at) >= from; at--) {
                inside++;
                lateInside += days.isLate(at) ? 1 : 0;
            }
            into.add(new DayTest(rule, PatternCell.none(), possible[ALL], inside, late[ALL], lateInside));
        }
    }

    private void halves(PatternRule rule, List<DayTest> into) {
        int both = onlyAm[ALL] + onlyPm[ALL];
        into.add(new DayTest(rule, PatternCell.of(SessionPart.AM), both + 1, both, both, onlyAm[ALL]));
        into.add(new DayTest(rule, PatternCell.of(SessionPart.PM), both + 1, both, both, onlyPm[ALL]));
    }

    /** Half days missed, among the halves of all days that have both. */
    private void weekdayHalves(PatternRule rule, List<DayTest> into) {
        int halves = onlyAm[ALL] + onlyPm[ALL];
        for (DayOfWeek day : DayOfWeek.values()) {
            int at = day.getValue();
            into.add(halfTest(rule, PatternCell.of(day, SessionPart.AM), bothHalves[at], halves, onlyAm[at]));
            into.add(halfTest(rule, PatternCell.of(day, SessionPart.PM), bothHalves[at], halves, onlyPm[at]));
        }
    }

    private DayTest halfTest(PatternRule rule, PatternCell cell, int inside, int halves, int missedInside) {
        return new DayTest(rule, cell, 2 * bothHalves[ALL], inside, halves, missedInside);
    }
}
