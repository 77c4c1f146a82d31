package org.openattendance.mapping.model;

import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import org.openattendance.base.Role;
import org.openattendance.mapping.internal.Require;

/**
 * A remark on the map, a node or a need. Immutable and thread-safe.
 *
 * @param id unique among the notes of its map
 * @param about id of a node or a need; empty for the map as a whole
 * @param text in words; empty once it was redacted
 * @param by who wrote it, as a role
 * @param on the day
 * @param reviewOn the day by which someone decides whether it is still needed, or takes it out
 * @param visibility who may see it
 */
public record MapNote(
        String id,
        Optional<String> about,
        String text,
        Role by,
        LocalDate on,
        Optional<LocalDate> reviewOn,
        Visibility visibility) {

    public MapNote {
        Require.id(id, "The id of a note");
        about.ifPresent(subject -> Require.id(subject, "What a note is about"));
        Objects.requireNonNull(text, "text");
        Objects.requireNonNull(by, "by");
        Objects.requireNonNull(on, "on");
        Objects.requireNonNull(reviewOn, "reviewOn");
        Objects.requireNonNull(visibility, "visibility");
    }

    /** A remark on the map as a whole; the core team alone sees it. */
    public static MapNote of(String id, String text, Role by, LocalDate on) {
        return new MapNote(id, Optional.empty(), text, by, on, Optional.empty(), Visibility.closed());
    }

    /** A copy about a node or a need. */
    public MapNote withAbout(String subject) {
        return new MapNote(id, Optional.of(subject), text, by, on, reviewOn, visibility);
    }

    /** A copy with other words. */
    public MapNote withText(String words) {
        return new MapNote(id, about, words, by, on, reviewOn, visibility);
    }

    /** A copy to be looked at again by a day. */
    public MapNote withReviewOn(LocalDate day) {
        return new MapNote(id, about, text, by, on, Optional.of(day), visibility);
    }

    /** A copy that others may see. */
    public MapNote withVisibility(Visibility other) {
        return new MapNote(id, about, text, by, on, reviewOn, other);
    }

    /** The id, role and day; never the words. */
    @Override
    public String toString() {
        return "note " + id + " by " + by + " on " + on;
    }
}
