package org.openattendance.examples.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openattendance.examples.CommandRun;
import org.openattendance.examples.Main;

class ReportCommandTest {

    @TempDir
    static Path school;

    @TempDir
    Path folder;

    private static CommandRun.Folder files;
    private static CommandRun staff;
    private static CommandRun shared;

    @BeforeAll
    static void writes_a_school() {
        files = new CommandRun.Folder(school);
        demo(school, 90, 3);
        staff = report("--phase", "primary");
        shared = report("--audience", "SHARED");
    }

    private static void demo(Path to, int pupils, int seed) {
        int status = Main.execute(
                new PrintWriter(new StringWriter()),
                "demo",
                "--pupils",
                String.valueOf(pupils),
                "--seed",
                String.valueOf(seed),
                "--files",
                to.toString(),
                "--out",
                to.resolve("demo.txt").toString());
        assertThat(status).isZero();
    }

    private static CommandRun report(String... more) {
        return call("report", more);
    }

    private static CommandRun call(String command, String... more) {
        List<String> args = new ArrayList<>(List.of(
                command,
                "--nation",
                "ENG",
                "--register",
                "marks.csv",
                "--calendar",
                "calendar.csv",
                "--pupils",
                "pupils.csv",
                "--amendments",
                "amendments.csv"));
        args.addAll(List.of(more));
        return files.run(args.toArray(new String[0]));
    }

    private static List<String> pupils() throws IOException {
        try (Stream<String> lines = Files.lines(school.resolve("pupils.csv"))) {
            return lines.skip(1).map(line -> line.split(",")[0]).toList();
        }
    }

    @Test
    void the_same_files_give_the_same_bytes() {
        assertThat(staff.status()).isZero();
        assertThat(report("--phase", "primary").out()).isEqualTo(staff.out()).endsWith("</html>\n");
    }

    @Test
    void needs_no_script_and_fetches_nothing() {
        for (CommandRun run : List.of(staff, shared, report("--meeting-pack"))) {
            assertThat(run.out().toLowerCase(java.util.Locale.ROOT))
                    .doesNotContain(
                            "<script",
                            "<link",
                            "<img",
                            "<iframe",
                            "@import",
                            " src=",
                            " onload",
                            "url(http",
                            "javascript:");
        }
    }

    @Test
    void headings_come_in_order_and_every_link_of_the_page_leads_somewhere() {
        for (CommandRun run : List.of(staff, shared, report("--meeting-pack"), report("--pupil", first()))) {
            Page page = new Page(run.out());
            assertThat(page.ranks()).startsWith(1).containsOnlyOnce(1);
            for (int i = 1; i < page.ranks().size(); i++) {
                assertThat(page.ranks().get(i)).isLessThanOrEqualTo(page.ranks().get(i - 1) + 1);
            }
            assertThat(page.ids()).doesNotHaveDuplicates().containsAll(page.links());
        }
    }

    private static String first() {
        try {
            return pupils().get(0);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    @Test
    void every_picture_says_what_it_is_and_has_its_table() {
        Page page = new Page(staff.out());
        assertThat(page.pictures()).hasSizeGreaterThanOrEqualTo(5);
        for (String picture : page.pictures()) {
            assertThat(picture).contains("role=\"img\"", "<title id=", "<desc id=");
        }
        assertThat(page.html().split("The same in words", -1))
                .hasSize(page.pictures().size() + 1);
    }

    @Test
    void the_figures_of_the_headline_are_those_of_summarise() {
        JsonNode total = call("summarise", "--format", "json").json().get("total");
        String headline = new Page(staff.out()).section("headline");
        for (String rate : List.of("absence", "attendance")) {
            assertThat(headline)
                    .contains(Words.count(total.get(rate).get("numerator").asLong()) + " of "
                            + Words.count(total.get(rate).get("denominator").asLong()) + " sessions");
        }
        assertThat(headline)
                .contains(
                        "Persistently absent</dt><dd><strong>"
                                + total.get("persistentAbsence").asText() + "</strong>",
                        "of " + total.get("enrolments").asText() + " pupils");
    }

    @Test
    void the_headline_brings_its_proof() {
        CommandRun json = call("summarise", "--format", "json");
        assertThat(new Page(staff.out()).section("headline")).contains("(eng-register), as known on 2");
        assertThat(new Page(staff.out()).section("proof"))
                .contains(
                        json.json().get("ruleBook").get("digest").asText(),
                        "eng-register",
                        "As known on",
                        "Absence: ",
                        "Counted again</dt><dd>the same");
    }

    @Test
    void a_day_and_a_week_are_what_summarise_gives_for_them() {
        Page page = new Page(staff.out());
        for (String day : List.of("2024-09-12", "2025-03-05")) {
            JsonNode absence = call("summarise", "--from", day, "--to", day, "--format", "json")
                    .json()
                    .get("total")
                    .get("absence");
            assertThat(page.section("days"))
                    .contains(Words.count(absence.get("numerator").asLong()) + " of "
                            + Words.count(absence.get("denominator").asLong()) + " sessions");
        }
        JsonNode week = call("summarise", "--from", "2024-09-09", "--to", "2024-09-13", "--format", "json")
                .json()
                .get("total")
                .get("absence");
        String percent = new java.math.BigDecimal(week.get("percent").asText())
                .setScale(1, java.math.RoundingMode.HALF_UP)
                .toPlainString();
        assertThat(Page.rows(page.section("trend")))
                .anySatisfy(row -> assertThat(row).startsWith("9 Sep", percent + "%"));
    }

    @Test
    void reasons_are_those_of_summarise_the_most_frequent_first() {
        JsonNode reasons =
                call("summarise", "--format", "json").json().get("total").get("reasons");
        List<List<String>> rows = Page.rows(new Page(staff.out()).section("reasons"));
        assertThat(rows).hasSize(reasons.size());
        for (Map.Entry<String, JsonNode> reason : reasons.properties()) {
            assertThat(rows).anySatisfy(row -> {
                assertThat(row.get(0)).startsWith(reason.getKey() + "  ");
                assertThat(row.get(1)).startsWith(Words.count(reason.getValue().asLong()) + " (");
            });
        }
    }

    @Test
    void a_national_figure_stands_on_its_own_days_with_its_source_or_not_at_all() {
        String trend = new Page(staff.out()).section("trend");
        assertThat(trend).contains("Department for Education", "1,355,206 of 35,379,272 sessions");
        assertThat(Page.rows(trend))
                .anySatisfy(row -> assertThat(row).startsWith("9 Sep").contains("3.8%"));
        assertThat(Page.rows(trend))
                .anySatisfy(row -> assertThat(row).startsWith("3 Mar").contains("no figure"));
    }

    @Test
    void a_page_for_sharing_names_nobody() throws IOException {
        for (CommandRun run : List.of(shared, report("--meeting-pack"))) {
            assertThat(run.status()).isZero();
            assertThat(run.out()).doesNotContain(pupils());
        }
        assertThat(pupils()).anySatisfy(pupil -> assertThat(staff.out()).contains(pupil));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 4, 5, 6})
    void no_table_of_a_shared_page_counts_fewer_than_five_pupils(int seed) {
        demo(folder, 40 + 7 * seed, seed);
        CommandRun run = new CommandRun.Folder(folder)
                .run(
                        "report",
                        "--nation",
                        "ENG",
                        "--register",
                        "marks.csv",
                        "--calendar",
                        "calendar.csv",
                        "--pupils",
                        "pupils.csv",
                        "--audience",
                        "SHARED");
        Page page = new Page(run.out());
        List<List<String>> rows = Page.rows(page.section("groups"));
        assertThat(rows.isEmpty()).isEqualTo(page.section("groups").contains("No group stands here"));
        for (List<String> row : rows) {
            for (String count : List.of(row.get(1), row.get(3), row.get(4))) {
                assertThat(count).matches("withheld|0|[5-9]|\\d[\\d,]+");
            }
        }
        for (List<String> row : Page.rows(page.section("bands"))) {
            assertThat(row.get(1)).matches("withheld|(0|[5-9]|\\d[\\d,]+) pupils");
        }
    }

    @Test
    void the_page_of_a_pupil_has_the_sentence_of_explain_and_what_was_given_of_support() throws IOException {
        CommandRun.Folder one = small("P1");
        CommandRun page =
                one.run("report", "--nation", "ENG", "--register", "m.csv", "--pupils", "p.csv", "--pupil", "P1");
        String sentence = one.run(
                        "explain",
                        "--nation",
                        "ENG",
                        "--register",
                        "m.csv",
                        "--pupils",
                        "p.csv",
                        "--pupil",
                        "P1",
                        "--format",
                        "json")
                .json()
                .get("sentence")
                .asText();
        assertThat(page.out())
                .contains(org.openattendance.picture.XmlText.escape(sentence))
                .contains("<dt>Next review</dt><dd>2025-10-20</dd>")
                .doesNotContain("P2");
    }

    private CommandRun.Folder small(String pupil) {
        return new CommandRun.Folder(folder)
                .with(
                        "m.csv",
                        "pupil_id,date,session,code",
                        pupil + ",2025-09-03,AM,/",
                        pupil + ",2025-09-03,PM,I",
                        pupil + ",2025-09-04,AM,I",
                        "P2,2025-09-03,AM,/",
                        "P2,2025-09-03,PM,\\",
                        "P2,2025-09-04,AM,/")
                .with("p.csv", "pupil_id,next_review", pupil + ",2025-10-20", "P2,2025-10-21");
    }

    @Test
    void what_a_file_holds_is_text_and_never_markup() {
        CommandRun run = small("<b onload=x>P&1")
                .run("report", "--nation", "ENG", "--register", "m.csv", "--pupil", "<b onload=x>P&1");
        assertThat(run.status()).isZero();
        assertThat(run.out()).doesNotContain("<b onload").contains("&lt;b onload=x&gt;P&amp;1");
    }

    @Test
    void an_entry_that_nobody_settled_is_listed_and_the_status_says_so() {
        CommandRun run = new CommandRun.Folder(folder)
                .with(
                        "m.csv",
                        "pupil_id,date,session,code",
                        "P1,2025-09-03,AM,/",
                        "P1,2025-09-03,AM,I",
                        "P1,2025-09-03,PM,-",
                        "P1,2025-09-04,AM,?")
                .run("report", "--nation", "ENG", "--register", "m.csv");
        assertThat(run.status()).isEqualTo(1);
        Page page = new Page(run.out());
        assertThat(page.section("unresolved"))
                .contains(
                        "UNKNOWN_CODE",
                        "CONFLICTING_MARKS",
                        "two codes; / was counted",
                        "the code ? is not known",
                        "no mark");
        assertThat(page.section("next")).contains("3 entries have");
        assertThat(page.section("headline")).contains("The register is not complete", "3 entries have no usable mark");
    }

    @Test
    void a_nation_without_a_rule_gets_no_figure_and_a_note() {
        CommandRun run = new CommandRun.Folder(folder)
                .with("m.csv", "pupil_id,date,session,code", "P1,2024-09-03,AM,01", "P1,2024-09-03,PM,13")
                .run("report", "--nation", "SCO", "--register", "m.csv");
        assertThat(run.out()).contains("No rule is known for severe-absence").doesNotContain("Severely absent</dt>");
    }

    @Test
    void conversations_are_for_staff_and_ask_in_curious_words() {
        String section = new Page(staff.out()).section("conversations");
        List<List<String>> rows = Page.rows(section);
        assertThat(rows).isNotEmpty().allSatisfy(row -> assertThat(row.get(1)).endsWith("?"));
        assertThat(section.toLowerCase(java.util.Locale.ROOT))
                .doesNotContain("truan", "refus", "condone", "disengag", "hard to reach", "non-complian");
        assertThat(shared.out()).doesNotContain("Conversations worth having");
    }

    @Test
    void a_pattern_is_told_in_the_words_of_the_command_that_looks_for_patterns() {
        List<List<String>> rows = Page.rows(new Page(staff.out()).section("conversations"));
        JsonNode all = call("patterns", "--all", "--format", "json").json().get("pupils");
        List<String> told = new ArrayList<>();
        all.forEach(pupil -> pupil.findValues("sentence")
                .forEach(sentence -> told.add(org.openattendance.picture.XmlText.escape(sentence.asText()))));
        List<String> ofPatterns = rows.stream()
                .map(row -> row.get(1))
                .filter(text -> !text.contains("of sessions"))
                .toList();
        assertThat(told).containsAll(ofPatterns);
    }

    @Test
    void everybody_who_moved_by_the_figures_of_both_days_is_named_once() {
        List<List<String>> moved = Page.rows(new Page(staff.out()).section("bands")).stream()
                .filter(row -> row.size() == 4 || row.size() == 5)
                .toList();
        assertThat(moved).isNotEmpty();
        JsonNode now = call("summarise", "--format", "json").json().get("pupils");
        for (List<String> row : moved) {
            JsonNode absence = null;
            for (JsonNode pupil : now) {
                absence = pupil.get("pupil").asText().equals(row.get(0)) ? pupil.get("absence") : absence;
            }
            assertThat(absence).isNotNull();
            assertThat(row.get(2))
                    .contains("(" + absence.get("numerator").asText() + " of "
                            + absence.get("denominator").asText() + " sessions)");
        }
        assertThat(moved.stream().map(row -> row.get(0))).doesNotHaveDuplicates();
    }

    @Test
    void the_agenda_of_a_meeting_is_in_the_words_of_the_message_files_and_names_at_most_three_groups() {
        String agenda = new Page(report("--meeting-pack").out()).section("agenda");
        assertThat(agenda)
                .contains("<dt>1. Whole school</dt>")
                .contains("What went well since the last meeting")
                .contains("Who does what by when.");
        assertThat(agenda.split("Group</dt>", -1).length - 1).isBetween(1, 3);
    }

    @Test
    void a_pathway_a_map_and_a_wall_can_be_put_in_and_a_shared_map_names_nobody() {
        String map =
                Path.of("data", "partnership", "map-2.json").toAbsolutePath().toString();
        String ratings =
                Path.of("data", "assess", "school-round-1.csv").toAbsolutePath().toString();
        CommandRun run =
                report("--pathway", "ENG-NATIONAL-5", "--map", map, "--assessment", ratings, "--framework", "att-rag");
        Page page = new Page(run.out());
        assertThat(run.status()).as(run.err()).isZero();
        assertThat(page.headings()).contains("The pathway", "Who works together", "What we do well, and what is next");
        assertThat(page.ids()).doesNotHaveDuplicates().containsAll(page.links());
        for (String picture : page.pictures()) {
            assertThat(picture).contains("<title id=", "<desc id=");
        }
        assertThat(report("--audience", "SHARED", "--map", map).out())
                .contains("Who works together")
                .isNotEqualTo(report("--audience", "SHARED", "--map", map, "--map-audience", "CORE_TEAM")
                        .out());
    }

    @Test
    void a_wrong_call_writes_nothing_and_says_what_may_help() {
        for (List<String> wrong : List.of(
                List.of("--pupil", "P1", "--meeting-pack"),
                List.of("--pupil", "nobody"),
                List.of("--pupil", "P1", "--audience", "SHARED"),
                List.of("--audience", "EVERYBODY"),
                List.of("--phase", "nursery"),
                List.of("--since", "1999-01-01"),
                List.of("--definition", "eng-register,eng-daily"),
                List.of("--format", "json"))) {
            CommandRun run = report(wrong.toArray(new String[0]));
            assertThat(run.status()).as("%s", wrong).isEqualTo(2);
            assertThat(run.out()).isEmpty();
            assertThat(run.err().strip().lines().reduce((first, last) -> last).orElse(""))
                    .startsWith("Maybe");
        }
    }

    @Test
    void help_shows_an_example() {
        assertThat(new picocli.CommandLine(new ReportCommand()).getUsageMessage())
                .contains("Example: attendance report");
    }
}
