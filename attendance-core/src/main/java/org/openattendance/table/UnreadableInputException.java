package org.openattendance.table;

import org.jspecify.annotations.Nullable;
import org.openattendance.base.AttendanceException;

/** Nothing of an input can be used: it is empty, not text, not UTF-8, without its header, or could not be read at all. */
public final class UnreadableInputException extends AttendanceException {

    private static final long serialVersionUID = 1L;

    private final String file;

    /**
     * @param reason stable, for example {@code NOT_UTF8}
     * @param file as the caller named it
     * @param message what is wrong, without the file
     * @param maybe how it often comes about
     */
    public UnreadableInputException(String reason, String file, String message, String maybe) {
        this(reason, file, message, maybe, null);
    }

    /**
     * As the other constructor, with the cause.
     *
     * @param cause may be null
     */
    public UnreadableInputException(
            String reason, String file, String message, String maybe, @Nullable Throwable cause) {
        super(reason, file + ": " + message, maybe, cause);
        this.file = file;
    }

    /** The file, as the caller named it. */
    public String file() {
        return file;
    }
}
