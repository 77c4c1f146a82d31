package org.openattendance.examples;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What {@code attendance summarise} promises, where a reader of the contract found it to differ. */
class SummariseCommandTest {

    @TempDir
    private Path path;

    private CommandRun.Folder folder;

    @BeforeEach
    void files() {
        folder = new CommandRun.Folder(path)
                .with(
                        "marks.csv",
                        "pupil_id,date,session,code,school_id,tutor",
                        "P001,2025-09-03,AM,/,S1,A",
                        "P001,2025-09-03,PM,\\,S2,A",
                        "P002,2025-09-03,AM,ILL,S1,B",
                        "P002,2025-09-03,PM,O,S1,B")
                .with("pupils.csv", "pupil_id,year_group,boarder", "P001,7,", "P002,8,")
                .with("codes.csv", "local_code,code", "ILL,I");
    }

    private CommandRun json(String... more) {
        List<String> args = new ArrayList<>(List.of("summarise", "--nation", "ENG", "--register", "marks.csv"));
        args.addAll(List.of("--format", "json"));
        args.addAll(List.of(more));
        return folder.run(args.toArray(new String[0]));
    }

    private static List<String> groups(CommandRun run, String column) {
        List<String> values = new ArrayList<>();
        run.json()
                .get("groups")
                .forEach(group -> values.add(group.get("by").get(column).asText()));
        return values;
    }

    @Test
    void a_column_that_the_list_of_pupils_lacks_is_taken_from_the_register() {
        CommandRun run = json("--pupils", "pupils.csv", "--by", "school_id");
        assertThat(groups(run, "school_id")).containsExactly("S1", "S2");
    }

    @Test
    void a_column_that_neither_has_is_a_wrong_call() {
        CommandRun run = json("--pupils", "pupils.csv", "--by", "enrolment_status");
        assertThat(run.status()).isEqualTo(2);
        assertThat(run.out()).isEmpty();
        assertThat(run.err().lines().reduce("", (before, line) -> line)).startsWith("Maybe");
    }

    @Test
    void a_column_of_the_list_that_no_row_fills_makes_one_group() {
        assertThat(groups(json("--pupils", "pupils.csv", "--by", "boarder"), "boarder"))
                .containsExactly("unknown");
    }

    @Test
    void reasons_are_the_codes_as_the_register_writes_them() {
        JsonNode result = json("--local-codes", "codes.csv", "--by", "tutor").json();
        assertThat(result.get("pupils").get(2).get("reasons")).hasToString("{\"ILL\":1,\"O\":1}");
        assertThat(result.get("groups").get(1).get("reasons")).hasToString("{\"ILL\":1,\"O\":1}");
        assertThat(result.get("total").get("reasons")).hasToString("{\"ILL\":1,\"O\":1}");
        assertThat(result.get("total").get("authorisedAbsence").asInt()).isEqualTo(1);
    }

    @Test
    void what_is_not_known_of_pupils_is_told_before_the_lines_of_the_only_list() {
        CommandRun run = json("--definition", "eng-daily");
        assertThat(run.issues())
                .containsExactly("AGE_NOT_KNOWN 1", "AGE_NOT_KNOWN 1", "AGE_NOT_KNOWN 1", "UNKNOWN_CODE 4");
        assertThat(json("--definition", "eng-daily", "--max-issues", "2").issues())
                .containsExactly("AGE_NOT_KNOWN 1", "AGE_NOT_KNOWN 1");
        assertThat(json("--definition", "eng-daily", "--max-issues", "2").json().get("issueCounts"))
                .hasToString("{\"AGE_NOT_KNOWN\":3,\"UNKNOWN_CODE\":1}");
    }

    @Test
    void what_is_not_known_of_pupils_is_told_between_the_register_and_the_amendments() {
        folder.with(
                "amendments.csv",
                "pupil_id,date,session,code,recorded_at",
                "P001,2025-09-04,AM,/,2025-09-05",
                "P001,2025-09-03,AM,L,2025-09-05");
        CommandRun run = json("--definition", "eng-daily", "--pupils", "pupils.csv", "--amendments", "amendments.csv");
        assertThat(run.issues())
                .containsExactly(
                        "UNKNOWN_CODE 4",
                        "AGE_NOT_KNOWN 1",
                        "AGE_NOT_KNOWN 1",
                        "AGE_NOT_KNOWN 1",
                        "AMENDMENT_WITHOUT_ENTRY 2");
    }

    @Test
    void an_entry_that_an_amendment_adds_lies_in_the_window_that_is_taken_when_none_is_given() {
        folder.with(
                "amendments.csv", "pupil_id,date,session,code,recorded_at", "P002,2025-09-05,AM,I,2025-09-05T10:00");
        JsonNode result = json("--amendments", "amendments.csv", "--local-codes", "codes.csv")
                .json();
        assertThat(result.get("to").asText()).isEqualTo("2025-09-05");
        assertThat(result.get("pupils").get(2).get("possible").asInt()).isEqualTo(3);
    }

    @Test
    void every_object_names_its_rules_first_and_its_issues_last() {
        CommandRun run = folder.run("codes", "--nation", "SCO", "--on", "2025-09-03", "--format", "json");
        List<String> keys = new ArrayList<>();
        run.json().fieldNames().forEachRemaining(keys::add);
        assertThat(keys).startsWith("schemaVersion", "ruleBook").endsWith("issueCounts", "issuesOmitted", "issues");
    }
}
