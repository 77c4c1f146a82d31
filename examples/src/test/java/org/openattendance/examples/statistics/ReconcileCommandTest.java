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
}
