package org.openattendance.examples;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code attendance map}, by the contract. */
class MapCommandTest {

    private static final String HEAD =
            "{\"schemaVersion\":\"1.0\",\"id\":\"m1\",\"scope\":\"PUPIL\",\"asOf\":\"2026-11-01\"";
    private static final String PUPIL = "{\"id\":\"pupil\",\"kind\":\"PUPIL\",\"layer\":\"PUPIL_CHARACTERISTICS\"}";

    @TempDir
    private Path path;

    private CommandRun.Folder folder;

    private static String node(String id, String kind, String layer, String rest) {
        return "{\"id\":\"" + id + "\",\"kind\":\"" + kind + "\",\"layer\":\"" + layer + "\"" + rest + "}";
    }

    private static String tie(String from, String to) {
        return "{\"from\":\"" + from + "\",\"to\":\"" + to + "\"}";
    }

    @BeforeEach
    void files() {
        String open = ",\"visibility\":[\"CORE_TEAM\",\"PLAN_PARTNERS\"]";
        folder = new CommandRun.Folder(path)
                .with(
                        "map.json",
                        HEAD + ",\"nodes\":[" + PUPIL,
                        ","
                                + node(
                                        "mum",
                                        "PERSON",
                                        "PUPIL_AND_FAMILY",
                                        ",\"label\":\"Mum\",\"relationship\":\"MUM\"" + open),
                        ","
                                + node(
                                        "keyworker",
                                        "SUPPORT",
                                        "SCHOOL_NETWORK",
                                        ",\"role\":\"KEY_WORKER\",\"state\":\"IN_PLACE\"" + open),
                        ","
                                + node(
                                        "camhs",
                                        "ORGANISATION",
                                        "MULTI_AGENCY_SUPPORT",
                                        ",\"label\":\"Secret clinic\",\"state\":\"NEEDED\""),
                        "," + node("youth", "ORGANISATION", "MULTI_AGENCY_SUPPORT", ",\"state\":\"IN_PLACE\"" + open),
                        "," + node("ews", "ORGANISATION", "MULTI_AGENCY_SUPPORT", open),
                        "," + node("foodbank", "SERVICE", "COMMUNITY_CONTEXT", open),
                        "],\"ties\":["
                                + String.join(
                                        ",",
                                        tie("pupil", "mum"),
                                        tie("pupil", "keyworker"),
                                        tie("mum", "keyworker"),
                                        tie("keyworker", "camhs"),
                                        tie("keyworker", "youth"),
                                        tie("keyworker", "ews"),
                                        tie("mum", "foodbank"),
                                        tie("ews", "camhs"))
                                + "]",
                        ",\"needs\":[{\"id\":\"n1\",\"code\":\"anxiety\",\"severity\":3,\"supports\":[\"youth\"]" + open
                                + "},",
                        "{\"id\":\"n2\",\"code\":\"housing\",\"severity\":2}]}")
                .with(
                        "next.json",
                        HEAD.replace("11-01", "12-01") + ",\"version\":2,\"nodes\":[" + PUPIL,
                        ","
                                + node(
                                        "mum",
                                        "PERSON",
                                        "PUPIL_AND_FAMILY",
                                        ",\"label\":\"Mum\",\"relationship\":\"MUM\"" + open),
                        "," + node("youth", "ORGANISATION", "MULTI_AGENCY_SUPPORT", ",\"state\":\"ENDED\"" + open)
                                + "]}")
                .with(
                        "partners.csv",
                        "partner_id,name,sector,types,engagement,school_key_contact",
                        "riverside,Riverside Youth,VOLUNTARY_COMMUNITY,YOUTH_SERVICE,ENGAGED,PASTORAL_LEAD");
    }

    private CommandRun run(String... args) {
        return folder.run(args);
    }

    @Test
    void network_is_the_vector_of_the_design() {
        CommandRun run = run("map", "network", "map.json", "--format", "json");
        assertThat(run.status()).isZero();
        JsonNode json = run.json();
        assertThat(json.get("n").asInt()).isEqualTo(7);
        assertThat(json.get("edges").asInt()).isEqualTo(8);
        assertThat(json.get("density").decimalValue()).isEqualByComparingTo("0.380952");
        assertThat(json.get("degreeCentralisation").decimalValue()).isEqualByComparingTo("0.633333");
        assertThat(json.get("onlyLinks").toString()).isEqualTo("[\"keyworker\",\"mum\"]");
        JsonNode mum = json.get("nodes").get(4);
        assertThat(mum.get("id").asText()).isEqualTo("mum");
        assertThat(mum.get("degree").asInt()).isEqualTo(3);
        assertThat(mum.get("betweenness").decimalValue()).isEqualByComparingTo("5.0");
        assertThat(mum.get("betweennessNormalised").decimalValue()).isEqualByComparingTo("0.333333");
        assertThat(mum.get("closeness").decimalValue()).isEqualByComparingTo("0.666667");
        assertThat(mum.get("effectiveSize").decimalValue()).isEqualByComparingTo("2.333333");
        assertThat(mum.get("constraint").decimalValue()).isEqualByComparingTo("0.521111");
        assertThat(run("map", "network", "map.json", "--without", "pupil", "--format", "json")
                        .json()
                        .get("n")
                        .asInt())
                .isEqualTo(6);
        assertThat(run("map", "network", "map.json", "--without", "nobody").status())
                .isEqualTo(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"svg", "dot", "graphml", "markdown", "json", "table"})
    void render_tells_an_audience_nothing_that_is_not_opened_to_it(String format) {
        CommandRun team = run("map", "render", "map.json", "--format", format);
        assertThat(team.status()).isZero();
        assertThat(team.out().toLowerCase(java.util.Locale.ROOT)).contains("secret clinic");
        CommandRun partners = run("map", "render", "map.json", "--format", format, "--audience", "PLAN_PARTNERS");
        assertThat(partners.status()).isZero();
        assertThat(partners.out().toLowerCase(java.util.Locale.ROOT))
                .contains("mum")
                .doesNotContain("secret", "camhs", "housing", "n2", "left out");
        assertThat(partners.err()).contains("For PLAN_PARTNERS left out: 1 node, 2 ties, 1 need.");
    }

    @Test
    void render_as_json_is_the_map_itself_and_comes_back_as_the_same_bytes() {
        String first = run("map", "render", "map.json", "--format", "json").out();
        folder.with("again.json", first.stripTrailing());
        assertThat(run("map", "render", "again.json", "--format", "json").out()).isEqualTo(first);
    }

    @Test
    void check_says_what_to_look_at_and_exits_with_1_where_the_file_has_an_error() {
        CommandRun good = run("map", "check", "map.json", "--format", "json");
        assertThat(good.status()).isZero();
        assertThat(good.json().get("readiness").asText()).isEqualTo("NOT_READY");
        assertThat(good.json().get("partners").asInt()).isEqualTo(4);
        assertThat(good.json().get("issues").size()).isZero();
        List<String> reasons = new ArrayList<>();
        good.json().get("rows").forEach(row -> reasons.add(row.get("reason").asText()));
        assertThat(reasons).contains("COMMUNITY_NOT_EXPLORED", "NOT_ASKED_YET");
        folder.with(
                "bad.json",
                HEAD + ",\"nodes\":[" + PUPIL + "],\"ties\":[" + tie("pupil", "pupil") + "," + tie("pupil", "nobody")
                        + "]}");
        CommandRun bad = run("map", "check", "bad.json", "--format", "json");
        assertThat(bad.status()).isEqualTo(1);
        assertThat(bad.json().get("issues").get(0).get("pointer").asText()).isEqualTo("/ties/0");
        assertThat(bad.json().get("issueCounts").toString())
                .isEqualTo("{\"INVALID_VALUE\":1,\"TIE_TO_MISSING_NODE\":1}");
    }

    @Test
    void diff_lists_what_an_audience_may_see_of_it() {
        CommandRun team = run("map", "diff", "map.json", "next.json", "--format", "json");
        List<String> keys = new ArrayList<>();
        team.json()
                .get("rows")
                .forEach(row -> keys.add(
                        row.get("change").asText() + " " + row.get("key").asText()));
        assertThat(keys).contains("REMOVED camhs", "REMOVED keyworker", "CHANGED youth", "REMOVED n2");
        CommandRun partners = run("map", "diff", "map.json", "next.json", "--audience", "PLAN_PARTNERS");
        assertThat(partners.out()).contains("youth", "IN_PLACE", "ENDED").doesNotContain("camhs", "n2");
        assertThat(run("map", "diff", "map.json", "next.json", "--audience", "EXPORT_ANON")
                        .status())
                .isEqualTo(2);
    }

    @Test
    void gaps_are_those_of_the_view() {
        CommandRun team = run("map", "gaps", "map.json", "--directory", "partners.csv", "--format", "json");
        assertThat(team.status()).isZero();
        assertThat(team.json().get("coverage").get("covered").asInt()).isEqualTo(1);
        assertThat(team.json().get("coverage").get("of").asInt()).isEqualTo(2);
        assertThat(team.json().get("weightedCoverage").get("share").decimalValue())
                .isEqualByComparingTo("0.6");
        assertThat(team.json().get("rows").get(0).get("need").asText()).isEqualTo("n2");
        CommandRun partners = run(
                "map",
                "gaps",
                "map.json",
                "--directory",
                "partners.csv",
                "--audience",
                "PLAN_PARTNERS",
                "--format",
                "json");
        assertThat(partners.json().get("rows").size()).isZero();
        assertThat(partners.json().get("coverage").get("of").asInt()).isEqualTo(1);
    }

    @Test
    void match_says_why_an_offer_fits_or_not_and_refuses_a_need_that_the_audience_may_not_see() {
        CommandRun run =
                run("map", "match", "map.json", "--need", "n1", "--directory", "partners.csv", "--format", "json");
        assertThat(run.status()).isZero();
        assertThat(run.json().get("code").asText()).isEqualTo("anxiety");
        assertThat(run.json().get("safeguardingFirst").asBoolean()).isFalse();
        CommandRun hidden = run(
                "map",
                "match",
                "map.json",
                "--need",
                "n2",
                "--directory",
                "partners.csv",
                "--audience",
                "PLAN_PARTNERS");
        assertThat(hidden.status()).isEqualTo(2);
        assertThat(hidden.out()).isEmpty();
        assertThat(hidden.err()).contains("\nMaybe ").doesNotContain("housing");
    }

    @Test
    void while_someone_may_come_to_harm_there_is_no_list_for_anyone_but_the_core_team() {
        folder.with(
                "risk.json",
                HEAD + ",\"circumstances\":{\"flags\":[\"RISK_OF_HARM\"]},\"nodes\":[" + PUPIL + "],\"needs\":[",
                "{\"id\":\"n1\",\"code\":\"safety\",\"severity\":3,\"visibility\":[\"CORE_TEAM\",\"SCHOOL\"]}]}");
        CommandRun team =
                run("map", "match", "risk.json", "--need", "n1", "--directory", "partners.csv", "--format", "json");
        assertThat(team.json().get("safeguardingFirst").asBoolean()).isTrue();
        assertThat(team.json().get("rows").size()).isZero();
        CommandRun school =
                run("map", "match", "risk.json", "--need", "n1", "--directory", "partners.csv", "--audience", "SCHOOL");
        assertThat(school.status()).isEqualTo(2);
        assertThat(school.out()).isEmpty();
        assertThat(school.err()).doesNotContain("RISK").doesNotContain("harm");
    }

    @Test
    void a_call_that_is_wrong_is_2_and_a_file_that_is_no_map_is_3() {
        assertThat(run("map").status()).isEqualTo(2);
        assertThat(run("map", "render", "map.json", "--audience", "EVERYBODY").status())
                .isEqualTo(2);
        assertThat(run("map", "render", "map.json", "--format", "pdf").status()).isEqualTo(2);
        assertThat(run("map", "render", "map.json", "--picture", "CAKE").status())
                .isEqualTo(2);
        assertThat(run("map", "check", "partners.csv").status()).isEqualTo(3);
        assertThat(run("map", "check", "nowhere.json").status()).isEqualTo(3);
        CommandRun none = run("map", "check", "partners.csv");
        assertThat(none.out()).isEmpty();
        assertThat(none.err()).contains("\nMaybe ");
    }
}
