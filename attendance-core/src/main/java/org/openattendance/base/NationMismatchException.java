package org.openattendance.base;

/** Something of one nation was read by the rules of another: an error, never a guess. */
public final class NationMismatchException extends AttendanceException {

    private static final long serialVersionUID = 1L;

    private final transient Nation expected;
    private final transient Nation found;

    /**
     * @param expected whose rules were to be used
     * @param found whose data it is
     */
    public NationMismatchException(Nation expected, Nation found) {
        super(
                "NATION_MISMATCH",
                "The rules are those of " + expected + ", the register is of " + found + ".",
                "two registers were mixed, or the wrong rule book was passed.");
        this.expected = expected;
        this.found = found;
    }

    /** Whose rules were to be used. */
    public Nation expected() {
        return expected;
    }

    /** Whose data it is. */
    public Nation found() {
        return found;
    }
}
