package org.openattendance.assessment.judgement;

import java.util.Objects;
import org.openattendance.base.InvalidValueException;

/**
 * What is assessed: a setting, or several. Never a person, so there is no kind for one.
 *
 * <p>Immutable and thread-safe.
 *
 * @param kind what it is
 * @param reference how the caller writes it: up to 40 letters, digits, dots, slashes, hyphens and underscores, without spaces
 */
public record AssessmentSubject(Kind kind, String reference) {

    /** What can be assessed. */
    public enum Kind {
        /** A school, a nursery, a college or alternative provision. */
        SETTING,
        /** A group of settings under one body. */
        TRUST,
        /** A local authority. */
        AUTHORITY,
        /** Settings and agencies that work together. */
        PARTNERSHIP
    }

    public AssessmentSubject {
        Objects.requireNonNull(kind, "kind");
        if (!reference.matches("[A-Za-z0-9][A-Za-z0-9./_-]{0,39}")) {
            throw new InvalidValueException(
                    "The subject of an assessment is a reference without spaces, for example a school's number.",
                    "a name stands where the reference should.");
        }
        PupilDataGuard.refuse("subject", reference);
    }

    /** A school or other setting. */
    public static AssessmentSubject setting(String reference) {
        return new AssessmentSubject(Kind.SETTING, reference);
    }

    /** A trust. */
    public static AssessmentSubject trust(String reference) {
        return new AssessmentSubject(Kind.TRUST, reference);
    }
}
