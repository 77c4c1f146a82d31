package org.openattendance.assessment.sample;

import java.util.Objects;
import org.openattendance.base.InvalidValueException;

/**
 * Something worth telling beyond the answers. Exactly one of three kinds: what a dip sample is for.
 * Immutable and thread-safe.
 *
 * @param kind which
 * @param text what was found, not blank
 */
public record CaseReviewFinding(Kind kind, String text) {

    /** What a finding is for. */
    public enum Kind {
        /** Worth doing elsewhere too. */
        GOOD_PRACTICE,
        /** The process was followed, or was not. */
        PROCESS_ASSURANCE,
        /** Something to do better. */
        AREA_FOR_IMPROVEMENT
    }

    public CaseReviewFinding {
        Objects.requireNonNull(kind, "kind");
        if (text.isBlank()) {
            throw new InvalidValueException("A finding says nothing.", "its text was left out.");
        }
    }

    /** The kind; never the text, which may be about a person. */
    @Override
    public String toString() {
        return "finding " + kind;
    }
}
