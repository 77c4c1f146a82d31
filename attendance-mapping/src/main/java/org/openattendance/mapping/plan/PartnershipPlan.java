package org.openattendance.mapping.plan;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.openattendance.base.Rate;
import org.openattendance.base.Role;
import org.openattendance.mapping.internal.Require;

/**
 * A partnership plan on its way through the six steps.
 *
 * <p>A step is complete when each of its checks is done or does not apply. Later steps may be worked on early; to complete one before an
 * earlier one takes an override with a reason. What is new may reopen a step, and the later ones stay as they are. Every change of a step
 * and every mark on a check stays on record with day and role. Progress is checks done of checks that apply, step by step; there is no
 * overall percentage. Immutable and thread-safe.
 */
public final class PartnershipPlan {

    private final String id;
    private final CheckSet checks;
    private final PlanEvidence evidence;
    private final List<PlanEvent> events;
    private final boolean reflectionNeeded;

    private PartnershipPlan(
            String id, CheckSet checks, PlanEvidence evidence, List<PlanEvent> events, boolean reflectionNeeded) {
        this.id = id;
        this.checks = checks;
        this.evidence = evidence;
        this.events = events;
        this.reflectionNeeded = reflectionNeeded;
    }

    /** A plan that has not started. */
    public static PartnershipPlan of(String id, CheckSet checks) {
        return new PartnershipPlan(
                Require.id(id, "The id of a plan"),
                Objects.requireNonNull(checks, "checks"),
                PlanEvidence.none(),
                List.of(),
                false);
    }

    /** A copy in which the first step is complete only once someone has reflected on the principles. */
    public PartnershipPlan withReflectionNeeded() {
        return new PartnershipPlan(id, checks, evidence, events, true);
    }

    /** A copy with other evidence. */
    public PartnershipPlan with(PlanEvidence other) {
        return new PartnershipPlan(id, checks, other, events, reflectionNeeded);
    }

    /**
     * A copy in which someone says how far a check has come. A step that had not started is in progress from then on.
     *
     * @throws StepRefusedException if what must be on record for it is missing, if its step is complete and was not reopened, or if the
     *     day is before the last mark on the same check
     */
    public PartnershipPlan mark(CheckMark mark) {
        StepCheck check = checks.check(mark.check());
        PartnershipStep step = check.step();
        if (state(step) == StepState.COMPLETE) {
            throw new StepRefusedException(
                    "Step " + step + " is complete; check " + check.id() + " can be marked once it is reopened.",
                    "the mark belongs to another plan.");
        }
        if (mark.state() == CheckState.DONE) {
            check.rule().missing(evidence).ifPresent(missing -> {
                throw new StepRefusedException(
                        "Check " + check.id() + " asks for " + missing + ".",
                        "it was agreed and not put on record yet.");
            });
        }
        lastMark(check.id()).filter(last -> mark.on().isBefore(last.on())).ifPresent(last -> {
            throw new StepRefusedException(
                    "Check " + check.id() + " was marked on " + last.on() + ", after " + mark.on() + ".",
                    "the two days are swapped.");
        });
        PartnershipPlan started = state(step) == StepState.NOT_STARTED
                ? moved(step, StepState.IN_PROGRESS, mark.on(), mark.by(), "", false)
                : this;
        return started.and(mark);
    }

    /** A copy in which it is noted that people reflected on the principles. */
    public PartnershipPlan reflected(LocalDate on, Role by) {
        return and(new ReflectionNoted(on, by));
    }

    /**
     * A copy in which work on a step has begun.
     *
     * @throws StepRefusedException if it had begun already
     */
    public PartnershipPlan start(PartnershipStep step, LocalDate on, Role by) {
        if (state(step) != StepState.NOT_STARTED) {
            throw new StepRefusedException("Step " + step + " is " + state(step) + ".", "it was started before.");
        }
        return moved(step, StepState.IN_PROGRESS, on, by, "", false);
    }

    /**
     * A copy in which a step is complete, in order.
     *
     * @param reflections whether anyone has reflected on the principles, where {@link #reflected} has not noted it; asked for the first step
     *     where the plan needs it
     * @throws StepRefusedException if a check is open, an earlier step is not complete, or the reflection is missing
     */
    public PartnershipPlan complete(PartnershipStep step, LocalDate on, Role by, boolean reflections) {
        List<PartnershipStep> before = incompleteBefore(step);
        if (!before.isEmpty()) {
            throw new StepRefusedException(
                    "Step " + step + " comes after " + before + ", which are not complete.",
                    "an override with a reason is wanted.");
        }
        return completed(step, on, by, "", false, reflections);
    }

    /**
     * A copy in which a step is complete before an earlier one, for a reason.
     *
     * @throws StepRefusedException if a check is open, the reason is blank, or the reflection is missing
     */
    public PartnershipPlan completeOutOfOrder(
            PartnershipStep step, LocalDate on, Role by, String reason, boolean reflections) {
        requireReason(step, reason);
        return completed(step, on, by, reason, !incompleteBefore(step).isEmpty(), reflections);
    }

    private PartnershipPlan completed(
            PartnershipStep step, LocalDate on, Role by, String reason, boolean override, boolean reflections) {
        List<String> open = open(step);
        if (!open.isEmpty()) {
            throw new StepRefusedException(
                    "Step " + step + " has open checks: " + open + ".",
                    "one of them does not apply, and was not waived.");
        }
        if (state(step) == StepState.COMPLETE) {
            throw new StepRefusedException("Step " + step + " is complete.", "it was completed before.");
        }
        boolean noted = all(ReflectionNoted.class).findAny().isPresent();
        if (step == PartnershipStep.CONSIDER_DATA && reflectionNeeded && !reflections && !noted) {
            throw new StepRefusedException(
                    "This plan asks for a reflection on the principles before step " + step + " is complete.",
                    "people talked about it and nobody wrote it down.");
        }
        PartnershipPlan reflected = reflections && !noted ? reflected(on, by) : this;
        return reflected.moved(step, StepState.COMPLETE, on, by, reason, override);
    }

    /**
     * A copy in which a complete step is taken up again. The later steps stay as they are.
     *
     * @throws StepRefusedException if it is not complete, or the reason is blank
     */
    public PartnershipPlan reopen(PartnershipStep step, LocalDate on, Role by, String reason) {
        requireReason(step, reason);
        if (state(step) != StepState.COMPLETE) {
            throw new StepRefusedException(
                    "Step " + step + " is " + state(step) + ", so it cannot be reopened.",
                    "it is still being worked on.");
        }
        return moved(step, StepState.REOPENED, on, by, reason, false);
    }

    private static void requireReason(PartnershipStep step, String reason) {
        if (reason.isBlank()) {
            throw new StepRefusedException(
                    "A reason is wanted for step " + step + ".", "it was said and not written down.");
        }
    }

    private PartnershipPlan moved(
            PartnershipStep step, StepState to, LocalDate on, Role by, String reason, boolean override) {
        lastTransition(step).filter(last -> on.isBefore(last.on())).ifPresent(last -> {
            throw new StepRefusedException(
                    "Step " + step + " changed on " + last.on() + ", after " + on + ".", "the two days are swapped.");
        });
        return and(new StepTransition(step, state(step), to, on, by, reason, override));
    }

    private PartnershipPlan and(PlanEvent event) {
        List<PlanEvent> more = new ArrayList<>(events);
        more.add(event);
        return new PartnershipPlan(id, checks, evidence, List.copyOf(more), reflectionNeeded);
    }

    private <T extends PlanEvent> Stream<T> all(Class<T> kind) {
        return events.stream().filter(kind::isInstance).map(kind::cast);
    }

    private Optional<StepTransition> lastTransition(PartnershipStep step) {
        return all(StepTransition.class).filter(one -> one.step() == step).reduce((earlier, later) -> later);
    }

    private Optional<CheckMark> lastMark(String check) {
        return all(CheckMark.class).filter(one -> one.check().equals(check)).reduce((earlier, later) -> later);
    }

    private List<PartnershipStep> incompleteBefore(PartnershipStep step) {
        return List.of(PartnershipStep.values()).subList(0, step.ordinal()).stream()
                .filter(earlier -> state(earlier) != StepState.COMPLETE)
                .toList();
    }

    /** Its id. */
    public String id() {
        return id;
    }

    /** Its checks. */
    public CheckSet checks() {
        return checks;
    }

    /** What is on record. */
    public PlanEvidence evidence() {
        return evidence;
    }

    /** Whether the first step asks for a reflection on the principles. */
    public boolean reflectionNeeded() {
        return reflectionNeeded;
    }

    /** Every mark, in the order in which they were made. */
    public List<CheckMark> marks() {
        return all(CheckMark.class).toList();
    }

    /** Every change of a step, in the order in which they were made. */
    public List<StepTransition> history() {
        return all(StepTransition.class).toList();
    }

    /** Everything that was done, in the order in which it was done. */
    public List<PlanEvent> events() {
        return events;
    }

    /** Where a step stands. */
    public StepState state(PartnershipStep step) {
        return lastTransition(step).map(StepTransition::to).orElse(StepState.NOT_STARTED);
    }

    /** Where all steps stand, in order. */
    public Map<PartnershipStep, StepState> states() {
        Map<PartnershipStep, StepState> states = new EnumMap<>(PartnershipStep.class);
        for (PartnershipStep step : PartnershipStep.values()) {
            states.put(step, state(step));
        }
        return java.util.Collections.unmodifiableMap(states);
    }

    /** How far a check has come. */
    public CheckState state(String check) {
        return lastMark(checks.check(check).id()).map(CheckMark::state).orElse(CheckState.OPEN);
    }

    /** Ids of the open checks of a step, in order. */
    public List<String> open(PartnershipStep step) {
        return checks.of(step).stream()
                .map(StepCheck::id)
                .filter(check -> state(check) == CheckState.OPEN)
                .toList();
    }

    /**
     * Checks done, of those that apply.
     *
     * @return empty if none applies
     */
    public Optional<Rate> progress(PartnershipStep step) {
        List<CheckState> states = checks.of(step).stream()
                .map(check -> state(check.id()))
                .filter(state -> state != CheckState.NOT_APPLICABLE)
                .toList();
        long done = states.stream().filter(state -> state == CheckState.DONE).count();
        return states.isEmpty() ? Optional.empty() : Optional.of(Rate.of(done, states.size()));
    }

    /** Id and states; no text. */
    @Override
    public String toString() {
        return "plan " + id + " " + states();
    }
}
