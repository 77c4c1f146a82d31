package org.openattendance.mapping.consent;

import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import org.openattendance.base.Confidence;
import org.openattendance.mapping.internal.Require;

/**
 * A ground on which personal data may be shared.
 *
 * <p>Immutable and thread-safe.
 *
 * @param code stable, for example {@code PUBLIC_TASK}
 * @param label for people
 * @param availability from when it can be used
 * @param from the first day, where {@link Availability#FROM_A_DAY}
 * @param source id of a source
 * @param confidence how well all this is known
 * @param notes what is worth knowing; may be empty
 */
public record LawfulBasis(
        String code,
        String label,
        Availability availability,
        Optional<LocalDate> from,
        String source,
        Confidence confidence,
        String notes) {

    /** The basis whose consent is checked. */
    public static final String CONSENT = "CONSENT";

    /** From when a basis can be used. */
    public enum Availability {
        ALWAYS,
        FROM_A_DAY,
        /** The day is not known; the basis is not offered as in force. */
        NOT_KNOWN
    }

    public LawfulBasis {
        Require.id(code, "The code of a lawful basis");
        Require.text(label, "The label of " + code);
        Objects.requireNonNull(availability, "availability");
        Objects.requireNonNull(from, "from");
        Objects.requireNonNull(source, "source");
        Objects.requireNonNull(confidence, "confidence");
        Objects.requireNonNull(notes, "notes");
    }

    /** A copy that can be used from a day: for a caller who knows it. */
    public LawfulBasis withFrom(LocalDate day) {
        return new LawfulBasis(code, label, Availability.FROM_A_DAY, Optional.of(day), source, confidence, notes);
    }

    /** Whether it can be used on a day; empty where that is not known. */
    public Optional<Boolean> isInForceOn(LocalDate day) {
        return switch (availability) {
            case ALWAYS -> Optional.of(true);
            case FROM_A_DAY -> from.map(first -> !day.isBefore(first));
            case NOT_KNOWN -> Optional.empty();
        };
    }
}
