package org.openattendance.assessment.framework;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.openattendance.base.InvalidValueException;
import org.openattendance.base.Source;

/**
 * What stands on the cover of a framework.
 *
 * <p>Immutable and thread-safe.
 *
 * @param id lower-case letters, digits and hyphens
 * @param version letters, digits, dots and hyphens; once a framework was used, a change makes a new version
 * @param published the day on which this version came out, or empty
 * @param title for people, not blank
 * @param jurisdiction where it is meant for, for example {@code ENGLAND}; may be empty
 * @param language a language tag, for example {@code en}
 * @param status in use, or kept for its history
 * @param source where its words come from, not blank
 * @param licence under which it may be used, not blank
 * @param sources documents that shaped it, in order
 * @param notes what a reader should know before using it
 */
public record FrameworkHeader(
        String id,
        String version,
        Optional<LocalDate> published,
        String title,
        String jurisdiction,
        String language,
        Source.Status status,
        String source,
        String licence,
        List<Source> sources,
        List<String> notes) {

    public FrameworkHeader {
        Objects.requireNonNull(published, "published");
        Objects.requireNonNull(jurisdiction, "jurisdiction");
        Objects.requireNonNull(language, "language");
        Objects.requireNonNull(status, "status");
        sources = List.copyOf(sources);
        notes = List.copyOf(notes);
        if (!id.matches("[a-z][a-z0-9-]*") || !version.matches("[A-Za-z0-9][A-Za-z0-9.-]*")) {
            throw new InvalidValueException(
                    "A framework needs an id of lower-case letters, digits and hyphens, and a version.",
                    "the id is its title.");
        }
        if (title.isBlank() || source.isBlank() || licence.isBlank()) {
            throw new InvalidValueException(
                    "The framework " + id + " needs a title, a source and a licence.", "one of them was left out.");
        }
    }

    /** A header with what it must have. */
    public static FrameworkHeader of(String id, String version, String title) {
        return new FrameworkHeader(
                id,
                version,
                Optional.empty(),
                title,
                "",
                "en",
                Source.Status.CURRENT,
                "own text",
                "as its owner says",
                List.of(),
                List.of());
    }

    /** Id and version, as an assessment keeps them: {@code att-rag 1.0.0}. */
    public String reference() {
        return id + " " + version;
    }
}
