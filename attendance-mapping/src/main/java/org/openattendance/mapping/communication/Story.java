package org.openattendance.mapping.communication;

import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import org.openattendance.mapping.internal.Require;

/**
 * Something to be told. Immutable and thread-safe.
 *
 * @param id unique in its matrix
 * @param title short; no name of a pupil
 * @param detail in words; may be empty
 * @param kind a code of {@code communication-kinds}, or empty
 * @param on the day of it, or empty
 */
public record Story(String id, String title, String detail, Optional<String> kind, Optional<LocalDate> on) {

    public Story {
        Require.id(id, "The id of a story");
        title = Require.text(title, "The title of story " + id);
        detail = Objects.requireNonNull(detail, "detail").strip();
        kind.ifPresent(code -> Require.id(code, "The kind of story " + id));
        Objects.requireNonNull(on, "on");
    }

    /** With a title alone. */
    public static Story of(String id, String title) {
        return new Story(id, title, "", Optional.empty(), Optional.empty());
    }

    /** A copy of a kind. */
    public Story withKind(String code) {
        return new Story(id, title, detail, Optional.of(code), on);
    }

    /** The id. */
    @Override
    public String toString() {
        return "story " + id;
    }
}
