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
import org.junit.jupiter.params.provider.CsvSource;

/** {@code attendance explain} and {@code attendance codes}, by the contract. */
class ExplainCommandTest {

    @TempDir
    private Path path;

    private CommandRun.Folder folder;

    @BeforeEach
    void files() {
        folder = new CommandRun.Folder(path)
                .with(
                        "marks.csv",
                        "pupil_id,date,session,code",
                        "P001,2025-09-03,AM,/",
                        "P001,2025-09-03,PM,I",
                        "P001,2025-09-04,AM,O",
                        "P001,2025-09-04,PM,\\",
                        "P001,2025-09-05,AM,#",
                        "P001,2025-09-05,PM,?",
                        "P002,2025-09-03,AM,/");
    }

    private CommandRun run(String... args) {
        return folder.run(args);
    }

    @Test
    void a_figure_comes_with_its_sessions_its_rule_its_source_and_a_second_count() {
        CommandRun run =
                run("explain", "--nation", "ENG", "--register", "marks.csv", "--pupil", "P001", "--format", "json");
        assertThat(run.status()).isEqualTo(1); // the unknown code is an error, and the rest is used
        JsonNode json = run.json();
        assertThat(json.get("figure").toString())
                .isEqualTo("{\"numerator\":2,\"denominator\":4,\"percent\":\"50.0000\"}");
        assertThat(json.get("measure").asText()).isEqualTo("absence");
        assertThat(json.get("definition").asText()).isEqualTo("eng-register");
        assertThat(json.get("asOf").asText()).isEqualTo("2025-09-05");
        assertThat(json.get("rechecked").asBoolean()).isTrue();
        List<String> counted = new ArrayList<>();
        json.get("counted").forEach(one -> {
            counted.add(one.get("code").asText() + " " + one.get("sessions") + " "
                    + one.get("as").asText());
            assertThat(one.get("rule").asText())
                    .startsWith("ENG code " + one.get("code").asText());
            assertThat(one.get("source").asText()).isNotBlank();
        });
        assertThat(counted)
                .containsExactly(
                        "# 1 notPossible",
                        "/ 1 present",
                        "I 1 authorisedAbsence",
                        "O 1 unauthorisedAbsence",
                        "\\ 1 present");
        List<String> sessions = new ArrayList<>();
        json.get("sessions")
                .forEach(one -> sessions.add(one.get("date").asText() + " "
                        + one.get("session").asText() + " " + one.get("code").asText()));
        assertThat(sessions).containsExactly("2025-09-03 PM I", "2025-09-04 AM O");
        assertThat(json.get("sentence").asText()).contains("2 of 4").doesNotContain("P001");
        assertThat(run.issues()).containsExactly("UNKNOWN_CODE 7");
    }

    @Test
    void the_table_ends_in_the_sentence_and_issues_go_to_standard_error() {
        CommandRun run = run(
                "explain",
                "--nation",
                "ENG",
                "--register",
                "marks.csv",
                "--pupil",
                "P001",
                "--measure",
                "persistent-absence");
        assertThat(run.out())
                .contains("Checked again from the marks: the same.")
                .contains("authorisedAbsence");
        assertThat(run.err()).contains("UNKNOWN_CODE").doesNotContain("P001");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "--pupil nobody                         | 2",
                "--pupil P001 --measure no-such-measure | 2",
                "--pupil P001 --definition no-such      | 2",
                "--pupil P001 --nation XX               | 2",
                "--pupil P001 --from 2026-01-01 --to 2025-01-01 | 2",
                "                                       | 2",
            })
    void a_wrong_call_prints_nothing_but_one_message_that_ends_in_maybe(String args, int status) {
        List<String> call = new ArrayList<>(List.of("explain", "--register", "marks.csv", "--format", "json"));
        if (args == null || !args.contains("--nation")) {
            call.addAll(List.of("--nation", "ENG"));
        }
        call.addAll(args == null ? List.of() : List.of(args.split(" ")));
        CommandRun run = run(call.toArray(new String[0]));
        assertThat(run.status()).isEqualTo(status);
        assertThat(run.out()).isEmpty();
        assertThat(run.err().strip().lines().reduce((a, b) -> b))
                .hasValueSatisfying(last -> assertThat(last).startsWith("Maybe"));
        assertThat(run.err()).doesNotContain("\tat ").doesNotContain("nobody");
    }

    @Test
    void codes_are_those_in_force_on_the_day() {
        CommandRun before = run("codes", "--nation", "ENG", "--on", "2024-08-18", "--format", "json");
        CommandRun after = run("codes", "--nation", "ENG", "--on", "2024-08-19", "--format", "json");
        assertThat(before.status()).isZero();
        assertThat(codes(before))
                .contains("J", "H", "Y")
                .doesNotContain("J1", "K", "Y1")
                .isSorted();
        assertThat(codes(after))
                .contains("J1", "K", "Y1")
                .doesNotContain("J", "H")
                .isSorted();
        JsonNode first = after.json().get("codes").get(0);
        List<String> fields = new ArrayList<>();
        first.fieldNames().forEachRemaining(fields::add);
        assertThat(fields)
                .containsExactly(
                        "code",
                        "name",
                        "physical",
                        "registerGroup",
                        "statistical",
                        "session",
                        "appliesTo",
                        "from",
                        "to",
                        "source",
                        "confidence");
        assertThat(after.json().get("ruleBook").get("digest").asText()).startsWith("sha256:");
    }

    private static List<String> codes(CommandRun run) {
        List<String> codes = new ArrayList<>();
        run.json().get("codes").forEach(code -> codes.add(code.get("code").asText()));
        return codes;
    }

    @Test
    void codes_before_the_first_set_are_not_known() {
        CommandRun run = run("codes", "--nation", "ENG", "--on", "2006-08-31");
        assertThat(run.status()).isEqualTo(2);
        assertThat(run.err()).contains("RULE_NOT_KNOWN").contains("2006-09-01").contains("\nMaybe ");
        assertThat(run.out()).isEmpty();
    }

    /** One slip, 0202 for 2020, is an issue of its row; the others count. */
    @Test
    void one_date_of_another_millennium_does_not_stop_the_count() {
        folder.with("slip.csv", "pupil_id,date,session,code", "P001,0202-09-03,AM,/", "P001,2025-09-03,AM,/");
        CommandRun run = run("summarise", "--nation", "ENG", "--register", "slip.csv", "--format", "json");
        assertThat(run.status()).isEqualTo(1);
        assertThat(run.issues()).containsExactly("NO_CODE_SET 2");
        assertThat(run.json().get("total").get("possible").asInt()).isEqualTo(1);
        assertThat(run.json().get("total").get("unmarked").asInt()).isEqualTo(1);
    }
}
