package org.openattendance.pathway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.openattendance.base.InvalidValueException;
import org.openattendance.base.Rate;
import org.openattendance.pupil.PupilRef;
import org.openattendance.rulebook.PathwayFiles;

/** A policy tried on figures: who moves, when, what people are asked, how much work it makes. */
class PolicyTrialTest {

    private static Pathway policy(String edge) {
        RateTest below = RateTest.of(PathwayMeasure.ATTENDANCE, Comparison.BELOW, Percent.parse(edge));
        return Pathway.of(Samples.draft(
                List.of(
                        Samples.stage("ONE", 1),
                        Samples.stage("TWO", 2, Samples.work(Optional.empty(), Samples.action("TALK", true))),
                        Samples.legal("LAW", 3)),
                Samples.step("to-law", 1, "TWO", "LAW", Samples.TEN),
                Samples.step("up", 2, "ONE", "TWO", below)));
    }

    private static TrialPupil pupil(String id, long... attended) {
        List<Reading> readings = new java.util.ArrayList<>();
        for (int week = 0; week < attended.length; week++) {
            readings.add(Reading.on(Samples.OPENED.plusWeeks(week))
                    .with(PathwayMeasure.ATTENDANCE, Rate.of(attended[week], 100))
                    .with(PathwayMeasure.UNAUTHORISED, 10, Rate.of(100 - attended[week], 100)));
        }
        return new TrialPupil(PupilRef.of(id), readings);
    }

    private static final List<TrialPupil> COHORT =
            List.of(pupil("A", 95, 92, 88, 88, 88), pupil("B", 96, 96, 96, 96, 96));

    private static PolicyTrial run(String edge) {
        return PolicyTrial.run(policy(edge), COHORT, CalendarOfTests.TIME, new TrialAssumptions(7, Truth.YES));
    }

    @Test
    void a_pupil_moves_when_allowed_work_follows_and_law_is_only_asked_about() {
        PolicyTrial trial = run("90");
        assertThat(trial.standing()).isEqualTo(Map.of("ONE", 1L, "TWO", 1L));
        assertThat(trial.pupils().get(0).moves())
                .containsExactly(new TrialEvent.Moved(Samples.OPENED.plusWeeks(2), "ONE", "TWO"));
        assertThat(trial.pupils().get(0).questions())
                .as("asked once, however often it stands")
                .containsExactly(
                        new TrialEvent.Asked(Samples.OPENED.plusWeeks(3), "TWO", "LAW", "pathway.question.legal"));
        assertThat(trial.work()).isEqualTo(Map.of(WorkKind.MEETING, 1L));
        assertThat(trial.workByWeek().firstKey()).isEqualTo(Samples.OPENED.plusWeeks(3));
        assertThat(trial.movesByWeek()).isEqualTo(Map.of(Samples.OPENED.plusWeeks(2), 1L));
        assertThat(trial).hasToString("trial of SAMPLE@1 on 2 pupils");
    }

    @Test
    void two_policies_differ_for_whom_when_and_in_work() {
        PolicyComparison comparison = PolicyComparison.of(run("90"), run("97"));
        assertThat(comparison.differences()).hasSize(2);
        assertThat(comparison.differences().get(0).daysLater()).contains(-14L);
        assertThat(comparison.differences().get(1).stagesHigher()).isEqualTo(1);
        assertThat(comparison.differences().get(1).daysLater()).isEmpty();
        assertThat(comparison.moreWork()).isEqualTo(Map.of(WorkKind.MEETING, 1L));
        assertThat(PolicyComparison.of(run("90"), run("90")).differences()).isEmpty();
        PolicyTrial other =
                PolicyTrial.run(policy("90"), List.of(pupil("Z", 90)), CalendarOfTests.TIME, TrialAssumptions.usual());
        assertThatThrownBy(() -> PolicyComparison.of(run("90"), other)).isInstanceOf(InvalidValueException.class);
    }

    @Test
    void a_policy_that_nobody_should_run_is_not_tried() {
        Pathway norfolk = PathwayFiles.standard().versions("GB-NFK-2024").get(0);
        assertThatThrownBy(() -> PolicyTrial.run(norfolk, COHORT, CalendarOfTests.TIME, TrialAssumptions.usual()))
                .isInstanceOf(PathwayNotExecutableException.class)
                .hasMessageContaining("stages not known");
    }

    /** ONE asks for a weekly call and for two letters; TWO for a meeting; the way from ONE to TWO asks for a home visit and brings a plan. */
    private static Pathway busy() {
        StageAction call = new StageAction(
                "CALL",
                "Call",
                true,
                WorkKind.CALL,
                Optional.empty(),
                Optional.empty(),
                Optional.of(new Stretch(1, PathwayUnit.WEEK)));
        StageWork work = new StageWork(
                List.of(call, Samples.action("VISIT", false), Samples.action("TEA", false)),
                List.of(new EvidenceNeed("LETTER", "A letter", 2)),
                Optional.empty(),
                List.of());
        Transition up = Samples.guarded(
                Samples.step("up", 2, "ONE", "TWO", Samples.BELOW_90),
                new EvidenceTest("LETTER", 2),
                new ActionTest("VISIT"));
        Transition planned = new Transition(
                up.id(),
                up.from(),
                up.to(),
                up.kind(),
                up.rank(),
                up.trigger(),
                up.guards(),
                up.decides(),
                up.question(),
                List.of(Samples.action("PLAN", true), Samples.action("CARD", false)),
                up.review(),
                up.sources());
        return Pathway.of(Samples.draft(
                List.of(
                        Samples.stage("ONE", 1, work),
                        Samples.stage("TWO", 2, Samples.work(Optional.empty(), Samples.action("TALK", true))),
                        Samples.legal("LAW", 3)),
                Samples.step("to-law", 1, "TWO", "LAW", Samples.TEN),
                planned,
                Samples.way("back", Transition.Kind.EXIT, 3, "TWO", "ONE", new Condition.Not(Samples.BELOW_90))));
    }

    private static List<String> events(int days, long... attended) {
        return PolicyTrial.run(
                        busy(),
                        List.of(pupil("A", attended)),
                        CalendarOfTests.TIME,
                        new TrialAssumptions(days, Truth.YES))
                .pupils()
                .get(0)
                .events()
                .stream()
                .map(PolicyTrialTest::line)
                .toList();
    }

    private static String line(TrialEvent event) {
        if (event instanceof TrialEvent.Moved moved) {
            return week(moved.on()) + " " + moved.from() + " to " + moved.to();
        }
        return event instanceof TrialEvent.Worked worked
                ? week(worked.on()) + " " + worked.stage() + " " + worked.action()
                : "asked";
    }

    private static long week(java.time.LocalDate day) {
        return Samples.OPENED.datesUntil(day.plusDays(1)).count() / 7;
    }

    @Test
    void repeated_work_is_done_each_time_it_falls_due_and_what_is_optional_is_not() {
        assertThat(events(0, 95, 95, 95)).containsExactly("0 ONE CALL", "1 ONE CALL", "2 ONE CALL");
        assertThat(events(14, 95, 95, 95, 95)).containsExactly("2 ONE CALL", "3 ONE CALL");
    }

    @Test
    void what_a_way_up_asks_for_is_done_once_the_work_is_and_the_way_brings_its_own_work() {
        assertThat(events(7, 89, 89, 89))
                .as("in the first week the letters and the visit are still missing")
                .containsExactly("1 ONE CALL", "1 ONE to TWO", "1 TWO PLAN", "2 TWO TALK", "asked");
        assertThat(events(0, 89))
                .as("work done on the day of entry")
                .containsExactly("0 ONE CALL", "0 ONE to TWO", "0 TWO PLAN", "0 TWO TALK");
    }

    @Test
    void back_at_a_stage_its_work_begins_again() {
        assertThat(events(0, 89, 95, 89))
                .containsExactly(
                        "0 ONE CALL",
                        "0 ONE to TWO",
                        "0 TWO PLAN",
                        "0 TWO TALK",
                        "1 TWO to ONE",
                        "1 ONE CALL",
                        "2 ONE CALL",
                        "2 ONE to TWO",
                        "2 TWO PLAN",
                        "2 TWO TALK");
    }

    @Test
    void a_pupil_without_a_reading_stays_at_the_lowest_stage() {
        PolicyTrial trial = PolicyTrial.run(
                busy(),
                List.of(new TrialPupil(PupilRef.of("A"), List.of())),
                CalendarOfTests.TIME,
                TrialAssumptions.usual());
        assertThat(trial.standing()).containsEntry("ONE", 1L);
        assertThat(trial.pupils().get(0).events()).isEmpty();
    }
}
