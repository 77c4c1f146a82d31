package org.openattendance.mapping.principle;

import java.time.LocalDate;
import java.util.Objects;
import org.openattendance.base.InvalidValueException;
import org.openattendance.base.Role;
import org.openattendance.mapping.internal.Require;

/**
 * How one person, known by role, sees practice against one principle. Immutable and thread-safe.
 *
 * @param principle id of the principle
 * @param answer a few words; never about a pupil
 * @param status how it stands; of the kind that fits the principle's polarity
 * @param by role of the person
 * @param on the day
 */
public record Reflection(String principle, String answer, Status status, Role by, LocalDate on) {

    /** How it stands. Principles to hold and practices to leave behind have words of their own, and never share a scale. */
    public enum Status {
        NOT_YET(Principle.Polarity.HOLD),
        PARTLY(Principle.Polarity.HOLD),
        HELD(Principle.Polarity.HOLD),
        STILL_PRESENT(Principle.Polarity.AVOID),
        REDUCING(Principle.Polarity.AVOID),
        GONE(Principle.Polarity.AVOID);

        private final Principle.Polarity polarity;

        Status(Principle.Polarity polarity) {
            this.polarity = polarity;
        }

        /** To which principles it applies. */
        public Principle.Polarity polarity() {
            return polarity;
        }
    }

    public Reflection {
        Require.id(principle, "The principle of a reflection");
        Objects.requireNonNull(answer, "answer");
        Objects.requireNonNull(status, "status");
        Objects.requireNonNull(by, "by");
        Objects.requireNonNull(on, "on");
    }

    /** Refuses a status of the other scale. */
    void requireFits(Principle of) {
        if (of.polarity() != status.polarity()) {
            throw new InvalidValueException(
                    "The status " + status + " does not fit the principle " + of.id() + ".",
                    "a practice to leave behind was rated like one to hold.");
        }
    }
}
