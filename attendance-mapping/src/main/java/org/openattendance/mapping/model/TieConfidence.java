package org.openattendance.mapping.model;

/** How sure the one who said it is. */
public enum TieConfidence {
    SURE,
    FAIRLY_SURE,
    UNSURE,
    UNKNOWN
}
