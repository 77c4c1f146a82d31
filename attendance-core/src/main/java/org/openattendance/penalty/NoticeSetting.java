package org.openattendance.penalty;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.openattendance.base.Confidence;
import org.openattendance.base.DateSpan;
import org.openattendance.base.Source;

/**
 * One named choice or number: a row of {@code <nation>/notice-settings.csv}.
 *
 * <p>Immutable and thread-safe.
 *
 * @param id short and stable
 * @param value as written
 * @param replaced the value that a caller's own took the place of; empty when it is ours
 * @param span the days for which it holds
 * @param confidence how well it is known
 * @param notes what is unsure; may be empty
 * @param sources where it is written; empty for a caller's own
 */
public record NoticeSetting(
        String id,
        String value,
        Optional<String> replaced,
        DateSpan span,
        Confidence confidence,
        String notes,
        List<Source> sources) {

    /**
     * @param id short and stable
     * @param value as written
     * @param replaced the value that a caller's own took the place of
     * @param span the days for which it holds
     * @param confidence how well it is known
     * @param notes what is unsure
     * @param sources where it is written
     */
    public NoticeSetting {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(value, "value");
        Objects.requireNonNull(replaced, "replaced");
        Objects.requireNonNull(span, "span");
        Objects.requireNonNull(confidence, "confidence");
        Objects.requireNonNull(notes, "notes");
        sources = List.copyOf(sources);
    }

    /** Whether a result that used it should say so: it is a caller's own, or a default that nobody has confirmed. */
    public boolean isToBeShown() {
        return replaced.isPresent()
                || confidence == Confidence.UNCONFIRMED
                || confidence == Confidence.PART_UNCONFIRMED
                || confidence == Confidence.INFERRED
                || confidence == Confidence.DERIVED;
    }

    NoticeSetting replacedBy(String other) {
        return new NoticeSetting(id, other, Optional.of(replaced.orElse(value)), span, confidence, notes, sources);
    }

    /** One line: id, value, what it replaced, and how well it is known. */
    public String describe() {
        return id + " = " + value
                + replaced.map(ours -> " (instead of " + ours + ", the default)")
                        .orElse("") + ", " + confidence;
    }
}
