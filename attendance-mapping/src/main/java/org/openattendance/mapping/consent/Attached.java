package org.openattendance.mapping.consent;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.openattendance.mapping.model.Contributor;
import org.openattendance.mapping.model.MapAnswer;
import org.openattendance.mapping.model.MapNode;
import org.openattendance.mapping.model.MapNote;
import org.openattendance.mapping.model.NamedContact;
import org.openattendance.mapping.model.Need;
import org.openattendance.mapping.model.NeedMet;
import org.openattendance.mapping.model.ParityReading;
import org.openattendance.mapping.model.PartnershipMap;
import org.openattendance.mapping.model.Referral;
import org.openattendance.mapping.model.UnderlyingCause;

/** What hangs on nodes and needs: it goes when they go. */
final class Attached {

    private final PartnershipMap map;
    private final ViewFilter view;
    private final Removals removals;
    private final Set<String> visibleNeeds = new HashSet<>();
    private final Set<String> visiblePartners = new HashSet<>();
    private final Set<String> allNeeds = new HashSet<>();
    private final Set<String> onTheMap = new HashSet<>();

    Attached(PartnershipMap map, ViewFilter view, List<MapNode> nodes, List<Need> needs) {
        this.map = map;
        this.view = view;
        this.removals = view.removals();
        needs.forEach(need -> visibleNeeds.add(need.id()));
        map.needs().forEach(need -> allNeeds.add(need.id()));
        nodes.stream().filter(MapNode::isPartner).forEach(node -> visiblePartners.add(node.partnerId()));
        map.nodes().forEach(node -> {
            onTheMap.add(node.id());
            onTheMap.add(node.partnerId());
        });
    }

    /**
     * How far a need is met, as far as may be said: met by something that the reader does not see is not said to be met.
     *
     * @param supports those that the reader sees
     */
    static NeedMet met(PartnershipMap map, NeedMet met, List<String> supports) {
        boolean supported = supports.stream().anyMatch(id -> map.node(id).isInPlaceOn(map.asOf()));
        boolean saysMet = met == NeedMet.MET || met == NeedMet.PARTLY_MET;
        return saysMet && !supported ? NeedMet.UNKNOWN : met;
    }

    List<Contributor> contributors() {
        return removals.keep(
                Removed.Kind.CONTRIBUTOR,
                map.contributors(),
                one -> one.node().map(view::seesNode).orElse(true));
    }

    List<Referral> referrals() {
        return removals.keep(Removed.Kind.REFERRAL, map.referrals(), this::seesReferral).stream()
                .map(referral -> referral.withNeeds(referral.needs().stream()
                                .filter(visibleNeeds::contains)
                                .toList())
                        .withVisibility(view.shown(referral.visibility())))
                .toList();
    }

    /** One that asked a hidden node or partner is hidden; one that asked somebody who is not on the map at all is not. */
    private boolean seesReferral(Referral referral) {
        boolean visible = view.seesNode(referral.to()) || visiblePartners.contains(referral.to());
        return view.sees(referral.visibility()) && (visible || !onTheMap.contains(referral.to()));
    }

    List<MapAnswer> answers() {
        return removals.keep(Removed.Kind.ANSWER, map.answers(), this::seesAnswer).stream()
                .map(this::shown)
                .toList();
    }

    private boolean seesAnswer(MapAnswer answer) {
        return view.sees(answer.visibility())
                && answer.need().map(visibleNeeds::contains).orElse(true);
    }

    private MapAnswer shown(MapAnswer answer) {
        Optional<NeedMet> met = view.isCoreTeam() ? answer.met() : answer.met().map(state -> met(answer, state));
        return new MapAnswer(
                answer.part(),
                view.shown(answer.text()),
                answer.by(),
                answer.on(),
                view.shownNodes(answer.nodes()),
                answer.offers(),
                answer.need(),
                met,
                answer.area(),
                view.shown(answer.visibility()));
    }

    private NeedMet met(MapAnswer answer, NeedMet state) {
        return answer.need()
                .flatMap(map::findNeed)
                .map(need -> met(map, state, view.shownNodes(need.supports())))
                .orElse(state);
    }

    List<UnderlyingCause> causes() {
        return removals.keep(Removed.Kind.CAUSE, map.causes(), cause -> view.sees(cause.visibility())).stream()
                .map(cause -> cause.withRevealedBy(view.shownNodes(cause.revealedBy()))
                        .withText(view.shown(cause.text()))
                        .withVisibility(view.shown(cause.visibility())))
                .toList();
    }

    List<MapNote> notes() {
        return removals.keep(Removed.Kind.NOTE, map.notes(), this::seesNote).stream()
                .map(note -> new MapNote(
                        note.id(),
                        note.about(),
                        view.shown(note.text()),
                        note.by(),
                        note.on(),
                        view.isCoreTeam() ? note.reviewOn() : Optional.empty(),
                        view.shown(note.visibility())))
                .toList();
    }

    /** What it is about must be visible: as a node and as a need, where one id names both. */
    private boolean seesNote(MapNote note) {
        boolean subject = note.about()
                .map(id -> (view.seesNode(id) || !onTheMap.contains(id))
                        && (visibleNeeds.contains(id) || !allNeeds.contains(id)))
                .orElse(true);
        return subject && view.sees(note.visibility());
    }

    List<NamedContact> contacts() {
        return removals
                .keep(
                        Removed.Kind.CONTACT,
                        map.contacts(),
                        contact -> view.sees(contact.visibility()) && view.seesNode(contact.node()))
                .stream()
                .map(contact -> new NamedContact(
                        contact.forWhom(),
                        contact.node(),
                        contact.primary(),
                        contact.dates(),
                        view.shown(contact.visibility())))
                .toList();
    }

    List<ParityReading> parity() {
        return removals
                .keep(
                        Removed.Kind.PARITY,
                        map.parity(),
                        reading -> view.sees(reading.visibility()) && visiblePartners.contains(reading.partner()))
                .stream()
                .map(reading -> new ParityReading(
                        reading.partner(),
                        reading.facet(),
                        reading.school(),
                        reading.theirs(),
                        reading.by(),
                        reading.on(),
                        view.shown(reading.visibility())))
                .toList();
    }
}
