package org.openattendance.statistics;

import java.util.List;
import java.util.Objects;
import org.openattendance.base.Confidence;
import org.openattendance.base.InvalidValueException;
import org.openattendance.base.Nation;
import org.openattendance.base.Source;

/**
 * A kind of published table, known by its columns and never by the name of a file: a row of {@code published/shapes.csv}.
 *
 * <p>Immutable and thread-safe.
 *
 * @param id for example {@code eng-daily}
 * @param family whose symbols it uses, for example {@code eng-census}
 * @param nation whose table it is
 * @param needs columns that it must have; each may name others with {@code |} between, of which one is enough, and {@code *} stands for
 *     any text
 * @param figures patterns of the columns that hold figures; one that begins with {@code !} takes columns out
 * @param title what it is called
 * @param confidence how well it is known
 * @param notes what is unsure or surprising; may be empty
 * @param sources where it is published; at least one
 */
public record PublishedShape(
        String id,
        String family,
        Nation nation,
        List<String> needs,
        List<String> figures,
        String title,
        Confidence confidence,
        String notes,
        List<Source> sources) {

    /** @throws InvalidValueException if it needs no column or cites nothing */
    public PublishedShape {
        Objects.requireNonNull(nation, "nation");
        Objects.requireNonNull(confidence, "confidence");
        needs = List.copyOf(needs);
        figures = List.copyOf(figures);
        sources = List.copyOf(sources);
        if (needs.isEmpty() || sources.isEmpty()) {
            throw new InvalidValueException(
                    "The shape " + id + " needs no column, or names no source.", "a column was shifted.");
        }
    }

    /** Whether a table with these columns is of this kind. */
    public boolean fits(List<String> columns) {
        return needs.stream()
                .allMatch(need -> !ColumnPatterns.of(List.of(need.split("\\|")))
                        .among(columns)
                        .isEmpty());
    }

    /** Those of the columns that hold figures, in their order. */
    public List<String> figures(List<String> columns) {
        return ColumnPatterns.of(figures).among(columns);
    }
}
