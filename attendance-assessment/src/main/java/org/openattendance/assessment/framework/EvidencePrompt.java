package org.openattendance.assessment.framework;

import java.util.Objects;
import org.openattendance.base.InvalidValueException;

/**
 * Where to look before judging. Immutable and thread-safe.
 *
 * @param kind what the evidence is made of
 * @param text what to look at, not blank
 */
public record EvidencePrompt(EvidenceKind kind, String text) {

    public EvidencePrompt {
        Objects.requireNonNull(kind, "kind");
        if (text.isBlank()) {
            throw new InvalidValueException("An evidence prompt says nothing.", "its text was left out.");
        }
    }
}
