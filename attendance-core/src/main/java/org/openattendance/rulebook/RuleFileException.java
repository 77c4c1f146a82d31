package org.openattendance.rulebook;

import org.jspecify.annotations.Nullable;
import org.openattendance.base.AttendanceException;

/** A rule file is broken. Nothing of it is used: a rule that is left out quietly is worse than none. */
public final class RuleFileException extends AttendanceException {

    private static final long serialVersionUID = 1L;

    private final String file;
    private final long line;

    /**
     * @param file name within the rules, for example {@code eng/codes.csv}
     * @param line from 1; 0 when the file as a whole is meant
     * @param message what is wrong, without the place
     * @param maybe how it often comes about
     */
    public RuleFileException(String file, long line, String message, String maybe) {
        this(file, line, message, maybe, null);
    }

    /**
     * As the other constructor, with the cause.
     *
     * @param cause may be null
     */
    public RuleFileException(String file, long line, String message, String maybe, @Nullable Throwable cause) {
        super("RULE_FILE", file + (line == 0 ? "" : ":" + line) + ": " + message, maybe, cause);
        this.file = file;
        this.line = line;
    }

    /** Name within the rules, for example {@code eng/codes.csv}. */
    public String file() {
        return file;
    }

    /** Line from 1, or 0 when the file as a whole is meant. */
    public long line() {
        return line;
    }
}
