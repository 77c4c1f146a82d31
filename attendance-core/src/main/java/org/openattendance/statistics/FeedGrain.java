package org.openattendance.statistics;

/** How fine the data of a feed are. What is asked for finer than this cannot be answered from it. */
public enum FeedGrain {
    /** A mark for each morning and afternoon. */
    SESSION,
    /** One value for each day. */
    DAY,
    /** Sums for each week. */
    WEEK,
    /** Sums for each term, as the school census has. */
    TERM
}
