package org.openattendance.mapping.evaluation;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.openattendance.base.Role;
import org.openattendance.mapping.internal.Require;

/**
 * How confident someone is in working with local partners, in three facets.
 *
 * <p>Levels are ranks of a scale that the caller chose: a change is a number of steps, and readings are never averaged.
 * Immutable and thread-safe.
 *
 * @param by role of the one who was asked
 * @param on the day
 * @param levels for each facet a level, 1 the lowest; one that was not answered is left out
 */
public record ConfidenceReading(Role by, LocalDate on, Map<Facet, Integer> levels) {

    /** In what someone is confident. */
    public enum Facet {
        /** Finding local partners. */
        IDENTIFY,
        /** Understanding what they do. */
        UNDERSTAND,
        /** Working with them. */
        COLLABORATE
    }

    public ConfidenceReading {
        Objects.requireNonNull(by, "by");
        Objects.requireNonNull(on, "on");
        EnumMap<Facet, Integer> ordered = new EnumMap<>(Facet.class);
        levels.forEach((facet, level) -> ordered.put(facet, Require.between(level, 1, 10, "A level")));
        levels = Collections.unmodifiableMap(ordered);
    }

    /**
     * Steps from the first reading of a role to its last, for each facet that both answered.
     *
     * @return empty for a role with fewer than two readings
     */
    public static Map<Facet, Integer> change(Role by, Collection<ConfidenceReading> readings) {
        List<ConfidenceReading> own = readings.stream()
                .filter(one -> one.by().equals(by))
                .sorted(Comparator.comparing(ConfidenceReading::on))
                .toList();
        Map<Facet, Integer> change = new EnumMap<>(Facet.class);
        if (own.size() > 1) {
            Map<Facet, Integer> before = own.get(0).levels();
            own.get(own.size() - 1).levels().forEach((facet, level) -> {
                Integer first = before.get(facet);
                if (first != null) {
                    change.put(facet, level - first);
                }
            });
        }
        return Collections.unmodifiableMap(change);
    }
}
