package org.openattendance.mapping.match;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.openattendance.mapping.directory.PartnerDirectory;
import org.openattendance.mapping.directory.ServiceOffer;
import org.openattendance.plan.ActionItem;
import org.openattendance.plan.ActionLink;
import org.openattendance.plan.ActionPlan;

/**
 * Which offers could help with each action of a plan; an action with none is a gap.
 *
 * <p>An action is about the needs that it arises from, as links of the kind {@link #NEED}; and a partner's entry may name the action.
 * Immutable and thread-safe.
 *
 * @param byAction offers in order of id, by id of the action, in the order of the plan
 */
public record ActionOffers(Map<String, List<ServiceOffer>> byAction) {

    /** The kind of link from an action to the code of a need. */
    public static final String NEED = "NEED";

    public ActionOffers {
        Map<String, List<ServiceOffer>> copy = new LinkedHashMap<>();
        byAction.forEach((action, offers) -> copy.put(action, List.copyOf(offers)));
        byAction = java.util.Collections.unmodifiableMap(copy);
    }

    /** Looks through a plan. */
    public static ActionOffers of(ActionPlan plan, PartnerDirectory directory) {
        Map<String, List<ServiceOffer>> offers = new LinkedHashMap<>();
        for (ActionItem action : plan.actions()) {
            List<String> needs = action.arisesFrom().stream()
                    .filter(link -> link.kind().equals(NEED))
                    .map(ActionLink::id)
                    .toList();
            offers.put(
                    action.id(),
                    directory.offers().stream()
                            .filter(offer -> needs.stream().anyMatch(offer.scope()::serves)
                                    || isTied(directory, offer, action.id()))
                            .toList());
        }
        return new ActionOffers(offers);
    }

    private static boolean isTied(PartnerDirectory directory, ServiceOffer offer, String action) {
        return directory
                .find(offer.partner())
                .filter(entry -> entry.relation().actionItems().contains(action))
                .isPresent();
    }

    /** Ids of actions with which nobody in the directory could help, in the order of the plan. */
    public List<String> gaps() {
        return byAction.entrySet().stream()
                .filter(entry -> entry.getValue().isEmpty())
                .map(Map.Entry::getKey)
                .toList();
    }
}
