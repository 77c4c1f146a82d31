package org.openattendance.timer;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.openattendance.base.Confidence;
import org.openattendance.base.Source;

/**
 * A day on which no working day falls in a nation: a row of {@code <nation>/bank-holidays.csv}.
 *
 * <p>Immutable and thread-safe.
 *
 * @param day the weekday on which it is kept
 * @param name in English
 * @param confidence how well it is known
 * @param notes why it stands on this day; may be empty
 * @param sources where it is written
 */
public record BankHoliday(LocalDate day, String name, Confidence confidence, String notes, List<Source> sources) {

    /**
     * @param day the weekday on which it is kept
     * @param name in English
     * @param confidence how well it is known
     * @param notes why it stands on this day
     * @param sources where it is written
     */
    public BankHoliday {
        Objects.requireNonNull(day, "day");
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(confidence, "confidence");
        Objects.requireNonNull(notes, "notes");
        sources = List.copyOf(sources);
    }
}
