package org.openattendance.calendar;

import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import org.openattendance.base.DateSpan;
import org.openattendance.base.Session;
import org.openattendance.base.SessionPart;

/**
 * Sessions that a school would have held and did not.
 *
 * <p>Immutable and thread-safe.
 *
 * @param kind what sort of closure
 * @param days the days it touches; an end may be open
 * @param part only the morning or only the afternoon of those days; empty for both
 * @param note for people, for example {@code boiler}; may be empty
 */
public record Closure(Kind kind, DateSpan days, Optional<SessionPart> part, String note) {

    /** What sort of closure. */
    public enum Kind {
        /** The school was shut: weather, a polling station, a fault, a holiday within term. */
        CLOSURE,
        /** Staff were there for training, pupils were not. */
        INSET,
        /** A day on which the whole nation was shut, once: a coronation, a state funeral. */
        NATIONAL_DAY
    }

    /**
     * @param kind what sort of closure
     * @param days the days it touches
     * @param part only the morning or only the afternoon
     * @param note for people
     */
    public Closure {
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(days, "days");
        Objects.requireNonNull(part, "part");
        Objects.requireNonNull(note, "note");
    }

    /** Shut for whole days, from the first to the last. */
    public static Closure of(LocalDate first, LocalDate last) {
        return new Closure(Kind.CLOSURE, DateSpan.ofClosed(first, last), Optional.empty(), "");
    }

    /** Shut for one session. */
    public static Closure of(Session session) {
        return new Closure(Kind.CLOSURE, DateSpan.ofDay(session.date()), Optional.of(session.part()), "");
    }

    /** A training day. */
    public static Closure inset(LocalDate day) {
        return new Closure(Kind.INSET, DateSpan.ofDay(day), Optional.empty(), "");
    }

    /** A one-off national day. */
    public static Closure nationalDay(LocalDate day, String note) {
        return new Closure(Kind.NATIONAL_DAY, DateSpan.ofDay(day), Optional.empty(), note);
    }

    /** Whether a session is one of those not held. */
    public boolean covers(Session session) {
        return days.contains(session.date()) && (part.isEmpty() || part.get() == session.part());
    }
}
