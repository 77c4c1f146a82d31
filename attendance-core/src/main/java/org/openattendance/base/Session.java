package org.openattendance.base;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Comparator;
import java.util.Objects;

/**
 * Half a school day: the unit in which attendance is counted (Scotland calls it an opening).
 *
 * <p>Ordered by date, then morning before afternoon. {@link #toString()} and {@link #parse(String)} agree. Immutable and
 * thread-safe.
 *
 * @param date the day
 * @param part morning or afternoon
 */
public record Session(LocalDate date, SessionPart part) implements Comparable<Session> {

    private static final Comparator<Session> ORDER =
            Comparator.comparing(Session::date).thenComparing(Session::part);

    /**
     * @param date the day
     * @param part morning or afternoon
     */
    public Session {
        Objects.requireNonNull(date, "date");
        Objects.requireNonNull(part, "part");
    }

    /** Same as the constructor. */
    public static Session of(LocalDate date, SessionPart part) {
        return new Session(date, part);
    }

    /** The morning of a day. */
    public static Session am(LocalDate date) {
        return new Session(date, SessionPart.AM);
    }

    /** The afternoon of a day. */
    public static Session pm(LocalDate date) {
        return new Session(date, SessionPart.PM);
    }

    /**
     * Reads the form of {@link #toString()}.
     *
     * @param text for example {@code 2025-09-03 AM}
     * @throws InvalidValueException if it has another form
     */
    public static Session parse(String text) {
        try {
            if (text.length() == 13 && text.charAt(10) == ' ') {
                return new Session(LocalDate.parse(text.substring(0, 10)), SessionPart.valueOf(text.substring(11)));
            }
        } catch (DateTimeParseException | IllegalArgumentException e) {
            throw notASession(text);
        }
        throw notASession(text);
    }

    /**
     * The session with a given {@link #index()}.
     *
     * @param index half days since the morning of 1 January 1970
     */
    public static Session ofIndex(int index) {
        return new Session(
                LocalDate.ofEpochDay(Math.floorDiv(index, 2)),
                Math.floorMod(index, 2) == 0 ? SessionPart.AM : SessionPart.PM);
    }

    /** Half days since the morning of 1 January 1970; grows with the order of sessions. */
    public int index() {
        return Math.toIntExact(date.toEpochDay() * 2 + (part == SessionPart.AM ? 0 : 1));
    }

    private static InvalidValueException notASession(String text) {
        return new InvalidValueException(
                "Not a session: " + text + ".", "it should look like 2025-09-03 AM, with one space.");
    }

    @Override
    public int compareTo(Session other) {
        return ORDER.compare(this, other);
    }

    /** For example {@code 2025-09-03 AM}. */
    @Override
    public String toString() {
        return date + " " + part;
    }
}
