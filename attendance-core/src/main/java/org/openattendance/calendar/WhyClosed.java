package org.openattendance.calendar;

import java.util.Objects;

/**
 * Why a session was not possible: for a school, or for one pupil.
 *
 * <p>Immutable and thread-safe.
 *
 * @param kind the first thing that ruled it out
 * @param note as the closure has it; empty for the other kinds, and where the closure has none
 */
public record WhyClosed(Kind kind, String note) {

    /** What ruled a session out. */
    public enum Kind {
        /** A Saturday or Sunday, and the school holds none then. */
        WEEKEND,
        /** The calendar does not list it. */
        NOT_LISTED,
        /** The calendar lists it, as closed. */
        LISTED_CLOSED,
        /** Not one of the sessions of the school's ordinary week. */
        NOT_IN_WEEK,
        /** In no term. */
        OUTSIDE_TERMS,
        /** See {@link Closure.Kind#CLOSURE}. */
        CLOSURE,
        /** See {@link Closure.Kind#INSET}. */
        INSET,
        /** See {@link Closure.Kind#NATIONAL_DAY}. */
        NATIONAL_DAY,
        /** The pupil was not expected, by the pupil's own pattern. */
        NOT_EXPECTED,
        /** The pupil was not on the roll. */
        NOT_ENROLLED
    }

    /**
     * @param kind the first thing that ruled it out
     * @param note as the closure has it
     */
    public WhyClosed {
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(note, "note");
    }

    static WhyClosed of(Kind kind) {
        return new WhyClosed(kind, "");
    }

    static WhyClosed of(Closure closure) {
        Kind kind = switch (closure.kind()) {
            case CLOSURE -> Kind.CLOSURE;
            case INSET -> Kind.INSET;
            case NATIONAL_DAY -> Kind.NATIONAL_DAY;
        };
        return new WhyClosed(kind, closure.note());
    }
}
