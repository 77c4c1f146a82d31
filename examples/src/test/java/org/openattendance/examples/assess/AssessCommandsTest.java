package org.openattendance.examples.assess;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openattendance.examples.Main;

class AssessCommandsTest {

    private static final Path DATA = Path.of("data", "assess");
    private static final String AGG = "src/test/resources/assess/agg-1";

    @TempDir
    private Path folder;

    private record Ran(int status, String out, String err) {}

    private Ran run(String... args) throws IOException {
        Path out = folder.resolve("out");
        Files.deleteIfExists(out);
        List<String> all = new ArrayList<>(List.of("assess"));
        all.addAll(List.of(args));
        all.addAll(List.of("--out", out.toString()));
        StringWriter err = new StringWriter();
        int status = Main.execute(new PrintWriter(err, true), all.toArray(String[]::new));
        String written = Files.exists(out) ? Files.readString(out, StandardCharsets.UTF_8) : "";
        return new Ran(status, written, err.toString());
    }

    private static String plain(String json) {
        return json.replaceAll("\\s+", "");
    }

    private Path file(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text);
    }

    @Test
    void score_prints_the_example_of_the_contract() throws IOException {
        Ran ran = run("score", "--framework", AGG + ".json", "--ratings", AGG + ".csv", "--format", "json");
        assertThat(ran.status()).isZero();
        assertThat(plain(ran.out()))
                .startsWith("{\"schemaVersion\":\"1.0\",")
                .contains(
                        "\"framework\":\"agg-1\",\"version\":\"1\",\"outcome\":\"SCORED\",\"profile\":{\"R\":1,\"A\":2,\"G\":3},"
                                + "\"statuses\":{\"NOT_APPLICABLE\":1,\"NOT_YET_ASSESSED\":1},\"applicable\":7,\"completeness\":0.857143,\"provisional\":true,"
                                + "\"results\":{\"THRESHOLD\":\"A\",\"LOWEST\":\"R\",")
                .contains("\"fired\":[]")
                .contains("\"themes\":[{\"id\":\"t1\"")
                .endsWith("\"issueCounts\":{},\"issuesOmitted\":0,\"issues\":[]}");
        assertThat(ran.err()).isEmpty();
    }

    @Test
    void one_policy_can_be_asked_for_by_name() throws IOException {
        String[][] asked = {
            {"LOWEST", "\"results\":{\"LOWEST\":\"R\"}"},
            {"WEIGHTED_MEAN", "\"results\":{\"WEIGHTED_MEAN\":{\"mean\":2.333333,\"ordinalTreatedAsInterval\":true}}"},
            {"WEIGHTED_MEAN:weighted", "\"mean\":2.142857"},
            {"SHARE_AT_OR_ABOVE:G", "\"results\":{\"SHARE_AT_OR_ABOVE(G)\":0.500000}"},
            {"share-at-or-above:A:weighted", "\"SHARE_AT_OR_ABOVE(A,weighted)\":0.714286"},
            {"THRESHOLD", "\"results\":{\"THRESHOLD\":\"A\"}"},
            {"PROFILE", "\"results\":{}"}
        };
        for (String[] one : asked) {
            Ran ran = run(
                    "score",
                    "--framework",
                    AGG + ".json",
                    "--ratings",
                    AGG + ".csv",
                    "--policy",
                    one[0],
                    "--format",
                    "json");
            assertThat(plain(ran.out())).as(one[0]).contains(one[1]);
        }
        for (String bad : List.of("AVERAGE", "SHARE_AT_OR_ABOVE", "SHARE_AT_OR_ABOVE:X")) {
            Ran ran = run("score", "--framework", AGG + ".json", "--ratings", AGG + ".csv", "--policy", bad);
            assertThat(ran.status()).as(bad).isEqualTo(2);
            assertThat(ran.err()).contains("\nMaybe ");
        }
    }

    @Test
    void assessors_who_differ_block_the_score() throws IOException {
        Path both = file(
                "both.csv",
                "criterion_id,assessor,status,level,rationale,date\na1,LEAD,ASSESSED,G,x,2025-11-03\na1,HEAD,ASSESSED,R,x,2025-11-03\n");
        Ran ran = run("score", "--framework", "att-rag", "--ratings", both.toString(), "--format", "json");
        assertThat(ran.status())
                .as("a blocked score is a result, no error of the input")
                .isZero();
        assertThat(plain(ran.out()))
                .contains("\"outcome\":\"BLOCKED\"")
                .contains("\"results\":{\"THRESHOLD\":null")
                .contains("\"blocked\":[{\"criterion\":\"a1\",\"said\":{\"HEAD\":\"R\",\"LEAD\":\"G\"}}]");
        assertThat(run("score", "--framework", "att-rag", "--ratings", both.toString())
                        .out())
                .contains("BLOCKED")
                .contains("use moderate");
        Ran agreement = run("moderate", both.toString(), "--framework", "att-rag", "--format", "json");
        assertThat(plain(agreement.out()))
                .contains("\"units\":1,\"judges\":2")
                .contains("\"percentAgreement\":0.000000")
                .contains("\"spread\":2");
    }

    @Test
    void a_bad_row_is_exit_1_and_the_good_ones_count() throws IOException {
        Path ratings = file(
                "r.csv",
                "criterion_id,assessor,status,level,rationale,date\na1,LEAD,ASSESSED,G,x,2025-11-03\nzz,LEAD,ASSESSED,R,x,2025-11-03\n");
        Ran ran = run("score", "--framework", "att-rag", "--ratings", ratings.toString(), "--format", "json");
        assertThat(ran.status()).isEqualTo(1);
        assertThat(plain(ran.out()))
                .contains("\"G\":1")
                .contains("\"issueCounts\":{\"UNKNOWN_CRITERION\":1}")
                .contains("\"line\":3,\"column\":\"criterion_id\"");
    }

    @Test
    void a_wrong_call_is_2_and_a_useless_file_is_3_with_nothing_written() throws IOException {
        Ran call = run("score", "--framework", "no-such", "--ratings", AGG + ".csv");
        assertThat(call.status()).isEqualTo(2);
        assertThat(call.err()).contains("att-rag").contains("\nMaybe ");
        Path broken = file("broken.json", "{\"id\":");
        Ran json = run("score", "--framework", broken.toString(), "--ratings", AGG + ".csv");
        assertThat(json.status()).isEqualTo(3);
        assertThat(json.err()).contains("NOT_JSON").contains("\nMaybe ");
        Path thin =
                file("thin.json", "{\"id\":\"x\",\"version\":\"1\",\"title\":\"X\",\"scale\":\"rag\",\"themes\":[]}");
        Ran missing = run("show", thin.toString());
        assertThat(missing.status()).isEqualTo(3);
        assertThat(missing.err()).contains("MISSING_SOURCE").contains("#/source");
        assertThat(call.out() + json.out() + missing.out()).isEmpty();
        assertThat(Main.execute(new PrintWriter(new StringWriter()), "assess")).isEqualTo(2);
    }

    @Test
    void frameworks_and_show_tell_what_there_is() throws IOException {
        assertThat(run("frameworks").out()).contains("att-rag").contains("scotland-reflection");
        assertThat(run("frameworks", "--format", "csv").out().lines()).hasSize(9);
        assertThat(plain(run("show", "att-rag", "--format", "json").out()))
                .contains("\"id\":\"d1\",\"fullId\":\"att-rag-d1\",\"shared\":\"do-1\"")
                .contains("\"levels\":[{\"code\":\"R\",\"label\":\"red\"}");
        assertThat(run("show", "oaief-overview").out()).contains("p10");
    }

    @Test
    void two_rounds_are_progress_and_several_settings_a_comparison() throws IOException {
        Ran rounds = run(
                "compare",
                DATA.resolve("school-round-1.csv").toString(),
                DATA.resolve("school-round-2.csv").toString(),
                "--framework",
                "att-rag",
                "--format",
                "json");
        assertThat(rounds.status()).isZero();
        assertThat(plain(rounds.out()))
                .contains("\"IMPROVED\":18")
                .contains("\"net\":18")
                .contains("\"matrix\":[[");
        List<String> args = new ArrayList<>(List.of("compare"));
        for (int i = 1; i <= 5; i++) {
            args.add(assessment(i).toString());
        }
        args.addAll(List.of("--group", "five of twelve", "--format", "json"));
        Ran settings = run(args.toArray(String[]::new));
        assertThat(settings.status()).isZero();
        assertThat(plain(settings.out()))
                .contains("\"settings\":5")
                .contains("\"minimum\":5")
                .contains("\"marker\":\"c\"");
        assertThat(settings.out()).doesNotContain("school-1").contains("strictness");
    }

    private Path assessment(int school) throws IOException {
        String judgements = school == 1
                ? ""
                : "{\"criterion\":\"a2\",\"status\":\"ASSESSED\",\"level\":\"A\",\"assessor\":\"LEAD\",\"on\":\"2025-11-03\"},";
        return file(
                "school-" + school + ".json",
                "{\"id\":\"s" + school
                        + "\",\"framework\":{\"id\":\"att-rag\",\"version\":\"1.0.0\"},\"subject\":{\"reference\":\"school-"
                        + school
                        + "\"},\"round\":{\"id\":\"r\",\"on\":\"2025-11-03\"},\"judgements\":[" + judgements
                        + "{\"criterion\":\"a1\",\"status\":\"ASSESSED\",\"level\":\"G\",\"rationale\":\"x\",\"assessor\":\"LEAD\",\"on\":\"2025-11-03\"}]}");
    }

    @Test
    void files_of_two_judges_are_moderated_with_intervals() throws IOException {
        String first = DATA.resolve("school-round-3.csv").toString();
        String second = DATA.resolve("school-round-3-officer.csv").toString();
        Ran ran = run("moderate", first, second, "--framework", "att-rag", "--format", "json");
        assertThat(plain(ran.out()))
                .contains("\"judges\":2")
                .contains("\"undefined\":{\"fleissKappa\":\"UNEQUAL_JUDGES\"}")
                .contains("\"method\":\"FLEISS_COHEN_EVERITT_95\"");
        Ran seeded =
                run("moderate", first, second, "--framework", "att-rag", "--bootstrap-seed", "7", "--format", "json");
        assertThat(seeded.out()).contains("BOOTSTRAP_95_PERCENTILE");
        assertThat(run("moderate", first, second, "--framework", "att-rag", "--bootstrap-seed", "7", "--format", "json")
                        .out())
                .isEqualTo(seeded.out());
        assertThat(run("moderate", first, "--framework", "att-rag").status()).isEqualTo(2);
        assertThat(run("moderate", first, first, "--framework", "att-rag").out())
                .contains("SENIOR_ATTENDANCE_LEAD_2");
    }

    @ParameterizedTest
    @ValueSource(strings = {"table", "csv", "json", "markdown", "icalendar"})
    void a_plan_can_be_had_in_each_form(String format) throws IOException {
        Ran ran = run(
                "plan",
                DATA.resolve("school-round-1.csv").toString(),
                "--framework",
                "att-rag",
                "--max-active",
                "3",
                "--due",
                "2024-07-01",
                "--format",
                format);
        assertThat(ran.status()).isZero();
        assertThat(ran.out().replace("\\", ""))
                .contains(format.equals("icalendar") ? "DUE;VALUE=DATE:20240701" : "2024-07-01");
        assertThat(ran.out().replace("\\", "")).contains("act-f1");
    }

    @Test
    void a_sample_is_the_same_each_time_and_shared_by_stage() throws IOException {
        String population = DATA.resolve("audit-population.csv").toString();
        String[] args = {
            "sample", "--population", population, "--size", "12", "--seed", "7", "--strata", "stage", "--format", "json"
        };
        Ran ran = run(args);
        assertThat(plain(ran.out()))
                .contains(
                        "\"strata\":[{\"stratum\":\"L1\",\"population\":150,\"sample\":7},{\"stratum\":\"L2\",\"population\":60,\"sample\":3},"
                                + "{\"stratum\":\"L3\",\"population\":15,\"sample\":1},{\"stratum\":\"L4\",\"population\":5,\"sample\":1}]");
        assertThat(run(args).out()).isEqualTo(ran.out());
        Ran fewer = run(
                "sample",
                "--population",
                population,
                "--size",
                "12",
                "--seed",
                "7",
                "--not-since",
                "2025-01-01",
                "--second-review",
                "1/4");
        assertThat(fewer.out()).contains("46 left out").contains("twice");
        assertThat(run("sample", "--population", population, "--size", "0", "--seed", "7")
                        .status())
                .isEqualTo(2);
        assertThat(run("sample", "--population", population, "--size", "2", "--seed", "7", "--strata", "colour")
                        .status())
                .isEqualTo(3);
    }

    @Test
    void an_assessment_is_drawn_and_told() throws IOException {
        String file = DATA.resolve("school-round-3.csv").toString();
        for (String picture : List.of("WALL", "RADAR", "PRIORITIES")) {
            Ran svg = run("render", file, "--framework", "att-rag", "--picture", picture, "--format", "svg");
            assertThat(svg.status()).as(picture).isZero();
            assertThat(svg.out()).startsWith("<svg ").endsWith("</svg>\n");
        }
        String earlier = DATA.resolve("school-round-1.csv").toString();
        assertThat(run(
                                "render",
                                file,
                                "--framework",
                                "att-rag",
                                "--picture",
                                "progress",
                                "--earlier",
                                earlier,
                                "--format",
                                "svg")
                        .out())
                .contains("R red to G green");
        assertThat(run("render", file, "--framework", "att-rag", "--picture", "progress", "--format", "svg")
                        .status())
                .isEqualTo(2);
        assertThat(run("render", file, "--framework", "att-rag", "--picture", "cloud", "--format", "svg")
                        .status())
                .isEqualTo(2);
        assertThat(run("render", file, "--framework", "att-rag", "--format", "html")
                        .out())
                .startsWith("<!DOCTYPE html>")
                .contains("The same in words");
        assertThat(run("render", file, "--framework", "att-rag", "--format", "markdown")
                        .out())
                .startsWith("# Whole-school");
        assertThat(run("render", file, "--framework", "att-rag").out()).contains("38 criteria in 8 themes");
    }

    @Test
    void the_stories_tell_what_their_data_say() {
        assertThat(SchoolOverThreeRounds.tell(DATA, Optional.of(folder)))
                .contains("From round 1 to round 2: 18 improved and 0 declined, 17 stayed, of 35 that can be compared.")
                .contains("Moderation over 12 criteria (few: read with care)")
                .contains("a3: 1 apart, settled at R red.")
                .contains("After moderation: THRESHOLD: A amber");
        assertThat(folder.resolve("school-wall.svg")).exists();
        assertThat(TrustOfTwelve.tell(DATA, Optional.of(folder)))
                .contains("12 schools")
                .contains("e3 Pupils' views")
                .doesNotContain("school-0");
        assertThat(AuditOfCases.tell(DATA))
                .contains("All 230 invented cases")
                .contains("L1: 7 of 119")
                .contains("a small sample, a wide interval");
    }
}
