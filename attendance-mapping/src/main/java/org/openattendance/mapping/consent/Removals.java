package org.openattendance.mapping.consent;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/** Counts what is taken out. For one thread. */
final class Removals {

    private final Map<Removed.Kind, Integer> counts = new EnumMap<>(Removed.Kind.class);

    /** Starts from what was taken out before. */
    static Removals from(List<Removed> before) {
        Removals removals = new Removals();
        before.forEach(one -> removals.add(one.kind(), one.count()));
        return removals;
    }

    void add(Removed.Kind kind, int count) {
        if (count > 0) {
            counts.merge(kind, count, Integer::sum);
        }
    }

    /** Those that may stay. */
    <T> List<T> keep(Removed.Kind kind, List<T> things, Predicate<T> stays) {
        List<T> kept = new ArrayList<>(things);
        kept.removeIf(stays.negate());
        add(kind, things.size() - kept.size());
        return kept;
    }

    List<Removed> list() {
        return counts.entrySet().stream()
                .map(entry -> new Removed(entry.getKey(), entry.getValue()))
                .toList();
    }
}
