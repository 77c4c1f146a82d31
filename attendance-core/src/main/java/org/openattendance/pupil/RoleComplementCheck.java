package org.openattendance.pupil;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.openattendance.base.Role;

/**
 * Whether roles complement each other: which responsibilities nobody has, which one role has, and which several share.
 *
 * <p>Sharing may be meant; the check tells, it does not judge. Immutable and thread-safe.
 */
public final class RoleComplementCheck {

    private final Map<String, List<Role>> roles; // in order of the responsibilities

    private RoleComplementCheck(Map<String, List<Role>> roles) {
        this.roles = roles;
    }

    /**
     * One role has one responsibility.
     *
     * @param role what a person does
     * @param responsibility as the caller names it
     */
    public record RoleResponsibility(Role role, String responsibility) {

        /**
         * @param role what a person does
         * @param responsibility as the caller names it
         */
        public RoleResponsibility {
            Objects.requireNonNull(role, "role");
            Objects.requireNonNull(responsibility, "responsibility");
        }
    }

    /**
     * Looks at who has what.
     *
     * @param responsibilities all that somebody should have, in the order of the report
     * @param held who has which; one that is not listed is put at the end
     */
    public static RoleComplementCheck of(List<String> responsibilities, List<RoleResponsibility> held) {
        Map<String, Set<Role>> roles = new LinkedHashMap<>();
        responsibilities.forEach(responsibility -> roles.put(responsibility, new TreeSet<>()));
        held.forEach(one -> roles.computeIfAbsent(one.responsibility(), key -> new TreeSet<>())
                .add(one.role()));
        Map<String, List<Role>> lists = new LinkedHashMap<>();
        roles.forEach((responsibility, set) -> lists.put(responsibility, List.copyOf(set)));
        return new RoleComplementCheck(lists);
    }

    /** Responsibilities that no role has. */
    public List<String> without() {
        return where(0, 0);
    }

    /** Responsibilities that exactly one role has. */
    public List<String> withOne() {
        return where(1, 1);
    }

    /** Responsibilities that two or more roles have. */
    public List<String> overlapping() {
        return where(2, Integer.MAX_VALUE);
    }

    private List<String> where(int least, int most) {
        List<String> found = new ArrayList<>();
        roles.forEach((responsibility, who) -> {
            if (who.size() >= least && who.size() <= most) {
                found.add(responsibility);
            }
        });
        return List.copyOf(found);
    }

    /** The roles that have a responsibility, in order of their ids; empty if none has. */
    public List<Role> rolesOf(String responsibility) {
        return roles.getOrDefault(responsibility, List.of());
    }
}
