package org.openattendance.mapping.consent;

import java.util.Objects;
import org.openattendance.base.Role;
import org.openattendance.mapping.model.Audience;

/**
 * Who gets it, and in what role. Immutable and thread-safe.
 *
 * @param role what they do in it
 * @param audience as which audience they read
 */
public record Recipient(Role role, Audience audience) {

    public Recipient {
        Objects.requireNonNull(role, "role");
        Objects.requireNonNull(audience, "audience");
    }
}
