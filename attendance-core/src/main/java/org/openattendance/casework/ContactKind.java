package org.openattendance.casework;

/** How a relationship is kept while a pupil is absent. */
public enum ContactKind {
    CHECK_IN,
    PHONE_CALL,
    /** A visible sign that the pupil is thought of. */
    HOLDING_IN_MIND,
    WORK_SENT_HOME
}
