package org.openattendance.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Directory, referrals, evaluation, communications and plans from the command line. */
class PracticeCommandsTest {

    @TempDir
    private Path path;

    private CommandRun.Folder folder() {
        return new CommandRun.Folder(path);
    }

    @Test
    void referrals_waiting_gives_the_figures_of_WAIT_1() {
        CommandRun run = folder().with(
                        "r.csv",
                        "referral_id,partner_id,made,accepted,declined,started",
                        "r1,camhs,2026-09-01,,,2026-09-11",
                        "r2,camhs,2026-09-01,,,2026-09-21",
                        "r3,camhs,2026-09-01,,,2026-10-01",
                        "r4,camhs,2026-09-01,,,2026-11-02",
                        "r5,camhs,2026-10-17,2026-10-20,,",
                        "r6,camhs,2026-09-01,,2026-09-04,")
                .run("referrals", "waiting", "r.csv", "--on", "2026-12-01", "--format", "json");
        assertThat(run.status()).isZero();
        assertThat(run.json().get("meanDays").decimalValue()).isEqualByComparingTo("30.5");
        assertThat(run.json().get("medianDays").decimalValue()).isEqualByComparingTo("25");
        assertThat(run.json().get("longestWaitingDays").asInt()).isEqualTo(45);
        assertThat(run.json().get("acceptance").get("share").decimalValue()).isEqualByComparingTo("0.833333");
    }

    @Test
    void an_empty_list_has_no_data_rather_than_zero() {
        CommandRun run = folder().with("r.csv", "referral_id,partner_id,made")
                .run("referrals", "waiting", "r.csv", "--on", "2026-12-01", "--format", "json");
        assertThat(run.json().get("meanDays").isNull()).isTrue();
        assertThat(run.json().get("acceptance").isNull()).isTrue();
    }

    @Test
    void a_day_that_is_none_is_a_bad_call_and_a_file_that_is_not_there_nothing_usable() {
        CommandRun day = folder().with("r.csv", "referral_id,partner_id,made")
                .run("referrals", "waiting", "r.csv", "--on", "tomorrow");
        assertThat(day.status()).isEqualTo(2);
        assertThat(day.out()).isEmpty();
        assertThat(day.err()).contains("\nMaybe ");
        assertThat(folder().run("referrals", "waiting", "gone.csv", "--on", "2026-12-01")
                        .status())
                .isEqualTo(3);
    }

    @Test
    void a_directory_is_imported_from_a_table_and_checked() {
        CommandRun.Folder folder =
                folder().with("partners.csv", "partner_id,name,sector", "youth,Riverside Youth,VOLUNTARY_COMMUNITY");
        CommandRun shown = folder.run("directory", "import", "partners.csv", "--format", "csv");
        assertThat(shown.status()).isZero();
        assertThat(shown.out()).contains("Riverside Youth");
        CommandRun checked = folder.run("directory", "check", "partners.csv", "--on", "2026-11-01", "--format", "json");
        assertThat(checked.json().get("rows").findValuesAsText("reason"))
                .contains("NEVER_CHECKED", "DIRECTORY_WITHOUT_OWNER");
    }

    @Test
    void an_open_referral_file_is_imported_with_a_report_of_what_was_dropped() {
        CommandRun run = folder().with(
                        "feed.json",
                        "{\"id\":\"s\",\"name\":\"S\",\"status\":\"active\",\"wait_time\":\"six weeks\",",
                        " \"organization\":{\"id\":\"o\",\"name\":\"Listening Place\"}}")
                .run("directory", "import", "feed.json", "--format", "hsds");
        assertThat(run.status()).isZero();
        assertThat(run.out()).contains("Listening Place");
        assertThat(run.err()).contains("wait_time", "FIELD_DROPPED");
    }

    @Test
    void evaluation_due_says_how_each_measure_stands() {
        CommandRun run = folder().with(
                        "e.json",
                        "{\"school\":\"s1\",\"year\":{\"first\":\"2026-09-01\",\"last\":\"2027-07-20\"},",
                        " \"readings\":[{\"measure\":\"G1.1a\",\"on\":\"2026-09-20\",\"number\":7}]}")
                .run("evaluation", "due", "e.json", "--on", "2026-10-01", "--format", "json");
        assertThat(run.json().get("rows").get(0).get("measure").asText()).isEqualTo("G1.1a");
        assertThat(run.json().get("rows").get(0).get("state").asText()).isEqualTo("DONE");
        assertThat(run.json().get("rows").get(1).get("state").asText()).isEqualTo("OVERDUE");
        assertThat(run.json().get("withoutCollector")).hasSize(16);
    }

    @Test
    void communications_shows_the_matrix_and_where_partners_differ() {
        CommandRun run = folder().with(
                        "c.json",
                        "{\"stories\":[{\"id\":\"s1\",\"title\":\"Lunch\"}],",
                        " \"cells\":[{\"story\":\"s1\",\"partner\":\"youth\",\"purposes\":[\"INFORMATION\"]}],",
                        " \"feedback\":[{\"story\":\"s1\",\"partner\":\"youth\",\"purposes\":[\"COMMENT\"]}]}")
                .run("communications", "c.json", "--format", "json");
        assertThat(run.json().get("rows").get(0).get("information").get(0).asText())
                .isEqualTo("youth");
        assertThat(run.json().get("comparison").get(0).get("missing").get(0).asText())
                .isEqualTo("COMMENT");
    }

    @Test
    void plan_status_shows_steps_and_an_event_that_the_rules_refuse_is_an_error() {
        CommandRun run = folder().with(
                        "p.json",
                        "{\"id\":\"p1\",\"map\":\"m1\",\"events\":[",
                        "{\"type\":\"CHECK\",\"check\":\"ES-S1.3\",\"state\":\"DONE\",\"on\":\"2026-09-15\",\"by\":\"LEAD\"},",
                        "{\"type\":\"COMPLETE\",\"step\":\"CONSIDER_DATA\",\"on\":\"2026-09-16\",\"by\":\"LEAD\"}]}")
                .run("plan", "status", "p.json", "--format", "json");
        assertThat(run.status()).isEqualTo(1);
        assertThat(run.json().get("issues").get(0).get("reason").asText()).isEqualTo("STEP_REFUSED");
        assertThat(run.json().get("rows").get(0).get("state").asText()).isEqualTo("IN_PROGRESS");
        assertThat(run.json()
                        .get("rows")
                        .get(0)
                        .get("progress")
                        .get("numerator")
                        .asInt())
                .isEqualTo(1);
        assertThat(run.json().get("asOf").asText()).isEqualTo("2026-09-15");
    }
}
