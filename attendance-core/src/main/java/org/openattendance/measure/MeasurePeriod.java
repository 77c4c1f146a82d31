package org.openattendance.measure;

/**
 * A part of the school year for which a standard number of sessions was published.
 *
 * <p>The year has four parts, in order: the autumn term, the spring term, and the two halves of the summer term.
 */
public enum MeasurePeriod {
    /** The autumn term alone. */
    AUTUMN(0, 1),
    /** The spring term alone. */
    SPRING(1, 2),
    /** The first two terms. */
    AUTUMN_SPRING(0, 2),
    /** To the end of the first half of the summer term. */
    FIVE_HALF_TERMS(0, 3),
    /** All six half terms. */
    FULL_YEAR(0, 4),
    /** Any part of one school year: a number for the whole year, held against what was missed so far. Wales uses it. */
    YEAR_TO_DATE(0, 0);

    private final int from;
    private final int end;

    MeasurePeriod(int from, int end) {
        this.from = from;
        this.end = end;
    }

    /** Whether a window must be it from end to end. */
    boolean isFixed() {
        return end > from;
    }

    /** Whether a part of the year, from 0 to 3, is in it. */
    boolean has(int part) {
        return part >= from && part < end;
    }
}
