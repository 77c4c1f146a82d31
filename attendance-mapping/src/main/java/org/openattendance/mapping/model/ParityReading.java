package org.openattendance.mapping.model;

import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import org.openattendance.base.Role;
import org.openattendance.mapping.internal.Require;

/**
 * How much of something a partner has, next to the school. Immutable and thread-safe.
 *
 * @param partner id of the partner, as {@link MapNode#partnerId()}
 * @param facet of what
 * @param school how much the school has, if recorded
 * @param theirs how much the partner has, if recorded
 * @param by who says so, as a role
 * @param on the day
 * @param visibility who may see it
 */
public record ParityReading(
        String partner,
        Facet facet,
        Optional<Share> school,
        Optional<Share> theirs,
        Role by,
        LocalDate on,
        Visibility visibility) {

    /** What is compared. */
    public enum Facet {
        /** Voice in decisions. */
        VOICE,
        /** Access to data. */
        DATA,
        /** Credit for what is achieved. */
        CREDIT
    }

    /** How much, from little to much. */
    public enum Share {
        NONE,
        SOME,
        FULL
    }

    /** What the comparison says. */
    public enum Parity {
        OK,
        UNEQUAL,
        NOT_RECORDED
    }

    public ParityReading {
        Require.id(partner, "The partner of a parity reading");
        Objects.requireNonNull(facet, "facet");
        Objects.requireNonNull(school, "school");
        Objects.requireNonNull(theirs, "theirs");
        Objects.requireNonNull(by, "by");
        Objects.requireNonNull(on, "on");
        Objects.requireNonNull(visibility, "visibility");
    }

    /** Whether partner and school have as much. */
    public Parity parity() {
        if (school.isEmpty() || theirs.isEmpty()) {
            return Parity.NOT_RECORDED;
        }
        return school.equals(theirs) ? Parity.OK : Parity.UNEQUAL;
    }
}
