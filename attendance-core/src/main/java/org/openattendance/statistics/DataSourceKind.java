package org.openattendance.statistics;

/** Where figures come from. */
public enum DataSourceKind {
    /** A return that schools make each term. */
    SCHOOL_CENSUS,
    /** A connection to the schools' own systems. */
    MIS_CONNECTOR,
    /** A register file that a school sent. */
    REGISTER_FILE
}
