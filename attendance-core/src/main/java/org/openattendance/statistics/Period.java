package org.openattendance.statistics;

import java.util.List;
import java.util.Objects;
import org.openattendance.base.DateSpan;
import org.openattendance.calendar.Window;

/**
 * A part of a window that has figures of its own.
 *
 * <p>Immutable and thread-safe.
 *
 * @param label what it is called in results; {@link GroupKey#UNKNOWN} for the days that lie in no such part
 * @param window from its first day to its last, for the rules in force
 * @param days the days that belong to it, in order, none twice
 */
public record Period(String label, Window window, List<DateSpan> days) {

    /**
     * @param label what it is called
     * @param window from its first day to its last
     * @param days the days that belong to it
     */
    public Period {
        Objects.requireNonNull(label, "label");
        Objects.requireNonNull(window, "window");
        days = List.copyOf(days);
    }

    /** Every day of a window. */
    static Period whole(String label, Window window) {
        return new Period(label, window, List.of(window.span()));
    }

    /** Days in order, at least one. */
    static Period of(String label, List<DateSpan> days) {
        return new Period(
                label,
                Window.ofClosed(
                        days.get(0).first().orElseThrow(),
                        days.get(days.size() - 1).last().orElseThrow()),
                days);
    }
}
