package org.openattendance.assessment.action;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.openattendance.assessment.Samples.ATT_RAG;
import static org.openattendance.assessment.Samples.DAY;
import static org.openattendance.assessment.Samples.LEAD;
import static org.openattendance.assessment.Samples.RAG;
import static org.openattendance.assessment.Samples.THRESHOLD;
import static org.openattendance.assessment.Samples.assessment;
import static org.openattendance.assessment.Samples.rag;
import static org.openattendance.assessment.Samples.standings;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.openattendance.assessment.framework.AssessmentFramework;
import org.openattendance.assessment.framework.CriterionRules;
import org.openattendance.assessment.framework.EvidenceKind;
import org.openattendance.assessment.judgement.Assessment;
import org.openattendance.assessment.judgement.EvidenceItem;
import org.openattendance.assessment.judgement.Judgement;
import org.openattendance.base.InvalidValueException;
import org.openattendance.base.Role;
import org.openattendance.plan.ActionDetail;
import org.openattendance.plan.ActionItem;
import org.openattendance.plan.ActionLink;
import org.openattendance.plan.ActionPlan;
import org.openattendance.plan.ActionReview;
import org.openattendance.plan.ActionStatus;
import org.openattendance.plan.StatusChange;

class ActionTest {

    private static final AssessmentFramework SEVEN = rag(
            7,
            THRESHOLD,
            Map.of(
                    2, CriterionRules.plain().withWeight(3),
                    5, CriterionRules.plain().asLimiting(),
                    6, CriterionRules.plain().withWeight(9),
                    7, CriterionRules.plain().withWeight(3)));
    private static final ActionRules RULES = ActionRules.usual(LEAD, DAY);

    private static Assessment empty(AssessmentFramework framework) {
        return assessment(framework, List.of());
    }

    private static List<String> order(String letters, ActionRules rules) {
        return ActionDerivation.candidates(standings(SEVEN, letters), empty(SEVEN), rules).stream()
                .map(c -> c.criterion().shortId() + " " + c.kind() + " " + c.gap())
                .toList();
    }

    @Test
    void limiting_first_then_gap_then_weight_then_what_is_not_known_then_the_order_of_the_framework() {
        assertThat(order("RRAGA?A", RULES.withTarget("G")))
                .containsExactly("c5 GAP 1", "c2 GAP 2", "c1 GAP 2", "c7 GAP 1", "c3 GAP 1", "c6 DONT_KNOW 0");
    }

    @Test
    void the_usual_target_is_the_top_for_a_limiting_criterion_and_the_next_level_for_others() {
        assertThat(order("R---R--", RULES)).containsExactly("c5 GAP 2", "c1 GAP 1");
        assertThat(order("G---G--", RULES)).isEmpty();
        assertThat(order("xxx-?xx", RULES)).containsExactly("c5 DONT_KNOW 0");
    }

    @Test
    void each_place_has_its_reason() {
        var candidates = ActionDerivation.candidates(standings(SEVEN, "RR--R?-"), empty(SEVEN), RULES.withTarget("A"));
        assertThat(candidates)
                .extracting(ActionCandidate::reason)
                .containsExactly(
                        "limiting; R red, target A amber: 1 level below",
                        "R red, target A amber: 1 level below, weight 3",
                        "R red, target A amber: 1 level below",
                        "not known, weight 9");
        assertThat(ActionDerivation.candidates(standings(SEVEN, "R------"), empty(SEVEN), RULES.withTarget("G"))
                        .get(0)
                        .reason())
                .isEqualTo("R red, target G green: 2 levels below");
    }

    @Test
    void old_evidence_asks_for_another_look_only_where_the_caller_wants_it() {
        var done = assessment(
                        ATT_RAG,
                        List.of(
                                Judgement.of("att-rag-a1", RAG.level("G"), "x", LEAD, DAY),
                                Judgement.of("att-rag-a2", RAG.level("G"), "x", LEAD, DAY)))
                .with(EvidenceItem.supporting(
                        "e1", EvidenceKind.DATA, "t", DAY.minusYears(2), "", List.of("att-rag-a1")))
                .with(EvidenceItem.supporting("e2", EvidenceKind.DATA, "t", DAY, "", List.of("att-rag-a2")));
        var standings = done.standings(ATT_RAG);
        assertThat(ActionDerivation.candidates(standings, done, RULES)).isEmpty();
        var stale = ActionDerivation.candidates(standings, done, RULES.withStaleBefore(DAY.minusYears(1)));
        assertThat(stale)
                .extracting(c -> c.criterion().shortId() + " " + c.kind())
                .containsExactly("a1 STALE");
        assertThat(stale.get(0).reason()).isEqualTo("evidence older than the previous round");
        var plan = ActionDerivation.derive("p", "P", standings, done, RULES.withStaleBefore(DAY.minusYears(1)));
        assertThat(plan.plan().actions().get(0).what())
                .startsWith("Look again, with evidence of this round: A senior leader");
    }

    @Test
    void a_plan_begins_with_a_few_and_parks_the_rest_with_its_reasons() {
        var done = assessment(
                ATT_RAG,
                List.of(
                        Judgement.of("att-rag-a1", RAG.level("A"), "x", LEAD, DAY),
                        Judgement.of("att-rag-c3", RAG.level("R"), "x", LEAD, DAY),
                        Judgement.dontKnow("att-rag-b1", "ask", LEAD, DAY)));
        var plan = ActionDerivation.derive("p1", "Autumn", done.standings(ATT_RAG), done, RULES.withMaxActive(2));
        assertThat(plan.plan().actions()).extracting(ActionItem::id).containsExactly("act-c3", "act-a1");
        assertThat(plan.parked())
                .extracting(ActionItem::what)
                .containsExactly("Find out: A clear, current attendance policy that families and staff understand");
        assertThat(plan.reasons())
                .extracting(DerivedPlan.Reason::sentence)
                .containsExactly(
                        "act-c3: limiting; R red, target G green: 2 levels below",
                        "act-a1: A amber, target G green: 1 level below",
                        "act-b1: not known");
        var first = plan.plan().actions().get(0);
        assertThat(first.what()).isEqualTo("Write down when absence becomes a safeguarding matter and tell all staff");
        assertThat(first.owner()).contains(Role.of("DESIGNATED_SAFEGUARDING_LEAD"));
        assertThat(first.detail().successMeasure()).isEqualTo("all staff who are asked know it");
        assertThat(first.detail().evidenceExpected()).contains("; ");
        assertThat(first.arisesFrom()).containsExactly(ActionLink.of(ActionLink.CRITERION, "att-rag-c3"));
        assertThat(first.status()).isEqualTo(ActionStatus.PROPOSED);
        assertThat(plan.plan().actions().get(1).what())
                .as("what helps from amber")
                .startsWith("Agree how the leader reports");
        assertThatThrownBy(() -> RULES.withMaxActive(0)).isInstanceOf(InvalidValueException.class);
    }

    @Test
    void without_a_suggestion_the_action_asks_for_one() {
        var plan = ActionDerivation.derive("p", "P", standings(SEVEN, "R------"), empty(SEVEN), RULES);
        assertThat(plan.plan().actions().get(0).what())
                .isEqualTo("Agree what would bring this to A amber: criterion 1");
        assertThat(plan.plan().actions().get(0).owner()).isEmpty();
    }

    private static final ActionPlan PLAN = new ActionPlan(
            "plan-1",
            "Autumn, 2025",
            List.of(),
            List.of(
                    ActionItem.propose("a1", "Ring by ten; every day", DAY, LEAD)
                            .withOwner(Role.of("OFFICE"))
                            .withStart(DAY)
                            .withDue(DAY.plusDays(30))
                            .withDetail(ActionDetail.none()
                                    .withSuccessMeasure("19 days of 20, counted")
                                    .withResources("=cmd"))
                            .withReason(ActionLink.of(ActionLink.CRITERION, "att-rag-c2"))
                            .withReview(ActionReview.planned(DAY.plusDays(40)))
                            .withStatus(new StatusChange(DAY.plusDays(2), ActionStatus.AGREED, LEAD, "")),
                    ActionItem.propose("a2", "Ask pupils\nin every year", DAY, LEAD)
                            .withStart(DAY)
                            .withDue(DAY),
                    ActionItem.propose("a3", "Dropped later", DAY, LEAD)
                            .withDue(DAY.plusDays(1))
                            .withStatus(new StatusChange(DAY.plusDays(3), ActionStatus.DROPPED, LEAD, "no time"))));

    @Test
    void a_calendar_is_the_same_bytes_folded_and_escaped() {
        String calendar = PlanCalendar.write(PLAN, DAY.plusDays(5));
        assertThat(calendar).isEqualTo(PlanCalendar.write(PLAN, DAY.plusDays(5)));
        assertThat(calendar.replace("\r\n", "")).doesNotContain("\n").doesNotContain("\r");
        assertThat(calendar)
                .startsWith("BEGIN:VCALENDAR\r\nVERSION:2.0\r\n")
                .endsWith("END:VCALENDAR\r\n")
                .contains("SUMMARY:Ring by ten\\; every day\r\n")
                .contains("DESCRIPTION:Success: 19 days of 20\\, counted\r\n")
                .contains("DTSTART;VALUE=DATE:20251103\r\nDUE;VALUE=DATE:20251203\r\n")
                .contains("DTSTAMP:20251108T000000Z\r\n")
                .contains("SUMMARY:Ask pupils\\nin every year\r\n")
                .contains("DTSTART;VALUE=DATE:20251213\r\nSUMMARY:Review: Ring by ten")
                .contains("UID:plan-1-a1@openattendance\r\n")
                .contains("STATUS:NEEDS-ACTION\r\n")
                .doesNotContain("Dropped later");
        assertThat(calendar)
                .as("starts and is due on one day")
                .contains("DTSTAMP:20251108T000000Z\r\nDUE;VALUE=DATE:20251103\r\n");
        assertThat(PlanCalendar.write(PLAN, DAY.minusDays(1))).doesNotContain("VTODO");
        assertThat(PlanCalendar.write(PLAN, DAY)).as("not dropped yet").contains("Dropped later");
    }

    @Test
    void calendar_lines_are_at_most_75_bytes_and_unfold_to_what_they_were() {
        String text = "Gärten und Schulhöfe €€€ ".repeat(12);
        var plan = ActionPlan.empty("p", "")
                .with(ActionItem.propose("a1", text, DAY, LEAD).withDue(DAY));
        String calendar = PlanCalendar.write(plan, DAY);
        for (String line : calendar.split("\r\n", -1)) {
            assertThat(line.getBytes(StandardCharsets.UTF_8).length).isLessThanOrEqualTo(75);
        }
        assertThat(calendar.replace("\r\n ", "")).contains("SUMMARY:" + text);
    }

    @Test
    void finished_and_running_work_have_their_calendar_words() {
        var running =
                PLAN.actions().get(0).withStatus(new StatusChange(DAY.plusDays(3), ActionStatus.IN_PROGRESS, LEAD, ""));
        var done = running.withStatus(new StatusChange(DAY.plusDays(4), ActionStatus.DONE, LEAD, ""));
        assertThat(PlanCalendar.write(PLAN.with(running), DAY.plusDays(9)))
                .contains("STATUS:IN-PROCESS")
                .contains("Review:");
        assertThat(PlanCalendar.write(PLAN.with(done), DAY.plusDays(9)))
                .contains("STATUS:COMPLETED")
                .doesNotContain("Review:");
        var reviewed = running.withReview(ActionReview.planned(DAY.plusDays(40)).heldOn(DAY.plusDays(8), "it helps"));
        assertThat(PlanCalendar.write(PLAN.with(reviewed), DAY.plusDays(9))).doesNotContain("Review:");
    }

    @Test
    void a_csv_row_has_all_parts_and_no_formula() {
        assertThat(PlanCsv.write(PLAN, DAY.plusDays(5)).lines().toList().subList(0, 2))
                .containsExactly(
                        "action_id,what,status,owner,start,due,next_review,success_measure,resources,evidence_expected,partners,criteria",
                        "a1,Ring by ten; every day,AGREED,OFFICE,2025-11-03,2025-12-03,2025-12-13,\"19 days of 20, counted\",'=cmd,,,att-rag-c2");
        assertThat(PlanCsv.write(PLAN, DAY)).contains("a1,Ring by ten; every day,PROPOSED");
        assertThat(PlanCsv.write(PLAN, DAY.minusDays(1))).contains("a1,Ring by ten; every day,,OFFICE");
    }

    @Test
    void markdown_shows_the_plan_as_it_stood_what_is_overdue_and_what_is_missing() {
        String text = PlanMarkdown.write(PLAN, DAY.plusDays(2));
        assertThat(text)
                .startsWith("# Autumn, 2025\n\nAs of 2025-11-05.\n\n")
                .contains("AGREED")
                .contains("## Overdue\n\n- a2\n- a3\n")
                .contains("## Still missing")
                .contains("- a2: SUCCESS_MEASURE, OWNER, RESOURCES, REASON, REVIEW_DATE\n")
                .doesNotContain("\r");
        assertThat(PlanMarkdown.write(PLAN, DAY.minusDays(1)))
                .contains("not proposed yet")
                .doesNotContain("## Overdue");
        assertThat(PlanMarkdown.write(ActionPlan.empty("p2", ""), DAY)).startsWith("# p2\n");
    }

    @Test
    void a_whole_calendar_is_these_lines() {
        var plan = ActionPlan.empty("p", "")
                .with(ActionItem.propose("a1", "Do it", DAY, LEAD)
                        .withDue(DAY.plusDays(1))
                        .withReview(ActionReview.planned(DAY.plusDays(2))));
        assertThat(PlanCalendar.write(plan, DAY).split("\r\n", 0))
                .containsExactly(
                        "BEGIN:VCALENDAR",
                        "VERSION:2.0",
                        "PRODID:-//OpenAttendance//Action plan//EN",
                        "BEGIN:VTODO",
                        "UID:p-a1@openattendance",
                        "DTSTAMP:20251103T000000Z",
                        "DUE;VALUE=DATE:20251104",
                        "SUMMARY:Do it",
                        "STATUS:NEEDS-ACTION",
                        "END:VTODO",
                        "BEGIN:VEVENT",
                        "UID:p-a1-review-20251105@openattendance",
                        "DTSTAMP:20251103T000000Z",
                        "DTSTART;VALUE=DATE:20251105",
                        "SUMMARY:Review: Do it",
                        "TRANSP:TRANSPARENT",
                        "END:VEVENT",
                        "END:VCALENDAR");
    }
}
