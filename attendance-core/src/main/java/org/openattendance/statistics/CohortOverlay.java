package org.openattendance.statistics;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import org.openattendance.base.InvalidValueException;
import org.openattendance.internal.CodePointOrder;

/**
 * How many are in each combination of cohorts: in exactly these, and no other.
 *
 * <p>Small numbers are withheld, and so that none can be got back from the total, never only one: see {@link #cells(int)}. Immutable and
 * thread-safe.
 */
public final class CohortOverlay {

    private final NavigableMap<List<String>, Long> counts; // by codes in order

    private CohortOverlay(NavigableMap<List<String>, Long> counts) {
        this.counts = counts;
    }

    /**
     * From the cohorts of each pupil; a pupil in none is in the empty combination.
     *
     * @param memberships codes of the cohorts of one pupil each, in any order
     */
    public static CohortOverlay of(Iterable<? extends Collection<String>> memberships) {
        Comparator<List<String>> order = Comparator.comparing(GroupKey::new);
        NavigableMap<List<String>, Long> counts = new TreeMap<>(order);
        for (Collection<String> cohorts : memberships) {
            TreeSet<String> codes = new TreeSet<>(CodePointOrder.INSTANCE);
            codes.addAll(cohorts);
            counts.merge(List.copyOf(codes), 1L, Long::sum);
        }
        return new CohortOverlay(counts);
    }

    /**
     * One combination.
     *
     * @param cohorts codes in order; empty for those in none
     * @param pupils how many; empty where the number is withheld
     */
    public record Cell(List<String> cohorts, Optional<Long> pupils) {

        /**
         * @param cohorts codes in order
         * @param pupils how many
         */
        public Cell {
            cohorts = List.copyOf(cohorts);
        }
    }

    /** Everybody. */
    public long total() {
        return counts.values().stream().mapToLong(Long::longValue).sum();
    }

    /** How many are in exactly these cohorts. For those who may see it: not for publication. */
    public long count(Collection<String> cohorts) {
        TreeSet<String> codes = new TreeSet<>(CodePointOrder.INSTANCE);
        codes.addAll(cohorts);
        return counts.getOrDefault(List.copyOf(codes), 0L);
    }

    /**
     * All combinations that occur, for publication beside {@link #total()}: numbers below the least are withheld. Where that withholds
     * fewer than two numbers, or together less than the least, the next smallest is withheld too, until the total gives nothing back; a
     * lone cell that is small stays withheld, and then the total must not be published.
     *
     * @param least the least number that may be shown, 1 or more
     * @throws InvalidValueException if it is below 1
     */
    public List<Cell> cells(int least) {
        if (least < 1) {
            throw new InvalidValueException("The least number to show is " + least + ".", "1 was meant, to show all.");
        }
        List<List<String>> bySize = new ArrayList<>(counts.keySet());
        bySize.sort(
                Comparator.comparing(key -> counts.getOrDefault(key, 0L))); // stable: the order of the codes decides
        TreeSet<List<String>> withheld = new TreeSet<>(Comparator.comparing(GroupKey::new));
        long hidden = 0;
        for (List<String> key : bySize) {
            long count = counts.getOrDefault(key, 0L);
            boolean givesBack = !withheld.isEmpty() && (withheld.size() < 2 || hidden < least);
            if (count < least || givesBack) {
                withheld.add(key);
                hidden += count;
            }
        }
        List<Cell> cells = new ArrayList<>();
        counts.forEach((key, count) ->
                cells.add(new Cell(key, withheld.contains(key) ? Optional.empty() : Optional.of(count))));
        return List.copyOf(cells);
    }

    /** The number of combinations. */
    @Override
    public String toString() {
        return counts.size() + " combinations of cohorts";
    }
}
