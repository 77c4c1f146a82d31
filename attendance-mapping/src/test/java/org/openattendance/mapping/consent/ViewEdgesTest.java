package org.openattendance.mapping.consent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.openattendance.base.DateSpan;
import org.openattendance.base.InvalidValueException;
import org.openattendance.base.Role;
import org.openattendance.mapping.consent.InformationSharingDecision.Decision;
import org.openattendance.mapping.model.Audience;
import org.openattendance.mapping.model.MapLayer;
import org.openattendance.mapping.model.MapNode;
import org.openattendance.mapping.model.MapScope;
import org.openattendance.mapping.model.Need;
import org.openattendance.mapping.model.NeedOwner;
import org.openattendance.mapping.model.NodeDetail;
import org.openattendance.mapping.model.PartnershipMap;
import org.openattendance.mapping.model.UnderlyingCause;
import org.openattendance.mapping.model.Visibility;
import org.openattendance.mapping.vocabulary.Vocabularies;

/** Edges of views, exports, redactions and registers that the other tests walk past. */
class ViewEdgesTest {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 1);
    private static final Role LEAD = Role.of("LEAD");
    private static final Visibility ANYONE = Visibility.of(
            Audience.CORE_TEAM, Audience.PLAN_PARTNERS, Audience.SCHOOL, Audience.PUPIL, Audience.EXPORT_ANON);

    private static MapNode partner(String id, String type) {
        return MapNode.of(id, NodeDetail.Organisation.of(type), MapLayer.MULTI_AGENCY_SUPPORT)
                .withVisibility(ANYONE);
    }

    private static PartnershipMap map(MapNode... nodes) {
        return PartnershipMap.of(
                "m1",
                MapScope.PUPIL,
                DAY,
                java.util.stream.Stream.concat(
                                java.util.stream.Stream.of(
                                        MapNode.centre("pupil").withVisibility(ANYONE)),
                                java.util.stream.Stream.of(nodes))
                        .toList());
    }

    private static MapView anonymous(PartnershipMap map) {
        return MapView.of(map, Audience.EXPORT_ANON);
    }

    @Test
    void an_anonymous_export_has_those_of_the_day_only_numbered_anew() {
        MapView view = anonymous(map(
                partner("gone", "POLICE").withDates(DateSpan.ofClosed(DAY.minusDays(9), DAY.minusDays(1))),
                partner("here", "CAMHS"),
                partner("too", "HOUSING")));
        assertThat(view.map().nodes()).extracting(MapNode::id).containsExactly("centre", "n2", "n3");
        assertThat(view.operatorReport()).contains("1 node.");
    }

    @Test
    void a_partner_in_two_places_is_one_partner_in_an_anonymous_export_and_its_needs_are_numbered() {
        MapView view = anonymous(map(
                        partner("a", "CAMHS").withPartner("seaview"),
                        partner("b", "CAMHS").withPartner("seaview"))
                .with(Need.of("secret-need", "sleep", NeedOwner.PUPIL, 2).withVisibility(ANYONE))
                .with(Need.of("other-need", "food", NeedOwner.FAMILY, 1).withVisibility(ANYONE)));
        assertThat(view.map().nodes()).extracting(MapNode::partner).contains(Optional.of("p1"), Optional.of("p1"));
        assertThat(view.map().partners()).hasSize(1);
        assertThat(view.map().needs()).extracting(Need::id).containsExactly("need1", "need2");
    }

    @Test
    void a_code_that_everyone_knows_stays_in_an_anonymous_export_and_a_local_one_does_not() {
        MapNode policy = MapNode.of(
                        "policy",
                        NodeDetail.Context.of(NodeDetail.Context.About.POLICY, "CLD_PLAN"),
                        MapLayer.COMMUNITY_CONTEXT)
                .withVisibility(ANYONE);
        MapNode bare = MapNode.of(
                        "bare", NodeDetail.Context.of(NodeDetail.Context.About.DATA, ""), MapLayer.COMMUNITY_CONTEXT)
                .withVisibility(ANYONE);
        MapView view = anonymous(
                map(policy, bare, partner("known", "CAMHS").withSector("HEALTH"), partner("local", "SEAVIEW_REFUGE")));
        assertThat(view.map().nodes())
                .extracting(MapNode::detail)
                .contains(
                        NodeDetail.Context.of(NodeDetail.Context.About.POLICY, "CLD_PLAN"),
                        NodeDetail.Context.of(NodeDetail.Context.About.DATA, ""),
                        NodeDetail.Organisation.of("CAMHS"),
                        NodeDetail.Organisation.of("OTHER"));
        assertThat(view.map().nodes()).extracting(MapNode::sector).contains(Optional.of("HEALTH"));
    }

    @Test
    void a_cause_is_in_the_views_that_it_was_opened_to_and_names_only_those_that_are_there() {
        MapNode hidden = partner("hidden", "CAMHS").withVisibility(Visibility.closed());
        PartnershipMap map = map(hidden, partner("seen", "POLICE"));
        PartnershipMap with = PartnershipMap.of(map.parts()
                .withCauses(List.of(
                        UnderlyingCause.of("open", "POVERTY", List.of("hidden", "seen"), DAY)
                                .withVisibility(ANYONE),
                        UnderlyingCause.of("shut", "TRAUMA", List.of("seen"), DAY))));
        List<UnderlyingCause> causes = MapView.of(with, Audience.SCHOOL).map().causes();
        assertThat(causes).extracting(UnderlyingCause::id).containsExactly("open");
        assertThat(causes.get(0).revealedBy()).containsExactly("seen");
    }

    @Test
    void a_redaction_leaves_the_other_ids_of_every_list() {
        PartnershipMap map = map(partner("a", "CAMHS"), partner("b", "POLICE"))
                .with(Need.of("n1", "sleep", NeedOwner.PUPIL, 2).withSupports(List.of("a", "b")));
        PartnershipMap redacted = new Redactor(DAY, LEAD, "asked for").node(map, "a");
        assertThat(redacted.findNeed("n1").orElseThrow().supports()).containsExactly("b");
    }

    @Test
    void a_label_of_the_centre_counts_as_a_field_left_out_only_where_there_is_one() {
        PartnershipMap labelled = PartnershipMap.of(
                "m1", MapScope.PUPIL, DAY, List.of(MapNode.centre("pupil").withLabel("Robin")));
        PartnershipMap bare = PartnershipMap.of("m1", MapScope.PUPIL, DAY, List.of(MapNode.centre("pupil")));
        assertThat(MapView.of(labelled, Audience.SCHOOL).removed()).containsExactly(new Removed(Removed.Kind.FIELD, 1));
        assertThat(MapView.of(bare, Audience.SCHOOL).removed()).isEmpty();
    }

    @Test
    void views_are_equal_by_audience_map_and_what_was_left_out_and_their_text_names_nobody() {
        PartnershipMap map = map(partner("seaview", "CAMHS").withLabel("Seaview refuge"));
        MapView view = MapView.of(map, Audience.SCHOOL);
        assertThat(view)
                .isEqualTo(MapView.of(map, Audience.SCHOOL))
                .hasSameHashCodeAs(MapView.of(map, Audience.SCHOOL))
                .isNotEqualTo(MapView.of(map, Audience.PLAN_PARTNERS))
                .isNotEqualTo(MapView.of(map(), Audience.SCHOOL))
                .isNotEqualTo("SCHOOL");
        assertThat(view.hashCode())
                .isNotEqualTo(MapView.of(map(), Audience.SCHOOL).hashCode());
        assertThat(view.toString()).contains("SCHOOL").doesNotContain("Seaview");
    }

    @Test
    void a_decision_not_to_share_never_stands_as_one_to_share() {
        InformationSharingDecision no = new InformationSharingDecision(
                "d1",
                "pupil-7",
                "",
                List.of(),
                LEAD,
                List.of(),
                Decision.DO_NOT_SHARE,
                SharingGrounds.none(),
                FamilyEngagement.yes(),
                true,
                Optional.empty(),
                "the pupil said no",
                LEAD,
                DAY,
                Optional.empty());
        SharingRegister register =
                SharingRegister.under(SharingRules.standard()).record(no);
        assertThat(register.standingOn(DAY)).isEmpty();
        assertThat(register.stoppedBy(DAY)).isEmpty();
        assertThat(register.toString()).isEqualTo("1 decisions on sharing");
        assertThat(no.toString()).isEqualTo("decision d1 DO_NOT_SHARE on 2026-11-01");
        assertThat(Withdrawal.of("pupil-7", "mum", DAY).toString()).isEqualTo("withdrawal on 2026-11-01");
        assertThat(SharingGrounds.none().toString()).isNotEmpty();
    }

    @Test
    void a_basis_is_put_in_place_of_the_one_of_its_code_and_none_stands_twice() {
        LawfulBases bases = LawfulBases.standard();
        LawfulBasis task = bases.get("PUBLIC_TASK");
        assertThat(bases.with(task.withFrom(DAY)).all()).hasSize(bases.all().size());
        assertThatThrownBy(() -> LawfulBases.of(List.of(task, task))).isInstanceOf(InvalidValueException.class);
        assertThat(SharingRules.of(bases, Vocabularies.standard().get("special-category-conditions")))
                .isNotNull();
    }

    @Test
    void a_name_of_one_letter_is_found_at_the_start_in_the_middle_and_at_the_end() {
        HiddenNames names = new HiddenNames(List.of("J"), List.of());
        assertThat(List.of("J came", "then J came", "it was J", "(J)", "jJ and J"))
                .allMatch(names::namedIn);
        assertThat(List.of("Jo came", "DJ came", "a1J", "")).noneMatch(names::namedIn);
    }
}
