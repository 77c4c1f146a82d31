package org.openattendance.benchmarks.sidebyside;

import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.openattendance.benchmarks.Authority;
import org.openattendance.tally.Count;
import org.openattendance.tally.CountTable;

/** The plain count of this library, a row of columns for each pupil and no groups: what groups are held against. */
final class PlainCount implements Contender {

    private final List<SchoolInMemory> schools;
    private List<CountTable> result = List.of();

    PlainCount(List<SchoolInMemory> schools) {
        this.schools = schools;
    }

    @Override
    public boolean isOurs() {
        return true;
    }

    @Override
    public String name() {
        return "ours, plain count without groups, 1 thread";
    }

    @Override
    public void run() {
        result = schools.stream()
                .map(school -> CountTable.of(school.registers().all(), Authority.YEAR))
                .toList();
    }

    @Override
    public GroupTotals totals() {
        SortedMap<String, Long> sums = new TreeMap<>();
        for (Count count : OurGroups.SESSIONS) {
            sums.put(
                    count.id(),
                    result.stream().mapToLong(table -> table.total(count)).sum());
        }
        return GroupTotals.ofSums(sums);
    }
}
