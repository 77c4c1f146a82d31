package org.openattendance.casework;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.openattendance.base.InvalidValueException;
import org.openattendance.pupil.Registry;

/**
 * Help that several agencies give together, and for whom it was made. It is offered to people; no absence and no cohort puts anybody on it.
 *
 * <p>Immutable and thread-safe.
 *
 * @param id short and stable, not blank
 * @param title what it is, not blank
 * @param bands codes of the {@link AbsenceBand}s it is for; empty for every band
 * @param cohorts codes of the cohorts it is for; empty for every pupil
 */
public record Intervention(String id, String title, Set<String> bands, Set<String> cohorts) {

    /** @throws InvalidValueException if the id or the title is blank */
    public Intervention {
        if (id.isBlank() || title.isBlank()) {
            throw new InvalidValueException("An intervention needs an id and a title.", "a column was shifted.");
        }
        bands = java.util.Collections.unmodifiableSet(new TreeSet<>(bands));
        cohorts = java.util.Collections.unmodifiableSet(new TreeSet<>(cohorts));
    }

    /**
     * The same, its cohorts being codes of an open list.
     *
     * @throws InvalidValueException if a cohort is not in the list
     */
    public Intervention checkedBy(Registry known) {
        for (String cohort : cohorts) {
            if (!known.codes().contains(cohort)) {
                throw new InvalidValueException(
                        "There is no cohort " + cohort + ".", "it is misspelt, or its row is missing from the list.");
            }
        }
        return this;
    }

    /** Whether it is for a band of absence and at least one of the cohorts that a pupil is in. */
    public boolean isFor(AbsenceBand band, Set<String> inCohorts) {
        boolean banded = bands.isEmpty() || bands.contains(band.code());
        return banded && (cohorts.isEmpty() || cohorts.stream().anyMatch(inCohorts::contains));
    }

    /** Those of a list that are for a band and a cohort, in the same order. */
    public static List<Intervention> of(List<Intervention> all, AbsenceBand band, String cohort) {
        return all.stream().filter(one -> one.isFor(band, Set.of(cohort))).toList();
    }
}
