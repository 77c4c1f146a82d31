package org.openattendance.mapping.model;

/** Where support or energy goes along a link. */
public enum TieFlow {
    /** From the first end to the second. */
    FROM_TO,
    /** From the second end to the first. */
    TO_FROM,
    BOTH,
    NONE,
    UNKNOWN;

    /** The same flow, its ends named the other way round. */
    public TieFlow reversed() {
        return switch (this) {
            case FROM_TO -> TO_FROM;
            case TO_FROM -> FROM_TO;
            default -> this;
        };
    }
}
