package org.openattendance.mapping.plan;

/** Who takes part, by side. */
public enum Party {
    PUPIL,
    FAMILY,
    SCHOOL,
    PARTNER
}
