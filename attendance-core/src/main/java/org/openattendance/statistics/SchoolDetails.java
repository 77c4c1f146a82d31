package org.openattendance.statistics;

import java.util.Objects;
import org.openattendance.pupil.Characteristics;
import org.openattendance.pupil.SchoolRef;

/**
 * What is known of a school: its trust, authority, region, phase, or whatever columns the caller's list has.
 *
 * <p>Immutable and thread-safe.
 *
 * @param school which
 * @param columns values by name
 */
public record SchoolDetails(SchoolRef school, Characteristics columns) {

    /**
     * @param school which
     * @param columns values by name
     */
    public SchoolDetails {
        Objects.requireNonNull(school, "school");
        Objects.requireNonNull(columns, "columns");
    }
}
