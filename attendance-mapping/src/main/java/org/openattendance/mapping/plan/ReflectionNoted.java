package org.openattendance.mapping.plan;

import java.time.LocalDate;
import java.util.Objects;
import org.openattendance.base.Role;

/**
 * That people reflected on the principles, and someone noted it. Immutable and thread-safe.
 *
 * @param on the day
 * @param by role of the one who noted it
 */
public record ReflectionNoted(LocalDate on, Role by) implements PlanEvent {

    public ReflectionNoted {
        Objects.requireNonNull(on, "on");
        Objects.requireNonNull(by, "by");
    }
}
