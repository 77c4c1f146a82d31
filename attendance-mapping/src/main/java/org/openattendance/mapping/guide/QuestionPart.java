package org.openattendance.mapping.guide;

import java.util.Objects;
import org.openattendance.mapping.internal.Require;

/**
 * A part of a question that can be answered on its own. Immutable and thread-safe.
 *
 * @param question id of the question, for example {@code ES-Q3}
 * @param id of the part, for example {@code ES-Q3b}
 * @param text as it is asked
 * @param answer how it is answered
 */
public record QuestionPart(String question, String id, String text, AnswerKind answer) {

    /** How a part is answered. */
    public enum AnswerKind {
        /** In words. */
        TEXT,
        /** Need by need, with how far each is met. */
        NEEDS,
        /** With who could be on the map. */
        NODES,
        /** With what can become actions. */
        ACTIONS,
        /** With what keeps people from taking part. */
        BARRIERS,
        /** Area by area of equality. */
        AREAS
    }

    public QuestionPart {
        Require.id(question, "The id of a question");
        Require.id(id, "The id of a part");
        text = Require.text(text, "The text of " + id);
        Objects.requireNonNull(answer, "answer");
    }
}
