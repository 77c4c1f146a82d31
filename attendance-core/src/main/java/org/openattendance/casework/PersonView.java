package org.openattendance.casework;

import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;

/**
 * What a pupil or a parent said. An action can cite it by its id. Immutable and thread-safe.
 *
 * @param id letters, digits, dots, hyphens and underscores
 * @param on the day
 * @param of whose view: the pupil's or the family's
 * @param scaffold what helped to say it, for example cards or a drawing; empty if nothing was needed
 * @param summary in the person's own words where possible
 */
public record PersonView(String id, LocalDate on, Party of, Optional<String> scaffold, KeptText summary) {

    public PersonView {
        Objects.requireNonNull(on, "on");
        Objects.requireNonNull(scaffold, "scaffold");
        Objects.requireNonNull(summary, "summary");
        Say.that(
                id.matches("[A-Za-z0-9][A-Za-z0-9._-]*"),
                "A view has an id of letters, digits, dots, hyphens and underscores.",
                "its words stand where its id should.");
        Say.that(
                of == Party.PUPIL || of == Party.FAMILY, "A view is the pupil's or the family's.", "a note was meant.");
    }

    /** The same without its words. */
    public PersonView redacted(LocalDate day) {
        return new PersonView(id, on, of, scaffold, summary.redacted(day));
    }

    /** Whose and when; never what was said. */
    @Override
    public String toString() {
        return "view of the " + of + " on " + on;
    }
}
