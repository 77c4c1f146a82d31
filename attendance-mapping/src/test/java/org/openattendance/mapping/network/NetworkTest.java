package org.openattendance.mapping.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.openattendance.base.DateSpan;
import org.openattendance.base.InvalidValueException;
import org.openattendance.base.Rate;
import org.openattendance.mapping.figure.Fraction;
import org.openattendance.mapping.model.MapLayer;
import org.openattendance.mapping.model.MapNode;
import org.openattendance.mapping.model.MapScope;
import org.openattendance.mapping.model.NodeDetail;
import org.openattendance.mapping.model.PartnershipMap;
import org.openattendance.mapping.model.SupportState;
import org.openattendance.mapping.model.Tie;
import org.openattendance.mapping.model.TieFlow;
import org.openattendance.mapping.model.TieQuality;
import org.openattendance.mapping.model.TieSource;
import org.openattendance.mapping.model.TieStrength;

class NetworkTest {

    private static final PartnershipMap MAP = Net1.map();
    private static final Network ALL = Network.of(MAP);
    private static final NetworkMeasures MEASURES = NetworkMeasures.of(ALL);

    private static String six(Fraction fraction) {
        return fraction.decimal(6).toPlainString();
    }

    @Test
    void NET_1_size_density_centralisation_and_only_links() {
        assertThat(MEASURES.n()).isEqualTo(7);
        assertThat(MEASURES.links()).isEqualTo(8);
        assertThat(six(MEASURES.density().orElseThrow())).isEqualTo("0.380952");
        assertThat(six(MEASURES.degreeCentralisation().orElseThrow())).isEqualTo("0.633333");
        assertThat(MEASURES.onlyLinks()).containsExactly("keyworker", "mum");
    }

    @Test
    void NET_1_degree() {
        assertThat(MEASURES.nodes())
                .extracting(NodeMeasures::id, NodeMeasures::degree)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("camhs", 2),
                        org.assertj.core.groups.Tuple.tuple("ews", 2),
                        org.assertj.core.groups.Tuple.tuple("foodbank", 1),
                        org.assertj.core.groups.Tuple.tuple("keyworker", 5),
                        org.assertj.core.groups.Tuple.tuple("mum", 3),
                        org.assertj.core.groups.Tuple.tuple("pupil", 2),
                        org.assertj.core.groups.Tuple.tuple("youth", 1));
    }

    @Test
    void KS3_38_the_key_worker_stands_between_eleven_pairs_of_fifteen() {
        NodeMeasures keyworker = MEASURES.node("keyworker");
        assertThat(keyworker.betweenness()).isEqualTo(Fraction.of(11));
        assertThat(keyworker.betweennessNormalised()).contains(Fraction.of(11, 15));
        assertThat(six(keyworker.betweennessNormalised().orElseThrow())).isEqualTo("0.733333");
        assertThat(six(keyworker.effectiveSize().orElseThrow())).isEqualTo("4.200000");
    }

    @Test
    void NET_1_betweenness_of_the_others() {
        assertThat(MEASURES.node("mum").betweenness()).isEqualTo(Fraction.of(5));
        assertThat(six(MEASURES.node("mum").betweennessNormalised().orElseThrow()))
                .isEqualTo("0.333333");
        for (String other : List.of("pupil", "camhs", "ews", "youth", "foodbank")) {
            assertThat(MEASURES.node(other).betweenness().isZero()).isTrue();
        }
    }

    @Test
    void NET_1_closeness() {
        Map<String, String> expected = Map.of(
                "keyworker", "0.857143",
                "mum", "0.666667",
                "pupil", "0.600000",
                "camhs", "0.545455",
                "ews", "0.545455",
                "youth", "0.500000",
                "foodbank", "0.428571");
        expected.forEach((node, value) ->
                assertThat(six(MEASURES.node(node).closeness().orElseThrow())).isEqualTo(value));
    }

    @Test
    void NET_1_effective_size_and_constraint() {
        assertThat(six(MEASURES.node("mum").effectiveSize().orElseThrow())).isEqualTo("2.333333");
        for (String other : List.of("pupil", "camhs", "ews", "youth", "foodbank")) {
            assertThat(MEASURES.node(other).effectiveSize()).contains(Fraction.ONE);
        }
        Map<String, String> expected = Map.of(
                "keyworker", "0.381111",
                "mum", "0.521111",
                "pupil", "0.804444",
                "camhs", "0.922500",
                "ews", "0.922500",
                "youth", "1.000000",
                "foodbank", "1.000000");
        expected.forEach((node, value) ->
                assertThat(six(MEASURES.node(node).constraint().orElseThrow())).isEqualTo(value));
    }

    @Test
    void NET_1_professionals_only() {
        Network professionals = Network.ofProfessionals(MAP, Net1.DAY);
        assertThat(professionals.nodes()).containsExactly("camhs", "ews", "foodbank", "keyworker", "youth");
        assertThat(NetworkMeasures.of(professionals).density()).contains(Fraction.of(2, 5));
        assertThat(professionals.unlinkedPairs())
                .containsExactly(
                        new Network.Link("camhs", "foodbank"),
                        new Network.Link("camhs", "youth"),
                        new Network.Link("ews", "foodbank"),
                        new Network.Link("ews", "youth"),
                        new Network.Link("foodbank", "keyworker"),
                        new Network.Link("foodbank", "youth"));
    }

    @Test
    void NET_1_distance_from_the_pupil_and_reach_in_two_steps() {
        assertThat(ALL.distancesFrom("pupil"))
                .isEqualTo(Map.of("keyworker", 1, "mum", 1, "camhs", 2, "ews", 2, "foodbank", 2, "youth", 2));
        assertThat(ALL.within("pupil", 2)).containsExactly("keyworker", "mum", "camhs", "ews", "foodbank", "youth");
        assertThat(ALL.within("pupil", 1)).containsExactly("keyworker", "mum");
    }

    @Test
    void NET_1_links_across_layers() {
        assertThat(ALL.externalInternal(EgoView.of(MAP, Net1.DAY).layers())).contains(Fraction.of(3, 4));
    }

    @Test
    void the_centre_can_be_left_out_and_the_choice_shows() {
        Network without = ALL.without("pupil");
        assertThat(without.size()).isEqualTo(6);
        assertThat(without.linkCount()).isEqualTo(6);
        assertThatThrownBy(() -> ALL.without("nobody"))
                .isInstanceOf(InvalidValueException.class)
                .hasMessageContaining("\nMaybe ");
    }

    @Test
    void what_is_not_defined_is_absent_and_never_zero() {
        NetworkMeasures none = NetworkMeasures.of(Network.of(List.of(), List.of()));
        assertThat(none.density()).isEmpty();
        assertThat(none.degreeCentralisation()).isEmpty();
        assertThat(none.nodes()).isEmpty();
        NetworkMeasures one = NetworkMeasures.of(Network.of(List.of("a"), List.of()));
        assertThat(one.density()).isEmpty();
        assertThat(one.node("a").closeness()).isEmpty();
        assertThat(one.node("a").effectiveSize()).isEmpty();
        assertThat(one.node("a").constraint()).isEmpty();
        assertThat(one.node("a").betweennessNormalised()).isEmpty();
        NetworkMeasures two = NetworkMeasures.of(Network.of(List.of("a", "b"), List.of(new Network.Link("a", "b"))));
        assertThat(two.density()).contains(Fraction.ONE);
        assertThat(two.degreeCentralisation()).isEmpty();
        assertThat(two.node("a").betweennessNormalised()).isEmpty();
        assertThat(two.node("a").closeness()).contains(Fraction.ONE);
        assertThat(two.onlyLinks()).isEmpty();
    }

    @Test
    void a_star_is_wholly_centralised_and_three_alone_not_at_all() {
        Network star =
                Network.of(List.of("a", "b", "c"), List.of(new Network.Link("a", "b"), new Network.Link("a", "c")));
        assertThat(NetworkMeasures.of(star).degreeCentralisation()).contains(Fraction.ONE);
        assertThat(NetworkMeasures.of(Network.of(List.of("a", "b", "c"), List.of()))
                        .degreeCentralisation())
                .contains(Fraction.ZERO);
    }

    @Test
    void parallel_ties_count_as_one_link_and_each_end_must_be_there() {
        Network twice = Network.of(List.of("a", "b"), List.of(new Network.Link("a", "b"), new Network.Link("b", "a")));
        assertThat(twice.linkCount()).isEqualTo(1);
        assertThat(twice.links()).containsExactly(new Network.Link("a", "b"));
        assertThatThrownBy(() -> Network.of(List.of("a"), List.of(new Network.Link("a", "b"))))
                .isInstanceOf(InvalidValueException.class);
        assertThatThrownBy(() -> Network.of(List.of("a"), List.of(new Network.Link("a", "a"))))
                .isInstanceOf(InvalidValueException.class);
        assertThatThrownBy(() -> Network.of(List.of("b"), List.of(new Network.Link("a", "b"))))
                .isInstanceOf(InvalidValueException.class);
    }

    @Test
    void only_ties_and_nodes_of_the_day_count_when_a_day_is_asked_for() {
        LocalDate before = Net1.DAY.minusDays(1);
        PartnershipMap later = MAP.with(Tie.of("youth", "ews").withDates(DateSpan.from(Net1.DAY)))
                .with(Tie.of("youth", "camhs").withStrength(TieStrength.NONE))
                .with(MapNode.of("gone", NodeDetail.Organisation.of(), MapLayer.COMMUNITY_CONTEXT)
                        .withDates(DateSpan.upTo(before)));
        assertThat(Network.of(later, Net1.DAY).linkCount()).isEqualTo(9);
        assertThat(Network.of(later, before).linkCount()).isEqualTo(8);
        assertThat(Network.of(later).linkCount()).isEqualTo(10);
        assertThat(Network.of(later, Net1.DAY).nodes()).doesNotContain("gone");
        assertThat(Network.of(later, before).nodes()).contains("gone");
    }

    @Test
    void a_tie_to_one_who_has_left_is_no_link() {
        PartnershipMap map = MAP.with(MAP.node("youth").withDates(DateSpan.upTo(Net1.DAY.minusDays(1))));
        assertThat(Network.of(map, Net1.DAY).linkCount()).isEqualTo(7);
    }

    @Test
    void a_partner_in_two_layers_is_one_professional() {
        PartnershipMap map = MAP.with(MapNode.of("youth-club", NodeDetail.Organisation.of(), MapLayer.COMMUNITY_CONTEXT)
                        .withPartner("youth"))
                .with(Tie.of("youth-club", "youth"))
                .with(Tie.of("youth-club", "foodbank"));
        Network professionals = Network.ofProfessionals(map, Net1.DAY);
        assertThat(professionals.size()).isEqualTo(5);
        assertThat(professionals.linked("youth", "foodbank")).isTrue();
    }

    @Test
    void equal_networks_are_equal_whatever_the_order() {
        Network one = Network.of(List.of("a", "b", "c"), List.of(new Network.Link("a", "b")));
        Network same = Network.of(List.of("c", "b", "a"), List.of(new Network.Link("b", "a")));
        assertThat(one).isEqualTo(same).hasSameHashCodeAs(same).hasToString("network of 3 nodes and 1 links");
        assertThat(one).isNotEqualTo(one.without("c"));
        assertThat(one.components()).containsExactly(List.of("a", "b"), List.of("c"));
        assertThat(one.links()).containsExactly(new Network.Link("a", "b"));
    }

    @Test
    void says_only_link_between_and_never_point_of_failure() {
        assertThat(ALL.onlyLink("mum").orElseThrow().sentence(id -> id))
                .isEqualTo(
                        "mum is the only link between (camhs, ews, keyworker, pupil, youth) and (foodbank): an important place, and an exposed one.");
        assertThat(ALL.onlyLink("youth")).isEmpty();
        assertThat(ALL.onlyLinks()).extracting(OnlyLink::node).isEqualTo(MEASURES.onlyLinks());
    }

    @Test
    void words_put_what_people_act_on_first() {
        Network professionals = Network.ofProfessionals(MAP, Net1.DAY);
        List<String> words = NetworkWords.of(ALL, professionals, id -> id.equals("mum") ? "Mum" : id);
        assertThat(words)
                .containsExactly(
                        "keyworker is linked with 5 of the 6 others.",
                        "Mum is linked with 3 of the 6 others.",
                        "camhs is linked with 2 of the 6 others.",
                        "camhs and foodbank are not in touch: an introduction could be made.",
                        "camhs and youth are not in touch: an introduction could be made.",
                        "ews and foodbank are not in touch: an introduction could be made.",
                        "ews and youth are not in touch: an introduction could be made.",
                        "foodbank and keyworker are not in touch: an introduction could be made.",
                        "foodbank and youth are not in touch: an introduction could be made.",
                        "keyworker is the only link between (camhs, ews) and (foodbank, Mum, pupil) and (youth): an important place, and an exposed one.",
                        "Mum is the only link between (camhs, ews, keyworker, pupil, youth) and (foodbank): an important place, and an exposed one.");
        assertThat(String.join(" ", words)).doesNotContainIgnoringCase("failure");
        assertThat(NetworkWords.of(Network.of(List.of("a"), List.of()), Network.of(List.of(), List.of()), id -> id))
                .containsExactly("a is not linked with anyone here yet.");
    }

    @Test
    void strain_is_the_share_of_the_centres_own_ties() {
        PartnershipMap strained = MAP.with(Tie.of("pupil", "mum").withQuality(TieQuality.STRESSFUL, TieSource.PUPIL))
                .with(Tie.of("pupil", "ews").withQuality(TieQuality.BROKEN, TieSource.PUPIL))
                .with(Tie.of("mum", "ews").withQuality(TieQuality.BROKEN, TieSource.PARENT));
        assertThat(EgoView.of(strained, Net1.DAY).stressfulLoad()).contains(Rate.of(2, 3));
        assertThat(EgoView.of(MAP, Net1.DAY).stressfulLoad()).contains(Rate.of(0, 2));
        assertThat(EgoView.of(PartnershipMap.of("s", MapScope.SCHOOL, Net1.DAY, List.of()), Net1.DAY)
                        .stressfulLoad())
                .isEmpty();
    }

    @Test
    void reciprocity_counts_pairs_whichever_way_they_are_written() {
        PartnershipMap flows = MAP.with(Tie.of("pupil", "mum").withFlow(TieFlow.BOTH))
                .with(Tie.of("pupil", "keyworker").withFlow(TieFlow.FROM_TO))
                .with(Tie.of("keyworker", "pupil").withFlow(TieFlow.FROM_TO))
                .with(Tie.of("mum", "foodbank").withFlow(TieFlow.TO_FROM))
                .with(Tie.of("camhs", "mum").withFlow(TieFlow.NONE));
        assertThat(EgoView.of(flows, Net1.DAY).reciprocity()).contains(Rate.of(2, 3));
        assertThat(EgoView.of(MAP, Net1.DAY).reciprocity()).isEmpty();
    }

    @Test
    void ranks_of_firmness_order_nodes_and_nothing_else() {
        PartnershipMap firm = MAP.with(Tie.of("pupil", "mum").withStrength(TieStrength.STRONG))
                .with(Tie.of("pupil", "keyworker").withStrength(TieStrength.MODERATE))
                .with(Tie.of("mum", "foodbank").withStrength(TieStrength.WEAK));
        assertThat(EgoView.of(firm, Net1.DAY).strengthRanks())
                .containsEntry("pupil", 5)
                .containsEntry("mum", 4)
                .containsEntry("keyworker", 2)
                .containsEntry("foodbank", 1)
                .containsEntry("ews", 0);
    }

    @Test
    void links_across_sectors_leave_out_those_without_one() {
        PartnershipMap sectors = MAP.with(MAP.node("camhs").withSector("HEALTH"))
                .with(MAP.node("ews").withSector("EDUCATION"))
                .with(MAP.node("keyworker").withSector("EDUCATION"));
        assertThat(ALL.externalInternal(EgoView.of(sectors, Net1.DAY).sectors()))
                .contains(Fraction.of(1, 3));
        assertThat(ALL.externalInternal(Map.of())).isEmpty();
    }

    private static PartnershipMap pupil(String id, String... partners) {
        PartnershipMap map = PartnershipMap.of(id, MapScope.PUPIL, Net1.DAY, List.of(MapNode.centre("pupil")));
        for (String partner : partners) {
            map = map.with(MapNode.of(partner, NodeDetail.Organisation.of(), MapLayer.MULTI_AGENCY_SUPPORT)
                    .withState(SupportState.IN_PLACE));
        }
        return map.with(MapNode.of("wished", NodeDetail.Organisation.of(), MapLayer.MULTI_AGENCY_SUPPORT)
                .withState(SupportState.NEEDED));
    }

    @Test
    void over_a_school_partners_and_pupils_are_counted_both_ways() {
        SchoolNetwork school = SchoolNetwork.of(List.of(
                pupil("m1", "camhs", "youth"), pupil("m2", "youth"), pupil("m3"), pupil("m4", "camhs", "youth")));
        assertThat(school.partnerReach()).isEqualTo(Map.of("camhs", 2, "youth", 3));
        assertThat(school.pupilLoad()).isEqualTo(Map.of("m1", 2, "m2", 1, "m3", 0, "m4", 2));
        assertThat(school.sharedBy(3)).containsExactly("youth");
        assertThat(school.sharedBy(2)).containsExactly("youth", "camhs");
        assertThat(school.sharedBy(4)).isEmpty();
        assertThat(school.withOnePartner()).containsExactly("m2");
        assertThat(school.partnersByPupil()).containsEntry("m3", Set.of());
    }

    @Test
    void fractions_are_exact_and_print_what_they_read() {
        assertThat(Fraction.of(2, -4)).isEqualTo(Fraction.parse("-1/2")).hasToString("-1/2");
        assertThat(Fraction.parse("5")).isEqualTo(Fraction.of(5)).hasToString("5");
        assertThat(Fraction.of(1, 3).plus(Fraction.of(1, 6))).isEqualTo(Fraction.of(1, 2));
        assertThat(Fraction.of(1, 3).minus(Fraction.of(1, 2))).isEqualTo(Fraction.of(-1, 6));
        assertThat(Fraction.of(2, 3).times(Fraction.of(3, 4)).over(Fraction.of(1, 2)))
                .isEqualTo(Fraction.ONE);
        assertThat(Fraction.of(1, 3)).isGreaterThan(Fraction.of(33, 100)).isLessThan(Fraction.of(34, 100));
        assertThat(Fraction.of(1, 3)).hasSameHashCodeAs(Fraction.of(2, 6)).isNotEqualTo(Fraction.of(1, 4));
        assertThat(Fraction.of(1, 8).decimal(2)).isEqualByComparingTo("0.13");
        assertThat(Fraction.ZERO.isZero()).isTrue();
        assertThatThrownBy(() -> Fraction.of(1, 0)).isInstanceOf(InvalidValueException.class);
        assertThatThrownBy(() -> Fraction.parse("1/2/3")).isInstanceOf(InvalidValueException.class);
        assertThat(Optional.of(Fraction.ONE)).contains(Fraction.of(7, 7));
    }
}
