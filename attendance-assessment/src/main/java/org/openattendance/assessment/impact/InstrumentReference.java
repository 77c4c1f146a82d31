package org.openattendance.assessment.impact;

import org.openattendance.base.InvalidValueException;

/**
 * A questionnaire or another tool that somebody else owns. Named and cited; its items and its scoring are not here.
 * Immutable and thread-safe.
 *
 * @param name of the tool, not blank
 * @param target whom it is used with: individuals, groups, staff
 * @param scoringNote who scores it and how the result is read; may be empty
 */
public record InstrumentReference(String name, String target, String scoringNote) {

    public InstrumentReference {
        if (name.isBlank()) {
            throw new InvalidValueException("An instrument has no name.", "its name was left out.");
        }
    }
}
