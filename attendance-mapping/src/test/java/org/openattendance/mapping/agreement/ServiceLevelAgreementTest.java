package org.openattendance.mapping.agreement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.openattendance.base.DateSpan;
import org.openattendance.base.InvalidValueException;
import org.openattendance.base.Role;
import org.openattendance.mapping.finding.Finding;

class ServiceLevelAgreementTest {

    private static final Role HEAD = Role.of("HEAD_TEACHER");
    private static final Role MANAGER = Role.of("SERVICE_MANAGER");
    private static final LocalDate FIRST = LocalDate.of(2026, 9, 1);
    private static final LocalDate LAST = LocalDate.of(2027, 7, 31);
    private static final AgreementTerms TERMS = new AgreementTerms(
            "mentoring",
            List.of("more mornings in school"),
            List.of("a room on Tuesdays"),
            List.of("one mentor"),
            "checked, code of conduct signed",
            "room 4, Tuesdays",
            "pastoral lead asks",
            "half-termly to the head teacher",
            "in kind",
            "one term's notice");

    private static ServiceLevelAgreement draft() {
        return ServiceLevelAgreement.draft("sla1", "school-1", "youth", "mentoring", DateSpan.ofClosed(FIRST, LAST));
    }

    @Test
    void ES_44_links_school_partner_service_term_duties_data_sharing_review_and_status() {
        ServiceLevelAgreement agreement = draft().withTerms(TERMS)
                .withPersonalData(Optional.of("isd-7"))
                .withReviews(List.of(LocalDate.of(2027, 4, 1), LocalDate.of(2027, 1, 15)))
                .agreed(HEAD, MANAGER);
        assertThat(agreement.school()).isEqualTo("school-1");
        assertThat(agreement.partner()).isEqualTo("youth");
        assertThat(agreement.service()).isEqualTo("mentoring");
        assertThat(agreement.term()).isEqualTo(DateSpan.ofClosed(FIRST, LAST));
        assertThat(agreement.terms().bySchool()).containsExactly("a room on Tuesdays");
        assertThat(agreement.dataSharing()).contains("isd-7");
        assertThat(agreement.nextReview(FIRST)).contains(LocalDate.of(2027, 1, 15));
        assertThat(agreement.nextReview(LocalDate.of(2027, 1, 16))).contains(LocalDate.of(2027, 4, 1));
        assertThat(agreement.nextReview(LocalDate.of(2027, 4, 2))).isEmpty();
        assertThat(agreement.status()).isEqualTo(AgreementStatus.AGREED);
        assertThat(AgreementStatus.values())
                .contains(
                        AgreementStatus.DRAFT,
                        AgreementStatus.AGREED,
                        AgreementStatus.UNDER_REVIEW,
                        AgreementStatus.ENDED);
    }

    @Test
    void what_lets_personal_data_flow_names_a_decision_before_it_is_agreed() {
        ServiceLevelAgreement undecided = draft().withPersonalData(Optional.empty());
        assertThatThrownBy(() -> undecided.agreed(HEAD, MANAGER))
                .isInstanceOf(InvalidValueException.class)
                .hasMessageContaining("information sharing decision");
        assertThat(undecided
                        .withPersonalData(Optional.of("isd-1"))
                        .agreed(HEAD, MANAGER)
                        .status())
                .isEqualTo(AgreementStatus.AGREED);
        assertThat(draft().agreed(HEAD, MANAGER).personalData()).isFalse();
    }

    @Test
    void both_sides_sign() {
        assertThatThrownBy(() -> draft().withStatus(AgreementStatus.AGREED))
                .isInstanceOf(InvalidValueException.class)
                .hasMessageContaining("not signed");
    }

    @Test
    void a_review_lies_within_the_term_and_the_term_has_a_first_day() {
        assertThatThrownBy(() -> draft().withReviews(List.of(LAST.plusDays(1))))
                .isInstanceOf(InvalidValueException.class);
        assertThat(draft().withReviews(List.of(LAST)).reviews()).containsExactly(LAST);
        assertThatThrownBy(() -> ServiceLevelAgreement.draft("s", "a", "b", "c", DateSpan.upTo(LAST)))
                .isInstanceOf(InvalidValueException.class);
    }

    @Test
    void steps_that_are_not_allowed_are_refused() {
        ServiceLevelAgreement ended = draft().withStatus(AgreementStatus.ENDED);
        assertThatThrownBy(() -> ended.agreed(HEAD, MANAGER)).isInstanceOf(InvalidValueException.class);
        assertThatThrownBy(() -> draft().withStatus(AgreementStatus.SUSPENDED))
                .isInstanceOf(InvalidValueException.class);
        ServiceLevelAgreement agreed = draft().agreed(HEAD, MANAGER);
        assertThat(agreed.withStatus(AgreementStatus.UNDER_REVIEW)
                        .withStatus(AgreementStatus.AGREED)
                        .status())
                .isEqualTo(AgreementStatus.AGREED);
        assertThat(agreed.withStatus(AgreementStatus.SUSPENDED)
                        .agreed(HEAD, MANAGER)
                        .status())
                .isEqualTo(AgreementStatus.AGREED);
    }

    @Test
    void is_in_force_within_its_term_while_agreed_or_reviewed() {
        ServiceLevelAgreement agreed = draft().agreed(HEAD, MANAGER);
        assertThat(agreed.isInForceOn(FIRST)).isTrue();
        assertThat(agreed.isInForceOn(LAST)).isTrue();
        assertThat(agreed.isInForceOn(LAST.plusDays(1))).isFalse();
        assertThat(agreed.isInForceOn(FIRST.minusDays(1))).isFalse();
        assertThat(agreed.withStatus(AgreementStatus.UNDER_REVIEW).isInForceOn(FIRST))
                .isTrue();
        assertThat(agreed.withStatus(AgreementStatus.SUSPENDED).isInForceOn(FIRST))
                .isFalse();
        assertThat(draft().isInForceOn(FIRST)).isFalse();
    }

    @Test
    void says_before_it_ends_and_when_its_end_was_forgotten() {
        ServiceLevelAgreement agreed = draft().withTerms(TERMS).agreed(HEAD, MANAGER);
        assertThat(agreed.check(LAST.minusDays(61), 60)).isEmpty();
        assertThat(agreed.check(LAST.minusDays(60), 60))
                .extracting(Finding::reason)
                .containsExactly("AGREEMENT_ENDS");
        assertThat(agreed.check(LAST, 60)).extracting(Finding::reason).containsExactly("AGREEMENT_ENDS");
        assertThat(agreed.check(LAST.plusDays(1), 60))
                .extracting(Finding::reason)
                .containsExactly("AGREEMENT_PAST_ITS_END");
        assertThat(agreed.withStatus(AgreementStatus.ENDED).check(LAST.plusDays(1), 60))
                .isEmpty();
        assertThat(agreed.extendedTo(LAST.plusYears(1)).check(LAST, 60)).isEmpty();
    }

    @Test
    void what_is_not_agreed_yet_is_named() {
        assertThat(draft().check(FIRST, 60))
                .singleElement()
                .satisfies(
                        finding -> assertThat(finding.sentence())
                                .isEqualTo(
                                        "Not agreed yet: purpose, outcomes, responsibilities of the school, responsibilities of the partner, staffing and safeguarding, places and times, referral route, reporting, money or in kind, ending."));
        assertThat(TERMS.missing()).isEmpty();
        assertThat(draft()).hasToString("agreement sla1 DRAFT");
    }
}
