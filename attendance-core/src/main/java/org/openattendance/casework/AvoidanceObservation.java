package org.openattendance.casework;

import java.time.LocalDate;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.openattendance.base.Role;

/**
 * Avoidance that someone noticed, to be understood and not to be punished. Immutable and thread-safe.
 *
 * @param on the day
 * @param kind of school or of a lesson
 * @param observer who noticed
 * @param note what was seen
 */
public record AvoidanceObservation(LocalDate on, AvoidanceKind kind, Role observer, KeptText note) {

    public AvoidanceObservation {
        Objects.requireNonNull(on, "on");
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(observer, "observer");
        Objects.requireNonNull(note, "note");
    }

    /** How many of each kind, both kinds always named. */
    public static Map<AvoidanceKind, Long> byKind(List<AvoidanceObservation> observations) {
        Map<AvoidanceKind, Long> counts = new EnumMap<>(AvoidanceKind.class);
        for (AvoidanceKind kind : AvoidanceKind.values()) {
            counts.put(
                    kind, observations.stream().filter(one -> one.kind == kind).count());
        }
        return Collections.unmodifiableMap(counts);
    }
}
