package org.openattendance.measure;

/** How a measure is found from counts. The set is closed: a new kind is new arithmetic. */
public enum MeasureKind {
    /** A number of sessions. */
    COUNT,
    /** Sessions as a share of others. */
    RATE,
    /** The share of each reason: one rate for every code whose sessions are in the numerator. */
    REASON_RATE,
    /** Whether a share is at least a given one; a share that equals it counts. */
    THRESHOLD,
    /** Whether a share is above a given one; a share that equals it does not count. */
    ABOVE,
    /** Whether a number of sessions is at least a standard one, for a period and an age. */
    SESSIONS;

    /** Whether the measure is a share, or is decided by one. */
    public boolean hasDenominator() {
        return this == RATE || this == REASON_RATE || isOfShare();
    }

    /** Whether the measure is a yes or no. */
    public boolean isFlag() {
        return isOfShare() || this == SESSIONS;
    }

    /** Whether the measure is a yes or no about a share. */
    public boolean isOfShare() {
        return this == THRESHOLD || this == ABOVE;
    }
}
