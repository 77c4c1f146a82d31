package org.openattendance.casework;

import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;

/**
 * Words about a person. They carry the day on which somebody looks whether they are still needed, and can be redacted: then the content is
 * gone for good and the fact that there was something stays.
 *
 * <p>Immutable and thread-safe. {@link #toString()} never shows the words.
 *
 * @param content empty once redacted
 * @param redactedOn the day of redaction; empty while the words are there
 * @param reviewOrDelete by when one reviews or deletes them
 */
public record KeptText(Optional<String> content, Optional<LocalDate> redactedOn, LocalDate reviewOrDelete) {

    public KeptText {
        Objects.requireNonNull(reviewOrDelete, "reviewOrDelete");
        Say.that(
                content.isPresent() != redactedOn.isPresent(),
                "Words are either there, or were redacted on a day.",
                "one of the two was left out.");
        content.ifPresent(words -> Say.required("text", words));
    }

    /** Words as said. */
    public static KeptText of(String words, LocalDate reviewOrDelete) {
        return new KeptText(Optional.of(words), Optional.empty(), reviewOrDelete);
    }

    /** The same without the words. Redacting twice changes nothing. */
    public KeptText redacted(LocalDate on) {
        return redactedOn.isPresent() ? this : new KeptText(Optional.empty(), Optional.of(on), reviewOrDelete);
    }

    /** Whether the words are still there and their day has come. */
    public boolean isDueOn(LocalDate day) {
        return content.isPresent() && !day.isBefore(reviewOrDelete);
    }

    /** Whether there are words, and by when they are looked at; never the words. */
    @Override
    public String toString() {
        return redactedOn.map(day -> "redacted on " + day).orElse("text, to review by " + reviewOrDelete);
    }
}
