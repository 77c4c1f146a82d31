package org.openattendance.mapping.principle;

import java.util.List;
import java.util.Objects;
import org.openattendance.base.Confidence;
import org.openattendance.mapping.internal.Require;

/**
 * One principle of a {@link PrincipleSet}. Immutable and thread-safe.
 *
 * @param id unique in its set
 * @param section id of its section
 * @param label in our words
 * @param polarity whether it is to be held or left behind
 * @param sources ids of {@code sources.csv}; empty for a caller's own
 * @param confidence how well it is known that the source says so
 */
public record Principle(
        String id, String section, String label, Polarity polarity, List<String> sources, Confidence confidence) {

    /** Which way a principle points. The two are never rated on one scale. */
    public enum Polarity {
        /** To be held. */
        HOLD,
        /** A practice to move away from. */
        AVOID
    }

    public Principle {
        Require.id(id, "The id of a principle");
        Require.id(section, "The section of principle " + id);
        label = Require.text(label, "The principle " + id);
        Objects.requireNonNull(polarity, "polarity");
        sources = List.copyOf(sources);
        Objects.requireNonNull(confidence, "confidence");
    }
}
