package org.openattendance.calendar;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;
import org.openattendance.base.DateSpan;

/**
 * The school weeks of a calendar, in order and numbered from 0, holidays left out: two sessions lie within ten school weeks when the
 * numbers of their weeks differ by at most nine.
 *
 * <p>Immutable and thread-safe.
 */
public final class SchoolWeeks {

    private static final int SESSIONS_A_WEEK = 14;
    private static final int EPOCH_DAY_OF_A_MONDAY = -3; // 29 December 1969

    private final DayOfWeek start;
    private final int[] weeks; // weeks since the epoch that have an open session, in order

    private SchoolWeeks(DayOfWeek start, int[] weeks) {
        this.start = start;
        this.weeks = weeks;
    }

    static SchoolWeeks of(SessionSet open, DayOfWeek start) {
        int offset = offset(start);
        return new SchoolWeeks(
                start,
                open.stream().map(index -> weekOf(index, offset)).distinct().toArray());
    }

    /** Index of the morning on which the week numbered 0 begins. */
    private static int offset(DayOfWeek start) {
        return 2 * (EPOCH_DAY_OF_A_MONDAY + start.getValue() - 1);
    }

    private static int weekOf(int index, int offset) {
        return Math.floorDiv(index - offset, SESSIONS_A_WEEK);
    }

    /** The day on which these weeks begin. */
    public DayOfWeek start() {
        return start;
    }

    /** How many school weeks there are; 0 or more. */
    public int size() {
        return weeks.length;
    }

    /**
     * The number of the school week of a session, for loops over packed sessions.
     *
     * @param index {@code Session.index()}
     * @return from 0 to {@link #size()} - 1; negative if the school was not open at all in that week
     */
    public int numberOf(int index) {
        return Arrays.binarySearch(weeks, weekOf(index, offset(start)));
    }

    /**
     * As {@link #numberOf(int)} for many sessions, in one walk.
     *
     * @param sessions {@code Session.index()}es of which the first {@code count} are filled, in order
     */
    public int[] numbersOf(int[] sessions, int count) {
        int offset = offset(start);
        int[] numbers = new int[count];
        int at = 0;
        for (int i = 0; i < count; i++) {
            int week = weekOf(sessions[i], offset);
            while (at < weeks.length && weeks[at] < week) {
                at++;
            }
            numbers[i] = at < weeks.length && weeks[at] == week ? at : -1;
        }
        return numbers;
    }

    /** The school week of a day, or empty if the school was not open in that week. */
    public Optional<SchoolWeek> find(LocalDate day) {
        int number = numberOf(Math.toIntExact(day.toEpochDay() * 2));
        return number < 0 ? Optional.empty() : Optional.of(at(number));
    }

    /**
     * A week by its number.
     *
     * @throws IndexOutOfBoundsException if the number is not from 0 to {@link #size()} - 1
     */
    public SchoolWeek at(int number) {
        Objects.checkIndex(number, weeks.length);
        return new SchoolWeek(LocalDate.ofEpochDay((offset(start) + (long) weeks[number] * SESSIONS_A_WEEK) / 2));
    }

    /** All weeks, in order. */
    public List<SchoolWeek> list() {
        return IntStream.range(0, weeks.length).mapToObj(this::at).toList();
    }

    /** The weeks that share at least one day with a span, in order. */
    public List<SchoolWeek> in(DateSpan span) {
        return list().stream().filter(week -> week.span().overlaps(span)).toList();
    }

    /**
     * The first of {@code count} school weeks in a row of which the last is the newest that has begun by a day.
     *
     * @param count 1 or more
     * @return empty if the calendar knows fewer weeks up to that day
     */
    public Optional<SchoolWeek> findFirstOf(int count, LocalDate day) {
        int last = weekOf(Math.toIntExact(day.toEpochDay() * 2), offset(start));
        int at = Arrays.binarySearch(weeks, last);
        int newest = at >= 0 ? at : -at - 2;
        return newest - count + 1 < 0 || newest < 0 ? Optional.empty() : Optional.of(at(newest - count + 1));
    }

    @Override
    public boolean equals(@org.jspecify.annotations.Nullable Object other) {
        return other instanceof SchoolWeeks that && start == that.start && Arrays.equals(weeks, that.weeks);
    }

    @Override
    public int hashCode() {
        return 31 * start.hashCode() + Arrays.hashCode(weeks);
    }

    @Override
    public String toString() {
        return list().toString();
    }
}
