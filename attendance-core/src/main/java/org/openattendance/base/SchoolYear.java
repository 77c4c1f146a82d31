package org.openattendance.base;

import java.time.LocalDate;
import java.time.Month;

/**
 * A school year from 1 August (Scotland: the term often starts in August; England's collections run from 1 August to 31 July).
 *
 * <p>Every day that is written with four digits of a year has one, so that a slip of the pen in one date (0202 for 2020) is a fault of that
 * date alone. {@link #toString()} and {@link #parse(String)} agree: {@code 2025/26}. Immutable and thread-safe.
 *
 * @param firstCalendarYear the calendar year in which it begins, from 0 to 9999
 */
public record SchoolYear(int firstCalendarYear) implements Comparable<SchoolYear> {

    /**
     * @param firstCalendarYear from 0 to 9999
     * @throws InvalidValueException if it is outside
     */
    public SchoolYear {
        if (firstCalendarYear < 0 || firstCalendarYear > 9999) {
            throw new InvalidValueException(
                    "Not a school year: " + firstCalendarYear + ".", "it is another number than a year.");
        }
    }

    /**
     * The school year to which a day belongs.
     *
     * @throws InvalidValueException if the day is before 1 August 0 or after 31 July 10000
     */
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
        return digits(firstCalendarYear, 4) + "/" + digits((firstCalendarYear + 1) % 100, 2);
    }

    private static String digits(int number, int width) {
        String digits = String.valueOf(number);
        return "0".repeat(width - digits.length()) + digits;
    }
}
