package org.openattendance.mapping.funding;

import org.openattendance.base.AttendanceException;

/** Amounts of two currencies were to be added. They never are. */
public final class CurrencyMismatchException extends AttendanceException {

    private static final long serialVersionUID = 1L;

    private final String first;
    private final String second;

    /**
     * @param first code of one currency
     * @param second code of the other
     */
    public CurrencyMismatchException(String first, String second) {
        super(
                "CURRENCY_MISMATCH",
                "Amounts in " + first + " and " + second + " cannot be added.",
                "one allocation was entered in another currency.");
        this.first = first;
        this.second = second;
    }

    /** Code of one currency. */
    public String first() {
        return first;
    }

    /** Code of the other. */
    public String second() {
        return second;
    }
}
