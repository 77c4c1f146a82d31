package org.openattendance.mapping.gap;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.openattendance.mapping.figure.SmallCount;

/**
 * A need that is not covered over a school, safe to show. Immutable and thread-safe.
 *
 * @param code what is needed
 * @param people how many have it, hidden if few
 * @param withoutSupport how many of them have nothing in place, hidden if few or if the rest would be few
 * @param severity 1 to 3
 * @param since the earliest first day, if known
 * @param offers ids of active offers that serve the need, in order
 * @param evidence references to what shows it
 * @param reason why it counts as a gap, in words
 */
public record SchoolGap(
        String code,
        SmallCount people,
        SmallCount withoutSupport,
        int severity,
        Optional<LocalDate> since,
        List<String> offers,
        List<String> evidence,
        String reason) {

    public SchoolGap {
        Objects.requireNonNull(since, "since");
        offers = List.copyOf(offers);
        evidence = List.copyOf(evidence);
    }
}
