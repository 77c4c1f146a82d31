package org.openattendance.casework;

import java.time.LocalDate;
import java.util.Objects;

/**
 * Something that changed around a strategy, and the priority that was revised for it. Immutable and thread-safe.
 *
 * @param on the day
 * @param what changed, not blank
 * @param revisedPriority number of the priority
 */
public record ContextChange(LocalDate on, String what, int revisedPriority) {

    public ContextChange {
        Objects.requireNonNull(on, "on");
        Say.required("change of context", what);
    }
}
