package org.openattendance.assessment.aggregate;

import java.util.ArrayList;
import java.util.List;
import org.openattendance.assessment.framework.AggregationPolicy;
import org.openattendance.assessment.framework.Criterion;
import org.openattendance.assessment.judgement.Standing;
import org.openattendance.assessment.judgement.Standings;
import org.openattendance.assessment.scale.RatingLevel;
import org.openattendance.base.InvalidValueException;

/**
 * How firmly an overall level stands: which single judgements, changed to another level, would change it.
 *
 * <p>Immutable and thread-safe.
 *
 * @param level the level as it stands
 * @param tried how many single changes were tried: each assessed criterion to each other level
 * @param changes those that alter the level, in order of criterion, then of level
 */
public record Sensitivity(RatingLevel level, int tried, List<Change> changes) {

    /**
     * One judgement changed.
     *
     * @param criterion which
     * @param from its level
     * @param to the level it was changed to
     * @param result the overall level then
     */
    public record Change(Criterion criterion, RatingLevel from, RatingLevel to, RatingLevel result) {}

    public Sensitivity {
        changes = List.copyOf(changes);
    }

    /**
     * Tries every single change.
     *
     * @throws InvalidValueException if the policy gives no level for these standings
     */
    public static Sensitivity of(Standings standings, AggregationPolicy policy) {
        RatingLevel level = level(standings, policy);
        List<Change> changes = new ArrayList<>();
        int tried = 0;
        for (Standing standing : standings.rated()) {
            if (standing.level().isEmpty()) {
                continue;
            }
            RatingLevel from = standing.level().get();
            for (RatingLevel to : standings.framework().scale().levels()) {
                if (!to.equals(from)) {
                    tried++;
                    RatingLevel result = level(standings.with(Standing.of(standing.criterion(), to)), policy);
                    if (!result.equals(level)) {
                        changes.add(new Change(standing.criterion(), from, to, result));
                    }
                }
            }
        }
        return new Sensitivity(level, tried, changes);
    }

    private static RatingLevel level(Standings standings, AggregationPolicy policy) {
        PolicyResult result =
                Aggregation.of(standings, List.of(policy)).overall().results().get(0);
        if (result instanceof PolicyResult.AtLevel at) {
            return at.level();
        }
        throw new InvalidValueException(
                "The policy " + policy.type() + " gives no level here.", "nothing is assessed, or levels are tied.");
    }

    /** One sentence. */
    public String sentence() {
        return changes.size() + " of " + tried + " single changes of a level would alter the result " + level.display()
                + ".";
    }
}
