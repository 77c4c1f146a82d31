package org.openattendance.examples.casework;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openattendance.examples.CommandRun;

class ScheduleDueCommandTest {

    @TempDir
    private Path folder;

    private CommandRun.Folder files;

    @BeforeEach
    void a_schedule() {
        files = new CommandRun.Folder(folder)
                .with(
                        "schedule.csv",
                        "id,what,team,role,responsibility,frequency,start,done",
                        "m1,Unmarked sessions,Office,ATTENDANCE_OFFICER,Asks the tutor,DAILY,2026-09-02,2026-09-15",
                        "m2,Absence by year,Attendance team,SENIOR_ATTENDANCE_LEAD,Tells heads of year,WEEKLY,2026-09-02,2026-09-02",
                        "m3,Severe absence,Leaders,HEAD_TEACHER,Looks at each plan,TERMLY,2026-09-02,",
                        "m4,Wellbeing,All,TEACHER,Notices,ONGOING,2026-09-02,")
                .with(
                        "calendar.csv",
                        "date,session,open,term,half_term",
                        "2026-09-02,AM,yes,autumn,a1",
                        "2026-09-15,AM,yes,autumn,a1");
    }

    private CommandRun due(String words) {
        return files.run(("schedule due " + words).split(" "));
    }

    @Test
    void what_is_overdue_comes_first_then_what_is_due_each_with_its_role() {
        CommandRun run = due("schedule.csv --on 2026-09-16 --format json");
        assertThat(run.status()).isZero();
        JsonNode rows = run.json().get("rows");
        assertThat(rows)
                .extracting(row -> row.get("id").asText() + " "
                        + row.get("state").asText() + " " + row.get("owed").asText() + " "
                        + row.get("role").asText())
                .containsExactly("m1 DUE 2026-09-16 ATTENDANCE_OFFICER", "m2 DUE 2026-09-16 SENIOR_ATTENDANCE_LEAD");
        assertThat(rows.get(1).get("missed")).hasToString("[\"2026-09-09\"]");
        assertThat(run.json().get("counts")).hasToString("{\"DUE\":2,\"NOT_SCHEDULED\":2}");
        assertThat(run.json().get("periodsNotKnown").asInt()).isEqualTo(1);
        assertThat(due("schedule.csv --on 2026-09-18 --format json").json().get("rows"))
                .extracting(
                        row -> row.get("id").asText() + " " + row.get("state").asText())
                .containsExactly("m2 OVERDUE", "m1 DUE");
    }

    @Test
    void a_calendar_gives_the_terms_and_all_shows_the_rest() {
        JsonNode rows = due("schedule.csv --on 2026-09-16 --calendar calendar.csv --all --format json")
                .json()
                .get("rows");
        assertThat(rows)
                .extracting(
                        row -> row.get("id").asText() + " " + row.get("state").asText())
                .containsExactly("m3 OVERDUE", "m1 DUE", "m2 DUE", "m4 NOT_SCHEDULED");
        assertThat(rows.get(0).get("owed").asText()).isEqualTo("2026-09-15");
        assertThat(rows.get(3).get("owed").isNull()).isTrue();
    }

    @Test
    void people_read_a_table_or_markdown() {
        assertThat(due("schedule.csv --on 2026-09-16").out())
                .contains("Tells heads of year")
                .contains("On 2026-09-16: 0 overdue, 2 due.")
                .contains("1 follow terms, half terms or years that nobody gave: pass --calendar.");
        assertThat(due("schedule.csv --on 2026-09-16 --format markdown").out())
                .startsWith("# What is due on 2026-09-16\n\n| id | state |")
                .contains("| m2 | DUE | 2026-09-16 | Absence by year |");
        assertThat(due("schedule.csv --on 2026-09-16 --format csv").out().lines())
                .hasSize(3);
    }

    @Test
    void json_is_read_by_what_stands_in_the_file() {
        files.with(
                "schedule.txt",
                "{\"terms\":[{\"first\":\"2026-09-02\",\"last\":\"2026-09-10\"}],\"activities\":[{\"id\":\"m1\",\"what\":\"W\",\"team\":\"T\","
                        + "\"role\":\"R\",\"responsibility\":\"D\",\"frequency\":\"TERMLY\",\"start\":\"2026-09-02\"},{\"id\":\"m2\"}]}");
        CommandRun run = due("schedule.txt --on 2026-09-16 --format json");
        assertThat(run.status()).isEqualTo(1);
        assertThat(run.json().get("rows").get(0).get("owed").asText()).isEqualTo("2026-09-10");
        assertThat(run.json().get("issues").get(0).get("pointer").asText()).isEqualTo("/activities/1/what");
    }

    @Test
    void a_wrong_call_and_an_unusable_file_print_nothing_on_standard_output() {
        assertThat(due("schedule.csv").status()).isEqualTo(2);
        CommandRun missing = due("nowhere.csv --on 2026-09-16");
        assertThat(missing.status()).isEqualTo(3);
        assertThat(missing.out()).isEmpty();
        assertThat(missing.err()).contains("\nMaybe ");
        files.with("schedule.json", "{\"rows\":[]}");
        assertThat(due("schedule.json --on 2026-09-16").status()).isEqualTo(3);
        assertThat(files.run("schedule").status()).isEqualTo(2);
    }
}
