package org.openattendance.assessment.judgement;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.openattendance.assessment.framework.Criterion;
import org.openattendance.assessment.framework.JudgementStatus;
import org.openattendance.assessment.scale.RatingLevel;

/**
 * How one criterion stands on a day, after all supersessions.
 *
 * <p>Immutable and thread-safe.
 *
 * @param criterion the criterion
 * @param status where it stands; {@link JudgementStatus#NOT_YET_ASSESSED} while assessors differ
 * @param level the level, when assessed on a scale
 * @param from the judgements that stand, one for each assessor, in order of role; several only say the same when not differing
 * @param differing whether assessors say different things and nobody has settled it
 */
public record Standing(
        Criterion criterion,
        JudgementStatus status,
        Optional<RatingLevel> level,
        List<Judgement> from,
        boolean differing) {

    public Standing {
        Objects.requireNonNull(criterion, "criterion");
        Objects.requireNonNull(status, "status");
        Objects.requireNonNull(level, "level");
        from = List.copyOf(from);
    }

    /** A criterion with a level, for those who have levels only. */
    public static Standing of(Criterion criterion, RatingLevel level) {
        return new Standing(criterion, JudgementStatus.ASSESSED, Optional.of(level), List.of(), false);
    }

    /** A criterion without a level. */
    public static Standing of(Criterion criterion, JudgementStatus status) {
        return new Standing(criterion, status, Optional.empty(), List.of(), false);
    }
}
