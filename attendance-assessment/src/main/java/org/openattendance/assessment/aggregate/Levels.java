package org.openattendance.assessment.aggregate;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.IntStream;

/** Middle, lowest and most common ranks, and the ranks that each could still become. */
final class Levels {

    private Levels() {}

    /** The lowest rank given; there must be one. */
    static int lowest(Units units) {
        return Collections.min(units.ranks());
    }

    /** The middle rank, the lower one of two; there must be one. */
    static int lowerMedian(List<Integer> ranks) {
        return ranks.get((ranks.size() - 1) / 2);
    }

    /** The most common ranks, from low to high. */
    static List<Integer> modes(Units units) {
        long most = IntStream.rangeClosed(1, units.top())
                .mapToLong(rank -> at(units, rank))
                .max()
                .orElse(0);
        return IntStream.rangeClosed(1, units.top())
                .filter(rank -> at(units, rank) == most)
                .boxed()
                .toList();
    }

    private static long at(Units units, int rank) {
        return units.count(unit -> unit.rank() == rank);
    }

    /** An open unit can only lower the lowest; with nothing judged, anything can be. */
    static SortedSet<Integer> reachableLowest(Units units) {
        int high = units.isEmpty() ? units.top() : lowest(units);
        return range(units.open() == 0 ? high : 1, high);
    }

    /** From the median with all open units at the bottom to the median with all at the top. */
    static SortedSet<Integer> reachableMedian(Units units) {
        return range(lowerMedian(with(units, 1)), lowerMedian(with(units, units.top())));
    }

    private static List<Integer> with(Units units, int rank) {
        List<Integer> ranks = new ArrayList<>(units.ranks());
        ranks.addAll(Collections.nCopies(units.open(), rank));
        Collections.sort(ranks);
        return ranks;
    }

    /** Every rank that could be the most common, alone or with others. */
    static SortedSet<Integer> reachableMode(Units units) {
        long most =
                modes(units).stream().mapToLong(rank -> at(units, rank)).max().orElse(0);
        SortedSet<Integer> ranks = new TreeSet<>();
        for (int rank = 1; rank <= units.top(); rank++) {
            if (at(units, rank) + units.open() >= most && at(units, rank) + units.open() > 0) {
                ranks.add(rank);
            }
        }
        return ranks;
    }

    private static SortedSet<Integer> range(int low, int high) {
        return new TreeSet<>(IntStream.rangeClosed(low, high).boxed().toList());
    }
}
