package org.openattendance.base;

import java.util.Objects;

/**
 * What every typed error of this library has in common: a stable {@link #reason()} and a message whose last line begins "Maybe".
 *
 * <p>No message names a pupil.
 */
public class AttendanceException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String reason;

    /**
     * @param reason stable and listed in {@code ERRORS.md}, for example {@code RULE_NOT_KNOWN}
     * @param message what is wrong, with the values
     * @param maybe how it often comes about; begins in lower case, the word "Maybe" is put before it
     */
    public AttendanceException(String reason, String message, String maybe) {
        this(reason, message, maybe, null);
    }

    /**
     * As the other constructor, with the cause.
     *
     * @param cause may be null
     */
    @SuppressWarnings("NullAway") // RuntimeException takes a null cause
    public AttendanceException(
            String reason, String message, String maybe, @org.jspecify.annotations.Nullable Throwable cause) {
        super(Objects.requireNonNull(message, "message") + "\nMaybe " + Objects.requireNonNull(maybe, "maybe"), cause);
        this.reason = Objects.requireNonNull(reason, "reason");
    }

    /** Stable reason, for programs. */
    public final String reason() {
        return reason;
    }
}
