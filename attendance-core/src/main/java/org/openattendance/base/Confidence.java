package org.openattendance.base;

/** How well a fact is known. Kept in every row of the rules, and shown wherever the row decides something. */
public enum Confidence {
    /** Read in the primary source. */
    CONFIRMED,
    /** Read in a secondary source. */
    SECONDARY,
    /** Follows from confirmed facts. */
    DERIVED,
    /** Likely from what is confirmed, not stated anywhere that was read. */
    INFERRED,
    /** In part confirmed; the row's notes say which part is not. */
    PART_UNCONFIRMED,
    /** Not found in any source that was read. */
    UNCONFIRMED
}
