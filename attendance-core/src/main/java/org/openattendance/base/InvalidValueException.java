package org.openattendance.base;

/** A value that cannot be: out of range, of another form, or contradicting its neighbour. */
public final class InvalidValueException extends AttendanceException {

    private static final long serialVersionUID = 1L;

    /**
     * @param message what is wrong, with the value where it is nobody's secret
     * @param maybe how it often comes about
     */
    public InvalidValueException(String message, String maybe) {
        super("INVALID_VALUE", message, maybe);
    }
}
