package org.openattendance.pathway;

import java.util.Objects;
import org.openattendance.base.InvalidValueException;

/**
 * What a trial takes for granted, because a register cannot say it. Shown with every result. Immutable and thread-safe.
 *
 * @param daysUntilWorkIsDone how many days after entry the required work of a stage is done and on record; 0 or more
 * @param supportAppropriate what people say of every pupil
 */
public record TrialAssumptions(int daysUntilWorkIsDone, Truth supportAppropriate) {

    public TrialAssumptions {
        Objects.requireNonNull(supportAppropriate, "supportAppropriate");
        if (daysUntilWorkIsDone < 0) {
            throw new InvalidValueException(
                    "Work cannot be done " + daysUntilWorkIsDone + " days after a stage begins.",
                    "a minus sign slipped in.");
        }
    }

    /** Required work is done two weeks after a stage begins, and support is appropriate. */
    public static TrialAssumptions usual() {
        return new TrialAssumptions(14, Truth.YES);
    }
}
