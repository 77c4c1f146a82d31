package org.openattendance.pathway;

import java.util.Objects;
import java.util.Optional;
import org.openattendance.base.InvalidValueException;
import org.openattendance.base.Rate;

/**
 * A band of attendance: its lower edge belongs to it, its upper edge to the band above. The top band has no upper edge, so that full
 * attendance falls in it.
 *
 * <p>Half-open on purpose: 92.5% and 94.95% fall in exactly one band, whatever whole numbers the printed page shows. Immutable and
 * thread-safe.
 *
 * @param from lower edge, included
 * @param below upper edge, not included; empty for the top band
 */
public record Band(Percent from, Optional<Percent> below) {

    public Band {
        Objects.requireNonNull(from, "from");
        if (below.isPresent() && below.get().compareTo(from) <= 0) {
            throw new InvalidValueException(
                    "A band cannot go from " + from + " to below " + below.get() + ".", "the two edges are swapped.");
        }
    }

    /** From a lower edge up to, but without, an upper one. */
    public static Band of(Percent from, Percent below) {
        return new Band(from, Optional.of(below));
    }

    /** From a lower edge through the whole. */
    public static Band top(Percent from) {
        return new Band(from, Optional.empty());
    }

    /** Whether the rate falls in it; exact. */
    public boolean contains(Rate rate) {
        return Comparison.AT_LEAST.holds(rate, from)
                && below.map(edge -> Comparison.BELOW.holds(rate, edge)).orElse(true);
    }

    /** Whether one rate can fall in both. */
    public boolean overlaps(Band other) {
        return isBelowEdge(other.from) && other.isBelowEdge(from);
    }

    private boolean isBelowEdge(Percent start) {
        return below.map(edge -> start.compareTo(edge) < 0).orElse(true);
    }

    /** For example {@code >= 80% and < 93%}. */
    @Override
    public String toString() {
        return ">= " + from + below.map(edge -> " and < " + edge).orElse("");
    }
}
