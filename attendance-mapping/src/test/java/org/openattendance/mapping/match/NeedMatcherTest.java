package org.openattendance.mapping.match;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
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
import org.openattendance.base.InvalidValueException;
import org.openattendance.base.Rate;
import org.openattendance.base.Role;
import org.openattendance.mapping.directory.Access;
import org.openattendance.mapping.directory.AgeRange;
import org.openattendance.mapping.directory.Directories;
import org.openattendance.mapping.directory.DirectoryEntry;
import org.openattendance.mapping.directory.DirectoryMaintenance;
import org.openattendance.mapping.directory.Eligibility;
import org.openattendance.mapping.directory.EngagementState;
import org.openattendance.mapping.directory.OfferScope;
import org.openattendance.mapping.directory.OfferStatus;
import org.openattendance.mapping.directory.ParticipationBarrier;
import org.openattendance.mapping.directory.Partner;
import org.openattendance.mapping.directory.PartnerDirectory;
import org.openattendance.mapping.directory.SafeguardCheck;
import org.openattendance.mapping.directory.ServiceArea;
import org.openattendance.mapping.directory.ServiceOffer;
import org.openattendance.mapping.directory.SupportLevel;
import org.openattendance.mapping.figure.Fraction;
import org.openattendance.mapping.model.Circumstances;
import org.openattendance.mapping.model.Consent;
import org.openattendance.mapping.model.MapLayer;
import org.openattendance.mapping.model.MapNode;
import org.openattendance.mapping.model.Need;
import org.openattendance.mapping.model.NeedOwner;
import org.openattendance.mapping.model.NeedStatus;
import org.openattendance.mapping.model.NodeDetail;
import org.openattendance.mapping.model.PartnershipMap;
import org.openattendance.mapping.model.Preference;
import org.openattendance.mapping.model.Referral;
import org.openattendance.mapping.model.ReferralState;
import org.openattendance.mapping.model.Tie;
import org.openattendance.mapping.model.TieQuality;
import org.openattendance.mapping.model.TieSource;
import org.openattendance.mapping.network.Net1;
import org.openattendance.plan.ActionItem;
import org.openattendance.plan.ActionLink;
import org.openattendance.plan.ActionPlan;

class NeedMatcherTest {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 1);
    private static final MatchContext ANYONE = MatchContext.on(DAY);
    private static final MatchPolicy STANDARD = MatchPolicy.standard();

    /** An offer of a partner of its own, checked, that serves anxiety and has nothing against it. */
    private static ServiceOffer offer(String id) {
        return ServiceOffer.of(id, "p-" + id, "Offer " + id)
                .withScope(OfferScope.unstated().withNeeds(List.of("anxiety")));
    }

    private static DirectoryEntry entry(ServiceOffer offer) {
        return DirectoryEntry.of(Partner.of(offer.partner(), "Partner " + offer.id(), "HEALTH"))
                .with(new SafeguardCheck("POLICY_AGREED", DAY.minusYears(1), Optional.empty(), Role.of("HEAD_TEACHER")))
                .with(offer);
    }

    private static PartnerDirectory directory(ServiceOffer... offers) {
        return PartnerDirectory.of(
                DirectoryMaintenance.none(),
                List.of(offers).stream().map(NeedMatcherTest::entry).toList(),
                List.of());
    }

    private static MatchResult match(MatchContext context, ServiceOffer... offers) {
        return NeedMatcher.match("anxiety", context, directory(offers), STANDARD);
    }

    private static List<RejectReason> reasons(MatchContext context, ServiceOffer offer) {
        MatchResult result = match(context, offer);
        return result.rejected().isEmpty()
                ? List.of()
                : result.rejected().get(0).reasons();
    }

    private static MatchContext.Partners partners(Set<String> supportive, Set<String> declined, Preference... wishes) {
        return new MatchContext.Partners(supportive, declined, Set.of(), List.of(wishes), Map.of());
    }

    @Test
    void ES_06_never_one_forced_answer_both_offers_come_back_ranked_with_reasons_and_the_note() {
        MatchResult result = match(ANYONE.withOpenNeeds(List.of("anxiety")), offer("b"), offer("a"));
        assertThat(result.order()).containsExactly("a", "b");
        assertThat(result.ranked())
                .allSatisfy(match -> assertThat(match.reasons()).hasSize(RankRule.values().length));
        assertThat(result.note()).isEqualTo("An offer can be part of the solution; no single one is the whole of it.");
    }

    @Test
    void KS3_27_ranks_with_reasons_and_says_which_limit_removed_each_of_the_others() {
        MatchResult result = NeedMatcher.match("anxiety", ANYONE.withAge(14), Directories.riverside(), STANDARD);
        assertThat(result.order()).containsExactly("therapy");
        assertThat(result.rejected())
                .extracting(one -> one.offer().id() + " " + one.reasons())
                .containsExactly("mentoring [NEED_NOT_COVERED]", "parcels [NEED_NOT_COVERED]");
        assertThat(result.rejected().get(0).sentence())
                .isEqualTo("Mentoring does not fit, because it does not serve this need.");
    }

    @Test
    void an_offer_that_cannot_be_had_is_out() {
        assertThat(reasons(ANYONE, offer("a").withStatus(OfferStatus.TEMPORARILY_CLOSED)))
                .containsExactly(RejectReason.NOT_ACTIVE);
    }

    @Test
    void ages_include_both_ends_and_an_unknown_age_is_no_reason() {
        ServiceOffer teens = offer("a").withEligibility(Eligibility.anyone().withAges(AgeRange.of(13, 19)));
        assertThat(reasons(ANYONE.withAge(12), teens)).containsExactly(RejectReason.OUT_OF_AGE);
        assertThat(reasons(ANYONE.withAge(13), teens)).isEmpty();
        assertThat(reasons(ANYONE.withAge(19), teens)).isEmpty();
        assertThat(reasons(ANYONE.withAge(20), teens)).containsExactly(RejectReason.OUT_OF_AGE);
        assertThat(reasons(ANYONE, teens)).isEmpty();
    }

    @Test
    void one_of_the_places_is_enough_and_an_unknown_place_is_no_reason() {
        ServiceOffer local =
                offer("a").withEligibility(Eligibility.anyone().withAreas(List.of(ServiceArea.of("North End"))));
        assertThat(reasons(ANYONE.withAreas(List.of("South")), local)).containsExactly(RejectReason.OUT_OF_AREA);
        assertThat(reasons(ANYONE.withAreas(List.of("North-End", "South")), local))
                .isEmpty();
        assertThat(reasons(ANYONE.withAreas(List.of("North End")), local)).isEmpty();
        assertThat(reasons(ANYONE, local)).isEmpty();
        assertThat(reasons(ANYONE.withAreas(List.of("South")), offer("b"))).isEmpty();
    }

    @Test
    void one_of_the_groups_is_enough_and_unknown_groups_are_no_reason() {
        ServiceOffer carers = offer("a").withEligibility(Eligibility.anyone().withCohorts(List.of("YOUNG_CARER")));
        assertThat(reasons(ANYONE.withCohorts(List.of("OTHER")), carers))
                .containsExactly(RejectReason.COHORT_NOT_ELIGIBLE);
        assertThat(reasons(ANYONE.withCohorts(List.of("OTHER", "YOUNG_CARER")), carers))
                .isEmpty();
        assertThat(reasons(ANYONE, carers)).isEmpty();
    }

    @Test
    void a_route_that_is_not_open_here_is_a_reason_until_the_policy_opens_it() {
        ServiceOffer viaDoctor = offer("a").withAccess(Access.unstated().withRoutes(List.of("GP")));
        assertThat(reasons(ANYONE, viaDoctor)).containsExactly(RejectReason.ROUTE_NOT_OPEN);
        assertThat(NeedMatcher.match("anxiety", ANYONE, directory(viaDoctor), STANDARD.withRoutes(List.of("GP")))
                        .order())
                .containsExactly("a");
    }

    @Test
    void KS3_22_direct_work_needs_a_current_check_and_other_work_does_not() {
        ServiceOffer direct = offer("a");
        DirectoryEntry unchecked =
                DirectoryEntry.of(Partner.of("p-a", "A", "HEALTH")).with(direct);
        PartnerDirectory directory = PartnerDirectory.of(DirectoryMaintenance.none(), List.of(unchecked), List.of());
        assertThat(NeedMatcher.match("anxiety", ANYONE, directory, STANDARD)
                        .rejected()
                        .get(0)
                        .reasons())
                .containsExactly(RejectReason.SAFEGUARD_NOT_CURRENT);
        DirectoryEntry indirect = DirectoryEntry.of(Partner.of("p-a", "A", "HEALTH"))
                .with(direct.withScope(direct.scope().withoutDirectWork()));
        assertThat(NeedMatcher.match(
                                "anxiety",
                                ANYONE,
                                PartnerDirectory.of(DirectoryMaintenance.none(), List.of(indirect), List.of()),
                                STANDARD)
                        .order())
                .containsExactly("a");
    }

    @Test
    void an_agreement_must_be_in_force_where_the_offer_asks_for_one() {
        ServiceOffer agreed = offer("a").withTerms(ServiceOffer.Terms.unstated().withAgreementNeeded());
        assertThat(reasons(ANYONE, agreed)).containsExactly(RejectReason.SLA_REQUIRED_MISSING);
        MatchContext signed =
                ANYONE.with(new MatchContext.Partners(Set.of(), Set.of(), Set.of("p-a"), List.of(), Map.of()));
        assertThat(reasons(signed, agreed)).isEmpty();
    }

    @Test
    void a_full_offer_stays_in_unless_the_policy_says_otherwise() {
        ServiceOffer full = offer("a").withTerms(ServiceOffer.Terms.unstated().withFreePlaces(0));
        assertThat(reasons(ANYONE, full)).isEmpty();
        MatchPolicy strict = STANDARD.withFullExcluded();
        assertThat(NeedMatcher.match("anxiety", ANYONE, directory(full), strict)
                        .rejected()
                        .get(0)
                        .reasons())
                .containsExactly(RejectReason.NO_CAPACITY);
        ServiceOffer one = offer("b").withTerms(ServiceOffer.Terms.unstated().withFreePlaces(1));
        assertThat(NeedMatcher.match("anxiety", ANYONE, directory(one, offer("c")), strict)
                        .order())
                .containsExactly("b", "c");
    }

    @Test
    void consent_declined_or_a_wish_against_it_removes_an_offer_or_all_of_a_partner() {
        assertThat(reasons(ANYONE.with(partners(Set.of(), Set.of("a"))), offer("a")))
                .containsExactly(RejectReason.CONSENT_DECLINED);
        assertThat(reasons(ANYONE.with(partners(Set.of(), Set.of("p-a"))), offer("a")))
                .containsExactly(RejectReason.CONSENT_DECLINED);
        Preference against = new Preference("p-a", Preference.By.PUPIL, Preference.Wish.EXCLUDE);
        assertThat(reasons(ANYONE.with(partners(Set.of(), Set.of(), against)), offer("a")))
                .containsExactly(RejectReason.PREFERENCE_EXCLUDES);
    }

    @Test
    void every_reason_is_listed_in_order() {
        ServiceOffer wrong = offer("a")
                .withStatus(OfferStatus.DEFUNCT)
                .withScope(OfferScope.unstated())
                .withEligibility(Eligibility.anyone().withAges(AgeRange.of(3, 4)));
        assertThat(reasons(ANYONE.withAge(12), wrong))
                .containsExactly(RejectReason.NOT_ACTIVE, RejectReason.OUT_OF_AGE, RejectReason.NEED_NOT_COVERED);
        assertThat(match(ANYONE.withAge(12), wrong).rejected().get(0).sentence())
                .isEqualTo(
                        "Offer a does not fit, because it cannot be had now; it is for other ages; it does not serve this need.");
    }

    @Test
    void under_risk_of_harm_nothing_is_ranked_and_no_statutory_service_is_hidden() {
        ServiceOffer statutory = offer("s")
                .withScope(OfferScope.unstated().withLevel(SupportLevel.STATUTORY))
                .withEligibility(Eligibility.anyone().withAges(AgeRange.of(1, 2)));
        MatchResult result = match(ANYONE.withAge(14).withRiskOfHarm(), offer("a"), statutory);
        assertThat(result.safeguardingFirst()).isTrue();
        assertThat(result.ranked()).isEmpty();
        assertThat(result.rejected()).isEmpty();
        assertThat(result.statutory()).containsExactly(statutory);
        assertThat(result.note()).startsWith("Follow the safeguarding procedure first.");
    }

    @Test
    void more_open_needs_come_first() {
        ServiceOffer both = offer("z").withScope(OfferScope.unstated().withNeeds(List.of("anxiety", "food")));
        MatchResult result = match(ANYONE.withOpenNeeds(List.of("anxiety", "food")), offer("a"), both);
        assertThat(result.order()).containsExactly("z", "a");
        assertThat(result.ranked().get(0).coveredNeeds()).containsExactly("anxiety", "food");
        assertThat(result.ranked().get(0).reasons().get(0).words()).isEqualTo("Serves 2 of 2 open needs.");
    }

    @Test
    void then_a_supportive_tie_then_a_wish() {
        Preference wish = new Preference("b", Preference.By.PARENT, Preference.Wish.PREFER);
        MatchResult result =
                match(ANYONE.with(partners(Set.of("p-c"), Set.of(), wish)), offer("a"), offer("b"), offer("c"));
        assertThat(result.order()).containsExactly("c", "b", "a");
        assertThat(NeedMatcher.match(
                                "anxiety",
                                ANYONE.with(partners(Set.of("p-c"), Set.of(), wish)),
                                directory(offer("a"), offer("b"), offer("c")),
                                STANDARD.withOrder(List.of(RankRule.PREFERRED)))
                        .order())
                .containsExactly("b", "a", "c");
    }

    @Test
    void then_less_waiting_and_what_is_not_known_stands_in_the_middle() {
        MatchContext.Partners waits = new MatchContext.Partners(
                Set.of(),
                Set.of(),
                Set.of(),
                List.of(),
                Map.of("p-a", Fraction.of(90), "b", Fraction.of(10), "p-c", Fraction.of(61, 2)));
        MatchResult result = match(ANYONE.with(waits), offer("a"), offer("b"), offer("c"), offer("d"));
        assertThat(result.order()).containsExactly("b", "c", "d", "a");
        assertThat(result.ranked().get(1).reasons().get(3).words()).isEqualTo("Median wait so far: 30.5 days.");
        assertThat(result.ranked().get(2).reasons().get(3).words()).isEqualTo("How long people wait is not known.");
    }

    @Test
    void then_fewer_barriers_that_nothing_is_done_about_then_the_least_intensive() {
        ServiceOffer far =
                offer("a").withAccess(Access.unstated().withBarriers(List.of(ParticipationBarrier.of("TRAVEL"))));
        ServiceOffer eased = offer("b")
                .withAccess(Access.unstated().withBarriers(List.of(ParticipationBarrier.of("TRAVEL", "bus pass"))));
        MatchResult result = match(ANYONE, far, eased);
        assertThat(result.order()).containsExactly("b", "a");
        assertThat(result.ranked().get(1).barriers()).containsExactly(ParticipationBarrier.of("TRAVEL"));
        assertThat(result.ranked().get(0).barriers()).isEmpty();

        ServiceOffer specialist = offer("a").withScope(offer("a").scope().withLevel(SupportLevel.SPECIALIST));
        ServiceOffer universal = offer("c").withScope(offer("c").scope().withLevel(SupportLevel.UNIVERSAL));
        ServiceOffer targeted = offer("d").withScope(offer("d").scope().withLevel(SupportLevel.TARGETED));
        assertThat(match(ANYONE, specialist, offer("b"), universal, targeted).order())
                .containsExactly("c", "b", "d", "a");
    }

    @Test
    void the_order_of_rules_is_the_callers() {
        ServiceOffer universal = offer("z").withScope(offer("z").scope().withLevel(SupportLevel.UNIVERSAL));
        ServiceOffer tied = offer("a").withScope(offer("a").scope().withLevel(SupportLevel.STATUTORY));
        MatchContext context = ANYONE.with(partners(Set.of("p-a"), Set.of()));
        assertThat(match(context, universal, tied).order()).containsExactly("a", "z");
        MatchPolicy least = STANDARD.withOrder(List.of(RankRule.LEAST_INTENSIVE, RankRule.SUPPORTIVE_TIE));
        MatchResult result = NeedMatcher.match("anxiety", context, directory(universal, tied), least);
        assertThat(result.order()).containsExactly("z", "a");
        assertThat(result.ranked().get(0).reasons())
                .extracting(Match.Reason::words)
                .containsExactly("Level UNIVERSAL.", "No supportive tie is known yet.");
        assertThatThrownBy(() -> STANDARD.withOrder(List.of(RankRule.PREFERRED, RankRule.PREFERRED)))
                .isInstanceOf(InvalidValueException.class);
    }

    @Test
    void a_context_is_read_from_a_map() {
        PartnershipMap map = Net1.map()
                .with(Tie.of("pupil", "youth").withQuality(TieQuality.SUPPORTIVE, TieSource.PUPIL))
                .with(Tie.of("camhs", "mum").withQuality(TieQuality.SUPPORTIVE, TieSource.PARENT))
                .with(Tie.of("ews", "foodbank").withQuality(TieQuality.SUPPORTIVE, TieSource.STAFF))
                .with(MapNode.of("club", NodeDetail.Organisation.of(), MapLayer.COMMUNITY_CONTEXT)
                        .withConsent(Consent.declined("mum", DAY)))
                .with(Need.of("n1", "anxiety", NeedOwner.PUPIL, 2))
                .with(Need.of("n2", "food", NeedOwner.FAMILY, 1).withStatus(NeedStatus.CLOSED))
                .with(Need.of("n3", "sleep", NeedOwner.PUPIL, 1).withStatus(NeedStatus.DECLINED))
                .with(Referral.made("r1", "youth", DAY.minusDays(40))
                        .with(ReferralState.SERVICE_STARTED, DAY.minusDays(28)));
        PartnershipMap known = PartnershipMap.of(map.parts()
                .withCircumstances(new Circumstances(
                        OptionalInt.of(14),
                        Set.of("Riverside"),
                        Set.of("YOUNG_CARER"),
                        List.of(new Preference("youth", Preference.By.PUPIL, Preference.Wish.PREFER)),
                        Set.of("ews"),
                        Set.of())));
        MatchContext context = MatchContext.of(known, List.of("camhs"), DAY);
        assertThat(context.age()).contains(14);
        assertThat(context.areas()).containsExactly("Riverside");
        assertThat(context.cohorts()).containsExactly("YOUNG_CARER");
        assertThat(context.openNeeds()).containsExactly("anxiety", "sleep");
        assertThat(context.riskOfHarm()).isFalse();
        assertThat(context.ties().supportive()).containsExactly("camhs", "youth");
        assertThat(context.ties().declined()).containsExactly("club", "ews");
        assertThat(context.ties().agreements()).containsExactly("camhs");
        assertThat(context.ties().waits()).isEqualTo(Map.of("youth", Fraction.of(12)));
        assertThat(context).hasToString("match on 2026-11-01");
        PartnershipMap atRisk = PartnershipMap.of(map.parts()
                .withCircumstances(new Circumstances(
                        OptionalInt.empty(),
                        Set.of(),
                        Set.of(),
                        List.of(),
                        Set.of(),
                        Set.of(Circumstances.RISK_OF_HARM))));
        assertThat(MatchContext.of(atRisk, List.of(), DAY).riskOfHarm()).isTrue();
        assertThat(MatchContext.of(atRisk, List.of(), DAY).age()).isEmpty();
    }

    @Test
    void HF_18_of_the_matched_needs_the_share_that_a_voluntary_partner_could_meet() {
        MatchSummary summary = MatchSummary.of(
                List.of("anxiety", "friends", "food", "nothing"), ANYONE, Directories.riverside(), STANDARD);
        assertThat(summary.shareWithSector(MatchSummary.VOLUNTARY_COMMUNITY, Directories.riverside()))
                .contains(Rate.of(2, 3));
        assertThat(summary.withoutOffer()).containsExactly("nothing");
        assertThat(Directories.riverside().ofSector("VOLUNTARY_COMMUNITY")).hasSize(2);
        assertThat(MatchSummary.of(List.of("nothing"), ANYONE, Directories.riverside(), STANDARD)
                        .shareWithSector(MatchSummary.VOLUNTARY_COMMUNITY, Directories.riverside()))
                .isEmpty();
        assertThat(MatchSummary.of(List.of("food"), ANYONE.withRiskOfHarm(), Directories.riverside(), STANDARD)
                        .withoutOffer())
                .isEmpty();
    }

    @Test
    void KS3_31_each_action_lists_candidate_offers_and_one_with_none_is_a_gap() {
        Role lead = Role.of("ATTENDANCE_LEAD");
        ActionPlan plan = ActionPlan.empty("plan", "Plan")
                .with(ActionItem.propose("a1", "less worry in the morning", DAY, lead)
                        .withReason(ActionLink.of(ActionOffers.NEED, "anxiety")))
                .with(ActionItem.propose("a2", "somewhere to sleep", DAY, lead)
                        .withReason(ActionLink.of(ActionOffers.NEED, "housing")))
                .with(ActionItem.propose("a3", "breakfast", DAY, lead)
                        .withReason(ActionLink.of("CRITERION", "anxiety")));
        PartnerDirectory directory = Directories.riverside()
                .with(Directories.foodbank()
                        .with(DirectoryEntry.Relation.of(EngagementState.POTENTIAL)
                                .withActionItems(List.of("a3"))));
        ActionOffers offers = ActionOffers.of(plan, directory);
        assertThat(offers.byAction().get("a1")).extracting(ServiceOffer::id).containsExactly("therapy");
        assertThat(offers.byAction().get("a3")).extracting(ServiceOffer::id).containsExactly("parcels");
        assertThat(offers.gaps()).containsExactly("a2");
    }

    @Provide
    Arbitrary<List<ServiceOffer>> offers() {
        return Combinators.combine(
                        Arbitraries.of("anxiety", "food", "sleep").set().ofMaxSize(3),
                        Arbitraries.of(SupportLevel.class).optional(),
                        Arbitraries.of("TRAVEL", "COST").set().ofMaxSize(2),
                        Arbitraries.of(OfferStatus.ACTIVE, OfferStatus.ACTIVE, OfferStatus.INACTIVE))
                .as((needs, level, barriers, status) -> offer("x")
                        .withStatus(status)
                        .withScope(new OfferScope(
                                needs, Set.of(), Set.of(), Set.of(), Set.of(), Optional.empty(), level, true))
                        .withAccess(Access.unstated()
                                .withBarriers(barriers.stream()
                                        .map(ParticipationBarrier::of)
                                        .toList())))
                .list()
                .ofMaxSize(7)
                .map(list -> {
                    List<ServiceOffer> named = new ArrayList<>();
                    for (ServiceOffer one : list) {
                        String id = "o" + named.size();
                        named.add(new ServiceOffer(
                                id,
                                "p-" + id,
                                "Offer",
                                one.status(),
                                "",
                                one.scope(),
                                one.eligibility(),
                                one.access(),
                                one.availability(),
                                one.terms()));
                    }
                    return named;
                });
    }

    @Property
    void an_offer_that_does_not_fit_never_changes_the_order_of_the_others(@ForAll("offers") List<ServiceOffer> offers) {
        MatchContext context = ANYONE.withOpenNeeds(List.of("anxiety", "food"));
        List<ServiceOffer> more = new ArrayList<>(offers);
        more.add(offer("gone")
                .withStatus(OfferStatus.INACTIVE)
                .withScope(OfferScope.unstated().withNeeds(List.of("anxiety")).withLevel(SupportLevel.UNIVERSAL)));
        assertThat(match(context, more.toArray(ServiceOffer[]::new)).order())
                .isEqualTo(match(context, offers.toArray(ServiceOffer[]::new)).order());
    }

    @Property
    void every_offer_is_either_ranked_or_rejected_with_a_reason(@ForAll("offers") List<ServiceOffer> offers) {
        MatchResult result = match(ANYONE, offers.toArray(ServiceOffer[]::new));
        assertThat(result.ranked().size() + result.rejected().size()).isEqualTo(offers.size());
        assertThat(result.rejected())
                .allSatisfy(one -> assertThat(one.reasons()).isNotEmpty().isSorted());
    }

    @Property
    void a_better_ranked_offer_never_covers_fewer_needs(@ForAll("offers") List<ServiceOffer> offers) {
        MatchResult result =
                match(ANYONE.withOpenNeeds(List.of("anxiety", "food", "sleep")), offers.toArray(ServiceOffer[]::new));
        assertThat(result.ranked().stream()
                        .map(one -> -one.coveredNeeds().size())
                        .toList())
                .isSorted();
    }
}
