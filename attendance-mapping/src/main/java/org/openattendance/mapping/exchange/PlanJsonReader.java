package org.openattendance.mapping.exchange;

import java.util.Optional;
import java.util.stream.Stream;
import org.openattendance.base.Checked;
import org.openattendance.mapping.internal.JsonFields;
import org.openattendance.mapping.internal.Unasked;
import org.openattendance.mapping.json.UnknownFields;
import org.openattendance.mapping.plan.CheckMark;
import org.openattendance.mapping.plan.CheckSet;
import org.openattendance.mapping.plan.CheckState;
import org.openattendance.mapping.plan.PartnershipPlan;
import org.openattendance.mapping.plan.PartnershipStep;
import org.openattendance.mapping.plan.StepRefusedException;
import org.openattendance.table.UnreadableInputException;

/**
 * Reads a partnership plan and replays what was done with it, so that a file can never hold a state that the rules do not allow.
 *
 * <pre>{@code
 * {"schemaVersion":"1.0","id":"plan-1","checkSet":"six-steps","map":"m1","reflectionNeeded":true,
 *  "evidence":{"insights":[{"source":"register","on":"2026-09-14","conclusion":"Mondays are hardest"}]},
 *  "events":[{"type":"REFLECTED","on":"2026-09-10","by":"ATTENDANCE_LEAD"},
 *            {"type":"CHECK","check":"ES-S1.1","state":"DONE","on":"2026-09-15","by":"ATTENDANCE_LEAD"},
 *            {"type":"COMPLETE","step":"CONSIDER_DATA","on":"2026-09-20","by":"ATTENDANCE_LEAD"}]}
 * }</pre>
 *
 * <p>Types of event: {@code START}, {@code CHECK}, {@code COMPLETE}, {@code COMPLETE_OUT_OF_ORDER}, {@code REOPEN}, {@code REFLECTED}. An event that is
 * refused is a {@code STEP_REFUSED} issue, and the others are replayed. Thread-safe.
 */
public final class PlanJsonReader {

    private PlanJsonReader() {}

    private enum Type {
        START,
        CHECK,
        COMPLETE,
        COMPLETE_OUT_OF_ORDER,
        REOPEN,
        REFLECTED
    }

    /**
     * From a file; fields that are not known are warnings, and are not kept.
     *
     * @param file what the caller calls it
     * @throws UnreadableInputException if it is not JSON, of another schema, or names no plan or no known set of checks
     */
    public static Checked<PartnershipPlan> read(String file, byte[] content) {
        Checked<PlanFile> read = read(file, content, Unasked.Policy.REPORT);
        return new Checked<>(read.value().plan(), read.issues(), read.issueCounts(), read.errors());
    }

    /**
     * From a file, with fields that are not known kept, or refused with the thing that they stand in.
     *
     * @param file what the caller calls it
     * @throws UnreadableInputException if it is not JSON, of another schema, or names no plan or no known set of checks
     */
    public static Checked<PlanFile> read(String file, byte[] content, UnknownFields policy) {
        return read(file, content, Documents.policy(policy));
    }

    private static Checked<PlanFile> read(String file, byte[] content, Unasked.Policy policy) {
        return Documents.read(file, content, policy, fields -> new PlanJsonReader().plan(fields), PlanFile::new);
    }

    private PartnershipPlan plan(JsonFields fields) {
        PartnershipPlan plan = PartnershipPlan.of(
                fields.required("id"),
                CheckSet.standard(fields.optional("checkSet").orElse("six-steps")));
        if (fields.yes("reflectionNeeded")) {
            plan = plan.withReflectionNeeded();
        }
        plan = plan.with(PlanEvidenceReader.evidence(fields));
        int used = 0;
        for (JsonFields event : fields.objects("events")) {
            PartnershipPlan before = plan;
            String owner = "event " + used;
            Optional<PartnershipPlan> with = event.read(one -> replayed(before, one, owner));
            used += with.isPresent() ? 1 : 0;
            plan = with.orElse(before);
        }
        if (Stream.of("checkSet", "map", "evidence", "events").noneMatch(fields::has)
                && !fields.unread().isEmpty()) {
            throw fields.refuse("", "this names no map, no evidence and no events of a plan, and other things.");
        }
        fields.unasked("plan");
        return plan;
    }

    private PartnershipPlan replayed(PartnershipPlan plan, JsonFields event, String owner) {
        Type type = event.constant("type", Type.values())
                .orElseThrow(() -> event.refuse("type", "this must not be left out."));
        try {
            PartnershipPlan after = type == Type.CHECK ? marked(plan, event) : moved(plan, type, event);
            event.unasked(owner);
            return after;
        } catch (StepRefusedException e) {
            throw event.refuse(
                    "STEP_REFUSED",
                    "",
                    String.valueOf(e.getMessage()).lines().findFirst().orElse(""));
        }
    }

    private static PartnershipPlan marked(PartnershipPlan plan, JsonFields event) {
        event.required("state");
        return plan.mark(new CheckMark(
                event.required("check"),
                event.constant("state", CheckState.values()).orElseThrow(),
                event.requiredDate("on"),
                event.requiredRole("by"),
                event.text("reason")));
    }

    private PartnershipPlan moved(PartnershipPlan plan, Type type, JsonFields event) {
        var on = event.requiredDate("on");
        var by = event.requiredRole("by");
        if (type == Type.REFLECTED) {
            return plan.reflected(on, by);
        }
        PartnershipStep step = event.constant("step", PartnershipStep.values())
                .orElseThrow(() -> event.refuse("step", "this must not be left out."));
        return switch (type) {
            case START -> plan.start(step, on, by);
            case COMPLETE -> plan.complete(step, on, by, false);
            case COMPLETE_OUT_OF_ORDER -> plan.completeOutOfOrder(step, on, by, event.text("reason"), false);
            default -> plan.reopen(step, on, by, event.text("reason"));
        };
    }
}
