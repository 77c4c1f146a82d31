package org.openattendance.pattern;

import java.time.DayOfWeek;
import java.util.Objects;
import java.util.Optional;
import org.openattendance.base.SessionPart;

/**
 * Which part of the week a pattern is about. Both are empty where it is about days of another sort.
 *
 * <p>Immutable and thread-safe.
 *
 * @param day of the week
 * @param part of the day
 */
public record PatternCell(Optional<DayOfWeek> day, Optional<SessionPart> part) {

    /**
     * @param day of the week
     * @param part of the day
     */
    public PatternCell {
        Objects.requireNonNull(day, "day");
        Objects.requireNonNull(part, "part");
    }

    static PatternCell none() {
        return new PatternCell(Optional.empty(), Optional.empty());
    }

    static PatternCell of(DayOfWeek day) {
        return new PatternCell(Optional.of(day), Optional.empty());
    }

    static PatternCell of(SessionPart part) {
        return new PatternCell(Optional.empty(), Optional.of(part));
    }

    static PatternCell of(DayOfWeek day, SessionPart part) {
        return new PatternCell(Optional.of(day), Optional.of(part));
    }

    /** For example {@code FRIDAY PM}, {@code MONDAY}, {@code AM}; empty for days of another sort. */
    @Override
    public String toString() {
        return (day.map(DayOfWeek::name).orElse("") + " "
                        + part.map(SessionPart::name).orElse(""))
                .strip();
    }
}
