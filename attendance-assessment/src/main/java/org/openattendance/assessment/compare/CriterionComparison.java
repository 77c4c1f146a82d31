package org.openattendance.assessment.compare;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.openattendance.assessment.framework.Criterion;
import org.openattendance.assessment.scale.RatingLevel;
import org.openattendance.base.Rate;

/**
 * One criterion across settings.
 *
 * <p>Immutable and thread-safe.
 *
 * @param criterion the criterion
 * @param assessed number of settings with a level, or empty when withheld
 * @param counts number at each level, from low to high, zeros included; empty when withheld
 */
public record CriterionComparison(Criterion criterion, Optional<Integer> assessed, Map<RatingLevel, Integer> counts) {

    public CriterionComparison {
        Objects.requireNonNull(criterion, "criterion");
        Objects.requireNonNull(assessed, "assessed");
        counts = Collections.unmodifiableMap(new LinkedHashMap<>(counts));
    }

    /** Whether too few settings have a level for it to be shown. */
    public boolean isWithheld() {
        return assessed.isEmpty();
    }

    /** Share of settings at a level, or empty when withheld. */
    public Optional<Rate> share(RatingLevel level) {
        return assessed.map(n -> Rate.of(counts.getOrDefault(level, 0), n));
    }

    /** Share of settings at a level or below it, or empty when withheld. */
    public Optional<Rate> shareAtOrBelow(RatingLevel level) {
        return assessed.map(n -> Rate.of(
                counts.entrySet().stream()
                        .filter(entry -> !level.isBelow(entry.getKey()))
                        .mapToInt(Map.Entry::getValue)
                        .sum(),
                n));
    }

    /** The most common levels, from low to high; several when they tie, none when withheld. */
    public List<RatingLevel> mostCommon() {
        int most = counts.values().stream().mapToInt(Integer::intValue).max().orElse(0);
        return most == 0
                ? List.of()
                : counts.entrySet().stream()
                        .filter(entry -> entry.getValue() == most)
                        .map(Map.Entry::getKey)
                        .toList();
    }

    /** Ranks from the lowest level that a setting has to the highest: how consistent practice is; 0 when withheld. */
    public int spread() {
        List<Integer> ranks = counts.entrySet().stream()
                .filter(entry -> entry.getValue() > 0)
                .map(entry -> entry.getKey().rank())
                .toList();
        return ranks.isEmpty() ? 0 : Collections.max(ranks) - Collections.min(ranks);
    }
}
