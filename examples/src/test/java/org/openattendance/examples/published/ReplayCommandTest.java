package org.openattendance.examples.published;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openattendance.examples.CommandRun;

class ReplayCommandTest {

    private static final String WEEK =
            "time_period,time_identifier,geographic_level,education_phase,num_schools,possible_sessions,overall_attendance,overall_absence";

    @TempDir
    private Path folder;

    private CommandRun.Folder files = new CommandRun.Folder(Path.of(""));

    @BeforeEach
    void write() {
        files = new CommandRun.Folder(folder)
                .with(
                        "week.csv",
                        WEEK,
                        "2025,Week 37,National,Special,12,100,90,10",
                        "2025,Week 37,Local authority,Special,1,c,c,c")
                .with(
                        "wales.csv",
                        "academic_year,authorised_percent,unauthorised_percent,all_absence_percent",
                        "2010/11,7.2,1.5,8.6")
                .with("planted.csv", WEEK, "2025,Week 37,National,Special,12,100,91,10")
                .with("other.csv", "colour,number", "red,1");
    }

    private static List<String> members(JsonNode node) {
        List<String> names = new ArrayList<>();
        node.fieldNames().forEachRemaining(names::add);
        return names;
    }

    @Test
    void the_json_is_that_of_the_contract() {
        CommandRun run = files.run("replay", "week.csv", "wales.csv", "--format", "json");
        assertThat(run.status()).isZero();
        assertThat(members(run.json()))
                .containsExactly(
                        "schemaVersion", "ruleBook", "files", "explanations", "issueCounts", "issuesOmitted", "issues");
        JsonNode file = run.json().get("files").get(0);
        assertThat(members(file)).containsExactly("file", "rows", "suppressed", "checks");
        assertThat(file.get("file").asText()).endsWith("week.csv");
        assertThat(file.get("rows").asInt()).isEqualTo(2);
        assertThat(file.get("suppressed").asInt()).isEqualTo(1);
        JsonNode check = file.get("checks").get(0);
        assertThat(check)
                .hasToString(
                        "{\"id\":\"POSSIBLE_IS_ATTENDANCE_PLUS_ABSENCE\",\"tested\":1,\"equal\":1,\"explained\":0,\"unexplained\":0}");
        JsonNode explained = run.json().get("explanations").get(0);
        assertThat(explained.get("id").asText()).isEqualTo("INDEPENDENT_ROUNDING");
        assertThat(explained.get("count").asInt()).isEqualTo(1);
        assertThat(explained.get("why").asText()).contains("rounded");
        assertThat(explained.get("source").asText()).contains("Scottish Government");
        assertThat(run.json().get("ruleBook").get("digest").asText()).startsWith("sha256:");
    }

    @Test
    void a_planted_figure_is_an_error_with_its_place_and_exit_status_1() {
        CommandRun run = files.run("replay", "planted.csv", "--format", "json");
        assertThat(run.status()).isEqualTo(1);
        assertThat(run.issues()).containsExactly("FIGURE_NOT_EXPLAINED 2");
        JsonNode issue = run.json().get("issues").get(0);
        assertThat(issue.get("column").asText()).isEqualTo("possible_sessions");
        assertThat(issue.get("message").asText())
                .isEqualTo("POSSIBLE_IS_ATTENDANCE_PLUS_ABSENCE: printed is 100, recomputed is 101.");
    }

    @Test
    void a_file_of_another_kind_is_an_error_and_the_others_are_replayed() {
        CommandRun run = files.run("replay", "week.csv", "other.csv", "--format", "json");
        assertThat(run.status()).isEqualTo(1);
        assertThat(run.issues()).containsExactly("SHAPE_NOT_KNOWN 1");
        assertThat(run.json().get("files")).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"empty.csv", "header.csv", "binary.csv", "gone.csv"})
    void a_file_of_which_nothing_can_be_used_loses_none_of_the_others(String bad) throws IOException {
        Files.writeString(folder.resolve("empty.csv"), "");
        Files.writeString(folder.resolve("header.csv"), WEEK + "\n");
        Files.write(folder.resolve("binary.csv"), new byte[] {'a', 0, 'b', '\n'});
        CommandRun run = files.run("replay", "week.csv", bad, "--format", "json");
        assertThat(run.status()).isEqualTo(1);
        assertThat(run.json().get("files")).hasSize(1);
        JsonNode issue = run.json().get("issues").get(0);
        assertThat(issue.get("reason").asText()).isEqualTo("FILE_NOT_READ");
        assertThat(issue.get("file").asText()).endsWith(bad);

        CommandRun alone = files.run("replay", bad);
        assertThat(alone.status()).isEqualTo(3);
        assertThat(alone.err()).contains(bad).contains("\nMaybe ");
    }

    @Test
    void nothing_usable_is_exit_status_3_and_says_what_is_known() {
        CommandRun run = files.run("replay", "other.csv");
        assertThat(run.status()).isEqualTo(3);
        assertThat(run.out()).isEmpty();
        assertThat(run.err())
                .contains("NOTHING_USABLE")
                .contains("Exclusions, Scotland")
                .contains("\nMaybe ");
        assertThat(files.run("replay", "missing.csv").status()).isEqualTo(3);
        assertThat(files.run("replay").status()).isEqualTo(2);
    }

    @Test
    void a_folder_is_all_its_tables_and_people_get_a_table_with_sums() throws IOException {
        Path inner = Files.createDirectory(folder.resolve("tables"));
        for (String name : List.of("week.csv", "wales.csv")) {
            Files.copy(folder.resolve(name), inner.resolve(name));
        }
        Files.writeString(inner.resolve("notes.md"), "not a table");
        CommandRun run = files.run("replay", "tables");
        assertThat(run.status()).isZero();
        assertThat(run.out())
                .contains("POSSIBLE_IS_ATTENDANCE_PLUS_ABSENCE")
                .contains("Absenteeism, Wales; 1 rows, 0 with figures withheld")
                .contains("INDEPENDENT_ROUNDING explains 1")
                .endsWith("Every figure that was recomputed is as printed, or explained.\n");
        assertThat(files.run("replay", "planted.csv").out())
                .endsWith("Some figures are not explained: see the messages.\n");
    }

    @Test
    void csv_has_one_line_for_each_check() {
        CommandRun run = files.run("replay", "wales.csv", "--format", "csv");
        assertThat(run.out().lines().skip(1))
                .anySatisfy(line -> assertThat(line).endsWith("ABSENCE_IS_AUTHORISED_PLUS_UNAUTHORISED,1,0,1,0"));
    }
}
