package org.openattendance.mapping.exchange;

import java.util.List;
import org.openattendance.mapping.internal.DataFiles;
import org.openattendance.mapping.plan.CheckMark;
import org.openattendance.mapping.plan.PartnershipPlan;
import org.openattendance.mapping.plan.PlanEvent;
import org.openattendance.mapping.plan.ReflectionNoted;
import org.openattendance.mapping.plan.StepState;
import org.openattendance.mapping.plan.StepTransition;

/**
 * Writes a partnership plan as its evidence and what was done with it, so that reading it replays the same history. What was written, is written
 * as the same bytes again. A set of checks is written by its id: a caller's own set is not in the file. Stateless.
 */
public final class PlanJsonWriter {

    private PlanJsonWriter() {}

    /**
     * The whole plan, for keeping it.
     *
     * @return UTF-8, lines ending in LF; fields in a fixed order, those that say nothing left out
     */
    public static byte[] write(PlanFile file) {
        PartnershipPlan plan = file.plan();
        Tree document = Tree.document(file.extras())
                .put("id", plan.id())
                .put("checkSet", plan.checks().id())
                .put("map", plan.evidence().map())
                .put("assessment", plan.evidence().assessment());
        if (plan.reflectionNeeded()) {
            document.put("reflectionNeeded", true);
        }
        Tree evidence = document.object("evidence");
        new PlanEvidenceWriter(plan.evidence()).write(evidence);
        if (evidence.isEmpty()) {
            document.without("evidence");
        }
        events(document, plan.events());
        return document.extras("plan").bytes();
    }

    private static void events(Tree document, List<PlanEvent> events) {
        int written = 0;
        for (int i = 0; i < events.size(); i++) {
            boolean follows = i + 1 < events.size() && starts(events.get(i), events.get(i + 1));
            if (!follows) {
                event(document.item("events"), events.get(i)).extras("event " + written++);
            }
        }
    }

    /** Whether the step was begun by the mark that comes next: then reading the mark begins it again. */
    private static boolean starts(PlanEvent event, PlanEvent next) {
        return event instanceof StepTransition transition
                && transition.to() == StepState.IN_PROGRESS
                && next instanceof CheckMark
                && next.on().equals(event.on())
                && next.by().equals(event.by());
    }

    private static Tree event(Tree tree, PlanEvent event) {
        if (event instanceof CheckMark mark) {
            return tree.put("type", "CHECK")
                    .put("check", mark.check())
                    .put("state", mark.state().name())
                    .put("on", mark.on().toString())
                    .put("by", mark.by().toString())
                    .put("reason", mark.reason());
        }
        if (event instanceof ReflectionNoted noted) {
            return tree.put("type", "REFLECTED")
                    .put("on", noted.on().toString())
                    .put("by", noted.by().toString());
        }
        StepTransition moved = (StepTransition) event;
        return tree.put("type", type(moved))
                .put("step", moved.step().name())
                .put("on", moved.on().toString())
                .put("by", moved.by().toString())
                .put("reason", moved.reason());
    }

    private static String type(StepTransition moved) {
        return switch (moved.to()) {
            case COMPLETE -> moved.reason().isEmpty() ? "COMPLETE" : "COMPLETE_OUT_OF_ORDER";
            case REOPENED -> "REOPEN";
            default -> "START";
        };
    }

    /** The JSON Schema (draft 2020-12) of the form that is written, as text. */
    public static String schema() {
        return DataFiles.text("exchange/plan-1.0.schema.json");
    }
}
