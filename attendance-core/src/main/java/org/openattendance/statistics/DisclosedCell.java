package org.openattendance.statistics;

import java.util.Objects;
import java.util.Optional;

/**
 * A cell as it may be published.
 *
 * <p>Immutable and thread-safe.
 *
 * @param id of the cell
 * @param state whether it is shown, and if not, why
 * @param shown the count as it is printed, rounded where the policy rounds; empty where it is withheld
 * @param guards the withheld cell that a secondary one keeps from being got back; empty otherwise
 */
public record DisclosedCell(String id, State state, Optional<Long> shown, Optional<String> guards) {

    /** Whether a count is printed. */
    public enum State {
        /** Printed, rounded where the policy rounds. */
        SHOWN,
        /** Withheld for its own sake: small, or of one school. */
        WITHHELD,
        /** Withheld so that another cell cannot be got back by subtraction. */
        WITHHELD_TO_GUARD,
        /** Not for print at all, only guarded. */
        HIDDEN
    }

    /**
     * @param id of the cell
     * @param state whether it is shown
     * @param shown the count as it is printed
     * @param guards the withheld cell that it guards
     */
    public DisclosedCell {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(state, "state");
        Objects.requireNonNull(shown, "shown");
        Objects.requireNonNull(guards, "guards");
    }

    /** Whether the count is not printed. */
    public boolean isWithheld() {
        return state != State.SHOWN;
    }
}
