package org.openattendance.mapping.prompt;

import java.util.List;
import java.util.Objects;
import org.openattendance.base.Confidence;
import org.openattendance.mapping.internal.Require;

/**
 * One question of a {@link PromptSheet}.
 *
 * <p>Immutable and thread-safe.
 *
 * @param id unique within its sheet
 * @param text the question, in our words
 * @param sources ids of {@code sources.csv}; empty for a caller's own
 * @param confidence how well it is known that the source asks it
 */
public record Prompt(String id, String text, List<String> sources, Confidence confidence) {

    /**
     * @param id unique within its sheet
     * @param text the question
     * @param sources ids of sources
     * @param confidence how well it is known
     * @throws org.openattendance.base.InvalidValueException if the id is no id, or the text is blank
     */
    public Prompt {
        Require.id(id, "The id of a prompt");
        text = Require.text(text, "The prompt " + id);
        sources = List.copyOf(sources);
        Objects.requireNonNull(confidence, "confidence");
    }

    /** A question of the caller's own. */
    public static Prompt local(String id, String text) {
        return new Prompt(id, text, List.of(), Confidence.CONFIRMED);
    }
}
