package org.openattendance.casework;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.openattendance.base.DateSpan;
import org.openattendance.base.Role;
import org.openattendance.plan.Frequency;
import org.openattendance.pupil.Registry;

/**
 * Regular word between a teacher and a family. Immutable and thread-safe.
 *
 * @param channel code of the registry {@code CHANNEL}: email, phone, home or school book
 * @param by who writes or calls
 * @param frequency how often
 * @param start the first day
 */
public record ContactSchedule(String channel, Role by, Frequency frequency, LocalDate start) {

    public ContactSchedule {
        Say.code("channel", channel);
        Objects.requireNonNull(by, "by");
        Objects.requireNonNull(frequency, "frequency");
        Objects.requireNonNull(start, "start");
    }

    /**
     * A schedule whose channel a registry knows.
     *
     * @throws org.openattendance.base.InvalidValueException if it does not
     */
    public static ContactSchedule of(Registry channels, String channel, Role by, Frequency frequency, LocalDate start) {
        return new ContactSchedule(channels.get(channel).code(), by, frequency, start);
    }

    /**
     * The first due day after a day.
     *
     * @param terms for frequencies that follow them; may be empty
     */
    public Optional<LocalDate> nextAfter(LocalDate day, List<DateSpan> terms) {
        LocalDate from = day.isBefore(start) ? start : day.plusDays(1);
        return frequency.dates(start, from.plusYears(1), terms).stream()
                .filter(due -> !due.isBefore(from))
                .findFirst();
    }
}
