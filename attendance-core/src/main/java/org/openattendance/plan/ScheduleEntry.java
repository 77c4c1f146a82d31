package org.openattendance.plan;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * How one activity stands on a day.
 *
 * <p>Immutable and thread-safe.
 *
 * @param activity the activity
 * @param state how it stands
 * @param owed the due day not yet met, when the state is {@link State#DUE} or {@link State#OVERDUE}; else empty
 * @param next the first day after today on which it is due and not yet done, or empty if none is known
 * @param missed earlier due days that nobody met before the next one came, in order
 * @param lastDone the last day on which it was done, or empty
 */
public record ScheduleEntry(
        MonitoringActivity activity,
        State state,
        Optional<LocalDate> owed,
        Optional<LocalDate> next,
        List<LocalDate> missed,
        Optional<LocalDate> lastDone) {

    /** How an activity stands. */
    public enum State {
        /** Its due day has passed and it was not done. */
        OVERDUE,
        /** It is due today. */
        DUE,
        /** Nothing is owed. */
        UP_TO_DATE,
        /** It has no due days: ongoing, as appropriate, or the periods that it needs were not given. */
        NOT_SCHEDULED
    }

    public ScheduleEntry {
        Objects.requireNonNull(activity, "activity");
        Objects.requireNonNull(state, "state");
        Objects.requireNonNull(owed, "owed");
        Objects.requireNonNull(next, "next");
        Objects.requireNonNull(lastDone, "lastDone");
        missed = List.copyOf(missed);
    }
}
