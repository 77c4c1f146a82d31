package org.openattendance.mapping.principle;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Reflections of several people on one set of principles.
 *
 * <p>They are counted, never averaged: that three say "held" and one "not yet" is what is worth talking about. Immutable and thread-safe.
 */
public final class PrincipleReflections {

    private final PrincipleSet set;
    private final List<Reflection> reflections;

    private PrincipleReflections(PrincipleSet set, List<Reflection> reflections) {
        this.set = set;
        this.reflections = reflections;
    }

    /** None yet. */
    public static PrincipleReflections of(PrincipleSet set) {
        return new PrincipleReflections(set, List.of());
    }

    /**
     * One more.
     *
     * @throws org.openattendance.base.InvalidValueException if the set has no such principle, or the status is of the other scale
     */
    public PrincipleReflections with(Reflection reflection) {
        reflection.requireFits(set.principle(reflection.principle()));
        List<Reflection> more = new ArrayList<>(reflections);
        more.add(reflection);
        more.sort(Comparator.comparing(Reflection::on).thenComparing(Reflection::by));
        return new PrincipleReflections(set, List.copyOf(more));
    }

    /** The principles. */
    public PrincipleSet set() {
        return set;
    }

    /** All reflections, by day, then role. */
    public List<Reflection> reflections() {
        return reflections;
    }

    /** Whether anybody has reflected at all. */
    public boolean isEmpty() {
        return reflections.isEmpty();
    }

    /** For each principle in order, how many see it how; statuses that nobody chose are left out. */
    public Map<String, Map<Reflection.Status, Integer>> counts() {
        Map<String, Map<Reflection.Status, Integer>> counts = new LinkedHashMap<>();
        for (Principle principle : set.principles()) {
            Map<Reflection.Status, Integer> own = new EnumMap<>(Reflection.Status.class);
            reflections.stream()
                    .filter(one -> one.principle().equals(principle.id()))
                    .forEach(one -> own.merge(one.status(), 1, Integer::sum));
            counts.put(principle.id(), Collections.unmodifiableMap(own));
        }
        return Collections.unmodifiableMap(counts);
    }

    /** Ids of principles on which nobody has reflected yet, in order. */
    public List<String> open() {
        return counts().entrySet().stream()
                .filter(entry -> entry.getValue().isEmpty())
                .map(Map.Entry::getKey)
                .toList();
    }
}
