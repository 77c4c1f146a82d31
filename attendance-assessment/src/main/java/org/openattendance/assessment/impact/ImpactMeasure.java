package org.openattendance.assessment.impact;

import java.util.Optional;
import org.openattendance.base.InvalidValueException;

/**
 * A sign by which impact may be seen, with the direction that is good. Immutable and thread-safe.
 *
 * @param id upper-case letters, digits and underscores
 * @param label for people, not blank
 * @param better which way is better
 * @param instrument the tool by which it is read, where one is used: cited, never scored here
 */
public record ImpactMeasure(String id, String label, Direction better, Optional<InstrumentReference> instrument) {

    /** Which way is better. */
    public enum Direction {
        HIGHER,
        LOWER
    }

    public ImpactMeasure {
        if (!id.matches("[A-Z][A-Z0-9_]*") || label.isBlank()) {
            throw new InvalidValueException(
                    "A measure of impact needs an id of upper-case letters, and a label.", "the two are swapped.");
        }
    }

    /** The same, read by an instrument. */
    public ImpactMeasure readBy(InstrumentReference tool) {
        return new ImpactMeasure(id, label, better, Optional.of(tool));
    }
}
