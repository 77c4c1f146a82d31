package org.openattendance.code;

/** Where the pupil was, whatever the session counts as. */
public enum PhysicalMeaning {
    IN_FOR_WHOLE_SESSION,
    /** Came after the start, whether before or after the register closed. */
    LATE_FOR_SESSION,
    OUT_FOR_WHOLE_SESSION,
    /** There was no session for this pupil. */
    NO_SESSION
}
