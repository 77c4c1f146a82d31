package org.openattendance.pathway;

import java.util.Optional;

/** Yes, no, or not known: a question that nobody has answered is neither. */
public enum Truth {
    YES,
    NO,
    UNKNOWN;

    /** Yes for true, no for false. */
    public static Truth of(boolean value) {
        return value ? YES : NO;
    }

    /** Reads {@code yes}, {@code no} or {@code unknown} in lower case; empty for anything else. */
    public static Optional<Truth> find(String text) {
        return switch (text) {
            case "yes" -> Optional.of(YES);
            case "no" -> Optional.of(NO);
            case "unknown" -> Optional.of(UNKNOWN);
            default -> Optional.empty();
        };
    }

    /** No if either is no, yes if both are yes, else not known. */
    public Truth and(Truth other) {
        if (this == NO || other == NO) {
            return NO;
        }
        return this == YES && other == YES ? YES : UNKNOWN;
    }

    /** Yes if either is yes, no if both are no, else not known. */
    public Truth or(Truth other) {
        return not().and(other.not()).not();
    }

    /** The opposite; what is not known stays so. */
    public Truth not() {
        return switch (this) {
            case YES -> NO;
            case NO -> YES;
            case UNKNOWN -> UNKNOWN;
        };
    }

    /** Whether it is a plain yes. */
    public boolean isYes() {
        return this == YES;
    }

    /** As files write it, for example {@code yes}. */
    public String text() {
        return switch (this) {
            case YES -> "yes";
            case NO -> "no";
            case UNKNOWN -> "unknown";
        };
    }
}
