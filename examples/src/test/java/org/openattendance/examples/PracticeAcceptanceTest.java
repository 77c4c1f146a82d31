package org.openattendance.examples;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The commands on partnership, as a newcomer and a script use them: the vectors of the design, every format, and what bad input gets.
 */
class PracticeAcceptanceTest {

    private static final Path DATA = Path.of("data", "partnership").toAbsolutePath();

    @TempDir
    private Path path;

    private CommandRun.Folder folder() {
        return new CommandRun.Folder(path);
    }

    private static String data(String name) {
        return DATA.resolve(name).toString();
    }

    /** Each command with good input, without a format. */
    private static Stream<List<String>> calls() {
        return Stream.of(
                List.of("directory", "check", data("directory"), "--on", "2026-06-22"),
                List.of("plan", "status", data("plan.json")),
                List.of("plan", "story", DATA.toString()),
                List.of("referrals", "waiting", data("referrals.csv"), "--on", "2026-06-22"),
                List.of("evaluation", "due", data("evaluation.json"), "--on", "2026-06-22"),
                List.of("communications", data("communications.json")),
                List.of("map", "gaps", data("map-2.json"), "--directory", data("directory")),
                List.of("map", "match", data("map-2.json"), "--need", "n1", "--directory", data("directory")),
                List.of("map", "network", data("map-2.json")),
                List.of("map", "check", data("map-2.json")),
                List.of("map", "diff", data("map-1.json"), data("map-2.json")));
    }

    private CommandRun run(List<String> call, String... more) {
        List<String> args = new ArrayList<>(call);
        args.addAll(List.of(more));
        return folder().run(args.toArray(new String[0]));
    }

    @ParameterizedTest
    @MethodSource("calls")
    void json_is_one_object_with_version_rules_and_issues_last(List<String> call) {
        CommandRun run = run(call, "--format", "json");
        assertThat(run.status()).isZero();
        List<String> names = new ArrayList<>();
        run.json().fieldNames().forEachRemaining(names::add);
        assertThat(names).startsWith("schemaVersion", "ruleBook").endsWith("issueCounts", "issuesOmitted", "issues");
        assertThat(run.json().get("ruleBook").get("digest").asText()).startsWith("sha256:");
    }

    @ParameterizedTest
    @MethodSource("calls")
    void a_table_is_for_people_and_csv_for_a_spreadsheet(List<String> call) {
        CommandRun table = run(call);
        CommandRun csv = run(call, "--format", "csv");
        assertThat(table.status()).isZero();
        assertThat(csv.status()).isZero();
        assertThat(table.out()).isNotBlank().endsWith("\n").doesNotContain("{").doesNotContain("null");
        List<String> lines = csv.out().lines().toList();
        assertThat(lines).hasSizeGreaterThan(1);
        assertThat(lines.get(0)).contains(",").doesNotContain("  ");
    }

    @ParameterizedTest
    @MethodSource("calls")
    void another_format_and_another_option_are_bad_calls_that_write_nothing(List<String> call) {
        for (String[] more : new String[][] {{"--format", "pdf"}, {"--no-such-option"}, {"--max-issues", "-1"}}) {
            CommandRun run = run(call, more);
            assertThat(run.status()).as(String.join(" ", more)).isEqualTo(2);
            assertThat(run.out()).isEmpty();
            assertThat(run.err()).contains("\nMaybe ").doesNotContain("\tat ");
        }
    }

    @ParameterizedTest
    @MethodSource("calls")
    void help_shows_an_example(List<String> call) {
        List<String> words = call.subList(0, call.get(0).equals("communications") ? 1 : 2);
        org.assertj.core.api.Assertions.assertThat(usage(words))
                .contains("Example: attendance " + String.join(" ", words));
    }

    private static String usage(List<String> words) {
        picocli.CommandLine line = new picocli.CommandLine(new Main());
        Commands.all().forEach(line::addSubcommand);
        for (String word : words) {
            line = line.getSubcommands().get(word);
        }
        return line.getUsageMessage(picocli.CommandLine.Help.Ansi.OFF).replaceAll("\\s+", " ");
    }

    private static Arguments missing(String... call) {
        return Arguments.of(List.of(call));
    }

    private static Stream<Arguments> withoutFile() {
        return Stream.of(
                missing("directory", "check", "gone", "--on", "2026-06-22"),
                missing("directory", "import", "gone.csv", "--format", "csv"),
                missing("directory", "import", "gone.json", "--format", "hsds"),
                missing("plan", "status", "gone.json"),
                missing("referrals", "waiting", "gone.csv", "--on", "2026-06-22"),
                missing("evaluation", "due", "gone.json", "--on", "2026-06-22"),
                missing("communications", "gone.json"),
                missing("map", "gaps", "gone.json", "--directory", "gone"),
                missing("map", "network", "gone.json"));
    }

    @ParameterizedTest
    @MethodSource("withoutFile")
    void a_file_that_is_not_there_is_nothing_usable(List<String> call) {
        CommandRun run = run(call);
        assertThat(run.status()).isEqualTo(3);
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).contains("gone").contains("\nMaybe ");
        assertThat(run.err().lines().count()).isEqualTo(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"plan status", "evaluation due", "communications", "directory import"})
    void a_map_is_neither_a_plan_nor_an_evaluation_nor_anything_else(String command) {
        List<String> call = new ArrayList<>(List.of(command.split(" ")));
        call.add(data("map-1.json"));
        if (command.startsWith("evaluation")) {
            call.addAll(List.of("--on", "2026-06-22"));
        } else if (command.startsWith("directory")) {
            call.addAll(List.of("--format", "hsds"));
        }
        CommandRun run = run(call);
        assertThat(run.status()).isEqualTo(3);
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).contains("\nMaybe ");
    }

    @ParameterizedTest
    @ValueSource(strings = {"referrals waiting F", "evaluation due F", "directory check F"})
    void a_command_that_asks_about_a_day_needs_one(String command) {
        assertThat(run(List.of(command.replace("F", data("referrals.csv")).split(" ")))
                        .status())
                .isEqualTo(2);
    }

    @Test
    void issues_come_in_order_of_line_whatever_was_found_first() {
        CommandRun run = folder().with(
                        "r.csv",
                        "referral_id,partner_id,made,accepted,declined,started,pupil",
                        "r1,camhs,2026-09-01,,,2026-09-11,",
                        "r2,camhs,2026-09-01,,,2026-08-21,",
                        "r3,,2026-09-01,,,,",
                        "r4,x,2026-13-01,,,,",
                        "r1,camhs,2026-09-01,,,,",
                        "r5,camhs,2026-09-01")
                .run("referrals", "waiting", "r.csv", "--on", "2026-12-01", "--format", "json");
        assertThat(run.status()).isEqualTo(1);
        assertThat(run.issues())
                .containsExactly(
                        "COLUMN_NOT_USED 1", "BAD_ROW 3", "BAD_VALUE 4", "BAD_VALUE 5", "DUPLICATE_ID 6", "BAD_ROW 7");
        assertThat(run.json().get("started").asInt()).isEqualTo(1);
    }

    @Test
    void a_file_of_bad_rows_alone_is_nothing_usable_and_says_what_was_wrong_first() {
        CommandRun run = folder().with("r.csv", "referral_id,partner_id,made", "r1,camhs,soon", "r2,,2026-09-01")
                .run("referrals", "waiting", "r.csv", "--on", "2026-12-01");
        assertThat(run.status()).isEqualTo(3);
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).contains("NOTHING_USABLE", "2:made").contains("\nMaybe ");
        CommandRun partners = folder().with("p.csv", "partner_id,name,sector", "a b,Someone,HEALTH")
                .run("directory", "check", "p.csv", "--on", "2026-12-01");
        assertThat(partners.status()).isEqualTo(3);
    }

    @Test
    void GAP_1_from_files() {
        CommandRun run = folder().with("partners.csv", "partner_id,name,sector", "x,Club,VOLUNTARY_COMMUNITY")
                .with("map.json", gap1())
                .run("map", "gaps", "map.json", "--directory", offers().toString(), "--format", "json");
        assertThat(run.status()).isZero();
        JsonNode json = run.json();
        assertThat(json.get("coverage").get("covered").asInt()).isEqualTo(2);
        assertThat(json.get("coverage").get("of").asInt()).isEqualTo(5);
        assertThat(json.get("coverage").get("share").decimalValue()).isEqualByComparingTo("0.4");
        assertThat(json.get("weightedCoverage").get("covered").asInt()).isEqualTo(5);
        assertThat(json.get("weightedCoverage").get("share").decimalValue()).isEqualByComparingTo("0.454545");
        assertThat(json.get("redundancy").asInt()).isEqualTo(1);
        assertThat(json.get("singleDependency").asInt()).isEqualTo(1);
        List<String> gaps = new ArrayList<>();
        json.get("rows")
                .forEach(row -> gaps.add(
                        row.get("need").asText() + " " + row.get("kind").asText()));
        assertThat(gaps).containsExactlyInAnyOrder("n3 UNMET_WITH_OFFER", "n4 UNMET_NO_OFFER", "n5 WAITING");
    }

    /** The folder of a directory with one offer, for the need of n3. */
    private Path offers() {
        try {
            Path directory = Files.createDirectories(path.resolve("directory"));
            Files.writeString(
                    directory.resolve("partners.csv"), "partner_id,name,sector\nx,Club,VOLUNTARY_COMMUNITY\n");
            Files.writeString(
                    directory.resolve("offers.csv"),
                    "offer_id,partner_id,name,needs,direct_work\no1,x,Evenings,belonging,no\n");
            return directory;
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static String gap1() {
        return """
                {"schemaVersion":"1.0","id":"gap-1","scope":"PUPIL","asOf":"2026-11-01",
                 "nodes":[{"id":"pupil","kind":"PUPIL","layer":"PUPIL_CHARACTERISTICS"},
                  {"id":"a","kind":"SUPPORT","layer":"SCHOOL_NETWORK","state":"IN_PLACE"},
                  {"id":"b","kind":"SUPPORT","layer":"SCHOOL_NETWORK","state":"IN_PLACE"},
                  {"id":"c","kind":"ORGANISATION","layer":"MULTI_AGENCY_SUPPORT","state":"NEEDED"}],
                 "needs":[{"id":"n1","code":"anxiety","severity":3,"supports":["a","b"]},
                  {"id":"n2","code":"sleep","severity":2,"supports":["a"]},
                  {"id":"n3","code":"belonging","severity":1},
                  {"id":"n4","code":"transport","severity":3},
                  {"id":"n5","code":"housing","severity":2}],
                 "referrals":[{"id":"r1","to":"c","needs":["n5"],"steps":[{"state":"MADE","on":"2026-10-01"}]}]}""";
    }

    @Test
    void NET_1_from_a_file_has_every_figure_of_the_design() {
        CommandRun run = folder().with("map.json", net1()).run("map", "network", "map.json", "--format", "json");
        assertThat(run.status()).isZero();
        assertThat(figures(run.json()))
                .containsExactly(
                        "camhs 2 0.0 0.0 0.545455 1.0 0.9225",
                        "ews 2 0.0 0.0 0.545455 1.0 0.9225",
                        "foodbank 1 0.0 0.0 0.428571 1.0 1.0",
                        "keyworker 5 11.0 0.733333 0.857143 4.2 0.381111",
                        "mum 3 5.0 0.333333 0.666667 2.333333 0.521111",
                        "pupil 2 0.0 0.0 0.6 1.0 0.804444",
                        "youth 1 0.0 0.0 0.5 1.0 1.0");
        assertThat(run.out()).contains("\"density\" : 0.380952").contains("\"degreeCentralisation\" : 0.633333");
        assertThat(run.json().get("onlyLinks").toString()).isEqualTo("[\"keyworker\",\"mum\"]");
    }

    private static List<String> figures(JsonNode json) {
        List<String> rows = new ArrayList<>();
        for (JsonNode node : json.get("nodes")) {
            List<String> cells = new ArrayList<>();
            List.of("id", "degree", "betweenness", "betweennessNormalised", "closeness", "effectiveSize", "constraint")
                    .forEach(name -> cells.add(node.get(name).asText()));
            rows.add(String.join(" ", cells));
        }
        return rows;
    }

    private static String net1() {
        List<String> nodes = new ArrayList<>();
        nodes.add("{\"id\":\"pupil\",\"kind\":\"PUPIL\",\"layer\":\"PUPIL_CHARACTERISTICS\"}");
        nodes.add("{\"id\":\"mum\",\"kind\":\"PERSON\",\"layer\":\"PUPIL_AND_FAMILY\"}");
        nodes.add("{\"id\":\"keyworker\",\"kind\":\"SUPPORT\",\"layer\":\"SCHOOL_NETWORK\"}");
        for (String id : List.of("camhs", "youth", "ews", "foodbank")) {
            nodes.add("{\"id\":\"" + id + "\",\"kind\":\"ORGANISATION\",\"layer\":\"MULTI_AGENCY_SUPPORT\"}");
        }
        List<String> ties = new ArrayList<>();
        for (String tie : List.of(
                "pupil mum",
                "pupil keyworker",
                "mum keyworker",
                "keyworker camhs",
                "keyworker youth",
                "keyworker ews",
                "mum foodbank",
                "ews camhs")) {
            ties.add("{\"from\":\"" + tie.split(" ")[0] + "\",\"to\":\"" + tie.split(" ")[1] + "\"}");
        }
        return "{\"schemaVersion\":\"1.0\",\"id\":\"net-1\",\"scope\":\"PUPIL\",\"asOf\":\"2026-11-01\",\"nodes\":["
                + String.join(",", nodes) + "],\"ties\":[" + String.join(",", ties) + "]}";
    }

    @Test
    void a_plan_in_which_nothing_happened_has_no_day_and_nothing_late() {
        CommandRun run = folder().with("p.json", "{\"id\":\"p1\",\"map\":\"m1\"}")
                .run("plan", "status", "p.json", "--format", "json");
        assertThat(run.status()).isZero();
        assertThat(run.json().get("asOf").isNull()).isTrue();
        assertThat(run.json().get("rows")).hasSize(6);
        assertThat(run.json().get("findings").findValuesAsText("reason")).doesNotContain("ASSURANCE_REVIEW_OVERDUE");
    }

    @Test
    void communications_name_stories_by_id_and_partners_in_lists() {
        CommandRun run = run(List.of("communications", data("communications.json"), "--format", "json"));
        JsonNode second = run.json().get("rows").get(1);
        assertThat(second.get("story").asText()).isEqualTo("s2");
        assertThat(second.get("information").toString()).isEqualTo("[\"attendance\",\"family-support\"]");
        assertThat(second.get("response")).isEmpty();
        assertThat(run.json().get("cells").get(2).get("due").asText()).isEqualTo("2026-01-30");
        CommandRun table = run(List.of("communications", data("communications.json")));
        assertThat(table.out()).contains("partners agree in 5 of 7 cells").doesNotContain("[]");
    }

    @Test
    void a_directory_is_read_by_what_its_name_says_or_by_what_the_caller_says() {
        folder().with(
                        "feed.json",
                        "{\"id\":\"s\",\"name\":\"S\",\"status\":\"active\",",
                        " \"organization\":{\"id\":\"o\",\"name\":\"Listening Place\"}}")
                .with("partners.csv", "partner_id,name,sector", "o,Listening Place,VOLUNTARY_COMMUNITY");
        for (String[] call : new String[][] {
            {"directory", "import", "feed.json"},
            {"directory", "import", "feed.json", "--format", "hsds"},
            {"directory", "import", "partners.csv"},
            {"directory", "import", "partners.csv", "--format", "csv"}
        }) {
            CommandRun run = folder().run(call);
            assertThat(run.status()).as(String.join(" ", call)).isZero();
            assertThat(run.out()).contains("Listening Place");
        }
        assertThat(folder().run("directory", "import", "feed.json", "--format", "csv")
                        .status())
                .isEqualTo(3);
        assertThat(folder().run("directory", "import", "partners.csv", "--format", "hsds")
                        .status())
                .isEqualTo(3);
        assertThat(folder().run("directory", "import", "feed.json", "--format", "json")
                        .status())
                .isEqualTo(2);
    }

    @Test
    void a_directory_kept_as_tables_reads_back_as_it_was() {
        Path kept = path.resolve("kept");
        CommandRun first = run(List.of("directory", "import", data("directory"), "--to", kept.toString()));
        assertThat(first.status()).isZero();
        CommandRun again = run(List.of("directory", "import", kept.toString()));
        assertThat(again.out()).isEqualTo(first.out());
        assertThat(kept.resolve("offers.csv")).exists();
    }
}
