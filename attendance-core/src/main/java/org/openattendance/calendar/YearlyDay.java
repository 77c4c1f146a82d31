package org.openattendance.calendar;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.YearMonth;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.openattendance.base.InvalidValueException;
import org.openattendance.base.RuleNotKnownException;

/**
 * A day that comes once a year, as rule files write it.
 *
 * <p>{@code 08-31} is a date; {@code LAST_FRI-06} the last Friday of June; {@code EASTER} is Easter Sunday, computed; any other word is a
 * day that a file names, such as {@code SPRING_BANK_HOLIDAY}. {@code +1} or {@code -1} after it moves it by days, {@code SUN_BEFORE:} in front
 * of it takes the nearest Sunday before. {@link #toString()} and {@link #parse(String)} agree. Immutable and thread-safe.
 */
public final class YearlyDay {

    private static final Pattern FORM =
            Pattern.compile("(SUN_BEFORE:)?(\\d{2}-\\d{2}|LAST_[A-Z]{3}-\\d{2}|[A-Z][A-Z_]*)([+-]\\d{1,3})?");
    private static final String EASTER = "EASTER";

    private final String text;
    private final boolean sundayBefore;
    private final String base;
    private final int shift;

    private YearlyDay(String text, boolean sundayBefore, String base, int shift) {
        this.text = text;
        this.sundayBefore = sundayBefore;
        this.base = base;
        this.shift = shift;
    }

    /** Finds the days that a file names. */
    @FunctionalInterface
    interface NamedDays {
        LocalDate in(String name, int year);
    }

    /**
     * Reads the form of {@link #toString()}.
     *
     * @throws InvalidValueException if it has another form, or is a date that no year has
     */
    public static YearlyDay parse(String text) {
        Matcher form = FORM.matcher(text);
        if (!form.matches()) {
            throw notADay(text);
        }
        int shift = form.group(3) == null ? 0 : Integer.parseInt(form.group(3));
        YearlyDay day = new YearlyDay(text, form.group(1) != null, form.group(2), shift);
        try {
            day.in(2000, (name, year) -> LocalDate.of(year, 1, 1));
        } catch (DateTimeException e) {
            throw notADay(text);
        }
        return day;
    }

    private static InvalidValueException notADay(String text) {
        return new InvalidValueException(
                "Not a day of the year: " + text + ".", "it should look like 08-31, LAST_FRI-06 or EASTER+1.");
    }

    /**
     * The day in a year. 29 February is the 28th in a year that has none.
     *
     * @throws RuleNotKnownException if it is a day that only a file can name
     */
    public LocalDate in(int year) {
        return in(year, (name, missing) -> {
            throw new RuleNotKnownException(name + " in " + missing, List.of());
        });
    }

    LocalDate in(int year, NamedDays named) {
        LocalDate day = base(year, named).plusDays(shift);
        return sundayBefore ? day.with(TemporalAdjusters.previous(DayOfWeek.SUNDAY)) : day;
    }

    private LocalDate base(int year, NamedDays named) {
        if (Character.isDigit(base.charAt(0))) {
            return MonthDay.parse("--" + base).atYear(year);
        }
        if (base.startsWith("LAST_") && Character.isDigit(base.charAt(base.length() - 1))) {
            int month = Integer.parseInt(base.substring(9));
            return YearMonth.of(year, month)
                    .atDay(1)
                    .with(TemporalAdjusters.lastInMonth(weekday(base.substring(5, 8))));
        }
        return base.equals(EASTER) ? Easter.sunday(year) : named.in(base, year);
    }

    private static DayOfWeek weekday(String threeLetters) {
        for (DayOfWeek day : DayOfWeek.values()) {
            if (day.name().startsWith(threeLetters)) {
                return day;
            }
        }
        throw new DateTimeException("no such day of the week");
    }

    @Override
    public boolean equals(@org.jspecify.annotations.Nullable Object other) {
        return other instanceof YearlyDay that && text.equals(that.text);
    }

    @Override
    public int hashCode() {
        return text.hashCode();
    }

    /** For example {@code LAST_FRI-06}. */
    @Override
    public String toString() {
        return text;
    }
}
