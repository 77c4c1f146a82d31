package org.openattendance.examples.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openattendance.examples.CommandRun;

class LessonsCommandTest {

    @TempDir
    private Path path;

    /**
     * Three lessons in the morning, two in the afternoon. A is late in the first lesson and out of the third; in the afternoon A comes after half
     * of it. B misses both lessons of the afternoon. C is excluded in one lesson.
     */
    private CommandRun.Folder folder() {
        return new CommandRun.Folder(path)
                .with(
                        "day.csv",
                        "period,session,counts,registers",
                        "1,AM,yes,yes",
                        "2,AM,,",
                        "3,AM,,",
                        "4,PM,yes,yes",
                        "5,PM,,")
                .with(
                        "lessons.csv",
                        "pupil_id,date,period,code",
                        "A,2025-09-03,1,11",
                        "A,2025-09-03,2,10",
                        "A,2025-09-03,3,31",
                        "A,2025-09-03,4,21",
                        "A,2025-09-03,5,10",
                        "B,2025-09-03,1,10",
                        "B,2025-09-03,2,10",
                        "B,2025-09-03,3,10",
                        "B,2025-09-03,4,30",
                        "B,2025-09-03,5,30",
                        "C,2025-09-03,1,10",
                        "C,2025-09-03,2,40",
                        "C,2025-09-03,3,10");
    }

    private JsonNode lessons(String words) {
        CommandRun run = folder().run(
                        ("lessons --nation SCO --register lessons.csv --timetable day.csv --format json " + words)
                                .strip()
                                .split(" "));
        assertThat(run.status()).as(run.err()).isZero();
        return run.json();
    }

    @Test
    void late_before_and_after_half_of_the_half_day_stay_apart() {
        JsonNode json = lessons("");
        assertThat(json.get("rule").get("id").asText()).isEqualTo("sco-every-period");
        assertThat(json.get("rule").get("confidence").asText()).isEqualTo("PART_UNCONFIRMED");
        JsonNode first = json.get("pupils").get(0);
        assertThat(first.get("sessions").findValuesAsText("code")).containsExactly("11", "21");
        assertThat(first.get("sessions").findValuesAsText("why")).containsExactly("LATE", "VERY_LATE");
        assertThat(first.get("lateAttended").asInt()).isOne();
        assertThat(first.get("lateAbsent").asInt()).isOne();
        assertThat(json.get("pupils").get(1).get("sessions").findValuesAsText("why"))
                .containsExactly("PRESENT", "ABSENT");
        assertThat(json.get("pupils").get(2).get("sessions").findValuesAsText("code"))
                .containsExactly("40");
    }

    /** In school were A and B in the morning: six lessons, of which A missed one. Nobody was in school in the afternoon by the rule. */
    @Test
    void lessons_missed_inside_school_are_a_measure_of_their_own() {
        JsonNode json = lessons("");
        assertThat(json.get("pupils").get(0).get("lessonAbsence").get("percent").asText())
                .as("one of three")
                .isEqualTo("33.3333");
        assertThat(json.get("pupils")
                        .get(1)
                        .get("lessonAbsence")
                        .get("numerator")
                        .asInt())
                .isZero();
        assertThat(json.get("pupils").get(2).get("lessonAbsence").isNull()).isTrue();
        assertThat(json.get("total").get("lessonAbsence").get("numerator").asInt())
                .isOne();
        assertThat(json.get("total").get("lessonAbsence").get("denominator").asInt())
                .isEqualTo(6);
        assertThat(json.get("total").get("missedLessonInSchool").asInt()).isOne();
        assertThat(json.get("total").get("madeBy").get("EXCLUSION").asInt()).isOne();
    }

    /** What comes out as CSV goes in as a register: five half days, of which B's afternoon and A's very late one are absences. */
    @Test
    void the_half_days_are_a_register_that_the_other_commands_read() throws Exception {
        CommandRun half = folder().run(
                        "lessons",
                        "--nation",
                        "SCO",
                        "--register",
                        "lessons.csv",
                        "--timetable",
                        "day.csv",
                        "--format",
                        "csv");
        Files.writeString(path.resolve("marks.csv"), half.out());
        JsonNode total = folder().run("summarise", "--nation", "SCO", "--register", "marks.csv", "--format", "json")
                .json()
                .get("total");
        assertThat(total.get("possible").asInt()).isEqualTo(5);
        assertThat(total.get("authorisedAbsence").asInt()).isOne();
        assertThat(total.get("unauthorisedAbsence").asInt()).isOne();
        assertThat(total.get("exclusion").asInt()).isOne();
        assertThat(total.get("late").asInt()).isEqualTo(2);
    }

    @Test
    void another_rule_takes_the_lesson_in_which_the_register_is_taken() {
        JsonNode json = lessons("--rule registration-period");
        assertThat(json.get("pupils").get(0).get("sessions").findValuesAsText("why"))
                .containsExactly("REGISTRATION", "REGISTRATION");
        assertThat(json.get("pupils").get(2).get("sessions").findValuesAsText("code"))
                .containsExactly("10");
    }

    @Test
    void people_see_a_line_for_each_pupil_and_the_rule_below() {
        CommandRun run =
                folder().run("lessons", "--nation", "SCO", "--register", "lessons.csv", "--timetable", "day.csv");
        assertThat(run.out())
                .containsPattern("A +2 +1 +1 +0 +1 of 3")
                .containsPattern("C +1 +0 +0 +0 +none in school")
                .contains("Made by sco-every-period (PART_UNCONFIRMED)");
    }

    @Test
    void wrong_calls_and_timetables_are_told() {
        CommandRun.Folder folder = folder().with("twice.csv", "period,session", "1,AM", "1,PM")
                .with(
                        "faults.csv",
                        "period,session,counts,registers",
                        "1,AM,,yes",
                        ",AM,,",
                        "2,night,,",
                        "3,PM,no,yes");
        CommandRun england =
                folder.run("lessons", "--nation", "ENG", "--register", "lessons.csv", "--timetable", "day.csv");
        assertThat(england.status()).isEqualTo(2);
        assertThat(england.err()).contains("registration-period").contains("\nMaybe ");
        assertThat(folder.run(
                                "lessons",
                                "--nation",
                                "SCO",
                                "--register",
                                "lessons.csv",
                                "--timetable",
                                "day.csv",
                                "--rule",
                                "none")
                        .status())
                .isEqualTo(2);
        CommandRun twice =
                folder.run("lessons", "--nation", "SCO", "--register", "lessons.csv", "--timetable", "twice.csv");
        assertThat(twice.status()).isEqualTo(3);
        assertThat(twice.err()).contains("the order is not that of the day");
        CommandRun faults = folder.run(
                "lessons",
                "--nation",
                "SCO",
                "--register",
                "lessons.csv",
                "--timetable",
                "faults.csv",
                "--format",
                "json");
        assertThat(faults.status()).isEqualTo(1);
        assertThat(faults.json().get("issueCounts").get("BAD_ROW").asInt()).isOne();
        assertThat(faults.json().get("issueCounts").get("BAD_SESSION").asInt()).isOne();
        assertThat(faults.json().get("issueCounts").get("BAD_VALUE").asInt()).isOne();
    }
}
