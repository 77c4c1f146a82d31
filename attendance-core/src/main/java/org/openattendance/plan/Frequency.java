package org.openattendance.plan;

import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.openattendance.base.DateSpan;
import org.openattendance.base.InvalidValueException;

/**
 * How often something is done.
 *
 * <p>Some frequencies follow the calendar (weekly), some the school's periods (termly: the caller gives the terms), and some have no
 * dates at all (ongoing). An open value: a caller adds its own with {@link #every} or {@link #perPeriod}. Equal by all parts. Immutable and
 * thread-safe.
 *
 * @param id upper-case letters, digits and underscores
 * @param kind how its days come about
 * @param step from one day to the next; zero unless the kind is {@link Kind#STEP}
 */
public record Frequency(String id, Kind kind, Period step) {

    /** How the days come about. */
    public enum Kind {
        /** A fixed step from a first day on. */
        STEP,
        /** The last day of each period. */
        PERIOD_END,
        /** The first and the last day of each period. */
        PERIOD_START_AND_END,
        /** No day is ever due. */
        UNDATED
    }

    public static final Frequency DAILY = every("DAILY", Period.ofDays(1));
    public static final Frequency WEEKLY = every("WEEKLY", Period.ofWeeks(1));
    public static final Frequency FORTNIGHTLY = every("FORTNIGHTLY", Period.ofWeeks(2));
    public static final Frequency MONTHLY = every("MONTHLY", Period.ofMonths(1));
    public static final Frequency YEARLY = every("YEARLY", Period.ofYears(1));
    public static final Frequency HALF_TERMLY = perPeriod("HALF_TERMLY");
    public static final Frequency TERMLY = perPeriod("TERMLY");
    public static final Frequency START_END_OF_YEAR =
            new Frequency("START_END_OF_YEAR", Kind.PERIOD_START_AND_END, Period.ZERO);
    public static final Frequency ONGOING = undated("ONGOING");
    public static final Frequency AS_APPROPRIATE = undated("AS_APPROPRIATE");

    public Frequency {
        Objects.requireNonNull(kind, "kind");
        if (!id.matches("[A-Z][A-Z0-9_]*")) {
            throw new InvalidValueException(
                    "A frequency is written in upper-case letters, digits and underscores.", "it was meant as a note.");
        }
        if (step.isNegative() || (kind == Kind.STEP) == step.isZero()) {
            throw new InvalidValueException(
                    "Frequency " + id + " has the step " + step + ".", "it has no step, or one that goes back.");
        }
    }

    /** One of the frequencies above by its id; empty for any other. */
    public static Optional<Frequency> find(String id) {
        return List.of(
                        DAILY,
                        WEEKLY,
                        FORTNIGHTLY,
                        MONTHLY,
                        YEARLY,
                        HALF_TERMLY,
                        TERMLY,
                        START_END_OF_YEAR,
                        ONGOING,
                        AS_APPROPRIATE)
                .stream()
                .filter(known -> known.id().equals(id))
                .findFirst();
    }

    /** A fixed step, for example {@code every("SIX_WEEKLY", Period.ofWeeks(6))}. */
    public static Frequency every(String id, Period step) {
        return new Frequency(id, Kind.STEP, step);
    }

    /** Once in each period of the school: term, half term, or what the caller takes as one. */
    public static Frequency perPeriod(String id) {
        return new Frequency(id, Kind.PERIOD_END, Period.ZERO);
    }

    /** With no day of its own. */
    public static Frequency undated(String id) {
        return new Frequency(id, Kind.UNDATED, Period.ZERO);
    }

    /** Whether {@link #dates} needs periods. */
    public boolean needsPeriods() {
        return kind == Kind.PERIOD_END || kind == Kind.PERIOD_START_AND_END;
    }

    /**
     * The days from the first to the last, both included.
     *
     * @param first a step counts from here, and this is its first day; nothing earlier is due
     * @param last no later day is given
     * @param periods closed spans, read by those frequencies that need them; others pay no heed
     * @return in order, none twice; empty if undated, or if periods are needed and none is given
     */
    public List<LocalDate> dates(LocalDate first, LocalDate last, List<DateSpan> periods) {
        List<LocalDate> days = kind == Kind.STEP ? steps(first, last) : ends(periods);
        return days.stream()
                .filter(day -> !day.isBefore(first) && !day.isAfter(last))
                .sorted(Comparator.naturalOrder())
                .distinct()
                .toList();
    }

    /** Each day from the first one, not from the one before: a month after 31 January and another is 31 March. */
    private List<LocalDate> steps(LocalDate first, LocalDate last) {
        List<LocalDate> days = new ArrayList<>();
        LocalDate day = first;
        for (int i = 1; !day.isAfter(last); i++) {
            days.add(day);
            day = first.plus(step.multipliedBy(i));
        }
        return days;
    }

    private List<LocalDate> ends(List<DateSpan> periods) {
        List<LocalDate> days = new ArrayList<>();
        for (DateSpan period : periods) {
            if (kind == Kind.PERIOD_START_AND_END) {
                period.first().ifPresent(days::add);
            }
            if (needsPeriods()) {
                period.last().ifPresent(days::add);
            }
        }
        return days;
    }

    /** The id. */
    @Override
    public String toString() {
        return id;
    }
}
