package org.openattendance.statistics;

import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/**
 * Something that is offered, and to whom: those in some bands of absence, those in some cohorts.
 *
 * <p>Immutable and thread-safe.
 *
 * @param id names it
 * @param label for people
 * @param bands labels of bands of one set; empty for any absence
 * @param cohorts codes of the registry; empty for everybody
 */
public record InterventionOffer(String id, String label, Set<String> bands, Set<String> cohorts) {

    /**
     * @param id names it
     * @param label for people
     * @param bands labels of bands
     * @param cohorts codes of the registry
     */
    public InterventionOffer {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(label, "label");
        bands = Set.copyOf(bands);
        cohorts = Set.copyOf(cohorts);
    }

    /** Whether it is for a band and at least one of some cohorts. */
    public boolean isFor(String band, Collection<String> of) {
        return (bands.isEmpty() || bands.contains(band))
                && (cohorts.isEmpty() || of.stream().anyMatch(cohorts::contains));
    }

    /** Those of some offers that are for a band and at least one of some cohorts, in their order. */
    public static List<InterventionOffer> forThose(List<InterventionOffer> offers, String band, Collection<String> of) {
        return offers.stream().filter(offer -> offer.isFor(band, of)).toList();
    }
}
