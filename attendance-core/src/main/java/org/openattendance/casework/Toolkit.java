package org.openattendance.casework;

import java.util.List;
import java.util.Objects;

/**
 * Guidance for anyone who works with children and families. Immutable and thread-safe.
 *
 * @param title not blank
 * @param sections in order
 */
public record Toolkit(String title, List<Section> sections) {

    /** What a section is about. */
    public enum Kind {
        EARLY_INTERVENTION,
        PLANNING,
        FORMAL_SUPPORT
    }

    /**
     * One section.
     *
     * @param kind what it is about
     * @param title not blank
     * @param band of absence that it answers; empty if any
     */
    public record Section(Kind kind, String title, java.util.Optional<AbsenceBand> band) {

        public Section {
            Objects.requireNonNull(kind, "kind");
            Say.required("title of a section", title);
            Objects.requireNonNull(band, "band");
        }
    }

    public Toolkit {
        Say.required("title of a toolkit", title);
        sections = List.copyOf(sections);
    }

    /** Sections of a kind, in order. */
    public List<Section> sections(Kind kind) {
        return sections.stream().filter(section -> section.kind() == kind).toList();
    }
}
