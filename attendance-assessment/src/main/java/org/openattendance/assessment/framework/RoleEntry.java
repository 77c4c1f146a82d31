package org.openattendance.assessment.framework;

import java.util.Map;
import java.util.TreeMap;
import org.openattendance.base.Nation;
import org.openattendance.base.Role;

/**
 * A role that frameworks name, with its label and what it is called in a nation. Immutable and thread-safe.
 *
 * @param role the role
 * @param label for people
 * @param aliases nation to the name there
 */
public record RoleEntry(Role role, String label, Map<Nation, String> aliases) {

    public RoleEntry {
        aliases = java.util.Collections.unmodifiableMap(new TreeMap<>(aliases));
    }

    /** What the role is called in a nation; its label where no other name is known. */
    public String label(Nation nation) {
        return aliases.getOrDefault(nation, label);
    }
}
