package org.openattendance.statistics;

import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.openattendance.measure.Population;
import org.openattendance.pupil.SchoolRef;

/**
 * The figures of all groups that were asked for.
 *
 * <p>Immutable and thread-safe.
 *
 * @param plan what was asked for
 * @param groups in order of their keys; none if nothing to group by was named
 * @param total everybody in the window; empty if nobody was in, or the definition does not take the window as a whole. Where groups
 *     overlap (cohorts, periods, margins) it is not their sum
 * @param leftOut enrolments with an entry in the window that the definition leaves out, by why
 * @param smallSchools listed schools left out because they have fewer enrolments than the definition asks, in order
 * @param entryDatesAssumed enrolments whose first mark stands for an entry date that is not known
 * @param rulesNotKnown ids of thresholds of which no rule is known for some part of the window, in order
 */
public record StatisticsTable(
        StatisticsPlan plan,
        List<GroupStatistics> groups,
        Optional<GroupStatistics> total,
        Map<Population, Long> leftOut,
        List<SchoolRef> smallSchools,
        long entryDatesAssumed,
        List<String> rulesNotKnown) {

    /**
     * @param plan what was asked for
     * @param groups in order of their keys
     * @param total everybody in the window
     * @param leftOut enrolments that the definition leaves out
     * @param smallSchools listed schools left out
     * @param entryDatesAssumed enrolments whose first mark stands for an entry date
     * @param rulesNotKnown ids of thresholds
     */
    public StatisticsTable {
        Objects.requireNonNull(plan, "plan");
        groups = List.copyOf(groups);
        Objects.requireNonNull(total, "total");
        Map<Population, Long> copy = new EnumMap<>(Population.class);
        copy.putAll(leftOut);
        leftOut = Collections.unmodifiableMap(copy);
        smallSchools = List.copyOf(smallSchools);
        rulesNotKnown = List.copyOf(rulesNotKnown);
    }

    /** The group with these values, or empty; for a key of fewer columns than were grouped by, that of the margin. */
    public Optional<GroupStatistics> find(Map<String, String> by) {
        return groups.stream().filter(group -> group.by().equals(by)).findFirst();
    }

    /** The number of groups. */
    @Override
    public String toString() {
        return groups.size() + " groups of " + plan.definition().definition() + " " + plan.window();
    }
}
