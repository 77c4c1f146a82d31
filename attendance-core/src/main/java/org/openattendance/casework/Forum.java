package org.openattendance.casework;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.openattendance.base.Rate;
import org.openattendance.plan.Frequency;

/**
 * Where people meet on attendance: an alliance, a network, a training. Immutable and thread-safe.
 *
 * @param code of the registry {@code FORUM}, for example {@code ATTENDANCE_ALLIANCE}
 * @param frequency how often it meets
 * @param meetings that were held, in order of day
 */
public record Forum(String code, Frequency frequency, List<Held> meetings) {

    /**
     * One meeting.
     *
     * @param on the day
     * @param settings that came, none twice
     */
    public record Held(LocalDate on, List<String> settings) {

        public Held {
            Objects.requireNonNull(on, "on");
            settings = settings.stream().distinct().toList();
        }
    }

    public Forum {
        Say.code("forum", code);
        Objects.requireNonNull(frequency, "frequency");
        meetings = meetings.stream()
                .sorted(java.util.Comparator.comparing(Held::on))
                .toList();
    }

    /**
     * The share of settings that came to at least one meeting.
     *
     * @param all every setting that could come
     * @return empty if there is none
     */
    public Optional<Rate> coverage(List<String> all) {
        long came = all.stream()
                .distinct()
                .filter(setting ->
                        meetings.stream().anyMatch(held -> held.settings().contains(setting)))
                .count();
        long whole = all.stream().distinct().count();
        return whole == 0 ? Optional.empty() : Optional.of(Rate.of(came, whole));
    }
}
