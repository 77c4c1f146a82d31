package org.openattendance.calendar;

import java.util.Objects;
import org.openattendance.base.DateSpan;
import org.openattendance.base.Session;

/**
 * The week at which one pupil is expected, for as long as it was agreed: a part-time timetable, or the days at this of two schools.
 *
 * <p>On days outside the span the pattern says nothing: the pupil is expected whenever the school is open. Immutable and thread-safe.
 *
 * @param days for how long it was agreed; an end may be open
 * @param week the sessions at which the pupil is expected
 */
public record PupilPattern(DateSpan days, WeekPattern week) {

    /**
     * @param days for how long it was agreed
     * @param week the sessions at which the pupil is expected
     */
    public PupilPattern {
        Objects.requireNonNull(days, "days");
        Objects.requireNonNull(week, "week");
    }

    /** Whether the pupil may be expected: true outside the days of the pattern. */
    public boolean allows(Session session) {
        return !days.contains(session.date()) || week.contains(session);
    }
}
