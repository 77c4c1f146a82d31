package org.openattendance.examples.pathway;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openattendance.examples.CommandRun;
import org.openattendance.examples.notices.NoticeFiles;
import org.openattendance.pathway.Pathway;

/** A school of four in the autumn of 2024, asked as a user would ask. */
class PathwayCommandsTest {

    private static final LocalDate END = LocalDate.of(2024, 12, 20);

    @TempDir
    private Path folder;

    @BeforeEach
    void a_school() throws IOException {
        new NoticeFiles(folder)
                .pupil("A", END)
                .pupil("B", END, "O 2024-09-16..2024-09-20")
                .pupil("C", END, "I 2024-09-16..2024-10-18")
                .pupil("D", END, "U 2024-10-07..2024-10-11", "O 2024-11-11..2024-11-22", "- 2024-12-02 PM")
                .file(
                        "case.json",
                        "{\"case\":\"C1\",\"opened\":\"2024-09-14\",\"stage\":\"MONITOR\",",
                        " \"facts\":{\"supportAppropriate\":\"yes\",\"flags\":[\"concern\"]},\"events\":[]}");
    }

    private CommandRun call(String words) {
        return new CommandRun.Folder(folder).run(words.split(" "));
    }

    private CommandRun evaluate(String words) {
        return call(
                "pathway evaluate --pathway ENG-NATIONAL-5 --case case.json --register marks.csv --calendar calendar.csv "
                        + words);
    }

    private static JsonNode trigger(CommandRun run, String id) {
        for (JsonNode one : run.json().get("triggers")) {
            if (one.get("id").asText().equals(id)) {
                return one;
            }
        }
        throw new AssertionError("no trigger " + id);
    }

    @Test
    void figures_of_a_register_are_those_counted_by_hand_on_the_day() {
        // 39 school days to 25 October; the week of 7 October missed without leave.
        CommandRun run = evaluate("--pupil D --as-of 2024-10-25 --format json");
        assertThat(run.status()).isZero();
        assertThat(trigger(run, "PA").get("found").asText()).isEqualTo("68/78");
        assertThat(trigger(run, "PA").get("met").asBoolean()).isTrue();
        assertThat(trigger(run, "SA").get("met").asBoolean()).isFalse();
        assertThat(trigger(run, "THRESHOLD").get("found").asText()).isEqualTo("10");
        assertThat(run.json().get("composition")).hasToString("{\"U\":10}");
        assertThat(run.json().get("outcome").asText()).isEqualTo("ALLOWED");
        assertThat(run.json().get("stage").asText()).isEqualTo("MONITOR");
        assertThat(run.json().get("proposed").asText()).isEqualTo("LISTEN");
        assertThat(run.json().get("decides").asText()).isEqualTo("SENIOR_ATTENDANCE_LEAD");
        assertThat(run.json().get("missing")).isEmpty();
        assertThat(run.json().get("issues")).isEmpty();
    }

    @Test
    void on_an_earlier_day_later_marks_are_not_known() {
        CommandRun run = evaluate("--pupil D --as-of 2024-10-04 --format json");
        assertThat(trigger(run, "PA").get("found").asText()).isEqualTo("48/48");
        assertThat(trigger(run, "THRESHOLD").get("met").asBoolean()).isFalse();
        assertThat(run.json().get("composition")).isEmpty();
    }

    @Test
    void absence_that_may_be_medical_is_looked_at_by_a_person_first() {
        CommandRun run = evaluate("--pupil C --as-of 2024-10-25");
        assertThat(run.status()).isZero();
        assertThat(run.out())
                .contains("NEEDS_DECISION at MONITOR, about FORMALISE; decides: SENIOR_ATTENDANCE_LEAD")
                .contains("Most of the absence may have medical, disability or religious reasons.")
                .contains("Absence I: 50");
    }

    @Test
    void nothing_is_decided_while_a_session_is_unmarked() {
        CommandRun run = evaluate("--pupil D --as-of 2024-12-06 --format json");
        assertThat(run.json().get("outcome").asText()).isEqualTo("BLOCKED");
        assertThat(run.json().get("missing")).hasToString("[\"REGISTER_NOT_RESOLVED\"]");
        assertThat(evaluate("--pupil D --as-of 2024-11-29 --format json").json().get("missing"))
                .as("before the gap")
                .isEmpty();
    }

    @Test
    void the_rolling_window_forgets_what_is_more_than_ten_school_weeks_ago() throws IOException {
        new NoticeFiles(folder).pupil("E", END, "U 2024-09-09..2024-09-13");
        assertThat(trigger(evaluate("--as-of 2024-11-22 --format json"), "THRESHOLD")
                        .get("found")
                        .asText())
                .as("the tenth school week: half term is none")
                .isEqualTo("10");
        assertThat(trigger(evaluate("--as-of 2024-11-29 --format json"), "THRESHOLD")
                        .get("found")
                        .asText())
                .isEqualTo("0");
    }

    @Test
    void a_table_for_a_sheet_has_a_row_for_each_test() {
        CommandRun run = evaluate("--pupil A --as-of 2024-10-25 --format csv");
        assertThat(run.out().lines().toList().get(0)).isEqualTo("test,met,found,asked,source");
        assertThat(run.out()).contains("PA,no,78/78,<= 90%,");
    }

    @Test
    void a_case_is_about_one_pupil_and_a_call_that_cannot_be_answered_says_why() {
        CommandRun several = evaluate("--as-of 2024-10-25");
        assertThat(several.status()).isEqualTo(2);
        assertThat(several.err()).contains("--pupil").contains("\nMaybe ");
        assertThat(several.out()).isEmpty();
        assertThat(evaluate("--pupil D --as-of 2024-09-01").status())
                .as("before it was opened")
                .isEqualTo(2);
        assertThat(call("pathway evaluate --pathway GB-XYZ --case case.json --as-of 2024-10-25")
                        .err())
                .startsWith("RULE_NOT_KNOWN");
        assertThat(call("pathway evaluate --pathway ENG-NATIONAL-5 --case marks.csv --as-of 2024-10-25")
                        .status())
                .isEqualTo(3);
        CommandRun norfolk =
                call("pathway evaluate --pathway GB-NFK-2024 --case case.json --as-of 2024-10-25 --format json");
        assertThat(norfolk.json().get("outcome").asText()).isEqualTo("NOT_EXECUTABLE");
        CommandRun badMark = new CommandRun.Folder(folder)
                .with("bad.csv", "pupil_id,date,session,code", "D,2024-10-07,AM,QQ", "D,2024-10-07,PM,\\")
                .run(
                        "pathway evaluate --pathway ENG-NATIONAL-5 --case case.json --register bad.csv --calendar calendar.csv --as-of 2024-10-25 --format json"
                                .split(" "));
        assertThat(badMark.status()).isEqualTo(1);
        assertThat(badMark.issues()).containsExactly("UNKNOWN_CODE 2");
    }

    private CommandRun trial(String words) {
        return call("pathway try --pathway ENG-NATIONAL-5 " + words);
    }

    @Test
    void a_trial_over_a_register_says_who_moves_when_and_how_much_work_that_is() {
        CommandRun run = trial("--register marks.csv --calendar calendar.csv --format json");
        assertThat(run.status()).isZero();
        JsonNode json = run.json();
        assertThat(json.get("tried").asInt()).isEqualTo(4);
        JsonNode pupils = json.get("pupils");
        assertThat(pupils)
                .extracting(one ->
                        one.get("pupil").asText() + " " + one.get("stage").asText())
                .containsExactly("A MONITOR", "B MONITOR", "C MONITOR", "D FORMALISE");
        assertThat(pupils.get(3).get("moves"))
                .extracting(move -> move.get("on").asText() + " "
                        + move.path("to").asText(move.path("askedAbout").asText()))
                .as("the Friday after the week of absence; each stage two weeks after the one before")
                .contains("2024-10-11 LISTEN");
        assertThat(pupils.get(2).get("moves"))
                .as("illness is asked about and never moves a pupil by itself")
                .allMatch(move -> move.has("askedAbout"));
        long moves = 0;
        long meetings = 0;
        for (JsonNode week : json.get("weeks")) {
            moves += week.get("moves").asLong();
            meetings += week.get("work").path("MEETING").asLong();
        }
        long listed = 0;
        for (JsonNode one : pupils) {
            for (JsonNode move : one.get("moves")) {
                listed += move.has("to") ? 1 : 0;
            }
        }
        assertThat(moves).as("weeks add up to pupils").isEqualTo(listed);
        assertThat(meetings).isEqualTo(json.get("work").get("MEETING").asLong());
        assertThat(json.get("weeks")).noneMatch(week -> week.has("pupil"));
        assertThat(trial("--register marks.csv --calendar calendar.csv").out())
                .contains("stage at the end")
                .contains("No step of law is taken.");
    }

    @Test
    void a_trial_may_stop_at_a_day() {
        JsonNode json = trial("--register marks.csv --calendar calendar.csv --to 2024-09-13 --format json")
                .json();
        assertThat(json.get("standing")).hasToString("{\"MONITOR\":4}");
        assertThat(json.get("work")).isEmpty();
    }

    private void stricter() throws IOException {
        try (InputStream in =
                Pathway.class.getResourceAsStream("/org/openattendance/rules/pathways/eng-national-5.json")) {
            String ours = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            new NoticeFiles(folder)
                    .file(
                            "mine.json",
                            ours.replace("\"id\": \"ENG-NATIONAL-5\"", "\"id\": \"MINE\"")
                                    .replace("\"atMost\": 90}", "\"atMost\": 96}"));
        }
    }

    @Test
    void two_policies_are_compared_pupil_by_pupil_and_week_by_week() throws IOException {
        stricter();
        CommandRun run = trial("--against mine.json --register marks.csv --calendar calendar.csv --format json");
        assertThat(run.status()).isZero();
        JsonNode json = run.json();
        assertThat(json.get("first").get("pathway").asText()).isEqualTo("ENG-NATIONAL-5@1");
        assertThat(json.get("second").get("pathway").asText()).isEqualTo("MINE@1");
        assertThat(json.get("differences"))
                .as("who was never absent is the same under both")
                .noneMatch(one -> one.get("pupil").asText().equals("A"))
                .anyMatch(one -> one.get("pupil").asText().equals("B"));
        long more = 0;
        for (JsonNode week : json.get("moreWorkByWeek")) {
            more += week.get("work").path("MEETING").asLong();
        }
        assertThat(more)
                .as("the difference by week is the difference in all")
                .isEqualTo(json.get("moreWork").path("MEETING").asLong())
                .isEqualTo(json.get("second").get("work").path("MEETING").asLong()
                        - json.get("first").get("work").path("MEETING").asLong())
                .isNotNegative();
        CommandRun same = trial("--against ENG-NATIONAL-5 --register marks.csv --calendar calendar.csv --format json");
        assertThat(same.json().get("differences")).isEmpty();
        assertThat(same.json().get("moreWork")).isEmpty();
        assertThat(trial("--against mine.json --register marks.csv --calendar calendar.csv")
                        .out())
                .contains("ENG-NATIONAL-5@1")
                .contains("MINE@1")
                .contains("More work under the second:");
    }

    @Test
    void a_cohort_of_figures_stands_in_for_a_register_and_its_faults_are_told_once() throws IOException {
        stricter();
        new NoticeFiles(folder)
                .file(
                        "cohort.csv",
                        "pupil_id,on,attendance,unauthorised@10",
                        "P1,2024-10-11,40/50,10/50",
                        "P1,2024-11-15,70/90,12/80",
                        "P2,2024-10-11,50/50,0/50",
                        "P3,x,1/2,",
                        ",2024-10-11,1/2,",
                        "P3,2024-10-11,five,");
        CommandRun run = trial("--cohort cohort.csv --against mine.json --format json");
        assertThat(run.status()).isEqualTo(1);
        assertThat(run.issues()).containsExactlyInAnyOrder("BAD_DATE 5", "BAD_ROW 6", "BAD_VALUE 7");
        assertThat(run.json().get("first").get("tried").asInt()).isEqualTo(2);
        JsonNode alone =
                trial("--cohort cohort.csv --work-days 0 --format json").json();
        assertThat(alone.get("daysUntilWorkIsDone").asInt()).isZero();
        assertThat(alone.get("work").get("MEETING").asInt()).isEqualTo(1);
        assertThat(alone.get("pupils").get(0).get("moves").get(0).get("on").asText())
                .isEqualTo("2024-10-11");
    }

    @Test
    void a_trial_that_cannot_be_made_says_why() throws IOException {
        assertThat(trial("").status()).isEqualTo(2);
        assertThat(trial("--register marks.csv").err()).contains("--calendar");
        CommandRun essex = trial("--against GB-ESS --register marks.csv --calendar calendar.csv");
        assertThat(essex.status()).isEqualTo(2);
        assertThat(essex.err()).startsWith("PATHWAY_NOT_EXECUTABLE").contains("\nMaybe ");
        assertThat(trial("--cohort case.json").status()).isEqualTo(3);
        assertThat(trial("--register marks.csv --calendar calendar.csv --work-days -1")
                        .status())
                .isEqualTo(2);
        new NoticeFiles(folder).file("cohort.csv", "pupil_id,on,attendance", ",,");
        assertThat(trial("--cohort cohort.csv").status()).isEqualTo(3);
    }
}
