package org.openattendance.timer;

/** In what a timer counts. The first seven pass on a calendar; the others are amounts that no clock reaches. */
public enum DayKind {
    /** Every day. */
    CALENDAR_DAY,
    /** Days on which the school held at least one session. */
    SCHOOL_DAY,
    /** Monday to Friday without bank holidays. */
    WORKING_DAY,
    /** Seven days. */
    CALENDAR_WEEK,
    /** Monday weeks in which the school held at least one session; one that begins a period ends on its last school day. */
    SCHOOL_WEEK,
    /** Months by date. */
    MONTH,
    /** Years by date; 29 February falls to the 28th. */
    YEAR,
    /** Terms of the school. */
    TERM,
    /** Half school days. */
    SESSION,
    /** Hundredths of the possible sessions. */
    PERCENT,
    /** Pounds sterling. */
    GBP,
    /** No number at all. */
    NONE
}
