package org.openattendance.pathway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.openattendance.base.InvalidValueException;
import org.openattendance.base.Messages;
import org.openattendance.base.Nation;
import org.openattendance.base.Rate;
import org.openattendance.base.RuleNotKnownException;
import org.openattendance.rulebook.RuleBook;

/** The order in which a careful person would ask, on small pathways. */
class EvaluationTest {

    private static final LocalDate OPENED = Samples.OPENED;
    private static final LocalDate LATER = OPENED.plusWeeks(5);
    private static final Pathway LADDER = Samples.ladder();
    private static final Reading LOW = Samples.reading(150, 190);
    private static final Reading TEN = LOW.with(PathwayMeasure.UNAUTHORISED, 10, Rate.of(10, 100));

    private static List<String> keys(PathwayDecision decision) {
        return decision.explanation().stream().map(Explanation::key).toList();
    }

    private static PathwayDecision decide(Pathway pathway, PathwayCase history, Reading reading) {
        return Samples.decide(pathway, history, reading, LATER);
    }

    @Test
    void a_step_with_nothing_missing_is_allowed_and_never_taken() {
        PathwayDecision decision = decide(LADDER, Samples.opened("ONE"), LOW);
        assertThat(decision.outcome()).isEqualTo(new Outcome.Allowed(LADDER.stage("TWO"), Optional.empty()));
        assertThat(decision.stage()).isEqualTo("ONE");
        assertThat(decision.proposed()).contains("TWO");
        assertThat(decision.decides()).isEmpty();
        assertThat(decision.pathway()).isEqualTo("SAMPLE@1");
        assertThat(decision.triggers())
                .containsExactly(new TriggerResult("up", Truth.YES, "150/190", "< 90%", "A page, line 1"));
        assertThat(keys(decision)).containsExactly("pathway.allowed");
        assertThat(decision).hasToString("SAMPLE@1 on 2026-10-19: ALLOWED at ONE");
    }

    @Test
    void a_step_of_law_is_a_question_even_when_every_guard_holds() {
        PathwayDecision decision = decide(LADDER, Samples.opened("TWO"), TEN);
        assertThat(decision.outcome())
                .isEqualTo(new Outcome.NeedsDecision(
                        Optional.of(LADDER.stage("LAW")), Samples.LA, "pathway.question.legal"));
        assertThat(decision.decides()).contains(Samples.LA);
        assertThat(keys(decision)).containsExactly("pathway.legal");
        assertThatThrownBy(() -> new Outcome.Allowed(LADDER.stage("LAW"), Optional.empty()))
                .isInstanceOf(InvalidValueException.class)
                .hasMessageContaining("LAW is a step of law");
    }

    @Test
    void the_lowest_rank_goes_first() {
        Reading better = Samples.reading(180, 190).with(PathwayMeasure.UNAUTHORISED, 10, Rate.of(10, 100));
        assertThat(decide(LADDER, Samples.opened("TWO"), better).proposed()).contains("LAW");
        Reading best = Samples.reading(180, 190).with(PathwayMeasure.UNAUTHORISED, 10, Rate.of(9, 100));
        assertThat(decide(LADDER, Samples.opened("TWO"), best).outcome())
                .isEqualTo(new Outcome.Allowed(LADDER.stage("ONE"), Optional.empty()));
    }

    @Test
    void an_unresolved_register_blocks_whatever_it_shows() {
        PathwayDecision decision = decide(LADDER, Samples.opened("TWO"), TEN.unresolved());
        assertThat(decision.outcome())
                .isEqualTo(new Outcome.Blocked(Optional.of(LADDER.stage("LAW")), Optional.of(Samples.LA)));
        assertThat(decision.missing()).containsExactly("REGISTER_NOT_RESOLVED");
        assertThat(keys(decision)).containsExactly("pathway.unresolved");
        assertThat(decide(
                                LADDER,
                                Samples.opened("ONE"),
                                Samples.reading(190, 190).unresolved())
                        .outcome())
                .isEqualTo(new Outcome.Blocked(Optional.empty(), Optional.empty()));
    }

    @Test
    void too_little_data_is_a_question_whatever_it_shows() {
        for (int attended : new int[] {0, 19}) {
            PathwayDecision decision = decide(LADDER, Samples.opened("ONE"), Samples.reading(attended, 19));
            assertThat(decision.outcome())
                    .isEqualTo(new Outcome.NeedsDecision(Optional.empty(), Samples.LEAD, "pathway.question.sparse"));
        }
        assertThat(decide(LADDER, Samples.opened("ONE"), Samples.reading(20, 20))
                        .outcome())
                .isEqualTo(new Outcome.Stay());
    }

    @Test
    void a_count_needs_no_minimum() {
        Reading few = Samples.reading(150, 190).with(PathwayMeasure.UNAUTHORISED, 10, Rate.of(10, 10));
        assertThat(decide(LADDER, Samples.opened("TWO"), few).proposed()).contains("LAW");
    }

    @Test
    void reasons_come_before_a_way_up_and_not_before_a_way_back() {
        PathwayDecision up = decide(LADDER, Samples.opened("ONE"), LOW.withComposition(Map.of("I", 21L, "O", 20L)));
        assertThat(up.outcome())
                .isEqualTo(new Outcome.NeedsDecision(
                        Optional.of(LADDER.stage("TWO")), Samples.LEAD, "pathway.question.reasons"));
        assertThat(up.composition()).isEqualTo(Map.of("I", 21L, "O", 20L));
        PathwayDecision even = decide(LADDER, Samples.opened("ONE"), LOW.withComposition(Map.of("I", 20L, "O", 20L)));
        assertThat(even.outcome().word()).isEqualTo("ALLOWED");
        PathwayDecision back =
                decide(LADDER, Samples.opened("TWO"), Samples.reading(190, 190).withComposition(Map.of("I", 5L)));
        assertThat(back.outcome().word()).isEqualTo("ALLOWED");
        assertThat(back.proposed()).contains("ONE");
    }

    @Test
    void nothing_to_go_on_is_a_reason_to_ask_and_not_to_stay() {
        PathwayDecision decision = decide(LADDER, Samples.opened("ONE"), Reading.none());
        assertThat(decision.outcome()).isEqualTo(new Outcome.Blocked(Optional.empty(), Optional.empty()));
        assertThat(decision.missing()).containsExactly("MEASURE attendance");
        assertThat(keys(decision)).containsExactly("pathway.noFigures", "pathway.open");
        PathwayDecision windowed = decide(LADDER, Samples.opened("TWO"), LOW);
        assertThat(windowed.missing()).containsExactly("MEASURE unauthorised in 10 school weeks");
    }

    @Test
    void a_figure_that_could_not_change_the_answer_is_not_missed() {
        Condition both = new Condition.All(List.of(Samples.BELOW_90, new FactTest("worry", Truth.YES)));
        Pathway pathway = Pathway.of(Samples.draft(
                List.of(Samples.stage("ONE", 1), Samples.stage("TWO", 2)),
                Samples.step("up", 1, "ONE", "TWO", both),
                Samples.way("back", Transition.Kind.EXIT, 2, "TWO", "ONE", new Condition.Not(both))));
        assertThat(decide(pathway, Samples.opened("ONE"), Reading.none()).outcome())
                .isEqualTo(new Outcome.Stay());
        PathwayCase worried = Samples.opened("ONE").with(new FactGiven(OPENED, "worry", Truth.YES, Optional.empty()));
        assertThat(decide(pathway, worried, Reading.none()).missing()).containsExactly("MEASURE attendance");
        PathwayCase worriedAbove =
                Samples.opened("TWO").with(new FactGiven(OPENED, "worry", Truth.YES, Optional.empty()));
        assertThat(decide(pathway, worriedAbove, Reading.none()).missing()).containsExactly("MEASURE attendance");
    }

    private static Pathway withWork(Review review) {
        return Pathway.of(Samples.draft(
                List.of(
                        Samples.stage("ONE", 1),
                        Samples.stage(
                                "TWO",
                                2,
                                Samples.work(
                                        Optional.of(review),
                                        Samples.action("TALK", true),
                                        Samples.action("TEA", false))),
                        Samples.legal("LAW", 3)),
                Samples.guarded(Samples.step("to-law", 1, "TWO", "LAW", Samples.TEN), new EvidenceTest("PACK", 2)),
                Samples.way("back", Transition.Kind.EXIT, 2, "TWO", "ONE", new Condition.Not(Samples.BELOW_90)),
                Samples.step("up", 3, "ONE", "TWO", Samples.BELOW_90)));
    }

    private static final Stretch SIX = Stretch.of(6, PathwayUnit.SCHOOL_WEEK);

    @Test
    void each_missing_thing_is_reported_and_what_is_optional_is_not() {
        Pathway pathway = withWork(Review.of(Review.Kind.MIN, SIX));
        PathwayDecision decision = decide(pathway, Samples.opened("TWO"), TEN);
        assertThat(decision.outcome().word()).isEqualTo("BLOCKED");
        assertThat(decision.missing()).containsExactly("TALK 0 of 1", "REVIEW not before 2026-11-09", "PACK 0 of 2");
        assertThat(decision.decides()).contains(Samples.LA);
        assertThat(decision.due()).contains(LocalDate.of(2026, 11, 9));
        assertThat(keys(decision)).containsExactly("pathway.blocked");
    }

    @Test
    void a_review_counts_school_weeks_and_never_calendar_weeks() {
        Pathway pathway = withWork(Review.of(Review.Kind.MIN, SIX));
        PathwayCase ready = Samples.opened("TWO")
                .with(Samples.event(CaseEvent.Type.MEETING, "TALK", OPENED))
                .with(Samples.event(CaseEvent.Type.EVIDENCE, "PACK", OPENED))
                .with(Samples.event(CaseEvent.Type.EVIDENCE, "PACK", OPENED));
        // six calendar weeks end on 26 October, in the holiday
        assertThat(Samples.decide(pathway, ready, TEN, LocalDate.of(2026, 11, 8))
                        .missing())
                .containsExactly("REVIEW not before 2026-11-09");
        assertThat(Samples.decide(pathway, ready, TEN, LocalDate.of(2026, 11, 9))
                        .outcome()
                        .word())
                .isEqualTo("NEEDS_DECISION");
        PathwayDecision blind =
                PathwayDecision.of(pathway, ready, TEN, SchoolTime.withoutCalendar(), LocalDate.of(2027, 6, 1));
        assertThat(blind.missing()).containsExactly("REVIEW date not known");
        assertThat(blind.due()).isEmpty();
        assertThat(keys(blind)).containsExactly("pathway.blocked", "pathway.reviewNotCounted");
    }

    @Test
    void a_longest_time_holds_nothing_back_and_is_overdue_the_day_after() {
        Pathway pathway = withWork(Review.of(Review.Kind.MAX, Stretch.of(2, PathwayUnit.WEEK)));
        PathwayCase talked = Samples.opened("TWO").with(Samples.event(CaseEvent.Type.MEETING, "TALK", OPENED));
        PathwayDecision early = Samples.decide(pathway, talked, TEN, OPENED.plusDays(14));
        assertThat(early.missing()).containsExactly("PACK 0 of 2");
        assertThat(early.due()).contains(OPENED.plusDays(14));
        assertThat(keys(early)).doesNotContain("pathway.overdue");
        assertThat(keys(Samples.decide(pathway, talked, TEN, OPENED.plusDays(15))))
                .contains("pathway.overdue");
        assertThat(keys(Samples.decide(withWork(Review.of(Review.Kind.MIN, SIX)), talked, TEN, OPENED.plusWeeks(30))))
                .doesNotContain("pathway.overdue");
    }

    @Test
    void a_range_holds_back_to_its_shorter_end_and_is_overdue_after_its_longer() {
        Pathway pathway = withWork(Review.range(Stretch.of(3, PathwayUnit.WEEK), Stretch.of(6, PathwayUnit.WEEK)));
        PathwayCase talked = Samples.opened("TWO").with(Samples.event(CaseEvent.Type.MEETING, "TALK", OPENED));
        assertThat(Samples.decide(pathway, talked, TEN, OPENED.plusDays(20)).missing())
                .containsExactly("REVIEW not before 2026-10-05", "PACK 0 of 2");
        PathwayDecision middle = Samples.decide(pathway, talked, TEN, OPENED.plusDays(42));
        assertThat(middle.missing()).containsExactly("PACK 0 of 2");
        assertThat(keys(middle)).doesNotContain("pathway.overdue");
        assertThat(keys(Samples.decide(pathway, talked, TEN, OPENED.plusDays(43))))
                .contains("pathway.overdue");
    }

    @Test
    void a_review_that_was_held_starts_the_count_afresh_and_does_not_hold_back_again() {
        Pathway pathway = withWork(Review.of(Review.Kind.EXACT, Stretch.of(2, PathwayUnit.WEEK)));
        PathwayCase held = Samples.opened("TWO")
                .with(Samples.event(CaseEvent.Type.MEETING, "TALK", OPENED))
                .with(Samples.event(CaseEvent.Type.MEETING, "REVIEW", OPENED.plusDays(15)));
        PathwayDecision decision = Samples.decide(pathway, held, TEN, OPENED.plusDays(20));
        assertThat(decision.due()).contains(OPENED.plusDays(29));
        assertThat(decision.missing()).containsExactly("PACK 0 of 2");
        assertThat(keys(decision)).doesNotContain("pathway.overdue");
    }

    @Test
    void a_day_agreed_in_the_case_stands_before_the_day_of_the_rule_until_a_review_is_held() {
        Pathway pathway = withWork(Review.of(Review.Kind.EXACT, Stretch.of(2, PathwayUnit.WEEK)));
        PathwayCase agreed = Samples.opened("TWO")
                .with(Samples.event(CaseEvent.Type.MEETING, "TALK", OPENED).withDue(OPENED.plusDays(9)));
        assertThat(Samples.decide(pathway, agreed, TEN, OPENED.plusDays(3)).due())
                .contains(OPENED.plusDays(9));
        PathwayCase held = agreed.with(Samples.event(CaseEvent.Type.MEETING, "REVIEW", OPENED.plusDays(10)));
        assertThat(Samples.decide(pathway, held, TEN, OPENED.plusDays(12)).due())
                .contains(OPENED.plusDays(24));
        assertThat(Samples.decide(LADDER, agreed, TEN, OPENED.plusDays(3)).due())
                .contains(OPENED.plusDays(9));
        assertThat(Samples.decide(LADDER, Samples.opened("TWO"), TEN, OPENED.plusDays(3))
                        .due())
                .isEmpty();
    }

    @Test
    void a_review_may_count_from_an_action_and_then_waits_for_it() {
        Review fromTalk =
                new Review(Review.Kind.EXACT, Stretch.of(2, PathwayUnit.WEEK), Optional.empty(), Optional.of("TALK"));
        Pathway pathway = withWork(fromTalk);
        PathwayDecision before = decide(pathway, Samples.opened("TWO"), TEN);
        assertThat(before.missing()).contains("REVIEW date not known");
        assertThat(before.due()).isEmpty();
        assertThat(keys(before)).contains("pathway.reviewNotCounted");
        PathwayCase talked =
                Samples.opened("TWO").with(Samples.event(CaseEvent.Type.MEETING, "TALK", OPENED.plusDays(30)));
        PathwayDecision after = decide(pathway, talked, TEN);
        assertThat(after.due()).contains(OPENED.plusDays(44));
        assertThat(after.missing()).contains("REVIEW not before 2026-10-28");
        assertThat(Samples.decide(
                                pathway,
                                Samples.opened("ONE")
                                        .with(Samples.event(CaseEvent.Type.MEETING, "TALK", OPENED))
                                        .with(Samples.event(CaseEvent.Type.STAGE_ENTERED, "TWO", OPENED.plusDays(1))),
                                TEN,
                                LATER)
                        .missing())
                .as("a talk before the stage does not start its review")
                .contains("REVIEW date not known");
    }

    @Test
    void a_bypass_waits_for_no_work_of_the_stage_and_leads_upwards_only() {
        Pathway pathway = Pathway.of(Samples.draft(
                List.of(
                        Samples.stage("ONE", 1, Samples.work(Optional.empty(), Samples.action("TALK", true))),
                        Samples.stage("TWO", 2),
                        Samples.stage("THREE", 3)),
                Samples.way("past", Transition.Kind.BYPASS, 1, "*", "TWO", new FactTest("worry", Truth.YES)),
                Samples.step("to-three", 2, "TWO", "THREE", new FactTest("poor", Truth.YES)),
                Samples.way("back", Transition.Kind.EXIT, 3, "THREE", "ONE", new FactTest("poor", Truth.NO)),
                Samples.way("home", Transition.Kind.EXIT, 4, "TWO", "ONE", new FactTest("poor", Truth.NO))));
        FactGiven worry = new FactGiven(OPENED, "worry", Truth.YES, Optional.empty());
        assertThat(decide(pathway, Samples.opened("ONE").with(worry), LOW)
                        .outcome()
                        .word())
                .isEqualTo("ALLOWED");
        PathwayDecision above = decide(pathway, Samples.opened("THREE").with(worry), LOW);
        assertThat(above.outcome()).isEqualTo(new Outcome.Stay());
        assertThat(above.triggers()).extracting(TriggerResult::id).containsExactly("back");
    }

    @Test
    void a_question_of_a_step_that_is_not_of_law_goes_to_the_role_of_the_settings() {
        Pathway pathway = Pathway.of(Samples.draft(
                List.of(Samples.stage("ONE", 1), Samples.stage("TWO", 2)),
                Samples.asking(Samples.step("up", 1, "ONE", "TWO", Samples.BELOW_90), "Is it time?"),
                Samples.way("back", Transition.Kind.EXIT, 2, "TWO", "ONE", new Condition.Not(Samples.BELOW_90))));
        PathwayDecision decision = decide(pathway, Samples.opened("ONE"), LOW);
        assertThat(decision.outcome())
                .isEqualTo(new Outcome.NeedsDecision(Optional.of(pathway.stage("TWO")), Samples.LEAD, "Is it time?"));
        assertThat(keys(decision)).containsExactly("pathway.question", "pathway.decides");
    }

    @Test
    void a_case_stays_on_the_version_that_opened_it_until_a_decision_moves_it() {
        Pathway second = Pathway.of(Samples.draft(
                Samples.version("2", LocalDate.of(2026, 9, 1)),
                LADDER.stages(),
                LADDER.transitions().toArray(Transition[]::new)));
        PathwayCase old = Samples.opened("ONE").under("1");
        PathwayDecision refused = decide(second, old, LOW);
        assertThat(refused.outcome()).isEqualTo(new Outcome.Blocked(Optional.empty(), Optional.of(Samples.LEAD)));
        assertThat(refused.missing()).containsExactly("DECISION MOVE_TO_VERSION 2");
        PathwayCase moved =
                old.with(CaseEvent.of(LATER, CaseEvent.Type.DECISION, CaseEvent.MOVE_TO_VERSION, Samples.LEAD)
                        .withValue("2"));
        assertThat(decide(second, moved, LOW).outcome().word()).isEqualTo("ALLOWED");
        assertThat(Samples.decide(second, moved, LOW, LATER.minusDays(1))
                        .outcome()
                        .word())
                .isEqualTo("BLOCKED");
        assertThat(decide(LADDER, moved, LOW).missing()).containsExactly("DECISION MOVE_TO_VERSION 1");
    }

    @Test
    void a_case_opened_before_the_pathway_has_no_answer_in_it() {
        PathwayCase early = PathwayCase.open("C", LocalDate.of(2026, 7, 31), "ONE");
        assertThatThrownBy(() -> decide(LADDER, early, LOW))
                .isInstanceOf(RuleNotKnownException.class)
                .hasMessageContaining("SAMPLE@1 for a case opened on 2026-07-31");
        assertThat(decide(LADDER, PathwayCase.open("C", LocalDate.of(2026, 8, 1), "ONE"), LOW)
                        .outcome()
                        .word())
                .isEqualTo("ALLOWED");
        assertThat(decide(LADDER, early.under("1"), LOW).outcome().word()).isEqualTo("ALLOWED");
    }

    @Test
    void a_stage_that_the_pathway_has_not_is_refused_with_those_it_has() {
        assertThatThrownBy(() -> decide(LADDER, Samples.opened("NINE"), LOW))
                .isInstanceOf(InvalidValueException.class)
                .hasMessageContaining("SAMPLE has no stage NINE. It has [ONE, TWO, LAW]");
    }

    @Test
    void remarks_stand_beside_any_outcome() {
        PathwayCase harm = Samples.opened("ONE")
                .with(new FactGiven(
                        OPENED, DeclaredFact.RISK_OF_SIGNIFICANT_HARM, Truth.YES, Optional.of(Samples.LEAD)));
        assertThat(keys(decide(LADDER, harm, Samples.reading(190, 190))))
                .containsExactly("pathway.stay", "pathway.harm");
    }

    @Test
    void a_case_at_a_step_of_law_without_a_recorded_decision_is_shown() {
        PathwayCase entered = Samples.opened("TWO").with(Samples.event(CaseEvent.Type.STAGE_ENTERED, "LAW", LATER));
        assertThat(keys(decide(LADDER, entered, LOW))).contains("pathway.legalWithoutDecision");
        PathwayCase decided = entered.with(CaseEvent.of(LATER, CaseEvent.Type.DECISION, "LAW", Samples.LA));
        assertThat(keys(decide(LADDER, decided, LOW))).doesNotContain("pathway.legalWithoutDecision");
        PathwayCase after = entered.with(CaseEvent.of(LATER.plusDays(1), CaseEvent.Type.DECISION, "LAW", Samples.LA));
        assertThat(keys(Samples.decide(LADDER, after, LOW, LATER.plusDays(2))))
                .contains("pathway.legalWithoutDecision");
        PathwayCase other = entered.with(CaseEvent.of(LATER, CaseEvent.Type.DECISION, "TEA", Samples.LA));
        assertThat(keys(decide(LADDER, other, LOW))).contains("pathway.legalWithoutDecision");
    }

    @Test
    void work_done_before_an_improvement_is_history() {
        Pathway pathway = withWork(Review.of(Review.Kind.MAX, SIX));
        PathwayCase again = Samples.opened("TWO")
                .with(Samples.event(CaseEvent.Type.MEETING, "TALK", OPENED))
                .with(Samples.event(CaseEvent.Type.EVIDENCE, "PACK", OPENED))
                .with(Samples.event(CaseEvent.Type.STAGE_ENTERED, "ONE", OPENED.plusWeeks(1)))
                .with(Samples.event(CaseEvent.Type.STAGE_ENTERED, "TWO", OPENED.plusWeeks(2)));
        assertThat(decide(pathway, again, TEN).missing()).containsExactly("TALK 0 of 1", "PACK 0 of 2");
        PathwayCase talked = again.with(Samples.event(CaseEvent.Type.MEETING, "TALK", OPENED.plusWeeks(1)));
        assertThat(decide(pathway, talked, TEN).missing()).containsExactly("PACK 0 of 2");
    }

    @Test
    void a_review_of_the_way_in_takes_the_place_of_that_of_the_stage() {
        Review three = Review.of(Review.Kind.EXACT, Stretch.of(3, PathwayUnit.WEEK));
        Transition plain = Samples.step("up", 3, "ONE", "TWO", Samples.BELOW_90);
        Transition reviewed = new Transition(
                plain.id(),
                plain.from(),
                plain.to(),
                plain.kind(),
                plain.rank(),
                plain.trigger(),
                plain.guards(),
                plain.decides(),
                plain.question(),
                plain.work(),
                Optional.of(three),
                plain.sources());
        Pathway pathway = Pathway.of(Samples.draft(
                List.of(Samples.stage("ONE", 1), Samples.stage("TWO", 2)),
                reviewed,
                Samples.way("back", Transition.Kind.EXIT, 2, "TWO", "ONE", new Condition.Not(Samples.BELOW_90))));
        PathwayCase came =
                Samples.opened("ONE").with(Samples.event(CaseEvent.Type.STAGE_ENTERED, "TWO", OPENED.plusDays(1)));
        assertThat(decide(pathway, came, LOW).due()).contains(OPENED.plusDays(22));
        assertThat(decide(pathway, Samples.opened("TWO"), LOW).due()).isEmpty();
    }

    @Test
    void routes_that_are_open_are_named_and_those_that_are_shut_are_not() {
        StageWork routes = new StageWork(
                List.of(),
                List.of(),
                Optional.empty(),
                List.of(
                        new Route("A", "Route A", Samples.BELOW_90, Optional.empty(), Optional.empty()),
                        new Route(
                                "B",
                                "Route B",
                                new Condition.Not(Samples.BELOW_90),
                                Optional.empty(),
                                Optional.empty()),
                        new Route("C", "Route C", new NotKnownTest("when"), Optional.empty(), Optional.empty())));
        Pathway pathway = Pathway.of(Samples.draft(
                List.of(Samples.stage("ONE", 1, routes), Samples.stage("TWO", 2)),
                Samples.step("up", 1, "ONE", "TWO", new FactTest("worry", Truth.YES)),
                Samples.way("back", Transition.Kind.EXIT, 2, "TWO", "ONE", new FactTest("worry", Truth.NO))));
        PathwayDecision decision = decide(pathway, Samples.opened("ONE"), LOW);
        assertThat(decision.explanation())
                .filteredOn(sentence -> sentence.key().equals("pathway.route"))
                .extracting(sentence -> sentence.values().get("route"))
                .containsExactly("Route A", "Route C");
    }

    @Test
    void every_sentence_has_its_words_and_no_hole_is_left_in_them() {
        Messages messages = RuleBook.standard(Nation.ENGLAND).messages();
        List<PathwayDecision> decisions = List.of(
                decide(LADDER, Samples.opened("ONE"), LOW),
                decide(LADDER, Samples.opened("TWO"), TEN),
                decide(LADDER, Samples.opened("TWO"), TEN.unresolved()),
                decide(LADDER, Samples.opened("ONE"), Samples.reading(1, 2)),
                decide(LADDER, Samples.opened("ONE"), LOW.withComposition(Map.of("I", 3L))),
                decide(LADDER, Samples.opened("ONE"), Reading.none()),
                decide(withWork(Review.of(Review.Kind.EXACT, SIX)), Samples.opened("TWO"), TEN));
        for (PathwayDecision decision : decisions) {
            assertThat(decision.explanation())
                    .isNotEmpty()
                    .allSatisfy(sentence -> assertThat(sentence.text(messages, Locale.UK))
                            .isNotBlank()
                            .doesNotContain("{")
                            .doesNotContain("}"));
        }
        assertThat(decisions.get(0).explanation().get(0).text(messages, Locale.UK))
                .isEqualTo("The case may go to the stage \"Stage TWO\": all that the pathway asks for is on record.");
    }

    @Test
    void a_pathway_that_nobody_should_run_proposes_nothing_and_says_what_is_printed() {
        PathwayAbout a = Samples.about();
        PathwayAbout shut = new PathwayAbout(
                a.id(),
                a.version(),
                a.title(),
                a.authority(),
                a.nation(),
                a.valid(),
                a.completeness(),
                a.confidence(),
                a.readOn(),
                false,
                List.of("nobody confirmed it"),
                Set.of(),
                List.of(),
                List.of(),
                List.of(),
                a.sources());
        Pathway pathway = Pathway.of(
                Samples.draft(shut, LADDER.stages(), LADDER.transitions().toArray(Transition[]::new)));
        PathwayDecision decision = decide(pathway, Samples.opened("TWO"), TEN);
        assertThat(decision.outcome()).isEqualTo(new Outcome.NotExecutable(List.of("nobody confirmed it")));
        assertThat(decision.proposed()).isEmpty();
        assertThat(decision.decides()).isEmpty();
        assertThat(decision.triggers()).extracting(TriggerResult::met).containsExactly(true, false);
        assertThat(keys(decision)).containsExactly("pathway.notExecutable", "pathway.asPrinted");
        assertThat(decide(pathway, Samples.opened("ELSEWHERE"), TEN).stage()).isEqualTo("ELSEWHERE");
    }
}
