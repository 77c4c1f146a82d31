package org.openattendance.timer;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.openattendance.base.DateSpan;
import org.openattendance.pupil.PupilRef;

/**
 * One pupil on one of the lists of a school: why, and what nobody can tell from the register.
 *
 * <p>To be looked at by somebody; nothing follows from it by itself. Immutable and thread-safe; {@link #toString()} names nobody.
 *
 * @param rule which list
 * @param pupil who
 * @param state how far it is
 * @param days from the first to the last day with one of the codes
 * @param count school days of a run; sessions of the other kinds
 * @param reachedOn the day on which the number was or would be reached, or by which a mark has to be replaced; empty where there is none, or
 *     the calendar does not reach so far
 * @param notResolved whether a session without a usable mark, or with two, touches it
 */
public record ReturnEntry(
        ReturnRule rule,
        PupilRef pupil,
        State state,
        DateSpan days,
        int count,
        Optional<LocalDate> reachedOn,
        boolean notResolved) {

    /** How far it is. */
    public enum State {
        /** The number was reached. */
        REACHED,
        /** It will be reached if what goes on goes on. */
        FORESEEN,
        /** A mark that is to be replaced, in time still. */
        RUNNING,
        /** A mark that should have been replaced. */
        OVERDUE,
        /** To be looked at again. */
        REVIEW
    }

    /**
     * @param rule which list
     * @param pupil who
     * @param state how far it is
     * @param days from the first to the last day
     * @param count school days of a run; sessions of the other kinds
     * @param reachedOn the day on which the number was or would be reached
     * @param notResolved whether an unresolved session touches it
     */
    public ReturnEntry {
        Objects.requireNonNull(rule, "rule");
        Objects.requireNonNull(pupil, "pupil");
        Objects.requireNonNull(state, "state");
        Objects.requireNonNull(days, "days");
        Objects.requireNonNull(reachedOn, "reachedOn");
    }

    /** What somebody has to find out, in order; none of it is in the register. */
    public List<String> asks() {
        return rule.asks();
    }

    /** Names nobody. */
    @Override
    public String toString() {
        return "ReturnEntry " + rule.id() + " " + state;
    }
}
