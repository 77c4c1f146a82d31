package org.openattendance.casework;

import java.time.LocalDate;
import java.util.Objects;
import org.openattendance.base.Role;

/**
 * One contact with a pupil who is absent, or back. Immutable and thread-safe.
 *
 * @param on the day
 * @param kind how
 * @param by who
 */
public record CheckIn(LocalDate on, ContactKind kind, Role by) {

    public CheckIn {
        Objects.requireNonNull(on, "on");
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(by, "by");
    }
}
