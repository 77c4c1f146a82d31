package org.openattendance.mapping.model;

import java.util.List;

/**
 * Whether the first layer has been talked about. Immutable and thread-safe.
 *
 * @param missing fields that nobody asked about yet, in order; empty when ready
 */
public record MapReadiness(List<ProfileField> missing) {

    /** Whether everything was asked. */
    public enum State {
        READY,
        NOT_READY
    }

    public MapReadiness {
        missing = List.copyOf(missing);
    }

    /** {@link State#READY} once each field was answered or is not shared. */
    public State state() {
        return missing.isEmpty() ? State.READY : State.NOT_READY;
    }
}
