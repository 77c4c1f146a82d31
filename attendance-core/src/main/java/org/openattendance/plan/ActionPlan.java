package org.openattendance.plan;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.openattendance.base.InvalidValueException;
import org.openattendance.base.Role;

/**
 * Actions that belong together: of a school, of a partnership, or around one pupil. Which of these it is, its caller knows.
 *
 * <p>Immutable and thread-safe.
 *
 * @param id not blank
 * @param title for people; may be empty
 * @param coProducedBy the roles that wrote it together, in the order given, none twice
 * @param actions in the order given, no id twice
 */
public record ActionPlan(String id, String title, List<Role> coProducedBy, List<ActionItem> actions) {

    public ActionPlan {
        Objects.requireNonNull(title, "title");
        if (id.isBlank()) {
            throw new InvalidValueException("A plan has no id.", "a column was shifted.");
        }
        coProducedBy = coProducedBy.stream().distinct().toList();
        actions = List.copyOf(actions);
        Set<String> seen = new HashSet<>();
        for (ActionItem action : actions) {
            if (!seen.add(action.id())) {
                throw new InvalidValueException(
                        "The plan has two actions with the id " + action.id() + ".", "two plans were joined.");
            }
        }
    }

    /** A plan without actions. */
    public static ActionPlan empty(String id, String title) {
        return new ActionPlan(id, title, List.of(), List.of());
    }

    /** A copy written together by these roles. */
    public ActionPlan withCoProducers(List<Role> roles) {
        return new ActionPlan(id, title, roles, actions);
    }

    /** A copy with an action: in place of the one with its id, or at the end. */
    public ActionPlan with(ActionItem action) {
        List<ActionItem> changed = new ArrayList<>(actions);
        for (int i = 0; i < changed.size(); i++) {
            if (changed.get(i).id().equals(action.id())) {
                changed.set(i, action);
                return new ActionPlan(id, title, coProducedBy, changed);
            }
        }
        changed.add(action);
        return new ActionPlan(id, title, coProducedBy, changed);
    }

    /** The action with an id, or empty. */
    public Optional<ActionItem> find(String actionId) {
        return actions.stream().filter(action -> action.id().equals(actionId)).findFirst();
    }

    /** Actions on which work was still expected at the end of the day. */
    public List<ActionItem> openOn(LocalDate asOf) {
        return actions.stream().filter(action -> action.isOpenOn(asOf)).toList();
    }

    /** Open actions whose due day had passed. */
    public List<ActionItem> overdueOn(LocalDate asOf) {
        return actions.stream().filter(action -> action.isOverdueOn(asOf)).toList();
    }

    /** Open actions with a review whose day had passed without it being held. */
    public List<ActionItem> reviewsOverdueOn(LocalDate asOf) {
        return actions.stream()
                .filter(action -> action.isOpenOn(asOf))
                .filter(action -> action.nextReview(asOf)
                        .filter(review -> review.isOverdueOn(asOf))
                        .isPresent())
                .toList();
    }

    /** Actions that arise from a thing. */
    public List<ActionItem> arisingFrom(ActionLink link) {
        return actions.stream()
                .filter(action -> action.arisesFrom().contains(link))
                .toList();
    }

    /** Ids of the things of one kind that some action arises from, in the order of the actions, none twice. */
    public List<String> reasonsOf(String kind) {
        return actions.stream()
                .flatMap(action -> action.arisesFrom().stream())
                .filter(link -> link.kind().equals(kind))
                .map(ActionLink::id)
                .distinct()
                .toList();
    }

    /** Actions with at least one part missing. */
    public List<ActionItem> incomplete() {
        return actions.stream()
                .filter(action -> !action.missingParts().isEmpty())
                .toList();
    }

    /** Id and size; never a text. */
    @Override
    public String toString() {
        return "plan " + id + " with " + actions.size() + " actions";
    }
}
