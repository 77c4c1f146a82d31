package org.openattendance.examples;

import org.openattendance.base.AttendanceException;

/** Nothing of the input could be used: exit status 3. */
public final class NothingUsableException extends AttendanceException {

    private static final long serialVersionUID = 1L;

    /**
     * @param message what was found instead
     */
    public NothingUsableException(String message) {
        super("NOTHING_USABLE", message, "the file has another layout, or its columns were shifted.");
    }
}
