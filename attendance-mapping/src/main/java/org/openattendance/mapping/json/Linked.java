package org.openattendance.mapping.json;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Predicate;
import org.openattendance.mapping.json.MapReader.Located;
import org.openattendance.mapping.model.Contributor;
import org.openattendance.mapping.model.MapAnswer;
import org.openattendance.mapping.model.MapNode;
import org.openattendance.mapping.model.MapNote;
import org.openattendance.mapping.model.NamedContact;
import org.openattendance.mapping.model.Need;
import org.openattendance.mapping.model.Referral;
import org.openattendance.mapping.model.Tie;
import org.openattendance.mapping.model.UnderlyingCause;

/** Takes out of a file what refers to something that is not on the map, each time with an issue. */
final class Linked {

    private final Problems problems;
    private final Set<String> nodes = new HashSet<>();
    private final Set<String> needs = new HashSet<>();
    private final String centre;

    Linked(List<MapNode> nodes, Problems problems) {
        this.problems = problems;
        nodes.forEach(node -> this.nodes.add(node.id()));
        this.centre = nodes.stream()
                .filter(MapNode::isCentre)
                .map(MapNode::id)
                .findFirst()
                .orElse("");
    }

    /** Id of the centre; empty if there is none. */
    String centre() {
        return centre;
    }

    /**
     * Ties whose ends are there. Equal ones become one, with a warning; where two differ nobody can say which is right, and neither is used.
     */
    List<Tie> ties(List<Located<Tie>> located) {
        Map<String, Tie> first = new HashMap<>();
        Set<String> conflicts = new TreeSet<>();
        List<Tie> kept = new ArrayList<>();
        for (Located<Tie> one : located) {
            Tie tie = one.thing();
            Tie before = first.get(tie.key());
            if (!nodes.contains(tie.from()) || !nodes.contains(tie.to())) {
                problems.error("TIE_TO_MISSING_NODE", one.pointer(), "An end of this tie is not on the map.");
            } else if (before == null) {
                first.put(tie.key(), tie);
                kept.add(tie);
            } else if (before.equals(tie)) {
                problems.warning("DUPLICATE_TIE", one.pointer(), "This tie stands in the file twice; it counts once.");
            } else {
                problems.error(
                        "TIE_CONFLICT", one.pointer(), "Two ties of the same ends and day differ; neither is used.");
                conflicts.add(tie.key());
            }
        }
        kept.removeIf(tie -> conflicts.contains(tie.key()));
        return kept;
    }

    /** Needs of ids of their own, without supports that are not there. */
    List<Need> needs(List<Located<Need>> located) {
        List<Need> kept = new ArrayList<>();
        for (Located<Need> one : unique(located, Need::id)) {
            List<String> supports = known(one, one.thing().supports(), nodes);
            kept.add(one.thing().withSupports(supports));
            needs.add(one.thing().id());
        }
        return kept;
    }

    /** Referrals of ids of their own, without needs that are not there. Whom they asked may stand in the directory alone. */
    List<Referral> referrals(List<Located<Referral>> located) {
        return unique(located, Referral::id).stream()
                .map(one -> one.thing().withNeeds(known(one, one.thing().needs(), needs)))
                .toList();
    }

    /** Answers, without nodes that are not there; an answer about a need that is not there is not used. */
    List<MapAnswer> answers(List<Located<MapAnswer>> located) {
        return where(
                        located,
                        answer -> answer.need()
                                .filter(need -> !needs.contains(need))
                                .isEmpty())
                .stream()
                .map(one -> one.thing().withNodes(known(one, one.thing().nodes(), nodes)))
                .toList();
    }

    /** Causes of ids of their own, without nodes that are not there. */
    List<UnderlyingCause> causes(List<Located<UnderlyingCause>> located) {
        return unique(located, UnderlyingCause::id).stream()
                .map(one -> one.thing().withRevealedBy(known(one, one.thing().revealedBy(), nodes)))
                .toList();
    }

    /** Notes of ids of their own; one about something that is not there is not used, for it might be shown to the wrong people. */
    List<MapNote> notes(List<Located<MapNote>> located) {
        Predicate<MapNote> linked = note -> note.about()
                .filter(id -> !nodes.contains(id) && !needs.contains(id))
                .isEmpty();
        return values(where(unique(located, MapNote::id), linked));
    }

    /** Contacts who are on the map. */
    List<NamedContact> contacts(List<Located<NamedContact>> located) {
        return values(where(located, contact -> nodes.contains(contact.node())));
    }

    /** Contributors; one whose node is not there is not used. */
    List<Contributor> contributors(List<Located<Contributor>> located) {
        return values(where(
                located, one -> one.node().filter(id -> !nodes.contains(id)).isEmpty()));
    }

    private <T> List<Located<T>> unique(List<Located<T>> located, Function<T, String> id) {
        Set<String> seen = new HashSet<>();
        List<Located<T>> kept = new ArrayList<>();
        for (Located<T> one : located) {
            if (seen.add(id.apply(one.thing()))) {
                kept.add(one);
            } else {
                problems.error("DUPLICATE_ID", one.pointer(), "Another one has this id; the first one is used.");
            }
        }
        return kept;
    }

    private <T> List<Located<T>> where(List<Located<T>> located, Predicate<T> linked) {
        List<Located<T>> kept = new ArrayList<>();
        for (Located<T> one : located) {
            if (linked.test(one.thing())) {
                kept.add(one);
            } else {
                problems.error("NOT_ON_THE_MAP", one.pointer(), "This refers to something that is not on the map.");
            }
        }
        return kept;
    }

    private List<String> known(Located<?> one, List<String> ids, Set<String> there) {
        List<String> kept = ids.stream().filter(there::contains).toList();
        if (kept.size() < ids.size()) {
            problems.error("NOT_ON_THE_MAP", one.pointer(), "This refers to something that is not on the map.");
        }
        return kept;
    }

    private static <T> List<T> values(List<Located<T>> located) {
        return located.stream().map(Located::thing).toList();
    }
}
