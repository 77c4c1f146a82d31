package org.openattendance.mapping.plan;

import java.time.LocalDate;
import java.util.Objects;
import org.openattendance.base.InvalidValueException;
import org.openattendance.base.Role;
import org.openattendance.mapping.internal.Require;

/**
 * That someone said how far a check has come. Immutable and thread-safe.
 *
 * @param check id of the check
 * @param state how far
 * @param on the day
 * @param by role of the one who said so
 * @param reason why it does not apply, or was opened again; else may be empty
 */
public record CheckMark(String check, CheckState state, LocalDate on, Role by, String reason) implements PlanEvent {

    public CheckMark {
        Require.id(check, "The check of a mark");
        Objects.requireNonNull(state, "state");
        Objects.requireNonNull(on, "on");
        Objects.requireNonNull(by, "by");
        reason = Objects.requireNonNull(reason, "reason").strip();
        if (state == CheckState.NOT_APPLICABLE && reason.isEmpty()) {
            throw new InvalidValueException(
                    "Check " + check + " is waived without a reason.", "the reason was said and not written down.");
        }
    }

    /** Check, state and day; not the reason. */
    @Override
    public String toString() {
        return check + " " + state + " on " + on;
    }
}
