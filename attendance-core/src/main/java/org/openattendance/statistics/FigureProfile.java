package org.openattendance.statistics;

import java.util.Objects;
import java.util.Optional;
import org.openattendance.base.Nation;
import org.openattendance.calendar.Window;
import org.openattendance.measure.Definition;

/**
 * What a figure is of: two figures can be compared only where all of it is the same.
 *
 * <p>Immutable and thread-safe.
 *
 * @param measure its id, for example {@code absence}
 * @param definition by which it was counted
 * @param nation whose rules they are
 * @param period first and last day
 * @param phase of the schools, for example {@code primary}; empty for all schools
 * @param unit what was counted
 */
public record FigureProfile(
        String measure, Definition definition, Nation nation, Window period, Optional<String> phase, Unit unit) {

    /**
     * @param measure its id
     * @param definition by which it was counted
     * @param nation whose rules they are
     * @param period first and last day
     * @param phase of the schools
     * @param unit what was counted
     */
    public FigureProfile {
        Objects.requireNonNull(measure, "measure");
        Objects.requireNonNull(definition, "definition");
        Objects.requireNonNull(nation, "nation");
        Objects.requireNonNull(period, "period");
        Objects.requireNonNull(phase, "phase");
        Objects.requireNonNull(unit, "unit");
    }
}
