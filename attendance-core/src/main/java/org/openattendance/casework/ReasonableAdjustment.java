package org.openattendance.casework;

import java.time.LocalDate;
import java.util.Objects;

/**
 * A change made so that a pupil is not at a disadvantage, with the day on which one looks whether it helps.
 * Immutable and thread-safe.
 *
 * @param what it is, not blank
 * @param from the first day
 * @param reviewOn not before the first day
 */
public record ReasonableAdjustment(String what, LocalDate from, LocalDate reviewOn) {

    public ReasonableAdjustment {
        Objects.requireNonNull(from, "from");
        Say.required("adjustment", what);
        Say.that(!reviewOn.isBefore(from), "An adjustment is reviewed before it begins.", "the two days are swapped.");
    }

    /** Whether its review has come by a day. */
    public boolean isDueOn(LocalDate day) {
        return !day.isBefore(reviewOn);
    }
}
