package org.openattendance.mapping.keyworker;

import java.util.List;
import java.util.Optional;
import org.openattendance.base.InvalidValueException;
import org.openattendance.base.Rate;

/**
 * One who would fit, and why. There is no overall score: criteria are compared one after another.
 * Immutable and thread-safe.
 *
 * @param worker id
 * @param results one for each criterion, in the order of the policy, then the rest
 * @param uncoveredNeeds codes of needs that their skills do not meet, in order
 * @param freeCapacity how many more pupils they could take, 0 or more; empty when not known
 */
public record KeyWorkerMatch(
        String worker, List<CriterionResult> results, List<String> uncoveredNeeds, Optional<Integer> freeCapacity) {

    /**
     * How one does on one criterion.
     *
     * @param criterion which
     * @param share for {@link MatchCriterion#SKILLS} the needs met of the needs; for {@link MatchCriterion#CASELOAD} the pupils they have of
     *     those they can take; empty where it is not known, or is no share
     * @param reason in words
     */
    public record CriterionResult(MatchCriterion criterion, Optional<Rate> share, String reason) {}

    public KeyWorkerMatch {
        results = List.copyOf(results);
        uncoveredNeeds = List.copyOf(uncoveredNeeds);
    }

    /** How they do on a criterion. */
    public CriterionResult on(MatchCriterion criterion) {
        return results.stream()
                .filter(result -> result.criterion() == criterion)
                .findFirst()
                .orElseThrow(() -> new InvalidValueException(
                        "No result for " + criterion + ".", "the match was put together by hand."));
    }
}
