package org.openattendance.mapping.model;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.openattendance.mapping.internal.Require;

/**
 * Something behind the absence that the map helped to see. Immutable and thread-safe.
 *
 * @param id unique among the causes of its map
 * @param factor code of an attendance factor
 * @param text in words; may be empty
 * @param revealedBy ids of the nodes that revealed it
 * @param on the day on which it was understood
 * @param visibility who may see it
 */
public record UnderlyingCause(
        String id, String factor, String text, List<String> revealedBy, LocalDate on, Visibility visibility) {

    public UnderlyingCause {
        Require.id(id, "The id of a cause");
        Require.id(factor, "The factor of a cause");
        Objects.requireNonNull(text, "text");
        revealedBy = List.copyOf(revealedBy);
        Objects.requireNonNull(on, "on");
        Objects.requireNonNull(visibility, "visibility");
    }

    /** A cause that the core team alone sees. */
    public static UnderlyingCause of(String id, String factor, List<String> revealedBy, LocalDate on) {
        return new UnderlyingCause(id, factor, "", revealedBy, on, Visibility.closed());
    }

    /** A copy revealed by other nodes. */
    public UnderlyingCause withRevealedBy(List<String> nodes) {
        return new UnderlyingCause(id, factor, text, nodes, on, visibility);
    }

    /** A copy with other words. */
    public UnderlyingCause withText(String words) {
        return new UnderlyingCause(id, factor, words, revealedBy, on, visibility);
    }

    /** A copy that others may see. */
    public UnderlyingCause withVisibility(Visibility other) {
        return new UnderlyingCause(id, factor, text, revealedBy, on, other);
    }

    /** The id and day; never the factor. */
    @Override
    public String toString() {
        return "cause " + id + " of " + on;
    }
}
