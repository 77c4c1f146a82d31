package org.openattendance.assessment.sample;

import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import org.openattendance.base.InvalidValueException;
import org.openattendance.base.Rate;

/**
 * How a sample is drawn. Written down before the draw, and printed with it.
 *
 * <p>Immutable and thread-safe.
 *
 * @param size how many cases, 1 or more
 * @param seed any number; the same seed and population give the same sample
 * @param strata columns by which cases are grouped, in order; none for one group
 * @param quotas stratum to a fixed number, for looking more closely at some; the others share what is left. Usually none.
 * @param notSince cases looked at on this day or later are left out and counted; empty to leave none out
 * @param secondReview the share of drawn cases that two people look at, rounded up
 * @param selection how cases came to be looked at
 */
public record SamplingPlan(
        int size,
        long seed,
        List<String> strata,
        Map<String, Integer> quotas,
        Optional<LocalDate> notSince,
        Rate secondReview,
        Selection selection) {

    /** Name of the group of cases whose value is not known; always last. */
    public static final String UNKNOWN = "unknown";

    /** Name of the one group of a sample that is not drawn by groups. */
    public static final String ALL = "all";

    /** How cases came to be looked at. */
    public enum Selection {
        /** By chance: shares come with an interval. */
        RANDOM,
        /** By a theme, or because somebody thought them worth a look: shares say nothing of the others. */
        BY_JUDGEMENT
    }

    public SamplingPlan {
        Objects.requireNonNull(notSince, "notSince");
        Objects.requireNonNull(selection, "selection");
        strata = List.copyOf(strata);
        quotas = Collections.unmodifiableMap(new TreeMap<>(quotas));
        if (size < 1 || quotas.values().stream().anyMatch(quota -> quota < 0)) {
            throw new InvalidValueException("A sample of " + size + " cases.", "the size and the seed are swapped.");
        }
        if (secondReview.numerator() > secondReview.denominator()) {
            throw new InvalidValueException(
                    "A second review of " + secondReview + " of the cases.", "a number stands where the share should.");
        }
    }

    /** By chance, from one group, each case looked at once. */
    public static SamplingPlan of(int size, long seed) {
        return new SamplingPlan(size, seed, List.of(), Map.of(), Optional.empty(), Rate.of(0, 1), Selection.RANDOM);
    }

    /** The same by groups. */
    public SamplingPlan by(List<String> columns) {
        return new SamplingPlan(size, seed, columns, quotas, notSince, secondReview, selection);
    }

    /** The same with fixed numbers for some groups. */
    public SamplingPlan withQuotas(Map<String, Integer> fixed) {
        return new SamplingPlan(size, seed, strata, fixed, notSince, secondReview, selection);
    }

    /** The same without cases looked at on a day or later. */
    public SamplingPlan withoutThoseSince(LocalDate day) {
        return new SamplingPlan(size, seed, strata, quotas, Optional.of(day), secondReview, selection);
    }

    /** The same with a share looked at twice. */
    public SamplingPlan withSecondReview(Rate share) {
        return new SamplingPlan(size, seed, strata, quotas, notSince, share, selection);
    }

    /** The same, chosen rather than drawn: the draw still orders the cases, the report says that they represent nobody else. */
    public SamplingPlan byJudgement() {
        return new SamplingPlan(size, seed, strata, quotas, notSince, secondReview, Selection.BY_JUDGEMENT);
    }
}
