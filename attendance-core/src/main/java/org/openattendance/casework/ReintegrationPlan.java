package org.openattendance.casework;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.function.UnaryOperator;
import org.openattendance.base.InvalidValueException;
import org.openattendance.base.Role;

/**
 * A stepped return, planned with the pupil and the family. A step may be moved; where it was before stays on record.
 *
 * <p>Immutable and thread-safe.
 *
 * @param start the first day
 * @param steps in the order given, no id twice
 * @param adjustments in use on the way
 * @param contacts whom the family can reach
 * @param reviews days on which one looks back
 * @param coDevelopedBy who made it together
 * @param status how it stands
 */
public record ReintegrationPlan(
        LocalDate start,
        List<ReintegrationStep> steps,
        List<ReasonableAdjustment> adjustments,
        List<NamedContact> contacts,
        List<LocalDate> reviews,
        List<Participant> coDevelopedBy,
        Status status) {

    /** How a plan stands. */
    public enum Status {
        DRAFT,
        AGREED,
        UNDER_WAY,
        PAUSED,
        COMPLETED
    }

    public ReintegrationPlan {
        Objects.requireNonNull(start, "start");
        Objects.requireNonNull(status, "status");
        steps = List.copyOf(steps);
        adjustments = List.copyOf(adjustments);
        contacts = List.copyOf(contacts);
        reviews = reviews.stream().sorted().toList();
        coDevelopedBy = List.copyOf(coDevelopedBy);
        Say.that(
                steps.stream().map(ReintegrationStep::id).distinct().count() == steps.size(),
                "A plan has two steps of one id.",
                "a step was copied.");
    }

    /**
     * A copy in which a step is planned for another day; the earlier days stay on record.
     *
     * @throws InvalidValueException if there is no such step
     */
    public ReintegrationPlan rescheduled(String step, LocalDate day, LocalDate setOn, Role by) {
        return with(step, one -> one.moved(new ReintegrationStep.Planned(day, setOn, by)));
    }

    /**
     * A copy in which a step was taken.
     *
     * @throws InvalidValueException if there is no such step
     */
    public ReintegrationPlan taken(String step) {
        return with(step, ReintegrationStep::taken);
    }

    private ReintegrationPlan with(String id, UnaryOperator<ReintegrationStep> change) {
        Say.that(
                steps.stream().anyMatch(step -> step.id().equals(id)),
                "The plan has no step " + id + ".",
                "the id is misspelt.");
        return new ReintegrationPlan(
                start,
                steps.stream()
                        .map(step -> step.id().equals(id) ? change.apply(step) : step)
                        .toList(),
                adjustments,
                contacts,
                reviews,
                coDevelopedBy,
                status);
    }

    /** A copy that stands otherwise. */
    public ReintegrationPlan as(Status other) {
        return new ReintegrationPlan(start, steps, adjustments, contacts, reviews, coDevelopedBy, other);
    }

    /** Whether the pupil or the family helped to make it. */
    public boolean isCoDeveloped() {
        return Participant.includesFamily(coDevelopedBy);
    }

    /** Steps not taken whose day is past, in the order of the plan. */
    public List<ReintegrationStep> behind(LocalDate asOf) {
        return steps.stream()
                .filter(step -> !step.done() && step.day().isBefore(asOf))
                .toList();
    }

    /** How many steps, and how it stands; never what they say. */
    @Override
    public String toString() {
        return "return in " + steps.size() + " steps, " + status;
    }
}
