package org.openattendance.timer;

import java.util.List;
import java.util.Objects;
import org.openattendance.base.Confidence;
import org.openattendance.base.DateSpan;
import org.openattendance.base.InvalidValueException;
import org.openattendance.base.Source;

/**
 * Codes that say that a pupil was absent and that nobody knows yet why: a row of {@code <nation>/unexplained.csv}.
 *
 * <p>Immutable and thread-safe.
 *
 * @param id short and stable within its nation
 * @param codes as written in a register; at least one
 * @param span the days on which it holds
 * @param confidence how well it is known
 * @param notes what is unsure; may be empty
 * @param sources where it is written; at least one
 */
public record UnexplainedRule(
        String id, List<String> codes, DateSpan span, Confidence confidence, String notes, List<Source> sources) {

    /** @throws InvalidValueException if it names no code or source */
    public UnexplainedRule {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(span, "span");
        Objects.requireNonNull(confidence, "confidence");
        Objects.requireNonNull(notes, "notes");
        codes = List.copyOf(codes);
        sources = List.copyOf(sources);
        if (codes.isEmpty() || sources.isEmpty()) {
            throw new InvalidValueException("Row " + id + " needs codes and a source.", "the row was not finished.");
        }
    }
}
