package org.openattendance.load;

import org.openattendance.base.AttendanceException;

/** The caller asked for a reading to stop. */
public final class ReadingCancelledException extends AttendanceException {

    private static final long serialVersionUID = 1L;

    /**
     * @param rows how many rows had been read
     */
    public ReadingCancelledException(long rows) {
        super(
                "READING_CANCELLED",
                "The reading was stopped after " + rows + " rows.",
                "it took too long for whoever waited.");
    }
}
