package org.openattendance.pathway;

import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import org.openattendance.base.Role;

/**
 * A fact that a role gave. It holds from its day until the same fact is given again. Immutable and thread-safe.
 *
 * @param on the day
 * @param key of the fact
 * @param value yes, no or not known
 * @param by who gave it; empty if that was not recorded
 */
public record FactGiven(LocalDate on, String key, Truth value, Optional<Role> by) {

    public FactGiven {
        Objects.requireNonNull(on, "on");
        Keys.require("fact", key);
        Objects.requireNonNull(value, "value");
        Objects.requireNonNull(by, "by");
    }
}
