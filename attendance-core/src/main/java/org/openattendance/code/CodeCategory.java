package org.openattendance.code;

/** What a session with a mark counts as. Each session counts as exactly one of these. */
public enum CodeCategory {
    /** In school, or late before the register closed. */
    ATTENDED,
    /** Educated elsewhere with the school's approval: counts as attendance. */
    APPROVED_EDUCATIONAL_ACTIVITY,
    /** Absent, and the school has given leave or accepted the reason. */
    AUTHORISED_ABSENCE,
    /** Absent without leave, or without a reason so far. */
    UNAUTHORISED_ABSENCE,
    /** Excluded, in nations that keep this apart from absence. */
    EXCLUSION,
    /** The session stays in the whole, but is neither attendance nor absence. */
    POSSIBLE_BUT_NEITHER_ATTENDED_NOR_ABSENT,
    /** The pupil could not have attended: the session is left out of every rate. */
    NOT_A_POSSIBLE_ATTENDANCE;

    /** Whether the session is part of the whole that rates are taken of. */
    public boolean isPossible() {
        return this != NOT_A_POSSIBLE_ATTENDANCE;
    }

    /** Whether it counts as absence, authorised or not. */
    public boolean isAbsence() {
        return this == AUTHORISED_ABSENCE || this == UNAUTHORISED_ABSENCE;
    }

    /** Whether it counts as attendance, in school or elsewhere. */
    public boolean isAttendance() {
        return this == ATTENDED || this == APPROVED_EDUCATIONAL_ACTIVITY;
    }
}
