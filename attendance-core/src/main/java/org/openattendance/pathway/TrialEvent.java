package org.openattendance.pathway;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.Objects;

/**
 * Something that a policy would have brought about for one pupil.
 *
 * <p>Immutable and thread-safe.
 */
public sealed interface TrialEvent {

    /** The day. */
    LocalDate on();

    /** The Monday of its week. */
    default LocalDate week() {
        return on().with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    }

    /**
     * A step that was allowed and, in the trial, taken.
     *
     * @param on the day
     * @param from key of a stage
     * @param to key of a stage; never a step of law
     */
    record Moved(LocalDate on, String from, String to) implements TrialEvent {}

    /**
     * A question that a person would have had to answer; a trial never answers one.
     *
     * @param on the day on which it first stood
     * @param stage at which the pupil was
     * @param about key of the stage that it is about; empty if it is another question
     * @param question in plain words, or the key of one of the library's own
     */
    record Asked(LocalDate on, String stage, String about, String question) implements TrialEvent {}

    /**
     * A piece of required work.
     *
     * @param on the day
     * @param stage for which it is done
     * @param action its key
     * @param kind what kind of work
     */
    record Worked(LocalDate on, String stage, String action, WorkKind kind) implements TrialEvent {

        public Worked {
            Objects.requireNonNull(kind, "kind");
        }
    }
}
