package org.openattendance.assessment.moderate;

import java.util.List;
import org.openattendance.assessment.framework.Criterion;
import org.openattendance.assessment.judgement.Standing;

/**
 * What each judge said of one criterion.
 *
 * <p>Immutable and thread-safe.
 *
 * @param criterion the criterion
 * @param said what each judge said, in order of judges
 * @param spread ranks from the lowest level given to the highest; 0 when fewer than two gave one
 * @param statusesDiffer whether one gave a level and another called it not applicable or not known
 */
public record CriterionDifference(Criterion criterion, List<Standing> said, int spread, boolean statusesDiffer) {

    public CriterionDifference {
        said = List.copyOf(said);
    }

    /** Whether they are two or more ranks apart: talk about these first. */
    public boolean isWide() {
        return spread >= 2;
    }

    /** Whether there is anything to settle. */
    public boolean isDifference() {
        return spread > 0 || statusesDiffer;
    }
}
