package org.openattendance.casework;

import java.time.LocalDate;
import java.util.Objects;

/**
 * Something that a pupil likes, kept so that a teacher can speak of it on their return. Only with consent.
 * Immutable and thread-safe.
 *
 * @param interest what it is
 * @param consentOn the day on which the pupil or the family agreed that it is kept
 */
public record PupilInterest(KeptText interest, LocalDate consentOn) {

    public PupilInterest {
        Objects.requireNonNull(interest, "interest");
        Objects.requireNonNull(consentOn, "consentOn");
    }

    /** The same without its words: what is done when consent is withdrawn. */
    public PupilInterest redacted(LocalDate day) {
        return new PupilInterest(interest.redacted(day), consentOn);
    }
}
