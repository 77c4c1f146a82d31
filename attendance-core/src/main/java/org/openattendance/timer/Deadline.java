package org.openattendance.timer;

import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;

/**
 * Where a timer leads from a day.
 *
 * <p>Immutable and thread-safe.
 *
 * @param timer the row that says so
 * @param on the day of the event
 * @param firstDay the first day that counts; empty if not known
 * @param lastDay the last day, included; empty if not known
 * @param safeFrom the first day on which what had to wait may be done, or on which the time is over; empty if not known
 * @param unknown why a day is not known; empty if all are
 */
public record Deadline(
        Timer timer,
        LocalDate on,
        Optional<LocalDate> firstDay,
        Optional<LocalDate> lastDay,
        Optional<LocalDate> safeFrom,
        Optional<Unknown> unknown) {

    /** Why a day is not known. */
    public enum Unknown {
        /** The row is no clock: an amount, or a rule without a number. */
        NO_CLOCK,
        /** School days were asked for without a calendar. */
        CALENDAR_NEEDED,
        /** The calendar begins after the event or ends before the time is over. */
        CALENDAR_TOO_SHORT,
        /** The bank holidays of a year on the way are not known. */
        BANK_HOLIDAYS_NOT_KNOWN
    }

    /**
     * @param timer the row that says so
     * @param on the day of the event
     * @param firstDay the first day that counts
     * @param lastDay the last day, included
     * @param safeFrom the first day after
     * @param unknown why a day is not known
     */
    public Deadline {
        Objects.requireNonNull(timer, "timer");
        Objects.requireNonNull(on, "on");
        Objects.requireNonNull(firstDay, "firstDay");
        Objects.requireNonNull(lastDay, "lastDay");
        Objects.requireNonNull(safeFrom, "safeFrom");
        Objects.requireNonNull(unknown, "unknown");
    }

    static Deadline known(Timer timer, LocalDate on, LocalDate first, LocalDate last) {
        return new Deadline(
                timer, on, Optional.of(first), Optional.of(last), Optional.of(last.plusDays(1)), Optional.empty());
    }

    static Deadline unknown(Timer timer, LocalDate on, Unknown why) {
        return new Deadline(timer, on, Optional.empty(), Optional.empty(), Optional.empty(), Optional.of(why));
    }

    /** Whether the time was over on a day: false while it runs, and where it is not known. */
    public boolean isOver(LocalDate day) {
        return safeFrom.isPresent() && !day.isBefore(safeFrom.get());
    }
}
