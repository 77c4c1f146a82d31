package org.openattendance.mapping.directory;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.openattendance.mapping.internal.Require;

/**
 * What a partner provides, for whom, where and when.
 *
 * <p>Begin with {@link #of}, then take {@code with...} copies; what is not stated stays unknown and never counts against an offer.
 * Immutable and thread-safe.
 *
 * @param id unique in its directory
 * @param partner id of the partner
 * @param name for people
 * @param status whether it can be had
 * @param description in words; may be empty
 * @param scope what it is about
 * @param eligibility who may use it
 * @param access how people come to it
 * @param availability when it can be had; empty when not stated
 * @param terms what the school should know before it refers
 */
public record ServiceOffer(
        String id,
        String partner,
        String name,
        OfferStatus status,
        String description,
        OfferScope scope,
        Eligibility eligibility,
        Access access,
        List<Availability> availability,
        Terms terms) {

    /**
     * What the school should know before it refers.
     *
     * @param attendanceContribution how it helps attendance, in words; may be empty
     * @param accreditation in words; may be empty
     * @param agreementNeeded whether a service level agreement must be in force
     * @param freePlaces places free now, 0 or more; empty when not known
     * @param leadsTo ids of offers to which it passes people on: how a universal service is joined to a specialist one
     */
    public record Terms(
            String attendanceContribution,
            String accreditation,
            boolean agreementNeeded,
            Optional<Integer> freePlaces,
            List<String> leadsTo) {

        private static final Terms UNSTATED = new Terms("", "", false, Optional.empty(), List.of());

        public Terms {
            attendanceContribution = Objects.requireNonNull(attendanceContribution, "attendanceContribution")
                    .strip();
            accreditation =
                    Objects.requireNonNull(accreditation, "accreditation").strip();
            freePlaces.ifPresent(places -> Require.between(places, 0, Integer.MAX_VALUE, "The number of free places"));
            leadsTo = List.copyOf(Require.ids(leadsTo, "An offer led to"));
        }

        /** Nothing stated. */
        public static Terms unstated() {
            return UNSTATED;
        }

        /** A copy that says how it helps attendance. */
        public Terms withAttendanceContribution(String words) {
            return new Terms(words, accreditation, agreementNeeded, freePlaces, leadsTo);
        }

        /** A copy with an accreditation. */
        public Terms withAccreditation(String words) {
            return new Terms(attendanceContribution, words, agreementNeeded, freePlaces, leadsTo);
        }

        /** A copy for which an agreement must be in force. */
        public Terms withAgreementNeeded() {
            return new Terms(attendanceContribution, accreditation, true, freePlaces, leadsTo);
        }

        /** A copy with a number of free places. */
        public Terms withFreePlaces(int places) {
            return new Terms(attendanceContribution, accreditation, agreementNeeded, Optional.of(places), leadsTo);
        }

        /** A copy that passes people on to these offers. */
        public Terms withLeadsTo(List<String> offers) {
            return new Terms(attendanceContribution, accreditation, agreementNeeded, freePlaces, offers);
        }
    }

    public ServiceOffer {
        Require.id(id, "The id of an offer");
        Require.id(partner, "The partner of an offer");
        name = Require.text(name, "The name of offer " + id);
        Objects.requireNonNull(status, "status");
        description = Objects.requireNonNull(description, "description").strip();
        Objects.requireNonNull(scope, "scope");
        Objects.requireNonNull(eligibility, "eligibility");
        Objects.requireNonNull(access, "access");
        availability = List.copyOf(availability);
        Objects.requireNonNull(terms, "terms");
    }

    /** An active offer of which nothing else is known yet. */
    public static ServiceOffer of(String id, String partner, String name) {
        return new ServiceOffer(
                id,
                partner,
                name,
                OfferStatus.ACTIVE,
                "",
                OfferScope.unstated(),
                Eligibility.anyone(),
                Access.unstated(),
                List.of(),
                Terms.unstated());
    }

    /** A copy of another status. */
    public ServiceOffer withStatus(OfferStatus other) {
        return new ServiceOffer(id, partner, name, other, description, scope, eligibility, access, availability, terms);
    }

    /** A copy with a description. */
    public ServiceOffer withDescription(String words) {
        return new ServiceOffer(id, partner, name, status, words, scope, eligibility, access, availability, terms);
    }

    /** A copy about something else. */
    public ServiceOffer withScope(OfferScope other) {
        return new ServiceOffer(
                id, partner, name, status, description, other, eligibility, access, availability, terms);
    }

    /** A copy for other people. */
    public ServiceOffer withEligibility(Eligibility other) {
        return new ServiceOffer(id, partner, name, status, description, scope, other, access, availability, terms);
    }

    /** A copy with other access. */
    public ServiceOffer withAccess(Access other) {
        return new ServiceOffer(id, partner, name, status, description, scope, eligibility, other, availability, terms);
    }

    /** A copy at other times. */
    public ServiceOffer withAvailability(List<Availability> other) {
        return new ServiceOffer(id, partner, name, status, description, scope, eligibility, access, other, terms);
    }

    /** A copy on other terms. */
    public ServiceOffer withTerms(Terms other) {
        return new ServiceOffer(
                id, partner, name, status, description, scope, eligibility, access, availability, other);
    }

    /** Whether it is stated to run in school holidays. */
    public boolean inHolidays() {
        return availability.stream().anyMatch(Availability::inHolidays);
    }

    /** Whether it may be used at a stage of a pathway; always where no stage is stated. */
    public boolean mayBeUsedAt(String stage) {
        return access.stages().isEmpty() || access.stages().contains(stage);
    }
}
