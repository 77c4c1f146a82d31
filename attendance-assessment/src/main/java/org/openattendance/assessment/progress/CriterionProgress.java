package org.openattendance.assessment.progress;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.openattendance.assessment.framework.Criterion;
import org.openattendance.assessment.scale.RatingLevel;

/**
 * How one criterion moved between two rounds.
 *
 * <p>Immutable and thread-safe.
 *
 * @param criterion as the later version has it; as the earlier one has it, if it was dropped
 * @param movement what happened
 * @param from the earlier level, where there is a comparable one
 * @param to the later level, where there is one
 * @param reworded whether its words changed between the versions
 * @param otherAssessor whether other roles judged it than before: part of the change may be theirs
 * @param actions ids of actions that arose from it and were done in between, in order
 */
public record CriterionProgress(
        Criterion criterion,
        Movement movement,
        Optional<RatingLevel> from,
        Optional<RatingLevel> to,
        boolean reworded,
        boolean otherAssessor,
        List<String> actions) {

    /** What happened to a criterion. */
    public enum Movement {
        IMPROVED,
        SAME,
        DECLINED,
        /** It has a level now and had none before. */
        NEWLY_ASSESSED,
        /** It had a level and has none now. */
        NO_LONGER_ASSESSED,
        /** It no longer concerns the setting. */
        BECAME_NA,
        /** Split, merged, dropped, new, or the scale changed. */
        NOT_COMPARABLE,
        /** It has a level in neither round. */
        NOT_ASSESSED
    }

    public CriterionProgress {
        Objects.requireNonNull(criterion, "criterion");
        Objects.requireNonNull(movement, "movement");
        Objects.requireNonNull(from, "from");
        Objects.requireNonNull(to, "to");
        actions = List.copyOf(actions);
    }

    /** Whether something was done about it in between. */
    public boolean wasActedOn() {
        return !actions.isEmpty();
    }
}
