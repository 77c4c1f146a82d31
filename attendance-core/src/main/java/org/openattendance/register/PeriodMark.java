package org.openattendance.register;

import java.time.LocalDate;
import java.util.Objects;
import org.openattendance.base.InvalidValueException;

/**
 * A mark that a school made for one lesson.
 *
 * <p>Immutable and thread-safe.
 *
 * @param date the day
 * @param period id of a period of the timetable, for example {@code 1}
 * @param code as written; {@code -} or blank is no mark
 */
public record PeriodMark(LocalDate date, String period, String code) {

    /** @throws InvalidValueException if the period is blank */
    public PeriodMark {
        Objects.requireNonNull(date, "date");
        if (period.isBlank()) {
            throw new InvalidValueException("A mark needs a period.", "a column was shifted.");
        }
        code = code.isBlank() ? Mark.NO_MARK : code;
    }
}
