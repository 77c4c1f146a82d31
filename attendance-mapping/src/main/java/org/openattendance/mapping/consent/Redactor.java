package org.openattendance.mapping.consent;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.openattendance.base.InvalidValueException;
import org.openattendance.base.Role;
import org.openattendance.mapping.model.Extras;
import org.openattendance.mapping.model.MapNode;
import org.openattendance.mapping.model.MapNote;
import org.openattendance.mapping.model.MapParts;
import org.openattendance.mapping.model.Need;
import org.openattendance.mapping.model.PartnershipMap;
import org.openattendance.mapping.model.Redaction;
import org.openattendance.mapping.model.UnderlyingCause;

/**
 * Takes content out for good and keeps the fact. Apply it to every version that is kept: an older one still says what was said.
 *
 * <p>Immutable and thread-safe.
 *
 * @param on the day
 * @param by who decided, as a role
 * @param reason why, without what it said
 */
public record Redactor(LocalDate on, Role by, String reason) {

    /**
     * A map whose note says nothing more.
     *
     * @throws InvalidValueException if there is no such note
     */
    public PartnershipMap note(PartnershipMap map, String id) {
        MapNote note = map.notes().stream()
                .filter(one -> one.id().equals(id))
                .findFirst()
                .orElseThrow(() -> missing("note", id));
        return recorded(map.with(note.withText("")), "NOTE", id, "note " + id);
    }

    /**
     * A map whose need has no evidence in words any more.
     *
     * @throws InvalidValueException if there is no such need
     */
    public PartnershipMap evidence(PartnershipMap map, String id) {
        Need need = map.findNeed(id).orElseThrow(() -> missing("need", id));
        return recorded(map.with(need.withEvidence("")), "NEED", id, "need " + id);
    }

    /**
     * A map without the words of a cause.
     *
     * @throws InvalidValueException if there is no such cause
     */
    public PartnershipMap cause(PartnershipMap map, String id) {
        if (map.causes().stream().noneMatch(cause -> cause.id().equals(id))) {
            throw missing("cause", id);
        }
        UnaryOperator<UnderlyingCause> emptied = cause -> cause.id().equals(id) ? cause.withText("") : cause;
        MapParts parts =
                map.parts().withCauses(map.causes().stream().map(emptied).toList());
        return recorded(PartnershipMap.of(parts), "CAUSE", id, "cause " + id);
    }

    /**
     * A map without a node and without all that hangs on it: its ties, its notes, and its place in every list.
     *
     * @throws InvalidValueException if there is no such node, or it is the centre
     */
    public PartnershipMap node(PartnershipMap map, String id) {
        if (map.node(id).isCentre()) {
            throw new InvalidValueException(
                    "The centre of a map cannot be taken out of it.",
                    "the whole map was meant, which its keeper deletes.");
        }
        MapParts parts = map.parts();
        List<MapNode> nodes =
                map.nodes().stream().filter(node -> !node.id().equals(id)).toList();
        MapParts without = parts.withNodes(nodes)
                .withHeader(parts.header()
                        .withMakers(
                                map.createdBy(),
                                map.contributors().stream()
                                        .filter(one ->
                                                !one.node().filter(id::equals).isPresent())
                                        .toList()))
                .withTies(map.ties().stream().filter(tie -> !tie.touches(id)).toList())
                .withNeeds(map.needs().stream()
                        .map(need -> need.withSupports(others(need.supports(), id)))
                        .toList())
                .withReferrals(map.referrals().stream()
                        .filter(one -> !one.to().equals(id))
                        .toList())
                .withAnswers(map.answers().stream()
                        .map(one -> one.withNodes(others(one.nodes(), id)))
                        .toList())
                .withCauses(map.causes().stream()
                        .map(one -> one.withRevealedBy(others(one.revealedBy(), id)))
                        .toList())
                .withNotes(map.notes().stream()
                        .filter(note -> !note.about().filter(id::equals).isPresent())
                        .toList())
                .withParity(map.parity().stream()
                        .filter(one -> !one.partner().equals(id))
                        .toList())
                .withContacts(map.contacts().stream()
                        .filter(one -> !one.node().equals(id))
                        .toList());
        return recorded(PartnershipMap.of(without), "NODE", id, "node " + id);
    }

    private static List<String> others(List<String> ids, String id) {
        return ids.stream().filter(other -> !other.equals(id)).toList();
    }

    private PartnershipMap recorded(PartnershipMap map, String kind, String id, String owner) {
        List<Redaction> more = new ArrayList<>(map.redactions());
        more.add(new Redaction(kind, id, on, by, reason));
        Extras extras = map.parts().extras().without(owner);
        return PartnershipMap.of(map.parts().withRedactions(more).withExtras(extras));
    }

    private static InvalidValueException missing(String kind, String id) {
        return new InvalidValueException("There is no " + kind + " " + id + " on the map.", "it was redacted before.");
    }
}
