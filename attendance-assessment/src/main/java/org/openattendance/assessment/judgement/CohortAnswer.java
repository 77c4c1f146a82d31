package org.openattendance.assessment.judgement;

import java.util.Objects;
import org.openattendance.base.InvalidValueException;

/**
 * An answer to a question that goes with an assessment, for one group of pupils or for all. About groups, never about one pupil.
 * Immutable and thread-safe.
 *
 * @param question the question, not blank
 * @param cohort code of the group, upper-case letters, digits and underscores; {@code ALL} for everybody
 * @param text the answer
 */
public record CohortAnswer(String question, String cohort, String text) {

    public CohortAnswer {
        Objects.requireNonNull(text, "text");
        if (question.isBlank() || !cohort.matches("[A-Z][A-Z0-9_]*")) {
            throw new InvalidValueException(
                    "An answer needs its question, and a group in upper-case letters, digits and underscores.",
                    "the two are swapped.");
        }
        PupilDataGuard.refuse("answer", text);
    }

    /** The group; never the answer. */
    @Override
    public String toString() {
        return "answer for " + cohort;
    }
}
