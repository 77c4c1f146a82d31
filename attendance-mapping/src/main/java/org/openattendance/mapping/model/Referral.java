package org.openattendance.mapping.model;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.openattendance.base.InvalidValueException;
import org.openattendance.base.Role;
import org.openattendance.mapping.internal.Require;

/**
 * A request that a service takes someone on, and what became of it.
 *
 * <p>Steps only grow, in order of time, each one that {@link ReferralState#mayBecome} allows. Immutable and thread-safe.
 *
 * @param id unique in its map or list
 * @param to id of the node, or of the partner, that was asked
 * @param offer id of the offer in the directory, if it was one
 * @param needs ids of the needs that it is about
 * @param by who asked, as a role, if recorded
 * @param steps at least the first, {@link ReferralState#MADE}
 * @param visibility who may see it
 */
public record Referral(
        String id,
        String to,
        Optional<String> offer,
        List<String> needs,
        Optional<Role> by,
        List<Step> steps,
        Visibility visibility) {

    /**
     * One step.
     *
     * @param state which
     * @param on the day
     */
    public record Step(ReferralState state, LocalDate on) {}

    public Referral {
        Require.id(id, "The id of a referral");
        Require.id(to, "Whom a referral asked");
        offer.ifPresent(value -> Require.id(value, "The id of an offer"));
        needs = needs.stream()
                .distinct()
                .map(need -> Require.id(need, "A need of a referral"))
                .toList();
        Objects.requireNonNull(by, "by");
        steps = List.copyOf(steps);
        Objects.requireNonNull(visibility, "visibility");
        checkSteps(id, steps);
    }

    private static void checkSteps(String id, List<Step> steps) {
        if (steps.isEmpty() || steps.get(0).state() != ReferralState.MADE) {
            throw new InvalidValueException("Referral " + id + " was never made.", "its first step was left out.");
        }
        for (int i = 1; i < steps.size(); i++) {
            Step before = steps.get(i - 1);
            Step after = steps.get(i);
            if (after.on().isBefore(before.on()) || !before.state().mayBecome(after.state())) {
                throw new InvalidValueException(
                        "Referral " + id + " cannot go from " + before.state() + " on " + before.on() + " to "
                                + after.state() + " on " + after.on() + ".",
                        "two dates are swapped, or a step was left out.");
            }
        }
    }

    /** A referral just made; the core team alone sees it. */
    public static Referral made(String id, String to, LocalDate on) {
        return new Referral(
                id,
                to,
                Optional.empty(),
                List.of(),
                Optional.empty(),
                List.of(new Step(ReferralState.MADE, on)),
                Visibility.closed());
    }

    /**
     * A copy one step further.
     *
     * @throws InvalidValueException if the step is not allowed, or is earlier than the last one
     */
    public Referral with(ReferralState state, LocalDate on) {
        List<Step> more = new ArrayList<>(steps);
        more.add(new Step(state, on));
        return new Referral(id, to, offer, needs, by, more, visibility);
    }

    /** A copy about these needs. */
    public Referral withNeeds(List<String> ids) {
        return new Referral(id, to, offer, ids, by, steps, visibility);
    }

    /** A copy that asked another. */
    public Referral withTo(String node) {
        return new Referral(id, node, offer, needs, by, steps, visibility);
    }

    /** A copy about an offer of the directory. */
    public Referral withOffer(Optional<String> offerId) {
        return new Referral(id, to, offerId, needs, by, steps, visibility);
    }

    /** A copy that others may see. */
    public Referral withVisibility(Visibility other) {
        return new Referral(id, to, offer, needs, by, steps, other);
    }

    /** The state at the end of a day, or empty if it had not been made by then. */
    public Optional<ReferralState> stateOn(LocalDate day) {
        return steps.stream()
                .filter(step -> !step.on().isAfter(day))
                .reduce((earlier, later) -> later)
                .map(Step::state);
    }

    /** The day on which it was made. */
    public LocalDate madeOn() {
        return steps.get(0).on();
    }

    /** The day of a step, or empty if it was never reached. */
    public Optional<LocalDate> reachedOn(ReferralState state) {
        return steps.stream()
                .filter(step -> step.state() == state)
                .map(Step::on)
                .findFirst();
    }

    /** Id and last state. */
    @Override
    public String toString() {
        return "referral " + id + " " + steps.get(steps.size() - 1).state();
    }
}
