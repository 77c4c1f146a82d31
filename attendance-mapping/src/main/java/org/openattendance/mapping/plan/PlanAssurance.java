package org.openattendance.mapping.plan;

import java.time.LocalDate;
import java.util.Objects;
import org.openattendance.mapping.internal.Require;

/**
 * A statement that what is done is consistent, lasts, and leads somewhere. Immutable and thread-safe.
 *
 * @param kind which of the three
 * @param answer in words
 * @param evidence what shows it; may be empty
 * @param reviewOn when it is looked at again
 */
public record PlanAssurance(Kind kind, String answer, String evidence, LocalDate reviewOn) {

    /** The three things to be sure of. */
    public enum Kind {
        CONSISTENCY,
        SUSTAINABILITY,
        PATHWAYS
    }

    public PlanAssurance {
        Objects.requireNonNull(kind, "kind");
        answer = Require.text(answer, "The answer on " + kind);
        Objects.requireNonNull(evidence, "evidence");
        Objects.requireNonNull(reviewOn, "reviewOn");
    }
}
