package org.openattendance.assessment.aggregate;

import java.util.List;
import java.util.Objects;
import org.openattendance.assessment.judgement.Standings;

/**
 * What is said of an assessment as a whole and theme by theme.
 *
 * <p>Immutable and thread-safe.
 *
 * @param standings what it was made from
 * @param overall the whole
 * @param themes the themes, in order
 */
public record AssessmentResult(Standings standings, ScopeResult overall, List<ScopeResult> themes) {

    public AssessmentResult {
        Objects.requireNonNull(standings, "standings");
        Objects.requireNonNull(overall, "overall");
        themes = List.copyOf(themes);
    }

    /** Whether assessors differ on a criterion, so that nothing was summed up. */
    public boolean isBlocked() {
        return !standings.differing().isEmpty();
    }

    /** How many criteria and themes it is made of: a theme with many criteria must not dominate unseen. */
    public String madeOf() {
        return standings.rated().size() + " criteria in " + themes.size() + " themes";
    }
}
