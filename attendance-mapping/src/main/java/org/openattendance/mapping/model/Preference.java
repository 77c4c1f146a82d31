package org.openattendance.mapping.model;

import java.util.Objects;
import org.openattendance.mapping.internal.Require;

/**
 * What the pupil or a parent wants, or does not want. Immutable and thread-safe.
 *
 * @param about id of an offer, a partner or a worker
 * @param by who says so
 * @param wish whether they want it
 */
public record Preference(String about, By by, Wish wish) {

    /** Who says so. */
    public enum By {
        PUPIL,
        PARENT
    }

    /** What they want. */
    public enum Wish {
        PREFER,
        EXCLUDE
    }

    public Preference {
        Require.id(about, "What a preference is about");
        Objects.requireNonNull(by, "by");
        Objects.requireNonNull(wish, "wish");
    }
}
