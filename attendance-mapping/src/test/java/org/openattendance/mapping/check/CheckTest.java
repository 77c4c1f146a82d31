package org.openattendance.mapping.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.openattendance.base.Checked;
import org.openattendance.base.InvalidValueException;
import org.openattendance.base.Issue;
import org.openattendance.base.Role;
import org.openattendance.mapping.finding.Finding;
import org.openattendance.mapping.guide.LayerDescriptor;
import org.openattendance.mapping.guide.LayerSet;
import org.openattendance.mapping.guide.MappingQuestionCsv;
import org.openattendance.mapping.guide.MappingQuestionSet;
import org.openattendance.mapping.guide.QuestionPart;
import org.openattendance.mapping.guide.ResourceReference;
import org.openattendance.mapping.guide.ToolFamily;
import org.openattendance.mapping.model.Audience;
import org.openattendance.mapping.model.Consent;
import org.openattendance.mapping.model.ContactFrequency;
import org.openattendance.mapping.model.Integration;
import org.openattendance.mapping.model.MapAnswer;
import org.openattendance.mapping.model.MapLayer;
import org.openattendance.mapping.model.MapNode;
import org.openattendance.mapping.model.MapNote;
import org.openattendance.mapping.model.MapScope;
import org.openattendance.mapping.model.Need;
import org.openattendance.mapping.model.NeedMet;
import org.openattendance.mapping.model.NeedOwner;
import org.openattendance.mapping.model.NeedStatus;
import org.openattendance.mapping.model.NodeDetail;
import org.openattendance.mapping.model.ParityReading;
import org.openattendance.mapping.model.ParityReading.Facet;
import org.openattendance.mapping.model.ParityReading.Parity;
import org.openattendance.mapping.model.ParityReading.Share;
import org.openattendance.mapping.model.PartnershipMap;
import org.openattendance.mapping.model.SupportState;
import org.openattendance.mapping.model.Tie;
import org.openattendance.mapping.model.TieFlow;
import org.openattendance.mapping.model.TieIntent;
import org.openattendance.mapping.model.TieQuality;
import org.openattendance.mapping.model.TieSource;
import org.openattendance.mapping.model.TieStrength;
import org.openattendance.mapping.model.UnderlyingCause;
import org.openattendance.mapping.model.Visibility;
import org.openattendance.mapping.vocabulary.Vocabularies;
import org.openattendance.mapping.vocabulary.Vocabulary;
import org.openattendance.plan.ActionItem;
import org.openattendance.plan.ActionLink;

class CheckTest {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 1);
    private static final Role LEAD = Role.of("SUPPORT_LEAD");
    private static final Vocabulary AREAS = Vocabularies.standard().get("equalities-areas");
    private static final MappingQuestionSet QUESTIONS = MappingQuestionSet.standard();

    private static MapNode partner(String id) {
        return MapNode.of(id, NodeDetail.Organisation.of("CAMHS"), MapLayer.MULTI_AGENCY_SUPPORT);
    }

    private static PartnershipMap map() {
        return PartnershipMap.of(
                        "m1",
                        MapScope.PUPIL,
                        DAY,
                        List.of(
                                MapNode.centre("pupil"),
                                MapNode.of("mum", NodeDetail.Person.of("MUM"), MapLayer.PUPIL_AND_FAMILY),
                                MapNode.of("worker", NodeDetail.Support.of("KEY_WORKER"), MapLayer.SCHOOL_NETWORK),
                                partner("camhs"),
                                partner("club")))
                .with(Tie.of("pupil", "mum").withStrength(TieStrength.STRONG))
                .with(Tie.of("mum", "camhs").withStrength(TieStrength.MODERATE))
                .with(Tie.of("pupil", "worker"))
                .with(Tie.of("worker", "club"))
                .with(Need.of("n1", "anxiety", NeedOwner.PUPIL, 3).withSupports(List.of("camhs")))
                .with(Need.of("n2", "transport", NeedOwner.FAMILY, 1).withSupports(List.of("worker")))
                .with(Need.of("n3", "sleep", NeedOwner.PUPIL, 2).withStatus(NeedStatus.CLOSED));
    }

    @Test
    void ES_01_three_tools_in_order_each_with_its_own_type() throws ClassNotFoundException {
        List<ResourceReference> tools = ToolFamily.standard();
        assertThat(tools).extracting(ResourceReference::id).containsExactly("principles", "mapping-tool", "six-steps");
        assertThat(tools).allSatisfy(tool -> {
            assertThat(tool.title()).isNotBlank();
            assertThat(tool.purpose()).isNotBlank();
        });
        assertThat(tools)
                .extracting(ResourceReference::type)
                .containsExactly("PrincipleSet", "PartnershipMap", "PartnershipPlan");
    }

    @Test
    void ES_05_causes_understood_since_the_version_before_are_listed_with_what_revealed_them() {
        PartnershipMap before = map();
        UnderlyingCause cause = UnderlyingCause.of("c1", "POVERTY", List.of("mum", "worker"), DAY.plusDays(5));
        PartnershipMap after =
                PartnershipMap.of(before.parts().withCauses(List.of(cause))).nextVersion(DAY.plusDays(7));
        assertThat(CausesSince.of(before, after)).containsExactly(cause);
        assertThat(CausesSince.of(before, after).get(0).revealedBy()).containsExactly("mum", "worker");
        assertThat(CausesSince.of(before, after).get(0).on()).isEqualTo(DAY.plusDays(5));
        assertThat(CausesSince.of(after, after)).isEmpty();
    }

    @Test
    void ES_28_parity_is_compared_for_each_partner_and_facet() {
        PartnershipMap map = PartnershipMap.of(map().parts()
                .withParity(List.of(
                        reading("camhs", Facet.VOICE, Share.FULL, Share.SOME, DAY),
                        reading("camhs", Facet.VOICE, Share.FULL, Share.FULL, DAY.minusDays(90)),
                        reading("camhs", Facet.DATA, Share.SOME, Share.SOME, DAY))));
        List<ParityCheck> checks = ParityCheck.of(map);
        assertThat(checks).extracting(ParityCheck::partner).containsExactly("camhs", "club");
        assertThat(checks.get(0).facets())
                .containsExactly(
                        Map.entry(Facet.VOICE, Parity.UNEQUAL),
                        Map.entry(Facet.DATA, Parity.OK),
                        Map.entry(Facet.CREDIT, Parity.NOT_RECORDED));
        assertThat(checks.get(1).facets().values()).containsOnly(Parity.NOT_RECORDED);
        ParityReading half = new ParityReading(
                "camhs", Facet.DATA, Optional.of(Share.SOME), Optional.empty(), LEAD, DAY, Visibility.closed());
        assertThat(half.parity()).isEqualTo(Parity.NOT_RECORDED);
    }

    private static ParityReading reading(String partner, Facet facet, Share school, Share theirs, LocalDate on) {
        return new ParityReading(
                partner, facet, Optional.of(school), Optional.of(theirs), LEAD, on, Visibility.closed());
    }

    @Test
    void ES_30_six_kinds_of_policy_and_outcomes_without_one_are_listed() {
        Vocabulary kinds = Vocabularies.standard().get("policy-kinds");
        assertThat(kinds.codes())
                .containsExactly(
                        "ATTENDANCE_POLICY",
                        "GIRFEC_PROCEDURE",
                        "NATIONAL_IMPROVEMENT_FRAMEWORK",
                        "STRETCH_AIM",
                        "CLD_PLAN",
                        "LOCAL_OUTCOME_IMPROVEMENT_PLAN");
        PolicyLinks links = PolicyLinks.of(
                Map.of("o1", Set.of("STRETCH_AIM", "CLD_PLAN"), "o2", Set.of(), "o3", Set.of("ATTENDANCE_POLICY")),
                kinds);
        assertThat(links.withoutPolicy()).containsExactly("o2");
        assertThatThrownBy(() -> PolicyLinks.of(Map.of("o1", Set.of("MADE_UP")), kinds))
                .isInstanceOf(InvalidValueException.class);
    }

    @Test
    void ES_32_an_answer_links_to_partners_and_offers_with_role_and_date() {
        assertThat(QUESTIONS.find("ES-Q1")).isPresent();
        PartnershipMap map = map().with(MapAnswer.of("ES-Q1", "evening sessions", LEAD, DAY)
                .withNodes(List.of("club"))
                .withOffers(List.of("offer-7")));
        MapAnswer answer = map.answers().get(0);
        assertThat(answer.nodes()).containsExactly("club");
        assertThat(answer.offers()).containsExactly("offer-7");
        assertThat(answer.by()).isEqualTo(LEAD);
        assertThat(answer.on()).isEqualTo(DAY);
    }

    @Test
    void ES_33_the_question_of_the_right_partners_starts_from_the_needs_without_one() {
        assertThat(AnswerWork.needsWithoutPartner(map())).containsExactly("n2");
        PartnershipMap answered = map().with(MapAnswer.of("ES-Q2", "a bus company is missing", LEAD, DAY));
        assertThat(answered.answers().get(0).text()).isEqualTo("a bus company is missing");
    }

    @Test
    void ES_34_the_third_question_has_three_parts_one_need_by_need_and_one_that_puts_nodes_on_the_map() {
        assertThat(QUESTIONS.partsOf("ES-Q3"))
                .extracting(QuestionPart::id)
                .containsExactly("ES-Q3a", "ES-Q3b", "ES-Q3c");
        PartnershipMap map = map().with(MapAnswer.of("ES-Q3b", "", LEAD, DAY).withNeed("n1", NeedMet.PARTLY_MET));
        assertThat(map.answers().get(0).met()).contains(NeedMet.PARTLY_MET);
        assertThat(NeedMet.values()).containsExactly(NeedMet.MET, NeedMet.PARTLY_MET, NeedMet.UNMET, NeedMet.UNKNOWN);
        MapAnswer who = MapAnswer.of("ES-Q3c", "the bus company", LEAD, DAY);
        PartnershipMap with = AnswerWork.suggest(
                map, who, List.of(partner("bus"), partner("club").withState(SupportState.IN_PLACE)));
        assertThat(with.node("bus").state()).contains(SupportState.POTENTIAL);
        assertThat(with.node("club").state()).isEmpty();
        assertThat(with.answers().get(1).nodes()).containsExactly("bus", "club");
    }

    @Test
    void ES_35_an_answer_becomes_an_action_with_owner_and_due_date() {
        MapAnswer answer = MapAnswer.of("ES-Q4", "a room on Fridays", LEAD, DAY);
        ActionItem action = AnswerWork.action(answer, "a1", "Find a room", Role.of("OFFICE"), DAY.plusDays(14));
        assertThat(action.owner()).contains(Role.of("OFFICE"));
        assertThat(action.due()).contains(DAY.plusDays(14));
        assertThat(action.arisesFrom()).containsExactly(ActionLink.of("QUESTION", "ES-Q4"));
    }

    @Test
    void ES_36_a_barrier_to_taking_part_is_recorded_against_an_offer_and_unmitigated_ones_are_told_apart() {
        assertThat(Vocabularies.standard().get("participation-barriers").codes())
                .contains("COST", "TRAVEL", "LANGUAGE", "TIME");
        org.openattendance.mapping.directory.ParticipationBarrier cost =
                org.openattendance.mapping.directory.ParticipationBarrier.of("COST", "the fund pays");
        org.openattendance.mapping.directory.ParticipationBarrier travel =
                org.openattendance.mapping.directory.ParticipationBarrier.of("TRAVEL");
        assertThat(List.of(cost, travel))
                .filteredOn(barrier -> !barrier.isMitigated())
                .containsExactly(travel);
        assertThat(QUESTIONS.find("ES-Q5").orElseThrow().answer()).isEqualTo(QuestionPart.AnswerKind.BARRIERS);
    }

    @Test
    void ES_37_four_areas_of_equality_each_with_its_answer_and_those_without_one_listed() {
        assertThat(AREAS.codes()).containsExactly("ANTI_RACISM", "LGBTI", "MENTAL_HEALTH", "GENDER");
        PartnershipMap map = map().with(
                        MapAnswer.of("ES-Q6", "a group meets weekly", LEAD, DAY).withArea("LGBTI"))
                .with(MapAnswer.of("ES-Q6", "a counsellor came", LEAD, DAY).withArea("MENTAL_HEALTH"))
                .with(MapAnswer.of("ES-Q6", "older answer", LEAD, DAY.minusDays(1))
                        .withArea("MENTAL_HEALTH"));
        assertThat(QuestionProgress.of(map, QUESTIONS, AREAS).areasWithoutAnswer())
                .containsExactly("ANTI_RACISM", "GENDER");
        assertThat(AnswerWork.area(map, "ES-Q6", "MENTAL_HEALTH").orElseThrow().text())
                .isEqualTo("a counsellor came");
        assertThat(AnswerWork.area(map, "ES-Q6", "GENDER")).isEmpty();
    }

    @Test
    void ES_38_a_map_says_how_many_questions_and_parts_are_answered() {
        QuestionProgress none = QuestionProgress.of(map(), QUESTIONS, AREAS);
        assertThat(none.questions()).isEqualTo(6);
        assertThat(none.parts()).isEqualTo(8);
        assertThat(none.answeredParts()).isEmpty();
        assertThat(none.needsWithoutAnswer()).containsExactly("n1", "n2");
        PartnershipMap some = map().with(MapAnswer.of("ES-Q1", "x", LEAD, DAY))
                .with(MapAnswer.of("ES-Q3a", "x", LEAD, DAY))
                .with(MapAnswer.of("ES-Q3b", "", LEAD, DAY).withNeed("n1", NeedMet.MET));
        QuestionProgress progress = QuestionProgress.of(some, QUESTIONS, AREAS);
        assertThat(progress.answeredParts()).containsExactly("ES-Q1", "ES-Q3a");
        assertThat(progress.answeredQuestions()).containsExactly("ES-Q1");
        assertThat(progress.needsWithoutAnswer()).containsExactly("n2");
        PartnershipMap third = some.with(MapAnswer.of("ES-Q3b", "", LEAD, DAY).withNeed("n2", NeedMet.UNMET))
                .with(MapAnswer.of("ES-Q3c", "x", LEAD, DAY));
        assertThat(QuestionProgress.of(third, QUESTIONS, AREAS).answeredQuestions())
                .containsExactly("ES-Q1", "ES-Q3");
        assertThat(QuestionProgress.of(third, QUESTIONS, AREAS).openParts())
                .containsExactly("ES-Q2", "ES-Q4", "ES-Q5", "ES-Q6");
    }

    @Test
    void ES_38_a_set_of_ones_own_is_loaded_from_data_and_a_bad_row_is_an_issue() {
        String csv =
                "# ours\nquestion,part,text,answer\nQ1,Q1,What now?,TEXT\nQ2,Q2,Who?,NOBODY\nQ3, ,Where?,TEXT\nQ1,Q1,Again?,TEXT\n";
        Checked<MappingQuestionSet> read =
                MappingQuestionCsv.read("ours.csv", new ByteArrayInputStream(csv.getBytes(StandardCharsets.UTF_8)));
        assertThat(read.value().questions()).containsExactly("Q1");
        assertThat(read.issues())
                .extracting(Issue::reason)
                .containsExactly("UNKNOWN_VALUE", "INVALID_VALUE", "DUPLICATE_ID");
        assertThat(QuestionProgress.of(map(), read.value(), AREAS).parts()).isEqualTo(1);
    }

    @Test
    void a_service_may_use_four_layers_with_words_of_its_own_and_five_stay_the_default() {
        List<LayerDescriptor> four = LayerSet.standard().layers().stream()
                .filter(one -> one.layer() != MapLayer.MULTI_AGENCY_SUPPORT)
                .map(one -> new LayerDescriptor(one.layer(), "Our " + one.title(), one.text(), List.of()))
                .toList();
        LayerSet set = LayerSet.of(four);
        assertThat(set.layers()).hasSize(4);
        assertThat(set.title(MapLayer.SCHOOL_NETWORK)).isEqualTo("Our School network");
        assertThat(set.title(MapLayer.MULTI_AGENCY_SUPPORT)).isEqualTo("MULTI_AGENCY_SUPPORT");
        assertThat(LayerSet.standard().layers()).hasSize(5);
        assertThatThrownBy(() -> LayerSet.of(four.subList(1, 4))).isInstanceOf(InvalidValueException.class);
        assertThatThrownBy(() -> LayerSet.of(List.of(four.get(0), four.get(0))))
                .isInstanceOf(InvalidValueException.class);
    }

    @Test
    void KS3_12_partners_without_contact_on_record_in_a_set_time_are_listed() {
        PartnershipMap map = map().with(
                        Tie.of("mum", "camhs").withContact(ContactFrequency.WEEKLY, Optional.of(DAY.minusDays(30))))
                .with(Tie.of("worker", "club").withContact(ContactFrequency.MONTHLY, Optional.of(DAY.plusDays(1))));
        assertThat(OutOfTouch.of(map, DAY, 30)).containsExactly(new OutOfTouch("club", Optional.empty()));
        assertThat(OutOfTouch.of(map, DAY, 29))
                .containsExactly(
                        new OutOfTouch("camhs", Optional.of(DAY.minusDays(30))),
                        new OutOfTouch("club", Optional.empty()));
    }

    @Test
    void KS3_123_links_with_the_community_can_go_both_ways() {
        PartnershipMap map = map().with(MapNode.of(
                        "centre5", NodeDetail.Organisation.of("COMMUNITY_GROUP"), MapLayer.COMMUNITY_CONTEXT))
                .with(Tie.of("worker", "centre5").withFlow(TieFlow.FROM_TO))
                .with(Tie.of("centre5", "worker").withFlow(TieFlow.FROM_TO));
        assertThat(map.tiesOf("centre5")).extracting(Tie::from).containsExactly("worker", "centre5");
        assertThat(TieFlow.FROM_TO.reversed()).isEqualTo(TieFlow.TO_FROM);
        assertThat(TieFlow.TO_FROM.reversed()).isEqualTo(TieFlow.FROM_TO);
        assertThat(TieFlow.BOTH.reversed()).isEqualTo(TieFlow.BOTH);
    }

    @Test
    void KS3_125_a_link_to_strengthen_or_create_stands_on_the_list_of_things_to_do() {
        PartnershipMap map = map().with(Tie.of("worker", "club").withIntent(TieIntent.STRENGTHEN))
                .with(Tie.of("club", "camhs").withStrength(TieStrength.NONE).withIntent(TieIntent.CREATE))
                .with(Tie.of("pupil", "mum").withIntent(TieIntent.MAINTAIN));
        assertThat(LinksToBuild.of(map)).extracting(Tie::key).containsExactly("club camhs", "worker club");
    }

    @Test
    void KS3_194_a_copy_with_the_tie_to_a_parent_weak_lists_what_hangs_on_it() {
        WhatIf thought = WhatIf.weak(map(), "pupil", "mum");
        assertThat(thought.depending()).containsExactly("camhs");
        assertThat(thought.map().tiesOf("mum").get(0).strength()).isEqualTo(TieStrength.WEAK);
        assertThat(map().tiesOf("mum").get(0).strength()).isEqualTo(TieStrength.STRONG);
        PartnershipMap twoWays = map().with(Tie.of("worker", "camhs"));
        assertThat(WhatIf.weak(twoWays, "mum", "pupil").depending()).isEmpty();
        assertThatThrownBy(() -> WhatIf.weak(map(), "mum", "club")).isInstanceOf(InvalidValueException.class);
    }

    @Test
    void a_check_names_what_to_look_at_and_never_a_label() {
        MapNode opened = partner("camhs")
                .withLabel("Dr Secret")
                .withVisibility(Visibility.of(Audience.CORE_TEAM, Audience.SCHOOL));
        PartnershipMap map = map().with(opened)
                .with(partner("lonely"))
                .with(partner("old")
                        .withConsent(Consent.given("mum", DAY.minusDays(9)).withExpiry(DAY.minusDays(1))))
                .with(MapNode.of("odd", NodeDetail.Person.of("UNCLE"), MapLayer.COMMUNITY_CONTEXT))
                .with(new Tie(
                        "pupil",
                        "odd",
                        TieStrength.WEAK,
                        TieQuality.STRESSFUL,
                        TieFlow.NONE,
                        TieIntent.NOT_SET,
                        ContactFrequency.UNKNOWN,
                        Optional.empty(),
                        Optional.empty(),
                        org.openattendance.mapping.model.TieConfidence.UNKNOWN,
                        Optional.of(new Integration("vnl-four", "awareness")),
                        org.openattendance.base.DateSpan.always(),
                        Optional.empty()))
                .with(MapNote.of("note1", "x", LEAD, DAY).withReviewOn(DAY));
        List<Finding> findings = MapCheck.of(map);
        assertThat(findings)
                .extracting(finding -> finding.reason() + " " + finding.about())
                .contains(
                        "COMMUNITY_NOT_EXPLORED m1",
                        "CONSENT_EXPIRED old",
                        "NOBODY_SAID_HOW_IT_FEELS pupil odd",
                        "NOT_ASKED_YET GENDER",
                        "NO_TIE lonely",
                        "OPENED_WITHOUT_ASKING camhs",
                        "RATED_WITH_A_PERSON pupil odd",
                        "REVIEW_DUE note1",
                        "UNUSUAL_IN_LAYER odd");
        assertThat(findings).isSorted();
        assertThat(findings.toString()).doesNotContain("Dr Secret");
        assertThat(findings)
                .noneMatch(finding ->
                        finding.reason().equals("NO_TIE") && finding.about().equals("mum"));
    }

    @Test
    void a_well_kept_map_of_a_school_has_nothing_to_look_at() {
        PartnershipMap map = PartnershipMap.of(
                        "s1",
                        MapScope.SCHOOL,
                        DAY,
                        List.of(
                                MapNode.centre("school"),
                                partner("club")
                                        .withConsent(Consent.notNeeded("public task"))
                                        .withVisibility(Visibility.of(Audience.SCHOOL)),
                                MapNode.of(
                                        "need",
                                        NodeDetail.Context.of(NodeDetail.Context.About.COMMUNITY_NEED, ""),
                                        MapLayer.COMMUNITY_CONTEXT)))
                .with(Tie.of("school", "club").withQuality(TieQuality.SUPPORTIVE, TieSource.STAFF));
        assertThat(MapCheck.of(map)).isEmpty();
    }
}
