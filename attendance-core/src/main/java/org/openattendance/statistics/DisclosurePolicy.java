package org.openattendance.statistics;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.openattendance.base.Confidence;
import org.openattendance.base.DateSpan;
import org.openattendance.base.InvalidValueException;
import org.openattendance.base.Source;

/**
 * How counts are made safe to publish: a row of {@code <nation>/disclosure.csv}.
 *
 * <p>Immutable and thread-safe.
 *
 * @param id short and stable within its nation
 * @param smallBelow counts from 1 up to below this are withheld; empty: none is for being small
 * @param roundTo shown counts are rounded to the nearest multiple, a half up; empty: they are exact
 * @param withholdOneSchool whether cells made of exactly one school are withheld
 * @param guardComplement whether the rest of a whole (those who are not persistently absent) is guarded as its part is
 * @param secondary whether further cells are withheld so that no withheld one can be got back by subtraction
 * @param dominance from which whole percentage of a cell the largest school's part is reported by a check; empty: it is not looked at
 * @param symbol what stands in place of a withheld value
 * @param span the days of publication on which it holds
 * @param confidence how well it is known
 * @param notes what is unsure; may be empty
 * @param sources where it is written; at least one
 */
public record DisclosurePolicy(
        String id,
        Optional<Integer> smallBelow,
        Optional<Integer> roundTo,
        boolean withholdOneSchool,
        boolean guardComplement,
        boolean secondary,
        Optional<Integer> dominance,
        String symbol,
        DateSpan span,
        Confidence confidence,
        String notes,
        List<Source> sources) {

    /** @throws InvalidValueException if a number is out of range, or the symbol or every source is missing */
    public DisclosurePolicy {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(span, "span");
        Objects.requireNonNull(confidence, "confidence");
        Objects.requireNonNull(notes, "notes");
        sources = List.copyOf(sources);
        if (smallBelow.orElse(2) < 2 || roundTo.orElse(2) < 2 || dominance.orElse(1) < 1 || dominance.orElse(1) > 100) {
            throw new InvalidValueException(
                    "Row " + id + " has a number that cannot be meant.", "1 withholds nothing and rounds nothing.");
        }
        if (symbol.isBlank() || sources.isEmpty()) {
            throw new InvalidValueException("Row " + id + " needs a symbol and a source.", "the row was not finished.");
        }
    }

    /** Whether a count is withheld for its own sake. */
    boolean isSmall(DisclosureCells.Cell cell) {
        boolean small = cell.count() > 0 && cell.count() < smallBelow.orElse(0);
        boolean oneSchool = withholdOneSchool
                && cell.schools().filter(number -> number == 1).isPresent();
        return small || oneSchool;
    }

    /** A count as it is shown. */
    long shown(long count) {
        return roundTo.map(to -> Math.floorDiv(count * 2 + to, 2L * to) * to).orElse(count);
    }
}
