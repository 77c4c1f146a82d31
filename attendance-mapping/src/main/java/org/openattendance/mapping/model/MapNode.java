package org.openattendance.mapping.model;

import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import org.openattendance.base.DateSpan;
import org.openattendance.base.InvalidValueException;
import org.openattendance.mapping.internal.Require;

/**
 * Someone or something on the map.
 *
 * <p>A partner that works in two layers is two nodes with one {@link #partner()}: it counts once. Immutable and thread-safe.
 *
 * @param id unique in its map; letters, digits, dots, hyphens and underscores
 * @param detail what kind it is and what that kind holds
 * @param layer where it stands; the first layer holds the centre alone
 * @param label what it is called; may be empty, then the relationship or the kind is shown
 * @param state how things stand, if anyone said
 * @param declinedBy who declined it, as a role; only with {@link SupportState#DECLINED}
 * @param partner id of the partner in the directory, if it is one
 * @param sector a code of the vocabulary of sectors, if known
 * @param consent whether those concerned agreed
 * @param visibility who may see it
 * @param dates when it was or is there; both ends may be open
 * @param reviewOn the day by which someone decides whether it is still needed, or takes it out
 */
public record MapNode(
        String id,
        NodeDetail detail,
        MapLayer layer,
        String label,
        Optional<SupportState> state,
        Optional<String> declinedBy,
        Optional<String> partner,
        Optional<String> sector,
        Consent consent,
        Visibility visibility,
        DateSpan dates,
        Optional<LocalDate> reviewOn) {

    public MapNode {
        Require.id(id, "The id of a node");
        Objects.requireNonNull(detail, "detail");
        label = label.strip();
        Objects.requireNonNull(state, "state");
        partner.ifPresent(value -> Require.id(value, "The id of a partner"));
        sector.ifPresent(value -> Require.id(value, "A sector"));
        Objects.requireNonNull(consent, "consent");
        Objects.requireNonNull(visibility, "visibility");
        Objects.requireNonNull(dates, "dates");
        Objects.requireNonNull(reviewOn, "reviewOn");
        if ((detail.kind() == NodeKind.CENTRE) != (layer == MapLayer.PUPIL_CHARACTERISTICS)) {
            throw new InvalidValueException(
                    "The first layer holds the centre, and nothing else: node " + id + ".",
                    "its layer is one too low.");
        }
        if (declinedBy.isPresent() && !state.equals(Optional.of(SupportState.DECLINED))) {
            throw new InvalidValueException(
                    "Node " + id + " says who declined, and not that it was declined.", "its state was changed since.");
        }
    }

    /** A node of which nothing else is said yet; the core team alone sees it. */
    public static MapNode of(String id, NodeDetail detail, MapLayer layer) {
        return new MapNode(
                id,
                detail,
                layer,
                "",
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Consent.notAsked(),
                Visibility.closed(),
                DateSpan.always(),
                Optional.empty());
    }

    /** The centre. */
    public static MapNode centre(String id) {
        return of(id, new NodeDetail.Centre(), MapLayer.PUPIL_CHARACTERISTICS);
    }

    /** A copy with another label. */
    public MapNode withLabel(String text) {
        return new MapNode(
                id, detail, layer, text, state, declinedBy, partner, sector, consent, visibility, dates, reviewOn);
    }

    /** A copy with another detail of any kind. */
    public MapNode withDetail(NodeDetail other) {
        return new MapNode(
                id, other, layer, label, state, declinedBy, partner, sector, consent, visibility, dates, reviewOn);
    }

    /** A copy in another state; who declined is forgotten. */
    public MapNode withState(SupportState other) {
        return new MapNode(
                id,
                detail,
                layer,
                label,
                Optional.of(other),
                Optional.empty(),
                partner,
                sector,
                consent,
                visibility,
                dates,
                reviewOn);
    }

    /** A copy that was declined. */
    public MapNode withDeclined(String by) {
        return new MapNode(
                id,
                detail,
                layer,
                label,
                Optional.of(SupportState.DECLINED),
                Optional.of(by),
                partner,
                sector,
                consent,
                visibility,
                dates,
                reviewOn);
    }

    /** A copy that stands for a partner of the directory. */
    public MapNode withPartner(String partnerId) {
        return new MapNode(
                id,
                detail,
                layer,
                label,
                state,
                declinedBy,
                Optional.of(partnerId),
                sector,
                consent,
                visibility,
                dates,
                reviewOn);
    }

    /** A copy in a sector. */
    public MapNode withSector(String code) {
        return new MapNode(
                id,
                detail,
                layer,
                label,
                state,
                declinedBy,
                partner,
                Optional.of(code),
                consent,
                visibility,
                dates,
                reviewOn);
    }

    /** A copy with other consent. */
    public MapNode withConsent(Consent other) {
        return new MapNode(
                id, detail, layer, label, state, declinedBy, partner, sector, other, visibility, dates, reviewOn);
    }

    /** A copy that others may see. */
    public MapNode withVisibility(Visibility other) {
        return new MapNode(
                id, detail, layer, label, state, declinedBy, partner, sector, consent, other, dates, reviewOn);
    }

    /** A copy that is there on other days. */
    public MapNode withDates(DateSpan days) {
        return new MapNode(
                id, detail, layer, label, state, declinedBy, partner, sector, consent, visibility, days, reviewOn);
    }

    /** A copy to be looked at again by a day. */
    public MapNode withReviewOn(LocalDate day) {
        return new MapNode(
                id,
                detail,
                layer,
                label,
                state,
                declinedBy,
                partner,
                sector,
                consent,
                visibility,
                dates,
                Optional.of(day));
    }

    /** Which kind it is. */
    public NodeKind kind() {
        return detail.kind();
    }

    /** Whether it is the centre. */
    public boolean isCentre() {
        return kind() == NodeKind.CENTRE;
    }

    /** Whether it stands on the side of those who work with the pupil: layers 3 to 5, but not what is only context. */
    public boolean isProfessional() {
        return layer.number() >= 3 && kind() != NodeKind.CONTEXT;
    }

    /** Whether it is an organisation or a service, or stands for a partner of the directory. */
    public boolean isPartner() {
        return kind() == NodeKind.ORGANISATION || kind() == NodeKind.SERVICE || partner.isPresent();
    }

    /** The id under which it counts as a partner: {@link #partner()}, else its own. */
    public String partnerId() {
        return partner.orElse(id);
    }

    /** Whether it is there on a day, and in place. */
    public boolean isInPlaceOn(LocalDate day) {
        return state.equals(Optional.of(SupportState.IN_PLACE)) && dates.contains(day);
    }

    /** Kind, layer and id; never the label. */
    @Override
    public String toString() {
        return kind() + " " + id + " in " + layer;
    }
}
