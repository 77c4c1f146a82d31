package org.openattendance.statistics;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * A table of groups as it may be published: members and those over a threshold are guarded, and a row whose members are withheld is withheld
 * whole. The last step, on exact counts.
 *
 * <p>What a reader can add up is guarded too: groups to the total, and levels to each other, in each part of the window and each cohort.
 * Immutable and thread-safe.
 */
public final class StatisticsDisclosure {

    private static final String MEMBERS = "members";

    private final DisclosedTable cells;

    private StatisticsDisclosure(DisclosedTable cells) {
        this.cells = cells;
    }

    /** A table by a policy. */
    public static StatisticsDisclosure of(StatisticsTable table, DisclosurePolicy policy) {
        DisclosureCells.Builder builder = DisclosureCells.builder();
        List<String> columns = table.plan().grouping().keyColumns();
        List<GroupStatistics> rows = new ArrayList<>(table.groups());
        table.total().ifPresent(rows::add);
        Map<String, List<String>> thresholds = new HashMap<>();
        for (GroupStatistics row : rows) {
            thresholds.put(id(row), add(builder, row));
        }
        parts(table.groups(), table.total(), columns).forEach((whole, parts) -> sum(builder, whole, parts, thresholds));
        return new StatisticsDisclosure(DisclosureControl.apply(builder.build(), policy));
    }

    private static String id(GroupStatistics row) {
        return row.by().toString();
    }

    private static String id(GroupStatistics row, String what) {
        return id(row) + " " + what;
    }

    /** Those over each threshold, and those who are not, whom nobody prints and everybody can subtract. */
    private static List<String> add(DisclosureCells.Builder builder, GroupStatistics row) {
        builder.cell(id(row, MEMBERS), row.members());
        List<String> known = new ArrayList<>();
        for (String threshold : row.thresholdIds()) {
            long met = row.threshold(threshold).map(ThresholdCount::met).orElse(0L);
            builder.cell(id(row, threshold), met).hidden(id(row, "not " + threshold), row.members() - met);
            builder.sum(id(row, MEMBERS), List.of(id(row, threshold), id(row, "not " + threshold)));
            known.add(threshold);
        }
        return known;
    }

    /** Which rows add up to which: those that have one column more. */
    private static Map<GroupStatistics, List<List<GroupStatistics>>> parts(
            List<GroupStatistics> groups, Optional<GroupStatistics> total, List<String> columns) {
        Map<String, GroupStatistics> byKey = new TreeMap<>();
        groups.forEach(row -> byKey.put(id(row), row));
        Map<GroupStatistics, Map<String, List<GroupStatistics>>> parts = new java.util.LinkedHashMap<>();
        for (GroupStatistics row : groups) {
            for (String column : columns) {
                boolean adds = row.by().containsKey(column)
                        && !column.equals(Grouping.PERIOD)
                        && !column.equals(Grouping.COHORT);
                if (adds) {
                    Map<String, String> rest = new java.util.LinkedHashMap<>(row.by());
                    rest.remove(column);
                    boolean isCohort = column.equals(Grouping.MEMBER);
                    if (isCohort) {
                        rest.remove(Grouping.COHORT);
                    }
                    GroupStatistics whole = rest.isEmpty() ? total.orElse(null) : byKey.get(rest.toString());
                    if (whole != null) {
                        String which = column + (isCohort ? " " + row.by().get(Grouping.COHORT) : "");
                        parts.computeIfAbsent(whole, any -> new TreeMap<>())
                                .computeIfAbsent(which, any -> new ArrayList<>())
                                .add(row);
                    }
                }
            }
        }
        Map<GroupStatistics, List<List<GroupStatistics>>> lists = new java.util.LinkedHashMap<>();
        parts.forEach((whole, by) -> lists.put(whole, List.copyOf(by.values())));
        return lists;
    }

    private static void sum(
            DisclosureCells.Builder builder,
            GroupStatistics whole,
            List<List<GroupStatistics>> parts,
            Map<String, List<String>> thresholds) {
        for (List<GroupStatistics> some : parts) {
            List<String> what = new ArrayList<>(List.of(MEMBERS));
            for (String threshold : thresholds.getOrDefault(id(whole), List.of())) {
                what.addAll(List.of(threshold, "not " + threshold));
            }
            for (String one : what) {
                long sum = some.stream().mapToLong(row -> number(row, one)).sum();
                if (sum == number(whole, one)) { // pupils at two schools do not add up, and so give nothing away
                    builder.sum(
                            id(whole, one),
                            some.stream().map(row -> id(row, one)).toList());
                }
            }
        }
    }

    private static long number(GroupStatistics row, String what) {
        if (what.equals(MEMBERS)) {
            return row.members();
        }
        boolean not = what.startsWith("not ");
        long met = row.threshold(not ? what.substring("not ".length()) : what)
                .map(ThresholdCount::met)
                .orElse(0L);
        return not ? row.members() - met : met;
    }

    /** The members of a row as they may be shown; empty where they, and with them the whole row, are withheld. */
    public Optional<Long> members(GroupStatistics row) {
        return shown(id(row, MEMBERS));
    }

    /** Those of a row over a threshold as they may be shown; empty where they are withheld, or no rule is known. */
    public Optional<Long> met(GroupStatistics row, String threshold) {
        return members(row).isEmpty() ? Optional.empty() : shown(id(row, threshold));
    }

    private Optional<Long> shown(String id) {
        return cells.find(id).flatMap(DisclosedCell::shown);
    }

    /** What stands in place of a withheld value. */
    public String symbol() {
        return cells.policy().symbol();
    }

    /** The cells, for a check. */
    public DisclosedTable cells() {
        return cells;
    }

    /** How many cells are withheld. */
    @Override
    public String toString() {
        return cells.toString();
    }
}
