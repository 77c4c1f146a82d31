package org.openattendance.base;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * A run of days. Either end may be open: no first day means "as far back as is known", no last day "still in force".
 *
 * <p>Kept half-open inside, so that a span that ends on a day and one that begins on the next neither overlap nor leave a gap.
 * Never empty. {@link #toString()} and {@link #parse(String)} agree: {@code 2011-09-01..2024-08-18}, {@code 2024-08-19..},
 * {@code ..2011-08-31}, {@code ..}. Immutable and thread-safe.
 */
public final class DateSpan {

    private static final DateSpan ALWAYS = new DateSpan(LocalDate.MIN, LocalDate.MAX);

    private final LocalDate start; // LocalDate.MIN when open
    private final LocalDate end; // exclusive; LocalDate.MAX when open

    private DateSpan(LocalDate start, LocalDate end) {
        if (!start.isBefore(end)) {
            throw new InvalidValueException(
                    "A span of days must have at least one: from " + start + " to before " + end + ".",
                    "the two dates are the wrong way round.");
        }
        this.start = start;
        this.end = end;
    }

    /**
     * From the first day to the last, both included.
     *
     * @throws InvalidValueException if {@code last} is before {@code first}, or is {@link LocalDate#MAX}
     */
    public static DateSpan ofClosed(LocalDate first, LocalDate last) {
        Objects.requireNonNull(first, "first");
        Objects.requireNonNull(last, "last");
        return new DateSpan(first, dayAfter(last));
    }

    /**
     * From the first day to the day before {@code end}.
     *
     * @throws InvalidValueException if that leaves no day
     */
    public static DateSpan of(LocalDate start, LocalDate end) {
        return new DateSpan(Objects.requireNonNull(start, "start"), Objects.requireNonNull(end, "end"));
    }

    /** From a day on, still in force. */
    public static DateSpan from(LocalDate first) {
        return new DateSpan(first, LocalDate.MAX);
    }

    /** Up to and including a day, the start not being known. */
    public static DateSpan upTo(LocalDate last) {
        return new DateSpan(LocalDate.MIN, dayAfter(last));
    }

    /** One day. */
    public static DateSpan ofDay(LocalDate day) {
        return ofClosed(day, day);
    }

    /** Every day. */
    public static DateSpan always() {
        return ALWAYS;
    }

    /** From the first to the last, either of which may be left out. */
    public static DateSpan ofOptional(Optional<LocalDate> first, Optional<LocalDate> last) {
        return new DateSpan(
                first.orElse(LocalDate.MIN), last.map(DateSpan::dayAfter).orElse(LocalDate.MAX));
    }

    private static LocalDate dayAfter(LocalDate last) {
        if (last.equals(LocalDate.MAX)) {
            throw new InvalidValueException(
                    "No day comes after " + last + ".", "the span is open: leave its last day out.");
        }
        return last.plusDays(1);
    }

    /**
     * Reads the form of {@link #toString()}.
     *
     * @throws InvalidValueException if it has another form
     */
    public static DateSpan parse(String text) {
        int dots = text.indexOf("..");
        if (dots >= 0) {
            try {
                return ofOptional(day(text.substring(0, dots)), day(text.substring(dots + 2)));
            } catch (DateTimeParseException e) {
                throw notASpan(text);
            }
        }
        throw notASpan(text);
    }

    private static Optional<LocalDate> day(String text) {
        return text.isEmpty() ? Optional.empty() : Optional.of(LocalDate.parse(text));
    }

    private static InvalidValueException notASpan(String text) {
        return new InvalidValueException(
                "Not a span of days: " + text + ".", "it should look like 2011-09-01..2024-08-18.");
    }

    /** First day, or empty if open. */
    public Optional<LocalDate> first() {
        return start.equals(LocalDate.MIN) ? Optional.empty() : Optional.of(start);
    }

    /** Last day, included, or empty if open. */
    public Optional<LocalDate> last() {
        return end.equals(LocalDate.MAX) ? Optional.empty() : Optional.of(end.minusDays(1));
    }

    /** Whether the day is one of the span. */
    public boolean contains(LocalDate day) {
        return !day.isBefore(start) && day.isBefore(end);
    }

    /** Whether every day of the other is one of this. */
    public boolean contains(DateSpan other) {
        return !other.start.isBefore(start) && !other.end.isAfter(end);
    }

    /** Whether the two share a day. */
    public boolean overlaps(DateSpan other) {
        return start.isBefore(other.end) && other.start.isBefore(end);
    }

    /** The days that both have, or empty if there are none. */
    public Optional<DateSpan> intersection(DateSpan other) {
        LocalDate from = start.isBefore(other.start) ? other.start : start;
        LocalDate to = end.isBefore(other.end) ? end : other.end;
        return from.isBefore(to) ? Optional.of(new DateSpan(from, to)) : Optional.empty();
    }

    /**
     * How many days away a day is: 0 inside, else the number of days to the nearest day of the span.
     *
     * @return 0 or more
     */
    public long distanceTo(LocalDate day) {
        if (contains(day)) {
            return 0;
        }
        return day.isBefore(start)
                ? ChronoUnit.DAYS.between(day, start)
                : ChronoUnit.DAYS.between(end.minusDays(1), day);
    }

    /** Number of days, or empty if an end is open. */
    public OptionalLong days() {
        return first().isEmpty() || last().isEmpty()
                ? OptionalLong.empty()
                : OptionalLong.of(ChronoUnit.DAYS.between(start, end));
    }

    @Override
    public boolean equals(@org.jspecify.annotations.Nullable Object other) {
        return other instanceof DateSpan that && start.equals(that.start) && end.equals(that.end);
    }

    @Override
    public int hashCode() {
        return Objects.hash(start, end);
    }

    /** For example {@code 2011-09-01..2024-08-18}, both days included; an open end is left out. */
    @Override
    public String toString() {
        return first().map(LocalDate::toString).orElse("")
                + ".."
                + last().map(LocalDate::toString).orElse("");
    }
}
