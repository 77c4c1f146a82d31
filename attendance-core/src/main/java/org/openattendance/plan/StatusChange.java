package org.openattendance.plan;

import java.time.LocalDate;
import java.util.Objects;
import org.openattendance.base.Role;

/**
 * One step in the life of an action.
 *
 * <p>Immutable and thread-safe.
 *
 * @param on the day
 * @param status what it became
 * @param by who decided, as a role
 * @param note why; may be empty
 */
public record StatusChange(LocalDate on, ActionStatus status, Role by, String note) {

    public StatusChange {
        Objects.requireNonNull(on, "on");
        Objects.requireNonNull(status, "status");
        Objects.requireNonNull(by, "by");
        Objects.requireNonNull(note, "note");
    }

    /** Day, status and role; never the note, which may be about a person. */
    @Override
    public String toString() {
        return on + " " + status + " by " + by;
    }
}
