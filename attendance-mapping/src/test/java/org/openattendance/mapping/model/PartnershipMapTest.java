package org.openattendance.mapping.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.openattendance.base.DateSpan;
import org.openattendance.base.InvalidValueException;
import org.openattendance.base.Nation;
import org.openattendance.base.Role;
import org.openattendance.mapping.vocabulary.Vocabularies;
import org.openattendance.mapping.vocabulary.Vocabulary;

class PartnershipMapTest {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 1);
    private static final Role STAFF = Role.of("STAFF");
    private static final Vocabularies LISTS = Vocabularies.standard();

    private static final MapNode PUPIL = MapNode.centre("pupil");
    private static final MapNode MUM = MapNode.of("mum", NodeDetail.Person.of("MUM"), MapLayer.PUPIL_AND_FAMILY);

    private static PartnershipMap map(MapNode... more) {
        List<MapNode> nodes = new java.util.ArrayList<>(List.of(PUPIL, MUM));
        nodes.addAll(List.of(more));
        return PartnershipMap.of("m1", MapScope.PUPIL, DAY, nodes);
    }

    private static MapNode organisation(String id, MapLayer layer) {
        return MapNode.of(id, NodeDetail.Organisation.of("CAMHS"), layer);
    }

    @Test
    void ES_02_a_map_of_a_pupil_has_the_pupil_at_its_centre_and_says_who_took_part() {
        assertThatThrownBy(() -> PartnershipMap.of("m1", MapScope.PUPIL, DAY, List.of(MUM)))
                .isInstanceOf(InvalidValueException.class)
                .hasMessageContaining("\nMaybe ");
        assertThatThrownBy(() -> map(MapNode.centre("second"))).isInstanceOf(InvalidValueException.class);
        assertThat(PartnershipMap.of("m1", MapScope.SCHOOL, DAY, List.of()).findCentre())
                .isEmpty();
        List<Contributor> all = List.of(
                Contributor.of(Contributor.Side.PUPIL),
                new Contributor(Contributor.Side.FAMILY, Optional.of("mum")),
                Contributor.of(Contributor.Side.SCHOOL),
                Contributor.of(Contributor.Side.PARTNER));
        PartnershipMap map = map();
        PartnershipMap made =
                PartnershipMap.of(map.parts().withHeader(map.parts().header().withMakers(Optional.of(STAFF), all)));
        assertThat(made.contributors()).isEqualTo(all);
        assertThat(made.createdBy()).contains(STAFF);
    }

    @Test
    void ES_03_partners_are_distinct_each_with_its_layers() {
        PartnershipMap map = map(
                organisation("camhs-4", MapLayer.MULTI_AGENCY_SUPPORT).withPartner("camhs"),
                organisation("club", MapLayer.SCHOOL_NETWORK),
                organisation("camhs-5", MapLayer.COMMUNITY_CONTEXT).withPartner("camhs"),
                MapNode.of("bank", NodeDetail.Service.of("FOOD_BANK"), MapLayer.COMMUNITY_CONTEXT));
        assertThat(map.partners()).extracting(MapPartner::id).containsExactly("bank", "camhs", "club");
        assertThat(map.partners().get(1).layers())
                .containsExactly(MapLayer.MULTI_AGENCY_SUPPORT, MapLayer.COMMUNITY_CONTEXT);
        assertThat(map.partners().get(2).layers()).containsExactly(MapLayer.SCHOOL_NETWORK);
    }

    @Test
    void ES_27_a_partner_in_two_layers_counts_once_and_once_in_each_layer() {
        PartnershipMap map = map(
                organisation("camhs-4", MapLayer.MULTI_AGENCY_SUPPORT).withPartner("camhs"),
                organisation("camhs-5", MapLayer.COMMUNITY_CONTEXT).withPartner("camhs"));
        assertThat(map.partners()).hasSize(1);
        assertThat(map.nodesIn(MapLayer.MULTI_AGENCY_SUPPORT)).hasSize(1);
        assertThat(map.nodesIn(MapLayer.COMMUNITY_CONTEXT)).hasSize(1);
    }

    @Test
    void ES_15_a_map_is_ready_once_each_attribute_was_answered_or_is_not_shared() {
        PupilProfile profile = PupilProfile.empty();
        assertThat(profile.readiness().state()).isEqualTo(MapReadiness.State.NOT_READY);
        assertThat(profile.readiness().missing()).containsExactly(ProfileField.values());
        for (ProfileField field : ProfileField.values()) {
            assertThat(profile.readiness().state()).isEqualTo(MapReadiness.State.NOT_READY);
            profile = profile.with(field, field.isSensitive() ? ProfileAnswer.notShared() : ProfileAnswer.of("x"));
        }
        assertThat(profile.readiness().state()).isEqualTo(MapReadiness.State.READY);
        assertThat(profile.readiness().missing()).isEmpty();
        assertThat(profile.with(ProfileField.GENDER, ProfileAnswer.notAsked())
                        .readiness()
                        .missing())
                .containsExactly(ProfileField.GENDER);
    }

    @Test
    void ES_16_a_challenge_is_a_factor_with_a_note_and_dates_and_may_be_over() {
        Challenge challenge = new Challenge("MENTAL_HEALTH", "mornings are hard", DateSpan.from(DAY));
        PupilProfile profile =
                PupilProfile.empty().withChallenges(List.of(challenge, challenge.closedOn(DAY.plusDays(60))));
        assertThat(profile.challenges().get(0).dates().last()).isEmpty();
        assertThat(profile.challenges().get(1).dates()).isEqualTo(DateSpan.ofClosed(DAY, DAY.plusDays(60)));
        assertThat(profile.challenges().get(1).note()).isEqualTo("mornings are hard");
        assertThat(profile.answer(ProfileField.CHALLENGES).state()).isEqualTo(ProfileAnswer.State.VALUE);
        assertThatThrownBy(() -> challenge.closedOn(DAY.minusDays(1))).isInstanceOf(InvalidValueException.class);
    }

    @Test
    void what_is_not_shared_any_more_is_emptied() {
        PupilProfile profile =
                PupilProfile.empty().withChallenges(List.of(new Challenge("TRAUMA", "", DateSpan.always())));
        assertThat(profile.with(ProfileField.CHALLENGES, ProfileAnswer.notShared())
                        .challenges())
                .isEmpty();
        assertThatThrownBy(() -> new ProfileAnswer(ProfileAnswer.State.NOT_SHARED, "x", Visibility.closed()))
                .isInstanceOf(InvalidValueException.class);
        assertThatThrownBy(() -> new PupilProfile(java.util.Map.of(), profile.challenges(), List.of()))
                .isInstanceOf(InvalidValueException.class);
    }

    @Test
    void ES_20_each_named_relationship_has_a_code_and_anything_else_can_be_said() {
        Vocabulary list = LISTS.get("relationships");
        assertThat(list.codes().subList(0, 8))
                .containsExactly(
                        "MUM",
                        "STEP_DAD",
                        "STEP_BROTHER",
                        "PATERNAL_GRANDPARENT",
                        "UNCLE",
                        "FAMILY_FRIEND",
                        "TRUSTED_NEIGHBOUR",
                        "BEST_FRIEND");
        assertThat(list.plus(org.openattendance.mapping.vocabulary.Term.local("GODMOTHER", "Godmother"))
                        .has("GODMOTHER"))
                .isTrue();
        MapNode free = MapNode.of("x", NodeDetail.Person.of("OTHER"), MapLayer.PUPIL_AND_FAMILY)
                .withLabel("Lollipop lady");
        assertThat(list.has("OTHER")).isTrue();
        assertThat(free.label()).isEqualTo("Lollipop lady");
        assertThat(list.find("Parental-grandparent").orElseThrow().code()).isEqualTo("PATERNAL_GRANDPARENT");
    }

    @Test
    void ES_21_a_group_of_each_kind_can_stand_in_the_second_layer_and_is_counted_apart_from_people() {
        List<String> kinds = LISTS.get("community-kinds").codes().subList(0, 4);
        assertThat(kinds).containsExactly("PEER", "FRIENDSHIP", "GEOGRAPHICAL", "ONLINE");
        MapNode[] groups = kinds.stream()
                .map(kind -> MapNode.of("g-" + kind, new NodeDetail.Group(kind), MapLayer.PUPIL_AND_FAMILY))
                .toArray(MapNode[]::new);
        List<MapNode> layer = map(groups).nodesIn(MapLayer.PUPIL_AND_FAMILY);
        assertThat(layer.stream().filter(node -> node.kind() == NodeKind.GROUP)).hasSize(4);
        assertThat(layer.stream().filter(node -> node.kind() == NodeKind.PERSON))
                .hasSize(1);
    }

    @Test
    void ES_22_supports_that_are_needed_and_not_in_place_are_found() {
        PartnershipMap map = map(
                MapNode.of("nurse", NodeDetail.Support.of("SCHOOL_NURSE"), MapLayer.SCHOOL_NETWORK)
                        .withState(SupportState.NEEDED),
                MapNode.of("mentor", NodeDetail.Support.of("PEER_MENTOR"), MapLayer.SCHOOL_NETWORK)
                        .withState(SupportState.IN_PLACE),
                MapNode.of("quiet", NodeDetail.Support.of("OTHER"), MapLayer.SCHOOL_NETWORK),
                organisation("camhs", MapLayer.MULTI_AGENCY_SUPPORT).withState(SupportState.NEEDED));
        assertThat(map.supportsNeeded()).extracting(MapNode::id).containsExactly("nurse");
        assertThat(SupportState.values())
                .containsExactly(
                        SupportState.IN_PLACE,
                        SupportState.ACCESSIBLE,
                        SupportState.NEEDED,
                        SupportState.POTENTIAL,
                        SupportState.DECLINED,
                        SupportState.ENDED);
        MapNode declined = map.node("nurse").withDeclined("PUPIL");
        assertThat(declined.declinedBy()).contains("PUPIL");
        assertThat(declined.withState(SupportState.NEEDED).declinedBy()).isEmpty();
        assertThatThrownBy(() -> new MapNode(
                        "a",
                        declined.detail(),
                        declined.layer(),
                        "",
                        Optional.of(SupportState.NEEDED),
                        Optional.of("PUPIL"),
                        Optional.empty(),
                        Optional.empty(),
                        Consent.notAsked(),
                        Visibility.closed(),
                        DateSpan.always(),
                        Optional.empty()))
                .isInstanceOf(InvalidValueException.class);
    }

    @Test
    void ES_23_each_named_support_of_a_school_has_a_code_and_sds_its_scottish_name() {
        Vocabulary list = LISTS.get("school-support-roles");
        assertThat(list.codes().subList(0, 9))
                .containsExactly(
                        "PUPIL_SUPPORT_TEACHER",
                        "TRUSTED_TEACHER",
                        "BREAKFAST_CLUB",
                        "HOME_SCHOOL_LINK_WORKER",
                        "CLD_WORKER",
                        "PEER_MENTOR",
                        "CAMPUS_POLICE_OFFICER",
                        "CAREERS_WORKER",
                        "SOCIAL_WORK");
        assertThat(list.find("SDS worker").orElseThrow().label(Nation.SCOTLAND))
                .isEqualTo("Skills Development Scotland");
        assertThat(list.plus(org.openattendance.mapping.vocabulary.Term.local("THERAPY_DOG", "Therapy dog"))
                        .has("THERAPY_DOG"))
                .isTrue();
    }

    @Test
    void ES_24_a_tie_holds_strength_and_intent_and_those_to_strengthen_are_listed() {
        Tie weak = Tie.of("pupil", "camhs").withStrength(TieStrength.WEAK).withIntent(TieIntent.STRENGTHEN);
        PartnershipMap map = map(organisation("camhs", MapLayer.MULTI_AGENCY_SUPPORT))
                .with(weak)
                .with(Tie.of("pupil", "mum").withStrength(TieStrength.STRONG).withIntent(TieIntent.MAINTAIN));
        assertThat(map.tiesToChange(TieIntent.STRENGTHEN)).containsExactly(weak);
        assertThat(map.tiesToChange(TieIntent.CREATE)).isEmpty();
    }

    @Test
    void ES_25_each_kind_of_partner_has_a_code_and_a_partner_may_be_of_several() {
        Vocabulary list = LISTS.get("partner-types");
        assertThat(list.codes())
                .contains(
                        "CLD",
                        "FAMILY_LEARNING",
                        "COMMUNITY_GROUP",
                        "LOCAL_CHARITY",
                        "NEIGHBOURHOOD_ORGANISATION",
                        "COUNSELLING",
                        "SPECIALISED_ORGANISATION",
                        "DRUG_ALCOHOL_INFORMATION",
                        "FOOD_BANK",
                        "CLOTHING_BANK");
        NodeDetail.Organisation both = NodeDetail.Organisation.of("FOOD_BANK", "CLOTHING_BANK", "FOOD_BANK");
        assertThat(both.types()).containsExactly("FOOD_BANK", "CLOTHING_BANK");
    }

    @Test
    void ES_29_a_need_of_the_community_has_its_source_and_year() {
        NodeDetail.Context need = new NodeDetail.Context(
                NodeDetail.Context.About.COMMUNITY_NEED,
                "",
                "ward survey",
                "Northside",
                Optional.of(LocalDate.of(2025, 6, 1)),
                "no bus after six",
                NodeDetail.Context.Impact.ADVERSE,
                false);
        MapNode node = map(MapNode.of("bus", need, MapLayer.COMMUNITY_CONTEXT)).node("bus");
        NodeDetail.Context read = (NodeDetail.Context) node.detail();
        assertThat(read.source()).isEqualTo("ward survey");
        assertThat(read.on().orElseThrow().getYear()).isEqualTo(2025);
        // That a map without one is told so stands in MapCheckTest.
        assertThat(org.openattendance.mapping.check.MapCheck.of(map()))
                .extracting(org.openattendance.mapping.finding.Finding::sentence)
                .anyMatch(sentence -> sentence.startsWith("Community context not explored"));
    }

    @Test
    void ES_31_the_three_kinds_of_data_have_codes_and_a_reference_says_of_what_and_when() {
        assertThat(LISTS.get("context-data-kinds").codes())
                .containsExactly("SIMD", "LOCAL_HEALTH_DATA", "COMMUNITY_SAFETY_DATA");
        NodeDetail.Context data = new NodeDetail.Context(
                NodeDetail.Context.About.DATA,
                "SIMD",
                "gov.scot",
                "S01012345",
                Optional.of(DAY),
                "decile 2",
                NodeDetail.Context.Impact.ADVERSE,
                true);
        MapNode node = MapNode.of("simd", data, MapLayer.COMMUNITY_CONTEXT).withLabel("Index of the data zone");
        assertThat(node.label()).isEqualTo("Index of the data zone");
        assertThat(data.geography()).isEqualTo("S01012345");
        assertThat(data.on()).contains(DAY);
        assertThat(data.value()).isEqualTo("decile 2");
        assertThat(data.toString()).doesNotContain("decile");
    }

    @Test
    void ES_14_five_layers_from_the_centre_out() {
        assertThat(MapLayer.values())
                .containsExactly(
                        MapLayer.PUPIL_CHARACTERISTICS,
                        MapLayer.PUPIL_AND_FAMILY,
                        MapLayer.SCHOOL_NETWORK,
                        MapLayer.MULTI_AGENCY_SUPPORT,
                        MapLayer.COMMUNITY_CONTEXT);
        assertThat(MapLayer.COMMUNITY_CONTEXT.number()).isEqualTo(5);
        org.openattendance.mapping.guide.LayerSet set = org.openattendance.mapping.guide.LayerSet.standard();
        for (MapLayer layer : MapLayer.values()) {
            assertThat(set.find(layer).orElseThrow().text()).isNotBlank();
            assertThat(set.find(layer).orElseThrow().prompts()).isNotEmpty();
        }
    }

    @Test
    void a_map_refuses_what_refers_to_nothing() {
        assertThatThrownBy(() -> map().with(Tie.of("pupil", "nobody"))).isInstanceOf(InvalidValueException.class);
        assertThatThrownBy(() -> Tie.of("pupil", "pupil")).isInstanceOf(InvalidValueException.class);
        assertThatThrownBy(() -> map(MUM)).isInstanceOf(InvalidValueException.class);
        assertThatThrownBy(
                        () -> map().with(Need.of("n1", "x", NeedOwner.PUPIL, 1).withSupports(List.of("nobody"))))
                .isInstanceOf(InvalidValueException.class);
        assertThatThrownBy(() -> map().with(MapNote.of("n1", "x", STAFF, DAY).withAbout("nobody")))
                .isInstanceOf(InvalidValueException.class);
        assertThatThrownBy(() -> map().with(Referral.made("r1", "camhs", DAY).withNeeds(List.of("n9"))))
                .isInstanceOf(InvalidValueException.class);
        assertThatThrownBy(
                        () -> map().with(MapAnswer.of("ES-Q1", "x", STAFF, DAY).withNodes(List.of("nobody"))))
                .isInstanceOf(InvalidValueException.class);
        assertThatThrownBy(() -> map().node("nobody")).isInstanceOf(InvalidValueException.class);
        assertThatThrownBy(() -> map().nextVersion(DAY.minusDays(1))).isInstanceOf(InvalidValueException.class);
        assertThatThrownBy(() -> Need.of("n1", "x", NeedOwner.PUPIL, 4)).isInstanceOf(InvalidValueException.class);
        assertThatThrownBy(() -> MapNode.of("a", NodeDetail.Person.of("MUM"), MapLayer.PUPIL_CHARACTERISTICS))
                .isInstanceOf(InvalidValueException.class);
        assertThatThrownBy(() -> MapNode.of("a", new NodeDetail.Centre(), MapLayer.PUPIL_AND_FAMILY))
                .isInstanceOf(InvalidValueException.class);
    }

    @Test
    void putting_in_a_thing_of_the_same_id_replaces_it_in_its_place() {
        PartnershipMap map = map().with(MUM.withLabel("Mum"))
                .with(Tie.of("pupil", "mum"))
                .with(Tie.of("pupil", "mum").withStrength(TieStrength.WEAK));
        assertThat(map.nodes()).hasSize(2);
        assertThat(map.node("mum").label()).isEqualTo("Mum");
        assertThat(map.ties()).hasSize(1);
        assertThat(map.ties().get(0).strength()).isEqualTo(TieStrength.WEAK);
        assertThat(map.with(Tie.of("mum", "pupil")).ties()).hasSize(2);
    }

    @Test
    void a_tie_holds_on_the_days_of_its_span_unless_it_is_none() {
        Tie tie = Tie.of("pupil", "mum").withDates(DateSpan.ofClosed(DAY, DAY.plusDays(1)));
        assertThat(tie.isActiveOn(DAY.minusDays(1))).isFalse();
        assertThat(tie.isActiveOn(DAY)).isTrue();
        assertThat(tie.isActiveOn(DAY.plusDays(1))).isTrue();
        assertThat(tie.isActiveOn(DAY.plusDays(2))).isFalse();
        assertThat(tie.withStrength(TieStrength.NONE).isActiveOn(DAY)).isFalse();
    }

    @Test
    void a_support_is_in_place_on_its_last_day_and_not_after() {
        MapNode node = MUM.withState(SupportState.IN_PLACE).withDates(DateSpan.upTo(DAY));
        assertThat(node.isInPlaceOn(DAY)).isTrue();
        assertThat(node.isInPlaceOn(DAY.plusDays(1))).isFalse();
        assertThat(node.withState(SupportState.NEEDED).isInPlaceOn(DAY)).isFalse();
    }

    @Test
    void those_who_work_with_the_pupil_stand_in_the_outer_three_layers() {
        assertThat(MUM.isProfessional()).isFalse();
        assertThat(organisation("a", MapLayer.SCHOOL_NETWORK).isProfessional()).isTrue();
        MapNode simd = MapNode.of(
                "simd", NodeDetail.Context.of(NodeDetail.Context.About.DATA, "SIMD"), MapLayer.COMMUNITY_CONTEXT);
        assertThat(simd.isProfessional()).isFalse();
    }

    @Test
    void a_referral_goes_only_through_steps_that_are_allowed() {
        Referral referral = Referral.made("r1", "camhs", DAY)
                .with(ReferralState.ACCEPTED, DAY.plusDays(3))
                .with(ReferralState.SERVICE_STARTED, DAY.plusDays(10));
        assertThat(referral.stateOn(DAY.minusDays(1))).isEmpty();
        assertThat(referral.stateOn(DAY)).contains(ReferralState.MADE);
        assertThat(referral.stateOn(DAY.plusDays(9))).contains(ReferralState.ACCEPTED);
        assertThat(referral.stateOn(DAY.plusDays(10))).contains(ReferralState.SERVICE_STARTED);
        assertThat(referral.reachedOn(ReferralState.SERVICE_STARTED)).contains(DAY.plusDays(10));
        assertThat(referral.reachedOn(ReferralState.CLOSED)).isEmpty();
        assertThat(referral.madeOn()).isEqualTo(DAY);
        assertThatThrownBy(() -> referral.with(ReferralState.ACCEPTED, DAY.plusDays(11)))
                .isInstanceOf(InvalidValueException.class);
        assertThatThrownBy(() -> referral.with(ReferralState.CLOSED, DAY)).isInstanceOf(InvalidValueException.class);
    }

    @Test
    void a_scale_of_integration_has_its_levels_in_order() {
        IntegrationScales scales = IntegrationScales.from(LISTS);
        assertThat(scales.levels("frey-five"))
                .containsExactly("none", "networking", "cooperation", "coordination", "coalition", "collaboration");
        assertThat(scales.levels("vnl-four"))
                .containsExactly("awareness", "cooperation", "coordination", "integration");
        assertThat(scales.has(new Integration("vnl-four", "integration"))).isTrue();
        assertThat(scales.has(new Integration("vnl-four", "coalition"))).isFalse();
        assertThat(scales.levels("none-such")).isEmpty();
    }

    @Property(tries = 100)
    void equal_maps_are_equal_and_no_label_shows_in_a_to_string(@ForAll long seed) {
        PartnershipMap map = RandomMaps.of(seed);
        assertThat(RandomMaps.of(seed)).isEqualTo(map).hasSameHashCodeAs(map);
        assertThat(PartnershipMap.of(map.parts())).isEqualTo(map);
        assertThat(map.nextVersion(RandomMaps.DAY)).isNotEqualTo(map);
        String shown = map
                + map.parts().toString()
                + map.ties()
                + map.needs()
                + map.notes()
                + map.answers()
                + map.profile()
                + map.circumstances()
                + map.causes()
                + map.referrals()
                + map.partners();
        map.nodes().stream()
                .map(MapNode::label)
                .filter(label -> !label.isEmpty())
                .forEach(label -> assertThat(shown).doesNotContain(label));
        map.needs()
                .forEach(need ->
                        assertThat(shown).doesNotContain(need.evidence()).doesNotContain(need.code()));
    }
}
