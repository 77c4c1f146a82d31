package org.openattendance.mapping.plan;

import org.openattendance.base.AttendanceException;

/** A step or a check of a plan cannot be moved as asked. */
public final class StepRefusedException extends AttendanceException {

    private static final long serialVersionUID = 1L;

    /**
     * @param message what was asked, and what stands against it
     * @param maybe how it often comes about
     */
    public StepRefusedException(String message, String maybe) {
        super("STEP_REFUSED", message, maybe);
    }
}
