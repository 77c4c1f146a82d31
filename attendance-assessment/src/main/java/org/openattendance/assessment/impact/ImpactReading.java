package org.openattendance.assessment.impact;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Objects;

/**
 * One dated reading of a measure, for a setting or a group; never for one pupil. Immutable and thread-safe.
 *
 * @param measure id of the measure
 * @param on the day
 * @param value the figure
 * @param source where it comes from; may be empty
 */
public record ImpactReading(String measure, LocalDate on, BigDecimal value, String source) {

    public ImpactReading {
        Objects.requireNonNull(measure, "measure");
        Objects.requireNonNull(on, "on");
        Objects.requireNonNull(value, "value");
        Objects.requireNonNull(source, "source");
    }
}
