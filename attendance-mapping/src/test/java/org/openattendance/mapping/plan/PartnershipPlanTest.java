package org.openattendance.mapping.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.openattendance.mapping.plan.Plans.DAY;
import static org.openattendance.mapping.plan.Plans.LEAD;
import static org.openattendance.mapping.plan.Plans.allDone;
import static org.openattendance.mapping.plan.Plans.done;
import static org.openattendance.mapping.plan.Plans.fresh;
import static org.openattendance.mapping.plan.Plans.full;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.openattendance.base.Confidence;
import org.openattendance.base.InvalidValueException;
import org.openattendance.base.Rate;
import org.openattendance.mapping.model.NodeDetail.Context.Impact;
import org.openattendance.mapping.plan.StepEvidence.ContextUse;
import org.openattendance.mapping.plan.StepEvidence.DataInsight;
import org.openattendance.mapping.plan.StepEvidence.Facet;
import org.openattendance.mapping.plan.StepEvidence.FacetStatement;
import org.openattendance.mapping.plan.StepEvidence.SharedPlanningSession;

class PartnershipPlanTest {

    private static final PartnershipStep FIRST = PartnershipStep.CONSIDER_DATA;
    private static final PartnershipStep SECOND = PartnershipStep.DISCUSS_WITH_CHILD_AND_FAMILY;
    private static final PartnershipStep LAST = PartnershipStep.VOICE_IMPACT_LEGACY;

    private static void refused(Runnable action, String words) {
        assertThatThrownBy(action::run)
                .isInstanceOf(StepRefusedException.class)
                .hasMessageContaining(words)
                .hasMessageContaining("\nMaybe ");
    }

    private static void asks(String check, PlanEvidence without, PlanEvidence with) {
        refused(() -> fresh().with(without).mark(done(check, DAY)), "Check " + check + " asks for");
        assertThat(fresh().with(with).mark(done(check, DAY)).state(check)).isEqualTo(CheckState.DONE);
    }

    @Test
    void ES_39_six_steps_in_order_and_the_first_goes_from_not_started_to_complete() {
        assertThat(PartnershipStep.values())
                .containsExactly(
                        PartnershipStep.CONSIDER_DATA,
                        PartnershipStep.DISCUSS_WITH_CHILD_AND_FAMILY,
                        PartnershipStep.FUNDING,
                        PartnershipStep.COLLABORATION,
                        PartnershipStep.DELIVERY_MONITORING_TRACKING,
                        PartnershipStep.VOICE_IMPACT_LEGACY);
        assertThat(fresh().state(FIRST)).isEqualTo(StepState.NOT_STARTED);
        PartnershipPlan started = fresh().start(FIRST, DAY, LEAD);
        assertThat(started.state(FIRST)).isEqualTo(StepState.IN_PROGRESS);
        assertThat(allDone(started.with(full()), FIRST, DAY)
                        .complete(FIRST, DAY, LEAD, true)
                        .state(FIRST))
                .isEqualTo(StepState.COMPLETE);
        refused(() -> started.start(FIRST, DAY, LEAD), "IN_PROGRESS");
    }

    @Test
    void ES_40_insights_each_with_source_day_and_conclusion_are_kept_at_the_first_check() {
        PlanEvidence two = PlanEvidence.none()
                .with(new DataInsight("register", DAY, "Mondays are hardest"))
                .with(new DataInsight("survey", DAY.plusDays(1), "buses are early"));
        assertThat(two.insights()).extracting(DataInsight::source).containsExactly("register", "survey");
        assertThat(two.insights()).extracting(DataInsight::conclusion).doesNotContain("");
        asks("ES-S1.1", PlanEvidence.none(), two);
    }

    @Test
    void ES_41_each_reference_has_a_direction_and_one_must_be_about_equality() {
        PlanEvidence plain = PlanEvidence.none().with(new ContextUse("parks", DAY, Impact.POSITIVE, false));
        assertThat(plain.context().get(0).impact()).isEqualTo(Impact.POSITIVE);
        assertThat(Impact.values()).containsExactly(Impact.ADVERSE, Impact.POSITIVE, Impact.MIXED, Impact.UNKNOWN);
        asks("ES-S1.2", plain, plain.with(new ContextUse("deprivation", DAY, Impact.ADVERSE, true)));
    }

    @Test
    void ES_42_the_map_check_is_done_only_when_a_map_is_linked() {
        asks("ES-S1.3", PlanEvidence.none(), PlanEvidence.none().withMap("map-1"));
    }

    @Test
    void ES_48_shared_planning_needs_a_session_with_a_partner_present() {
        SharedPlanningSession alone = new SharedPlanningSession(DAY, Set.of(Party.SCHOOL), List.of("later"), List.of());
        SharedPlanningSession joint = new SharedPlanningSession(
                DAY, Set.of(Party.SCHOOL, Party.PARTNER), List.of("start small"), List.of("act1"));
        assertThat(joint.decisions()).containsExactly("start small");
        assertThat(joint.actions()).containsExactly("act1");
        asks(
                "ES-S4.1",
                PlanEvidence.none().with(alone),
                PlanEvidence.none().with(alone).with(joint));
    }

    @Test
    void ES_49_an_alternative_curriculum_has_five_moves_and_says_where_it_is() {
        assertThat(AlternativeCurriculum.Stage.values())
                .containsExactly(
                        AlternativeCurriculum.Stage.INFORM,
                        AlternativeCurriculum.Stage.VISION,
                        AlternativeCurriculum.Stage.EXPLORE,
                        AlternativeCurriculum.Stage.CREATE,
                        AlternativeCurriculum.Stage.OUTCOMES);
        AlternativeCurriculum strand = AlternativeCurriculum.none()
                .with(AlternativeCurriculum.Stage.EXPLORE, "visited a farm")
                .with(AlternativeCurriculum.Stage.INFORM, "told pupils");
        assertThat(strand.current()).contains(AlternativeCurriculum.Stage.EXPLORE);
        assertThat(strand.notes().values()).containsExactly("told pupils", "visited a farm");
        assertThat(AlternativeCurriculum.none().current()).isEmpty();
        asks("ES-S4.2", PlanEvidence.none(), PlanEvidence.none().with(strand));
    }

    @Test
    void ES_53_the_last_step_is_complete_only_when_all_four_facets_are_filled_or_waived_with_a_reason() {
        assertThat(Facet.values()).containsExactly(Facet.VOICE, Facet.IMPACT, Facet.EVALUATION, Facet.LEGACY);
        PlanEvidence evidence = PlanEvidence.none();
        for (Facet facet : List.of(Facet.VOICE, Facet.IMPACT, Facet.EVALUATION)) {
            evidence = evidence.with(new FacetStatement(facet, DAY, LEAD, "words"));
        }
        PartnershipPlan plan = fresh().with(evidence)
                .mark(done("ES-S6.1", DAY))
                .mark(done("ES-S6.2", DAY))
                .mark(done("ES-S6.3", DAY))
                .mark(new CheckMark("ES-S6.5", CheckState.NOT_APPLICABLE, DAY, LEAD, "no aim set this year"));
        refused(() -> plan.mark(done("ES-S6.4", DAY)), "what stays");
        refused(() -> plan.completeOutOfOrder(LAST, DAY, LEAD, "end of year", true), "ES-S6.4");
        PartnershipPlan waived =
                plan.mark(new CheckMark("ES-S6.4", CheckState.NOT_APPLICABLE, DAY, LEAD, "too early to say"));
        assertThat(waived.completeOutOfOrder(LAST, DAY, LEAD, "end of year", true)
                        .state(LAST))
                .isEqualTo(StepState.COMPLETE);
        assertThatThrownBy(() -> new CheckMark("ES-S6.4", CheckState.NOT_APPLICABLE, DAY, LEAD, " "))
                .isInstanceOf(InvalidValueException.class);
    }

    @Test
    void ES_54_steps_are_revisited_each_change_is_kept_and_out_of_order_takes_an_override() {
        PartnershipPlan worked = allDone(allDone(fresh().with(full()), FIRST, DAY), SECOND, DAY.plusDays(7));
        refused(() -> worked.complete(SECOND, DAY.plusDays(8), LEAD, true), "[CONSIDER_DATA]");
        refused(() -> worked.completeOutOfOrder(SECOND, DAY.plusDays(8), LEAD, " ", true), "reason");
        PartnershipPlan second =
                worked.completeOutOfOrder(SECOND, DAY.plusDays(8), LEAD, "the family came early", true);
        PartnershipPlan both = second.complete(FIRST, DAY.plusDays(9), LEAD, true);
        PartnershipPlan reopened = both.reopen(FIRST, DAY.plusDays(30), LEAD, "new survey");
        assertThat(reopened.state(FIRST)).isEqualTo(StepState.REOPENED);
        assertThat(reopened.state(SECOND)).isEqualTo(StepState.COMPLETE);
        assertThat(reopened.history())
                .extracting(one -> one.step() + " " + one.to() + " " + one.override() + " " + one.by())
                .containsExactly(
                        "CONSIDER_DATA IN_PROGRESS false ATTENDANCE_LEAD",
                        "DISCUSS_WITH_CHILD_AND_FAMILY IN_PROGRESS false ATTENDANCE_LEAD",
                        "DISCUSS_WITH_CHILD_AND_FAMILY COMPLETE true ATTENDANCE_LEAD",
                        "CONSIDER_DATA COMPLETE false ATTENDANCE_LEAD",
                        "CONSIDER_DATA REOPENED false ATTENDANCE_LEAD");
        assertThat(reopened.history().get(4).reason()).isEqualTo("new survey");
        assertThat(reopened.complete(FIRST, DAY.plusDays(40), LEAD, true).state(FIRST))
                .isEqualTo(StepState.COMPLETE);
    }

    @Test
    void ES_13_a_plan_can_ask_for_a_reflection_on_the_principles_before_the_first_step_is_complete() {
        PartnershipPlan plan = allDone(fresh().withReflectionNeeded().with(full()), FIRST, DAY);
        refused(() -> plan.complete(FIRST, DAY, LEAD, false), "reflection");
        assertThat(plan.complete(FIRST, DAY, LEAD, true).state(FIRST)).isEqualTo(StepState.COMPLETE);
        assertThat(allDone(fresh().with(full()), FIRST, DAY)
                        .complete(FIRST, DAY, LEAD, false)
                        .state(FIRST))
                .isEqualTo(StepState.COMPLETE);
        assertThat(plan.reflectionNeeded()).isTrue();
    }

    @Test
    void the_rest_of_the_checks_ask_for_what_they_say() {
        asks("ES-S2.1", PlanEvidence.none().with(Plans.conversation(Party.PUPIL, Party.FAMILY)), full());
        asks("ES-S2.2", PlanEvidence.none().with(Plans.conversation(Party.SCHOOL)), full());
        asks("ES-S2.3", PlanEvidence.none(), full());
        asks("ES-S3.1", PlanEvidence.none(), full());
        asks("ES-S3.2", PlanEvidence.none(), full());
        asks("ES-S3.3", PlanEvidence.none(), full());
        asks("ES-S5.1", PlanEvidence.none(), full());
        asks("ES-S5.2", PlanEvidence.none(), full());
        asks("ES-S5.3", PlanEvidence.none(), full());
        asks("ES-S5.4", PlanEvidence.none(), full());
        asks("ES-S6.1", PlanEvidence.none(), full());
        asks("ES-S6.2", PlanEvidence.none(), full());
        asks("ES-S6.3", PlanEvidence.none(), full());
        asks("ES-S6.5", PlanEvidence.none(), full());
        PlanEvidence half = full().with(new PlanCommitment(
                "c3", "youth", PlanCommitment.Direction.PARTNER_TO_SCHOOL, "mentor", "", "", ""));
        refused(() -> fresh().with(half).mark(done("ES-S5.1", DAY)), "who, how, when and what");
    }

    @Test
    void progress_is_checks_done_of_those_that_apply() {
        PartnershipPlan plan = fresh().with(full())
                .mark(done("ES-S1.1", DAY))
                .mark(new CheckMark("ES-S1.2", CheckState.NOT_APPLICABLE, DAY, LEAD, "no local data"));
        assertThat(plan.progress(FIRST)).contains(Rate.of(1, 2));
        assertThat(plan.progress(SECOND)).contains(Rate.of(0, 3));
        assertThat(plan.open(FIRST)).containsExactly("ES-S1.3");
        PartnershipPlan none = plan;
        for (String check : List.of("ES-S1.1", "ES-S1.3")) {
            none = none.mark(new CheckMark(check, CheckState.NOT_APPLICABLE, DAY, LEAD, "x"));
        }
        assertThat(none.progress(FIRST)).isEmpty();
    }

    @Test
    void a_later_step_may_be_worked_on_early_and_a_complete_one_is_closed_until_it_is_reopened() {
        PartnershipPlan early = fresh().with(full()).mark(done("ES-S4.1", DAY));
        assertThat(early.state(PartnershipStep.COLLABORATION)).isEqualTo(StepState.IN_PROGRESS);
        assertThat(early.state(FIRST)).isEqualTo(StepState.NOT_STARTED);
        PartnershipPlan complete = allDone(fresh().with(full()), FIRST, DAY).complete(FIRST, DAY, LEAD, true);
        refused(() -> complete.mark(new CheckMark("ES-S1.1", CheckState.OPEN, DAY, LEAD, "again")), "complete");
        refused(() -> complete.complete(FIRST, DAY, LEAD, true), "complete");
        refused(() -> fresh().reopen(FIRST, DAY, LEAD, "why"), "NOT_STARTED");
        refused(() -> complete.reopen(FIRST, DAY, LEAD, ""), "reason");
        PartnershipPlan open = complete.reopen(FIRST, DAY.plusDays(1), LEAD, "new data")
                .mark(new CheckMark("ES-S1.1", CheckState.OPEN, DAY.plusDays(1), LEAD, "look again"));
        refused(() -> open.complete(FIRST, DAY.plusDays(2), LEAD, true), "ES-S1.1");
    }

    @Test
    void days_never_run_backwards() {
        PartnershipPlan plan = fresh().with(full()).mark(done("ES-S1.1", DAY));
        refused(() -> plan.mark(done("ES-S1.1", DAY.minusDays(1))), "after");
        PartnershipPlan started = fresh().start(FIRST, DAY, LEAD);
        refused(() -> allDone(started.with(full()), FIRST, DAY).complete(FIRST, DAY.minusDays(1), LEAD, true), "after");
    }

    @Test
    void an_override_is_one_only_where_an_earlier_step_is_open() {
        PartnershipPlan plan = allDone(fresh().with(full()), FIRST, DAY);
        assertThat(plan.completeOutOfOrder(FIRST, DAY, LEAD, "careful", true)
                        .history()
                        .get(1)
                        .override())
                .isFalse();
    }

    @Test
    void two_sets_of_checks_ship_and_the_finer_one_says_what_was_not_read() {
        assertThat(Plans.CHECKS.checks()).hasSize(20);
        CheckSet finer = CheckSet.standard("six-steps-checklist");
        assertThat(finer.of(FIRST))
                .extracting(StepCheck::id)
                .containsExactly("CL-1.1", "CL-1.2", "CL-1.3", "CL-1.4", "CL-1.5", "CL-1.6");
        assertThat(finer.of(LAST)).allMatch(check -> check.confidence() == Confidence.UNCONFIRMED);
        assertThat(finer.check("CL-1.5").rule()).isEqualTo(EvidenceRule.SELF_ASSESSMENT);
        PartnershipPlan plan = PartnershipPlan.of("p", finer)
                .with(full())
                .mark(done("CL-1.5", DAY))
                .mark(done("CL-1.4", DAY));
        assertThat(plan.progress(FIRST)).contains(Rate.of(2, 6));
        refused(() -> PartnershipPlan.of("p", finer).mark(done("CL-1.5", DAY)), "self-assessment");
        assertThatThrownBy(() -> CheckSet.standard("seven-steps")).isInstanceOf(InvalidValueException.class);
        assertThatThrownBy(() -> finer.check("X")).isInstanceOf(InvalidValueException.class);
    }

    /** However marks and steps are tried, a complete step never has an open check, and history is a chain. */
    @Property(tries = 100)
    void whatever_is_tried_the_rules_hold(@ForAll long seed) {
        Random random = new Random(seed);
        PartnershipPlan plan = fresh().with(full());
        LocalDate day = DAY;
        for (int i = 0; i < 60; i++) {
            day = day.plusDays(random.nextInt(2));
            plan = tried(plan, random, day);
        }
        for (PartnershipStep step : PartnershipStep.values()) {
            if (plan.state(step) == StepState.COMPLETE) {
                assertThat(plan.open(step)).isEmpty();
            }
            StepState last = StepState.NOT_STARTED;
            for (StepTransition one : plan.history()) {
                if (one.step() == step) {
                    assertThat(one.from()).isEqualTo(last);
                    last = one.to();
                }
            }
            assertThat(plan.state(step)).isEqualTo(last);
        }
    }

    private static PartnershipPlan tried(PartnershipPlan plan, Random random, LocalDate day) {
        PartnershipStep step = PartnershipStep.values()[random.nextInt(6)];
        List<StepCheck> checks = Plans.CHECKS.of(step);
        String check = checks.get(random.nextInt(checks.size())).id();
        try {
            return switch (random.nextInt(6)) {
                case 0 -> plan.complete(step, day, LEAD, true);
                case 1 -> plan.completeOutOfOrder(step, day, LEAD, "why", true);
                case 2 -> plan.reopen(step, day, LEAD, "why");
                case 3 -> plan.mark(new CheckMark(check, CheckState.OPEN, day, LEAD, "why"));
                default -> plan.mark(done(check, day));
            };
        } catch (StepRefusedException e) {
            return plan;
        }
    }

    @Test
    void nothing_that_people_said_shows_in_a_log() {
        PartnershipPlan plan =
                fresh().with(full()).mark(new CheckMark("ES-S1.1", CheckState.DONE, DAY, LEAD, "secret"));
        String shown =
                plan + " " + plan.marks() + plan.history() + plan.evidence().conversations()
                        + plan.evidence().insights() + plan.evidence().sessions()
                        + plan.evidence().statements()
                        + plan.evidence().outcomes()
                        + plan.evidence().conversations().get(0).views();
        assertThat(shown).doesNotContain("secret", "loud", "hardest", "words", "more mornings");
        assertThat(plan.id()).isEqualTo("plan-1");
        assertThat(Optional.of(plan.checks())).contains(Plans.CHECKS);
    }
}
