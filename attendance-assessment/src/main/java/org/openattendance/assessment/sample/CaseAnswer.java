package org.openattendance.assessment.sample;

import java.util.Objects;
import org.openattendance.base.InvalidValueException;

/**
 * What a reviewer found for one question. A judgement without a link to its evidence is refused.
 * Immutable and thread-safe.
 *
 * @param question id of the question
 * @param value what was found
 * @param evidence where it is seen; not blank for {@link Value#YES}, {@link Value#PARTLY} and {@link Value#NO}
 */
public record CaseAnswer(String question, Value value, String evidence) {

    /** What can be found. */
    public enum Value {
        YES,
        PARTLY,
        NO,
        /** The question does not concern this case. */
        NOT_APPLICABLE,
        /** The record does not say. */
        NOT_RECORDED;

        /** Whether it counts in a share. */
        public boolean isJudged() {
            return this == YES || this == PARTLY || this == NO;
        }
    }

    public CaseAnswer {
        Objects.requireNonNull(value, "value");
        if (value.isJudged() && evidence.isBlank()) {
            throw new InvalidValueException(
                    "The answer to " + question + " is " + value + " without a link to its evidence.",
                    "the record does not say: then the answer is NOT_RECORDED.");
        }
    }

    /** Question and value; never the evidence. */
    @Override
    public String toString() {
        return question + " " + value;
    }
}
