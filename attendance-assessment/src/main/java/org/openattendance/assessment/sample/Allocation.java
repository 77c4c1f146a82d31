package org.openattendance.assessment.sample;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.openattendance.assessment.number.Fraction;
import org.openattendance.base.InvalidValueException;

/**
 * How a sample is shared between groups: one for each, the rest by largest remainder on what their quotas exceed one by.
 *
 * <p>Ties go to the larger group, then to the one whose id comes first. Where groups outnumber the sample, the largest get one each and
 * the others are dropped, by name. Immutable and thread-safe.
 *
 * @param sizes group to the number drawn from it, in order of id; the dropped ones with 0
 * @param dropped groups from which nothing could be drawn, in order of id
 */
public record Allocation(Map<String, Integer> sizes, List<String> dropped) {

    public Allocation {
        sizes = Collections.unmodifiableMap(new TreeMap<>(sizes));
        dropped = List.copyOf(dropped);
    }

    /**
     * Shares a sample.
     *
     * @param groups group to its number of cases, each 1 or more
     * @param size of the sample, 0 or more, at most all cases
     * @throws InvalidValueException if a number is outside its range
     */
    public static Allocation of(Map<String, Integer> groups, int size) {
        long all = groups.values().stream().mapToLong(Integer::longValue).sum();
        if (size < 0 || size > all || groups.values().stream().anyMatch(count -> count < 1)) {
            throw new InvalidValueException(
                    "A sample of " + size + " from " + all + " cases in " + groups.size() + " groups.",
                    "the population is smaller than was thought.");
        }
        List<String> largestFirst = new ArrayList<>(new TreeMap<>(groups).keySet());
        largestFirst.sort(Comparator.comparing(id -> -count(groups, id)));
        Map<String, Integer> sizes = new TreeMap<>();
        List<String> dropped = new ArrayList<>();
        for (String id : largestFirst) {
            boolean drawn = sizes.size() - dropped.size() < size;
            sizes.put(id, drawn ? 1 : 0);
            if (!drawn) {
                dropped.add(id);
            }
        }
        if (dropped.isEmpty()) {
            shareRest(groups, largestFirst, size, all, sizes);
        }
        Collections.sort(dropped);
        return new Allocation(sizes, dropped);
    }

    private static int count(Map<String, Integer> groups, String id) {
        return groups.getOrDefault(id, 0);
    }

    private static void shareRest(
            Map<String, Integer> groups, List<String> largestFirst, int size, long all, Map<String, Integer> sizes) {
        int rest = size - groups.size();
        Map<String, Fraction> excess = new TreeMap<>();
        Fraction total = Fraction.ZERO;
        for (String id : largestFirst) {
            Fraction over = Fraction.of((long) size * count(groups, id), all).minus(Fraction.ONE);
            excess.put(id, over.compareTo(Fraction.ZERO) > 0 ? over : Fraction.ZERO);
            total = total.plus(excess.getOrDefault(id, Fraction.ZERO));
        }
        if (rest == 0 || total.isZero()) {
            return;
        }
        Map<String, Fraction> remainders = new TreeMap<>();
        int given = 0;
        for (String id : largestFirst) {
            Fraction share = excess.getOrDefault(id, Fraction.ZERO).times(rest).over(total);
            int whole = share.numerator().divide(share.denominator()).intValueExact();
            sizes.merge(id, whole, Integer::sum);
            remainders.put(id, share.minus(Fraction.of(whole)));
            given += whole;
        }
        List<String> byRemainder =
                new ArrayList<>(largestFirst); // a stable sort keeps the larger, then the first, ahead
        byRemainder.sort(Comparator.comparing((String id) -> remainders.getOrDefault(id, Fraction.ZERO))
                .reversed());
        for (int i = 0; i < rest - given; i++) {
            sizes.merge(byRemainder.get(i), 1, Integer::sum);
        }
    }
}
