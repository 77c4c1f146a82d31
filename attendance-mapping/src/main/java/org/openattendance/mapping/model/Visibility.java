package org.openattendance.mapping.model;

import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * The audiences that may see something. Closed unless said otherwise: {@link #closed()} is the core team alone.
 *
 * <p>Immutable and thread-safe.
 */
public final class Visibility {

    private static final Visibility CLOSED = of(Audience.CORE_TEAM);
    private static final Visibility NOBODY = of(List.of());

    private final SortedSet<Audience> audiences;

    private Visibility(SortedSet<Audience> audiences) {
        this.audiences = Collections.unmodifiableSortedSet(audiences);
    }

    /** The core team alone: what holds where nothing is said. */
    public static Visibility closed() {
        return CLOSED;
    }

    /** Nobody. */
    public static Visibility nobody() {
        return NOBODY;
    }

    /** Those named, and nobody else; not even the core team unless it is named. */
    public static Visibility of(Audience... audiences) {
        return of(List.of(audiences));
    }

    /** Those named, and nobody else. */
    public static Visibility of(Collection<Audience> audiences) {
        return new Visibility(new TreeSet<>(audiences));
    }

    /** Whether the audience is one of those named. */
    public boolean includes(Audience audience) {
        return audiences.contains(audience);
    }

    /** Those named, in order. */
    public Set<Audience> audiences() {
        return audiences;
    }

    /** Those named here and those of the other. */
    public Visibility plus(Visibility other) {
        TreeSet<Audience> all = new TreeSet<>(audiences);
        all.addAll(other.audiences);
        return new Visibility(all);
    }

    @Override
    public boolean equals(@org.jspecify.annotations.Nullable Object other) {
        return other instanceof Visibility that && audiences.equals(that.audiences);
    }

    @Override
    public int hashCode() {
        return Objects.hash(audiences);
    }

    /** The audiences, in order. */
    @Override
    public String toString() {
        return audiences.toString();
    }
}
