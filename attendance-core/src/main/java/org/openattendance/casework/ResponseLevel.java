package org.openattendance.casework;

/** At which level one responds to absence. */
public enum ResponseLevel {
    INDIVIDUAL,
    INSTITUTIONAL,
    LOCALITY
}
