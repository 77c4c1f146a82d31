package org.openattendance.casework;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.TreeSet;
import org.openattendance.plan.ActionItem;
import org.openattendance.plan.ActionLink;
import org.openattendance.plan.ActionPlan;

/**
 * The plan around one pupil: actions, who wrote it together, the views and causes that it answers, strategies and adjustments.
 *
 * <p>Immutable and thread-safe.
 *
 * @param plan the actions; each may cite views and factors
 * @param coProducers who wrote it, by role and side
 * @param views that were given
 * @param factors codes of the circumstances that stand behind the absence
 * @param strategies in use
 * @param adjustments in use
 */
public record SupportPlan(
        ActionPlan plan,
        List<Participant> coProducers,
        List<PersonView> views,
        List<String> factors,
        List<SupportStrategy> strategies,
        List<ReasonableAdjustment> adjustments) {

    public SupportPlan {
        Objects.requireNonNull(plan, "plan");
        coProducers = List.copyOf(coProducers);
        views = List.copyOf(views);
        factors = List.copyOf(factors);
        strategies = List.copyOf(strategies);
        adjustments = List.copyOf(adjustments);
    }

    /** Whether the pupil or the family helped to write it. A plan of which that is not so was written about them, not with them. */
    public boolean isCoProduced() {
        return Participant.includesFamily(coProducers);
    }

    /** Whether at least one action cites a view that was given. */
    public boolean citesAView() {
        return views.stream().anyMatch(view -> cites(ActionLink.VIEW, view.id()));
    }

    /** Plans in which no action cites a view, in the order given. */
    public static List<SupportPlan> withoutCitedView(List<SupportPlan> plans) {
        return plans.stream().filter(plan -> !plan.citesAView()).toList();
    }

    /** Causes that no action answers, in order of code. */
    public List<String> factorsWithoutAction() {
        return new TreeSet<>(factors)
                .stream().filter(factor -> !cites(ActionLink.FACTOR, factor)).toList();
    }

    private boolean cites(String kind, String id) {
        return plan.actions().stream()
                .map(ActionItem::arisesFrom)
                .anyMatch(links -> links.contains(ActionLink.of(kind, id)));
    }

    /** Adjustments whose review has come by a day. */
    public List<ReasonableAdjustment> adjustmentsDue(LocalDate asOf) {
        return adjustments.stream().filter(one -> one.isDueOn(asOf)).toList();
    }

    /** How many parts; never what they say. */
    @Override
    public String toString() {
        return "plan with " + plan.actions().size() + " actions and " + views.size() + " views";
    }
}
