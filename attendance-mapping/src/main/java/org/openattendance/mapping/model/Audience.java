package org.openattendance.mapping.model;

import java.util.Comparator;
import java.util.Optional;
import org.openattendance.base.InvalidValueException;
import org.openattendance.mapping.internal.Require;

/**
 * Who something may be shown to. Each is named on its own: what the plan's partners may see, one partner alone may not, unless it is said
 * so. Nothing follows from anything else.
 *
 * <p>{@link #parse(String)} reads what {@link #toString()} writes: {@code CORE_TEAM}, {@code PARENT:mum}. Ordered by kind, then id.
 * Immutable and thread-safe.
 *
 * @param kind which circle
 * @param id of one parent or one partner, as the node's id or the partner's; empty for every other kind
 */
public record Audience(Kind kind, Optional<String> id) implements Comparable<Audience> {

    private static final Comparator<Audience> ORDER =
            Comparator.comparing(Audience::kind).thenComparing(audience -> audience.id.orElse(""));

    /** Circles, in the order in which they are listed. */
    public enum Kind {
        /** Those who keep the map. */
        CORE_TEAM,
        /** All partners of the plan. */
        PLAN_PARTNERS,
        /** Staff of the school at large. */
        SCHOOL,
        /** The pupil's own view. */
        PUPIL,
        /** One parent's own view. */
        PARENT,
        /** One partner. */
        PARTNER,
        /** An export in which nobody can be told. */
        EXPORT_ANON;

        /** Whether it names one of several. */
        public boolean takesId() {
            return this == PARENT || this == PARTNER;
        }
    }

    public static final Audience CORE_TEAM = new Audience(Kind.CORE_TEAM, Optional.empty());
    public static final Audience PLAN_PARTNERS = new Audience(Kind.PLAN_PARTNERS, Optional.empty());
    public static final Audience SCHOOL = new Audience(Kind.SCHOOL, Optional.empty());
    public static final Audience PUPIL = new Audience(Kind.PUPIL, Optional.empty());
    public static final Audience EXPORT_ANON = new Audience(Kind.EXPORT_ANON, Optional.empty());

    public Audience {
        id.ifPresent(value -> Require.id(value, "The id of an audience"));
        if (kind.takesId() != id.isPresent()) {
            throw new InvalidValueException(
                    "An audience " + kind + (kind.takesId() ? " needs an id." : " takes no id."),
                    "it should look like CORE_TEAM or PARENT:mum.");
        }
    }

    /** The view of one parent. */
    public static Audience parent(String id) {
        return new Audience(Kind.PARENT, Optional.of(id));
    }

    /** The view of one partner. */
    public static Audience partner(String id) {
        return new Audience(Kind.PARTNER, Optional.of(id));
    }

    /**
     * Reads the form of {@link #toString()}.
     *
     * @throws InvalidValueException if it has another form
     */
    public static Audience parse(String text) {
        int colon = text.indexOf(':');
        String name = colon < 0 ? text : text.substring(0, colon);
        for (Kind kind : Kind.values()) {
            if (kind.name().equals(name)) {
                return new Audience(kind, colon < 0 ? Optional.empty() : Optional.of(text.substring(colon + 1)));
            }
        }
        throw new InvalidValueException(
                "Not an audience. There are CORE_TEAM, PLAN_PARTNERS, SCHOOL, PUPIL, PARENT:id, PARTNER:id and EXPORT_ANON.",
                "it is misspelt, or written in lower case.");
    }

    @Override
    public int compareTo(Audience other) {
        return ORDER.compare(this, other);
    }

    /** For example {@code SCHOOL} or {@code PARTNER:camhs}. */
    @Override
    public String toString() {
        return kind + id.map(value -> ":" + value).orElse("");
    }
}
