package org.openattendance.statistics;

import java.util.List;
import java.util.Objects;
import org.openattendance.base.Confidence;
import org.openattendance.base.InvalidValueException;
import org.openattendance.base.Nation;
import org.openattendance.base.Source;
import org.openattendance.measure.Definition;

/**
 * One thing that must be the same in two measures before their figures may stand side by side: a row of {@code published/traits.csv}.
 *
 * <p>Immutable and thread-safe.
 *
 * @param nation whose measure it is
 * @param definition by which it is counted
 * @param measure id of the measure
 * @param aspect what is told, for example {@code EXCLUSION}; an open list
 * @param value how it is, for example {@code APART}; {@link #NOT_FOUND} where nobody could find out
 * @param confidence how well it is known
 * @param notes what is unsure or surprising; may be empty
 * @param sources where it is written; at least one
 */
public record MeasureTrait(
        Nation nation,
        Definition definition,
        String measure,
        String aspect,
        String value,
        Confidence confidence,
        String notes,
        List<Source> sources) {

    /** The value of a trait that was looked for and not found. It is like no other, itself included. */
    public static final String NOT_FOUND = "NOT_FOUND";

    /** @throws InvalidValueException if aspect or value are not of upper-case words, or no source is given */
    public MeasureTrait {
        Objects.requireNonNull(nation, "nation");
        Objects.requireNonNull(definition, "definition");
        Objects.requireNonNull(confidence, "confidence");
        sources = List.copyOf(sources);
        if (!aspect.matches("[A-Z][A-Z0-9_]*") || !value.matches("[A-Z0-9][A-Z0-9_-]*") || sources.isEmpty()) {
            throw new InvalidValueException(
                    "A trait of " + measure + " has a malformed aspect or value, or no source.",
                    "a column was shifted.");
        }
    }

    /** Whether it is known well enough to be held against another. */
    public boolean isKnown() {
        return !value.equals(NOT_FOUND) && confidence != Confidence.UNCONFIRMED;
    }
}
