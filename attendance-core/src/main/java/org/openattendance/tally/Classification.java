package org.openattendance.tally;

import org.openattendance.code.AttendanceCode;
import org.openattendance.code.CodeCategory;

/**
 * What the sessions of a code count as. The nation's table says it; a definition may say otherwise for some codes and dates.
 *
 * <p>An implementation gives the same answer each time, and may be used by many threads.
 */
@FunctionalInterface
public interface Classification {

    /** As the row of the code says. */
    Classification BY_CODE = AttendanceCode::category;

    /** What a session with this code counts as. */
    CodeCategory of(AttendanceCode code);
}
