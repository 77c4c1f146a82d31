package org.openattendance.mapping.gap;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * A need that is not met, with what shows it and why it is said. Immutable and thread-safe.
 *
 * @param need id of the need on its map
 * @param code what is needed
 * @param kind in what way it is not met
 * @param severity 1 to 3, as on the map
 * @param since first day of the need, if known
 * @param evidence what shows the need; may be empty
 * @param reason why it counts as a gap, in words
 * @param offers ids of offers that fit, best first; for {@link GapKind#UNMET_WITH_OFFER} at least one
 */
public record Gap(
        String need,
        String code,
        GapKind kind,
        int severity,
        Optional<LocalDate> since,
        String evidence,
        String reason,
        List<String> offers) {

    public Gap {
        Objects.requireNonNull(kind, "kind");
        offers = List.copyOf(offers);
    }

    /** The id and kind; never the code or the evidence, which may be sensitive. */
    @Override
    public String toString() {
        return "gap " + need + " " + kind;
    }
}
