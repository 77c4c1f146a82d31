package org.openattendance.assessment.action;

import java.util.List;
import java.util.Objects;
import org.openattendance.plan.ActionItem;
import org.openattendance.plan.ActionPlan;

/**
 * A proposal for a plan: what to begin with, what waits, and why in this order.
 *
 * <p>Immutable and thread-safe.
 *
 * @param plan the actions to begin with
 * @param parked the others, in order, each with its action ready
 * @param reasons one for each action of the plan and then of the parked ones, in order
 */
public record DerivedPlan(ActionPlan plan, List<ActionItem> parked, List<Reason> reasons) {

    /**
     * Why an action stands where it stands.
     *
     * @param action id of the action
     * @param candidate the criterion behind it
     */
    public record Reason(String action, ActionCandidate candidate) {

        /** One line: place, action and why. */
        public String sentence() {
            return action + ": " + candidate.reason();
        }
    }

    public DerivedPlan {
        Objects.requireNonNull(plan, "plan");
        parked = List.copyOf(parked);
        reasons = List.copyOf(reasons);
    }
}
