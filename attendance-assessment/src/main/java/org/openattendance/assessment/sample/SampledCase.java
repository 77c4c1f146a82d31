package org.openattendance.assessment.sample;

import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;

/**
 * A case in a population: its reference, what it can be grouped by, and when it was last looked at.
 *
 * <p>Immutable and thread-safe.
 *
 * @param ref its reference
 * @param groups column to value, for example {@code stage} to {@code L2}
 * @param lastSampled the day it was last in a sample, or empty
 */
public record SampledCase(CaseRef ref, Map<String, String> groups, Optional<LocalDate> lastSampled) {

    public SampledCase {
        Objects.requireNonNull(ref, "ref");
        Objects.requireNonNull(lastSampled, "lastSampled");
        groups = Collections.unmodifiableMap(new TreeMap<>(groups));
    }

    /** A case without groups that was never looked at. */
    public static SampledCase of(String ref) {
        return new SampledCase(CaseRef.of(ref), Map.of(), Optional.empty());
    }

    /** The group by some columns: their values joined by {@code " / "}, {@code unknown} where there is none;
     * {@code all} without columns. */
    public String stratum(List<String> columns) {
        if (columns.isEmpty()) {
            return SamplingPlan.ALL;
        }
        return String.join(
                " / ",
                columns.stream()
                        .map(column -> groups.getOrDefault(column, ""))
                        .map(value -> value.isBlank() ? SamplingPlan.UNKNOWN : value)
                        .toList());
    }

    /** Number of groups only. */
    @Override
    public String toString() {
        return "case with " + groups.size() + " groups";
    }
}
