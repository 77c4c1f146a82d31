package org.openattendance.mapping.keyworker;

import java.util.Collection;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.openattendance.base.Role;
import org.openattendance.mapping.internal.Require;

/**
 * An adult who gives continuing, holistic support, known by an id of the caller's, a role and an agency.
 *
 * <p>Immutable and thread-safe.
 *
 * @param id the caller's; never a name
 * @param role what they do
 * @param agency id of the agency they come from
 * @param skills codes of needs that they can help with, in order
 * @param areas places in which they work, in order; empty when not known
 * @param capacity how many pupils they can take, 0 or more; empty when not known
 */
public record KeyWorker(
        String id, Role role, String agency, Set<String> skills, Set<String> areas, Optional<Integer> capacity) {

    public KeyWorker {
        Require.id(id, "The id of a key worker");
        Objects.requireNonNull(role, "role");
        Require.id(agency, "The agency of a key worker");
        skills = Require.ids(skills, "A skill");
        areas = Require.ids(areas, "An area");
        capacity.ifPresent(most -> Require.between(most, 0, Integer.MAX_VALUE, "The capacity of a key worker"));
    }

    /** One of whom only this is known. */
    public static KeyWorker of(String id, Role role, String agency) {
        return new KeyWorker(id, role, agency, Set.of(), Set.of(), Optional.empty());
    }

    /** A copy with skills. */
    public KeyWorker withSkills(Collection<String> codes) {
        return new KeyWorker(id, role, agency, Set.copyOf(codes), areas, capacity);
    }

    /** A copy that works in these places. */
    public KeyWorker withAreas(Collection<String> codes) {
        return new KeyWorker(id, role, agency, skills, Set.copyOf(codes), capacity);
    }

    /** A copy with a capacity. */
    public KeyWorker withCapacity(int most) {
        return new KeyWorker(id, role, agency, skills, areas, Optional.of(most));
    }
}
