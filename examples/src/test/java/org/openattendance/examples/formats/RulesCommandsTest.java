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
                .contains("code.WAL.U", "measure.lateness", "category.ATTENDED")
                .doesNotContain("code.WAL.I", "measure.absence")
                .doesNotHaveDuplicates();
        assertThat(run.json().get("rows").findValuesAsText("english")).noneMatch(String::isBlank);
        var texts = run.json().get("texts");
        assertThat(texts.findValuesAsText("key"))
                .contains("measure.absence", "category.AUTHORISED_ABSENCE", "code.WAL.I");
        assertThat(texts.findValuesAsText("text")).contains("Absenoldeb", "absenoldeb awdurdodedig", "Salwch");
        assertThat(run.json().get("sourced").asInt()).isEqualTo(texts.size());
        assertThat(folder.run("rules", "language", "cy", "--nation", "ENG", "--format", "json")
                        .json()
                        .get("texts")
                        .findValuesAsText("key"))
                .as("codes of Wales are not those of England")
                .contains("measure.absence")
                .noneMatch(key -> key.startsWith("code."));
        assertThat(folder.run("rules", "language", "en", "--format", "json")
                        .json()
                        .get("rows"))
                .isEmpty();
    }

    /** Welsh where it was read in Welsh; English, and said to be, where it was not. */
    @Test
    void names_of_codes_come_in_welsh_where_a_source_has_them() {
        CommandRun run =
                folder.run("codes", "--nation", "WAL", "--on", "2026-01-12", "--language", "cy", "--format", "json");
        run.json().get("codes").forEach(code -> {
            if (code.get("code").asText().equals("I")) {
                assertThat(code.get("name").asText()).isEqualTo("Salwch");
                assertThat(code.get("nameLanguage").asText()).isEqualTo("cy");
            }
            if (code.get("code").asText().equals("U")) {
                assertThat(code.get("name").asText()).isEqualTo("Late, arrived after the register closed");
                assertThat(code.get("nameLanguage").asText()).isEqualTo("en");
            }
        });
        assertThat(run.json().get("language").asText()).isEqualTo("cy");
        assertThat(folder.run("codes", "--nation", "WAL", "--on", "2026-01-12", "--language", "cy")
                        .out())
                .contains("Salwch", "have no sourced wording in cy and stand in English");
        assertThat(folder.run("codes", "--nation", "WAL", "--on", "2026-01-12").out())
                .doesNotContain("Salwch", "stand in English");
    }

    /** No part of a sentence is in Welsh while another is in English: labels and months wait until the whole sentence has a source. */
    @Test
    void a_sentence_without_sourced_welsh_is_english_from_end_to_end() {
        String words = "explain --nation WAL --register welsh.csv --pupil P1 --format json";
        CommandRun.Folder wales = new CommandRun.Folder(path)
                .with("welsh.csv", "pupil_id,date,session,code", "P1,2025-09-15,AM,I", "P1,2025-09-15,PM,\\");
        assertThat(wales.run((words + " --language cy").split(" ")).json().get("sentence"))
                .isEqualTo(wales.run(words.split(" ")).json().get("sentence"));
    }

    @Test
    void measures_of_two_nations_are_not_compared_and_it_says_in_what_they_differ() {
        CommandRun run = folder.run(
                "rules", "compare", "ENG:eng-census:absence", "SCO:sco-register:absence", "--format", "json");
        assertThat(run.status()).isZero();
        assertThat(run.json().get("comparable").asBoolean()).isFalse();
        assertThat(run.json().get("rows").findValuesAsText("aspect")).contains("EXCLUSION", "LATE_AFTER_CLOSE");
        run.json().get("rows").forEach(row -> {
            assertThat(row.get("first").get("source").asText()).isNotBlank();
            assertThat(row.get("second").get("source").asText()).isNotBlank();
        });
        assertThat(folder.run("rules", "compare", "ENG:eng-census:absence", "SCO:sco-register:absence")
                        .out())
                .contains("They must not be compared.")
                .containsPattern("EXCLUSION +AUTHORISED_ABSENCE \\(CONFIRMED\\) +APART \\(CONFIRMED\\) +yes");
        assertThat(folder.run("rules", "compare", "SCO:sco-register:absence", "SCO:sco-register:absence")
                        .out())
                .contains("They may be compared");
        CommandRun unknown = folder.run("rules", "compare", "ENG:eng-census:absence", "ENG:eng-register:absence");
        assertThat(unknown.status()).isEqualTo(2);
        assertThat(unknown.err()).contains("ENG:eng-census:absence").contains("\nMaybe ");
        assertThat(folder.run("rules", "compare", "absence", "attendance").status())
                .isEqualTo(2);
    }
}
