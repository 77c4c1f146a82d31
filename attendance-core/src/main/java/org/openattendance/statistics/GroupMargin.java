package org.openattendance.statistics;

import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Values of some columns, in their order: a row of a table, or one that nobody prints and anybody can add up. None is everybody. Immutable. */
record GroupMargin(Map<String, String> by) {

    private static final Set<String> OF_COHORTS = Set.of(Grouping.COHORT, Grouping.MEMBER);

    GroupMargin {
        by = Collections.unmodifiableMap(new LinkedHashMap<>(by));
    }

    int size() {
        return by.size();
    }

    private GroupMargin without(Collection<String> columns) {
        Map<String, String> rest = new LinkedHashMap<>(by);
        rest.keySet().removeAll(columns);
        return new GroupMargin(rest);
    }

    /**
     * What it is a part of, by what was summed over: one column fewer where that is printed, else none of them; and everybody in the cohort and not.
     * Periods are never summed over: who is in two of them is counted in both.
     */
    Map<String, GroupMargin> wholes(Set<GroupMargin> printed) {
        Map<String, GroupMargin> wholes = new LinkedHashMap<>();
        Set<String> columns = new LinkedHashSet<>(by.keySet());
        columns.removeAll(OF_COHORTS);
        columns.remove(Grouping.PERIOD);
        for (String column : columns) {
            GroupMargin whole = without(List.of(column));
            if (printed.contains(whole)) {
                wholes.put(column, whole);
            }
        }
        if (wholes.isEmpty() && !columns.isEmpty()) {
            wholes.put(columns.toString(), without(columns));
        }
        String cohort = by.get(Grouping.COHORT);
        if (cohort != null) {
            wholes.put(Grouping.COHORT + " " + cohort, without(OF_COHORTS));
        }
        return wholes;
    }

    /** The values, for people. */
    @Override
    public String toString() {
        return by.toString();
    }
}
