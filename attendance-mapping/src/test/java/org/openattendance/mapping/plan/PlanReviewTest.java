package org.openattendance.mapping.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.openattendance.mapping.plan.Plans.DAY;
import static org.openattendance.mapping.plan.Plans.LEAD;
import static org.openattendance.mapping.plan.Plans.fresh;
import static org.openattendance.mapping.plan.Plans.full;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.openattendance.base.InvalidValueException;
import org.openattendance.base.Rate;
import org.openattendance.mapping.finding.Finding;
import org.openattendance.mapping.plan.Intervention.Place;
import org.openattendance.mapping.plan.Intervention.Quality;
import org.openattendance.mapping.plan.Intervention.Timing;
import org.openattendance.mapping.plan.StepEvidence.Conversation;
import org.openattendance.mapping.principle.PrincipleSet;
import org.openattendance.mapping.vocabulary.Vocabularies;

class PlanReviewTest {

    private static List<String> about(String reason, PlanEvidence evidence) {
        return PlanReview.of(fresh().with(evidence), DAY).stream()
                .filter(finding -> finding.reason().equals(reason))
                .map(Finding::about)
                .toList();
    }

    @Test
    void ES_09_three_principles_of_communication_and_a_plan_records_where_people_met_and_which_ways_were_tried() {
        assertThat(PrincipleSet.standard("partnership").in("COMMUNICATION")).hasSize(3);
        Conversation talk = full().conversations().get(0);
        assertThat(talk.place()).isEqualTo(Conversation.Place.COMMUNITY);
        assertThat(talk.channels()).containsExactly("LETTER", "MEETING");
        assertThat(talk.channels()).allMatch(Vocabularies.standard().get("communication-channels")::has);
        assertThat(Conversation.Place.values())
                .contains(
                        Conversation.Place.NEUTRAL,
                        Conversation.Place.SCHOOL,
                        Conversation.Place.HOME,
                        Conversation.Place.COMMUNITY);
    }

    @Test
    void ES_10_four_principles_of_early_help_and_an_intervention_says_where_with_whom_and_how_lasting() {
        assertThat(PrincipleSet.standard("partnership").in("EARLY_INTERVENTION"))
                .hasSize(4);
        Intervention half = new Intervention(
                "i2", Place.ONLINE, Timing.EARLY, Set.of(Party.FAMILY, Party.PUPIL), Map.of(Quality.CONTINUOUS, false));
        assertThat(half.coDesignedWith()).containsExactly(Party.PUPIL, Party.FAMILY);
        assertThat(half.check())
                .extracting(Finding::sentence)
                .containsExactly(
                        "Nobody has said whether it is consistent.", "Nobody has said whether it is sustainable.");
        assertThat(about("QUALITY_NOT_ANSWERED", full().with(half))).containsExactly("i2", "i2");
        assertThat(about("QUALITY_NOT_ANSWERED", full())).isEmpty();
        assertThat(Place.values()).containsExactly(Place.SCHOOL, Place.HOME, Place.COMMUNITY, Place.ONLINE);
    }

    @Test
    void ES_12_four_principles_of_strong_partnerships_and_what_the_school_holds_alone_is_reported() {
        assertThat(PrincipleSet.standard("partnership").in("STRONG_PARTNERSHIPS"))
                .hasSize(4);
        assertThat(SharedThing.values()).hasSize(6);
        PlanEvidence shared = PlanEvidence.none()
                .withShared(SharedThing.DATA, Set.of("youth", "camhs"))
                .withShared(SharedThing.STRATEGY, Set.of());
        assertThat(shared.sharing(SharedThing.DATA)).containsExactly("camhs", "youth");
        assertThat(about("HELD_BY_SCHOOL_ALONE", shared))
                .containsExactly("EVALUATIONS", "KNOWLEDGE", "OBJECTIVES", "OUTCOMES", "STRATEGY");
    }

    @Test
    void ES_43_a_conversation_has_day_participants_and_views_and_missing_voices_are_pointed_out() {
        Conversation talk = Plans.conversation(Party.FAMILY, Party.PUPIL);
        assertThat(talk.on()).isEqualTo(DAY);
        assertThat(talk.participants()).containsExactly(Party.PUPIL, Party.FAMILY);
        assertThat(talk.views()).extracting(Conversation.View::of).containsExactly(Party.PUPIL);
        PlanEvidence with = PlanEvidence.none().with(talk);
        assertThat(about("NO_PUPIL_VIEW", with)).isEmpty();
        assertThat(about("NO_PARTNER_IN_CONVERSATION", with)).containsExactly("");
        assertThat(about("NO_PUPIL_VIEW", PlanEvidence.none())).containsExactly("");
        assertThat(about("NO_PARTNER_IN_CONVERSATION", full())).isEmpty();
    }

    @Test
    void ES_50_a_commitment_that_lacks_who_how_when_or_what_names_the_missing_part() {
        PlanCommitment half = new PlanCommitment(
                "c9", "youth", PlanCommitment.Direction.PARTNER_TO_SCHOOL, "mentor", " ", "", "walks in");
        assertThat(half.missing()).containsExactly("how", "when");
        assertThat(PlanReview.of(fresh().with(full().with(half)), DAY))
                .contains(Finding.of("COMMITMENT_INCOMPLETE", "c9", "Not said yet: how, when."));
        assertThat(about("COMMITMENT_INCOMPLETE", full())).isEmpty();
    }

    @Test
    void ES_51_three_assurances_have_answer_evidence_and_review_and_the_unanswered_are_listed() {
        assertThat(PlanAssurance.Kind.values())
                .containsExactly(
                        PlanAssurance.Kind.CONSISTENCY, PlanAssurance.Kind.SUSTAINABILITY, PlanAssurance.Kind.PATHWAYS);
        PlanEvidence one = PlanEvidence.none()
                .with(new PlanAssurance(PlanAssurance.Kind.PATHWAYS, "old", "", DAY))
                .with(new PlanAssurance(
                        PlanAssurance.Kind.PATHWAYS, "a way on is agreed", "minutes", DAY.minusDays(1)));
        assertThat(one.assurances()).singleElement().satisfies(assurance -> {
            assertThat(assurance.answer()).isEqualTo("a way on is agreed");
            assertThat(assurance.evidence()).isEqualTo("minutes");
        });
        assertThat(about("ASSURANCE_NOT_ANSWERED", one)).containsExactly("CONSISTENCY", "SUSTAINABILITY");
        assertThat(about("ASSURANCE_REVIEW_OVERDUE", one)).containsExactly("PATHWAYS");
        assertThat(about("ASSURANCE_REVIEW_OVERDUE", full())).isEmpty();
    }

    @Test
    void ES_52_outcomes_are_listed_by_where_they_are_told_and_the_unlinked_apart() {
        PlanEvidence two = full().with(new OutcomeRecord("o2", "calmer starts", DAY, Set.of(), Set.of()));
        assertThat(PlanReview.outcomesByLink(two).get(OutcomeRecord.Link.STRETCH_AIM))
                .extracting(OutcomeRecord::id)
                .containsExactly("o1");
        assertThat(PlanReview.outcomesByLink(two).get(OutcomeRecord.Link.STANDARDS_QUALITY_REPORT))
                .isEmpty();
        assertThat(PlanReview.outcomesByLink(two).keySet()).containsExactly(OutcomeRecord.Link.values());
        assertThat(about("OUTCOME_NOT_LINKED", two)).containsExactly("o2");
    }

    @Test
    void KS3_06_the_share_that_is_preventive_has_numerator_and_denominator() {
        List<Intervention> four = List.of(
                timed("a", Timing.PREVENTIVE),
                timed("b", Timing.EARLY),
                timed("c", Timing.CRISIS),
                timed("d", Timing.PREVENTIVE));
        assertThat(Intervention.preventiveShare(four)).contains(Rate.of(2, 4));
        assertThat(Intervention.preventiveShare(List.of())).isEmpty();
        assertThat(Timing.values()).containsExactly(Timing.PREVENTIVE, Timing.EARLY, Timing.CRISIS);
    }

    private static Intervention timed(String id, Timing timing) {
        return new Intervention(id, Place.SCHOOL, timing, Set.of(), Map.of());
    }

    @Test
    void KS3_09_commitments_go_both_ways_and_one_way_partnerships_are_flagged() {
        assertThat(about("ONE_WAY_PARTNERSHIP", full())).isEmpty();
        PlanEvidence more = full().with(new PlanCommitment(
                        "c3", "camhs", PlanCommitment.Direction.PARTNER_TO_SCHOOL, "a", "b", "c", "d"))
                .with(new PlanCommitment(
                        "c4", "police", PlanCommitment.Direction.SCHOOL_TO_PARTNER, "a", "b", "c", "d"));
        assertThat(PlanReview.of(fresh().with(more), DAY))
                .contains(
                        Finding.of(
                                "ONE_WAY_PARTNERSHIP",
                                "camhs",
                                "The partner has commitments to the school, and the school none to the partner."),
                        Finding.of(
                                "ONE_WAY_PARTNERSHIP",
                                "police",
                                "The school has commitments to the partner, and the partner none to the school."));
    }

    @Test
    void KS3_19_steps_at_which_no_parent_took_part_are_listed() {
        PartnershipPlan plan = fresh().with(PlanEvidence.none().withParentAt(PartnershipStep.CONSIDER_DATA))
                .start(PartnershipStep.CONSIDER_DATA, DAY, LEAD)
                .start(PartnershipStep.FUNDING, DAY, LEAD);
        assertThat(PlanReview.of(plan, DAY).stream()
                        .filter(finding -> finding.reason().equals("STEP_WITHOUT_PARENT"))
                        .map(Finding::about))
                .containsExactly("FUNDING");
    }

    @Test
    void overdue_records_and_open_agreements_are_pointed_out_too() {
        List<String> reasons = PlanReview.of(fresh().with(full()), DAY.plusDays(91)).stream()
                .map(Finding::reason)
                .toList();
        assertThat(reasons)
                .contains("IMPACT_RECORD_OVERDUE", "AGREEMENT_INCOMPLETE")
                .isSorted();
    }

    @Test
    void what_comes_later_takes_the_place_of_what_had_its_id() {
        PlanEvidence evidence = full().with(new OutcomeRecord("o1", "other", DAY, Set.of(), Set.of()));
        assertThat(evidence.outcomes()).hasSize(1);
        assertThat(evidence.agreements()).hasSize(1);
        assertThatThrownBy(() -> PlanEvidence.none().withMap("a map")).isInstanceOf(InvalidValueException.class);
        assertThat(PlanEvidence.none().withAssessment("a1").assessment()).contains("a1");
    }
}
