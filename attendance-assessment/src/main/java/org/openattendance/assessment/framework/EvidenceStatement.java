package org.openattendance.assessment.framework;

import java.util.List;
import org.openattendance.base.InvalidValueException;

/**
 * Why an expectation is worth having. Immutable and thread-safe.
 *
 * @param id lower-case letters, digits and hyphens
 * @param text the reason, not blank
 * @param source id of the document that it comes from, not blank
 * @param domains what it touches, as codes: {@code MENTAL_HEALTH}, {@code ACADEMIC_PROGRESS}, {@code SOCIAL_DEVELOPMENT}; may be none
 */
public record EvidenceStatement(String id, String text, String source, List<String> domains) {

    public EvidenceStatement {
        domains = List.copyOf(domains);
        if (!id.matches("[a-z0-9][a-z0-9-]*") || text.isBlank() || source.isBlank()) {
            throw new InvalidValueException(
                    "A reason needs an id, a text and its source.", "one of them was left out.");
        }
    }
}
