package org.openattendance.mapping.model;

import java.util.Objects;
import org.openattendance.base.DateSpan;
import org.openattendance.mapping.internal.Require;

/**
 * Something that is hard for the pupil now. Immutable and thread-safe.
 *
 * @param factor code of an attendance factor
 * @param note in words; may be empty
 * @param dates since when, and until when once it is over
 */
public record Challenge(String factor, String note, DateSpan dates) {

    public Challenge {
        Require.id(factor, "The factor of a challenge");
        Objects.requireNonNull(note, "note");
        Objects.requireNonNull(dates, "dates");
    }

    /** A copy that is over on a day. */
    public Challenge closedOn(java.time.LocalDate day) {
        return new Challenge(factor, note, DateSpan.ofOptional(dates.first(), java.util.Optional.of(day)));
    }

    /** Its dates; never the factor. */
    @Override
    public String toString() {
        return "challenge " + dates;
    }
}
