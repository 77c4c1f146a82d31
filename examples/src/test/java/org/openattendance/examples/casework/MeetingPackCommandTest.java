package org.openattendance.examples.casework;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openattendance.examples.CommandRun;
import org.openattendance.examples.notices.NoticeFiles;

/** Twenty pupils for forty school days; of the seven with support three miss five days, one misses thirty. */
class MeetingPackCommandTest {

    @TempDir
    private Path folder;

    @BeforeEach
    void a_school() throws IOException {
        LocalDate day = LocalDate.of(2024, 10, 25);
        NoticeFiles files = new NoticeFiles(folder);
        List<String> pupils = new ArrayList<>(List.of("pupil_id,sen"));
        for (int i = 10; i < 30; i++) {
            String[] marks = i < 13
                    ? new String[] {"I 2024-09-09..2024-09-13"}
                    : i == 13 ? new String[] {"O 2024-09-16..2024-10-25"} : new String[0];
            files.pupil("P" + i, day, marks);
            pupils.add("P" + i + "," + (i < 17 ? "E" : "N"));
        }
        files.pupil("P30", day, "- 2024-10-25 PM");
        pupils.add("P30,N");
        files.file("pupils.csv", pupils.toArray(new String[0]));
        files.file(
                "last.json",
                "{\"school\":\"S1\",\"on\":\"2024-06-10\",\"actions\":[",
                "{\"id\":\"a1\",\"what\":\"Look at breakfast club\",\"owner\":\"HEAD_TEACHER\",\"due\":\"2024-09-30\",",
                " \"history\":[{\"on\":\"2024-06-10\",\"status\":\"PROPOSED\",\"by\":\"OFFICER\"}]}]}");
    }

    private CommandRun pack(String words) {
        return new CommandRun.Folder(folder)
                .run(("meeting-pack --register marks.csv --calendar calendar.csv --pupils pupils.csv " + words)
                        .split(" "));
    }

    @Test
    void agenda_and_figures_come_from_the_register_and_small_counts_are_withheld() {
        CommandRun run = pack("--by sen --last last.json --on 2024-10-25 --smallest 5 --format json");
        assertThat(run.status()).isZero();
        JsonNode json = run.json();
        // 39 school days: 21 pupils x 78 possible sessions less the one unmarked; 3 x 10 and 60 missed.
        assertThat(json.get("school").get("enrolments").asInt()).isEqualTo(21);
        assertThat(json.get("school").get("attendance").get("numerator").asInt())
                .isEqualTo(1547);
        assertThat(json.get("school").get("attendance").get("denominator").asInt())
                .isEqualTo(1637);
        assertThat(json.get("school").get("unresolvedSessions").asInt()).isEqualTo(1);
        assertThat(json.get("school").get("persistentAbsence").isNull())
                .as("four of twenty-one")
                .isTrue();
        assertThat(json.get("rows"))
                .extracting(row -> row.get("value").asText() + " " + row.get("enrolments") + " "
                        + row.get("persistentAbsence") + " " + row.get("marker"))
                .as("4 of 7 are persistently absent, so 3 are not, whom the size of either group would give away")
                .containsExactly("E null null \"c\"", "N null 0 \"c\"");
        assertThat(json.get("agenda"))
                .extracting(item -> item.get("topic").asText())
                .containsExactly(
                        "DATA_QUALITY",
                        "LAST_ACTIONS",
                        "WHOLE_SCHOOL",
                        "SEVERE_ABSENCE",
                        "PERSISTENT_ABSENCE",
                        "COHORT",
                        "COHORT",
                        "WHAT_WENT_WELL",
                        "NEXT_ACTIONS");
        assertThat(json.get("agenda").get(1).get("text").asText())
                .isEqualTo("Action a1 is still open and past its day.");
        assertThat(json.get("lastActions").get(0).get("overdue").asBoolean()).isTrue();
        assertThat(run.out()).doesNotContainPattern("P\\d\\d");
    }

    @Test
    void without_withholding_every_count_is_there() {
        JsonNode json = pack("--by sen --smallest 1 --format json").json();
        assertThat(json.get("school").get("persistentAbsence").asInt()).isEqualTo(4);
        assertThat(json.get("school").get("severeAbsence").asInt()).isEqualTo(1);
        assertThat(json.get("rows").get(0).get("persistentAbsence").asInt()).isEqualTo(4);
        assertThat(json.get("on").asText()).isEqualTo("2024-10-25");
    }

    @Test
    void the_usual_setting_is_that_of_the_policy_which_pages_for_sharing_have() {
        String on = "--by sen --on 2024-10-25 --format json";
        assertThat(pack(on).out()).isEqualTo(pack(on + " --smallest 5").out());
    }

    @Test
    void with_ten_as_the_setting_seven_pupils_are_too_few_for_figures() {
        CommandRun run = pack("--by sen --on 2024-10-25 --smallest 10");
        assertThat(run.out())
                .contains("sen E: no figures, so that those of a small group cannot be worked out.")
                .contains("sen N: no figures, so that those of a small group cannot be worked out.")
                .contains("1 sessions are unmarked")
                .contains("c: withheld");
        assertThat(run.out()).doesNotContain("60/");
    }

    @Test
    void of_fewer_pupils_than_the_smallest_count_there_is_no_figure_at_all() {
        CommandRun run = pack("--by sen --on 2024-10-25 --smallest 40 --format json");
        assertThat(run.status()).isZero();
        JsonNode school = run.json().get("school");
        for (String figure : List.of("enrolments", "attendance", "persistentAbsence", "severeAbsence")) {
            assertThat(school.get(figure).isNull()).as(figure).isTrue();
        }
        assertThat(run.json().get("rows"))
                .extracting(row -> row.get("enrolments").isNull()
                        && row.get("attendance").isNull()
                        && row.get("persistentAbsence").isNull())
                .containsExactly(true, true);
        assertThat(run.json().get("agenda").get(1).get("text").asText())
                .isEqualTo("How many pupils is withheld, because it would give a small number away.");
    }

    @Test
    void nothing_after_the_day_of_the_meeting_is_on_the_table() {
        JsonNode json = pack("--on 2024-09-06 --smallest 1 --format json").json();
        assertThat(json.get("to").asText()).isEqualTo("2024-09-06");
        assertThat(json.get("school").get("persistentAbsence").asInt()).isZero();
        assertThat(json.get("school").get("unresolvedSessions").asInt()).isZero();
        assertThat(pack("--on 2024-08-01").status()).isEqualTo(2);
    }

    @Test
    void people_read_it_on_paper() {
        String paper = pack("--by sen --last last.json --on 2024-10-25 --format markdown")
                .out();
        assertThat(paper)
                .startsWith("# Targeting support meeting of 2024-10-25\n\n## Agenda\n\n1. ")
                .contains("## Figures from 2024-09-03 to 2024-10-25")
                .contains("| by | group | pupils | attendance % | persistently absent |\n|---|---|---:|---:|---:|\n")
                .contains("| a1 | Look at breakfast club | HEAD\\_TEACHER | 2024-09-30 | PROPOSED |");
    }

    @Test
    void a_wrong_call_or_meeting_is_said() throws IOException {
        assertThat(pack("--smallest 0").status()).isEqualTo(2);
        assertThat(pack("--by colour").status()).isEqualTo(2);
        new NoticeFiles(folder).file("last.json", "{\"school\":\"S1\"}");
        CommandRun run = pack("--last last.json");
        assertThat(run.status()).isEqualTo(3);
        assertThat(run.err()).contains("last.json#/on").contains("\nMaybe ");
    }
}
