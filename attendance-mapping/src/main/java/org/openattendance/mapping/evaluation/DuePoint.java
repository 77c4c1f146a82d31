package org.openattendance.mapping.evaluation;

import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;

/**
 * A day on which a measure is to be read. Immutable and thread-safe.
 *
 * @param measure id of the measure
 * @param on the day
 * @param moment whether it is at the start or the end of its period; empty for once in a term
 * @param intervention id of what is done, or empty
 * @param reading the reading that was taken for it, or empty
 */
public record DuePoint(
        String measure,
        LocalDate on,
        Optional<Reading.Moment> moment,
        Optional<String> intervention,
        Optional<Reading> reading) {

    /** How a due day stands on another day. */
    public enum State {
        DONE,
        /** Its day is still to come. */
        UPCOMING,
        /** It is today. */
        DUE,
        /** Its day has passed without a reading. */
        OVERDUE
    }

    public DuePoint {
        Objects.requireNonNull(on, "on");
        Objects.requireNonNull(moment, "moment");
        Objects.requireNonNull(intervention, "intervention");
        Objects.requireNonNull(reading, "reading");
    }

    /** How it stands on a day. */
    public State stateOn(LocalDate asOf) {
        if (reading.filter(one -> !one.on().isAfter(asOf)).isPresent()) {
            return State.DONE;
        }
        if (on.isAfter(asOf)) {
            return State.UPCOMING;
        }
        return on.isEqual(asOf) ? State.DUE : State.OVERDUE;
    }
}
