package org.openattendance.casework;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.openattendance.calendar.SessionCalendar;
import org.openattendance.plan.Frequency;

/**
 * A recurring hour in which anyone who works with a child can get advice: an attendance surgery.
 * Immutable and thread-safe.
 *
 * @param kind upper-case word, for example {@code SURGERY}
 * @param audience for whom
 * @param frequency how often
 * @param start the first day
 */
public record SupportSession(String kind, Audience audience, Frequency frequency, LocalDate start) {

    public SupportSession {
        Say.code("kind of session", kind);
        Objects.requireNonNull(audience, "audience");
        Objects.requireNonNull(frequency, "frequency");
        Objects.requireNonNull(start, "start");
    }

    /**
     * The next days on which it is held: its days that are school days.
     *
     * @param after the days come after this one
     * @param most how many at most
     * @param calendar of the schools; beyond its last day nothing is given
     */
    public List<LocalDate> next(LocalDate after, int most, SessionCalendar calendar) {
        LocalDate until = calendar.last().map(last -> last.date()).orElse(after);
        return frequency.dates(start, until, List.of()).stream()
                .filter(day -> day.isAfter(after) && calendar.isSchoolDay(day))
                .limit(most)
                .toList();
    }
}
