package org.openattendance.mapping.consent;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.openattendance.base.DateSpan;
import org.openattendance.mapping.model.Consent;
import org.openattendance.mapping.model.MapHeader;
import org.openattendance.mapping.model.MapNode;
import org.openattendance.mapping.model.MapParts;
import org.openattendance.mapping.model.Need;
import org.openattendance.mapping.model.NodeDetail;
import org.openattendance.mapping.model.PartnershipMap;
import org.openattendance.mapping.model.Tie;
import org.openattendance.mapping.model.Visibility;

/**
 * Turns a view for an anonymous export into one in which nobody can be told: only kinds and codes of what is there on the day, under new
 * ids; no label, no date but the map's own, no words that anyone wrote, no place, nothing of the profile.
 */
final class Anonymiser {

    private final MapView before;
    private final PartnershipMap map;
    private final Visibility anyone;
    private final Map<String, String> nodeIds = new LinkedHashMap<>();
    private final Map<String, String> partnerIds = new LinkedHashMap<>();
    private final Removals removals;
    private final KnownCodes codes = new KnownCodes();

    Anonymiser(MapView before) {
        this.before = before;
        this.map = before.map();
        this.anyone = Visibility.of(before.audience());
        this.removals = Removals.from(before.removed());
    }

    MapView view() {
        List<MapNode> there = removals.keep(
                Removed.Kind.NODE,
                map.nodes(),
                node -> node.isCentre() || node.dates().contains(map.asOf()));
        there.forEach(node -> nodeIds.put(node.id(), node.isCentre() ? "centre" : "n" + (nodeIds.size() + 1)));
        there.stream()
                .filter(node -> node.partner().isPresent())
                .forEach(node -> partnerIds.computeIfAbsent(node.partnerId(), id -> "p" + (partnerIds.size() + 1)));
        removals.add(Removed.Kind.REFERRAL, map.referrals().size());
        removals.add(Removed.Kind.ANSWER, map.answers().size());
        removals.add(Removed.Kind.CAUSE, map.causes().size());
        removals.add(Removed.Kind.NOTE, map.notes().size());
        removals.add(Removed.Kind.CONTACT, map.contacts().size());
        removals.add(Removed.Kind.PARITY, map.parity().size());
        removals.add(Removed.Kind.CONTRIBUTOR, map.contributors().size());
        MapParts parts = MapParts.of(MapHeader.of("map", map.scope(), map.asOf()))
                .withNodes(there.stream().map(this::anonymous).toList())
                .withTies(ties())
                .withNeeds(needs());
        return new MapView(before.audience(), PartnershipMap.of(parts), removals.list());
    }

    private String id(String node) {
        return nodeIds.getOrDefault(node, node);
    }

    private MapNode anonymous(MapNode node) {
        return new MapNode(
                id(node.id()),
                anonymous(node.detail()),
                node.layer(),
                "",
                node.state(),
                Optional.empty(),
                node.partner().map(partner -> partnerIds.getOrDefault(partner, partner)),
                node.sector().map(sector -> codes.known("sectors", sector)),
                Consent.notAsked(),
                anyone,
                DateSpan.always(),
                Optional.empty());
    }

    private NodeDetail anonymous(NodeDetail detail) {
        if (detail instanceof NodeDetail.Person person) {
            return NodeDetail.Person.of(codes.known("relationships", person.relationship()));
        }
        if (detail instanceof NodeDetail.Group group) {
            return new NodeDetail.Group(codes.known("community-kinds", group.communityKind()));
        }
        if (detail instanceof NodeDetail.Support support) {
            return NodeDetail.Support.of(codes.known("school-support-roles", support.role()));
        }
        if (detail instanceof NodeDetail.Organisation organisation) {
            return new NodeDetail.Organisation(
                    codes.known("partner-types", organisation.types()), organisation.involvement());
        }
        if (detail instanceof NodeDetail.Service service) {
            List<String> types = codes.known("partner-types", service.types());
            return new NodeDetail.Service(types, Optional.empty(), service.involvement());
        }
        return detail instanceof NodeDetail.Context context ? anonymous(context) : detail;
    }

    private NodeDetail anonymous(NodeDetail.Context context) {
        String list = context.about() == NodeDetail.Context.About.POLICY ? "policy-kinds" : "context-data-kinds";
        String code = context.code().isEmpty() ? "" : codes.known(list, context.code());
        return NodeDetail.Context.of(context.about(), code);
    }

    /** Ties of the day; two that had different dates may now be one. */
    private List<Tie> ties() {
        Map<String, Tie> byKey = new LinkedHashMap<>();
        for (Tie tie : map.ties()) {
            if (tie.isActiveOn(map.asOf()) && nodeIds.containsKey(tie.from()) && nodeIds.containsKey(tie.to())) {
                Tie anonymous = tie.withEnds(id(tie.from()), id(tie.to()))
                        .withoutQuality()
                        .withDates(DateSpan.always())
                        .withContact(tie.frequency(), Optional.empty())
                        .withVisibility(Optional.empty());
                byKey.putIfAbsent(anonymous.key(), anonymous);
            }
        }
        removals.add(Removed.Kind.TIE, map.ties().size() - byKey.size());
        return List.copyOf(byKey.values());
    }

    private List<Need> needs() {
        List<Need> needs = new ArrayList<>();
        for (Need need : map.needs()) {
            needs.add(need.withId("need" + (needs.size() + 1))
                    .withSupports(need.supports().stream()
                            .filter(nodeIds::containsKey)
                            .map(this::id)
                            .toList())
                    .withEvidence("")
                    .withSince(Optional.empty()));
        }
        return needs;
    }
}
