package org.openattendance.mapping.model;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.openattendance.base.InvalidValueException;
import org.openattendance.base.Role;
import org.openattendance.mapping.internal.Require;

/**
 * Which map it is, of which day, and who made it. Immutable and thread-safe.
 *
 * @param id unique among the caller's maps
 * @param scope what it is about
 * @param version from 1
 * @param asOf the day for which it speaks
 * @param createdBy who made it, as a role, if recorded
 * @param contributors who took part in making it
 */
public record MapHeader(
        String id,
        MapScope scope,
        int version,
        LocalDate asOf,
        Optional<Role> createdBy,
        List<Contributor> contributors) {

    public MapHeader {
        Require.id(id, "The id of a map");
        Objects.requireNonNull(scope, "scope");
        Objects.requireNonNull(asOf, "asOf");
        Objects.requireNonNull(createdBy, "createdBy");
        contributors = List.copyOf(contributors);
        if (version < 1) {
            throw new InvalidValueException("A map has no version " + version + ".", "it was counted from 0.");
        }
    }

    /** The first version, its makers not recorded. */
    public static MapHeader of(String id, MapScope scope, LocalDate asOf) {
        return new MapHeader(id, scope, 1, asOf, Optional.empty(), List.of());
    }

    /** A copy of another version and day. */
    public MapHeader withVersion(int number, LocalDate day) {
        return new MapHeader(id, scope, number, day, createdBy, contributors);
    }

    /** A copy under another id. */
    public MapHeader withId(String other) {
        return new MapHeader(other, scope, version, asOf, createdBy, contributors);
    }

    /** A copy with other makers. */
    public MapHeader withMakers(Optional<Role> role, List<Contributor> others) {
        return new MapHeader(id, scope, version, asOf, role, others);
    }

    /** Id and version. */
    @Override
    public String toString() {
        return "map " + id + " version " + version;
    }
}
