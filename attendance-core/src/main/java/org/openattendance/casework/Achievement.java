package org.openattendance.casework;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.openattendance.base.Role;

/**
 * What was done so far. Immutable and thread-safe.
 *
 * @param id unique in its strategy, not blank
 * @param text not blank
 * @param kind upper-case word, for example {@code FORMAL_PROCESS}; empty if none fits
 * @param serves ids of the aims that it serves
 * @param endorsements by whom it was endorsed
 * @param collaborators with whom it was done
 */
public record Achievement(
        String id,
        String text,
        String kind,
        List<String> serves,
        List<Endorsement> endorsements,
        List<String> collaborators) {

    /**
     * That someone stood behind it.
     *
     * @param by in which role
     * @param on the day; empty if it was not published
     */
    public record Endorsement(Role by, Optional<LocalDate> on) {

        public Endorsement {
            Objects.requireNonNull(by, "by");
            Objects.requireNonNull(on, "on");
        }
    }

    public Achievement {
        Say.required("id of an achievement", id);
        Say.required("achievement", text);
        if (!kind.isEmpty()) {
            Say.code("kind of achievement", kind);
        }
        serves = List.copyOf(serves);
        endorsements = List.copyOf(endorsements);
        collaborators = List.copyOf(collaborators);
        collaborators.forEach(name -> Say.required("collaborator", name));
    }
}
