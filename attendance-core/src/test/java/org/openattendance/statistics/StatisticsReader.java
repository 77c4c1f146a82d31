package org.openattendance.statistics;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Somebody who has a published table of groups and adds up: every printed row is the sum of the finest rows below it, whatever margins stand
 * between, and the rows of one cohort are together those of another. Knows nothing of how the table was made safe.
 */
final class StatisticsReader {

    private final StatisticsTable table;
    private final StatisticsDisclosure safe;
    private final List<DisclosedCell> cells = new ArrayList<>();
    private final List<DisclosureCells.Sum> sums = new ArrayList<>();

    private StatisticsReader(StatisticsTable table, StatisticsDisclosure safe) {
        this.table = table;
        this.safe = safe;
    }

    /** What was withheld and can be worked out all the same: the row and what of it. */
    static List<String> finds(StatisticsTable table, StatisticsDisclosure safe) {
        StatisticsReader reader = new StatisticsReader(table, safe);
        reader.read();
        DisclosedTable seen =
                DisclosedTable.of(reader.cells, reader.sums, safe.cells().policy());
        return DisclosureAttack.on(seen).stream()
                .map(RecoveredCell::id)
                .filter(id -> !seen.find(id).orElseThrow().state().equals(DisclosedCell.State.HIDDEN))
                .toList();
    }

    private void read() {
        List<GroupStatistics> all = new ArrayList<>(table.groups());
        table.total().ifPresent(all::add);
        all.forEach(this::cells);
        int columns = table.plan().grouping().keyColumns().size();
        List<GroupStatistics> finest = table.groups().stream()
                .filter(row -> row.by().size() == columns)
                .toList();
        for (GroupStatistics row : all) {
            if (row.by().size() < columns) {
                below(row, finest).values().forEach(parts -> sum(row.by().toString(), parts));
            }
        }
        acrossCohorts(finest);
    }

    private void cells(GroupStatistics row) {
        String id = row.by().toString();
        cells.add(seen(id + " members", safe.members(row)));
        row.threshold("persistent-absence").ifPresent(any -> {
            cells.add(seen(id + " met", safe.met(row, "persistent-absence")));
            cells.add(hidden(id + " not"));
            sums.add(new DisclosureCells.Sum(id + " members", List.of(id + " met", id + " not")));
        });
    }

    private static DisclosedCell seen(String id, Optional<Long> shown) {
        DisclosedCell.State state = shown.isPresent() ? DisclosedCell.State.SHOWN : DisclosedCell.State.WITHHELD;
        return new DisclosedCell(id, state, shown, Optional.empty());
    }

    private static DisclosedCell hidden(String id) {
        return new DisclosedCell(id, DisclosedCell.State.HIDDEN, Optional.empty(), Optional.empty());
    }

    /** The finest rows that agree with a row, for each cohort; none where that is of the whole window, and they of a part of it. */
    private static Map<String, List<GroupStatistics>> below(GroupStatistics row, List<GroupStatistics> finest) {
        Map<String, List<GroupStatistics>> byCohort = new TreeMap<>();
        for (GroupStatistics one : finest) {
            boolean sameDays = row.by().containsKey("period") == one.by().containsKey("period");
            if (sameDays && one.by().entrySet().containsAll(row.by().entrySet())) {
                byCohort.computeIfAbsent(one.by().getOrDefault("cohort", ""), any -> new ArrayList<>())
                        .add(one);
            }
        }
        return byCohort;
    }

    private void sum(String whole, List<GroupStatistics> parts) {
        for (String what : List.of(" members", " met", " not")) {
            List<String> ids = parts.stream().map(part -> part.by() + what).toList();
            if (cells.stream().map(DisclosedCell::id).toList().containsAll(ids)) {
                sums.add(new DisclosureCells.Sum(whole + what, ids));
            }
        }
    }

    private void acrossCohorts(List<GroupStatistics> finest) {
        Map<String, Map<String, List<GroupStatistics>>> same = new TreeMap<>();
        for (GroupStatistics row : finest) {
            Map<String, String> others = new LinkedHashMap<>(row.by());
            String cohort = others.remove("cohort");
            others.remove("member");
            if (cohort != null && !others.isEmpty()) {
                same.computeIfAbsent("all of " + others, any -> new TreeMap<>())
                        .computeIfAbsent(cohort, any -> new ArrayList<>())
                        .add(row);
            }
        }
        same.forEach((id, byCohort) -> {
            List.of(" members", " met", " not").forEach(what -> cells.add(hidden(id + what)));
            byCohort.values().forEach(rows -> sum(id, rows));
        });
    }
}
