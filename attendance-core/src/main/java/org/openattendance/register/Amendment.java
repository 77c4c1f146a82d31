package org.openattendance.register;

import java.time.LocalDateTime;
import java.util.Objects;
import java.util.Optional;
import org.openattendance.base.Role;
import org.openattendance.base.Session;
import org.openattendance.code.AttendanceCode;

/**
 * A change to an entry: the original stays, and the change says when, why and by which role it was made (School Attendance (Pupil
 * Registration) (England) Regulations 2024).
 *
 * <p>Immutable and thread-safe.
 *
 * @param session which entry
 * @param written the code that stands from then on; {@code -} for no mark
 * @param meaning the dated row that says what it means; empty for no mark or a code that is not known
 * @param recordedAt when the change was made, local time
 * @param reason why; may be empty
 * @param byRole the role that made it, where recorded
 */
public record Amendment(
        Session session,
        String written,
        Optional<AttendanceCode> meaning,
        LocalDateTime recordedAt,
        String reason,
        Optional<Role> byRole) {

    /**
     * @param session which entry
     * @param written the code that stands from then on
     * @param meaning the dated row that says what it means
     * @param recordedAt when the change was made
     * @param reason why; may be empty
     * @param byRole the role that made it
     */
    public Amendment {
        Objects.requireNonNull(session, "session");
        Objects.requireNonNull(written, "written");
        Objects.requireNonNull(meaning, "meaning");
        Objects.requireNonNull(recordedAt, "recordedAt");
        Objects.requireNonNull(reason, "reason");
        Objects.requireNonNull(byRole, "byRole");
    }
}
