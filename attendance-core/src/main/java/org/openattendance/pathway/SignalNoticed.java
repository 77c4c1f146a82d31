package org.openattendance.pathway;

import java.time.LocalDate;
import java.util.Objects;

/**
 * A pattern, change or outlook that was noticed: a reason to be curious, never a reason for a step of law.
 * Immutable and thread-safe.
 *
 * @param on the day
 * @param key of the signal
 */
public record SignalNoticed(LocalDate on, String key) {

    public SignalNoticed {
        Objects.requireNonNull(on, "on");
        Keys.requireCapitals("a signal", key);
    }
}
