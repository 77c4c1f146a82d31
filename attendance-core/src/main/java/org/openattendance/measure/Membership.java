package org.openattendance.measure;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.openattendance.base.DateSpan;

/**
 * What a definition makes of one enrolment before anything is counted.
 *
 * <p>Immutable and thread-safe.
 *
 * @param population whether it is in
 * @param counted the days whose sessions are counted, in order; for an enrolment that is not in, the days that would be
 * @param age in whole years on 31 August before the school year of the window's last day; empty if not known or not asked
 * @param entryAssumed whether the first mark stands for an entry date that is not known
 */
public record Membership(Population population, List<DateSpan> counted, Optional<Integer> age, boolean entryAssumed) {

    /**
     * @param population whether it is in
     * @param counted the days whose sessions are counted
     * @param age on 31 August
     * @param entryAssumed whether the first mark stands for an entry date
     */
    public Membership {
        Objects.requireNonNull(population, "population");
        counted = List.copyOf(counted);
        Objects.requireNonNull(age, "age");
    }

    /** Whether the enrolment is counted in totals. */
    public boolean isIn() {
        return population == Population.IN;
    }

    Membership as(Population other) {
        return new Membership(other, counted, age, entryAssumed);
    }
}
