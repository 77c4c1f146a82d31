package org.openattendance.mapping.exchange;

import java.util.Objects;
import org.openattendance.mapping.model.Extras;
import org.openattendance.mapping.plan.PartnershipPlan;

/**
 * What a file of a plan holds. Immutable and thread-safe.
 *
 * @param plan the plan
 * @param extras fields that this version of the library does not know, kept word for word
 */
public record PlanFile(PartnershipPlan plan, Extras extras) {

    public PlanFile {
        Objects.requireNonNull(plan, "plan");
        Objects.requireNonNull(extras, "extras");
    }

    /** A plan without unknown fields. */
    public static PlanFile of(PartnershipPlan plan) {
        return new PlanFile(plan, Extras.none());
    }
}
