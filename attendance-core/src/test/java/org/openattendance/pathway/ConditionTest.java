package org.openattendance.pathway;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.openattendance.base.Rate;
import org.openattendance.pupil.PupilRef;

/** What a pathway asks for, in words, as its picture and its explanation show it. */
class ConditionTest {

    private static final Condition.All BOTH = new Condition.All(List.of(Samples.BELOW_90, new ActionTest("TALK")));

    @Test
    void a_condition_is_told_with_brackets_only_where_they_are_needed() {
        assertThat(Samples.BELOW_90.describe()).isEqualTo("attendance < 90%");
        assertThat(Samples.BELOW_90.labelled("PA").describe()).isEqualTo("PA: attendance < 90%");
        assertThat(Samples.TEN.describe()).startsWith("unauthorised ").contains("10");
        assertThat(new CountTest("THRESHOLD", PathwayMeasure.UNAUTHORISED, 10, 10).describe())
                .isEqualTo("THRESHOLD: " + Samples.TEN.describe());
        assertThat(new StageDoneTest("ONE").describe()).isEqualTo("stage ONE done");
        assertThat(Condition.always().describe()).isEqualTo("always");
        assertThat(new Condition.Any(List.of()).describe()).isEqualTo("never");
        assertThat(new Condition.Not(Samples.BELOW_90).describe()).isEqualTo("not (attendance < 90%)");
        String both = BOTH.describe();
        assertThat(both).startsWith("attendance < 90% and ");
        assertThat(new Condition.Any(List.of(BOTH, new StageDoneTest("ONE"))).describe())
                .isEqualTo("(" + both + ") or stage ONE done");
    }

    @Test
    void a_pathway_says_how_it_stands_to_its_authority_and_cites_what_is_asked_for() {
        PathwayAbout about = Samples.about();
        assertThat(about.standing()).isEqualTo("not endorsed");
        assertThat(about.cite(List.of("s"))).contains("A page");
        assertThat(about.cite(List.of("other"))).isEmpty();
    }

    private static PolicyTrial trial(long... attended) {
        List<Reading> readings = new java.util.ArrayList<>();
        for (int week = 0; week < attended.length; week++) {
            readings.add(Reading.on(Samples.OPENED.plusWeeks(week))
                    .with(PathwayMeasure.ATTENDANCE, Rate.of(attended[week], 100)));
        }
        Pathway pathway = Pathway.of(Samples.draft(
                List.of(
                        Samples.stage("ONE", 1),
                        Samples.stage("TWO", 2, Samples.work(Optional.empty(), Samples.action("TALK", true)))),
                Samples.step("up", 1, "ONE", "TWO", Samples.BELOW_90),
                Samples.way("back", Transition.Kind.EXIT, 2, "TWO", "ONE", new Condition.Not(Samples.BELOW_90))));
        return PolicyTrial.run(
                pathway,
                List.of(new TrialPupil(PupilRef.of("A"), readings)),
                CalendarOfTests.TIME,
                new TrialAssumptions(0, Truth.YES));
    }

    @Test
    void work_that_comes_in_another_week_is_more_in_one_and_less_in_the_other() {
        PolicyComparison comparison = PolicyComparison.of(trial(80, 80, 80), trial(95, 80, 80));
        LocalDate first = Samples.OPENED;
        assertThat(comparison.moreWork()).isEmpty();
        assertThat(comparison.moreWorkByWeek())
                .isEqualTo(
                        Map.of(first, Map.of(WorkKind.MEETING, -1L), first.plusWeeks(1), Map.of(WorkKind.MEETING, 1L)));
        assertThat(PolicyComparison.of(trial(80), trial(80)).moreWorkByWeek()).isEmpty();
    }
}
