package org.openattendance.statistics;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Which rows of a table add up to which, as its reader can work out: also to margins that are not printed, where two ways lead to one of them,
 * so that what stands on the one can be got from the other. Immutable.
 */
final class GroupMargins {

    private final List<GroupMargin> unprinted;
    private final List<Sum> sums;

    private GroupMargins(List<GroupMargin> unprinted, List<Sum> sums) {
        this.unprinted = unprinted;
        this.sums = sums;
    }

    /** A margin and the parts of it. */
    record Sum(GroupMargin whole, List<GroupMargin> parts) {}

    /** All that follows from rows that are printed, everybody among them if that is. */
    static GroupMargins of(Collection<GroupMargin> rows) {
        Set<GroupMargin> printed = new LinkedHashSet<>(rows);
        Map<GroupMargin, Map<String, List<GroupMargin>>> ways = ways(printed);
        List<GroupMargin> unprinted = useful(printed, ways);
        Set<GroupMargin> known = new HashSet<>(printed);
        known.addAll(unprinted);
        List<Sum> sums = new ArrayList<>();
        ways.forEach((whole, byWay) -> {
            if (known.contains(whole)) {
                byWay.values().forEach(parts -> sums.add(new Sum(whole, List.copyOf(parts))));
            }
        });
        return new GroupMargins(unprinted, List.copyOf(sums));
    }

    /** For each margin the ways in which it can be added up, finest first: a part is always looked at before its wholes. */
    private static Map<GroupMargin, Map<String, List<GroupMargin>>> ways(Set<GroupMargin> printed) {
        Map<GroupMargin, Map<String, List<GroupMargin>>> ways = new LinkedHashMap<>();
        Map<Integer, Set<GroupMargin>> bySize = new TreeMap<>();
        printed.forEach(row ->
                bySize.computeIfAbsent(row.size(), any -> new LinkedHashSet<>()).add(row));
        int most = printed.stream().mapToInt(GroupMargin::size).max().orElse(0);
        for (int size = most; size > 0; size--) {
            for (GroupMargin part : bySize.getOrDefault(size, Set.of())) {
                part.wholes(printed).forEach((way, whole) -> {
                    ways.computeIfAbsent(whole, any -> new TreeMap<>())
                            .computeIfAbsent(way, any -> new ArrayList<>())
                            .add(part);
                    bySize.computeIfAbsent(whole.size(), any -> new LinkedHashSet<>())
                            .add(whole);
                });
            }
        }
        return ways;
    }

    /** Margins that are not printed and stand in two sums or more, finest first: one that stands in a single sum tells nothing. */
    private static List<GroupMargin> useful(
            Set<GroupMargin> printed, Map<GroupMargin, Map<String, List<GroupMargin>>> ways) {
        List<GroupMargin> coarsestFirst = ways.keySet().stream()
                .filter(margin -> !printed.contains(margin))
                .sorted(Comparator.comparingInt(GroupMargin::size))
                .toList();
        Set<GroupMargin> known = new HashSet<>(printed);
        List<GroupMargin> useful = new ArrayList<>();
        for (GroupMargin margin : coarsestFirst) {
            long above = margin.wholes(printed).values().stream()
                    .filter(known::contains)
                    .count();
            if (above + ways.getOrDefault(margin, Map.of()).size() > 1) {
                known.add(margin);
                useful.add(0, margin);
            }
        }
        return List.copyOf(useful);
    }

    /** Margins that are not printed, each after those that are parts of it. */
    List<GroupMargin> unprinted() {
        return unprinted;
    }

    /** Every sum; several of one whole where it can be added up in several ways. */
    List<Sum> sums() {
        return sums;
    }
}
