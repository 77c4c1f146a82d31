package org.openattendance.calendar;

import java.time.LocalDate;
import java.util.Objects;
import org.openattendance.base.DateSpan;

/**
 * A week in which a school was open for at least one session: a single open session makes a full school week, and a week of holiday is none.
 *
 * <p>Immutable and thread-safe.
 *
 * @param firstDay a Monday, unless the caller asked for weeks that begin on another day
 */
public record SchoolWeek(LocalDate firstDay) implements Comparable<SchoolWeek> {

    /**
     * @param firstDay a Monday, unless the caller asked for weeks that begin on another day
     */
    public SchoolWeek {
        Objects.requireNonNull(firstDay, "firstDay");
    }

    /** The last of the seven days. */
    public LocalDate lastDay() {
        return firstDay.plusDays(6);
    }

    /** The seven days. */
    public DateSpan span() {
        return DateSpan.ofClosed(firstDay, lastDay());
    }

    /** Whether a day is one of the seven. */
    public boolean contains(LocalDate day) {
        return !day.isBefore(firstDay) && !day.isAfter(lastDay());
    }

    @Override
    public int compareTo(SchoolWeek other) {
        return firstDay.compareTo(other.firstDay);
    }

    /** The first day, for example {@code 2024-09-02}. */
    @Override
    public String toString() {
        return firstDay.toString();
    }
}
