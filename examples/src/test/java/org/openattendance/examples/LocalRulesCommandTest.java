package org.openattendance.examples;

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
import org.junit.jupiter.params.provider.CsvSource;

/** A code, a nation and a measure that nobody here has heard of, each added by files alone, from the register to the figure and its proof. */
class LocalRulesCommandTest {

    private static final String CODES =
            "code,short_name,valid_from,valid_to,physical,statistical_category,session_restriction,applies_to,arrives_late,sensitive,confidence,notes,source";
    private static final String MEASURES =
            "id,from,to,kind,numerator,denominator,at_least,period,ages,definitions,confidence,notes,source";

    @TempDir
    private Path path;

    private CommandRun.Folder folder;

    @BeforeEach
    void files() throws IOException {
        Files.createDirectories(path.resolve("rules/eng"));
        Files.createDirectories(path.resolve("rules/man"));
        folder = new CommandRun.Folder(path)
                .with("rules/sources.csv", "id,title,place,url,read_on,status", "our.policy,Our policy,,,,CURRENT")
                .with(
                        "marks.csv",
                        "pupil_id,date,session,code",
                        "P1,2025-09-03,AM,V9",
                        "P1,2025-09-03,PM,\\",
                        "P1,2025-09-04,AM,I",
                        "P1,2025-09-04,PM,\\");
    }

    private CommandRun run(String command, String nation, String... more) {
        List<String> args = new ArrayList<>(List.of(
                command, "--nation", nation, "--register", "marks.csv", "--format", "json", "--rules", "rules"));
        args.addAll(List.of(more));
        return folder.run(args.toArray(new String[0]));
    }

    @Test
    void a_new_code_is_counted_as_its_row_says_from_its_first_day() {
        folder.with(
                "rules/eng/codes.csv",
                CODES,
                "V9,Visit abroad,2025-09-01,,OUT_FOR_WHOLE_SESSION,APPROVED_EDUCATIONAL_ACTIVITY,AM_PM,ANY,no,no,CONFIRMED,,our.policy");
        CommandRun run = run("summarise", "ENG");
        assertThat(run.status()).as(run.err()).isZero();
        JsonNode total = run.json().get("total");
        assertThat(total.get("approvedEducationalActivity").asInt()).isEqualTo(1);
        assertThat(total.get("authorisedAbsence").asInt()).as("our I").isEqualTo(1);
        assertThat(total.get("complete").asBoolean()).isTrue();
        assertThat(run.json().get("ruleBook").get("version").asText()).endsWith("+local");
        folder.with("marks.csv", "pupil_id,date,session,code", "P1,2025-08-29,AM,V9", "P1,2025-09-03,PM,\\");
        assertThat(run("summarise", "ENG").issues()).containsExactly("CODE_NOT_IN_FORCE 2");
    }

    @Test
    void without_the_row_the_code_is_not_known() {
        CommandRun run = folder.run("summarise", "--nation", "ENG", "--register", "marks.csv", "--format", "json");
        assertThat(run.status()).isEqualTo(1);
        assertThat(run.issues()).containsExactly("UNKNOWN_CODE 2");
    }

    @Test
    void a_new_measure_is_decided_and_explained_with_its_row_and_source() {
        folder.with(
                "rules/eng/measures.csv",
                MEASURES,
                "half-absence,2025-09-01,,THRESHOLD,authorisedAbsence+unauthorisedAbsence,possible,1/2,,,eng-register,CONFIRMED,Our own,our.policy");
        folder.with("marks.csv", "pupil_id,date,session,code", "P1,2025-09-03,AM,I", "P1,2025-09-03,PM,\\");
        JsonNode proof = run("explain", "ENG", "--pupil", "P1", "--measure", "half-absence")
                .json();
        assertThat(proof.get("measure").asText()).contains("half-absence");
        assertThat(proof.get("figure").get("percent").asText()).isEqualTo("50.0000");
        assertThat(proof.get("rechecked").asBoolean()).isTrue();
        assertThat(proof.toString()).contains("our.policy");
        CommandRun before = run("explain", "ENG", "--pupil", "P1", "--measure", "half-absence", "--to", "2025-08-31");
        assertThat(before.status()).isEqualTo(2);
    }

    @Test
    void a_new_nation_is_read_counted_and_judged() {
        folder.with(
                        "rules/nations.csv",
                        "id,name,folder,code_sets_from,confidence,notes,source",
                        "MAN,Isle of Man,man,2015-09-01,CONFIRMED,,our.policy")
                .with(
                        "rules/man/codes.csv",
                        CODES,
                        "P,Present,2015-09-01,,IN_FOR_WHOLE_SESSION,ATTENDED,AM_PM,ANY,no,no,CONFIRMED,,our.policy",
                        "A,Absent,2015-09-01,,OUT_FOR_WHOLE_SESSION,UNAUTHORISED_ABSENCE,AM_PM,ANY,no,no,CONFIRMED,,our.policy")
                .with(
                        "rules/man/measures.csv",
                        MEASURES,
                        "absence,,,RATE,authorisedAbsence+unauthorisedAbsence,possible,,,,*,CONFIRMED,,our.policy",
                        "attendance,,,RATE,present+approvedEducationalActivity,possible,,,,*,CONFIRMED,,our.policy",
                        "persistent-absence,,,THRESHOLD,authorisedAbsence+unauthorisedAbsence,possible,1/3,,,man-register,CONFIRMED,,our.policy")
                .with(
                        "rules/man/definitions.csv",
                        "id,from,to,kind,value,confidence,notes,source",
                        "man-register,,,DEFAULT,yes,CONFIRMED,,our.policy",
                        "man-register,,,TITLE,Register of the island,CONFIRMED,,our.policy")
                .with(
                        "marks.csv",
                        "pupil_id,date,session,code",
                        "P1,2015-08-31,AM,P",
                        "P1,2025-09-03,AM,A",
                        "P1,2025-09-03,PM,P",
                        "P1,2025-09-04,AM,P");
        CommandRun run = run("summarise", "MAN");
        assertThat(run.issues()).containsExactly("NO_CODE_SET 2");
        JsonNode pupil = run.json().get("pupils").get(0);
        assertThat(run.json().get("definition").asText()).isEqualTo("man-register");
        assertThat(pupil.get("possible").asInt()).isEqualTo(3);
        assertThat(pupil.get("absence").get("percent").asText()).isEqualTo("33.3333");
        assertThat(pupil.get("persistentAbsence").asBoolean()).isTrue();
        assertThat(pupil.get("severeAbsence").isNull())
                .as("the island has no such rule")
                .isTrue();
        assertThat(run.json().get("rulesNotKnown").toString()).contains("severe-absence");
    }

    /** Refused before a mark is counted, naming file and line. */
    @ParameterizedTest
    @CsvSource({
        "'V9,Visit,2025-09-01,,OUT_FOR_WHOLE_SESSION,HOLIDAY,AM_PM,ANY,no,no,CONFIRMED,,our.policy',HOLIDAY",
        "'V9,Visit,2025-09-01,,OUT_FOR_WHOLE_SESSION,ATTENDED,AM_PM,ANY,no,no,CONFIRMED,,our.other',our.other"
    })
    void a_row_that_is_broken_is_refused_loudly(String row, String named) {
        folder.with("rules/eng/codes.csv", CODES, row);
        CommandRun run = run("summarise", "ENG");
        assertThat(run.status()).isIn(2, 3);
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).contains("eng/codes.csv:2", named);
        assertThat(run.err().lines().reduce("", (before, line) -> line)).startsWith("Maybe");
    }

    @Test
    void two_rows_that_hold_at_once_are_refused_loudly() {
        String row = "V9,Visit,2025-09-01,,OUT_FOR_WHOLE_SESSION,ATTENDED,AM_PM,ANY,no,no,CONFIRMED,,our.policy";
        folder.with("rules/eng/codes.csv", CODES, row, row.replace("2025-09-01", "2026-01-01"));
        CommandRun run = run("summarise", "ENG");
        assertThat(run.status()).isIn(2, 3);
        assertThat(run.err()).contains("eng/codes.csv:3", "holds at once with that of line 2");
    }
}
