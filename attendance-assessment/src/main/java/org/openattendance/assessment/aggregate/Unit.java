package org.openattendance.assessment.aggregate;

import java.util.Optional;
import org.openattendance.assessment.framework.Criterion;
import org.openattendance.assessment.framework.JudgementStatus;
import org.openattendance.assessment.judgement.Standing;
import org.openattendance.assessment.scale.RatingLevel;

/**
 * What a policy looks at: a criterion, or a whole theme that counts as one.
 *
 * @param id full id of the criterion, or id of the theme
 * @param rank of the level from 1; 0 when there is none
 * @param open whether it has yet to be judged
 * @param weight 1 or more
 * @param limiting whether it is limiting
 * @param benchmark rank of its benchmark; 0 when it has none
 */
record Unit(String id, int rank, boolean open, int weight, boolean limiting, int benchmark) {

    static Unit of(Standing standing, int benchmark) {
        Criterion criterion = standing.criterion();
        return new Unit(
                criterion.id(),
                rank(standing.level()),
                standing.status() == JudgementStatus.NOT_YET_ASSESSED,
                criterion.weight(),
                criterion.isLimiting(),
                benchmark);
    }

    static int rank(Optional<RatingLevel> level) {
        return level.map(RatingLevel::rank).orElse(0);
    }

    boolean isAssessed() {
        return rank > 0;
    }
}
