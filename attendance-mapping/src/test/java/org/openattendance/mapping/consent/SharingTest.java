package org.openattendance.mapping.consent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.openattendance.base.Confidence;
import org.openattendance.base.InvalidValueException;
import org.openattendance.base.Nation;
import org.openattendance.base.Role;
import org.openattendance.mapping.consent.InformationSharingDecision.Decision;
import org.openattendance.mapping.finding.Finding;
import org.openattendance.mapping.model.Audience;
import org.openattendance.mapping.model.Consent;
import org.openattendance.mapping.vocabulary.Vocabularies;

class SharingTest {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 2);
    private static final Role LEAD = Role.of("DESIGNATED_LEAD");
    private static final SharingRules RULES = SharingRules.standard();
    private static final Recipient CAMHS = new Recipient(Role.of("THERAPIST"), Audience.partner("camhs"));

    /** A decision of one's choice, complete for {@code PUBLIC_TASK}; each test spoils one part. */
    private static InformationSharingDecision decision(
            String id, Decision decision, SharingGrounds grounds, LocalDate on) {
        return new InformationSharingDecision(
                id,
                "pupil-7",
                "to plan support together",
                List.of(new SharedItem("need n1", SharedItem.Category.ORDINARY)),
                Role.of("SCHOOL"),
                List.of(CAMHS),
                decision,
                grounds,
                FamilyEngagement.yes(),
                true,
                Optional.empty(),
                "",
                LEAD,
                on,
                Optional.of(on.plusDays(90)));
    }

    private static final SharingGrounds TASK =
            SharingGrounds.of("PUBLIC_TASK", "they cannot plan without it", "the need only, no history");

    private static SharingGrounds consent(Consent said) {
        return SharingGrounds.of("CONSENT", "they cannot plan without it", "the need only")
                .withConsent(said);
    }

    private static Consent given(LocalDate on) {
        return Consent.given("mum", on).withScope(List.of(Audience.partner("camhs")));
    }

    private static List<String> reasons(InformationSharingDecision decision) {
        return RULES.missing(decision).stream().map(Finding::reason).toList();
    }

    @Test
    void a_complete_decision_lacks_nothing() {
        assertThat(RULES.missing(decision("d1", Decision.SHARE, TASK, DAY))).isEmpty();
        assertThat(RULES.isComplete(decision("d1", Decision.SHARE, consent(given(DAY)), DAY)))
                .isTrue();
    }

    @Test
    void KS3_58_without_lawful_basis_or_purpose_nothing_is_recorded_as_shared() {
        InformationSharingDecision noBasis = decision("d1", Decision.SHARE, SharingGrounds.none(), DAY);
        assertThat(reasons(noBasis)).containsExactly("NO_LAWFUL_BASIS", "NO_NECESSITY", "NO_PROPORTIONALITY");
        assertThat(RULES.isComplete(noBasis)).isFalse();
        assertThatThrownBy(() -> SharingRegister.under(RULES).record(noBasis))
                .isInstanceOf(InvalidValueException.class)
                .hasMessageContaining("NO_LAWFUL_BASIS")
                .hasMessageContaining("\nMaybe ");
        InformationSharingDecision whole = decision("d1", Decision.SHARE, TASK, DAY);
        InformationSharingDecision noPurpose = new InformationSharingDecision(
                "d2",
                "pupil-7",
                " ",
                List.of(),
                LEAD,
                List.of(),
                Decision.SHARE,
                TASK,
                FamilyEngagement.yes(),
                false,
                Optional.empty(),
                "",
                LEAD,
                DAY,
                Optional.empty());
        assertThat(reasons(noPurpose)).containsExactly("NO_ITEM", "NO_PURPOSE", "NO_RECIPIENT");
        assertThat(whole.grounds().lawfulBasis()).contains("PUBLIC_TASK");
        assertThat(whole.grounds().necessity()).isNotEmpty();
        assertThat(whole.grounds().proportionality()).isNotEmpty();
        assertThat(whole.grounds().consent()).isEqualTo(Consent.notAsked());
    }

    @ParameterizedTest
    @EnumSource(value = FamilyEngagement.Answer.class, names = "YES", mode = EnumSource.Mode.EXCLUDE)
    void not_talking_with_the_family_first_needs_a_reason(FamilyEngagement.Answer answer) {
        InformationSharingDecision whole = decision("d1", Decision.SHARE, TASK, DAY);
        assertThat(reasons(engaged(whole, new FamilyEngagement(answer, "")))).containsExactly("NO_REASON_FAMILY");
        assertThat(reasons(engaged(whole, new FamilyEngagement(answer, "it would put her at risk"))))
                .isEmpty();
    }

    private static InformationSharingDecision engaged(InformationSharingDecision d, FamilyEngagement engaged) {
        return new InformationSharingDecision(
                d.id(),
                d.about(),
                d.purpose(),
                d.items(),
                d.from(),
                d.to(),
                d.decision(),
                d.grounds(),
                engaged,
                d.identitiesProtected(),
                d.adviceFrom(),
                d.reason(),
                d.decidedBy(),
                d.decidedOn(),
                d.reviewOn());
    }

    private static InformationSharingDecision with(
            InformationSharingDecision d, List<SharedItem> items, Optional<Role> advice, String reason) {
        return new InformationSharingDecision(
                d.id(),
                d.about(),
                d.purpose(),
                items,
                d.from(),
                d.to(),
                d.decision(),
                d.grounds(),
                d.engaged(),
                d.identitiesProtected(),
                advice,
                reason,
                d.decidedBy(),
                d.decidedOn(),
                d.reviewOn());
    }

    @Test
    void not_sharing_needs_a_reason_and_asking_needs_someone_who_is_asked() {
        InformationSharingDecision no = decision("d1", Decision.DO_NOT_SHARE, SharingGrounds.none(), DAY);
        assertThat(reasons(no)).containsExactly("NO_REASON");
        assertThat(reasons(with(no, List.of(), Optional.empty(), "the pupil said no")))
                .isEmpty();
        InformationSharingDecision ask = decision("d2", Decision.SEEK_ADVICE, SharingGrounds.none(), DAY);
        assertThat(reasons(ask)).containsExactly("NO_ADVISER");
        assertThat(reasons(with(ask, List.of(), Optional.of(LEAD), ""))).isEmpty();
    }

    @Test
    void special_category_data_needs_a_condition_of_its_own() {
        List<SharedItem> special = List.of(new SharedItem("health", SharedItem.Category.SPECIAL));
        InformationSharingDecision without =
                with(decision("d1", Decision.SHARE, TASK, DAY), special, Optional.empty(), "");
        assertThat(reasons(without)).containsExactly("NO_SPECIAL_CONDITION");
        InformationSharingDecision unknown =
                with(decision("d1", Decision.SHARE, TASK.withCondition("MADE_UP"), DAY), special, Optional.empty(), "");
        assertThat(reasons(unknown)).containsExactly("NO_SPECIAL_CONDITION");
        InformationSharingDecision with = with(
                decision("d1", Decision.SHARE, TASK.withCondition("SUBSTANTIAL_PUBLIC_INTEREST"), DAY),
                special,
                Optional.empty(),
                "");
        assertThat(reasons(with)).isEmpty();
    }

    @Test
    void consent_as_the_basis_must_have_been_given_by_then_and_for_all_who_get_it() {
        assertThat(reasons(decision("d1", Decision.SHARE, consent(Consent.notAsked()), DAY)))
                .containsExactly("NO_CONSENT", "NO_CONSENT_SCOPE");
        assertThat(reasons(decision("d1", Decision.SHARE, consent(given(DAY.plusDays(1))), DAY)))
                .containsExactly("CONSENT_LATER");
        assertThat(reasons(decision("d1", Decision.SHARE, consent(given(DAY).withExpiry(DAY)), DAY)))
                .isEmpty();
        assertThat(reasons(decision(
                        "d1", Decision.SHARE, consent(given(DAY.minusDays(9)).withExpiry(DAY.minusDays(1))), DAY)))
                .containsExactly("CONSENT_DOES_NOT_COVER");
        Consent forOthers = Consent.given("mum", DAY).withScope(List.of(Audience.SCHOOL));
        assertThat(reasons(decision("d1", Decision.SHARE, consent(forOthers), DAY)))
                .containsExactly("CONSENT_DOES_NOT_COVER");
        assertThat(reasons(decision("d1", Decision.SHARE, consent(Consent.given("mum", DAY)), DAY)))
                .containsExactly("NO_CONSENT_SCOPE");
    }

    @Test
    void a_basis_whose_first_day_is_not_known_is_not_offered_until_someone_puts_it_in() {
        SharingGrounds grounds = SharingGrounds.of("RECOGNISED_LEGITIMATE_INTEREST", "x", "y");
        InformationSharingDecision decision = decision("d1", Decision.SHARE, grounds, DAY);
        assertThat(reasons(decision)).containsExactly("BASIS_NOT_KNOWN_IN_FORCE");
        LawfulBasis dated =
                LawfulBases.standard().get("RECOGNISED_LEGITIMATE_INTEREST").withFrom(DAY);
        SharingRules rules = SharingRules.of(
                LawfulBases.standard().with(dated), Vocabularies.standard().get("special-category-conditions"));
        assertThat(rules.missing(decision)).isEmpty();
        assertThat(rules.missing(decision("d1", Decision.SHARE, grounds, DAY.minusDays(1))))
                .hasSize(1);
    }

    @Test
    void there_are_the_six_bases_of_article_6_and_a_seventh_that_is_not_known_to_be_in_force() {
        LawfulBases bases = LawfulBases.standard();
        assertThat(bases.all())
                .extracting(LawfulBasis::code)
                .containsExactly(
                        "CONSENT",
                        "CONTRACT",
                        "LEGAL_OBLIGATION",
                        "VITAL_INTERESTS",
                        "PUBLIC_TASK",
                        "LEGITIMATE_INTERESTS",
                        "RECOGNISED_LEGITIMATE_INTEREST");
        assertThat(bases.get("PUBLIC_TASK").isInForceOn(DAY)).contains(true);
        assertThat(bases.get("RECOGNISED_LEGITIMATE_INTEREST").isInForceOn(DAY)).isEmpty();
        assertThat(bases.get("RECOGNISED_LEGITIMATE_INTEREST").confidence()).isEqualTo(Confidence.UNCONFIRMED);
        assertThatThrownBy(() -> bases.get("NONE")).isInstanceOf(InvalidValueException.class);
        assertThat(Vocabularies.standard().get("information-sharing-rules").terms())
                .hasSize(7);
        assertThat(Vocabularies.standard()
                        .get("information-sharing-rules")
                        .term("RECORD_IT")
                        .confidence())
                .isEqualTo(Confidence.UNCONFIRMED);
    }

    @Test
    void withdrawal_stops_new_shares_from_its_day_and_leaves_past_ones_on_record() {
        SharingRegister register = SharingRegister.under(RULES)
                .record(decision("d1", Decision.SHARE, consent(given(DAY)), DAY))
                .record(decision("d2", Decision.SHARE, TASK, DAY))
                .withdraw(Withdrawal.of("pupil-7", "mum", DAY.plusDays(10)));
        assertThat(register.standingOn(DAY.plusDays(9)))
                .extracting(InformationSharingDecision::id)
                .containsExactly("d1", "d2");
        assertThat(register.standingOn(DAY.plusDays(10)))
                .extracting(InformationSharingDecision::id)
                .containsExactly("d2");
        assertThat(register.stoppedBy(DAY.plusDays(10)))
                .extracting(InformationSharingDecision::id)
                .containsExactly("d1");
        assertThat(register.stoppedBy(DAY.plusDays(9))).isEmpty();
        assertThat(register.standingOn(DAY.minusDays(1))).isEmpty();
        assertThat(register.decisions()).hasSize(2);
        assertThat(register.withdrawals()).hasSize(1);
        InformationSharingDecision onTheDay = decision("d3", Decision.SHARE, consent(given(DAY)), DAY.plusDays(10));
        assertThatThrownBy(() -> register.record(onTheDay))
                .isInstanceOf(InvalidValueException.class)
                .hasMessageContaining("taken back");
        InformationSharingDecision dayBefore = decision("d3", Decision.SHARE, consent(given(DAY)), DAY.plusDays(9));
        assertThat(register.record(dayBefore).decisions()).hasSize(3);
    }

    @Test
    void consent_given_anew_after_a_withdrawal_counts_and_one_for_others_does_not_matter() {
        SharingRegister register = SharingRegister.under(RULES).withdraw(Withdrawal.of("pupil-7", "mum", DAY));
        assertThat(register.record(decision("d1", Decision.SHARE, consent(given(DAY.plusDays(1))), DAY.plusDays(1)))
                        .decisions())
                .hasSize(1);
        SharingRegister others = SharingRegister.under(RULES)
                .withdraw(new Withdrawal("pupil-7", "mum", DAY, Set.of(Audience.SCHOOL)))
                .withdraw(Withdrawal.of("pupil-8", "dad", DAY));
        assertThat(others.record(decision("d1", Decision.SHARE, consent(given(DAY)), DAY))
                        .decisions())
                .hasSize(1);
        SharingRegister same = SharingRegister.under(RULES)
                .withdraw(new Withdrawal("pupil-7", "mum", DAY, Set.of(Audience.partner("camhs"))));
        assertThatThrownBy(() -> same.record(decision("d1", Decision.SHARE, consent(given(DAY)), DAY)))
                .isInstanceOf(InvalidValueException.class);
    }

    @Test
    void an_id_is_recorded_once() {
        SharingRegister register = SharingRegister.under(RULES).record(decision("d1", Decision.SHARE, TASK, DAY));
        assertThatThrownBy(() -> register.record(decision("d1", Decision.SHARE, TASK, DAY)))
                .isInstanceOf(InvalidValueException.class);
    }

    @Test
    void a_review_is_due_on_its_day_and_the_earliest_comes_first() {
        SharingRegister register = SharingRegister.under(RULES)
                .record(decision("d2", Decision.SHARE, TASK, DAY.plusDays(1)))
                .record(decision("d1", Decision.SHARE, TASK, DAY));
        assertThat(register.dueForReview(DAY.plusDays(89))).isEmpty();
        assertThat(register.dueForReview(DAY.plusDays(90)))
                .extracting(InformationSharingDecision::id)
                .containsExactly("d1");
        assertThat(register.dueForReview(DAY.plusDays(91)))
                .extracting(InformationSharingDecision::id)
                .containsExactly("d1", "d2");
    }

    @Test
    void nothing_about_anyone_shows_in_a_to_string() {
        InformationSharingDecision decision = decision("d1", Decision.SHARE, TASK, DAY);
        assertThat(decision.toString()
                        + TASK
                        + Withdrawal.of("pupil-7", "mum", DAY)
                        + SharingRegister.under(RULES).record(decision))
                .doesNotContain("pupil-7")
                .doesNotContain("mum")
                .doesNotContain("plan");
    }

    @Test
    void a_scottish_child_of_twelve_is_presumed_able_to_consent_and_other_nations_are_not_known() {
        ConsentAge scotland = ConsentAge.find(Nation.SCOTLAND).orElseThrow();
        assertThat(scotland.isPresumedAt(12)).isTrue();
        assertThat(scotland.isPresumedAt(11)).isFalse();
        assertThat(scotland.confidence()).isEqualTo(Confidence.UNCONFIRMED);
        assertThat(ConsentAge.find(Nation.ENGLAND)).isEmpty();
    }

    @Test
    void KS3_46_a_review_of_confidentiality_changes_the_level_from_its_day_only() {
        ConfidentialityHistory history = ConfidentialityHistory.of(
                        Vocabularies.standard().get("confidentiality-levels"), "PLAN_PARTNERS")
                .with(new ConfidentialityReview(DAY, "12-15", "CORE_TEAM", "asked to keep it between us", LEAD))
                .with(new ConfidentialityReview(DAY.minusDays(30), "12-15", "SCHOOL", "no longer private", LEAD));
        assertThat(history.levelOn(DAY.minusDays(31))).isEqualTo("PLAN_PARTNERS");
        assertThat(history.levelOn(DAY.minusDays(30))).isEqualTo("SCHOOL");
        assertThat(history.levelOn(DAY.minusDays(1))).isEqualTo("SCHOOL");
        assertThat(history.levelOn(DAY)).isEqualTo("CORE_TEAM");
        assertThat(history.reviews()).extracting(ConfidentialityReview::ageBand).containsExactly("12-15", "12-15");
        ConfidentialityReview again = new ConfidentialityReview(DAY, "12-15", "SCHOOL", "again", LEAD);
        assertThatThrownBy(() -> history.with(again)).isInstanceOf(InvalidValueException.class);
        ConfidentialityReview unknown = new ConfidentialityReview(DAY.plusDays(1), "12-15", "NOBODY", "x", LEAD);
        assertThatThrownBy(() -> history.with(unknown)).isInstanceOf(InvalidValueException.class);
    }
}
