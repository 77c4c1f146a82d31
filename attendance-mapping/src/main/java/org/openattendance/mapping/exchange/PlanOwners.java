package org.openattendance.mapping.exchange;

import org.openattendance.mapping.funding.FundingBook;
import org.openattendance.mapping.internal.JsonFields;
import org.openattendance.mapping.plan.StepEvidence.Conversation;

/** Under which name the unknown fields of a thing of a plan file are kept: found again by what the thing is, not by where it stood. */
final class PlanOwners {

    private PlanOwners() {}

    /** By id, by what it is about, or by its place among those of its list that are used. */
    static String of(String list, JsonFields one, String byPlace) {
        return switch (list) {
            case "agreements", "commitments", "outcomes", "interventions" -> list + " " + one.text("id");
            case "shared" -> list + " " + one.text("thing");
            case "curriculum" -> list + " " + one.text("stage");
            default -> byPlace;
        };
    }

    static String of(FundingBook.ImpactRecord record) {
        return "impactRecord " + record.allocation() + " " + record.due() + " " + record.what();
    }

    static String view(JsonFields conversation, Conversation.View view) {
        return "view " + conversation.text("on") + " " + view.of() + " " + view.text();
    }
}
