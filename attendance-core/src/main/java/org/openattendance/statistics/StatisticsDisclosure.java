package org.openattendance.statistics;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A table of groups as it may be published: members and those over a threshold are guarded, and a row whose members are withheld is withheld
 * whole. The last step, on exact counts.
 *
 * <p>What a reader can add up is guarded too: groups to the total, and levels to each other, in each part of the window and each cohort;
 * also to margins that are not printed, where two ways lead to one.
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
        Map<GroupMargin, Map<String, Long>> counts = new LinkedHashMap<>();
        table.groups().forEach(row -> counts.put(new GroupMargin(row.by()), add(builder, row)));
        table.total().ifPresent(row -> counts.put(new GroupMargin(row.by()), add(builder, row)));
        GroupMargins margins = GroupMargins.of(counts.keySet());
        for (GroupMargin margin : margins.unprinted()) {
            Map<String, Long> added = added(margin, margins, counts);
            added.forEach((what, count) -> builder.hidden(id(margin, what), count));
            counts.put(margin, added);
        }
        margins.sums().forEach(sum -> sum(builder, sum, counts));
        return new StatisticsDisclosure(DisclosureControl.apply(builder.build(), policy));
    }

    private static String id(GroupMargin row, String what) {
        return row + " " + what;
    }

    private static String id(GroupStatistics row, String what) {
        return id(new GroupMargin(row.by()), what);
    }

    /** Those over each threshold, and those who are not, whom nobody prints and everybody can subtract. */
    private static Map<String, Long> add(DisclosureCells.Builder builder, GroupStatistics row) {
        Map<String, Long> counts = new LinkedHashMap<>(Map.of(MEMBERS, row.members()));
        builder.cell(id(row, MEMBERS), row.members());
        for (String threshold : row.thresholdIds()) {
            long met = row.threshold(threshold).map(ThresholdCount::met).orElse(0L);
            counts.put(threshold, met);
            builder.cell(id(row, threshold), met).hidden(id(row, "not " + threshold), row.members() - met);
            builder.sum(id(row, MEMBERS), List.of(id(row, threshold), id(row, "not " + threshold)));
        }
        return counts;
    }

    /** The counts of a margin that is not printed, in the first way in which it can be added up. */
    private static Map<String, Long> added(
            GroupMargin margin, GroupMargins margins, Map<GroupMargin, Map<String, Long>> counts) {
        Map<String, Long> added = new LinkedHashMap<>();
        margins.sums().stream()
                .filter(sum -> sum.whole().equals(margin))
                .findFirst()
                .ifPresent(sum -> sum.parts()
                        .forEach(part -> counts.getOrDefault(part, Map.of())
                                .forEach((what, count) -> added.merge(what, count, Long::sum))));
        return added;
    }

    private static void sum(
            DisclosureCells.Builder builder, GroupMargins.Sum sum, Map<GroupMargin, Map<String, Long>> counts) {
        counts.getOrDefault(sum.whole(), Map.of()).forEach((what, whole) -> {
            List<GroupMargin> parts = sum.parts().stream()
                    .filter(part -> counts.getOrDefault(part, Map.of()).containsKey(what))
                    .toList();
            long together = parts.stream()
                    .mapToLong(part -> counts.getOrDefault(part, Map.of()).getOrDefault(what, 0L))
                    .sum();
            if (!parts.isEmpty()
                    && together == whole) { // pupils at two schools do not add up, and so give nothing away
                builder.sum(
                        id(sum.whole(), what),
                        parts.stream().map(part -> id(part, what)).toList());
            }
        });
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
