package org.openattendance.casework;

import java.util.Objects;
import java.util.Optional;

/**
 * How a priority is to be reached. Immutable and thread-safe.
 *
 * @param id unique in its strategy, not blank
 * @param text not blank
 * @param status how far it is
 * @param level at which level it responds; empty if that was not said
 */
public record Commitment(String id, String text, CommitmentStatus status, Optional<ResponseLevel> level) {

    public Commitment {
        Say.required("id of a commitment", id);
        Say.required("commitment", text);
        Objects.requireNonNull(status, "status");
        Objects.requireNonNull(level, "level");
    }
}
