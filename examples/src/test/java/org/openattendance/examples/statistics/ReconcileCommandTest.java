package org.openattendance.examples.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openattendance.examples.CommandRun;

class ReconcileCommandTest {

    @TempDir
    private Path folder;

    private CommandRun reconcile(String words) {
        return new CommandRun.Folder(folder)
                .with(
                        "mis.csv",
                        "pupil_id,date,session,code",
                        "P1,2025-09-08,AM,/",
                        "P1,2025-09-08,PM,I",
                        "P2,2025-09-08,AM,/",
                        "P2,2025-09-09,AM,/")
                .with(
                        "census.csv",
                        "pupil_id,date,session,code",
                        "P1,2025-09-08,AM,/",
                        "P1,2025-09-08,PM,O",
                        "P2,2025-09-08,AM,/",
                        "P3,2025-09-08,AM,B")
                .with("pupils.csv", "pupil_id,date_of_birth", "P1,2014-01-01", "P2,2000-01-01", "P3,2014-01-01")
                .run(("reconcile --nation ENG " + words).split(" "));
    }

    @Test
    void two_sources_are_explained_to_the_last_session() {
        CommandRun run = reconcile("mis.csv census.csv --format json");
        assertThat(run.status()).isZero();
        JsonNode json = run.json();
        assertThat(json.get("first").get("possible").asInt()).isEqualTo(4);
        assertThat(json.get("difference").get("possible").asInt()).isZero();
        assertThat(json.get("difference").get("unauthorisedAbsence").asInt()).isEqualTo(1);
        assertThat(json.get("explained").get(0).get("kind").asText()).isEqualTo("MISSING_PUPIL");
        assertThat(json.get("explained").get(1).get("kind").asText()).isEqualTo("MISSING_SESSION");
        assertThat(json.get("explained").get(2).get("kind").asText()).isEqualTo("ANOTHER_CODE");
        assertThat(json.get("explained")
                        .get(2)
                        .get("change")
                        .get("authorisedAbsence")
                        .asInt())
                .isEqualTo(-1);
        assertThat(json.get("pupils").get(0).get("pupil").asText()).isEqualTo("P1");
        JsonNode session = json.get("pupils").get(0).get("sessions").get(0);
        assertThat(session.get("first").get("code").asText()).isEqualTo("I");
        assertThat(session.get("second").get("as").asText()).isEqualTo("unauthorisedAbsence");
        assertThat(json.get("pupils").get(2).get("sessions").get(0).get("first").isNull())
                .isTrue();
        assertThat(json.get("unexplainedTotal").asInt()).isZero();
        assertThat(json.get("unexplained").get("possible").asInt()).isZero();
    }

    @Test
    void two_definitions_of_one_source_name_the_rule() {
        CommandRun run =
                reconcile("mis.csv mis.csv --definition eng-register,eng-daily --pupils pupils.csv --format json");
        assertThat(run.status()).isZero();
        assertThat(run.json().get("sources").get(1).get("definition").asText()).isEqualTo("eng-daily");
        assertThat(run.json().get("explained").size()).isEqualTo(1);
        assertThat(run.json().get("explained").get(0).get("kind").asText()).isEqualTo("POPULATION_RULE");
        assertThat(run.json()
                        .get("explained")
                        .get(0)
                        .get("change")
                        .get("possible")
                        .asInt())
                .isEqualTo(-2);
        assertThat(run.json()
                        .get("pupils")
                        .get(0)
                        .get("sessions")
                        .get(0)
                        .get("second")
                        .get("rule")
                        .asText())
                .contains("AGES_ON_31_AUGUST");
        assertThat(run.json().get("unexplainedTotal").asInt()).isZero();
    }

    @Test
    void people_see_what_each_kind_explains_and_csv_holds_the_sessions() {
        assertThat(reconcile("mis.csv census.csv").out())
                .contains("MISSING_PUPIL")
                .contains("unexplained");
        assertThat(reconcile("mis.csv census.csv --format csv").out().lines().toList())
                .containsExactly(
                        "pupil,school,date,session,kind,first code,first as,second code,second as,rule",
                        "P1,,2025-09-08,PM,ANOTHER_CODE,I,authorisedAbsence,O,unauthorisedAbsence,",
                        "P2,,2025-09-09,AM,MISSING_SESSION,/,present,,,",
                        "P3,,2025-09-08,AM,MISSING_PUPIL,,,B,approvedEducationalActivity,");
    }

    @Test
    void wrong_calls_are_told() {
        assertThat(reconcile("mis.csv").status()).isEqualTo(2);
        assertThat(reconcile("mis.csv census.csv --definition a,b,c").status()).isEqualTo(2);
        assertThat(reconcile("mis.csv census.csv --from 2026-01-01").status()).isEqualTo(2);
    }

    /** One register as it was known on two days: what was amended between them is what differs, and nothing else. */
    @Test
    void a_register_differs_from_itself_by_what_was_amended_between_two_days() {
        CommandRun.Folder with = new CommandRun.Folder(folder)
                .with("marks.csv", "pupil_id,date,session,code", "P1,2025-09-08,AM,N", "P1,2025-09-08,PM,/")
                .with("late.csv", "pupil_id,date,session,code,recorded_at", "P1,2025-09-08,AM,I,2025-09-12");
        CommandRun run = with.run(
                "reconcile --nation ENG marks.csv marks.csv --amendments late.csv --as-of 2025-09-10,2025-09-15 --format json"
                        .split(" "));
        assertThat(run.status()).isZero();
        assertThat(run.json().get("sources").get(0).get("asOf").asText()).isEqualTo("2025-09-10");
        assertThat(run.json().get("asOf").asText()).isEqualTo("2025-09-15");
        assertThat(run.json().get("explained").size()).isEqualTo(1);
        assertThat(run.json().get("explained").get(0).get("kind").asText()).isEqualTo("ANOTHER_CODE");
        assertThat(run.json().get("difference").get("authorisedAbsence").asInt())
                .isEqualTo(1);
        assertThat(run.json().get("difference").get("unauthorisedAbsence").asInt())
                .isEqualTo(-1);
        assertThat(run.json().get("unexplainedTotal").asInt()).isZero();
        CommandRun both =
                with.run("reconcile --nation ENG marks.csv marks.csv --amendments late.csv --format json".split(" "));
        assertThat(both.json().get("asOf").asText()).isEqualTo("2025-09-12");
        assertThat(both.json().get("explained").size()).isZero();
        CommandRun three = with.run(
                "reconcile --nation ENG marks.csv marks.csv --amendments late.csv,late.csv,late.csv".split(" "));
        assertThat(three.status()).isEqualTo(2);
    }
}
