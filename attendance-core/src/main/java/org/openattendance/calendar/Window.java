package org.openattendance.calendar;

import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import org.openattendance.base.DateSpan;
import org.openattendance.base.InvalidValueException;
import org.openattendance.base.SchoolYear;
import org.openattendance.base.Session;

/**
 * The days that a figure is about, both ends included and known.
 *
 * <p>{@link #toString()} and {@link #parse(String)} agree: {@code 2025-09-01..2026-07-21}. Immutable and thread-safe.
 *
 * @param first the first day
 * @param last the last day, included; not before the first
 */
public record Window(LocalDate first, LocalDate last) {

    /**
     * @param first the first day
     * @param last the last day, included
     * @throws InvalidValueException if {@code last} is before {@code first}
     */
    public Window {
        Objects.requireNonNull(first, "first");
        Objects.requireNonNull(last, "last");
        if (last.isBefore(first)) {
            throw new InvalidValueException(
                    "A window must have at least one day: from " + first + " to " + last + ".",
                    "the two dates are the wrong way round.");
        }
    }

    /**
     * From the first day to the last, both included.
     *
     * @throws InvalidValueException if {@code last} is before {@code first}
     */
    public static Window ofClosed(LocalDate first, LocalDate last) {
        return new Window(first, last);
    }

    /** One day. */
    public static Window ofDay(LocalDate day) {
        return new Window(day, day);
    }

    /**
     * A span whose ends are both known.
     *
     * @throws InvalidValueException if an end is open
     */
    public static Window of(DateSpan span) {
        if (span.days().isEmpty()) {
            throw new InvalidValueException(
                    "A window has two ends: " + span + ".", "a row that is still in force was taken for a period.");
        }
        return new Window(span.first().orElseThrow(), span.last().orElseThrow());
    }

    /** A term or half term. */
    public static Window of(TermSpan term) {
        return of(term.span());
    }

    /** A whole school year, 1 August to 31 July. */
    public static Window of(SchoolYear year) {
        return of(year.span());
    }

    /** From 1 August of the day's school year to the day. */
    public static Window yearTo(LocalDate day) {
        return new Window(SchoolYear.of(day).span().first().orElseThrow(), day);
    }

    /** The day's term up to the day, or empty if the day lies in no term. */
    public static Optional<Window> findTermTo(LocalDate day, SessionCalendar calendar) {
        return calendar.findTerm(day).map(term -> new Window(term.first(), day));
    }

    /** The day's half term up to the day, or empty if the day lies in none. */
    public static Optional<Window> findHalfTermTo(LocalDate day, SessionCalendar calendar) {
        return calendar.findHalfTerm(day).map(term -> new Window(term.first(), day));
    }

    /**
     * The last {@code count} school weeks up to a day, the week of the day being the last when the school was open in it.
     *
     * @param count school weeks, 1 or more
     * @return from the Monday of the first of them to the day; empty if the calendar knows fewer weeks up to the day
     */
    public static Optional<Window> findSchoolWeeksTo(LocalDate day, int count, SessionCalendar calendar) {
        return calendar.schoolWeeks().findFirstOf(count, day).map(week -> new Window(week.firstDay(), day));
    }

    /**
     * Reads the form of {@link #toString()}.
     *
     * @throws InvalidValueException if it has another form
     */
    public static Window parse(String text) {
        return of(DateSpan.parse(text));
    }

    /** The same days. */
    public DateSpan span() {
        return DateSpan.ofClosed(first, last);
    }

    /** Whether the day is one of the window. */
    public boolean contains(LocalDate day) {
        return !day.isBefore(first) && !day.isAfter(last);
    }

    /** The morning of the first day. */
    public Session firstSession() {
        return Session.am(first);
    }

    /** The afternoon of the last day. */
    public Session lastSession() {
        return Session.pm(last);
    }

    /** The days that both have, or empty if there are none. */
    public Optional<Window> intersection(DateSpan other) {
        return span().intersection(other).map(Window::of);
    }

    /** For example {@code 2025-09-01..2026-07-21}. */
    @Override
    public String toString() {
        return first + ".." + last;
    }
}
