package org.openattendance.mapping.plan;

import java.time.LocalDate;
import java.util.Objects;
import org.openattendance.base.Role;

/**
 * That a step changed its state. Immutable and thread-safe.
 *
 * @param step which
 * @param from the state before
 * @param to the state after
 * @param on the day
 * @param by role of the one who said so
 * @param reason why; never empty where it was reopened or completed out of order
 * @param override whether it was completed before an earlier step
 */
public record StepTransition(
        PartnershipStep step, StepState from, StepState to, LocalDate on, Role by, String reason, boolean override)
        implements PlanEvent {

    public StepTransition {
        Objects.requireNonNull(step, "step");
        Objects.requireNonNull(from, "from");
        Objects.requireNonNull(to, "to");
        Objects.requireNonNull(on, "on");
        Objects.requireNonNull(by, "by");
        reason = Objects.requireNonNull(reason, "reason").strip();
    }

    /** Step, states and day; not the reason. */
    @Override
    public String toString() {
        return step + " " + from + " to " + to + " on " + on;
    }
}
