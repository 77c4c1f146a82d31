package org.openattendance.mapping.consent;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.openattendance.mapping.model.Audience;
import org.openattendance.mapping.model.Circumstances;
import org.openattendance.mapping.model.Consent;
import org.openattendance.mapping.model.Extras;
import org.openattendance.mapping.model.MapNode;
import org.openattendance.mapping.model.MapParts;
import org.openattendance.mapping.model.Need;
import org.openattendance.mapping.model.NodeDetail;
import org.openattendance.mapping.model.PartnershipMap;
import org.openattendance.mapping.model.Tie;
import org.openattendance.mapping.model.Visibility;

/** Makes the view of one audience. For one use and one thread. */
final class ViewFilter {

    private final PartnershipMap map;
    private final Audience audience;
    private final ViewOptions options;
    private final Removals removals = new Removals();
    private final Set<String> visibleNodes = new HashSet<>();
    private final HiddenNames hidden;

    ViewFilter(PartnershipMap map, Audience audience, ViewOptions options) {
        this.map = map;
        this.audience = audience;
        this.options = options;
        Set<String> hiddenLabels = new HashSet<>();
        Set<String> visibleLabels = new HashSet<>();
        for (MapNode node : map.nodes()) {
            boolean named = isNamed(node);
            if (named || node.isCentre()) {
                visibleNodes.add(node.id());
            }
            (named ? visibleLabels : hiddenLabels).add(node.label());
        }
        this.hidden = new HiddenNames(hiddenLabels, visibleLabels);
    }

    MapView view() {
        List<MapNode> nodes =
                removals.keep(Removed.Kind.NODE, map.nodes(), node -> visibleNodes.contains(node.id())).stream()
                        .map(this::shown)
                        .toList();
        List<Need> needs = removals.keep(Removed.Kind.NEED, map.needs(), need -> sees(need.visibility())).stream()
                .map(need -> shown(need))
                .toList();
        Attached attached = new Attached(map, this, nodes, needs);
        MapParts parts = MapParts.of(map.parts().header().withMakers(map.createdBy(), attached.contributors()))
                .withProfile(new ProfileFilter(this).shown(map.profile(), options))
                .withCircumstances(isCoreTeam() ? map.circumstances() : withheldCircumstances())
                .withNodes(nodes)
                .withTies(ties())
                .withNeeds(needs)
                .withReferrals(attached.referrals())
                .withAnswers(attached.answers())
                .withCauses(attached.causes())
                .withNotes(attached.notes())
                .withContacts(attached.contacts())
                .withParity(attached.parity())
                .withRedactions(
                        removals.keep(Removed.Kind.REDACTION, map.parts().redactions(), one -> isCoreTeam()))
                .withExtras(isCoreTeam() ? map.parts().extras() : withheldExtras());
        return new MapView(audience, PartnershipMap.of(parts), removals.list());
    }

    boolean isCoreTeam() {
        return audience.equals(Audience.CORE_TEAM);
    }

    /** Whether the reader may see what was opened to these. */
    boolean sees(Visibility visibility) {
        return visibility.includes(audience);
    }

    boolean seesNode(String id) {
        return visibleNodes.contains(id);
    }

    Removals removals() {
        return removals;
    }

    /** Who else may see it is nobody's business outside the core team. */
    Visibility shown(Visibility visibility) {
        return isCoreTeam() ? visibility : Visibility.of(audience);
    }

    /** The text, or none if it names something hidden. */
    String shown(String text) {
        if (hidden.namedIn(text)) {
            removals.add(Removed.Kind.TEXT, 1);
            return "";
        }
        return text;
    }

    /** The ids that may be seen. */
    List<String> shownNodes(List<String> ids) {
        return ids.stream().filter(visibleNodes::contains).toList();
    }

    private boolean isNamed(MapNode node) {
        boolean consented = isCoreTeam()
                || audience.equals(Audience.PUPIL)
                || node.consent().permits(audience, map.asOf());
        return consented && sees(node.visibility());
    }

    private MapNode shown(MapNode node) {
        if (node.isCentre() && !isNamed(node)) {
            removals.add(Removed.Kind.FIELD, node.label().isEmpty() ? 0 : 1);
            return MapNode.centre(node.id()).withVisibility(Visibility.of(audience));
        }
        if (isCoreTeam()) {
            return node.withLabel(shown(node.label())).withDetail(screened(node.detail()));
        }
        return new MapNode(
                node.id(),
                screened(node.detail()),
                node.layer(),
                shown(node.label()),
                node.state(),
                Optional.empty(),
                node.partner(),
                node.sector(),
                Consent.notAsked(),
                Visibility.of(audience),
                node.dates(),
                Optional.empty());
    }

    /** Words inside a detail, screened. */
    private NodeDetail screened(NodeDetail detail) {
        if (detail instanceof NodeDetail.Support support) {
            return new NodeDetail.Support(support.role(), shown(support.availability()));
        }
        if (detail instanceof NodeDetail.Context context) {
            return new NodeDetail.Context(
                    context.about(),
                    context.code(),
                    shown(context.source()),
                    shown(context.geography()),
                    context.on(),
                    shown(context.value()),
                    context.impact(),
                    context.equalities());
        }
        return detail;
    }

    private List<Tie> ties() {
        return removals.keep(Removed.Kind.TIE, map.ties(), this::seesTie).stream()
                .map(this::shown)
                .toList();
    }

    private boolean seesTie(Tie tie) {
        return seesNode(tie.from())
                && seesNode(tie.to())
                && tie.visibility().map(this::sees).orElse(true);
    }

    /** What a tie feels like stays with the core team and the pupil, unless that very tie was opened to the reader. */
    private Tie shown(Tie tie) {
        if (isCoreTeam()) {
            return tie;
        }
        boolean opened = tie.visibility().map(this::sees).orElse(false);
        Tie shown = tie.withVisibility(tie.visibility().map(this::shown));
        if (opened || audience.equals(Audience.PUPIL)) {
            return shown;
        }
        Tie without = shown.withoutQuality();
        removals.add(Removed.Kind.FIELD, without.equals(shown) ? 0 : 1);
        return without;
    }

    private Need shown(Need need) {
        List<String> supports = shownNodes(need.supports());
        removals.add(Removed.Kind.FIELD, need.supports().size() - supports.size());
        Need shown = need.withSupports(supports)
                .withEvidence(shown(need.evidence()))
                .withVisibility(shown(need.visibility()));
        return isCoreTeam() ? shown : shown.withMet(Attached.met(map, shown.met(), supports));
    }

    private Circumstances withheldCircumstances() {
        removals.add(Removed.Kind.FIELD, map.circumstances().equals(Circumstances.none()) ? 0 : 1);
        return Circumstances.none();
    }

    private Extras withheldExtras() {
        removals.add(Removed.Kind.FIELD, map.parts().extras().size());
        return Extras.none();
    }
}
