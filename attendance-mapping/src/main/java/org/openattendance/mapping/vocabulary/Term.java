package org.openattendance.mapping.vocabulary;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.openattendance.base.Confidence;
import org.openattendance.base.Nation;
import org.openattendance.base.Source;
import org.openattendance.mapping.internal.Require;

/**
 * One entry of a {@link Vocabulary}: a stable code and what people call it.
 *
 * <p>Immutable and thread-safe.
 *
 * @param code stable; matched exactly
 * @param label the modern name, for people
 * @param partOf code of a term in the same or another list under which it stands; empty if none
 * @param status whether it is in use, or kept so that older records can be read
 * @param names other names, in the order of the data
 * @param sources ids of {@code sources.csv}; empty for a term that a caller added
 * @param confidence how well it is known
 * @param notes what is worth knowing, what is unconfirmed; may be empty
 */
public record Term(
        String code,
        String label,
        Optional<String> partOf,
        Source.Status status,
        List<Name> names,
        List<String> sources,
        Confidence confidence,
        String notes) {

    /** How a further name is used. */
    public enum Use {
        /** Shown instead of the label in its nation. */
        LABEL,
        /** Understood, never shown. */
        ALIAS,
        /** Was the name once; understood, never shown. */
        HISTORICAL
    }

    /**
     * Another name of a term.
     *
     * @param text the name
     * @param nation where it is used; empty for everywhere
     * @param use whether it is shown
     */
    public record Name(String text, Optional<Nation> nation, Use use) {}

    /**
     * @param code stable
     * @param label the modern name
     * @param partOf code under which it stands
     * @param status whether it is in use
     * @param names other names
     * @param sources ids of sources
     * @param confidence how well it is known
     * @param notes may be empty
     * @throws org.openattendance.base.InvalidValueException if the code is no id, or the label is blank
     */
    public Term {
        Require.id(code, "The code of a term");
        label = Require.text(label, "The label of " + code);
        Objects.requireNonNull(partOf, "partOf");
        Objects.requireNonNull(status, "status");
        names = List.copyOf(names);
        sources = List.copyOf(sources);
        Objects.requireNonNull(confidence, "confidence");
        Objects.requireNonNull(notes, "notes");
    }

    /** A term of the caller's own: in use, without a source of ours. */
    public static Term local(String code, String label) {
        return new Term(
                code,
                label,
                Optional.empty(),
                Source.Status.CURRENT,
                List.of(),
                List.of(),
                Confidence.CONFIRMED,
                "added by the caller");
    }

    /** What it is called in a nation: that nation's own name where there is one, else {@link #label()}. */
    public String label(Nation nation) {
        return names.stream()
                .filter(name -> name.use() == Use.LABEL && name.nation().equals(Optional.of(nation)))
                .map(Name::text)
                .findFirst()
                .orElse(label);
    }

    /** Whether it is kept only so that older records can be read. */
    public boolean isHistorical() {
        return status == Source.Status.HISTORICAL;
    }

    /** Whether the text is its code, or, in any case of letters, its label or one of its names. */
    public boolean isKnownAs(String text) {
        String asked = text.strip();
        return code.equals(asked)
                || label.equalsIgnoreCase(asked)
                || names.stream().anyMatch(name -> name.text().equalsIgnoreCase(asked));
    }
}
