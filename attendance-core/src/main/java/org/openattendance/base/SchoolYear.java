package org.openattendance.base;

import java.time.LocalDate;
import java.time.Month;

/**
 * A school year from 1 August (Scotland: the term often starts in August; England's collections run from 1 August to 31 July).
 *
 * <p>{@link #toString()} and {@link #parse(String)} agree: {@code 2025/26}. Immutable and thread-safe.
 *
 * @param firstCalendarYear the calendar year in which it begins, from 1900 to 2999
 */
public record SchoolYear(int firstCalendarYear) implements Comparable<SchoolYear> {

    /**
     * @param firstCalendarYear from 1900 to 2999
     * @throws InvalidValueException if it is outside
     */
    public SchoolYear {
        if (firstCalendarYear < 1900 || firstCalendarYear > 2999) {
            throw new InvalidValueException(
                    "Not a school year: " + firstCalendarYear + ".", "the year has two digits, or is not a year.");
        }
    }

    /** The school year to which a day belongs. */
    public static SchoolYear of(LocalDate day) {
        return new SchoolYear(day.getMonthValue() >= Month.AUGUST.getValue() ? day.getYear() : day.getYear() - 1);
    }

    /**
     * Reads the form of {@link #toString()}.
     *
     * @throws InvalidValueException if it has another form, or the second year is not the one after the first
     */
    public static SchoolYear parse(String text) {
        if (text.matches("\\d{4}/\\d{2}")) {
            SchoolYear year = new SchoolYear(Integer.parseInt(text.substring(0, 4)));
            if (year.toString().equals(text)) {
                return year;
            }
        }
        throw new InvalidValueException("Not a school year: " + text + ".", "it should look like 2025/26.");
    }

    /** 1 August to 31 July. */
    public DateSpan span() {
        return DateSpan.of(LocalDate.of(firstCalendarYear, 8, 1), LocalDate.of(firstCalendarYear + 1, 8, 1));
    }

    @Override
    public int compareTo(SchoolYear other) {
        return Integer.compare(firstCalendarYear, other.firstCalendarYear);
    }

    /** For example {@code 2025/26}. */
    @Override
    public String toString() {
        int next = (firstCalendarYear + 1) % 100;
        return firstCalendarYear + "/" + (next < 10 ? "0" : "") + next;
    }
}
