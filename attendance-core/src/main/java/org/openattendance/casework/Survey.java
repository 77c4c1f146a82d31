package org.openattendance.casework;

import java.util.Objects;
import org.openattendance.base.DateSpan;

/**
 * A survey. Immutable and thread-safe.
 *
 * @param audience who was asked, not blank
 * @param period when
 * @param responses how many answered, as published
 * @param analysed whether the answers were looked at
 */
public record Survey(String audience, DateSpan period, CountSaid responses, boolean analysed) {

    public Survey {
        Say.required("audience", audience);
        Objects.requireNonNull(period, "period");
        Objects.requireNonNull(responses, "responses");
    }
}
