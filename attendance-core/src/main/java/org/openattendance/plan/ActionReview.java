package org.openattendance.plan;

import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import org.openattendance.base.InvalidValueException;

/**
 * A look back at an action: planned, then held.
 *
 * <p>Immutable and thread-safe.
 *
 * @param due by which day
 * @param held on which day; empty until then
 * @param outcome what was found; empty until it is held
 */
public record ActionReview(LocalDate due, Optional<LocalDate> held, String outcome) {

    public ActionReview {
        Objects.requireNonNull(due, "due");
        Objects.requireNonNull(held, "held");
        Objects.requireNonNull(outcome, "outcome");
        if (held.isEmpty() && !outcome.isBlank()) {
            throw new InvalidValueException(
                    "The review due on " + due + " has an outcome and was not held.",
                    "the day on which it was held was left out.");
        }
    }

    /** A review still to come. */
    public static ActionReview planned(LocalDate due) {
        return new ActionReview(due, Optional.empty(), "");
    }

    /** The same review, held. */
    public ActionReview heldOn(LocalDate day, String found) {
        return new ActionReview(due, Optional.of(day), found);
    }

    /** Whether it was due before the day and had not been held by then. */
    public boolean isOverdueOn(LocalDate asOf) {
        return due.isBefore(asOf) && !isHeldBy(asOf);
    }

    /** Whether it had been held by the end of the day. */
    public boolean isHeldBy(LocalDate asOf) {
        return held.filter(day -> !day.isAfter(asOf)).isPresent();
    }

    /** Its days; never the outcome, which may be about a person. */
    @Override
    public String toString() {
        return "review due " + due + held.map(day -> ", held " + day).orElse("");
    }
}
