package org.openattendance.mapping.directory;

import java.time.LocalTime;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.openattendance.base.DateSpan;
import org.openattendance.base.InvalidValueException;
import org.openattendance.mapping.internal.Require;

/**
 * When a service can be had.
 *
 * <p>Times are civil times of the place. Immutable and thread-safe.
 *
 * @param every weekly or monthly; empty if only described
 * @param interval every how many weeks or months, 1 or more
 * @param days {@code MO} to {@code SU}; monthly ones may carry which of the month: {@code 2MO}, {@code -1FR}
 * @param opens the time of opening, or empty
 * @param closes the time of closing, or empty; after opening
 * @param valid the days for which this is known to hold
 * @param season whether it runs in term time, in holidays, or both
 * @param description in words; may be empty
 */
public record Availability(
        Optional<Every> every,
        int interval,
        List<String> days,
        Optional<LocalTime> opens,
        Optional<LocalTime> closes,
        DateSpan valid,
        Season season,
        String description) {

    /** How often it comes round. */
    public enum Every {
        WEEKLY,
        MONTHLY
    }

    /** Which part of the school year. */
    public enum Season {
        TERM_TIME,
        HOLIDAYS,
        ALL_YEAR,
        UNKNOWN
    }

    public Availability {
        Objects.requireNonNull(every, "every");
        Require.between(interval, 1, 53, "The interval");
        days = List.copyOf(days);
        Objects.requireNonNull(valid, "valid");
        Objects.requireNonNull(season, "season");
        description = Objects.requireNonNull(description, "description").strip();
        for (String day : days) {
            if (!day.matches("(-?[1-5])?(MO|TU|WE|TH|FR|SA|SU)")) {
                throw new InvalidValueException(
                        "Not a day of the week: " + day + ".",
                        "it is written out; Monday is MO, the second Monday 2MO.");
            }
        }
        if (opens.isPresent() && closes.isPresent() && !opens.get().isBefore(closes.get())) {
            throw new InvalidValueException(
                    "It opens at " + opens.get() + " and closes at " + closes.get() + ".",
                    "the two times are swapped.");
        }
    }

    /** Known only by its season. */
    public static Availability of(Season season) {
        return new Availability(
                Optional.empty(), 1, List.of(), Optional.empty(), Optional.empty(), DateSpan.always(), season, "");
    }

    /** On days of every week. */
    public static Availability weekly(Season season, List<String> days, LocalTime opens, LocalTime closes) {
        return new Availability(
                Optional.of(Every.WEEKLY),
                1,
                days,
                Optional.of(opens),
                Optional.of(closes),
                DateSpan.always(),
                season,
                "");
    }

    /** Whether it is stated to run in school holidays. */
    public boolean inHolidays() {
        return season == Season.HOLIDAYS || season == Season.ALL_YEAR;
    }
}
