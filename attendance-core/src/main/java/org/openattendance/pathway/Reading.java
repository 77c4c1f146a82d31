package org.openattendance.pathway;

import java.time.LocalDate;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.openattendance.base.InvalidValueException;
import org.openattendance.base.Rate;

/**
 * The figures of one pupil on a day: exact fractions, and which codes the absence is made of.
 *
 * <p>Immutable and thread-safe.
 */
public final class Reading {

    private record Key(PathwayMeasure measure, int schoolWeeks) {}

    private static final Reading NONE = new Reading(LocalDate.MIN, Map.of(), Collections.emptySortedMap(), true);

    private final LocalDate on;
    private final Map<Key, Rate> measures;
    private final SortedMap<String, Long> composition;
    private final boolean resolved;

    private Reading(LocalDate on, Map<Key, Rate> measures, SortedMap<String, Long> composition, boolean resolved) {
        this.on = on;
        this.measures = Map.copyOf(measures);
        this.composition = Collections.unmodifiableSortedMap(new TreeMap<>(composition));
        this.resolved = resolved;
    }

    /** No figures at all. */
    public static Reading none() {
        return NONE;
    }

    /** The figures as known at the end of a day, none given yet. */
    public static Reading on(LocalDate day) {
        return new Reading(Objects.requireNonNull(day, "day"), Map.of(), Collections.emptySortedMap(), true);
    }

    /** A copy with a measure over the whole period that the reading is about. */
    public Reading with(PathwayMeasure measure, Rate rate) {
        return with(measure, 0, rate);
    }

    /**
     * A copy with a measure over a rolling window.
     *
     * @param schoolWeeks 1 to 60, or 0 for the whole period
     */
    public Reading with(PathwayMeasure measure, int schoolWeeks, Rate rate) {
        Window.require(schoolWeeks);
        Map<Key, Rate> more = new HashMap<>(measures);
        more.put(new Key(measure, schoolWeeks), Objects.requireNonNull(rate, "rate"));
        return new Reading(on, more, composition, resolved);
    }

    /**
     * A copy that says which codes the absence is made of.
     *
     * @param sessions by code as written; each 0 or more
     */
    public Reading withComposition(Map<String, Long> sessions) {
        sessions.forEach((code, count) -> {
            if (count < 0) {
                throw new InvalidValueException(
                        "Code " + code + " has " + count + " sessions.", "a minus sign slipped in.");
            }
        });
        return new Reading(on, measures, new TreeMap<>(sessions), resolved);
    }

    /** A copy of which some session is unmarked, unknown or conflicting: nothing is decided on it. */
    public Reading unresolved() {
        return new Reading(on, measures, composition, false);
    }

    /** The last of several readings that was there at the end of a day, or none. */
    public static Reading latest(List<Reading> readings, LocalDate day) {
        return readings.stream()
                .filter(reading -> !reading.on.isAfter(day))
                .max(Comparator.comparing(Reading::on))
                .orElse(NONE);
    }

    /** The day; {@link LocalDate#MIN} for {@link #none()}. */
    public LocalDate on() {
        return on;
    }

    /** A measure over a window of school weeks (0: the whole period), or empty if it was not given. */
    public Optional<Rate> find(PathwayMeasure measure, int schoolWeeks) {
        return Optional.ofNullable(measures.get(new Key(measure, schoolWeeks)));
    }

    /** Sessions of absence by code as written, in order of code. */
    public SortedMap<String, Long> composition() {
        return composition;
    }

    /** Whether every session behind it is marked, known and without conflict. */
    public boolean isResolved() {
        return resolved;
    }

    /**
     * Whether more than half of the absence is of these codes; not so if nothing is known of its codes. Where more was missed than the codes
     * account for, the rest counts as being of other codes.
     */
    boolean isMostlyOf(Set<String> codes) {
        long coded = composition.values().stream().mapToLong(Long::longValue).sum();
        long these = composition.entrySet().stream()
                .filter(entry -> codes.contains(entry.getKey()))
                .mapToLong(Map.Entry::getValue)
                .sum();
        return 2 * these > Math.max(coded, missed());
    }

    /** Sessions missed, as far as the figures tell. */
    private long missed() {
        return find(PathwayMeasure.ABSENCE, 0)
                .map(Rate::numerator)
                .or(() -> find(PathwayMeasure.ATTENDANCE, 0).map(rate -> rate.denominator() - rate.numerator()))
                .orElse(0L);
    }

    @Override
    public boolean equals(@org.jspecify.annotations.Nullable Object other) {
        return other instanceof Reading that
                && on.equals(that.on)
                && measures.equals(that.measures)
                && composition.equals(that.composition)
                && resolved == that.resolved;
    }

    @Override
    public int hashCode() {
        return Objects.hash(on, measures, composition, resolved);
    }

    /** The day and how many measures; never the figures, which are a pupil's. */
    @Override
    public String toString() {
        return "reading of " + on + " with " + measures.size() + " measures";
    }
}
