package org.openattendance.assessment.framework;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.openattendance.base.InvalidValueException;

/**
 * A criterion that caps the overall level, however good the rest is.
 *
 * <p>Immutable and thread-safe.
 *
 * @param id unique in its framework
 * @param criteria full ids, at least one; one of them is enough
 * @param atOrBelow code of the level at or below which it fires; empty if it fires on a status
 * @param status the status on which it fires; empty if it fires on a level
 * @param capsAt code of the highest level that is then left
 * @param scope what is capped
 * @param reason why, in words; not blank
 */
public record LimitingRule(
        String id,
        List<String> criteria,
        Optional<String> atOrBelow,
        Optional<JudgementStatus> status,
        String capsAt,
        Scope scope,
        String reason) {

    /** What a rule caps. */
    public enum Scope {
        /** The theme of its criteria, and the whole. */
        THEME_AND_OVERALL,
        /** The theme of its criteria only. */
        THEME,
        /** The whole only. */
        OVERALL
    }

    public LimitingRule {
        Objects.requireNonNull(capsAt, "capsAt");
        Objects.requireNonNull(scope, "scope");
        criteria = List.copyOf(criteria);
        if (id.isBlank() || reason.isBlank() || criteria.isEmpty()) {
            throw new InvalidValueException(
                    "A limiting rule needs an id, a reason and at least one criterion.", "one of them was left out.");
        }
        if (atOrBelow.isPresent() == status.isPresent()) {
            throw new InvalidValueException(
                    "The limiting rule " + id + " must fire on a level or on a status, one of the two.",
                    "both were given, or neither.");
        }
    }

    /** Whether it caps the whole. */
    public boolean capsOverall() {
        return scope != Scope.THEME;
    }

    /** Whether it caps the themes of its criteria. */
    public boolean capsTheme() {
        return scope != Scope.OVERALL;
    }
}
