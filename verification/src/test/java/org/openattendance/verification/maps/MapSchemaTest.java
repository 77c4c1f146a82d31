package org.openattendance.verification.maps;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import com.networknt.schema.ValidationMessage;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openattendance.base.DateSpan;
import org.openattendance.base.Role;
import org.openattendance.mapping.consent.MapView;
import org.openattendance.mapping.json.MapJson;
import org.openattendance.mapping.model.Audience;
import org.openattendance.mapping.model.Challenge;
import org.openattendance.mapping.model.Circumstances;
import org.openattendance.mapping.model.Consent;
import org.openattendance.mapping.model.Contributor;
import org.openattendance.mapping.model.EqualitiesBarrier;
import org.openattendance.mapping.model.Integration;
import org.openattendance.mapping.model.Involvement;
import org.openattendance.mapping.model.MapAnswer;
import org.openattendance.mapping.model.MapLayer;
import org.openattendance.mapping.model.MapNode;
import org.openattendance.mapping.model.MapNote;
import org.openattendance.mapping.model.MapScope;
import org.openattendance.mapping.model.NamedContact;
import org.openattendance.mapping.model.Need;
import org.openattendance.mapping.model.NeedMet;
import org.openattendance.mapping.model.NeedOwner;
import org.openattendance.mapping.model.NodeDetail;
import org.openattendance.mapping.model.ParityReading;
import org.openattendance.mapping.model.PartnershipMap;
import org.openattendance.mapping.model.Preference;
import org.openattendance.mapping.model.ProfileAnswer;
import org.openattendance.mapping.model.ProfileField;
import org.openattendance.mapping.model.PupilProfile;
import org.openattendance.mapping.model.Redaction;
import org.openattendance.mapping.model.Referral;
import org.openattendance.mapping.model.ReferralState;
import org.openattendance.mapping.model.Tie;
import org.openattendance.mapping.model.TieQuality;
import org.openattendance.mapping.model.TieSource;
import org.openattendance.mapping.model.UnderlyingCause;
import org.openattendance.mapping.model.Visibility;

/** What the library writes is what the schema says, and what the schema refuses the reader does not take in silence. */
class MapSchemaTest {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 1);
    private static final Role LEAD = Role.of("LEAD");
    private static final JsonSchema SCHEMA =
            JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012).getSchema(MapJson.schema());

    private static Set<ValidationMessage> against(byte[] json) {
        return SCHEMA.validate(new String(json, StandardCharsets.UTF_8), InputFormat.JSON);
    }

    /** A map in which everything that can be said is said. */
    private static PartnershipMap everything() {
        Visibility open = Visibility.of(Audience.CORE_TEAM, Audience.parent("mum"), Audience.EXPORT_ANON);
        PartnershipMap map = PartnershipMap.of(
                        "m1",
                        MapScope.PUPIL,
                        DAY,
                        List.of(
                                MapNode.centre("pupil").withLabel("R."),
                                MapNode.of(
                                                "mum",
                                                new NodeDetail.Person(
                                                        "MUM",
                                                        Optional.of(
                                                                org.openattendance.mapping.model.Closeness.INTIMACY),
                                                        Optional.of(true)),
                                                MapLayer.PUPIL_AND_FAMILY)
                                        .withConsent(Consent.given("mum", DAY)
                                                .withScope(List.of(Audience.SCHOOL))
                                                .withExpiry(DAY.plusDays(9)))
                                        .withVisibility(open)
                                        .withDates(DateSpan.ofClosed(DAY, DAY.plusDays(30)))
                                        .withReviewOn(DAY.plusDays(60)),
                                MapNode.of("clan", new NodeDetail.Group("ONLINE"), MapLayer.PUPIL_AND_FAMILY)
                                        .withVisibility(Visibility.nobody()),
                                MapNode.of(
                                                "kw",
                                                new NodeDetail.Support("KEY_WORKER", "Tuesdays"),
                                                MapLayer.SCHOOL_NETWORK)
                                        .withDeclined("PUPIL"),
                                MapNode.of(
                                                "camhs",
                                                new NodeDetail.Organisation(
                                                        List.of("CAMHS"), Set.of(Involvement.PLANNING)),
                                                MapLayer.MULTI_AGENCY_SUPPORT)
                                        .withPartner("nhs")
                                        .withSector("HEALTH")
                                        .withConsent(Consent.notNeeded("public task")),
                                MapNode.of(
                                        "bank",
                                        new NodeDetail.Service(List.of("FOOD_BANK"), Optional.of("offer-1"), Set.of()),
                                        MapLayer.COMMUNITY_CONTEXT),
                                MapNode.of(
                                        "simd",
                                        new NodeDetail.Context(
                                                NodeDetail.Context.About.DATA,
                                                "SIMD",
                                                "gov.scot",
                                                "zone",
                                                Optional.of(DAY),
                                                "2",
                                                NodeDetail.Context.Impact.ADVERSE,
                                                true),
                                        MapLayer.COMMUNITY_CONTEXT)))
                .with(Tie.of("pupil", "mum")
                        .withQuality(TieQuality.MIXED, TieSource.PUPIL)
                        .withVisibility(Optional.of(open)))
                .with(Tie.of("camhs", "bank")
                        .withIntegration(new Integration("frey-five", "coalition"))
                        .withDates(DateSpan.from(DAY)))
                .with(Need.of("n1", "anxiety", NeedOwner.PUPIL, 3)
                        .withSupports(List.of("camhs"))
                        .withMet(NeedMet.PARTLY_MET)
                        .withEvidence("x")
                        .withSince(Optional.of(DAY)))
                .with(Referral.made("r1", "camhs", DAY)
                        .withNeeds(List.of("n1"))
                        .withOffer(Optional.of("o1"))
                        .with(ReferralState.ACCEPTED, DAY))
                .with(MapAnswer.of("ES-Q3b", "x", LEAD, DAY)
                        .withNeed("n1", NeedMet.MET)
                        .withNodes(List.of("mum"))
                        .withOffers(List.of("o1"))
                        .withArea("GENDER"))
                .with(MapNote.of("t1", "x", LEAD, DAY).withAbout("n1").withReviewOn(DAY));
        PupilProfile profile = PupilProfile.empty()
                .withChallenges(List.of(new Challenge("TRAUMA", "x", DateSpan.from(DAY))))
                .withBarriers(List.of(new EqualitiesBarrier("DISABILITY", "stairs", "ramp")))
                .with(ProfileField.GENDER, ProfileAnswer.of("girl").withVisibility(open))
                .with(ProfileField.ETHNICITY, ProfileAnswer.notShared());
        return PartnershipMap.of(map.parts()
                .withHeader(map.parts()
                        .header()
                        .withVersion(3, DAY)
                        .withMakers(
                                Optional.of(LEAD),
                                List.of(new Contributor(Contributor.Side.FAMILY, Optional.of("mum")))))
                .withProfile(profile)
                .withCircumstances(new Circumstances(
                        java.util.OptionalInt.of(14),
                        Set.of("north"),
                        Set.of("young-carer"),
                        List.of(new Preference("offer-1", Preference.By.PARENT, Preference.Wish.PREFER)),
                        Set.of("offer-2"),
                        Set.of(Circumstances.RISK_OF_HARM)))
                .withCauses(List.of(
                        UnderlyingCause.of("c1", "POVERTY", List.of("mum"), DAY).withText("x")))
                .withContacts(
                        List.of(new NamedContact(NamedContact.ForWhom.PARENT, "kw", true, DateSpan.from(DAY), open)))
                .withParity(List.of(new ParityReading(
                        "nhs",
                        ParityReading.Facet.VOICE,
                        Optional.of(ParityReading.Share.FULL),
                        Optional.of(ParityReading.Share.SOME),
                        LEAD,
                        DAY,
                        open)))
                .withRedactions(List.of(new Redaction("NOTE", "t9", DAY, LEAD, "not needed any more"))));
    }

    @Test
    void a_map_that_says_everything_is_written_as_the_schema_says_and_reads_equal() {
        byte[] json = MapJson.write(everything());
        assertThat(against(json)).isEmpty();
        assertThat(MapJson.read("m.json", json).issues()).isEmpty();
        assertThat(MapJson.read("m.json", json).value()).isEqualTo(everything());
        assertThat(MapJson.write(MapJson.read("m.json", json).value())).isEqualTo(json);
    }

    @Test
    void every_view_of_it_is_a_map_as_the_schema_says() {
        for (Audience audience : List.of(
                Audience.CORE_TEAM, Audience.SCHOOL, Audience.parent("mum"), Audience.PUPIL, Audience.EXPORT_ANON)) {
            byte[] json = MapJson.write(MapView.of(everything(), audience).map());
            assertThat(against(json)).isEmpty();
            assertThat(MapJson.read("v.json", json).issues()).isEmpty();
        }
    }

    @Test
    void the_schema_names_every_field_that_is_written() throws Exception {
        var mapper = new com.fasterxml.jackson.databind.ObjectMapper();
        var schema = mapper.readTree(MapJson.schema());
        var written = mapper.readTree(MapJson.write(everything()));
        Set<String> known = new java.util.TreeSet<>();
        collect(schema, known);
        assertThat(names(written)).isSubsetOf(known);
    }

    /** Names of fields that any part of the schema describes. */
    private static void collect(com.fasterxml.jackson.databind.JsonNode schema, Set<String> known) {
        if (schema.has("properties")) {
            schema.get("properties").fieldNames().forEachRemaining(known::add);
        }
        schema.forEach(child -> collect(child, known));
    }

    private static Set<String> names(com.fasterxml.jackson.databind.JsonNode tree) {
        Set<String> names = new java.util.TreeSet<>();
        tree.fieldNames().forEachRemaining(names::add);
        tree.forEach(child -> names.addAll(names(child)));
        return names;
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "'nodes':[{'id':'a','kind':'ALIEN','layer':'SCHOOL_NETWORK'}]",
                "'nodes':[{'id':'a b','kind':'PERSON','layer':'PUPIL_AND_FAMILY'}]",
                "'nodes':[{'id':'a','kind':'PERSON','layer':'PUPIL_CHARACTERISTICS'}]",
                "'nodes':[{'id':'a','kind':'PERSON','layer':'PUPIL_AND_FAMILY','visibility':['EVERYBODY']}]",
                "'nodes':[{'id':'a','kind':'PERSON','layer':'PUPIL_AND_FAMILY','since':'1 May'}]",
                "'nodes':[{'id':'a','kind':'PERSON','layer':'PUPIL_AND_FAMILY','consent':{'state':'NOT_NEEDED'}}]",
                "'needs':[{'id':'n','code':'x','severity':4}]",
                "'needs':[{'id':'n','code':'x'}]",
                "'ties':[{'from':'a'}]",
                "'referrals':[{'id':'r','to':'a','steps':[]}]",
                "'answers':[{'part':'ES-Q1','by':'Mrs Smith','on':'2026-11-01'}]",
                "'version':0"
            })
    void what_the_schema_refuses_the_reader_does_not_take_in_silence(String rest) {
        byte[] json = ("{'schemaVersion':'1.0','id':'m1','scope':'SCHOOL','asOf':'2026-11-01'," + rest + "}")
                .replace('\'', '"')
                .getBytes(StandardCharsets.UTF_8);
        assertThat(against(json)).isNotEmpty();
        boolean told;
        try {
            told = MapJson.read("m.json", json).hasErrors();
        } catch (org.openattendance.table.UnreadableInputException e) {
            told = true;
        }
        assertThat(told).isTrue();
    }

    @Test
    void a_map_of_a_pupil_needs_one_centre_and_a_map_of_a_school_none() {
        String head = "{\"schemaVersion\":\"1.0\",\"id\":\"m1\",\"asOf\":\"2026-11-01\",\"scope\":";
        assertThat(against((head + "\"PUPIL\",\"nodes\":[]}").getBytes(StandardCharsets.UTF_8)))
                .isNotEmpty();
        assertThat(against((head + "\"SCHOOL\"}").getBytes(StandardCharsets.UTF_8)))
                .isEmpty();
    }
}
