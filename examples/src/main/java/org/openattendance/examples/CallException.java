package org.openattendance.examples;

import org.openattendance.base.AttendanceException;

/** The command was called wrongly: exit status 2. */
public final class CallException extends AttendanceException {

    private static final long serialVersionUID = 1L;

    /**
     * @param message what is wrong
     * @param maybe how it often comes about
     */
    public CallException(String message, String maybe) {
        super("BAD_CALL", message, maybe);
    }
}
