package org.openattendance.mapping.figure;

import java.util.Collection;
import java.util.List;
import java.util.Optional;

/**
 * Whole numbers in order, with what one asks of them: mean, median, longest. Of nothing there is no figure, rather than 0.
 *
 * <p>Immutable and thread-safe.
 *
 * @param values smallest first
 */
public record Spread(List<Long> values) {

    public Spread {
        values = values.stream().sorted().toList();
    }

    /** Of numbers in any order. */
    public static Spread of(Collection<Long> values) {
        return new Spread(List.copyOf(values));
    }

    /** How many. */
    public int count() {
        return values.size();
    }

    /** Sum over count, exact; empty if there are none. */
    public Optional<Fraction> mean() {
        return values.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        Fraction.of(values.stream().mapToLong(Long::longValue).sum(), values.size()));
    }

    /** The one in the middle, or half the sum of the two in the middle; empty if there are none. */
    public Optional<Fraction> median() {
        int n = values.size();
        return n == 0 ? Optional.empty() : Optional.of(Fraction.of(values.get((n - 1) / 2) + values.get(n / 2), 2));
    }

    /** The largest; empty if there are none. */
    public Optional<Long> largest() {
        return values.isEmpty() ? Optional.empty() : Optional.of(values.get(values.size() - 1));
    }
}
