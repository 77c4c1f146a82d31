package org.openattendance.examples;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Row by row, what the contract says that bad input gets, through {@code attendance summarise} and in both layouts: the exit status, the
 * issue with its severity and place, and what the counts make of the row.
 */
class BadInputCommandTest {

    @TempDir
    private Path path;

    private CommandRun.Folder folder;

    @BeforeEach
    void files() {
        folder = new CommandRun.Folder(path);
    }

    private CommandRun longRows(String rows, String... more) {
        folder.with("marks.csv", ("pupil_id,date,session,code " + rows).split(" "));
        return summarise("long", more);
    }

    private CommandRun strings(List<String> rows, String... more) {
        List<String> lines = new ArrayList<>(List.of("pupil_id,start_date,marks"));
        lines.addAll(rows);
        folder.with("marks.csv", lines.toArray(new String[0]));
        return summarise("string", more);
    }

    private CommandRun summarise(String layout, String... more) {
        List<String> args = new ArrayList<>(List.of(
                "summarise", "--nation", "ENG", "--register", "marks.csv", "--layout", layout, "--format", "json"));
        args.addAll(List.of(more));
        return folder.run(args.toArray(new String[0]));
    }

    /** Each issue as its line, its column with a position where there is one, its severity and its reason. */
    private static List<String> issues(CommandRun run) {
        List<String> issues = new ArrayList<>();
        run.json().get("issues").forEach(issue -> {
            assertThat(issue.get("message").asText()).doesNotContain("P1").isNotBlank();
            String at = issue.has("position") ? ":" + issue.get("position").asInt() : "";
            issues.add(issue.get("line").asInt() + " " + issue.get("column").asText() + at + " "
                    + issue.get("severity").asText() + " " + issue.get("reason").asText());
        });
        return issues;
    }

    private static void same(CommandRun run, int status, List<String> issues, String counts) {
        assertThat(run.status()).isEqualTo(status);
        assertThat(issues(run)).isEqualTo(issues);
        JsonNode total = run.json().get("total");
        StringBuilder found = new StringBuilder();
        for (String word : counts.split(" ")) {
            String count = word.substring(0, word.indexOf('='));
            found.append(count).append('=').append(total.get(count).asText()).append(' ');
        }
        assertThat(found.toString().strip()).isEqualTo(counts);
    }

    @Nested
    class A_code {

        @Test
        void that_the_nation_never_held_is_unmarked() {
            String counts = "possible=1 present=1 unmarked=1 complete=false";
            same(longRows("P1,2025-09-03,AM,? P1,2025-09-03,PM,\\"), 1, List.of("2 code ERROR UNKNOWN_CODE"), counts);
            same(strings(List.of("P1,2025-09-03,?\\")), 1, List.of("2 marks:1 ERROR UNKNOWN_CODE"), counts);
        }

        @Test
        void outside_its_dates_has_the_nearest_meaning_in_time() {
            String counts = "possible=4 present=2 approvedEducationalActivity=1 authorisedAbsence=1 complete=true";
            same(
                    longRows("P1,2024-08-16,AM,J1 P1,2024-08-16,PM,\\ P1,2024-08-19,AM,J P1,2024-08-19,PM,\\"),
                    0,
                    List.of("2 code WARNING CODE_NOT_IN_FORCE", "4 code WARNING CODE_NOT_IN_FORCE"),
                    counts);
            same(
                    strings(List.of("P1,2024-08-16,J1 \\ J \\")),
                    0,
                    List.of("2 marks:1 WARNING CODE_NOT_IN_FORCE", "2 marks:3 WARNING CODE_NOT_IN_FORCE"),
                    counts);
        }

        @Test
        void before_the_first_code_set_is_unmarked_whatever_it_is() {
            String counts = "possible=2 present=2 unmarked=2 complete=false";
            same(
                    longRows("P1,2006-08-31,AM,/ P1,2006-08-31,PM,? P1,2006-09-01,AM,/ P1,2006-09-01,PM,\\"),
                    1,
                    List.of("2 code ERROR NO_CODE_SET", "3 code ERROR NO_CODE_SET"),
                    counts);
            same(
                    strings(List.of("P1,2006-08-31,/?/\\")),
                    1,
                    List.of("2 marks:1 ERROR NO_CODE_SET", "2 marks:2 ERROR NO_CODE_SET"),
                    counts);
        }

        @Test
        void that_depends_on_an_age_that_is_not_known_is_told_once_a_pupil() {
            String counts = "possible=2 possibleOther=2 complete=true";
            same(longRows("P1,2020-11-03,AM,X P1,2020-11-03,PM,X"), 0, List.of("2 code WARNING AGE_NOT_KNOWN"), counts);
            same(strings(List.of("P1,2020-11-03,XX")), 0, List.of("2 marks:1 WARNING AGE_NOT_KNOWN"), counts);
        }

        @Test
        void that_is_not_for_the_age_of_the_pupil_keeps_the_meaning_in_force() {
            folder.with("pupils.csv", "pupil_id,date_of_birth", "P1,2012-01-05");
            String counts = "possible=1 present=1 notPossible=1";
            same(
                    longRows("P1,2025-09-03,AM,X P1,2025-09-03,PM,\\", "--pupils", "pupils.csv"),
                    0,
                    List.of("2 code WARNING CODE_NOT_FOR_AGE"),
                    counts);
            same(
                    strings(List.of("P1,2025-09-03,X\\"), "--pupils", "pupils.csv"),
                    0,
                    List.of("2 marks:1 WARNING CODE_NOT_FOR_AGE"),
                    counts);
        }

        @Test
        void of_the_other_half_of_the_day_is_present() {
            String counts = "possible=2 present=2 complete=true";
            same(
                    longRows("P1,2025-09-03,AM,\\ P1,2025-09-03,PM,/"),
                    0,
                    List.of("2 code WARNING CODE_WRONG_SESSION", "3 code WARNING CODE_WRONG_SESSION"),
                    counts);
            same(
                    strings(List.of("P1,2025-09-03,\\/")),
                    0,
                    List.of("2 marks:1 WARNING CODE_WRONG_SESSION", "2 marks:2 WARNING CODE_WRONG_SESSION"),
                    counts);
        }
    }

    @Nested
    class Two_rows_of_one_session {

        @Test
        void with_the_same_code_count_once() {
            String counts = "possible=1 authorisedAbsence=1 complete=true";
            same(
                    longRows("P1,2025-09-03,AM,I P1,2025-09-03,am,I"),
                    0,
                    List.of("3 code WARNING DUPLICATE_MARK"),
                    counts);
            same(
                    strings(List.of("P1,2025-09-03,I#", "P1,2025-09-03,I#")),
                    0,
                    List.of("3 marks:1 WARNING DUPLICATE_MARK", "3 marks:2 WARNING DUPLICATE_MARK"),
                    counts);
        }

        @Test
        void of_which_one_is_no_mark_leave_the_mark() {
            String counts = "possible=2 authorisedAbsence=1 unauthorisedAbsence=1 unmarked=0 complete=true";
            same(
                    longRows("P1,2025-09-03,AM,I P1,2025-09-03,AM,- P1,2025-09-03,PM, P1,2025-09-03,PM,O"),
                    0,
                    List.of("3 code WARNING DUPLICATE_MARK", "5 code WARNING DUPLICATE_MARK"),
                    counts);
            same(
                    strings(List.of("P1,2025-09-03,I-", "P1,2025-09-03,-O")),
                    0,
                    List.of("3 marks:1 WARNING DUPLICATE_MARK", "3 marks:2 WARNING DUPLICATE_MARK"),
                    counts);
        }

        @Test
        void with_another_code_conflict_and_the_first_stands() {
            String counts = "possible=1 present=1 authorisedAbsence=0 complete=false";
            same(
                    longRows("P1,2025-09-03,AM,/ P1,2025-09-03,AM,I"),
                    1,
                    List.of("3 code ERROR CONFLICTING_MARKS"),
                    counts);
            same(
                    strings(List.of("P1,2025-09-03,/#", "P1,2025-09-03,I#")),
                    1,
                    List.of("3 marks:1 ERROR CONFLICTING_MARKS", "3 marks:2 WARNING DUPLICATE_MARK"),
                    counts);
        }

        /** Two local names of one statutory code are the same code; an unknown code is a code. */
        @Test
        void are_compared_after_the_codes_of_the_school_are_mapped() {
            folder.with("codes.csv", "local_code,code", "ILL,I", "SICK,I");
            same(
                    longRows(
                            "P1,2025-09-03,AM,ILL P1,2025-09-03,AM,SICK P1,2025-09-03,AM,?",
                            "--local-codes",
                            "codes.csv"),
                    1,
                    List.of(
                            "3 code WARNING DUPLICATE_MARK",
                            "4 code ERROR UNKNOWN_CODE",
                            "4 code ERROR CONFLICTING_MARKS"),
                    "possible=1 authorisedAbsence=1 complete=false");
            same(
                    strings(List.of("P1,2025-09-03,ILL #", "P1,2025-09-03,SICK #"), "--local-codes", "codes.csv"),
                    0,
                    List.of("3 marks:1 WARNING DUPLICATE_MARK", "3 marks:2 WARNING DUPLICATE_MARK"),
                    "possible=1 authorisedAbsence=1 complete=true");
        }
    }

    @Nested
    class A_row {

        @ParameterizedTest
        @CsvSource({
            "'P1,03/09/2025,AM,I',date,BAD_DATE",
            "'P1,,AM,I',date,BAD_DATE",
            "'P1,2025-02-29,AM,I',date,BAD_DATE",
            "'P1,2025-09-03,MORNING,I',session,BAD_SESSION",
            "'P1,2025-09-03,,I',session,BAD_SESSION",
            "',2025-09-03,AM,I',pupil_id,BAD_ROW",
            "'P1,2025-09-03,AM','',BAD_ROW",
            "'P1,2025-09-03,AM,I,J','',BAD_ROW"
        })
        void that_cannot_be_read_is_left_out_and_the_others_count(String row, String column, String reason) {
            same(
                    longRows(row + " P1,2025-09-03,PM,\\"),
                    1,
                    List.of("2 " + column + " ERROR " + reason),
                    "possible=1 present=1 authorisedAbsence=0 complete=true");
        }

        @ParameterizedTest
        @CsvSource({
            "'P1,03/09/2025,II',start_date,BAD_MARK_STRING",
            "'P1,,II',start_date,BAD_MARK_STRING",
            "'P1,2025-09-06,II',start_date,BAD_MARK_STRING",
            "'P1,2025-09-03,III',marks,BAD_MARK_STRING",
            "'P1,2025-09-03,I  I',marks,BAD_MARK_STRING",
            "',2025-09-03,II',pupil_id,BAD_ROW",
            "'P1,2025-09-03','',BAD_ROW",
            "'P1,2025-09-03,II,I','',BAD_ROW"
        })
        void of_marks_that_cannot_be_laid_out_is_left_out_whole(String row, String column, String reason) {
            same(
                    strings(List.of(row, "P1,2025-09-04,/\\")),
                    1,
                    List.of("2 " + column + " ERROR " + reason),
                    "possible=2 present=2 authorisedAbsence=0 complete=true");
        }

        @Test
        void of_marks_that_runs_past_the_calendar_is_left_out_whole() {
            folder.with("calendar.csv", "date,session,open", "2025-09-03,AM,yes", "2025-09-03,PM,yes");
            same(
                    strings(
                            List.of("P1,2025-09-03,III", "P2,2025-09-03,/\\"),
                            "--string-layout",
                            "calendar",
                            "--calendar",
                            "calendar.csv"),
                    1,
                    List.of("2 marks ERROR BAD_MARK_STRING"),
                    "possible=2 present=2 authorisedAbsence=0");
        }
    }

    @Test
    void a_mark_on_a_closed_day_counts_as_the_register_says_and_no_session_is_no_surprise() {
        folder.with("calendar.csv", "date,session,open", "2025-09-03,AM,yes", "2025-09-03,PM,yes");
        String counts = "possible=3 present=2 authorisedAbsence=1 notPossible=1";
        same(
                longRows(
                        "P1,2025-09-03,AM,/ P1,2025-09-03,PM,\\ P1,2025-09-04,AM,I P1,2025-09-04,PM,#",
                        "--calendar",
                        "calendar.csv"),
                0,
                List.of("4 code WARNING SESSION_CLOSED"),
                counts);
        same(
                strings(List.of("P1,2025-09-03,/\\I#"), "--calendar", "calendar.csv"),
                0,
                List.of("2 marks:3 WARNING SESSION_CLOSED"),
                counts);
    }

    @Test
    void a_pupil_who_is_not_listed_is_told_once_and_is_in_the_unknown_group() {
        folder.with("pupils.csv", "pupil_id,year_group", "P2,7");
        List<String> by = List.of("--pupils", "pupils.csv", "--by", "year_group");
        CommandRun rows =
                longRows("P1,2025-09-03,AM,/ P2,2025-09-03,AM,/ P1,2025-09-03,PM,\\", by.toArray(new String[0]));
        same(rows, 0, List.of("2 pupil_id WARNING PUPIL_NOT_LISTED"), "possible=3 present=3");
        CommandRun runs = strings(
                List.of("P1,2025-09-03,/\\", "P2,2025-09-03,/#", "P1,2025-09-04,##"), by.toArray(new String[0]));
        same(runs, 0, List.of("2 pupil_id WARNING PUPIL_NOT_LISTED"), "possible=3 present=3");
        for (CommandRun run : List.of(rows, runs)) {
            List<String> groups = new ArrayList<>();
            run.json()
                    .get("groups")
                    .forEach(group ->
                            groups.add(group.get("by").get("year_group").asText()));
            assertThat(groups).containsExactly("7", "unknown");
        }
    }

    @Nested
    class A_file {

        private void unusable(CommandRun run, String named) {
            assertThat(run.status()).isEqualTo(3);
            assertThat(run.out()).isEmpty();
            assertThat(run.err()).contains(named);
            assertThat(run.err().lines().reduce("", (before, line) -> line)).startsWith("Maybe");
        }

        @ParameterizedTest
        @CsvSource({
            "long,'pupil_id,date,session',code",
            "long,'pupil_id,day,session,code',date",
            "string,'pupil_id,start_date',marks",
            "string,'pupil,start_date,marks',pupil_id"
        })
        void without_a_column_is_unusable_and_the_column_is_named(String layout, String header, String column) {
            folder.with("marks.csv", header, "P1,2025-09-03,AM,/");
            unusable(summarise(layout), column);
        }

        @ParameterizedTest
        @ValueSource(strings = {"long", "string"})
        void that_is_empty_is_unusable(String layout) throws IOException {
            Files.writeString(path.resolve("marks.csv"), "");
            unusable(summarise(layout), "marks.csv");
        }

        @ParameterizedTest
        @ValueSource(strings = {"long", "string"})
        void that_is_not_text_is_unusable_and_the_byte_is_named(String layout) throws IOException {
            Files.write(path.resolve("marks.csv"), "PK\3\4\0\0".getBytes(StandardCharsets.ISO_8859_1));
            unusable(summarise(layout), "byte offset 4");
        }

        @ParameterizedTest
        @CsvSource({"long,'pupil_id,date,session,code\nP'", "string,'pupil_id,start_date,marks\nP'"})
        void that_is_not_utf_8_is_unusable_and_the_byte_is_named(String layout, String begins) throws IOException {
            Files.write(path.resolve("marks.csv"), (begins + "\u00e9,").getBytes(StandardCharsets.ISO_8859_1));
            unusable(summarise(layout), "byte offset " + begins.length());
        }
    }

    @Test
    void a_nation_without_the_rule_that_is_asked_for_is_a_wrong_call_that_says_what_is_known() {
        folder.with("marks.csv", "pupil_id,date,session,code", "P1,2025-09-03,AM,10")
                .with("calendar.csv", "date,session,open", "2025-09-03,AM,yes");
        CommandRun run = folder.run(
                "notices",
                "threshold",
                "--nation",
                "SCO",
                "--register",
                "marks.csv",
                "--calendar",
                "calendar.csv",
                "--as-of",
                "2025-09-03");
        assertThat(run.status()).isEqualTo(2);
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).contains("Known");
        assertThat(run.err().lines().reduce("", (before, line) -> line)).startsWith("Maybe");
    }

    /** One slip of the pen made the whole answer a wrong call: no school year was known for it. */
    @Test
    void a_mark_of_another_millennium_is_an_issue_of_its_row_for_the_daily_statistics_too() {
        folder.with("pupils.csv", "pupil_id,date_of_birth", "P1,2012-01-05");
        String[] daily = {"--definition", "eng-daily", "--pupils", "pupils.csv"};
        same(
                longRows("P1,0202-09-03,AM,/ P1,2025-09-03,AM,/ P1,2025-09-03,PM,O", daily),
                1,
                List.of("2 code ERROR NO_CODE_SET"),
                "possible=2 present=1 unauthorisedAbsence=1");
        CommandRun alone = longRows("P1,1899-09-04,AM,/", daily);
        same(alone, 1, List.of("2 code ERROR NO_CODE_SET"), "possible=0 enrolments=0");
        assertThat(alone.json().get("pupils").get(0).get("population").asText()).isEqualTo("OUT_OF_AGE");
        same(
                strings(List.of("P1,0202-09-03,/\\", "P1,2025-09-03,/O"), daily),
                1,
                List.of("2 marks:1 ERROR NO_CODE_SET", "2 marks:2 ERROR NO_CODE_SET"),
                "possible=2 present=1 unauthorisedAbsence=1");
    }

    /** It said that the two were swapped, where only one was given. */
    @Test
    void a_window_beyond_the_register_is_called_what_it_is() {
        String rows = "P1,2025-09-03,AM,/ P1,2025-09-04,AM,/";
        CommandRun after = longRows(rows, "--from", "2026-01-05");
        assertThat(after.status()).isEqualTo(2);
        assertThat(after.err())
                .contains("--from 2026-01-05 is after the last date of the register, 2025-09-04.")
                .doesNotContain("swapped");
        CommandRun before = longRows(rows, "--to", "2025-01-05");
        assertThat(before.err())
                .contains("--to 2025-01-05 is before the first date of the register, 2025-09-03.")
                .doesNotContain("swapped");
        CommandRun swapped = longRows(rows, "--from", "2025-09-04", "--to", "2025-09-03");
        assertThat(swapped.status()).isEqualTo(2);
        assertThat(swapped.err()).contains("the two were swapped");
        assertThat(longRows(rows, "--from", "2025-09-04").status()).isZero();
    }
}
