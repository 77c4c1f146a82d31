package org.openattendance.calendar;

import java.time.LocalDate;
import java.util.Objects;
import org.openattendance.base.DateSpan;
import org.openattendance.base.InvalidValueException;

/**
 * A term or a half term of a school, as the school calls it.
 *
 * <p>Immutable and thread-safe.
 *
 * @param id as written in the calendar, for example {@code autumn} or {@code 3}; not blank
 * @param span its first and its last day, both included and both known
 */
public record TermSpan(String id, DateSpan span) {

    /**
     * @param id not blank
     * @param span with both ends known
     * @throws InvalidValueException if the id is blank or an end is open
     */
    public TermSpan {
        Objects.requireNonNull(span, "span");
        if (id.isBlank() || span.days().isEmpty()) {
            throw new InvalidValueException(
                    "A term has a name and both its ends: " + span + ".", "the last day of the term was left out.");
        }
    }

    /** From its first day to its last, both included. */
    public static TermSpan of(String id, LocalDate first, LocalDate last) {
        return new TermSpan(id, DateSpan.ofClosed(first, last));
    }

    /** The first day. */
    public LocalDate first() {
        return span.first().orElseThrow();
    }

    /** The last day, included. */
    public LocalDate last() {
        return span.last().orElseThrow();
    }
}
