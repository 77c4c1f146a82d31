package org.openattendance.register;

import java.util.Objects;
import org.openattendance.code.AttendanceCode;

/**
 * A code as a register uses it: what was written, and the dated row that says what it means.
 *
 * <p>Immutable and thread-safe.
 *
 * @param written the text in the register; a school's own code where it was mapped
 * @param meaning the row of the nation's table
 */
public record CodeUse(String written, AttendanceCode meaning) {

    /**
     * @param written the text in the register
     * @param meaning the row of the nation's table
     */
    public CodeUse {
        Objects.requireNonNull(written, "written");
        Objects.requireNonNull(meaning, "meaning");
    }
}
