package org.openattendance.examples.formats;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openattendance.examples.CommandRun;

class RulesCommandsTest {

    @TempDir
    private Path path;

    private CommandRun.Folder folder;

    /** A school for which studying at home counts as education elsewhere: a made-up change of one row. */
    @BeforeEach
    void files() throws IOException {
        Path eng = Files.createDirectories(path.resolve("mine").resolve("eng"));
        Files.writeString(
                eng.resolve("codes.csv"),
                "code,short_name,valid_from,valid_to,physical,register_group,statistical_category,session_restriction,"
                        + "applies_to,arrives_late,sensitive,counts_towards_penalty_notice_threshold,confidence,notes,source\n"
                        + "S,Study leave as education,2024-08-19,,OUT_FOR_WHOLE_SESSION,ATTENDING_ELSEWHERE,"
                        + "APPROVED_EDUCATIONAL_ACTIVITY,AM_PM,ANY,no,no,no,CONFIRMED,,eng.regs-2024\n");
        folder = new CommandRun.Folder(path)
                .with(
                        "marks.csv",
                        "pupil_id,date,session,code",
                        "P1,2025-09-15,AM,/",
                        "P1,2025-09-15,PM,S",
                        "P2,2025-09-15,AM,/",
                        "P2,2025-09-15,PM,\\");
    }

    @Test
    void a_changed_row_is_shown_with_both_contents() {
        CommandRun run = folder.run("rules", "diff", "standard", "mine", "--format", "json");
        assertThat(run.status()).isZero();
        assertThat(run.json().get("rules")).hasSize(1);
        var row = run.json().get("rules").get(0);
        assertThat(row.get("change").asText()).isEqualTo("CHANGED");
        assertThat(row.get("rule").asText()).startsWith("ENG code S");
        assertThat(row.get("old").asText()).startsWith("AUTHORISED_ABSENCE");
        assertThat(row.get("new").asText()).startsWith("APPROVED_EDUCATIONAL_ACTIVITY");
        assertThat(run.json().get("old").get("digest").asText())
                .isNotEqualTo(run.json().get("new").get("digest").asText());
    }

    @Test
    void what_it_changes_for_a_register_is_named_by_code_pupil_and_total() {
        CommandRun run = folder.run("rules", "diff", "standard", "mine", "--register", "marks.csv", "--format", "json");
        var session = run.json().get("sessions").get(0);
        assertThat(session.get("code").asText()).isEqualTo("S");
        assertThat(session.get("old").asText()).isEqualTo("AUTHORISED_ABSENCE");
        assertThat(session.get("new").asText()).isEqualTo("APPROVED_EDUCATIONAL_ACTIVITY");
        assertThat(session.get("sessions").asInt()).isOne();
        assertThat(run.json().get("pupils")).hasSize(1);
        var pupil = run.json().get("pupils").get(0);
        assertThat(pupil.get("pupil").asText()).isEqualTo("P1");
        assertThat(pupil.get("old").get("persistentAbsence").asText()).isEqualTo("true");
        assertThat(pupil.get("new").get("persistentAbsence").asText()).isEqualTo("false");
        assertThat(run.json().get("total").get("old").get("authorisedAbsence").asInt())
                .isOne();
        assertThat(run.json().get("total").get("new").get("authorisedAbsence").asInt())
                .isZero();
        assertThat(folder.run("rules", "diff", "standard", "mine", "--register", "marks.csv")
                        .out())
                .contains("AUTHORISED_ABSENCE", "persistentAbsence");
    }

    @Test
    void the_same_rules_differ_in_nothing() {
        CommandRun run = folder.run("rules", "diff", "mine", "mine", "--register", "marks.csv", "--format", "json");
        assertThat(run.json().get("rules")).isEmpty();
        assertThat(run.json().get("sessions")).isEmpty();
        assertThat(run.json().get("pupils")).isEmpty();
        assertThat(folder.run("rules", "diff", "standard", "standard").out()).contains("No rule differs.");
    }

    @Test
    void a_folder_that_is_not_there_is_a_bad_call() {
        CommandRun run = folder.run("rules", "diff", "standard", "gone");
        assertThat(run.status()).isEqualTo(2);
        assertThat(run.err()).contains("\nMaybe ");
    }

    @Test
    void every_text_without_sourced_welsh_is_listed_with_the_english_that_is_shown() {
        CommandRun run = folder.run("rules", "language", "cy", "--nation", "WAL", "--format", "json");
        assertThat(run.json().get("missing").asInt())
                .isEqualTo(run.json().get("rows").size())
                .isGreaterThan(50);
        assertThat(run.json().get("rows").findValuesAsText("key"))
                .contains("code.WAL.I", "measure.absence", "category.ATTENDED")
                .doesNotHaveDuplicates();
        assertThat(run.json().get("rows").findValuesAsText("english")).noneMatch(String::isBlank);
        assertThat(folder.run("rules", "language", "en", "--format", "json")
                        .json()
                        .get("rows"))
                .isEmpty();
    }
}
