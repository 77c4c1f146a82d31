package org.openattendance.pattern;

import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.IntPredicate;
import org.openattendance.base.SessionPart;

/**
 * Makes the questions that rows of rules ask of one pupil's days. Days, and not sessions, are counted: the two halves of a day nearly always
 * go together, and a spell touches each weekday about as often as any other.
 */
final class DayTests {

    private final PupilDays days; // those on which the pupil could have attended
    private final Closures closures;

    DayTests(PupilDays days, Closures closures) {
        this.days = days.possible();
        this.closures = closures;
    }

    List<DayTest> of(List<PatternRule> rules) {
        List<DayTest> tests = new ArrayList<>();
        for (PatternRule rule : rules) {
            switch (rule.kind()) {
                case WEEKDAY -> weekdays(rule, days::isMissed, tests);
                case LATE_WEEKDAY -> weekdays(rule, days::isLate, tests);
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
        return tests.stream().filter(DayTest::hasEvidence).toList();
    }

    private int count(IntPredicate property) {
        int count = 0;
        for (int i = 0; i < days.size(); i++) {
            count += property.test(i) ? 1 : 0;
        }
        return count;
    }

    private DayTest test(PatternRule rule, PatternCell cell, IntPredicate inside, IntPredicate missed) {
        return new DayTest(rule, cell, days.size(), count(inside), count(missed), count(inside.and(missed)));
    }

    private void weekdays(PatternRule rule, IntPredicate missed, List<DayTest> into) {
        for (DayOfWeek day : DayOfWeek.values()) {
            into.add(test(rule, PatternCell.of(day), at -> days.weekday(at) == day, missed));
        }
    }

    private void some(PatternRule rule, Set<Integer> which, List<DayTest> into) {
        into.add(test(rule, PatternCell.none(), at -> which.contains(days.day(at)), days::isMissed));
    }

    /** The weeks up to that of the last day. */
    private void recent(PatternRule rule, List<DayTest> into) {
        if (days.size() > 0) {
            int from = days.week(days.size() - 1) - rule.number("weeks") + 1;
            into.add(test(rule, PatternCell.none(), at -> days.week(at) >= from, days::isLate));
        }
    }

    private void halves(PatternRule rule, List<DayTest> into) {
        int mornings = count(days::isOnlyAmMissed);
        int afternoons = count(days::isOnlyPmMissed);
        int both = mornings + afternoons;
        into.add(new DayTest(rule, PatternCell.of(SessionPart.AM), both + 1, both, both, mornings));
        into.add(new DayTest(rule, PatternCell.of(SessionPart.PM), both + 1, both, both, afternoons));
    }

    /** Half days missed, among the halves of all days that have both. */
    private void weekdayHalves(PatternRule rule, List<DayTest> into) {
        int whole = 2 * count(days::hasBothHalves);
        int missed = count(days::isOnlyAmMissed) + count(days::isOnlyPmMissed);
        for (DayOfWeek day : DayOfWeek.values()) {
            int inside = count(at -> days.hasBothHalves(at) && days.weekday(at) == day);
            for (SessionPart part : SessionPart.values()) {
                IntPredicate only = part == SessionPart.AM ? days::isOnlyAmMissed : days::isOnlyPmMissed;
                int missedInside = count(at -> only.test(at) && days.weekday(at) == day);
                into.add(new DayTest(rule, PatternCell.of(day, part), whole, inside, missed, missedInside));
            }
        }
    }
}
