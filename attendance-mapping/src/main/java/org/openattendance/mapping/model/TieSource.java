package org.openattendance.mapping.model;

/** Who said so. */
public enum TieSource {
    PUPIL,
    PARENT,
    STAFF,
    PARTNER,
    RECORD
}
