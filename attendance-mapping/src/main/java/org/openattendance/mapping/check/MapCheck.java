package org.openattendance.mapping.check;

import java.util.ArrayList;
import java.util.List;
import org.openattendance.mapping.consent.ReviewDue;
import org.openattendance.mapping.finding.Finding;
import org.openattendance.mapping.model.Audience;
import org.openattendance.mapping.model.Consent;
import org.openattendance.mapping.model.MapLayer;
import org.openattendance.mapping.model.MapNode;
import org.openattendance.mapping.model.MapReadiness;
import org.openattendance.mapping.model.MapScope;
import org.openattendance.mapping.model.NodeDetail;
import org.openattendance.mapping.model.NodeKind;
import org.openattendance.mapping.model.PartnershipMap;
import org.openattendance.mapping.model.Tie;
import org.openattendance.mapping.model.TieQuality;

/**
 * Things to look at on a map, for those who keep it: what was not asked yet, what nobody vouches for, whose day has come.
 *
 * <p>Never a verdict, and never for another audience: run it on a view if the result leaves the team. Stateless.
 */
public final class MapCheck {

    private MapCheck() {}

    /** All findings as of the day of the map, in order of reason, then of what they are about. */
    public static List<Finding> of(PartnershipMap map) {
        List<Finding> findings = new ArrayList<>();
        readiness(map, findings);
        map.nodes().forEach(node -> node(map, node, findings));
        map.ties().forEach(tie -> tie(map, tie, findings));
        community(map, findings);
        ReviewDue.on(map, map.asOf())
                .forEach(due -> findings.add(Finding.of(
                        "REVIEW_DUE",
                        due.id(),
                        "Decide whether it is still needed, or take it out: its day was " + due.by() + ".")));
        findings.sort(null);
        return List.copyOf(findings);
    }

    private static void readiness(PartnershipMap map, List<Finding> findings) {
        MapReadiness readiness = map.readiness();
        if (map.scope() == MapScope.PUPIL && readiness.state() == MapReadiness.State.NOT_READY) {
            readiness
                    .missing()
                    .forEach(field -> findings.add(Finding.of(
                            "NOT_ASKED_YET",
                            field.name(),
                            "Nobody has asked about this yet; it may stay not shared.")));
        }
    }

    private static void node(PartnershipMap map, MapNode node, List<Finding> findings) {
        if (!node.isCentre()
                && node.kind() != NodeKind.CONTEXT
                && map.tiesOf(node.id()).isEmpty()) {
            findings.add(Finding.of("NO_TIE", node.id(), "It stands on the map with no tie to anyone."));
        }
        if (isOpened(node) && !node.isCentre() && node.consent().state() == Consent.State.NOT_ASKED) {
            findings.add(Finding.of("OPENED_WITHOUT_ASKING", node.id(), "Others may see it, and nobody was asked."));
        }
        if (isExpired(node, map)) {
            findings.add(Finding.of("CONSENT_EXPIRED", node.id(), "Consent has run out; others see it no more."));
        }
        if (!usual(node.layer()).contains(node.kind())) {
            findings.add(
                    Finding.of("UNUSUAL_IN_LAYER", node.id(), "Things of this kind mostly stand in another layer."));
        }
    }

    private static boolean isOpened(MapNode node) {
        return node.visibility().audiences().stream()
                .anyMatch(one -> !one.equals(Audience.CORE_TEAM) && !one.equals(Audience.PUPIL));
    }

    private static boolean isExpired(MapNode node, PartnershipMap map) {
        return node.consent().state() == Consent.State.GIVEN
                && node.consent()
                        .expires()
                        .filter(last -> last.isBefore(map.asOf()))
                        .isPresent();
    }

    private static List<NodeKind> usual(MapLayer layer) {
        return switch (layer) {
            case PUPIL_CHARACTERISTICS -> List.of(NodeKind.CENTRE);
            case PUPIL_AND_FAMILY -> List.of(NodeKind.PERSON, NodeKind.GROUP);
            case SCHOOL_NETWORK -> List.of(NodeKind.SUPPORT, NodeKind.PERSON, NodeKind.ORGANISATION, NodeKind.SERVICE);
            case MULTI_AGENCY_SUPPORT -> List.of(NodeKind.ORGANISATION, NodeKind.SERVICE, NodeKind.PERSON);
            case COMMUNITY_CONTEXT ->
                List.of(NodeKind.ORGANISATION, NodeKind.SERVICE, NodeKind.GROUP, NodeKind.CONTEXT);
        };
    }

    private static void tie(PartnershipMap map, Tie tie, List<Finding> findings) {
        if (tie.quality() != TieQuality.UNKNOWN && tie.source().isEmpty()) {
            findings.add(Finding.of("NOBODY_SAID_HOW_IT_FEELS", tie.key(), "Say who told how this tie feels."));
        }
        boolean both =
                map.node(tie.from()).isProfessional() && map.node(tie.to()).isProfessional();
        if (tie.integration().isPresent() && !both) {
            findings.add(Finding.of(
                    "RATED_WITH_A_PERSON", tie.key(), "How closely two work together is for organisations."));
        }
    }

    private static void community(PartnershipMap map, List<Finding> findings) {
        boolean explored = map.nodes().stream()
                .map(MapNode::detail)
                .anyMatch(detail -> detail instanceof NodeDetail.Context context
                        && context.about() == NodeDetail.Context.About.COMMUNITY_NEED);
        if (!explored) {
            findings.add(Finding.of(
                    "COMMUNITY_NOT_EXPLORED",
                    map.id(),
                    "Community context not explored: no need of the community is on the map."));
        }
    }
}
