package org.openattendance.examples.timers;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openattendance.examples.CommandRun;
import org.openattendance.examples.notices.NoticeFiles;

class TimersCommandTest {

    @TempDir
    private Path folder;

    private CommandRun call(String... words) {
        return new CommandRun.Folder(folder).run(words);
    }

    private CommandRun timers(String words) throws IOException {
        return call(("timers " + words).split(" "));
    }

    @Test
    void an_event_starts_its_timers_with_last_day_safe_day_and_source() throws IOException {
        new NoticeFiles(folder);
        CommandRun run =
                timers("--nation ENG --event CODE_N_ENTERED --on 2024-10-24 --calendar calendar.csv --format json");
        assertThat(run.status()).isZero();
        JsonNode timer = run.json().get("timers").get(0);
        assertThat(timer.get("id").asText()).isEqualTo("R2");
        assertThat(timer.get("dayKind").asText()).isEqualTo("SCHOOL_DAY");
        assertThat(timer.get("count").asInt()).isEqualTo(5);
        assertThat(timer.get("startCounts").asBoolean()).isFalse();
        assertThat(timer.get("firstDay").asText()).isEqualTo("2024-10-25");
        assertThat(timer.get("lastDay").asText()).isEqualTo("2024-11-07");
        assertThat(timer.get("safeFrom").asText()).isEqualTo("2024-11-08");
        assertThat(timer.get("unknown").isNull()).isTrue();
        assertThat(timer.get("source").asText()).contains("SI 2024/208");
        assertThat(run.json().get("issues")).isEmpty();
    }

    @Test
    void a_timer_of_school_days_needs_a_calendar() throws IOException {
        JsonNode timer = timers("--nation ENG --event CODE_N_ENTERED --on 2024-10-24 --format json")
                .json()
                .get("timers")
                .get(0);
        assertThat(timer.get("lastDay").isNull()).isTrue();
        assertThat(timer.get("unknown").asText()).isEqualTo("CALENDAR_NEEDED");
        assertThat(timers("--nation ENG --event CODE_N_ENTERED --on 2024-10-24").out())
                .contains("CALENDAR_NEEDED");
    }

    @Test
    void what_is_not_confirmed_is_shown_when_asked_for() throws IOException {
        String words = "--nation ENG --event S438_NOTICE_SERVED --on 2025-01-01 --format json";
        JsonNode asked = timers(words).json();
        assertThat(asked.get("timers")).isEmpty();
        assertThat(asked.get("off")).hasSize(1);
        assertThat(asked.get("off").get(0).get("id").asText()).isEqualTo("O4");
        assertThat(asked.get("off").get(0).get("confidence").asText()).isEqualTo("UNCONFIRMED");
        assertThat(timers(words.replace("--format json", "--format table")).out())
                .contains("Left out, shown with --all:\n  O4  parents name another school (UNCONFIRMED). ");
        assertThat(timers(words + " --all").json().get("off")).isEmpty();
        JsonNode timer = timers(words + " --all").json().get("timers").get(0);
        assertThat(timer.get("confidence").asText()).isEqualTo("UNCONFIRMED");
        assertThat(timer.get("onByDefault").asBoolean()).isFalse();
        assertThat(timer.get("lastDay").asText()).isEqualTo("2025-01-15");
    }

    @Test
    void a_last_day_can_be_rolled_forward() throws IOException {
        String words = "--nation ENG --event PUPIL_ADDED --on 2024-09-03 --format json";
        assertThat(timers(words).json().get("timers").get(0).get("lastDay").asText())
                .isEqualTo("2024-09-08");
        assertThat(timers(words + " --roll-forward")
                        .json()
                        .get("timers")
                        .get(0)
                        .get("lastDay")
                        .asText())
                .isEqualTo("2024-09-09");
    }

    @Test
    void an_unknown_event_and_a_day_before_the_rules_are_refused() throws IOException {
        CommandRun unknown = timers("--nation ENG --event HOLIDAY --on 2024-10-24");
        assertThat(unknown.status()).isEqualTo(2);
        assertThat(unknown.err()).contains("CODE_N_ENTERED").contains("\nMaybe ");
        CommandRun early = timers("--nation ENG --event CODE_N_ENTERED --on 2024-08-18");
        assertThat(early.status()).isEqualTo(2);
        assertThat(early.err()).contains("2024-08-18");
    }

    private CommandRun returns(String words) throws IOException {
        return call(("returns --nation ENG --register marks.csv --calendar calendar.csv " + words).split(" "));
    }

    @Test
    void returns_lists_each_row_with_why_and_what_is_unknown() throws IOException {
        new NoticeFiles(folder)
                .pupil("A", LocalDate.of(2024, 10, 4), "O 2024-09-09..2024-10-04")
                .pupil("B", LocalDate.of(2024, 10, 4), "N 2024-09-20 AM", "- 2024-09-23 AM");
        CommandRun run = returns("--on 2024-10-04 --format json");
        assertThat(run.status()).isZero();
        JsonNode rows = run.json().get("rows");
        assertThat(rows)
                .extracting(row -> row.get("list").asText() + " "
                        + row.get("pupil").asText() + " " + row.get("state").asText())
                .containsExactly("code-n B OVERDUE", "attendance-return A REACHED", "long-absence A REACHED");
        assertThat(rows.get(0).get("why").asText()).isEqualTo("1 x N of 2024-09-20, to be replaced by 2024-09-27.");
        assertThat(rows.get(1).get("why").asText())
                .isEqualTo("20 school days in a row with G, N, O, U, in 2024-09-09..2024-10-04.");
        assertThat(rows.get(1).get("reachedOn").asText()).isEqualTo("2024-09-20");
        assertThat(rows.get(1).get("of").asInt()).isEqualTo(10);
        assertThat(rows.get(2).get("unknown")).hasSize(3);
        assertThat(rows.get(2).get("confidence").asText()).isEqualTo("PART_UNCONFIRMED");
        assertThat(run.out()).doesNotContainIgnoringCase("remove");
    }

    @Test
    void returns_says_where_the_register_is_not_resolved() throws IOException {
        new NoticeFiles(folder).pupil("A", LocalDate.of(2024, 9, 20), "O 2024-09-09..2024-09-20", "- 2024-09-12 AM");
        assertThat(returns("--on 2024-09-20 --format json")
                        .json()
                        .get("rows")
                        .get(0)
                        .get("unknown")
                        .get(0)
                        .asText())
                .isEqualTo("REGISTER_NOT_RESOLVED");
        assertThat(returns("--on 2024-09-20").out()).contains("REGISTER_NOT_RESOLVED; whether a pupil");
    }

    @Test
    void returns_needs_a_calendar_and_a_nation_that_has_lists() throws IOException {
        new NoticeFiles(folder).pupil("A", LocalDate.of(2024, 9, 20));
        assertThat(call("returns", "--nation", "ENG", "--register", "marks.csv", "--on", "2024-09-20")
                        .status())
                .isEqualTo(2);
        CommandRun scotland = call(
                "returns",
                "--nation",
                "SCO",
                "--register",
                "marks.csv",
                "--calendar",
                "calendar.csv",
                "--on",
                "2024-09-20");
        assertThat(scotland.status()).isEqualTo(2);
        assertThat(scotland.err()).startsWith("RULE_NOT_KNOWN");
    }
}
