package org.openattendance.measure;

/** A part of England's school year for which a standard number of sessions was published. */
public enum MeasurePeriod {
    AUTUMN,
    SPRING,
    AUTUMN_SPRING,
    /** To the end of the first half of the summer term. */
    FIVE_HALF_TERMS,
    /** All six half terms. */
    FULL_YEAR
}
