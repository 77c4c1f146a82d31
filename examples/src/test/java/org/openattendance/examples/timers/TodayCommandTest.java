package org.openattendance.examples.timers;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openattendance.examples.CommandRun;
import org.openattendance.examples.notices.NoticeFiles;

class TodayCommandTest {

    @TempDir
    private Path folder;

    @BeforeEach
    void a_school() throws IOException {
        LocalDate day = LocalDate.of(2024, 10, 4);
        new NoticeFiles(folder)
                .pupil("A", day)
                .pupil("B", day, "N 2024-10-02..2024-10-04")
                .pupil("C", day, "- 2024-10-04 PM")
                .pupil("D", day, "N 2024-10-04 AM", "N 2024-10-04 PM")
                .pupil("E", LocalDate.of(2024, 10, 3))
                .file(
                        "pupils.csv",
                        "pupil_id,social_worker,plan,leaving_date",
                        "A,no,,",
                        "B,,none,",
                        "C,,,",
                        "D,yes,child protection,",
                        "E,,,2024-10-03",
                        "F,0,CIN,");
    }

    private CommandRun today(String words) {
        return new CommandRun.Folder(folder)
                .run(("today --register marks.csv --calendar calendar.csv " + words).split(" "));
    }

    @Test
    void unmarked_sessions_come_first_then_absence_without_a_reason_and_those_with_a_plan_at_the_top() {
        CommandRun run = today("--on 2024-10-04 --pupils pupils.csv --format json");
        assertThat(run.status()).isZero();
        JsonNode rows = run.json().get("rows");
        assertThat(rows)
                .extracting(row -> row.get("list").asText() + " "
                        + row.get("pupil").asText() + " " + row.get("sessions") + " " + row.get("first"))
                .containsExactly(
                        "UNMARKED F [\"AM\"] [\"plan\"]",
                        "UNMARKED F [\"PM\"] [\"plan\"]",
                        "UNMARKED C [\"PM\"] []",
                        "WITHOUT_REASON D [\"AM\",\"PM\"] [\"social_worker\",\"plan\"]",
                        "WITHOUT_REASON B [\"AM\",\"PM\"] []");
        assertThat(rows.get(0).get("why").asText()).isEqualTo("NO_ENTRY");
        assertThat(rows.get(0).get("lastMarked").isNull()).isTrue();
        assertThat(rows.get(2).get("why").asText()).isEqualTo("NO_MARK");
        assertThat(rows.get(2).get("lastMarked").asText()).isEqualTo("2024-10-03");
        assertThat(rows.get(4).get("daysInARow").asInt()).isEqualTo(3);
        assertThat(rows.get(4).get("since").asText()).isEqualTo("2024-10-02");
        assertThat(rows.get(4).get("codes")).hasToString("[\"N\",\"N\"]");
        assertThat(run.json().get("unmarkedSessions").asInt()).isEqualTo(3);
        assertThat(run.json().get("absentWithoutReason").asInt()).isEqualTo(2);
        assertThat(run.json().get("nation").asText()).isEqualTo("ENG");
        assertThat(run.json().get("ruleBook").get("digest").asText()).startsWith("sha256:");
        assertThat(run.json().get("issues")).isEmpty();
    }

    @Test
    void people_read_a_table_and_a_sheet_has_the_same_rows() {
        CommandRun table = today("--on 2024-10-04 --pupils pupils.csv");
        assertThat(table.out())
                .contains("2024-10-04, AM and PM: 3 unmarked sessions, 2 pupils absent without a known reason.")
                .contains("At the top: whoever has a value in social_worker, plan.");
        CommandRun csv = today("--on 2024-10-04 --pupils pupils.csv --format csv");
        assertThat(csv.out().lines()).hasSize(6).contains("WITHOUT_REASON,B,,AM PM,N N,3,2024-10-02,3,,the reason");
    }

    @Test
    void without_a_list_of_pupils_one_who_left_may_still_be_listed_and_the_last_mark_says_so() {
        CommandRun run = today("--on 2024-10-04");
        assertThat(run.out())
                .contains("No column says who has a social worker")
                .contains("last marked 2024-10-03")
                .doesNotContain(" F ");
    }

    @Test
    void in_the_morning_nobody_asks_for_the_afternoon() {
        JsonNode json = today("--on 2024-10-04 --until AM --format json").json();
        assertThat(json.get("sessions")).hasToString("[\"AM\"]");
        assertThat(json.get("rows"))
                .extracting(row -> row.get("pupil").asText())
                .containsExactly("E", "B", "D");
    }

    @Test
    void other_columns_can_put_a_pupil_at_the_top() {
        assertThat(today("--on 2024-10-04 --pupils pupils.csv --first leaving --format json")
                        .json()
                        .get("rows")
                        .get(0)
                        .get("pupil")
                        .asText())
                .isEqualTo("C");
    }

    @Test
    void a_day_without_school_is_said_and_is_no_fault() {
        CommandRun run = today("--on 2024-10-05");
        assertThat(run.status()).isZero();
        assertThat(run.out()).contains("no open session on 2024-10-05");
        assertThat(today("--on 2024-10-05 --format json").json().get("rows")).isEmpty();
    }

    @Test
    void faults_in_the_register_are_told_and_good_rows_are_used() throws IOException {
        new NoticeFiles(folder)
                .file("marks.csv", "pupil_id,date,session,code", "A,2024-10-04,AM,N", "A,2024-10-04,PM,QQ");
        CommandRun run = today("--on 2024-10-04 --format json");
        assertThat(run.status()).isEqualTo(1);
        assertThat(run.issues()).containsExactly("UNKNOWN_CODE 3");
        assertThat(run.json().get("rows").get(0).get("why").asText()).isEqualTo("UNKNOWN_CODE");
        assertThat(run.json().get("rows").get(1).get("unknown")).hasToString("[\"REGISTER_NOT_RESOLVED\"]");
    }

    @Test
    void a_wrong_call_says_what_is_missing() {
        assertThat(today("").status()).isEqualTo(2);
        CommandRun noCalendar =
                new CommandRun.Folder(folder).run("today", "--register", "marks.csv", "--on", "2024-10-04");
        assertThat(noCalendar.status()).isEqualTo(2);
        assertThat(noCalendar.err()).contains("--calendar").contains("\nMaybe ");
        assertThat(today("--on 2024-10-04 --until NOON").status()).isEqualTo(2);
        assertThat(today("--on 2000-10-04").err()).startsWith("RULE_NOT_KNOWN");
        CommandRun noNation = new CommandRun.Folder(folder).run("summarise", "--register", "marks.csv");
        assertThat(noNation.status()).isEqualTo(2);
        assertThat(noNation.err()).contains("--nation").contains("\nMaybe ");
    }
}
