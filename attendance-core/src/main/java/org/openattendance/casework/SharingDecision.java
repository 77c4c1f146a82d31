package org.openattendance.casework;

import java.time.LocalDate;
import java.util.Objects;
import org.openattendance.base.Role;

/**
 * That information was shared, or was not, and on what ground. Immutable and thread-safe.
 *
 * @param on the day
 * @param by who decided
 * @param with whom, not blank
 * @param purpose what for, not blank
 * @param basis in law
 * @param shared whether it was
 */
public record SharingDecision(LocalDate on, Role by, String with, String purpose, LawfulBasis basis, boolean shared) {

    /** Grounds of UK data protection law. */
    public enum LawfulBasis {
        CONSENT,
        CONTRACT,
        LEGAL_OBLIGATION,
        VITAL_INTERESTS,
        PUBLIC_TASK,
        LEGITIMATE_INTERESTS,
        RECOGNISED_LEGITIMATE_INTEREST
    }

    public SharingDecision {
        Objects.requireNonNull(on, "on");
        Objects.requireNonNull(by, "by");
        Say.required("recipient", with);
        Say.required("purpose", purpose);
        Objects.requireNonNull(basis, "basis");
    }
}
