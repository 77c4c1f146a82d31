package org.openattendance.casework;

/** On which side of the table someone sits. Nobody's side is higher. */
public enum Party {
    PUPIL,
    FAMILY,
    SCHOOL,
    PARTNER
}
