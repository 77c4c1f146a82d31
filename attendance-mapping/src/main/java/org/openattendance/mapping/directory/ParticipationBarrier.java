package org.openattendance.mapping.directory;

import java.util.Objects;
import org.openattendance.mapping.internal.Require;

/**
 * What may keep people from taking part in a service, and what is done about it.
 *
 * <p>Ordered by kind. Immutable and thread-safe.
 *
 * @param kind a code of {@code participation-barriers}, or the caller's own
 * @param mitigation what is done about it; empty when nothing is yet
 */
public record ParticipationBarrier(String kind, String mitigation) implements Comparable<ParticipationBarrier> {

    public ParticipationBarrier {
        Require.id(kind, "The kind of a barrier");
        mitigation = Objects.requireNonNull(mitigation, "mitigation").strip();
    }

    /** A barrier about which nothing is done yet. */
    public static ParticipationBarrier of(String kind) {
        return new ParticipationBarrier(kind, "");
    }

    /** A barrier with what is done about it. */
    public static ParticipationBarrier of(String kind, String mitigation) {
        return new ParticipationBarrier(kind, mitigation);
    }

    /** Whether something is done about it. */
    public boolean isMitigated() {
        return !mitigation.isEmpty();
    }

    @Override
    public int compareTo(ParticipationBarrier other) {
        int byKind = kind.compareTo(other.kind);
        return byKind != 0 ? byKind : mitigation.compareTo(other.mitigation);
    }
}
