package org.openattendance.mapping.model;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.openattendance.base.InvalidValueException;
import org.openattendance.base.Role;

/**
 * Everything that one version of a map holds, before it is checked as a whole: {@link PartnershipMap#of(MapParts)} does that.
 *
 * <p>Immutable and thread-safe.
 *
 * @param id of the map
 * @param scope what it is about
 * @param version from 1
 * @param asOf the day for which it speaks
 * @param createdBy who made it, as a role
 * @param contributors who took part
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
        String id,
        MapScope scope,
        int version,
        LocalDate asOf,
        Optional<Role> createdBy,
        List<Contributor> contributors,
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
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(scope, "scope");
        Objects.requireNonNull(asOf, "asOf");
        Objects.requireNonNull(createdBy, "createdBy");
        contributors = List.copyOf(contributors);
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
        if (version < 1) {
            throw new InvalidValueException("A map has no version " + version + ".", "it was counted from 0.");
        }
    }

    /** A map of which nothing is known yet. */
    static MapParts of(String id, MapScope scope, LocalDate asOf) {
        return new MapParts(
                id,
                scope,
                1,
                asOf,
                Optional.empty(),
                List.of(),
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

    /** A copy made by another role. */
    public MapParts withCreatedBy(Optional<Role> other) {
        return new MapParts(
                id,
                scope,
                version,
                asOf,
                other,
                contributors,
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

    /** A copy with other contributors. */
    public MapParts withContributors(List<Contributor> other) {
        return new MapParts(
                id,
                scope,
                version,
                asOf,
                createdBy,
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
                id,
                scope,
                version,
                asOf,
                createdBy,
                contributors,
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
                id,
                scope,
                version,
                asOf,
                createdBy,
                contributors,
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
                id,
                scope,
                version,
                asOf,
                createdBy,
                contributors,
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
                id,
                scope,
                version,
                asOf,
                createdBy,
                contributors,
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
                id,
                scope,
                version,
                asOf,
                createdBy,
                contributors,
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
                id,
                scope,
                version,
                asOf,
                createdBy,
                contributors,
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
                id,
                scope,
                version,
                asOf,
                createdBy,
                contributors,
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
                id,
                scope,
                version,
                asOf,
                createdBy,
                contributors,
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
                id,
                scope,
                version,
                asOf,
                createdBy,
                contributors,
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
                id,
                scope,
                version,
                asOf,
                createdBy,
                contributors,
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
                id,
                scope,
                version,
                asOf,
                createdBy,
                contributors,
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
                id,
                scope,
                version,
                asOf,
                createdBy,
                contributors,
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
                id,
                scope,
                version,
                asOf,
                createdBy,
                contributors,
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

    /** A copy of another version and day. */
    public MapParts withVersion(int number, LocalDate day) {
        return new MapParts(
                id,
                scope,
                number,
                day,
                createdBy,
                contributors,
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

    /** A copy under another id. */
    public MapParts withId(String other) {
        return new MapParts(
                other,
                scope,
                version,
                asOf,
                createdBy,
                contributors,
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

    /** Id and version; never the content. */
    @Override
    public String toString() {
        return "parts of map " + id + " version " + version;
    }
}
