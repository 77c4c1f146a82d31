package org.openattendance.pupil;

import java.util.Objects;
import org.openattendance.base.DateSpan;
import org.openattendance.base.Role;

/**
 * What somebody noted about a pupil's access to full-time education, and for which days.
 *
 * <p>Immutable and thread-safe; {@link #toString()} shows no pupil.
 *
 * @param pupil whom it is about
 * @param access what was found
 * @param days for which it holds; an end may be open
 * @param by the role that noted it
 */
public record TrackingRecord(PupilRef pupil, FullTimeAccess.Access access, DateSpan days, Role by) {

    /**
     * @param pupil whom it is about
     * @param access what was found
     * @param days for which it holds
     * @param by the role that noted it
     */
    public TrackingRecord {
        Objects.requireNonNull(pupil, "pupil");
        Objects.requireNonNull(access, "access");
        Objects.requireNonNull(days, "days");
        Objects.requireNonNull(by, "by");
    }
}
