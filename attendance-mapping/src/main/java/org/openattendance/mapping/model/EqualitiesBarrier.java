package org.openattendance.mapping.model;

import java.util.Objects;
import org.openattendance.mapping.internal.Require;

/**
 * Something that stands in the way of equality for the pupil. Immutable and thread-safe.
 *
 * @param characteristic code of the characteristic concerned
 * @param barrier what stands in the way, in words
 * @param mitigation what is planned about it; empty if nothing yet
 */
public record EqualitiesBarrier(String characteristic, String barrier, String mitigation) {

    public EqualitiesBarrier {
        Require.id(characteristic, "The characteristic of a barrier");
        Objects.requireNonNull(barrier, "barrier");
        Objects.requireNonNull(mitigation, "mitigation");
    }

    /** Nothing that describes anyone. */
    @Override
    public String toString() {
        return "EqualitiesBarrier";
    }
}
