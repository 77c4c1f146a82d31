package org.openattendance.mapping.directory;

import java.time.LocalDate;
import java.time.Period;
import java.util.Objects;
import java.util.Optional;
import org.openattendance.base.InvalidValueException;
import org.openattendance.base.Role;

/**
 * Who keeps a directory up to date, how, and how often. An entry checked longer ago than {@link #every()} is stale;
 * where no period was set, none is.
 *
 * <p>Immutable and thread-safe.
 *
 * @param owner role that answers for it; empty if nobody does
 * @param method how it is kept up to date, in words; may be empty
 * @param every how long a check of an entry counts, at least a day; empty if that was not agreed
 */
public record DirectoryMaintenance(Optional<Role> owner, String method, Optional<Period> every) {

    public DirectoryMaintenance {
        Objects.requireNonNull(owner, "owner");
        method = Objects.requireNonNull(method, "method").strip();
        if (every.isPresent() && (every.get().isNegative() || every.get().isZero())) {
            throw new InvalidValueException(
                    "A directory is checked every " + every.get() + ".", "the period was left out.");
        }
    }

    /** With an owner. */
    public static DirectoryMaintenance of(Role owner, String method, Period every) {
        return new DirectoryMaintenance(Optional.of(owner), method, Optional.of(every));
    }

    /** Nobody's yet, without a period. */
    public static DirectoryMaintenance none() {
        return new DirectoryMaintenance(Optional.empty(), "", Optional.empty());
    }

    /** Whether a check of one day no longer counts on another. On the last day of the period it still counts. */
    public boolean isStale(LocalDate assured, LocalDate asOf) {
        return every.filter(period -> assured.plus(period).isBefore(asOf)).isPresent();
    }
}
