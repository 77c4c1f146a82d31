package org.openattendance.statistics;

import java.util.Objects;
import org.openattendance.base.DateSpan;
import org.openattendance.pupil.PupilRef;

/**
 * What was said about one child's access to full-time education, and for which days.
 *
 * <p>Immutable and thread-safe; {@link #toString()} shows no pupil.
 *
 * @param pupil whose
 * @param access what was said
 * @param days for which it was said; an open end is still so
 */
public record AccessRecord(PupilRef pupil, FullTimeAccess access, DateSpan days) {

    /**
     * @param pupil whose
     * @param access what was said
     * @param days for which it was said
     */
    public AccessRecord {
        Objects.requireNonNull(pupil, "pupil");
        Objects.requireNonNull(access, "access");
        Objects.requireNonNull(days, "days");
    }

    /** What was said and for which days; never of whom. */
    @Override
    public String toString() {
        return access + " " + days;
    }
}
