package org.openattendance.base;

import java.util.Locale;
import java.util.Optional;

/** Which half of a school day a session is. The order is the order of the day. */
public enum SessionPart {
    AM,
    PM;

    /** Reads {@code AM} or {@code PM} in any case, without spaces round it; empty for anything else. */
    public static Optional<SessionPart> find(String text) {
        return switch (text.toUpperCase(Locale.ROOT)) {
            case "AM" -> Optional.of(AM);
            case "PM" -> Optional.of(PM);
            default -> Optional.empty();
        };
    }
}
