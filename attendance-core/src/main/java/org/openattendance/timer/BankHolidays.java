package org.openattendance.timer;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import org.openattendance.base.DateSpan;
import org.openattendance.base.InvalidValueException;
import org.openattendance.base.Nation;
import org.openattendance.base.RuleNotKnownException;

/**
 * The bank holidays of a nation, and so its working days: Monday to Friday without them.
 *
 * <p>Known from 1 January of the first row's year to 31 December of the last row's; a day outside has no answer. Immutable and
 * thread-safe.
 */
public final class BankHolidays {

    private final Nation nation;
    private final NavigableMap<LocalDate, BankHoliday> byDay;
    private final Optional<DateSpan> known;

    private BankHolidays(Nation nation, NavigableMap<LocalDate, BankHoliday> byDay) {
        this.nation = nation;
        this.byDay = byDay;
        this.known = byDay.isEmpty()
                ? Optional.empty()
                : Optional.of(DateSpan.ofClosed(
                        byDay.firstKey().withDayOfYear(1),
                        byDay.lastKey().plusYears(1).withDayOfYear(1).minusDays(1)));
    }

    /**
     * From rows in any order.
     *
     * @throws InvalidValueException if two rows are of one day
     */
    public static BankHolidays of(Nation nation, List<BankHoliday> days) {
        NavigableMap<LocalDate, BankHoliday> byDay = new TreeMap<>();
        for (BankHoliday day : days) {
            if (byDay.put(day.day(), day) != null) {
                throw new InvalidValueException(
                        "Two bank holidays of " + nation + " stand on " + day.day() + ".", "a row was copied.");
            }
        }
        return new BankHolidays(nation, byDay);
    }

    /** None known: every question fails by name. */
    public static BankHolidays notKnown(Nation nation) {
        return new BankHolidays(nation, new TreeMap<>());
    }

    /** Whose they are. */
    public Nation nation() {
        return nation;
    }

    /** All, in order. */
    public List<BankHoliday> list() {
        return List.copyOf(Collections.unmodifiableCollection(byDay.values()));
    }

    /** The years that are known, or empty. */
    public Optional<DateSpan> known() {
        return known;
    }

    /** The bank holiday on a day, or empty. */
    public Optional<BankHoliday> find(LocalDate day) {
        return Optional.ofNullable(byDay.get(day));
    }

    /**
     * Whether a day is Monday to Friday and no bank holiday.
     *
     * @throws RuleNotKnownException if the year is not known
     */
    public boolean isWorkingDay(LocalDate day) {
        if (known.isEmpty() || !known.get().contains(day)) {
            throw new RuleNotKnownException(
                    "bank holidays of " + nation + " on " + day,
                    known.map(List::of).orElse(List.of()));
        }
        return day.getDayOfWeek().compareTo(DayOfWeek.FRIDAY) <= 0 && !byDay.containsKey(day);
    }

    /**
     * The n-th working day after a day, the day itself not counted.
     *
     * @param n 1 or more
     * @throws RuleNotKnownException if a year on the way is not known
     */
    public LocalDate workingDayAfter(LocalDate day, int n) {
        LocalDate walk = day;
        int left = n;
        while (left > 0) {
            walk = walk.plusDays(1);
            left -= isWorkingDay(walk) ? 1 : 0;
        }
        return walk;
    }

    /** These with a caller's own added; a day that is there already is replaced. */
    public BankHolidays combinedWith(BankHolidays local) {
        NavigableMap<LocalDate, BankHoliday> all = new TreeMap<>(byDay);
        all.putAll(local.byDay);
        return new BankHolidays(nation, all);
    }

    @Override
    public boolean equals(@org.jspecify.annotations.Nullable Object other) {
        return other instanceof BankHolidays that && nation.equals(that.nation) && byDay.equals(that.byDay);
    }

    @Override
    public int hashCode() {
        return 31 * nation.hashCode() + byDay.hashCode();
    }

    /** Nation and the years known. */
    @Override
    public String toString() {
        return "Bank holidays of " + nation + known.map(span -> " in " + span).orElse("");
    }
}
