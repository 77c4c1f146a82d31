package org.openattendance.mapping.agreement;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.openattendance.base.DateSpan;
import org.openattendance.base.InvalidValueException;
import org.openattendance.base.Role;
import org.openattendance.mapping.finding.Finding;
import org.openattendance.mapping.internal.Require;

/**
 * An agreement between a school and a partner on one service. When something is not kept it is reviewed together; there are no penalties.
 *
 * <p>Begin with {@link #draft}, then take {@code with...} copies. Immutable and thread-safe.
 *
 * @param id unique among agreements
 * @param school id of the school
 * @param partner id of the partner
 * @param service id of the offer, or what the service is called
 * @param term from the first day to the last; an open end means until further notice
 * @param terms what is agreed
 * @param dataSharing id of the information sharing decision; empty if there is none
 * @param personalData whether personal data flow between the two
 * @param reviews days on which it is reviewed, in order; none after the last day
 * @param schoolSignedBy role that signed for the school; empty until then
 * @param partnerSignedBy role that signed for the partner; empty until then
 * @param status where it stands
 */
public record ServiceLevelAgreement(
        String id,
        String school,
        String partner,
        String service,
        DateSpan term,
        AgreementTerms terms,
        Optional<String> dataSharing,
        boolean personalData,
        List<LocalDate> reviews,
        Optional<Role> schoolSignedBy,
        Optional<Role> partnerSignedBy,
        AgreementStatus status) {

    public ServiceLevelAgreement {
        Require.id(id, "The id of an agreement");
        Require.id(school, "The school of agreement " + id);
        Require.id(partner, "The partner of agreement " + id);
        service = Require.text(service, "The service of agreement " + id);
        Objects.requireNonNull(term, "term");
        Objects.requireNonNull(terms, "terms");
        Objects.requireNonNull(dataSharing, "dataSharing");
        reviews = reviews.stream().sorted().distinct().toList();
        Objects.requireNonNull(schoolSignedBy, "schoolSignedBy");
        Objects.requireNonNull(partnerSignedBy, "partnerSignedBy");
        Objects.requireNonNull(status, "status");
        checkDates(id, term, reviews);
        if (status == AgreementStatus.AGREED) {
            checkAgreed(id, schoolSignedBy.isPresent() && partnerSignedBy.isPresent(), personalData, dataSharing);
        }
    }

    private static void checkDates(String id, DateSpan term, List<LocalDate> reviews) {
        if (term.first().isEmpty()) {
            throw new InvalidValueException("Agreement " + id + " has no first day.", "the start was left out.");
        }
        for (LocalDate review : reviews) {
            if (!term.contains(review)) {
                throw new InvalidValueException(
                        "Agreement " + id + " is reviewed on " + review + ", outside its term " + term + ".",
                        "the agreement was shortened and its reviews were not moved.");
            }
        }
    }

    private static void checkAgreed(String id, boolean signed, boolean personalData, Optional<String> dataSharing) {
        if (!signed) {
            throw new InvalidValueException(
                    "Agreement " + id + " is not signed by both sides.", "the role that signed was not recorded.");
        }
        if (personalData && dataSharing.isEmpty()) {
            throw new InvalidValueException(
                    "Agreement " + id + " lets personal data flow, and names no information sharing decision.",
                    "the decision was taken and its id was not noted here.");
        }
    }

    /** A draft without terms. */
    public static ServiceLevelAgreement draft(String id, String school, String partner, String service, DateSpan term) {
        return new ServiceLevelAgreement(
                id,
                school,
                partner,
                service,
                term,
                AgreementTerms.open(),
                Optional.empty(),
                false,
                List.of(),
                Optional.empty(),
                Optional.empty(),
                AgreementStatus.DRAFT);
    }

    /** A copy on these terms. */
    public ServiceLevelAgreement withTerms(AgreementTerms other) {
        return new ServiceLevelAgreement(
                id,
                school,
                partner,
                service,
                term,
                other,
                dataSharing,
                personalData,
                reviews,
                schoolSignedBy,
                partnerSignedBy,
                status);
    }

    /** A copy under which personal data flow, by this decision. */
    public ServiceLevelAgreement withPersonalData(Optional<String> decision) {
        return new ServiceLevelAgreement(
                id,
                school,
                partner,
                service,
                term,
                terms,
                decision,
                true,
                reviews,
                schoolSignedBy,
                partnerSignedBy,
                status);
    }

    /** A copy that is reviewed on these days. */
    public ServiceLevelAgreement withReviews(List<LocalDate> days) {
        return new ServiceLevelAgreement(
                id,
                school,
                partner,
                service,
                term,
                terms,
                dataSharing,
                personalData,
                days,
                schoolSignedBy,
                partnerSignedBy,
                status);
    }

    /** A copy signed by both, and agreed. */
    public ServiceLevelAgreement agreed(Role forSchool, Role forPartner) {
        requireStep(AgreementStatus.AGREED);
        return new ServiceLevelAgreement(
                id,
                school,
                partner,
                service,
                term,
                terms,
                dataSharing,
                personalData,
                reviews,
                Optional.of(forSchool),
                Optional.of(forPartner),
                AgreementStatus.AGREED);
    }

    /**
     * A copy of another status.
     *
     * @throws InvalidValueException if that step is not allowed
     */
    public ServiceLevelAgreement withStatus(AgreementStatus next) {
        requireStep(next);
        return new ServiceLevelAgreement(
                id,
                school,
                partner,
                service,
                term,
                terms,
                dataSharing,
                personalData,
                reviews,
                schoolSignedBy,
                partnerSignedBy,
                next);
    }

    private void requireStep(AgreementStatus next) {
        if (!status.mayBecome(next)) {
            throw new InvalidValueException(
                    "Agreement " + id + " cannot go from " + status + " to " + next + ".",
                    "a new agreement is wanted, rather than this one again.");
        }
    }

    /** A copy that lasts until another day. */
    public ServiceLevelAgreement extendedTo(LocalDate last) {
        return new ServiceLevelAgreement(
                id,
                school,
                partner,
                service,
                DateSpan.ofClosed(term.first().orElseThrow(), last),
                terms,
                dataSharing,
                personalData,
                reviews,
                schoolSignedBy,
                partnerSignedBy,
                status);
    }

    /** Whether it is in force on a day: agreed or under review, within its term. */
    public boolean isInForceOn(LocalDate day) {
        return (status == AgreementStatus.AGREED || status == AgreementStatus.UNDER_REVIEW) && term.contains(day);
    }

    /**
     * What to look at on a day.
     *
     * @param daysBeforeEnd how long before the end people want to know
     */
    public List<Finding> check(LocalDate asOf, int daysBeforeEnd) {
        List<Finding> findings = new ArrayList<>();
        if (!terms.missing().isEmpty()) {
            findings.add(Finding.of(
                    "AGREEMENT_INCOMPLETE", id, "Not agreed yet: " + String.join(", ", terms.missing()) + "."));
        }
        term.last()
                .filter(last ->
                        isInForceOn(asOf) && !asOf.plusDays(daysBeforeEnd).isBefore(last))
                .ifPresent(last -> findings.add(Finding.of("AGREEMENT_ENDS", id, "It ends on " + last + ".")));
        term.last()
                .filter(last -> last.isBefore(asOf) && status != AgreementStatus.ENDED)
                .ifPresent(last -> findings.add(Finding.of(
                        "AGREEMENT_PAST_ITS_END", id, "Its last day was " + last + ", and it is not ended.")));
        return findings.stream().sorted().toList();
    }

    /** The next day of review from a day on, that day included; empty if there is none. */
    public Optional<LocalDate> nextReview(LocalDate asOf) {
        return reviews.stream().filter(day -> !day.isBefore(asOf)).findFirst();
    }

    /** Id and status. */
    @Override
    public String toString() {
        return "agreement " + id + " " + status;
    }
}
