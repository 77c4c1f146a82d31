package org.openattendance.statistics;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import org.openattendance.base.InvalidValueException;

/**
 * How long after each school day its data came, and on which days they came late or not at all.
 *
 * <p>Immutable and thread-safe.
 */
public final class DataTimeliness {

    private final NavigableMap<LocalDate, Optional<Duration>> delays;
    private final Duration allowed;

    private DataTimeliness(NavigableMap<LocalDate, Optional<Duration>> delays, Duration allowed) {
        this.delays = delays;
        this.allowed = allowed;
    }

    /**
     * From the days that were due and the moments at which something came.
     *
     * @param due days on which the school was open, in any order
     * @param received for each day when its data came; the earliest stands, and days that were not due are passed over
     * @param allowed time after the end of a day within which its data are in time, 0 or more
     * @throws InvalidValueException if the time allowed is below 0
     */
    public static DataTimeliness of(Collection<LocalDate> due, List<Receipt> received, Duration allowed) {
        if (allowed.isNegative()) {
            throw new InvalidValueException("The time allowed is below 0: " + allowed + ".", "a sign was mistyped.");
        }
        NavigableMap<LocalDate, Optional<Duration>> delays = new TreeMap<>();
        new TreeSet<>(due).forEach(day -> delays.put(day, Optional.empty()));
        for (Receipt receipt : received) {
            delays.computeIfPresent(receipt.day(), (day, known) -> earlier(known, receipt.delay()));
        }
        return new DataTimeliness(delays, allowed);
    }

    private static Optional<Duration> earlier(Optional<Duration> known, Duration other) {
        return Optional.of(known.filter(delay -> delay.compareTo(other) <= 0).orElse(other));
    }

    /**
     * Data of a day that came.
     *
     * @param day the school day
     * @param at when they came
     */
    public record Receipt(LocalDate day, LocalDateTime at) {

        /** Time from the end of the day to when they came; negative where they came on the day itself. */
        public Duration delay() {
            return Duration.between(day.plusDays(1).atStartOfDay(), at);
        }
    }

    /** For each day that was due, in order, how long after its end the data came; empty where they did not. */
    public Map<LocalDate, Optional<Duration>> delays() {
        return Collections.unmodifiableMap(delays);
    }

    /** Days whose data came later than is allowed, in order. */
    public List<LocalDate> late() {
        List<LocalDate> late = new ArrayList<>();
        delays.forEach((day, delay) ->
                delay.filter(time -> time.compareTo(allowed) > 0).ifPresent(any -> late.add(day)));
        return late;
    }

    /** Days whose data did not come, in order. */
    public List<LocalDate> missing() {
        List<LocalDate> missing = new ArrayList<>();
        delays.forEach((day, delay) -> {
            if (delay.isEmpty()) {
                missing.add(day);
            }
        });
        return missing;
    }

    /** How many days of each. */
    @Override
    public String toString() {
        return delays.size() + " days, " + late().size() + " late, " + missing().size() + " missing";
    }
}
