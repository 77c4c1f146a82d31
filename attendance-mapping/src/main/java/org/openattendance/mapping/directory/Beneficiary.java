package org.openattendance.mapping.directory;

/** Whom an offer is for. */
public enum Beneficiary {
    PUPIL,
    PARENT,
    STAFF,
    SCHOOL
}
