package org.openattendance.mapping.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.openattendance.base.Checked;
import org.openattendance.base.Issue;
import org.openattendance.mapping.model.Audience;
import org.openattendance.mapping.model.MapLayer;
import org.openattendance.mapping.model.NodeKind;
import org.openattendance.mapping.model.PartnershipMap;
import org.openattendance.mapping.model.SupportState;
import org.openattendance.mapping.model.TieFlow;
import org.openattendance.mapping.model.TieStrength;
import org.openattendance.mapping.model.Visibility;
import org.openattendance.table.UnreadableInputException;

class MapJsonTest {

    private static final String PUPIL = "{'id':'pupil','kind':'PUPIL','layer':'PUPIL_CHARACTERISTICS'}";

    static Checked<PartnershipMap> read(String json) {
        return MapJson.read("map.json", json.replace('\'', '"').getBytes(StandardCharsets.UTF_8));
    }

    static String map(String rest) {
        return "{'schemaVersion':'1.0','id':'m1','scope':'PUPIL','asOf':'2026-11-01'" + rest + "}";
    }

    private static String withNodes(String more) {
        return map(",'nodes':[" + PUPIL + more + "]");
    }

    private static Checked<PartnershipMap> again(PartnershipMap map) {
        return MapJson.read("map.json", MapJson.write(map));
    }

    @Test
    void reads_the_example_of_the_command() {
        Checked<PartnershipMap> read = read(map(",'nodes':[" + PUPIL
                + ",{'id':'mum','kind':'PERSON','layer':'PUPIL_AND_FAMILY','label':'Mum','state':'IN_PLACE',"
                + "'visibility':['CORE_TEAM','PLAN_PARTNERS','SCHOOL']},"
                + "{'id':'camhs','kind':'ORGANISATION','layer':'MULTI_AGENCY_SUPPORT'}],"
                + "'ties':[{'from':'pupil','to':'mum','strength':'STRONG','quality':'SUPPORTIVE','flow':'BOTH','intent':'MAINTAIN'}],"
                + "'needs':[{'id':'n1','code':'anxiety','owner':'PUPIL','severity':3,'status':'OPEN','supports':['camhs'],"
                + "'visibility':['CORE_TEAM']}]"));
        PartnershipMap map = read.value();
        assertThat(read.issues()).isEmpty();
        assertThat(map.asOf()).isEqualTo(LocalDate.of(2026, 11, 1));
        assertThat(map.node("mum").kind()).isEqualTo(NodeKind.PERSON);
        assertThat(map.node("mum").state()).contains(SupportState.IN_PLACE);
        assertThat(map.node("mum").visibility())
                .isEqualTo(Visibility.of(Audience.CORE_TEAM, Audience.PLAN_PARTNERS, Audience.SCHOOL));
        assertThat(map.node("pupil").layer()).isEqualTo(MapLayer.PUPIL_CHARACTERISTICS);
        assertThat(map.ties().get(0).strength()).isEqualTo(TieStrength.STRONG);
        assertThat(map.needs().get(0).supports()).containsExactly("camhs");
        assertThat(again(map).value()).isEqualTo(map);
    }

    @Test
    void what_says_nothing_about_visibility_is_seen_by_the_core_team_alone() {
        assertThat(read(withNodes("")).value().node("pupil").visibility()).isEqualTo(Visibility.closed());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "{'id':'a','kind':'PERSON','layer':'NOWHERE'}|UNKNOWN_VALUE|/nodes/1/layer",
                "{'id':'a','kind':'ALIEN','layer':'SCHOOL_NETWORK'}|UNKNOWN_VALUE|/nodes/1/kind",
                "{'id':'a b','kind':'PERSON','layer':'PUPIL_AND_FAMILY'}|INVALID_VALUE|/nodes/1",
                "{'kind':'PERSON','layer':'PUPIL_AND_FAMILY'}|MISSING_FIELD|/nodes/1",
                "{'id':'a','kind':'PERSON','layer':'PUPIL_CHARACTERISTICS'}|INVALID_VALUE|/nodes/1",
                "{'id':'pupil','kind':'PERSON','layer':'PUPIL_AND_FAMILY'}|DUPLICATE_ID|/nodes/1",
                "{'id':'p2','kind':'PUPIL','layer':'PUPIL_CHARACTERISTICS'}|SECOND_CENTRE|/nodes/1",
                "7|WRONG_TYPE|/nodes/1"
            })
    void a_node_that_cannot_be_used_is_an_issue_with_its_place(String node, String reason, String pointer) {
        assertOneIssue(read(withNodes("," + node)), reason, pointer);
    }

    private static void assertOneIssue(Checked<PartnershipMap> read, String reason, String pointer) {
        assertThat(read.value().nodes()).hasSize(1);
        assertThat(read.issues()).extracting(Issue::reason).contains(reason);
        assertThat(read.issues())
                .extracting(issue -> ((Issue.Path) issue.place()).pointer())
                .contains(pointer);
        assertThat(read.hasErrors()).isTrue();
    }

    @Test
    void an_unknown_audience_never_opens_anything() {
        Checked<PartnershipMap> read = read(withNodes(
                ",{'id':'a','kind':'PERSON','layer':'PUPIL_AND_FAMILY','visibility':['EVERYBODY','SCHOOL']}"));
        assertOneIssue(read, "INVALID_VALUE", "/nodes/1/visibility");
    }

    @Test
    void a_message_never_repeats_what_the_file_says() {
        String secret = "Secretname";
        Checked<PartnershipMap> read = read(withNodes(",{'id':'" + secret + " x','kind':'" + secret + "','layer':'"
                + secret + "','label':7,'since':'" + secret + "','visibility':['" + secret + "'],'" + secret + "':1}"));
        assertThat(read.issues())
                .isNotEmpty()
                .allSatisfy(issue -> assertThat(issue.describe()).doesNotContain(secret));
    }

    @Test
    void a_tie_to_itself_or_to_nobody_is_not_used() {
        Checked<PartnershipMap> read = read(
                map(",'nodes':[" + PUPIL + "],'ties':[{'from':'pupil','to':'pupil'},{'from':'pupil','to':'mum'}]"));
        assertThat(read.value().ties()).isEmpty();
        assertThat(read.issueCounts()).containsOnlyKeys("INVALID_VALUE", "TIE_TO_MISSING_NODE");
    }

    private static final String TWO = PUPIL + ",{'id':'mum','kind':'PERSON','layer':'PUPIL_AND_FAMILY'}";

    @Test
    void an_equal_tie_given_twice_counts_once_and_two_that_differ_count_not_at_all() {
        String tie = "{'from':'pupil','to':'mum','strength':'WEAK'}";
        Checked<PartnershipMap> equal = read(map(",'nodes':[" + TWO + "],'ties':[" + tie + "," + tie + "]"));
        assertThat(equal.value().ties()).hasSize(1);
        assertThat(equal.issueCounts()).containsOnlyKeys("DUPLICATE_TIE");
        assertThat(equal.hasErrors()).isFalse();
        Checked<PartnershipMap> differ = read(
                map(",'nodes':[" + TWO + "],'ties':[" + tie + ",{'from':'pupil','to':'mum','strength':'STRONG'}]"));
        assertThat(differ.value().ties()).isEmpty();
        assertThat(differ.issueCounts()).containsOnlyKeys("TIE_CONFLICT");
    }

    @ParameterizedTest
    @CsvSource({
        "pupil,mum,TO_PUPIL,TO_FROM",
        "mum,pupil,TO_PUPIL,FROM_TO",
        "pupil,mum,FROM_PUPIL,FROM_TO",
        "pupil,mum,MUTUAL,BOTH",
        "pupil,mum,FROM_TO,FROM_TO"
    })
    void a_flow_may_be_said_from_the_side_of_the_pupil(String from, String to, String flow, TieFlow expected) {
        PartnershipMap map = read(map(",'nodes':[" + TWO + "],'ties':[{'from':'" + from + "','to':'" + to + "','flow':'"
                        + flow + "'}]"))
                .value();
        assertThat(map.ties().get(0).flow()).isEqualTo(expected);
    }

    @Test
    void unknown_fields_are_kept_word_for_word_and_written_again() {
        String json = withNodes("")
                .replace("'nodes'", "'colour':{'b':1.50,'a':[null,'x']},'nodes'")
                .replace("'kind'", "'mood':'good','kind'");
        Checked<PartnershipMap> read = read(json);
        assertThat(read.issueCounts()).containsExactly(java.util.Map.entry("UNKNOWN_FIELD", 2L));
        assertThat(read.hasErrors()).isFalse();
        String written = new String(MapJson.write(read.value()), StandardCharsets.UTF_8);
        assertThat(written).contains("\"mood\": \"good\"").contains("\"b\": 1.50");
        assertThat(MapJson.write(again(read.value()).value())).isEqualTo(MapJson.write(read.value()));
    }

    @Test
    void unknown_fields_can_be_refused() {
        byte[] json = withNodes(",{'id':'mum','kind':'PERSON','layer':'PUPIL_AND_FAMILY','mood':1}")
                .replace('\'', '"')
                .getBytes(StandardCharsets.UTF_8);
        assertOneIssue(MapJson.read("map.json", json, UnknownFields.REFUSE), "UNKNOWN_FIELD", "/nodes/1");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{",
                "[]",
                "7",
                "null",
                "{}",
                "{'id':'m1'}",
                "{'id':'m1','id':'m2'}",
                "{'schemaVersion':'2.0'}",
                "{'schemaVersion':'1.0','id':'m1','scope':'PUPIL','asOf':'2026-11-01'}",
                "{'schemaVersion':'1.0','id':'m 1','scope':'SCHOOL','asOf':'2026-11-01'}",
                "{'schemaVersion':'1.0','id':'m1','scope':'SCHOOL','asOf':'2026-02-30'}"
            })
    void what_is_no_map_is_refused_as_a_whole(String json) {
        assertThatThrownBy(() -> read(json))
                .isInstanceOf(UnreadableInputException.class)
                .hasMessageContaining("\nMaybe ");
    }

    @Test
    void a_map_of_a_school_needs_no_centre() {
        assertThat(read(map("").replace("PUPIL", "SCHOOL")).value().findCentre())
                .isEmpty();
    }

    @Test
    void text_that_is_not_utf_8_or_half_a_character_is_refused() {
        assertThatThrownBy(() -> MapJson.read("map.json", new byte[] {(byte) 0xC3, 0x28}))
                .isInstanceOf(UnreadableInputException.class);
        Checked<PartnershipMap> read =
                read(withNodes(",{'id':'a','kind':'PERSON','layer':'PUPIL_AND_FAMILY','label':'\\ud800'}"));
        assertOneIssue(read, "NOT_TEXT", "/nodes/1/label");
    }

    @Test
    void says_when_the_version_of_the_schema_is_missing() {
        assertThat(read(withNodes("").replace("'schemaVersion':'1.0',", "")).issueCounts())
                .containsOnlyKeys("SCHEMA_VERSION_MISSING");
    }
}
