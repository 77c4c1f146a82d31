package org.openattendance.load;

import java.time.Period;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import org.openattendance.base.InvalidValueException;
import org.openattendance.plan.Frequency;

/** A frequency from its id, or from an id of the caller's own with a step such as {@code P6W}. */
final class Frequencies {

    private Frequencies() {}

    /** @throws InvalidValueException if the id is not known and has no step, or the step is none */
    static Frequency of(String id, Optional<String> step) {
        if (step.isPresent()) {
            try {
                return Frequency.every(id, Period.parse(step.get()));
            } catch (DateTimeParseException e) {
                throw new InvalidValueException(
                        "The step of a frequency is not a period such as P6W.", "P is missing.");
            }
        }
        return Frequency.find(id)
                .orElseThrow(() -> new InvalidValueException(
                        "A frequency is not one of those known, and has no step.", "every was left out, such as P6W."));
    }
}
