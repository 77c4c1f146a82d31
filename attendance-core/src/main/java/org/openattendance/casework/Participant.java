package org.openattendance.casework;

import java.util.Collection;
import java.util.Objects;
import org.openattendance.base.Role;

/**
 * Someone who took part, by role and side. Immutable and thread-safe.
 *
 * @param role what they do, or are to the pupil
 * @param party on which side
 */
public record Participant(Role role, Party party) {

    public Participant {
        Objects.requireNonNull(role, "role");
        Objects.requireNonNull(party, "party");
    }

    /** Same as the constructor. */
    public static Participant of(String role, Party party) {
        return new Participant(Role.of(role), party);
    }

    /** Whether the pupil or the family is among them. */
    public static boolean includesFamily(Collection<Participant> all) {
        return all.stream().anyMatch(one -> one.party() == Party.PUPIL || one.party() == Party.FAMILY);
    }
}
