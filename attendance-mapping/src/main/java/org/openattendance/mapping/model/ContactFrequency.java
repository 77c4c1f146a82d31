package org.openattendance.mapping.model;

/** How often two are in touch. */
public enum ContactFrequency {
    DAILY,
    WEEKLY,
    FORTNIGHTLY,
    MONTHLY,
    TERMLY,
    LESS_OFTEN,
    NEVER,
    UNKNOWN
}
