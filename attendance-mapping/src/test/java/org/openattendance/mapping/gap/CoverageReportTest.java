package org.openattendance.mapping.gap;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.openattendance.base.DateSpan;
import org.openattendance.base.Rate;
import org.openattendance.base.Role;
import org.openattendance.mapping.directory.DirectoryEntry;
import org.openattendance.mapping.directory.DirectoryMaintenance;
import org.openattendance.mapping.directory.OfferScope;
import org.openattendance.mapping.directory.OfferStatus;
import org.openattendance.mapping.directory.Partner;
import org.openattendance.mapping.directory.PartnerDirectory;
import org.openattendance.mapping.directory.SafeguardCheck;
import org.openattendance.mapping.directory.ServiceOffer;
import org.openattendance.mapping.figure.Fraction;
import org.openattendance.mapping.match.MatchPolicy;
import org.openattendance.mapping.model.Circumstances;
import org.openattendance.mapping.model.MapLayer;
import org.openattendance.mapping.model.MapNode;
import org.openattendance.mapping.model.MapScope;
import org.openattendance.mapping.model.Need;
import org.openattendance.mapping.model.NeedMet;
import org.openattendance.mapping.model.NeedOwner;
import org.openattendance.mapping.model.NeedStatus;
import org.openattendance.mapping.model.NodeDetail;
import org.openattendance.mapping.model.PartnershipMap;
import org.openattendance.mapping.model.Referral;
import org.openattendance.mapping.model.ReferralState;
import org.openattendance.mapping.model.SupportState;

class CoverageReportTest {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 1);

    /** The test vector GAP-1. */
    static PartnershipMap gap1() {
        return PartnershipMap.of(
                        "gap-1",
                        MapScope.PUPIL,
                        DAY,
                        List.of(MapNode.centre("pupil"), inPlace("camhs"), inPlace("youth"), inPlace("mentor")))
                .with(need("n1", "anxiety", 3).withSupports(List.of("camhs", "youth")))
                .with(need("n2", "friends", 2).withSupports(List.of("mentor")))
                .with(need("n3", "food", 1))
                .with(need("n4", "housing", 3))
                .with(need("n5", "sleep", 2))
                .with(Referral.made("r1", "clinic", DAY.minusDays(3)).withNeeds(List.of("n5")));
    }

    static Need need(String id, String code, int severity) {
        return Need.of(id, code, NeedOwner.PUPIL, severity);
    }

    static MapNode inPlace(String id) {
        return MapNode.of(id, NodeDetail.Organisation.of(), MapLayer.MULTI_AGENCY_SUPPORT)
                .withState(SupportState.IN_PLACE);
    }

    static PartnerDirectory foodbank() {
        return PartnerDirectory.of(
                DirectoryMaintenance.none(),
                List.of(DirectoryEntry.of(Partner.of("foodbank", "Food bank", "VOLUNTARY_COMMUNITY"))
                        .with(new SafeguardCheck("POLICY_AGREED", DAY, Optional.empty(), Role.of("HEAD_TEACHER")))
                        .with(ServiceOffer.of("parcels", "foodbank", "Parcels")
                                .withScope(OfferScope.unstated().withNeeds(List.of("food"))))
                        .with(ServiceOffer.of("beds", "foodbank", "Beds")
                                .withStatus(OfferStatus.INACTIVE)
                                .withScope(OfferScope.unstated().withNeeds(List.of("sleep", "housing"))))),
                List.of());
    }

    static CoverageReport report(PartnershipMap map, LocalDate asOf) {
        return CoverageReport.of(map, foodbank(), List.of(), MatchPolicy.standard(), GapOrder.standard(), asOf);
    }

    private static CoverageReport report(PartnershipMap map) {
        return report(map, DAY);
    }

    @Test
    void GAP_1_coverage_weighted_coverage_redundancy_and_single_dependency() {
        CoverageReport report = report(gap1());
        assertThat(report.covered()).contains(Rate.of(2, 5));
        assertThat(report.weighted()).contains(Rate.of(5, 11));
        assertThat(Fraction.of(5, 11).decimal(6)).isEqualByComparingTo("0.454545");
        assertThat(report.redundancy()).isEqualTo(1);
        assertThat(report.singleDependency()).isEqualTo(1);
    }

    @Test
    void GAP_1_kinds_of_gap() {
        CoverageReport report = report(gap1());
        assertThat(report.gaps(GapKind.UNMET_WITH_OFFER)).extracting(Gap::need).containsExactly("n3");
        assertThat(report.gaps(GapKind.UNMET_NO_OFFER)).extracting(Gap::need).containsExactly("n4");
        assertThat(report.gaps(GapKind.WAITING)).extracting(Gap::need).containsExactly("n5");
        assertThat(report.gaps()).hasSize(3);
        assertThat(report.gaps(GapKind.UNMET_WITH_OFFER).get(0).offers()).containsExactly("parcels");
        assertThat(report.needsWithoutSupport()).containsExactly("n3", "n4", "n5");
    }

    @Test
    void the_reason_says_whether_nobody_serves_a_need_or_those_who_do_not_fit() {
        CoverageReport report = report(gap1().with(need("n6", "transport", 1)));
        assertThat(report.gaps(GapKind.UNMET_NO_OFFER))
                .extracting(gap -> gap.need() + ": " + gap.reason())
                .containsExactly(
                        "n4: 1 offers serve this need, and none of them fits.",
                        "n6: No offer of the directory serves this need.");
    }

    @Test
    void a_map_without_open_needs_has_no_coverage_rather_than_none() {
        PartnershipMap none = PartnershipMap.of("m", MapScope.PUPIL, DAY, List.of(MapNode.centre("pupil")));
        assertThat(report(none).covered()).isEmpty();
        assertThat(report(none).weighted()).isEmpty();
        PartnershipMap closed = none.with(need("n1", "food", 2).withStatus(NeedStatus.CLOSED));
        assertThat(report(closed).covered()).isEmpty();
        assertThat(report(closed).gaps()).isEmpty();
    }

    @Test
    void declined_support_is_a_gap_of_its_own_and_stays_open() {
        CoverageReport report = report(gap1().with(need("n3", "food", 1).withStatus(NeedStatus.DECLINED)));
        assertThat(report.gaps(GapKind.DECLINED)).extracting(Gap::need).containsExactly("n3");
        assertThat(report.covered()).contains(Rate.of(2, 5));
    }

    @Test
    void support_that_people_say_is_not_enough_is_partly_met() {
        CoverageReport report = report(gap1().with(
                        need("n2", "friends", 2).withSupports(List.of("mentor")).withMet(NeedMet.PARTLY_MET))
                .with(need("n1", "anxiety", 3).withSupports(List.of("camhs")).withMet(NeedMet.UNMET)));
        assertThat(report.gaps(GapKind.PARTLY_MET)).extracting(Gap::need).containsExactly("n1", "n2");
        assertThat(report.covered()).contains(Rate.of(2, 5));
        assertThat(report(gap1().with(need("n2", "friends", 2)
                                .withSupports(List.of("mentor"))
                                .withMet(NeedMet.MET)))
                        .gaps(GapKind.PARTLY_MET))
                .isEmpty();
    }

    @Test
    void a_support_counts_while_it_is_in_place_and_a_partner_once() {
        PartnershipMap ended = gap1().with(inPlace("mentor").withDates(DateSpan.upTo(DAY.minusDays(1))));
        assertThat(report(ended).covered()).contains(Rate.of(1, 5));
        assertThat(report(ended, DAY.minusDays(1)).covered()).contains(Rate.of(2, 5));
        PartnershipMap wished = gap1().with(inPlace("mentor").withState(SupportState.NEEDED));
        assertThat(report(wished).covered()).contains(Rate.of(1, 5));
        PartnershipMap twice = gap1().with(
                        MapNode.of("camhs2", NodeDetail.Organisation.of(), MapLayer.COMMUNITY_CONTEXT)
                                .withPartner("camhs")
                                .withState(SupportState.IN_PLACE))
                .with(need("n1", "anxiety", 3).withSupports(List.of("camhs", "camhs2")));
        assertThat(report(twice).redundancy()).isZero();
        assertThat(report(twice).supports()).containsEntry("n1", Set.of("camhs"));
    }

    @Test
    void a_service_that_started_is_a_support_and_a_closed_one_is_not() {
        Referral started = Referral.made("r1", "clinic", DAY.minusDays(30))
                .withNeeds(List.of("n5"))
                .with(ReferralState.SERVICE_STARTED, DAY.minusDays(2));
        assertThat(report(gap1().with(started)).supports()).containsEntry("n5", Set.of("clinic"));
        assertThat(report(gap1().with(started)).gaps(GapKind.WAITING)).isEmpty();
        assertThat(report(gap1().with(started), DAY.minusDays(3)).gaps(GapKind.WAITING))
                .extracting(Gap::need)
                .containsExactly("n5");
        assertThat(report(gap1().with(started.with(ReferralState.CLOSED, DAY.minusDays(1))))
                        .gaps(GapKind.UNMET_NO_OFFER))
                .extracting(Gap::need)
                .containsExactly("n4", "n5");
    }

    @Test
    void a_referral_to_a_partner_on_the_map_is_the_same_support() {
        Referral started = Referral.made("r2", "camhs", DAY.minusDays(30))
                .withNeeds(List.of("n1"))
                .with(ReferralState.SERVICE_STARTED, DAY);
        assertThat(report(gap1().with(started)).supports().get("n1")).containsExactly("camhs", "youth");
    }

    @Test
    void gaps_are_in_the_order_asked_for_and_the_order_is_said() {
        PartnershipMap map = gap1().with(need("n3", "food", 1).withSince(Optional.of(DAY.minusDays(100))))
                .with(need("n4", "housing", 3).withSince(Optional.of(DAY.minusDays(10))));
        assertThat(report(map).gaps()).extracting(Gap::need).containsExactly("n4", "n5", "n3");
        GapOrder byTime = new GapOrder(List.of(GapOrder.Rule.TIME_OPEN));
        CoverageReport timed = CoverageReport.of(map, foodbank(), List.of(), MatchPolicy.standard(), byTime, DAY);
        assertThat(timed.gaps()).extracting(Gap::need).containsExactly("n3", "n5", "n4");
        assertThat(byTime.sentence()).isEqualTo("In order of time open.");
        assertThat(GapOrder.standard().sentence())
                .isEqualTo("In order of severity, then number of pupils, then time open.");
    }

    @Test
    void a_gap_shows_its_evidence_and_never_in_a_log() {
        Gap gap = report(gap1().with(need("n3", "food", 1).withEvidence("said so in form time")))
                .gaps(GapKind.UNMET_WITH_OFFER)
                .get(0);
        assertThat(gap.evidence()).isEqualTo("said so in form time");
        assertThat(gap).hasToString("gap n3 UNMET_WITH_OFFER");
    }

    @Test
    void under_risk_of_harm_no_offer_is_named() {
        PartnershipMap atRisk = PartnershipMap.of(gap1().parts()
                .withCircumstances(new Circumstances(
                        OptionalInt.empty(),
                        Set.of(),
                        Set.of(),
                        List.of(),
                        Set.of(),
                        Set.of(Circumstances.RISK_OF_HARM))));
        assertThat(report(atRisk).gaps())
                .allSatisfy(gap -> assertThat(gap.offers()).isEmpty());
        assertThat(report(atRisk).gaps(GapKind.UNMET_NO_OFFER).get(0).reason())
                .startsWith("Follow the safeguarding procedure first.");
    }

    @Provide
    Arbitrary<PartnershipMap> maps() {
        return Combinators.combine(
                        Arbitraries.of("anxiety", "food", "housing"),
                        Arbitraries.integers().between(1, 3),
                        Arbitraries.of(NeedStatus.class),
                        Arbitraries.of("camhs", "youth", "mentor", "absent")
                                .set()
                                .ofMaxSize(3))
                .as((code, severity, status, supports) ->
                        need("n", code, severity).withStatus(status).withSupports(List.copyOf(supports)))
                .list()
                .ofMaxSize(8)
                .map(needs -> {
                    PartnershipMap map = PartnershipMap.of(
                            "m",
                            MapScope.PUPIL,
                            DAY,
                            List.of(
                                    MapNode.centre("pupil"),
                                    inPlace("camhs"),
                                    inPlace("youth"),
                                    inPlace("mentor"),
                                    inPlace("absent").withState(SupportState.ENDED)));
                    int number = 0;
                    for (Need need : needs) {
                        map = map.with(need.withId("n" + number++));
                    }
                    return map;
                });
    }

    /** The slow version: count by walking needs and supports with nested loops. */
    @Property
    void counts_equal_those_of_the_slow_version(@ForAll("maps") PartnershipMap map) {
        int open = 0;
        int covered = 0;
        int weight = 0;
        int coveredWeight = 0;
        int single = 0;
        int several = 0;
        for (Need need : map.needs()) {
            if (need.status() == NeedStatus.CLOSED) {
                continue;
            }
            List<String> there = new ArrayList<>(need.supports());
            there.remove("absent");
            open++;
            weight += need.severity();
            covered += there.isEmpty() ? 0 : 1;
            coveredWeight += there.isEmpty() ? 0 : need.severity();
            single += there.size() == 1 ? 1 : 0;
            several += there.size() > 1 ? 1 : 0;
        }
        CoverageReport report = report(map);
        assertThat(report.covered()).isEqualTo(open == 0 ? Optional.empty() : Optional.of(Rate.of(covered, open)));
        assertThat(report.weighted())
                .isEqualTo(open == 0 ? Optional.empty() : Optional.of(Rate.of(coveredWeight, weight)));
        assertThat(report.singleDependency()).isEqualTo(single);
        assertThat(report.redundancy()).isEqualTo(several);
        int uncovered = open - covered;
        assertThat(report.gaps().size()).isGreaterThanOrEqualTo(uncovered);
    }
}
