package org.openattendance.pupil;

import org.openattendance.base.InvalidValueException;

/**
 * What kind of enrolment it is, as the caller's file writes it: in England's census {@code C} for the only school, {@code M} for the main of two,
 * {@code S} for the other. An open value: definitions name the ones that they count.
 *
 * <p>Immutable and thread-safe.
 *
 * @param code not blank, without spaces round it
 */
public record EnrolmentStatus(String code) {

    /**
     * @param code not blank, without spaces round it
     * @throws InvalidValueException if it is blank or has spaces round it
     */
    public EnrolmentStatus {
        if (code.isEmpty() || !code.strip().equals(code)) {
            throw new InvalidValueException(
                    "The status of an enrolment is blank, or has a space before or after it.",
                    "the cell was not trimmed.");
        }
    }

    /** Same as the constructor. */
    public static EnrolmentStatus of(String code) {
        return new EnrolmentStatus(code);
    }

    /** The code. */
    @Override
    public String toString() {
        return code;
    }
}
