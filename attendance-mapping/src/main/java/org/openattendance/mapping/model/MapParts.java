package org.openattendance.mapping.model;

import java.util.List;
import java.util.Objects;

/**
 * Everything that one version of a map holds, before it is checked as a whole: {@link PartnershipMap#of(MapParts)} does that.
 *
 * <p>Immutable and thread-safe.
 *
 * @param header which map it is, of which day, and who made it
 * @param profile the first layer
 * @param circumstances what a service has to know
 * @param nodes in the order of the map
 * @param ties in the order of the map
 * @param needs in the order of the map
 * @param referrals in the order of the map
 * @param answers in the order of the map
 * @param causes in the order of the map
 * @param notes in the order of the map
 * @param contacts in the order of the map
 * @param parity in the order of the map
 * @param redactions in the order of the map
 * @param extras what a file held that this version of the library does not know
 */
public record MapParts(
        MapHeader header,
        PupilProfile profile,
        Circumstances circumstances,
        List<MapNode> nodes,
        List<Tie> ties,
        List<Need> needs,
        List<Referral> referrals,
        List<MapAnswer> answers,
        List<UnderlyingCause> causes,
        List<MapNote> notes,
        List<NamedContact> contacts,
        List<ParityReading> parity,
        List<Redaction> redactions,
        Extras extras) {

    public MapParts {
        Objects.requireNonNull(header, "header");
        Objects.requireNonNull(profile, "profile");
        Objects.requireNonNull(circumstances, "circumstances");
        nodes = List.copyOf(nodes);
        ties = List.copyOf(ties);
        needs = List.copyOf(needs);
        referrals = List.copyOf(referrals);
        answers = List.copyOf(answers);
        causes = List.copyOf(causes);
        notes = List.copyOf(notes);
        contacts = List.copyOf(contacts);
        parity = List.copyOf(parity);
        redactions = List.copyOf(redactions);
        Objects.requireNonNull(extras, "extras");
    }

    /** A map of which nothing is known yet but its header. */
    public static MapParts of(MapHeader header) {
        return new MapParts(
                header,
                PupilProfile.empty(),
                Circumstances.none(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                Extras.none());
    }

    /** A copy under another header. */
    public MapParts withHeader(MapHeader other) {
        return new MapParts(
                other,
                profile,
                circumstances,
                nodes,
                ties,
                needs,
                referrals,
                answers,
                causes,
                notes,
                contacts,
                parity,
                redactions,
                extras);
    }

    /** A copy with another first layer. */
    public MapParts withProfile(PupilProfile other) {
        return new MapParts(
                header,
                other,
                circumstances,
                nodes,
                ties,
                needs,
                referrals,
                answers,
                causes,
                notes,
                contacts,
                parity,
                redactions,
                extras);
    }

    /** A copy with other circumstances. */
    public MapParts withCircumstances(Circumstances other) {
        return new MapParts(
                header,
                profile,
                other,
                nodes,
                ties,
                needs,
                referrals,
                answers,
                causes,
                notes,
                contacts,
                parity,
                redactions,
                extras);
    }

    /** A copy with other nodes. */
    public MapParts withNodes(List<MapNode> other) {
        return new MapParts(
                header,
                profile,
                circumstances,
                other,
                ties,
                needs,
                referrals,
                answers,
                causes,
                notes,
                contacts,
                parity,
                redactions,
                extras);
    }

    /** A copy with other ties. */
    public MapParts withTies(List<Tie> other) {
        return new MapParts(
                header,
                profile,
                circumstances,
                nodes,
                other,
                needs,
                referrals,
                answers,
                causes,
                notes,
                contacts,
                parity,
                redactions,
                extras);
    }

    /** A copy with other needs. */
    public MapParts withNeeds(List<Need> other) {
        return new MapParts(
                header,
                profile,
                circumstances,
                nodes,
                ties,
                other,
                referrals,
                answers,
                causes,
                notes,
                contacts,
                parity,
                redactions,
                extras);
    }

    /** A copy with other referrals. */
    public MapParts withReferrals(List<Referral> other) {
        return new MapParts(
                header,
                profile,
                circumstances,
                nodes,
                ties,
                needs,
                other,
                answers,
                causes,
                notes,
                contacts,
                parity,
                redactions,
                extras);
    }

    /** A copy with other answers. */
    public MapParts withAnswers(List<MapAnswer> other) {
        return new MapParts(
                header,
                profile,
                circumstances,
                nodes,
                ties,
                needs,
                referrals,
                other,
                causes,
                notes,
                contacts,
                parity,
                redactions,
                extras);
    }

    /** A copy with other causes. */
    public MapParts withCauses(List<UnderlyingCause> other) {
        return new MapParts(
                header,
                profile,
                circumstances,
                nodes,
                ties,
                needs,
                referrals,
                answers,
                other,
                notes,
                contacts,
                parity,
                redactions,
                extras);
    }

    /** A copy with other notes. */
    public MapParts withNotes(List<MapNote> other) {
        return new MapParts(
                header,
                profile,
                circumstances,
                nodes,
                ties,
                needs,
                referrals,
                answers,
                causes,
                other,
                contacts,
                parity,
                redactions,
                extras);
    }

    /** A copy with other contacts. */
    public MapParts withContacts(List<NamedContact> other) {
        return new MapParts(
                header,
                profile,
                circumstances,
                nodes,
                ties,
                needs,
                referrals,
                answers,
                causes,
                notes,
                other,
                parity,
                redactions,
                extras);
    }

    /** A copy with other parity. */
    public MapParts withParity(List<ParityReading> other) {
        return new MapParts(
                header,
                profile,
                circumstances,
                nodes,
                ties,
                needs,
                referrals,
                answers,
                causes,
                notes,
                contacts,
                other,
                redactions,
                extras);
    }

    /** A copy with other redactions. */
    public MapParts withRedactions(List<Redaction> other) {
        return new MapParts(
                header,
                profile,
                circumstances,
                nodes,
                ties,
                needs,
                referrals,
                answers,
                causes,
                notes,
                contacts,
                parity,
                other,
                extras);
    }

    /** A copy with other extras. */
    public MapParts withExtras(Extras other) {
        return new MapParts(
                header,
                profile,
                circumstances,
                nodes,
                ties,
                needs,
                referrals,
                answers,
                causes,
                notes,
                contacts,
                parity,
                redactions,
                other);
    }

    /** Id and version; never the content. */
    @Override
    public String toString() {
        return "parts of " + header;
    }
}
