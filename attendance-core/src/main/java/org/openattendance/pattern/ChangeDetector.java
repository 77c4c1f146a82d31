package org.openattendance.pattern;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.openattendance.base.DateSpan;
import org.openattendance.base.Rate;
import org.openattendance.register.Register;

/**
 * Watches one pupil's school weeks for a change, against the pupil's own earlier weeks and nobody else's.
 *
 * <p>A week counts when a day was missed in it, however many: one long illness is one or two such weeks. Each week that counts adds 1,000
 * to a running sum, and every week takes away a multiple of what is usual for the pupil; the sum never falls below 0. Where it reaches
 * its mark there is a signal, and the sum starts again. What is usual is the share of weeks that counted, the latest few passed over and a few
 * weeks of an ordinary pupil added, in thousandths rounded down. All whole numbers (a CUSUM in the language of control charts).
 *
 * <p>How often it signals where nothing changed, and how late where something did, is measured on generated registers and shown in
 * {@code verification/CHANGE-DETECTOR.md}; the row states the interval. Immutable and thread-safe.
 */
public final class ChangeDetector {

    private static final int UNIT = 1000;

    private final PatternRule rule;
    private final int fromWeek;
    private final int usualMissed;
    private final int usualWeeks;
    private final int passedOver;
    private final Rate times;
    private final int reached;

    private ChangeDetector(PatternRule rule) {
        this.rule = rule;
        this.fromWeek = rule.number("from_week");
        this.usualMissed = rule.number("usual_missed");
        this.usualWeeks = rule.number("usual_weeks");
        this.passedOver = rule.number("passed_over");
        this.times = rule.share("times");
        this.reached = rule.number("reached");
    }

    /**
     * By a row of the kind {@link PatternKind#CHANGE}.
     *
     * @throws org.openattendance.base.InvalidValueException if it is of another kind
     */
    public static ChangeDetector of(PatternRule rule) {
        return new ChangeDetector(rule);
    }

    /** The row. */
    public PatternRule rule() {
        return rule;
    }

    /** The least share of pupils who have a signal in a school year without a change, as measured. */
    public Rate falseAlarmsLeast() {
        return rule.share("false_alarms_least");
    }

    /** The greatest share of pupils who have a signal in a school year without a change, as measured. */
    public Rate falseAlarmsMost() {
        return rule.share("false_alarms_most");
    }

    /** A signal by positions in a row of weeks: {@code since} and {@code at}, both included. */
    record Alarm(int since, int at) {}

    /**
     * The signals in a row of weeks.
     *
     * @param weeks whether each counts, in order
     */
    List<Alarm> alarms(boolean[] weeks) {
        List<Alarm> alarms = new ArrayList<>();
        int counted = 0;
        int known = 0;
        int since = fromWeek;
        long sum = 0;
        for (int at = 0; at < weeks.length; at++) {
            if (at > passedOver) {
                counted += weeks[at - passedOver - 1] ? 1 : 0;
                known++;
            }
            if (at < fromWeek) {
                continue;
            }
            long usual = (long) UNIT * (usualMissed + counted) / (usualWeeks + known);
            sum += (weeks[at] ? UNIT : 0) - usual * times.numerator() / times.denominator();
            if (sum <= 0 || sum >= reached) {
                if (sum > 0) {
                    alarms.add(new Alarm(since, at));
                }
                sum = 0;
                since = at + 1;
            }
        }
        return List.copyOf(alarms);
    }

    /**
     * The signals in a register on the days of a span, in order of time.
     *
     * @param walk room to read with; it holds this register afterwards
     */
    public List<ChangeSignal> look(AbsenceWalk walk, Register register, DateSpan span) {
        return look(walk.read(register, span).days().possible());
    }

    /** @param days those on which the pupil could have attended */
    List<ChangeSignal> look(PupilDays days) {
        List<Week> weeks = weeks(days);
        boolean[] counts = new boolean[weeks.size()];
        for (int i = 0; i < counts.length; i++) {
            counts[i] = weeks.get(i).missed > 0;
        }
        return alarms(counts).stream().map(alarm -> signal(weeks, alarm)).toList();
    }

    /** Possible and missed days of one school week. */
    private record Week(int number, int possible, int missed) {

        LocalDate monday() {
            return LocalDate.ofEpochDay(7L * number - 3); // the epoch was a Thursday
        }
    }

    private static List<Week> weeks(PupilDays days) {
        List<Week> weeks = new ArrayList<>();
        int at = 0;
        while (at < days.size()) {
            int number = days.week(at);
            int possible = 0;
            int missed = 0;
            for (; at < days.size() && days.week(at) == number; at++) {
                possible++;
                missed += days.isMissed(at) ? 1 : 0;
            }
            weeks.add(new Week(number, possible, missed));
        }
        return weeks;
    }

    private ChangeSignal signal(List<Week> weeks, Alarm alarm) {
        List<Week> rise = weeks.subList(alarm.since, alarm.at + 1);
        long counted = rise.stream().filter(week -> week.missed > 0).count();
        return new ChangeSignal(
                rule,
                rise.get(0).monday(),
                weeks.get(alarm.at).monday(),
                Rate.of(counted, rise.size()),
                days(weeks.subList(0, alarm.since)),
                days(rise));
    }

    private static Rate days(List<Week> weeks) {
        int missed = weeks.stream().mapToInt(Week::missed).sum();
        return Rate.of(missed, weeks.stream().mapToInt(Week::possible).sum());
    }

    /** The row that it works by. */
    @Override
    public String toString() {
        return rule.describe();
    }
}
