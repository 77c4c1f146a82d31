package org.openattendance.statistics;

/** What a symbol in a column of numbers means. The same symbol means different things in tables of different years. */
public enum PublishedMarker {
    /** The figure has no meaning here. Where a sum is taken, it adds nothing. */
    NOT_APPLICABLE,
    /** The figure was not collected, or was lost. */
    NOT_AVAILABLE,
    /** The figure is known and withheld. */
    SUPPRESSED,
    /** Above zero, and too small to show. */
    ROUNDS_TO_ZERO,
    /** Nothing is written. */
    EMPTY,
    /** No such symbol is known for a table of this kind and year. */
    NOT_KNOWN
}
