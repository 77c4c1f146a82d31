package org.openattendance.statistics;

import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import org.openattendance.measure.Population;
import org.openattendance.pupil.SchoolRef;

/**
 * What one collector has taken, without its plan: a part of the work that was done on another thread or another machine, in a form that
 * can be written down. It holds groups and no pupil.
 *
 * <p>Exact, and so not for publication where groups are small. Immutable and thread-safe.
 *
 * @param groups by key, in order
 * @param total everybody in the window; empty if nobody was in, or the definition does not take the window as a whole
 * @param leftOut enrolments that the definition leaves out, by why
 * @param smallSchools listed schools left out for their size, in order
 * @param entryDatesAssumed enrolments whose first mark stands for an entry date that is not known
 * @param rulesNotKnown ids of thresholds of which no rule is known for some part of the window, in order
 */
public record CollectedGroups(
        Map<GroupKey, GroupCounts> groups,
        Optional<GroupCounts> total,
        Map<Population, Long> leftOut,
        List<SchoolRef> smallSchools,
        long entryDatesAssumed,
        List<String> rulesNotKnown) {

    /**
     * @param groups by key
     * @param total everybody in the window
     * @param leftOut enrolments that the definition leaves out
     * @param smallSchools listed schools left out
     * @param entryDatesAssumed enrolments whose first mark stands for an entry date
     * @param rulesNotKnown ids of thresholds
     */
    public CollectedGroups {
        groups = Collections.unmodifiableMap(new TreeMap<>(groups));
        Objects.requireNonNull(total, "total");
        Map<Population, Long> counts = new EnumMap<>(Population.class);
        counts.putAll(leftOut);
        leftOut = Collections.unmodifiableMap(counts);
        smallSchools = List.copyOf(smallSchools);
        rulesNotKnown = List.copyOf(rulesNotKnown);
    }

    /** Nothing taken. */
    public static CollectedGroups none() {
        return new CollectedGroups(Map.of(), Optional.empty(), Map.of(), List.of(), 0, List.of());
    }

    /** With what was collected of other enrolments, and where pupils are counted of other pupils, by the same plan. */
    public CollectedGroups plus(CollectedGroups other) {
        return new CollectedGroups(
                GroupCounts.merged(groups, other.groups, GroupCounts::plus),
                total.isEmpty()
                        ? other.total
                        : other.total.map(total.get()::plus).or(() -> total),
                GroupCounts.merged(leftOut, other.leftOut, Long::sum),
                union(smallSchools, other.smallSchools),
                entryDatesAssumed + other.entryDatesAssumed,
                union(rulesNotKnown, other.rulesNotKnown));
    }

    private static <T extends Comparable<T>> List<T> union(List<T> ours, List<T> theirs) {
        TreeSet<T> all = new TreeSet<>(ours);
        all.addAll(theirs);
        return List.copyOf(all);
    }

    /** The number of groups. */
    @Override
    public String toString() {
        return groups.size() + " groups collected";
    }
}
