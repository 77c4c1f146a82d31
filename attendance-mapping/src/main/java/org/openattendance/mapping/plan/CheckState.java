package org.openattendance.mapping.plan;

/** How far a check has come. */
public enum CheckState {
    OPEN,
    DONE,
    /** Does not concern this plan, for a reason that is on record. */
    NOT_APPLICABLE
}
