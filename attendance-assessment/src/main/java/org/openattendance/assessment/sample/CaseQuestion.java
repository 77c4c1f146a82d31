package org.openattendance.assessment.sample;

import org.openattendance.base.InvalidValueException;

/**
 * A question asked of every case. Immutable and thread-safe.
 *
 * @param id lower-case letters, digits and hyphens
 * @param text the statement that is true of the case or not; not blank
 * @param prompt what to look for; may be empty
 */
public record CaseQuestion(String id, String text, String prompt) {

    public CaseQuestion {
        if (!id.matches("[a-z0-9][a-z0-9-]*") || text.isBlank()) {
            throw new InvalidValueException(
                    "A question needs an id of lower-case letters, and a text.", "the two are swapped.");
        }
    }
}
