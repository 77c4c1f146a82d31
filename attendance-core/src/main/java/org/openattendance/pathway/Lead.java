package org.openattendance.pathway;

/** Who leads at a stage. */
public enum Lead {
    SCHOOL,
    LA,
    MULTI_AGENCY,
    COURT,
    /** The source does not say. */
    NOT_KNOWN
}
