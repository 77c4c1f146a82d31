package org.openattendance.pattern;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import org.openattendance.base.Confidence;
import org.openattendance.base.DateSpan;
import org.openattendance.base.InvalidValueException;
import org.openattendance.base.Rate;
import org.openattendance.base.Source;

/**
 * Something in a register that a school should look at: a row of {@code <nation>/quality.csv}. The library reports; a school amends.
 *
 * <p>Immutable and thread-safe.
 *
 * @param id upper-case words joined by underscores; stable
 * @param kind what is looked for
 * @param title in a few words
 * @param hint what often mends it
 * @param codes those that the kind is about; empty for {@link QualityKind#OTHER_AGE}
 * @param limit school days or weeks, 1 or more; empty for the other kinds
 * @param atLeast the share from which it is told; empty for the other kinds
 * @param least the least possible sessions, or for {@link QualityKind#WEEKLY_GAP} the least sessions attended in each of the weeks; 0 or more
 * @param span the days on which it holds
 * @param confidence how well it is known
 * @param notes what is unsure or chosen; may be empty
 * @param sources where it is written; at least one
 */
public record QualityRule(
        String id,
        QualityKind kind,
        String title,
        String hint,
        List<String> codes,
        OptionalInt limit,
        Optional<Rate> atLeast,
        int least,
        DateSpan span,
        Confidence confidence,
        String notes,
        List<Source> sources) {

    /** @throws InvalidValueException if the parts do not fit the kind */
    public QualityRule {
        Objects.requireNonNull(span, "span");
        Objects.requireNonNull(confidence, "confidence");
        Objects.requireNonNull(notes, "notes");
        codes = List.copyOf(codes);
        sources = List.copyOf(sources);
        require(id.matches("[A-Z][A-Z0-9]*(_[A-Z0-9]+)*"), id, "its id is not of upper-case words");
        require(!title.isBlank() && !hint.isBlank(), id, "it needs a title and a hint");
        require(codes.isEmpty() == (kind == QualityKind.OTHER_AGE), id, "its codes do not fit " + kind);
        require(
                limit.isPresent() == kind.counts() && limit.orElse(1) > 0,
                id,
                "a limit is for days and weeks, and is 1 or more");
        require(atLeast.isPresent() == kind.isShare(), id, "a share is for shares only");
        require(!sources.isEmpty(), id, "it names no source");
    }

    private static void require(boolean holds, String id, String what) {
        if (!holds) {
            throw new InvalidValueException("The finding " + id + " cannot be: " + what + ".", "a column was shifted.");
        }
    }
}
