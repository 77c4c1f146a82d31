package org.openattendance.mapping.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.function.BiFunction;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.openattendance.base.AttendanceException;
import org.openattendance.base.Checked;
import org.openattendance.base.Issue;
import org.openattendance.base.Rate;
import org.openattendance.mapping.communication.CommunicationPurpose;
import org.openattendance.mapping.communication.MatrixComparison;
import org.openattendance.mapping.evaluation.DuePoint;
import org.openattendance.mapping.evaluation.EvaluationSchedule;
import org.openattendance.mapping.plan.CheckState;
import org.openattendance.mapping.plan.PartnershipPlan;
import org.openattendance.mapping.plan.PartnershipStep;
import org.openattendance.mapping.plan.StepState;
import org.openattendance.table.UnreadableInputException;

/** Files of evaluation, communications and plans: what is read, what is an issue, and that nothing else ever comes out. */
class PracticeFilesTest {

    private static final String EVALUATION = """
            {"schemaVersion":"1.0","school":"s1","partners":["youth"],
             "year":{"first":"2026-09-01","last":"2027-07-20","terms":[{"first":"2026-09-01","last":"2026-12-18"}]},
             "interventions":[{"id":"group-1","first":"2026-10-05","last":"2026-11-13"}],
             "collectors":[{"measure":"G1.1a","role":"DATA_LEAD"}],
             "partOf":[{"measure":"G1.1b","within":"G1.1a"}],
             "readings":[{"measure":"G1.1a","on":"2026-09-20","number":7,"answered":6,"asked":10},
                         {"measure":"G2.1a","on":"2026-10-05","number":4.5,"moment":"START","intervention":"group-1"}]}""";

    private static final String COMMUNICATIONS = """
            {"schemaVersion":"1.0","stories":[{"id":"s1","title":"Lunch on site","kind":"STRATEGY"}],
             "cells":[{"story":"s1","partner":"youth","purposes":["INFORMATION","ACTION"],"channel":"EMAIL",
                       "expected":"open at noon","due":"2026-11-20","status":"SENT"}],
             "feedback":[{"story":"s1","partner":"youth","purposes":["INFORMATION"]}]}""";

    private static final String PLAN = """
            {"schemaVersion":"1.0","id":"plan-1","map":"m1","reflectionNeeded":true,
             "evidence":{
               "insights":[{"source":"register","on":"2026-09-14","conclusion":"Mondays are hardest"}],
               "context":[{"title":"buses","on":"2026-09-01","impact":"ADVERSE","equalities":true}],
               "conversations":[{"on":"2026-09-20","participants":["PUPIL","FAMILY","PARTNER"],"place":"HOME",
                                 "views":[{"of":"PUPIL","text":"loud"},{"of":"FAMILY","text":"early"}],"channels":["LETTER"]}],
               "agreements":[{"id":"sla1","school":"s1","partner":"youth","service":"mentoring","first":"2026-09-01",
                              "last":"2027-07-20","reviews":["2027-01-10"],"status":"AGREED","schoolSignedBy":"HEAD_TEACHER",
                              "partnerSignedBy":"SERVICE_MANAGER"}],
               "funding":[{"id":"a1","source":"GRANT","year":"2026/27","committed":100.10,"spent":1,"partner":"youth"},
                          {"id":"a2","source":"SHARED_RESOURCE","year":"2026/27","inKind":"a room"}],
               "reflections":[{"allocation":"a1","plan":"SAC_PLAN"}],
               "impactRecords":[{"allocation":"a1","what":"voices","due":"2027-06-01","to":"funder"}],
               "sessions":[{"on":"2026-10-01","attendees":["SCHOOL","PARTNER"],"decisions":["start small"],"actions":["x"]}],
               "curriculum":[{"stage":"INFORM","note":"told pupils"}],
               "commitments":[{"id":"c1","partner":"youth","direction":"PARTNER_TO_SCHOOL","who":"mentor","how":"walks in",
                               "when":"Mondays","what":"mentoring"}],
               "assurances":[{"kind":"PATHWAYS","answer":"agreed","reviewOn":"2027-01-01"}],
               "outcomes":[{"id":"o1","text":"more mornings","on":"2027-06-01","links":["STRETCH_AIM"]}],
               "interventions":[{"id":"i1","place":"HOME","timing":"EARLY","coDesignedWith":["PUPIL"],"consistent":true}],
               "statements":[{"facet":"VOICE","on":"2027-06-01","by":"ATTENDANCE_LEAD","text":"calmer"}],
               "shared":[{"thing":"DATA","partners":["youth"]}],
               "parentAt":["CONSIDER_DATA"]},
             "events":[{"type":"REFLECTED","on":"2026-09-10","by":"ATTENDANCE_LEAD"},
                       {"type":"START","step":"CONSIDER_DATA","on":"2026-09-11","by":"ATTENDANCE_LEAD"},
                       {"type":"CHECK","check":"ES-S1.1","state":"DONE","on":"2026-09-15","by":"ATTENDANCE_LEAD"},
                       {"type":"CHECK","check":"ES-S1.2","state":"DONE","on":"2026-09-15","by":"ATTENDANCE_LEAD"},
                       {"type":"CHECK","check":"ES-S1.3","state":"DONE","on":"2026-09-15","by":"ATTENDANCE_LEAD"},
                       {"type":"COMPLETE","step":"CONSIDER_DATA","on":"2026-09-20","by":"ATTENDANCE_LEAD"},
                       {"type":"REOPEN","step":"CONSIDER_DATA","on":"2026-10-20","by":"ATTENDANCE_LEAD","reason":"new data"}]}""";

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static String issues(Checked<?> read) {
        return String.join("\n", read.issues().stream().map(Issue::describe).toList());
    }

    @Test
    void an_evaluation_file_gives_plan_periods_and_readings() {
        Checked<EvaluationFile> read = EvaluationJsonReader.read("e.json", bytes(EVALUATION));
        assertThat(issues(read)).isEmpty();
        assertThat(read.value().plan().withoutCollector()).hasSize(15);
        assertThat(read.value().schedule().of("G1.1b").get(0).stateOn(LocalDate.of(2026, 10, 1)))
                .isEqualTo(DuePoint.State.DONE);
        assertThat(EvaluationSchedule.responseRate("G1.1a", read.value().readings()))
                .contains(Rate.of(6, 10));
        assertThat(read.value().schedule().in(DuePoint.State.OVERDUE, LocalDate.of(2026, 12, 19)))
                .extracting(DuePoint::measure)
                .containsExactly("G1.1c", "G1.2a", "G1.2b", "G2.1a", "G2.2a", "G2.3a", "G1.1d", "G1.2c");
    }

    @Test
    void what_cannot_be_read_of_an_evaluation_is_named_by_its_pointer() {
        String bad = EVALUATION
                .replace("\"number\":7", "\"number\":\"seven\"")
                .replace("\"intervention\":\"group-1\"", "\"intervention\":\"gone\",\"mood\":1");
        Checked<EvaluationFile> read = EvaluationJsonReader.read("e.json", bytes(bad));
        assertThat(issues(read))
                .isEqualTo(
                        "e.json#/readings/0/number: ERROR BAD_VALUE: this should be a number.\ne.json#/readings/1/intervention: ERROR UNKNOWN_ID: nothing that is done has this id.");
        assertThat(read.value().readings()).isEmpty();
        assertThat(issues(EvaluationJsonReader.read(
                        "e.json", bytes(EVALUATION.replace("\"school\"", "\"colour\":1,\"school\"")))))
                .isEqualTo("e.json#/colour: WARNING FIELD_NOT_USED: this field is not read, and is not kept.");
        assertThatThrownBy(() -> EvaluationJsonReader.read("e.json", bytes("{}")))
                .isInstanceOf(UnreadableInputException.class)
                .hasMessageContaining("year")
                .hasMessageContaining("\nMaybe ");
        assertThatThrownBy(() -> EvaluationJsonReader.read("e.json", bytes(EVALUATION.replace("1.0", "2.0"))))
                .isInstanceOf(UnreadableInputException.class)
                .hasMessageContaining("schemaVersion");
    }

    @Test
    void a_communications_file_gives_the_matrix_and_what_partners_say() {
        Checked<CommunicationsFile> read = CommunicationsJsonReader.read("c.json", bytes(COMMUNICATIONS));
        assertThat(issues(read)).isEmpty();
        assertThat(read.value().matrix().purposes("s1", "youth"))
                .containsExactly(CommunicationPurpose.INFORMATION, CommunicationPurpose.ACTION);
        assertThat(read.value().comparison().orElseThrow().withExtra())
                .extracting(MatrixComparison.Cell::partner)
                .containsExactly("youth");
        Checked<CommunicationsFile> bad = CommunicationsJsonReader.read(
                "c.json",
                bytes(COMMUNICATIONS.replace("\"due\":\"2026-11-20\",", "").replace("\"feedback\"", "\"feedbac\"")));
        assertThat(bad.issues()).extracting(Issue::reason).containsExactly("BAD_VALUE", "FIELD_NOT_USED");
        assertThat(bad.value().comparison()).isEmpty();
        assertThat(bad.value().matrix().cells()).isEmpty();
    }

    @Test
    void a_plan_file_is_replayed_by_the_rules() {
        Checked<PartnershipPlan> read = PlanJsonReader.read("p.json", bytes(PLAN));
        assertThat(issues(read)).isEmpty();
        PartnershipPlan plan = read.value();
        assertThat(plan.state(PartnershipStep.CONSIDER_DATA)).isEqualTo(StepState.REOPENED);
        assertThat(plan.state("ES-S1.1")).isEqualTo(CheckState.DONE);
        assertThat(plan.history()).hasSize(3);
        assertThat(plan.evidence().agreements().get(0).isInForceOn(LocalDate.of(2026, 10, 1)))
                .isTrue();
        assertThat(plan.evidence().funding().total().orElseThrow().committed().toString())
                .contains("100.1");
        assertThat(plan.evidence().conversations().get(0).views()).hasSize(2);
        assertThat(plan.evidence().outcomes()).hasSize(1);
        assertThat(plan.evidence().parentInvolved()).containsExactly(PartnershipStep.CONSIDER_DATA);
    }

    @Test
    void what_the_rules_do_not_allow_is_an_issue_and_the_rest_is_replayed() {
        String early = PLAN.replace("{\"type\":\"REFLECTED\",\"on\":\"2026-09-10\",\"by\":\"ATTENDANCE_LEAD\"},", "");
        Checked<PartnershipPlan> read = PlanJsonReader.read("p.json", bytes(early));
        assertThat(read.issues()).extracting(Issue::reason).containsExactly("STEP_REFUSED", "STEP_REFUSED");
        assertThat(read.value().state(PartnershipStep.CONSIDER_DATA)).isEqualTo(StepState.IN_PROGRESS);
        Checked<PartnershipPlan> unknown =
                PlanJsonReader.read("p.json", bytes(PLAN.replace("\"facet\":\"VOICE\"", "\"facet\":\"SONG\"")));
        assertThat(issues(unknown)).startsWith("p.json#/evidence/statements/0/facet: ERROR BAD_VALUE");
        assertThatThrownBy(() -> PlanJsonReader.read("p.json", bytes("{\"id\":\"p\",\"checkSet\":\"none\"}")))
                .isInstanceOf(UnreadableInputException.class);
        assertThatThrownBy(() -> PlanJsonReader.read("p.json", bytes("[]")))
                .isInstanceOf(UnreadableInputException.class);
    }

    /** Whatever is broken in a good file gives issues or a typed error, never anything else. */
    @Property(tries = 300)
    void a_broken_file_never_gives_more_than_issues_or_a_typed_error(
            @ForAll @IntRange(max = 3000) int at,
            @ForAll @IntRange(max = 12) int what,
            @ForAll @IntRange(max = 3) int which) {
        List<String> texts = List.of(EVALUATION, COMMUNICATIONS, PLAN, PLAN);
        List<String> insert = List.of(
                "", "\"", "{", "}", "[", "]", ",", ":", "null", "-1", "2026-02-30", "\u0000", "9999999999999999999");
        String text = texts.get(which);
        int place = at % text.length();
        String broken =
                text.substring(0, place) + insert.get(what) + text.substring(Math.min(text.length(), place + 1));
        List<BiFunction<String, byte[], Checked<?>>> readers = List.of(
                EvaluationJsonReader::read, CommunicationsJsonReader::read, PlanJsonReader::read, HsdsJsonReader::read);
        try {
            Checked<?> read = readers.get(which).apply("f.json", bytes(broken));
            assertThat(read.issues())
                    .allSatisfy(issue -> assertThat(issue.message()).isNotBlank());
        } catch (AttendanceException e) {
            assertThat(e.getMessage()).contains("\nMaybe ");
        }
    }
}
