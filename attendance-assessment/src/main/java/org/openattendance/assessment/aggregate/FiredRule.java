package org.openattendance.assessment.aggregate;

import java.util.List;
import java.util.Objects;
import org.openattendance.assessment.framework.LimitingRule;
import org.openattendance.assessment.scale.RatingLevel;

/**
 * A limiting rule that holds, whether or not it lowered anything.
 *
 * <p>Immutable and thread-safe.
 *
 * @param rule the rule
 * @param criteria full ids of those criteria that made it fire, in order
 * @param cap the highest level that it leaves
 */
public record FiredRule(LimitingRule rule, List<String> criteria, RatingLevel cap) {

    public FiredRule {
        Objects.requireNonNull(rule, "rule");
        Objects.requireNonNull(cap, "cap");
        criteria = List.copyOf(criteria);
    }

    /** One sentence. */
    public String sentence() {
        return rule.reason() + ": at most " + cap.display();
    }
}
