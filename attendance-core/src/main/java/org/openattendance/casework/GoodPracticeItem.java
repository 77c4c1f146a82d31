package org.openattendance.casework;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Something that worked, on its way to others. It is shared only once it says for whom it made a difference, and where it is shared.
 * Immutable and thread-safe.
 *
 * @param id not blank
 * @param text not blank
 * @param state how far it is
 * @param impacts for whom it made a difference
 * @param forum code of the forum where it is shared; empty before
 */
public record GoodPracticeItem(String id, String text, State state, Set<Impact> impacts, Optional<String> forum) {

    /** How far an item is; it goes one state at a time. */
    public enum State {
        IDENTIFIED,
        COLLATED,
        SHARED
    }

    /** For whom it made a difference. */
    public enum Impact {
        CHILD,
        FAMILY,
        SCHOOL_STANDARDS
    }

    public GoodPracticeItem {
        Say.required("id of good practice", id);
        Say.required("good practice", text);
        Objects.requireNonNull(state, "state");
        Objects.requireNonNull(forum, "forum");
        impacts = Collections.unmodifiableSet(new TreeSet<>(impacts));
        Say.that(
                state != State.SHARED || !impacts.isEmpty() && forum.isPresent(),
                "Good practice is shared with a forum, and says for whom it made a difference.",
                "it should be collated first.");
    }

    /** Something identified. */
    public static GoodPracticeItem identified(String id, String text) {
        return new GoodPracticeItem(id, text, State.IDENTIFIED, Set.of(), Optional.empty());
    }

    /** A copy that is collated, with its impact. */
    public GoodPracticeItem collated(Set<Impact> impact) {
        Say.that(state == State.IDENTIFIED, "Only what is identified is collated.", "it is collated already.");
        EnumSet<Impact> all = EnumSet.noneOf(Impact.class);
        all.addAll(impact);
        return new GoodPracticeItem(id, text, State.COLLATED, all, Optional.empty());
    }

    /** A copy that is shared with a forum. */
    public GoodPracticeItem shared(String with) {
        Say.that(state == State.COLLATED, "Only what is collated is shared.", "a step was left out.");
        return new GoodPracticeItem(id, text, State.SHARED, impacts, Optional.of(with));
    }
}
