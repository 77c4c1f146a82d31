package org.openattendance.mapping.check;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.openattendance.base.InvalidValueException;
import org.openattendance.mapping.model.MapNode;
import org.openattendance.mapping.model.MapParts;
import org.openattendance.mapping.model.PartnershipMap;
import org.openattendance.mapping.model.Tie;
import org.openattendance.mapping.model.TieStrength;

/**
 * What would hang on a tie if it were weak. A thought on a copy; the map stays as it is. Immutable and thread-safe.
 *
 * @param map the copy, with the tie weak
 * @param depending ids of those who work with the pupil, in the order of the map, whom firm ties reach from the centre now and would not then
 */
public record WhatIf(PartnershipMap map, List<String> depending) {

    public WhatIf {
        depending = List.copyOf(depending);
    }

    /**
     * With every tie between two nodes weak.
     *
     * <p>Firm is a tie of the day that is moderate, strong, or of unknown strength.
     *
     * @throws InvalidValueException if there is no tie between them
     */
    public static WhatIf weak(PartnershipMap map, String one, String other) {
        if (map.ties().stream().noneMatch(tie -> isBetween(tie, one, other))) {
            throw new InvalidValueException(
                    "There is no tie between " + one + " and " + other + ".", "an id is misspelt.");
        }
        MapParts parts = map.parts()
                .withTies(map.ties().stream()
                        .map(tie -> isBetween(tie, one, other) ? tie.withStrength(TieStrength.WEAK) : tie)
                        .toList());
        PartnershipMap weaker = PartnershipMap.of(parts);
        Set<String> before = reached(map);
        Set<String> after = reached(weaker);
        return new WhatIf(
                weaker,
                map.nodes().stream()
                        .filter(MapNode::isProfessional)
                        .map(MapNode::id)
                        .filter(id -> before.contains(id) && !after.contains(id))
                        .toList());
    }

    private static boolean isBetween(Tie tie, String one, String other) {
        return tie.touches(one) && tie.otherEnd(one).equals(other);
    }

    private static Set<String> reached(PartnershipMap map) {
        Set<String> reached = new HashSet<>();
        Deque<String> next = new ArrayDeque<>();
        map.findCentre().ifPresent(centre -> next.add(centre.id()));
        while (!next.isEmpty()) {
            String node = next.remove();
            if (reached.add(node)) {
                map.tiesOf(node).stream().filter(tie -> isFirm(map, tie)).forEach(tie -> next.add(tie.otherEnd(node)));
            }
        }
        return reached;
    }

    private static boolean isFirm(PartnershipMap map, Tie tie) {
        return tie.isActiveOn(map.asOf()) && tie.strength() != TieStrength.WEAK;
    }
}
