package org.openattendance.casework;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.openattendance.base.Role;

/**
 * Whom in school a family can reach. Immutable and thread-safe.
 *
 * @param role by role; the host knows the name
 * @param primary whether this is the one to call first
 */
public record NamedContact(Role role, boolean primary) {

    public NamedContact {
        Objects.requireNonNull(role, "role");
    }

    /** What is wrong with a family's contacts: none, or none or several to call first; empty if it is clear whom to call. */
    public static Optional<String> unclear(List<NamedContact> contacts) {
        long first = contacts.stream().filter(NamedContact::primary).count();
        return first == 1
                ? Optional.empty()
                : Optional.of(contacts.isEmpty() ? "NO_CONTACT" : first == 0 ? "NO_PRIMARY" : "SEVERAL_PRIMARY");
    }
}
