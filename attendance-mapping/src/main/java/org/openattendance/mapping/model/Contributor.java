package org.openattendance.mapping.model;

import java.util.Objects;
import java.util.Optional;
import org.openattendance.mapping.internal.Require;

/**
 * Someone who took part in making the map. Immutable and thread-safe.
 *
 * @param side on whose side
 * @param node id of their node, if they stand on the map
 */
public record Contributor(Side side, Optional<String> node) {

    /** On whose side someone took part. */
    public enum Side {
        PUPIL,
        FAMILY,
        SCHOOL,
        PARTNER
    }

    public Contributor {
        Objects.requireNonNull(side, "side");
        node.ifPresent(id -> Require.id(id, "The node of a contributor"));
    }

    /** Someone who does not stand on the map. */
    public static Contributor of(Side side) {
        return new Contributor(side, Optional.empty());
    }
}
