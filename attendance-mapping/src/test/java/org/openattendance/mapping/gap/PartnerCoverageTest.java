package org.openattendance.mapping.gap;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.openattendance.base.Rate;
import org.openattendance.base.Role;
import org.openattendance.mapping.directory.Directories;
import org.openattendance.mapping.directory.OfferScope;
import org.openattendance.mapping.directory.PartnerDirectory;
import org.openattendance.mapping.directory.ServiceOffer;
import org.openattendance.mapping.directory.SupportLevel;
import org.openattendance.mapping.directory.SupportTier;
import org.openattendance.mapping.finding.Finding;
import org.openattendance.mapping.model.Involvement;
import org.openattendance.mapping.model.MapLayer;
import org.openattendance.mapping.model.MapNode;
import org.openattendance.mapping.model.MapScope;
import org.openattendance.mapping.model.NodeDetail;
import org.openattendance.mapping.model.PartnershipMap;
import org.openattendance.mapping.model.Referral;
import org.openattendance.mapping.model.ReferralState;
import org.openattendance.mapping.model.SupportState;

class PartnerCoverageTest {

    private static final LocalDate DAY = Directories.TODAY;

    private static MapNode organisation(String id, Involvement... involvement) {
        return MapNode.of(
                        id, new NodeDetail.Organisation(List.of(), Set.of(involvement)), MapLayer.MULTI_AGENCY_SUPPORT)
                .withState(SupportState.IN_PLACE);
    }

    private static PartnershipMap map() {
        return PartnershipMap.of(
                "m",
                MapScope.PUPIL,
                DAY,
                List.of(
                        MapNode.centre("pupil"),
                        organisation("youth", Involvement.DELIVERY, Involvement.PLANNING),
                        organisation("camhs", Involvement.DELIVERY),
                        organisation("foodbank").withState(SupportState.POTENTIAL),
                        MapNode.of("youth-5", NodeDetail.Organisation.of(), MapLayer.COMMUNITY_CONTEXT)
                                .withPartner("youth")
                                .withState(SupportState.IN_PLACE)));
    }

    private static PartnerCoverage coverage(PartnershipMap map, PartnerDirectory directory) {
        return PartnerCoverage.of(map, directory, DAY);
    }

    private static PartnerCoverage coverage() {
        return coverage(map(), Directories.riverside());
    }

    @Test
    void layers_count_what_is_in_place_and_what_could_be() {
        Map<MapLayer, PartnerCoverage.Occupancy> layers = coverage().layers();
        assertThat(layers.get(MapLayer.PUPIL_CHARACTERISTICS)).isEqualTo(new PartnerCoverage.Occupancy(1, 0));
        assertThat(layers.get(MapLayer.SCHOOL_NETWORK)).isEqualTo(new PartnerCoverage.Occupancy(0, 0));
        assertThat(layers.get(MapLayer.MULTI_AGENCY_SUPPORT)).isEqualTo(new PartnerCoverage.Occupancy(2, 1));
        assertThat(layers.get(MapLayer.COMMUNITY_CONTEXT)).isEqualTo(new PartnerCoverage.Occupancy(1, 0));
        assertThat(layers.keySet()).containsExactly(MapLayer.values());
    }

    @Test
    void accessible_and_needed_could_be_and_ended_and_declined_are_neither() {
        PartnershipMap map = map().with(organisation("a").withState(SupportState.ACCESSIBLE))
                .with(organisation("b").withState(SupportState.NEEDED))
                .with(organisation("c").withState(SupportState.ENDED))
                .with(organisation("d").withDeclined("PARENT"))
                .with(organisation("e").withDates(org.openattendance.base.DateSpan.upTo(DAY.minusDays(1))));
        assertThat(coverage(map, Directories.riverside()).layers().get(MapLayer.MULTI_AGENCY_SUPPORT))
                .isEqualTo(new PartnerCoverage.Occupancy(2, 3));
    }

    @Test
    void KS3_116_three_tiers_are_covered_by_distinct_partners_and_four_kinds_of_group_are_listed() {
        assertThat(SupportTier.values())
                .containsExactly(SupportTier.WHOLE_SCHOOL, SupportTier.GROUP, SupportTier.INDIVIDUAL_INTENSIVE);
        assertThat(coverage().tiers())
                .isEqualTo(Map.of(
                        SupportTier.WHOLE_SCHOOL,
                        Set.of(),
                        SupportTier.GROUP,
                        Set.of(),
                        SupportTier.INDIVIDUAL_INTENSIVE,
                        Set.of("camhs", "youth")));
        assertThat(org.openattendance.mapping.vocabulary.Vocabularies.standard()
                        .get("group-kinds")
                        .codes())
                .containsExactly("SOCIAL_SKILLS", "NURTURE", "TRANSITION", "PARENTING");
    }

    @Test
    void KS3_57_offers_have_a_level_and_coverage_is_by_level_and_need() {
        PartnershipMap needs = map().with(
                        CoverageReportTest.need("n1", "anxiety", 2).withSupports(List.of("camhs", "youth")))
                .with(CoverageReportTest.need("n2", "friends", 1).withSupports(List.of("youth")))
                .with(CoverageReportTest.need("n3", "food", 1).withSupports(List.of("foodbank")));
        PartnerCoverage coverage = coverage(needs, Directories.riverside());
        assertThat(coverage.levels())
                .isEqualTo(Map.of(
                        SupportLevel.UNIVERSAL,
                        Set.of(),
                        SupportLevel.TARGETED,
                        Set.of("youth"),
                        SupportLevel.SPECIALIST,
                        Set.of("camhs"),
                        SupportLevel.STATUTORY,
                        Set.of()));
        assertThat(coverage.levelsByNeed())
                .isEqualTo(Map.of(
                        "n1", Set.of(SupportLevel.SPECIALIST), "n2", Set.of(SupportLevel.TARGETED), "n3", Set.of()));
    }

    @Test
    void a_node_that_names_its_offer_counts_for_that_offer_alone() {
        PartnerDirectory directory = Directories.riverside()
                .with(Directories.youth()
                        .with(ServiceOffer.of("club", "youth", "Club")
                                .withScope(OfferScope.unstated().withTier(SupportTier.GROUP))));
        PartnershipMap map = map().with(MapNode.of(
                        "youth",
                        new NodeDetail.Service(List.of(), Optional.of("club"), Set.of()),
                        MapLayer.MULTI_AGENCY_SUPPORT)
                .withState(SupportState.IN_PLACE));
        assertThat(coverage(map, directory).tiers().get(SupportTier.GROUP)).containsExactly("youth");
        assertThat(coverage(map, directory).tiers().get(SupportTier.INDIVIDUAL_INTENSIVE))
                .containsExactly("camhs");
    }

    @Test
    void sectors_are_shares_of_partners_in_place_and_a_partner_counts_once() {
        assertThat(coverage().sectors())
                .isEqualTo(Map.of("HEALTH", Rate.of(1, 2), "VOLUNTARY_COMMUNITY", Rate.of(1, 2)));
        PartnershipMap more =
                map().with(organisation("police").withSector("JUSTICE")).with(organisation("unknown"));
        assertThat(coverage(more, Directories.riverside()).sectors())
                .isEqualTo(Map.of(
                        "HEALTH", Rate.of(1, 3), "JUSTICE", Rate.of(1, 3), "VOLUNTARY_COMMUNITY", Rate.of(1, 3)));
    }

    @Test
    void KS3_17_partners_that_give_the_same_kind_of_support_to_one_pupil_are_listed() {
        PartnerDirectory doubled = Directories.riverside()
                .with(Directories.camhs()
                        .with(ServiceOffer.of("mentors", "camhs", "Mentors")
                                .withScope(OfferScope.unstated().withSupportKinds(List.of("MENTORING")))));
        assertThat(coverage(map(), doubled).duplications())
                .containsExactly(new PartnerCoverage.Duplication("MENTORING", "camhs", "youth"));
        assertThat(coverage().duplications()).isEmpty();
    }

    @Test
    void a_service_that_was_started_by_referral_is_in_place() {
        PartnershipMap referred =
                map().with(Referral.made("r", "foodbank", DAY.minusDays(9)).with(ReferralState.SERVICE_STARTED, DAY));
        assertThat(coverage(referred, Directories.riverside()).levels().get(SupportLevel.UNIVERSAL))
                .containsExactly("foodbank");
        assertThat(PartnerCoverage.of(referred, Directories.riverside(), DAY.minusDays(1))
                        .levels()
                        .get(SupportLevel.UNIVERSAL))
                .isEmpty();
    }

    @Test
    void ES_26_says_for_each_partner_whether_it_planned_and_evaluated_and_flags_those_who_only_deliver() {
        assertThat(coverage().involvement())
                .isEqualTo(Map.of(
                        "camhs",
                        Set.of(Involvement.DELIVERY),
                        "foodbank",
                        Set.of(),
                        "youth",
                        Set.of(Involvement.PLANNING, Involvement.DELIVERY)));
        assertThat(coverage().deliveryOnly()).extracting(Finding::about).containsExactly("camhs");
        assertThat(coverage().involvementShares())
                .isEqualTo(Map.of(
                        Involvement.PLANNING,
                        Rate.of(1, 3),
                        Involvement.DELIVERY,
                        Rate.of(2, 3),
                        Involvement.EVALUATION,
                        Rate.of(0, 3)));
        PartnershipMap none = PartnershipMap.of("m", MapScope.PUPIL, DAY, List.of(MapNode.centre("pupil")));
        assertThat(coverage(none, Directories.riverside()).involvementShares()).isEmpty();
    }

    @Test
    void KS3_20_a_review_holds_items_of_four_kinds_and_a_gap_lists_candidates() {
        Role lead = Role.of("ATTENDANCE_LEAD");
        PartnershipReview review = new PartnershipReview(List.of())
                .with(item(PartnershipReview.Kind.WORKING_WELL, "weekly calls", Set.of("youth"), lead))
                .with(item(PartnershipReview.Kind.COULD_IMPROVE, "slow answers", Set.of("camhs"), lead))
                .with(item(PartnershipReview.Kind.GAP, "nobody for housing", Set.of(), lead))
                .with(item(PartnershipReview.Kind.GAP, "nobody for breakfast", Set.of("foodbank"), lead))
                .with(item(PartnershipReview.Kind.CANDIDATE, "the food bank asked", Set.of("foodbank"), lead));
        assertThat(PartnershipReview.Kind.values()).hasSize(4);
        assertThat(review.of(PartnershipReview.Kind.GAP)).hasSize(2);
        assertThat(review.of(PartnershipReview.Kind.GAP).get(1).partners()).containsExactly("foodbank");
        assertThat(review.gapsWithoutCandidate()).extracting(Finding::sentence).containsExactly("nobody for housing");
    }

    private static PartnershipReview.Item item(
            PartnershipReview.Kind kind, String text, Set<String> partners, Role by) {
        return new PartnershipReview.Item(kind, text, partners, by, DAY);
    }
}
