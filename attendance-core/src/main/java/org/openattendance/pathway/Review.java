package org.openattendance.pathway;

import java.util.Objects;
import java.util.Optional;

/**
 * When a stage is looked at again. Immutable and thread-safe.
 *
 * @param kind how the length is meant
 * @param first the length; of a range its shorter end
 * @param last the longer end of a range; empty otherwise
 * @param from the action it counts from; empty for the entry to the stage. A review held starts the count afresh
 */
public record Review(Kind kind, Stretch first, Optional<Stretch> last, Optional<String> from) {

    /** How the length of a review is meant. */
    public enum Kind {
        /** Not before: the stage is not left upwards earlier. */
        MIN,
        /** Not after: past it, the review is overdue. */
        MAX,
        /** On the day. */
        EXACT,
        /** Not before the shorter end, not after the longer. */
        RANGE
    }

    public Review {
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(first, "first");
        Objects.requireNonNull(last, "last");
        from.ifPresent(key -> Keys.requireCapitals("an action", key));
    }

    /** A review that counts from the entry to the stage. */
    public static Review of(Kind kind, Stretch length) {
        return new Review(kind, length, Optional.empty(), Optional.empty());
    }

    /** A review between two lengths of time from the entry to the stage. */
    public static Review range(Stretch first, Stretch last) {
        return new Review(Kind.RANGE, first, Optional.of(last), Optional.empty());
    }

    /** Whether the stage may not be left upwards before it. */
    public boolean holdsBack() {
        return kind != Kind.MAX;
    }

    /** The length after which it is overdue, or empty if it never is. */
    public Optional<Stretch> latest() {
        return switch (kind) {
            case MIN -> Optional.empty();
            case MAX, EXACT -> Optional.of(first);
            case RANGE -> last;
        };
    }

    /** For example {@code after 3 to 6 weeks}. */
    @Override
    public String toString() {
        return switch (kind) {
            case MIN -> "after at least " + first;
            case MAX -> "within " + first;
            case EXACT -> "after " + first;
            case RANGE ->
                "after " + first.n() + " to " + last.map(Stretch::toString).orElse("?");
        };
    }
}
