package org.openattendance;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.openattendance.base.RuleNotKnownException;
import org.openattendance.calendar.SessionCalendar;
import org.openattendance.pathway.PolicyComparison;
import org.openattendance.pathway.TrialAssumptions;
import org.openattendance.penalty.NoticeQuote;
import org.openattendance.penalty.NoticeStep;
import org.openattendance.penalty.Offence;
import org.openattendance.penalty.ThresholdResult;
import org.openattendance.pupil.PupilRef;
import org.openattendance.register.Registers;
import org.openattendance.timer.Deadline;

/**
 * What a change of rules changes in what people would do about a register: who has met the threshold of a notice, what one costs, when a
 * clock of the law ends, and to which stage a pathway would have brought whom.
 *
 * <p>Each change names the rows that may have made it. Nothing is decided, and no step of law is taken: a named role reads this before rules
 * are laid over ours, or when they have changed. Immutable and thread-safe; {@link #toString()} shows no pupil.
 */
public final class RulesConsequences {

    private final RulesDifference difference;
    private final Registers was;
    private final Registers is;
    private final LocalDate asOf;
    private final List<RuleChange> rules;

    private RulesConsequences(RulesDifference difference, Registers was, Registers is, LocalDate asOf) {
        this.difference = Objects.requireNonNull(difference, "difference");
        this.was = Objects.requireNonNull(was, "was");
        this.is = Objects.requireNonNull(is, "is");
        this.asOf = Objects.requireNonNull(asOf, "asOf");
        this.rules = difference.rules();
    }

    /**
     * For a register.
     *
     * @param was the register, read by the older rules
     * @param is the same register, read by the newer ones
     * @param asOf what was recorded later is not known; prices and clocks are those of something that happens on this day
     */
    public static RulesConsequences of(RulesDifference difference, Registers was, Registers is, LocalDate asOf) {
        return new RulesConsequences(difference, was, is, asOf);
    }

    /**
     * A pupil whose threshold of a notice stands otherwise. Meeting it means that somebody considers a notice.
     *
     * @param pupil whose
     * @param before by the older rules; empty where they know no threshold
     * @param after by the newer; empty where they know none
     * @param rules rows that may have made the difference
     */
    public record Threshold(
            PupilRef pupil, Optional<ThresholdResult> before, Optional<ThresholdResult> after, List<RuleChange> rules) {

        /**
         * @param pupil whose
         * @param before by the older rules
         * @param after by the newer
         * @param rules rows that may have made the difference
         */
        public Threshold {
            Objects.requireNonNull(pupil, "pupil");
            Objects.requireNonNull(before, "before");
            Objects.requireNonNull(after, "after");
            rules = List.copyOf(rules);
        }

        /** Both ends; never the pupil. */
        @Override
        public String toString() {
            return before.map(ThresholdResult::status) + " to " + after.map(ThresholdResult::status);
        }
    }

    /**
     * Another price, or another day until which it holds, for an absence and a receipt on the day.
     *
     * @param offence what for
     * @param step first or second notice
     * @param before by the older rules; empty where there is no price
     * @param after by the newer; empty where there is none
     * @param rules rows that differ
     */
    public record Price(
            Offence offence,
            NoticeStep step,
            Optional<NoticeQuote> before,
            Optional<NoticeQuote> after,
            List<RuleChange> rules) {

        /**
         * @param offence what for
         * @param step first or second notice
         * @param before by the older rules
         * @param after by the newer
         * @param rules rows that differ
         */
        public Price {
            Objects.requireNonNull(offence, "offence");
            Objects.requireNonNull(step, "step");
            Objects.requireNonNull(before, "before");
            Objects.requireNonNull(after, "after");
            rules = List.copyOf(rules);
        }
    }

    /**
     * A clock of the law that ends on another day, for an event on the day.
     *
     * @param event what starts it
     * @param timer id of its row
     * @param before by the older rules; empty where the event starts no such clock
     * @param after by the newer; empty where it starts none
     * @param rules rows that differ
     */
    public record Clock(
            String event, String timer, Optional<Deadline> before, Optional<Deadline> after, List<RuleChange> rules) {

        /**
         * @param event what starts it
         * @param timer id of its row
         * @param before by the older rules
         * @param after by the newer
         * @param rules rows that differ
         */
        public Clock {
            Objects.requireNonNull(event, "event");
            Objects.requireNonNull(timer, "timer");
            Objects.requireNonNull(before, "before");
            Objects.requireNonNull(after, "after");
            rules = List.copyOf(rules);
        }
    }

    /**
     * What a pathway would have brought about by the older and the newer rules.
     *
     * @param id of the pathway
     * @param comparison for whom it differs, and how
     * @param rules rows that may have made the difference
     */
    public record Course(String id, PolicyComparison comparison, List<RuleChange> rules) {

        /**
         * @param id of the pathway
         * @param comparison for whom it differs
         * @param rules rows that may have made the difference
         */
        public Course {
            Objects.requireNonNull(id, "id");
            Objects.requireNonNull(comparison, "comparison");
            rules = List.copyOf(rules);
        }
    }

    /** The rows that differ. */
    public List<RuleChange> rules() {
        return rules;
    }

    /**
     * Pupils whose threshold stands otherwise, in order; none for a nation without notices or without a threshold of its own.
     *
     * @throws RuleNotKnownException without a calendar: school weeks are counted
     */
    public List<Threshold> thresholds() {
        return new NoticeConsequences(difference, rules, asOf).thresholds(was, is);
    }

    /** Prices that differ on the day, in order of offence and step. */
    public List<Price> prices() {
        return new NoticeConsequences(difference, rules, asOf).prices();
    }

    /**
     * Clocks that end on another day, or came or went, in order of event and id. Without a calendar, clocks that count school days are not
     * known on either side.
     */
    public List<Clock> clocks() {
        return new ClockConsequences(difference, rules, asOf).clocks();
    }

    /**
     * Pathways of both that can be run, for whom they would have brought about something else by the last day; those that change nothing are
     * left out. Figures are taken at the end of each school week; required work is taken as done, and support as appropriate, as
     * {@link TrialAssumptions#usual()} says.
     *
     * @throws RuleNotKnownException without a calendar
     */
    public List<Course> pathways() {
        return new PathwayConsequences(difference, rules, asOf).courses(was, is);
    }

    /** The calendar of the school. */
    static SessionCalendar calendar(Attendance by) {
        return by.calendar().orElseThrow(() -> new RuleNotKnownException("school week without a calendar", List.of()));
    }

    /** The day and the two versions. */
    @Override
    public String toString() {
        return difference + " on " + asOf;
    }
}
