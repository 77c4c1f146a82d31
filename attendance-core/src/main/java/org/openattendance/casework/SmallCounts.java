package org.openattendance.casework;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * Which counts of a row of parts are not shown, so that no small one can be read, nor worked out from the total and the others.
 *
 * <p>A count from 1 to one below the smallest is withheld; 0 is shown. Where one count alone is withheld, or those withheld add up to so
 * little that it would point to them, the next smallest goes with them, until the total tells nothing or none is left.
 */
final class SmallCounts {

    private SmallCounts() {}

    /**
     * The places of the counts to withhold, in order.
     *
     * @param counts of parts whose total is known
     * @param smallest counts from here on may be shown
     * @param already places that are withheld for another reason
     */
    static Set<Integer> withheld(List<Long> counts, int smallest, Set<Integer> already) {
        Set<Integer> withheld = new TreeSet<>(already);
        for (int i = 0; i < counts.size(); i++) {
            if (isSmall(counts.get(i), smallest)) {
                withheld.add(i);
            }
        }
        List<Integer> others = new ArrayList<>();
        for (int i = 0; i < counts.size(); i++) {
            if (!withheld.contains(i) && counts.get(i) > 0) {
                others.add(i);
            }
        }
        others.sort(Comparator.comparing(counts::get));
        for (int next : others) {
            if (isCovered(counts, withheld, smallest)) {
                break;
            }
            withheld.add(next);
        }
        return withheld;
    }

    static boolean isSmall(long count, int smallest) {
        return count > 0 && count < smallest;
    }

    /** Whether those who know the total, and that no withheld count is 0, are left with enough that it could be. */
    private static boolean isCovered(List<Long> counts, Set<Integer> withheld, int smallest) {
        long sum = withheld.stream().mapToLong(counts::get).sum();
        return sum == 0 || withheld.size() > 1 && sum - withheld.size() >= smallest - 1L;
    }
}
