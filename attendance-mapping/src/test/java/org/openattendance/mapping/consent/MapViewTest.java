package org.openattendance.mapping.consent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.openattendance.base.DateSpan;
import org.openattendance.base.InvalidValueException;
import org.openattendance.base.Role;
import org.openattendance.mapping.json.MapJson;
import org.openattendance.mapping.model.Audience;
import org.openattendance.mapping.model.Circumstances;
import org.openattendance.mapping.model.Consent;
import org.openattendance.mapping.model.Contributor;
import org.openattendance.mapping.model.Extras;
import org.openattendance.mapping.model.MapAnswer;
import org.openattendance.mapping.model.MapDiff;
import org.openattendance.mapping.model.MapLayer;
import org.openattendance.mapping.model.MapNode;
import org.openattendance.mapping.model.MapNote;
import org.openattendance.mapping.model.MapScope;
import org.openattendance.mapping.model.Need;
import org.openattendance.mapping.model.NeedMet;
import org.openattendance.mapping.model.NeedOwner;
import org.openattendance.mapping.model.NodeDetail;
import org.openattendance.mapping.model.PartnershipMap;
import org.openattendance.mapping.model.ProfileAnswer;
import org.openattendance.mapping.model.ProfileField;
import org.openattendance.mapping.model.PupilProfile;
import org.openattendance.mapping.model.Redaction;
import org.openattendance.mapping.model.Referral;
import org.openattendance.mapping.model.SupportState;
import org.openattendance.mapping.model.Tie;
import org.openattendance.mapping.model.TieQuality;
import org.openattendance.mapping.model.TieSource;
import org.openattendance.mapping.model.Visibility;

class MapViewTest {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 1);
    private static final Role STAFF = Role.of("STAFF");
    private static final Visibility OPEN = Visibility.of(Audience.CORE_TEAM, Audience.PLAN_PARTNERS);

    private static MapNode node(String id, String label, Visibility visibility) {
        return MapNode.of(id, NodeDetail.Organisation.of("CAMHS"), MapLayer.MULTI_AGENCY_SUPPORT)
                .withLabel(label)
                .withState(SupportState.IN_PLACE)
                .withVisibility(visibility);
    }

    /** The pupil, a club that partners see, and a refuge that they do not, which is the only way from one to the other. */
    private static PartnershipMap map() {
        return PartnershipMap.of(
                        "m1",
                        MapScope.PUPIL,
                        DAY,
                        List.of(
                                MapNode.centre("pupil").withLabel("Robin"),
                                node("club", "Boxing club", OPEN),
                                node("refuge", "Seaview refuge", Visibility.closed())))
                .with(Tie.of("pupil", "refuge"))
                .with(Tie.of("refuge", "club"))
                .with(Need.of("n1", "safety", NeedOwner.FAMILY, 3)
                        .withSupports(List.of("refuge"))
                        .withMet(NeedMet.MET)
                        .withVisibility(OPEN));
    }

    private static String json(MapView view) {
        return new String(MapJson.write(view.map()), StandardCharsets.UTF_8);
    }

    @Test
    void a_hidden_node_leaves_no_path_no_count_and_no_gap() {
        MapView view = MapView.of(map(), Audience.PLAN_PARTNERS);
        assertThat(json(view)).doesNotContain("refuge").doesNotContain("Seaview");
        assertThat(view.map().ties()).isEmpty();
        assertThat(view.map().needs().get(0).supports()).isEmpty();
        assertThat(view.map().needs().get(0).met()).isEqualTo(NeedMet.UNKNOWN);
    }

    @Test
    void what_was_left_out_is_told_to_the_operator_and_never_in_the_view() {
        MapView view = MapView.of(map(), Audience.PLAN_PARTNERS);
        assertThat(view.operatorReport()).isEqualTo("For PLAN_PARTNERS left out: 1 node, 2 ties, 2 fields.");
        assertThat(json(view)).doesNotContain("left out");
        assertThat(view.toString()).doesNotContain("left out").doesNotContain("Robin");
        assertThat(MapView.of(map(), Audience.CORE_TEAM).operatorReport())
                .isEqualTo("For CORE_TEAM nothing was left out.");
    }

    @Test
    void the_core_team_sees_what_says_nothing_about_visibility() {
        assertThat(MapView.of(map(), Audience.CORE_TEAM).map()).isEqualTo(map());
    }

    @Test
    void the_centre_is_always_there_and_its_label_only_for_those_named() {
        PartnershipMap partners = MapView.of(map(), Audience.PLAN_PARTNERS).map();
        assertThat(partners.node("pupil").label()).isEmpty();
        PartnershipMap opened =
                map().with(MapNode.centre("pupil").withLabel("Robin").withVisibility(OPEN));
        assertThat(MapView.of(opened, Audience.PLAN_PARTNERS)
                        .map()
                        .node("pupil")
                        .label())
                .isEqualTo("Robin");
    }

    @Test
    void what_all_partners_may_see_one_partner_alone_may_not_unless_it_is_said_so() {
        assertThat(MapView.of(map(), Audience.partner("club")).map().nodes())
                .extracting(MapNode::id)
                .containsExactly("pupil");
    }

    @Test
    void a_support_in_place_that_the_reader_sees_lets_the_need_be_met() {
        PartnershipMap both = map().with(map().needs().get(0).withSupports(List.of("refuge", "club")));
        assertThat(MapView.of(both, Audience.PLAN_PARTNERS).map().needs().get(0).met())
                .isEqualTo(NeedMet.MET);
        PartnershipMap ended = both.with(both.node("club").withDates(DateSpan.upTo(DAY.minusDays(1))));
        assertThat(MapView.of(ended, Audience.PLAN_PARTNERS)
                        .map()
                        .needs()
                        .get(0)
                        .met())
                .isEqualTo(NeedMet.UNKNOWN);
        PartnershipMap lastDay = both.with(both.node("club").withDates(DateSpan.upTo(DAY)));
        assertThat(MapView.of(lastDay, Audience.PLAN_PARTNERS)
                        .map()
                        .needs()
                        .get(0)
                        .met())
                .isEqualTo(NeedMet.MET);
    }

    @Test
    void an_unmet_need_may_be_said_to_be_unmet() {
        PartnershipMap unmet = map().with(map().needs().get(0).withMet(NeedMet.UNMET));
        assertThat(MapView.of(unmet, Audience.PLAN_PARTNERS)
                        .map()
                        .needs()
                        .get(0)
                        .met())
                .isEqualTo(NeedMet.UNMET);
    }

    @Test
    void withdrawn_consent_takes_a_node_out_of_every_view_but_that_of_the_team_and_the_pupil() {
        Consent withdrawn = Consent.given("mum", DAY.minusDays(90)).withdrawn("mum", DAY);
        Visibility everyone =
                Visibility.of(Audience.CORE_TEAM, Audience.PLAN_PARTNERS, Audience.PUPIL, Audience.parent("mum"));
        PartnershipMap map = map().with(node("club", "Boxing club", everyone).withConsent(withdrawn));
        assertThat(MapView.of(map, Audience.PLAN_PARTNERS).map().findNode("club"))
                .isEmpty();
        assertThat(MapView.of(map, Audience.parent("mum")).map().findNode("club"))
                .isEmpty();
        assertThat(MapView.of(map, Audience.PUPIL).map().findNode("club")).isPresent();
        assertThat(MapView.of(map, Audience.CORE_TEAM).map().findNode("club")).isPresent();
    }

    @Test
    void a_text_that_names_someone_hidden_is_left_out() {
        PartnershipMap map = map().with(MapNote.of("note1", "Talked with SEAVIEW  Refuge on the phone", STAFF, DAY)
                        .withVisibility(OPEN))
                .with(MapNote.of("note2", "Talked with the club", STAFF, DAY).withVisibility(OPEN));
        MapView view = MapView.of(map, Audience.PLAN_PARTNERS);
        assertThat(view.map().notes()).extracting(MapNote::text).containsExactly("", "Talked with the club");
        assertThat(view.removed()).contains(new Removed(Removed.Kind.TEXT, 1));
    }

    @Test
    void a_name_of_one_letter_is_looked_for_as_a_word_only() {
        PartnershipMap map = map().with(node("x", "X", Visibility.closed()))
                .with(MapNote.of("note1", "Next week", STAFF, DAY).withVisibility(OPEN))
                .with(MapNote.of("note2", "Ask x, then decide", STAFF, DAY).withVisibility(OPEN))
                .with(MapNote.of("note3", "ax and x", STAFF, DAY).withVisibility(OPEN));
        assertThat(MapView.of(map, Audience.PLAN_PARTNERS).map().notes())
                .extracting(MapNote::text)
                .containsExactly("Next week", "", "");
    }

    @Test
    void a_label_that_a_visible_node_bears_too_gives_nothing_away() {
        PartnershipMap map = map().with(node("club2", "Boxing club", Visibility.closed()));
        assertThat(MapView.of(map, Audience.PLAN_PARTNERS).map().node("club").label())
                .isEqualTo("Boxing club");
    }

    @Test
    void a_note_on_something_hidden_is_hidden_with_it() {
        PartnershipMap map = map().with(MapNote.of("note1", "Calm there", STAFF, DAY)
                        .withAbout("refuge")
                        .withVisibility(OPEN))
                .with(Need.of("n2", "secret", NeedOwner.PUPIL, 1))
                .with(MapNote.of("note2", "Talk again", STAFF, DAY)
                        .withAbout("n2")
                        .withVisibility(OPEN))
                .with(MapNote.of("note3", "Good", STAFF, DAY)
                        .withAbout("n1")
                        .withVisibility(OPEN)
                        .withReviewOn(DAY));
        MapView view = MapView.of(map, Audience.PLAN_PARTNERS);
        assertThat(view.map().notes()).extracting(MapNote::id).containsExactly("note3");
        assertThat(view.map().notes().get(0).reviewOn()).isEmpty();
        assertThat(MapView.of(map, Audience.CORE_TEAM).map().notes().get(2).reviewOn())
                .contains(DAY);
    }

    @Test
    void a_note_whose_id_of_subject_names_both_a_node_and_a_need_follows_the_stricter() {
        PartnershipMap map = map().with(Need.of("club", "secret", NeedOwner.PUPIL, 1))
                .with(MapNote.of("note1", "Which one?", STAFF, DAY)
                        .withAbout("club")
                        .withVisibility(OPEN));
        assertThat(MapView.of(map, Audience.PLAN_PARTNERS).map().notes()).isEmpty();
    }

    @Test
    void answers_referrals_contacts_and_contributors_follow_what_they_speak_of() {
        PartnershipMap base = map().with(MapAnswer.of("ES-Q1", "Much", STAFF, DAY)
                        .withNodes(List.of("refuge", "club"))
                        .withVisibility(OPEN))
                .with(MapAnswer.of("ES-Q3b", "", STAFF, DAY)
                        .withNeed("n1", NeedMet.PARTLY_MET)
                        .withVisibility(OPEN))
                .with(Referral.made("r1", "refuge", DAY).withVisibility(OPEN))
                .with(Referral.made("r2", "club", DAY).withNeeds(List.of("n1")).withVisibility(OPEN))
                .with(Referral.made("r3", "elsewhere", DAY).withVisibility(OPEN));
        PartnershipMap map = PartnershipMap.of(base.parts()
                .withHeader(base.parts()
                        .header()
                        .withMakers(
                                Optional.of(STAFF),
                                List.of(
                                        new Contributor(Contributor.Side.PARTNER, Optional.of("refuge")),
                                        Contributor.of(Contributor.Side.PUPIL)))));
        PartnershipMap view = MapView.of(map, Audience.PLAN_PARTNERS).map();
        assertThat(view.answers().get(0).nodes()).containsExactly("club");
        assertThat(view.answers().get(1).met()).contains(NeedMet.UNKNOWN);
        assertThat(MapView.of(map, Audience.CORE_TEAM).map().answers().get(1).met())
                .contains(NeedMet.PARTLY_MET);
        assertThat(view.referrals()).extracting(Referral::id).containsExactly("r2", "r3");
        assertThat(view.referrals().get(0).needs()).containsExactly("n1");
        assertThat(view.contributors()).containsExactly(Contributor.of(Contributor.Side.PUPIL));
        assertThat(view.createdBy()).contains(STAFF);
    }

    @Test
    void sensitive_fields_are_left_out_unless_asked_for_by_name_and_opened() {
        PupilProfile profile = PupilProfile.empty()
                .with(ProfileField.ETHNICITY, ProfileAnswer.of("a value").withVisibility(OPEN))
                .with(ProfileField.GENDER, ProfileAnswer.of("girl").withVisibility(OPEN))
                .with(ProfileField.SIBLINGS, ProfileAnswer.of("two"))
                .with(ProfileField.NEIGHBOURHOOD, ProfileAnswer.notShared().withVisibility(OPEN));
        PartnershipMap map = PartnershipMap.of(map().parts().withProfile(profile));
        PupilProfile partners = MapView.of(map, Audience.PLAN_PARTNERS).map().profile();
        assertThat(partners.answer(ProfileField.ETHNICITY).state()).isEqualTo(ProfileAnswer.State.NOT_ASKED);
        assertThat(partners.answer(ProfileField.GENDER).value()).isEqualTo("girl");
        assertThat(partners.answer(ProfileField.SIBLINGS).state()).isEqualTo(ProfileAnswer.State.NOT_ASKED);
        assertThat(partners.answer(ProfileField.NEIGHBOURHOOD).state()).isEqualTo(ProfileAnswer.State.NOT_ASKED);
        PupilProfile asked = MapView.of(map, Audience.PLAN_PARTNERS, ViewOptions.withSensitive(ProfileField.ETHNICITY))
                .map()
                .profile();
        assertThat(asked.answer(ProfileField.ETHNICITY).value()).isEqualTo("a value");
        PupilProfile team = MapView.of(map, Audience.CORE_TEAM).map().profile();
        assertThat(team.answer(ProfileField.ETHNICITY).state()).isEqualTo(ProfileAnswer.State.NOT_ASKED);
        assertThat(team.answer(ProfileField.NEIGHBOURHOOD).state()).isEqualTo(ProfileAnswer.State.NOT_SHARED);
        assertThat(MapView.of(map, Audience.PLAN_PARTNERS).removed()).contains(new Removed(Removed.Kind.FIELD, 5));
    }

    @Test
    void how_a_tie_feels_stays_with_the_team_and_the_pupil_unless_that_tie_is_opened() {
        Tie tie = Tie.of("pupil", "club").withQuality(TieQuality.STRESSFUL, TieSource.PUPIL);
        Visibility pupilToo = Visibility.of(Audience.CORE_TEAM, Audience.PLAN_PARTNERS, Audience.PUPIL);
        PartnershipMap map = map().with(node("club", "Boxing club", pupilToo)).with(tie);
        assertThat(quality(map, Audience.CORE_TEAM)).isEqualTo(TieQuality.STRESSFUL);
        assertThat(quality(map, Audience.PUPIL)).isEqualTo(TieQuality.STRESSFUL);
        assertThat(quality(map, Audience.PLAN_PARTNERS)).isEqualTo(TieQuality.UNKNOWN);
        PartnershipMap opened = map.with(tie.withVisibility(Optional.of(OPEN)));
        assertThat(quality(opened, Audience.PLAN_PARTNERS)).isEqualTo(TieQuality.STRESSFUL);
        PartnershipMap closed = map.with(tie.withVisibility(Optional.of(Visibility.closed())));
        assertThat(MapView.of(closed, Audience.PLAN_PARTNERS).map().ties()).isEmpty();
    }

    private static TieQuality quality(PartnershipMap map, Audience audience) {
        return MapView.of(map, audience).map().tiesOf("club").stream()
                .filter(tie -> tie.touches("pupil"))
                .findFirst()
                .orElseThrow()
                .quality();
    }

    @Test
    void circumstances_redactions_and_unknown_fields_stay_with_the_core_team() {
        Circumstances circumstances = new Circumstances(
                java.util.OptionalInt.of(14),
                java.util.Set.of(),
                java.util.Set.of(),
                List.of(),
                java.util.Set.of(),
                java.util.Set.of(Circumstances.RISK_OF_HARM));
        PartnershipMap map = PartnershipMap.of(map().parts()
                .withCircumstances(circumstances)
                .withRedactions(List.of(new Redaction("NOTE", "n9", DAY, STAFF, "no longer needed")))
                .withExtras(new Extras(Map.of("map", Map.of("colour", "\"red\"")))));
        PartnershipMap view = MapView.of(map, Audience.SCHOOL).map();
        assertThat(view.circumstances()).isEqualTo(Circumstances.none());
        assertThat(view.redactions()).isEmpty();
        assertThat(view.parts().extras().size()).isZero();
        assertThat(MapView.of(map, Audience.CORE_TEAM).map()).isEqualTo(map);
        assertThat(MapView.of(map, Audience.SCHOOL).removed())
                .contains(new Removed(Removed.Kind.REDACTION, 1), new Removed(Removed.Kind.FIELD, 3));
    }

    @Test
    void ES_17_a_barrier_to_equality_is_left_out_of_a_public_export() {
        PupilProfile profile = PupilProfile.empty()
                .withBarriers(List.of(new org.openattendance.mapping.model.EqualitiesBarrier(
                        "DISABILITY", "no step-free way in", "ramp in March")));
        PupilProfile opened = profile.with(
                ProfileField.EQUALITIES_BARRIERS,
                profile.answer(ProfileField.EQUALITIES_BARRIERS)
                        .withVisibility(Visibility.of(Audience.CORE_TEAM, Audience.EXPORT_ANON)));
        PartnershipMap map = PartnershipMap.of(map().parts().withProfile(opened));
        assertThat(map.profile().barriers().get(0).mitigation()).isEqualTo("ramp in March");
        assertThat(json(MapView.of(map, Audience.CORE_TEAM)))
                .contains("step-free")
                .contains("DISABILITY");
        assertThat(json(MapView.of(map, Audience.EXPORT_ANON)))
                .doesNotContain("step-free")
                .doesNotContain("DISABILITY");
    }

    @Test
    void ES_18_sensitive_fields_are_excluded_from_exports_unless_asked_for() {
        PupilProfile profile = PupilProfile.empty();
        for (ProfileField field : ProfileField.values()) {
            profile = field.isList() ? profile : profile.with(field, ProfileAnswer.of("v-" + field));
        }
        PartnershipMap map = PartnershipMap.of(map().parts().withProfile(profile));
        String plain = json(MapView.of(map, Audience.CORE_TEAM));
        assertThat(plain).contains("v-GENDER", "v-SIBLINGS", "v-HOME_LANGUAGE", "v-NEIGHBOURHOOD");
        assertThat(plain).doesNotContain("v-ETHNICITY").doesNotContain("v-CARING_RESPONSIBILITIES");
        ViewOptions asked = ViewOptions.withSensitive(ProfileField.ETHNICITY, ProfileField.CARING_RESPONSIBILITIES);
        assertThat(json(MapView.of(map, Audience.CORE_TEAM, asked)))
                .contains("v-ETHNICITY", "v-CARING_RESPONSIBILITIES");
        PupilProfile withheld = profile.with(ProfileField.ETHNICITY, ProfileAnswer.notShared());
        assertThat(withheld.answer(ProfileField.ETHNICITY).state()).isEqualTo(ProfileAnswer.State.NOT_SHARED);
        assertThat(PupilProfile.empty().answers())
                .hasSize(8)
                .allSatisfy((field, answer) -> assertThat(answer.state()).isEqualTo(ProfileAnswer.State.NOT_ASKED));
    }

    @Test
    void versions_are_compared_as_the_reader_sees_them() {
        PartnershipMap later = map().nextVersion(DAY.plusDays(30))
                .with(node("refuge", "Seaview refuge", Visibility.closed()).withState(SupportState.ENDED))
                .with(node("club", "Boxing club", OPEN).withState(SupportState.ENDED));
        MapDiff partners = MapView.diff(map(), later, Audience.PLAN_PARTNERS);
        assertThat(partners.changes()).extracting(MapDiff.Change::key).containsExactly("club");
        assertThat(MapView.diff(map(), later, Audience.CORE_TEAM).changes()).hasSize(2);
        assertThatThrownBy(() -> MapView.diff(map(), later, Audience.EXPORT_ANON))
                .isInstanceOf(InvalidValueException.class)
                .hasMessageContaining("\nMaybe ");
    }

    @Test
    void an_anonymous_export_keeps_kinds_and_ties_of_the_day_under_new_ids() {
        Visibility anon = Visibility.of(Audience.EXPORT_ANON);
        PartnershipMap map = PartnershipMap.of(
                        "m1",
                        MapScope.PUPIL,
                        DAY,
                        List.of(
                                MapNode.centre("pupil"),
                                node("club", "Boxing club", anon)
                                        .withPartner("big-club")
                                        .withSector("local-sector"),
                                node("club5", "Boxing club", anon)
                                        .withPartner("big-club")
                                        .withSector("HEALTH"),
                                MapNode.of(
                                                "bob",
                                                new NodeDetail.Person("uncle-bob", Optional.empty(), Optional.of(true)),
                                                MapLayer.PUPIL_AND_FAMILY)
                                        .withVisibility(anon),
                                node("old", "Old club", anon).withDates(DateSpan.upTo(DAY.minusDays(1)))))
                .with(Tie.of("pupil", "club").withDates(DateSpan.upTo(DAY.minusDays(1))))
                .with(Tie.of("pupil", "club").withDates(DateSpan.from(DAY)))
                .with(Tie.of("pupil", "old"));
        MapView view = MapView.of(map, Audience.EXPORT_ANON);
        assertThat(view.map().id()).isEqualTo("map");
        assertThat(view.map().nodes()).extracting(MapNode::id).containsExactly("centre", "n2", "n3", "n4");
        assertThat(view.map().partners()).hasSize(1);
        assertThat(view.map().node("n2").sector()).contains("OTHER");
        assertThat(view.map().node("n3").sector()).contains("HEALTH");
        assertThat(view.map().node("n4").detail()).isEqualTo(NodeDetail.Person.of("OTHER"));
        assertThat(view.map().ties()).containsExactly(Tie.of("centre", "n2"));
        assertThat(view.removed()).contains(new Removed(Removed.Kind.TIE, 2), new Removed(Removed.Kind.NODE, 1));
    }
}
