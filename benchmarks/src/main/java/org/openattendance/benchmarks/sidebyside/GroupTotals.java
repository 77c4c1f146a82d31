package org.openattendance.benchmarks.sidebyside;

import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * Figures of groups, by key and name; zero is left out, so that nobody has to name what there is none of.
 *
 * @param groups empty for a count without groups, which agrees where its sums do
 * @param sums of the sessions of all groups, by name
 */
record GroupTotals(SortedMap<String, SortedMap<String, Long>> groups, SortedMap<String, Long> sums) implements Answer {

    /** By groups, with the sums of some of their figures. */
    static GroupTotals of(SortedMap<String, SortedMap<String, Long>> groups, Iterable<String> summed) {
        SortedMap<String, Long> sums = new TreeMap<>();
        groups.values().forEach(figures -> figures.values().removeIf(value -> value == 0));
        for (SortedMap<String, Long> figures : groups.values()) {
            for (String name : summed) {
                sums.merge(name, figures.getOrDefault(name, 0L), Long::sum);
            }
        }
        return new GroupTotals(groups, sums);
    }

    /** Of a count without groups. */
    static GroupTotals ofSums(SortedMap<String, Long> sums) {
        return new GroupTotals(new TreeMap<>(), sums);
    }

    @Override
    public long marks() {
        return sums.getOrDefault("possible", 0L) + sums.getOrDefault("notPossible", 0L);
    }

    @Override
    public Optional<String> difference(Answer other) {
        if (!(other instanceof GroupTotals that)) {
            return Optional.of("no groups");
        }
        if (groups.isEmpty() || that.groups.isEmpty()) {
            return first("sum", sums, that.sums);
        }
        return first("group", groups, that.groups);
    }

    private static Optional<String> first(String what, Map<String, ?> left, Map<String, ?> right) {
        Function<String, Optional<String>> compare = key -> java.util.Objects.equals(left.get(key), right.get(key))
                ? Optional.empty()
                : Optional.of(what + " " + key + ": " + left.get(key) + " is not " + right.get(key));
        return java.util.stream.Stream.concat(left.keySet().stream(), right.keySet().stream())
                .map(compare)
                .flatMap(Optional::stream)
                .findFirst();
    }

    /** How many there are. */
    @Override
    public String toString() {
        long figures = groups.values().stream().mapToLong(Map::size).sum();
        return String.format(
                java.util.Locale.ROOT, "%,d groups with %,d figures, %,d marks", groups.size(), figures, marks());
    }
}
