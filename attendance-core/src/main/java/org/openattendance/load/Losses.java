package org.openattendance.load;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * What a format could not hold: the first losses, and how many there were for each reason.
 *
 * <p>Immutable and thread-safe.
 *
 * @param list in the order of the output; when there are very many, the first ones
 * @param counts exact, even when {@code list} holds fewer; in the order of the reasons
 */
public record Losses(List<Loss> list, Map<LossReason, Long> counts) {

    /**
     * @param list in the order of the output
     * @param counts how many for each reason
     */
    public Losses {
        list = List.copyOf(list);
        Map<LossReason, Long> sorted = new EnumMap<>(LossReason.class);
        sorted.putAll(counts);
        counts = Collections.unmodifiableMap(sorted);
    }

    /** Nothing was lost. */
    public static Losses none() {
        return new Losses(List.of(), Map.of());
    }

    /** These and those of another step; the list as far as both go. */
    public Losses plus(Losses other) {
        List<Loss> all = new ArrayList<>(list);
        all.addAll(other.list);
        Map<LossReason, Long> sum = new EnumMap<>(LossReason.class);
        sum.putAll(counts);
        other.counts.forEach((reason, count) -> sum.merge(reason, count, Long::sum));
        return new Losses(all, sum);
    }

    /** Whether everything was held. */
    public boolean isEmpty() {
        return counts.isEmpty();
    }

    /** How many losses {@link #list()} does not hold; 0 or more. */
    public long omitted() {
        return counts.values().stream().mapToLong(Long::longValue).sum() - list.size();
    }
}
