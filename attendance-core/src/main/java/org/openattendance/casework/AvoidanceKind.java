package org.openattendance.casework;

/** What a pupil finds hard to attend. */
public enum AvoidanceKind {
    /** Coming to school. */
    SCHOOL,
    /** Lessons, once there. */
    WITHIN_SCHOOL_LESSON
}
