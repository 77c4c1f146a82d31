package org.openattendance.mapping.check;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.openattendance.base.Role;
import org.openattendance.mapping.model.MapAnswer;
import org.openattendance.mapping.model.MapNode;
import org.openattendance.mapping.model.Need;
import org.openattendance.mapping.model.PartnershipMap;
import org.openattendance.mapping.model.SupportState;
import org.openattendance.plan.ActionItem;
import org.openattendance.plan.ActionLink;

/** What answers to the questions of a map lead to: who is thought of, and what is to be done. Stateless. */
public final class AnswerWork {

    /** The kind of link by which an action points to the part of a question that it arises from. */
    public static final String QUESTION = "QUESTION";

    private AnswerWork() {}

    /** Ids of open needs that no partner on the map supports, in the order of the map: what is put before the question of the right partners. */
    public static List<String> needsWithoutPartner(PartnershipMap map) {
        return map.needs().stream()
                .filter(Need::isOpen)
                .filter(need ->
                        need.supports().stream().noneMatch(id -> map.node(id).isPartner()))
                .map(Need::id)
                .toList();
    }

    /**
     * The map with an answer, and with those that it thinks of put on it as {@link SupportState#POTENTIAL}, unless they stand there already.
     */
    public static PartnershipMap suggest(PartnershipMap map, MapAnswer answer, List<MapNode> thoughtOf) {
        PartnershipMap longer = map;
        List<String> ids = new ArrayList<>(answer.nodes());
        for (MapNode node : thoughtOf) {
            if (map.findNode(node.id()).isEmpty()) {
                longer = longer.with(node.withState(SupportState.POTENTIAL));
            }
            if (!ids.contains(node.id())) {
                ids.add(node.id());
            }
        }
        return longer.with(answer.withNodes(ids));
    }

    /**
     * An action that an answer leads to, proposed on the day of the answer by the role that answered.
     *
     * @param owner who sees to it
     * @param due by when
     */
    public static ActionItem action(MapAnswer answer, String id, String what, Role owner, LocalDate due) {
        return ActionItem.propose(id, what, answer.on(), answer.by())
                .withOwner(owner)
                .withDue(due)
                .withReason(ActionLink.of(QUESTION, answer.part()));
    }

    /** The latest answer to a part about one area of equality, or empty. */
    public static Optional<MapAnswer> area(PartnershipMap map, String part, String area) {
        return map.answers().stream()
                .filter(answer -> answer.part().equals(part) && answer.area().equals(Optional.of(area)))
                .reduce((earlier, later) -> later.on().isBefore(earlier.on()) ? earlier : later);
    }
}
