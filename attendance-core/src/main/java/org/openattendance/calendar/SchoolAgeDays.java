package org.openattendance.calendar;

import java.time.LocalDate;
import java.util.Objects;
import org.openattendance.base.DateSpan;

/**
 * When one child is of compulsory school age, and on which days the rules that say so are in force.
 *
 * <p>Immutable and thread-safe.
 *
 * @param compulsory the days of compulsory school age
 * @param inForce the days on which this answer stands; on others the rules may be different ones
 */
public record SchoolAgeDays(DateSpan compulsory, DateSpan inForce) {

    /**
     * @param compulsory the days of compulsory school age
     * @param inForce the days on which this answer stands
     */
    public SchoolAgeDays {
        Objects.requireNonNull(compulsory, "compulsory");
        Objects.requireNonNull(inForce, "inForce");
    }

    /** Whether this answers for a day. */
    public boolean answers(LocalDate day) {
        return inForce.contains(day);
    }
}
