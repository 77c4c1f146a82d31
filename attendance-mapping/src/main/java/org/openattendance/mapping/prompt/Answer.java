package org.openattendance.mapping.prompt;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.Objects;
import org.openattendance.base.Role;
import org.openattendance.mapping.internal.Require;

/**
 * What someone answered. Who, is a role; the library keeps no name.
 *
 * <p>Ordered by date, then role. Immutable and thread-safe. {@link #toString()} leaves the text out: it may be about a pupil.
 *
 * @param prompt id of the prompt
 * @param text the answer, not blank
 * @param by role of the author
 * @param on when
 */
public record Answer(String prompt, String text, Role by, LocalDate on) implements Comparable<Answer> {

    private static final Comparator<Answer> ORDER = Comparator.comparing(Answer::on)
            .thenComparing(Answer::by)
            .thenComparing(Answer::prompt)
            .thenComparing(Answer::text);

    /**
     * @param prompt id of the prompt
     * @param text the answer
     * @param by role of the author
     * @param on when
     * @throws org.openattendance.base.InvalidValueException if the text is blank
     */
    public Answer {
        Require.id(prompt, "The prompt of an answer");
        text = Require.text(text, "The answer to " + prompt);
        Objects.requireNonNull(by, "by");
        Objects.requireNonNull(on, "on");
    }

    @Override
    public int compareTo(Answer other) {
        return ORDER.compare(this, other);
    }

    /** Prompt, role and date; not the text. */
    @Override
    public String toString() {
        return prompt + " by " + by + " on " + on;
    }
}
