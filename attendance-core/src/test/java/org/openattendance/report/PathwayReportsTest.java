package org.openattendance.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.openattendance.base.Messages;
import org.openattendance.base.Nation;
import org.openattendance.base.Rate;
import org.openattendance.base.Role;
import org.openattendance.pathway.CaseEvent;
import org.openattendance.pathway.Pathway;
import org.openattendance.pathway.PathwayCase;
import org.openattendance.pathway.PathwayDecision;
import org.openattendance.pathway.PathwayMeasure;
import org.openattendance.pathway.PolicyComparison;
import org.openattendance.pathway.PolicyTrial;
import org.openattendance.pathway.Reading;
import org.openattendance.pathway.SchoolTime;
import org.openattendance.pathway.TrialAssumptions;
import org.openattendance.pathway.TrialPupil;
import org.openattendance.pathway.Truth;
import org.openattendance.pupil.PupilRef;
import org.openattendance.rulebook.PathwayFiles;
import org.openattendance.rulebook.RuleBook;

/** Pathways, their decisions and trials, as objects and as tables; each figure is one that a person can read off the input. */
class PathwayReportsTest {

    private static final Messages MESSAGES = RuleBook.standard(Nation.ENGLAND).messages();
    private static final LocalDate DAY = LocalDate.of(2025, 10, 6);
    private static final Pathway NATIONAL = pathway("ENG-NATIONAL-5");

    private static Pathway pathway(String id) {
        return PathwayFiles.standard().versions(id).get(0);
    }

    private static Reading reading(LocalDate on, int attended, int unauthorised) {
        return Reading.on(on)
                .with(PathwayMeasure.ATTENDANCE, 0, Rate.of(attended, 100))
                .with(PathwayMeasure.UNAUTHORISED, 10, Rate.of(unauthorised, 100));
    }

    private static PathwayDecision decision(PathwayCase history, Reading reading) {
        return PathwayDecision.of(NATIONAL, history, reading, SchoolTime.withoutCalendar(), reading.on());
    }

    @SuppressWarnings("unchecked")
    private static List<Map<String, Object>> list(Map<String, ?> json, String name) {
        return (List<Map<String, Object>>) json.get(name);
    }

    @Test
    void a_decision_shows_every_test_with_what_was_found_and_asked() {
        PathwayCase history = PathwayCase.open("C1", DAY, "MONITOR");
        PathwayDecision decision = decision(history, reading(DAY, 90, 3).withComposition(Map.of("I", 4L, "O", 6L)));
        Map<String, ?> json = PathwayDecisionReport.json(decision, MESSAGES, Locale.UK);
        assertThat(json.keySet())
                .containsExactly(
                        "pathway",
                        "asOf",
                        "outcome",
                        "stage",
                        "proposed",
                        "decides",
                        "due",
                        "composition",
                        "triggers",
                        "missing",
                        "explanation");
        assertThat(json.get("outcome")).isEqualTo("ALLOWED");
        assertThat(json.get("proposed")).isEqualTo("LISTEN");
        assertThat(json.get("composition")).hasToString("{I=4, O=6}");
        assertThat(list(json, "triggers").get(0))
                .containsEntry("id", "PA")
                .containsEntry("met", true)
                .containsEntry("found", "90/100")
                .containsEntry("asked", "<= 90%");
        assertThat(PathwayDecisionReport.table(decision).toCsv()).contains("\nPA,yes,90/100,<= 90%,");
        assertThat(PathwayDecisionReport.text(decision, MESSAGES, Locale.UK))
                .startsWith("ALLOWED at MONITOR, about LISTEN; decides: SENIOR_ATTENDANCE_LEAD\n")
                .endsWith("Absence I: 4\nAbsence O: 6\n");
        assertThat(JsonText.of(json)).contains("\"due\" : null");
    }

    @Test
    void a_decision_that_waits_says_for_what() {
        PathwayCase history = PathwayCase.open("C1", DAY, "MONITOR")
                .with(CaseEvent.of(DAY, CaseEvent.Type.STAGE_ENTERED, "LISTEN", Role.of("TUTOR")));
        PathwayDecision decision = decision(history, reading(DAY.plusDays(20), 80, 3));
        Map<String, ?> json = PathwayDecisionReport.json(decision, MESSAGES, Locale.UK);
        assertThat(json.get("outcome")).isEqualTo("BLOCKED");
        assertThat(json.get("missing").toString()).contains("LISTENING_MEETING").contains("BARRIERS_RECORDED");
        assertThat(PathwayDecisionReport.text(decision, MESSAGES, Locale.UK)).contains("\nMissing: ");
    }

    @Test
    void each_shipped_pathway_is_written_whole_and_what_is_not_known_is_null_and_named() {
        for (Pathway one : PathwayFiles.standard().all()) {
            Map<String, ?> json = PathwayJson.json(one);
            assertThat(list(json, "stages")).hasSize(one.stages().size());
            assertThat(list(json, "transitions")).hasSize(one.transitions().size());
            assertThat(json.get("executable")).isEqualTo(one.isExecutable());
            assertThat(json.get("standing").toString()).contains("not endorsed");
            assertThat(JsonText.of(json)).contains("\"id\" : \"" + one.id() + "\"");
            assertThat(PathwayTables.stages(one).rows())
                    .hasSize(one.stages().size() + one.beyond().size());
            assertThat(PathwayTables.ways(one).rows()).hasSize(one.transitions().size());
        }
        Map<String, ?> norfolk = PathwayJson.json(pathway("GB-NFK-2024"));
        assertThat(norfolk.get("notKnown").toString()).contains("stages");
        assertThat(norfolk.get("executable")).isEqualTo(false);
        assertThat(list(norfolk, "stages")).as("nothing is invented").isEmpty();
        Map<String, Object> enforce = list(PathwayJson.json(NATIONAL), "stages").get(4);
        assertThat(enforce)
                .containsEntry("key", "ENFORCE")
                .containsEntry("legal", true)
                .containsEntry("decides", "LA")
                .containsEntry("review", null);
        assertThat(enforce.get("notKnown").toString()).isEqualTo("[review]");
    }

    @Test
    void tables_of_pathways_say_what_is_not_known() {
        assertThat(PathwayTables.list(List.of(pathway("GB-NFK-2024"), NATIONAL)).rows())
                .extracting(row -> row.get(0) + " " + row.get(4) + " " + row.get(5))
                .containsExactly("GB-NFK-2024 not known no", "ENG-NATIONAL-5 5 yes");
        assertThat(PathwayTables.stages(NATIONAL).rows().get(1))
                .startsWith("LISTEN", "Listen and understand", "SCHOOL", "")
                .contains("1 BARRIERS_RECORDED")
                .endsWith("not known");
    }

    private static TrialPupil pupil(String ref, Reading... readings) {
        return new TrialPupil(PupilRef.of(ref), List.of(readings));
    }

    private static PolicyTrial trial(int workDays) {
        return PolicyTrial.run(
                NATIONAL,
                List.of(
                        pupil("B", reading(DAY, 99, 0), reading(DAY.plusWeeks(3), 99, 0)),
                        pupil("A", reading(DAY, 85, 4), reading(DAY.plusWeeks(3), 85, 4))),
                SchoolTime.withoutCalendar(),
                new TrialAssumptions(workDays, Truth.YES));
    }

    @Test
    void a_trial_is_told_by_week_and_by_pupil_and_both_add_up() {
        PolicyTrial trial = trial(7);
        Map<String, ?> json = PolicyTrialReport.json(trial);
        assertThat(json.get("tried")).isEqualTo(2);
        assertThat(json.get("standing")).hasToString("{FACILITATE=1, MONITOR=1}");
        assertThat(json.get("work")).hasToString("{MEETING=1}");
        assertThat(list(json, "pupils"))
                .extracting(one -> one.get("pupil") + " " + one.get("stage") + " " + one.get("moves"))
                .containsExactly(
                        "A FACILITATE [{on=2025-10-06, to=LISTEN}, {on=2025-10-27, to=FACILITATE}]", "B MONITOR []");
        assertThat(list(json, "weeks"))
                .extracting(week -> week.get("week") + " " + week.get("moves") + " " + week.get("work"))
                .containsExactly("2025-10-06 1 {}", "2025-10-13 0 {MEETING=1}", "2025-10-27 1 {}");
        assertThat(PolicyTrialReport.table(trial).total()).containsExactly("total", "2", "0", "1");
        assertThat(PolicyTrialReport.pupils(trial).rows())
                .containsExactly(List.of("A", "2025-10-06 LISTEN, 2025-10-27 FACILITATE", "FACILITATE"));
        assertThat(JsonText.of(json)).startsWith("{");
    }

    @Test
    void a_comparison_lists_for_whom_two_policies_differ_and_the_work_by_week() {
        PolicyComparison comparison = PolicyComparison.of(trial(28), trial(7));
        Map<String, ?> json = PolicyTrialReport.json(comparison);
        assertThat(list(json, "differences")).hasSize(1);
        assertThat(list(json, "differences").get(0))
                .containsEntry("pupil", "A")
                .containsEntry("stagesHigher", 1)
                .containsEntry("daysLater", 0L);
        assertThat(json.get("moreWork")).hasToString("{MEETING=1}");
        assertThat(list(json, "moreWorkByWeek")).hasToString("[{week=2025-10-13, work={MEETING=1}}]");
        assertThat(PolicyTrialReport.table(comparison).rows())
                .containsExactly(
                        List.of("A", "2025-10-06 LISTEN", "2025-10-06 LISTEN, 2025-10-27 FACILITATE", "1", "0"));
        assertThat(PolicyComparison.of(trial(7), trial(7)).differences()).isEmpty();
        assertThat(Optional.of(comparison).map(PolicyTrialReport::json)).isPresent();
    }

    @Test
    void a_table_in_markdown_escapes_what_has_a_meaning_there() {
        ReportTable table = new ReportTable(
                List.of(ReportTable.Column.words("a|b"), ReportTable.Column.numbers("n")),
                List.of(List.of("x_y\nz", "1")),
                List.of("total", "1"));
        assertThat(table.toMarkdown()).isEqualTo("| a\\|b | n |\n|---|---:|\n| x\\_y z | 1 |\n| total | 1 |\n");
    }
}
