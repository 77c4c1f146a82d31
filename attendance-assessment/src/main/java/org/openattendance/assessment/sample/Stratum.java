package org.openattendance.assessment.sample;

import java.util.List;

/**
 * One group of a sample.
 *
 * <p>Immutable and thread-safe.
 *
 * @param id its values, as {@link SampledCase#stratum} joins them
 * @param population number of cases that could be drawn
 * @param drawn the cases drawn, in order of reference
 */
public record Stratum(String id, int population, List<CaseRef> drawn) {

    public Stratum {
        drawn = List.copyOf(drawn);
    }
}
