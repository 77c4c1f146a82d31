package org.openattendance.mapping.model;

/** How firm a link is. */
public enum TieStrength {
    NONE,
    WEAK,
    MODERATE,
    STRONG,
    UNKNOWN
}
