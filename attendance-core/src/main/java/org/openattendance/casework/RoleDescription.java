package org.openattendance.casework;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.openattendance.base.Role;

/**
 * What a role answers for, and how each responsibility stands. Immutable and thread-safe.
 *
 * @param role which
 * @param responsibilities in order, no id twice
 */
public record RoleDescription(Role role, List<Responsibility> responsibilities) {

    /** How a responsibility stands. */
    public enum Holding {
        HELD,
        DELEGATED,
        VACANT
    }

    /**
     * One responsibility.
     *
     * @param id not blank
     * @param text not blank
     * @param holding how it stands
     * @param to to whom it is delegated; there exactly when it is
     */
    public record Responsibility(String id, String text, Holding holding, Optional<Role> to) {

        public Responsibility {
            Say.required("id of a responsibility", id);
            Say.required("responsibility", text);
            Objects.requireNonNull(holding, "holding");
            Say.that(
                    (holding == Holding.DELEGATED) == to.isPresent(),
                    "A responsibility is delegated to a role, or not at all.",
                    "the role was left out.");
        }
    }

    public RoleDescription {
        Objects.requireNonNull(role, "role");
        responsibilities = List.copyOf(responsibilities);
        Say.that(
                responsibilities.stream().map(Responsibility::id).distinct().count() == responsibilities.size(),
                "A responsibility stands twice.",
                "a row was copied.");
    }

    /** A copy in which a responsibility is held by the role itself. */
    public RoleDescription held(String id) {
        return with(id, one -> new Responsibility(one.id(), one.text(), Holding.HELD, Optional.empty()));
    }

    /** A copy in which a responsibility is delegated. */
    public RoleDescription delegated(String id, Role to) {
        return with(id, one -> new Responsibility(one.id(), one.text(), Holding.DELEGATED, Optional.of(to)));
    }

    private RoleDescription with(String id, UnaryOperator<Responsibility> change) {
        Say.that(
                responsibilities.stream().anyMatch(one -> one.id().equals(id)),
                "The role has no responsibility " + id + ".",
                "the id is misspelt.");
        return new RoleDescription(
                role,
                responsibilities.stream()
                        .map(one -> one.id().equals(id) ? change.apply(one) : one)
                        .toList());
    }

    /** Those that nobody holds. */
    public List<Responsibility> vacant() {
        return responsibilities.stream()
                .filter(one -> one.holding() == Holding.VACANT)
                .toList();
    }
}
