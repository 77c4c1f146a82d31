package org.openattendance.register;

import java.util.Objects;
import java.util.Optional;
import org.openattendance.base.Session;
import org.openattendance.code.AttendanceCode;

/**
 * One entry of a register.
 *
 * <p>Immutable and thread-safe. {@link #toString()} shows the session and the code, never whose they are.
 *
 * @param session when
 * @param written what stands in the register; {@code -} where no mark was made
 * @param meaning the dated row that says what it means; empty where there is no mark or the code is not known
 * @param conflicting whether the register held another code for the same session too; the first one stands
 */
public record Mark(Session session, String written, Optional<AttendanceCode> meaning, boolean conflicting) {

    /** How an entry without a mark is written. */
    public static final String NO_MARK = "-";

    /**
     * @param session when
     * @param written what stands in the register
     * @param meaning the dated row that says what it means
     * @param conflicting whether the register held another code too
     */
    public Mark {
        Objects.requireNonNull(session, "session");
        Objects.requireNonNull(written, "written");
        Objects.requireNonNull(meaning, "meaning");
    }

    /** Whether the entry cannot be counted: no mark, or a code that is not known. */
    public boolean isUnmarked() {
        return meaning.isEmpty();
    }

    /** Whether a decision must wait for this entry: unmarked, unknown or conflicting. */
    public boolean isUnresolved() {
        return conflicting || meaning.isEmpty();
    }
}
