package org.openattendance.casework;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.openattendance.base.Rate;

/**
 * How sure staff are, in one round of a survey, on three facets. Immutable and thread-safe.
 *
 * @param round which, not blank
 * @param agreeing share of those asked, by facet; a facet that was not asked is left out
 */
public record WorkforceConfidence(String round, Map<Facet, Rate> agreeing) {

    /** What staff were asked. */
    public enum Facet {
        /** Understands the duties. */
        UNDERSTANDS,
        /** Knows whom to contact. */
        KNOWS_WHO_TO_CONTACT,
        /** Is confident to act. */
        CONFIDENT
    }

    public WorkforceConfidence {
        Say.required("round", round);
        Map<Facet, Rate> copy = new EnumMap<>(Facet.class);
        copy.putAll(agreeing);
        agreeing = Collections.unmodifiableMap(copy);
    }

    /**
     * One facet in two rounds.
     *
     * @param before empty if it was not asked
     * @param after empty if it was not asked
     */
    public record Change(Optional<Rate> before, Optional<Rate> after) {

        public Change {
            Objects.requireNonNull(before, "before");
            Objects.requireNonNull(after, "after");
        }

        /** Whether the share grew; empty unless both are known. */
        public Optional<Boolean> grew() {
            return before.flatMap(then -> after.map(now -> now.compareTo(then) > 0));
        }
    }

    /** Every facet beside an earlier round. */
    public Map<Facet, Change> since(WorkforceConfidence earlier) {
        Map<Facet, Change> changes = new EnumMap<>(Facet.class);
        for (Facet facet : Facet.values()) {
            changes.put(
                    facet,
                    new Change(
                            Optional.ofNullable(earlier.agreeing.get(facet)),
                            Optional.ofNullable(agreeing.get(facet))));
        }
        return Collections.unmodifiableMap(changes);
    }
}
