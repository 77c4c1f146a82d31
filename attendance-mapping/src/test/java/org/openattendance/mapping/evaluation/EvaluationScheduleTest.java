package org.openattendance.mapping.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.openattendance.base.DateSpan;
import org.openattendance.base.InvalidValueException;
import org.openattendance.base.Rate;
import org.openattendance.base.Role;
import org.openattendance.mapping.evaluation.DuePoint.State;
import org.openattendance.mapping.evaluation.Reading.Moment;
import org.openattendance.mapping.finding.Finding;

class EvaluationScheduleTest {

    private static final LocalDate FIRST = LocalDate.of(2026, 9, 1);
    private static final LocalDate LAST = LocalDate.of(2027, 7, 20);
    private static final DateSpan YEAR = DateSpan.ofClosed(FIRST, LAST);
    private static final List<DateSpan> TERMS = List.of(
            DateSpan.ofClosed(FIRST, LocalDate.of(2026, 12, 18)),
            DateSpan.ofClosed(LocalDate.of(2027, 1, 4), LocalDate.of(2027, 3, 26)),
            DateSpan.ofClosed(LocalDate.of(2027, 4, 12), LAST));
    private static final SchoolPeriods PERIODS = SchoolPeriods.of(YEAR, TERMS);
    private static final MonitoringEvaluationPlan PLAN =
            MonitoringEvaluationPlan.standard("school-1", Set.of("youth", "camhs"));

    private static EvaluationSchedule schedule(Reading... readings) {
        return EvaluationSchedule.of(PLAN, PERIODS, List.of(readings));
    }

    private static List<LocalDate> days(String measure) {
        return schedule().of(measure).stream().map(DuePoint::on).toList();
    }

    private static Reading number(String measure, LocalDate on, String number) {
        return Reading.of(measure, on, new Reading.Quantity(new BigDecimal(number)));
    }

    private static void hasTwoDuePointsAYear(String measure) {
        assertThat(PLAN.measure(measure).frequencyWords()).isEqualTo("START_END_OF_YEAR");
        assertThat(days(measure)).containsExactly(FIRST, LAST);
    }

    @Test
    void KS3_118_a_plan_is_made_for_a_school_and_linked_to_its_partners() {
        assertThat(PLAN.school()).isEqualTo("school-1");
        assertThat(PLAN.partners()).containsExactly("camhs", "youth");
    }

    @Test
    void KS3_129_three_goals_with_two_four_and_two_indicators() {
        assertThat(PLAN.goals()).extracting(Goal::id).containsExactly("G1", "G2", "G3");
        assertThat(PLAN.goals().stream()
                        .map(goal -> PLAN.indicatorsOf(goal.id()).size()))
                .containsExactly(2, 4, 2);
        assertThat(PLAN.measures()).hasSize(16);
        assertThat(PLAN.goals().get(0).label()).contains("Staff");
    }

    @Test
    void KS3_130_the_audit_is_read_twice_a_year_and_a_missing_reading_is_reported() {
        hasTwoDuePointsAYear("G1.1a");
        EvaluationSchedule once = schedule(number("G1.1a", FIRST.plusDays(20), "7"));
        assertThat(once.of("G1.1a").get(0).stateOn(LAST.plusDays(1))).isEqualTo(State.DONE);
        assertThat(once.in(State.OVERDUE, LAST.plusDays(1)))
                .extracting(DuePoint::measure)
                .contains("G1.1a");
        assertThat(once.of("G1.1a").get(1).stateOn(LAST.plusDays(1))).isEqualTo(State.OVERDUE);
    }

    @Test
    void KS3_131_the_staff_survey_may_be_collected_within_the_audit() {
        hasTwoDuePointsAYear("G1.1b");
        MonitoringEvaluationPlan within = PLAN.withPartOf("G1.1b", "G1.1a");
        EvaluationSchedule schedule =
                EvaluationSchedule.of(within, PERIODS, List.of(number("G1.1a", FIRST.plusDays(3), "7")));
        assertThat(schedule.of("G1.1b").get(0).stateOn(LAST)).isEqualTo(State.DONE);
        assertThat(schedule(number("G1.1a", FIRST.plusDays(3), "7"))
                        .of("G1.1b")
                        .get(0)
                        .stateOn(LAST))
                .isEqualTo(State.OVERDUE);
        assertThatThrownBy(() -> PLAN.withPartOf("G1.1b", "G9")).isInstanceOf(InvalidValueException.class);
    }

    @Test
    void KS3_132_the_pupil_survey_on_behaviour_is_due_twice_a_year() {
        hasTwoDuePointsAYear("G1.1c");
    }

    @Test
    void KS3_133_the_record_of_work_is_due_three_times_a_year() {
        assertThat(PLAN.measure("G1.1d").frequencyWords()).isEqualTo("TERMLY");
        assertThat(days("G1.1d"))
                .isEqualTo(TERMS.stream().map(term -> term.last().orElseThrow()).toList());
    }

    @Test
    void KS3_134_the_staff_survey_on_confidence_is_due_twice_a_year() {
        hasTwoDuePointsAYear("G1.2a");
    }

    @Test
    void KS3_135_the_pupil_survey_on_confidence_is_due_twice_a_year() {
        hasTwoDuePointsAYear("G1.2b");
    }

    @Test
    void KS3_136_the_record_of_team_input_is_due_in_each_of_three_terms() {
        assertThat(days("G1.2c")).hasSize(3);
        EvaluationSchedule one = schedule(number("G1.2c", LocalDate.of(2027, 2, 1), "2"));
        assertThat(one.of("G1.2c"))
                .extracting(point -> point.stateOn(LAST.plusDays(1)))
                .containsExactly(State.OVERDUE, State.DONE, State.OVERDUE);
    }

    @Test
    void KS3_137_the_second_goal_has_a_stable_id() {
        assertThat(PLAN.goals().get(1).id()).isEqualTo("G2");
        assertThat(PLAN.indicatorsOf("G2")).extracting(Indicator::id).containsExactly("G2.1", "G2.2", "G2.3", "G2.4");
    }

    @Test
    void KS3_138_before_and_after_are_paired_by_intervention_and_the_unpaired_counted() {
        List<Reading> readings = List.of(
                number("G2.1a", FIRST, "9").at(Moment.START, "group-1"),
                number("G2.1a", FIRST.plusDays(40), "4").at(Moment.END, "group-1"),
                number("G2.1a", FIRST, "3").at(Moment.START, "group-2"),
                number("G2.1a", FIRST.plusDays(40), "3").at(Moment.END, "group-2"),
                number("G2.1a", FIRST, "5").at(Moment.START, "group-3"),
                number("G2.1a", FIRST.plusDays(1), "5").at(Moment.END, "group-4"),
                Reading.of("G2.1a", FIRST, new Reading.Level("HIGH")).at(Moment.START, "group-4"));
        BeforeAfterResult fewer = BeforeAfterResult.of("G2.1a", BeforeAfterResult.Direction.DOWN, readings);
        assertThat(fewer.pairs())
                .extracting(pair -> pair.intervention() + " " + pair.change())
                .containsExactly("group-1 -5", "group-2 0");
        assertThat(fewer.unpaired()).isEqualTo(2);
        assertThat(fewer.better()).isEqualTo(1);
        assertThat(fewer.same()).isEqualTo(1);
        assertThat(fewer.worse()).isZero();
        assertThat(BeforeAfterResult.of("G2.1a", BeforeAfterResult.Direction.UP, readings)
                        .worse())
                .isEqualTo(1);
        assertThat(PLAN.measure("G2.1a").frequencyWords()).isEqualTo("START_END_OF_INTERVENTION");
        SchoolPeriods one = PERIODS.withIntervention("group-1", DateSpan.ofClosed(FIRST, FIRST.plusDays(41)));
        assertThat(EvaluationSchedule.of(PLAN, one, readings.subList(0, 2)).of("G2.1a"))
                .extracting(point -> point.stateOn(LAST))
                .containsExactly(State.DONE, State.DONE);
    }

    @Test
    void KS3_139_the_pupil_is_asked_once_at_the_end() {
        SchoolPeriods one = PERIODS.withIntervention("group-1", DateSpan.ofClosed(FIRST, FIRST.plusDays(41)));
        List<DuePoint> points = EvaluationSchedule.of(PLAN, one, List.of()).of("G2.2a");
        assertThat(points).singleElement().satisfies(point -> {
            assertThat(point.on()).isEqualTo(FIRST.plusDays(41));
            assertThat(point.moment()).contains(Moment.END);
            assertThat(point.intervention()).contains("group-1");
        });
        SchoolPeriods going = PERIODS.withIntervention("group-1", DateSpan.from(FIRST));
        assertThat(EvaluationSchedule.of(PLAN, going, List.of()).of("G2.2a")).isEmpty();
    }

    @Test
    void KS3_140_the_parent_is_asked_at_the_end_and_the_response_rate_has_its_denominator() {
        assertThat(PLAN.measuresOf("G2.3"))
                .singleElement()
                .satisfies(measure -> assertThat(measure.frequencyWords()).isEqualTo("END_OF_INTERVENTION"));
        List<Reading> readings = List.of(
                number("G2.3a", FIRST, "4").withResponses(Rate.of(6, 10)),
                number("G2.3a", FIRST, "4").withResponses(Rate.of(3, 5)),
                number("G2.3a", FIRST, "4"),
                number("G2.2a", FIRST, "4").withResponses(Rate.of(1, 9)));
        assertThat(EvaluationSchedule.responseRate("G2.3a", readings)).contains(Rate.of(9, 15));
        assertThat(EvaluationSchedule.responseRate("G1.1a", readings)).isEmpty();
    }

    @Test
    void KS3_144_what_is_read_as_appropriate_has_no_due_day() {
        assertThat(PLAN.measure("G3.1b").frequencyWords()).isEqualTo("AS_APPROPRIATE");
        assertThat(days("G3.1b")).isEmpty();
    }

    @Test
    void KS3_146_a_measure_without_a_frequency_is_valid_and_not_scheduled() {
        assertThat(PLAN.measure("G3.2b").frequency()).isEmpty();
        assertThat(PLAN.measure("G3.2b").frequencyWords()).isEqualTo("not scheduled");
        assertThat(days("G3.2b")).isEmpty();
    }

    @Test
    void KS3_147_nobody_collects_a_measure_until_the_school_decides() {
        assertThat(PLAN.withoutCollector()).hasSize(16);
        MonitoringEvaluationPlan decided = PLAN.withCollector("G1.1a", Role.of("DATA_LEAD"));
        assertThat(decided.withoutCollector()).hasSize(15).doesNotContain("G1.1a");
        assertThat(decided.measure("G1.1a").collector()).contains(Role.of("DATA_LEAD"));
    }

    @Test
    void every_frequency_of_the_source_is_in_the_plan_once_for_each_measure() {
        assertThat(PLAN.measures().stream().map(Measure::frequencyWords))
                .containsExactly(
                        "START_END_OF_YEAR",
                        "START_END_OF_YEAR",
                        "START_END_OF_YEAR",
                        "TERMLY",
                        "START_END_OF_YEAR",
                        "START_END_OF_YEAR",
                        "TERMLY",
                        "START_END_OF_INTERVENTION",
                        "END_OF_INTERVENTION",
                        "END_OF_INTERVENTION",
                        "ONGOING",
                        "AVERAGE_OF_ALL",
                        "ONGOING",
                        "AS_APPROPRIATE",
                        "ONGOING",
                        "not scheduled");
        Stream.of("G2.4a", "G2.4b", "G3.1a", "G3.2a")
                .forEach(id -> assertThat(days(id)).isEmpty());
    }

    @Test
    void KS3_120_an_outcome_agreed_late_or_alone_is_flagged() {
        LocalDate start = FIRST;
        List<AgreedOutcome> outcomes = List.of(
                new AgreedOutcome("o1", "calmer starts", start, Set.of("youth"), Set.of("G1.1a")),
                new AgreedOutcome("o2", "more mornings", start.plusDays(1), Set.of("youth"), Set.of("G1.1a")),
                new AgreedOutcome("o3", "trust", start, Set.of(), Set.of("G1.1a")));
        assertThat(AgreedOutcome.check(outcomes, start))
                .extracting(finding -> finding.reason() + " " + finding.about())
                .containsExactly("AGREED_ALONE o3", "AGREED_LATE o2");
    }

    @Test
    void KS3_121_an_outcome_without_a_measure_is_listed() {
        AgreedOutcome unseen = new AgreedOutcome("o4", "hope", FIRST, Set.of("youth"), Set.of());
        assertThat(AgreedOutcome.check(List.of(unseen), FIRST))
                .extracting(Finding::reason)
                .containsExactly("NO_MEASURE");
    }

    @Test
    void ES_04_confidence_before_and_after_changes_by_facet_for_each_role() {
        Role lead = Role.of("ATTENDANCE_LEAD");
        Role mentor = Role.of("LEARNING_MENTOR");
        List<ConfidenceReading> readings = List.of(
                new ConfidenceReading(
                        lead,
                        LAST,
                        Map.of(ConfidenceReading.Facet.IDENTIFY, 4, ConfidenceReading.Facet.COLLABORATE, 3)),
                new ConfidenceReading(
                        lead,
                        FIRST,
                        Map.of(
                                ConfidenceReading.Facet.IDENTIFY, 2,
                                ConfidenceReading.Facet.UNDERSTAND, 2,
                                ConfidenceReading.Facet.COLLABORATE, 4)),
                new ConfidenceReading(mentor, FIRST, Map.of(ConfidenceReading.Facet.IDENTIFY, 1)));
        assertThat(ConfidenceReading.change(lead, readings))
                .isEqualTo(Map.of(ConfidenceReading.Facet.IDENTIFY, 2, ConfidenceReading.Facet.COLLABORATE, -1));
        assertThat(ConfidenceReading.change(mentor, readings)).isEmpty();
        assertThat(ConfidenceReading.Facet.values())
                .containsExactly(
                        ConfidenceReading.Facet.IDENTIFY,
                        ConfidenceReading.Facet.UNDERSTAND,
                        ConfidenceReading.Facet.COLLABORATE);
        assertThatThrownBy(() -> new ConfidenceReading(lead, FIRST, Map.of(ConfidenceReading.Facet.IDENTIFY, 0)))
                .isInstanceOf(InvalidValueException.class);
    }

    @Test
    void states_turn_on_their_day() {
        DuePoint point = schedule().of("G1.1a").get(0);
        assertThat(point.stateOn(FIRST.minusDays(1))).isEqualTo(State.UPCOMING);
        assertThat(point.stateOn(FIRST)).isEqualTo(State.DUE);
        assertThat(point.stateOn(FIRST.plusDays(1))).isEqualTo(State.OVERDUE);
        DuePoint read =
                schedule(number("G1.1a", FIRST.plusDays(5), "1")).of("G1.1a").get(0);
        assertThat(read.stateOn(FIRST.plusDays(4))).isEqualTo(State.OVERDUE);
        assertThat(read.stateOn(FIRST.plusDays(5))).isEqualTo(State.DONE);
    }

    @Test
    void the_half_of_the_year_decides_unless_the_reading_says_otherwise() {
        LocalDate middle = FIRST.plusDays(161); // the year has 322 days between its ends
        assertThat(schedule(number("G1.1a", middle, "1")).of("G1.1a"))
                .extracting(point -> point.reading().isPresent())
                .containsExactly(false, true);
        assertThat(schedule(number("G1.1a", middle.minusDays(1), "1")).of("G1.1a"))
                .extracting(point -> point.reading().isPresent())
                .containsExactly(true, false);
        Reading said = new Reading(
                "G1.1a",
                LAST,
                new Reading.YesNo(true),
                java.util.Optional.of(Moment.START),
                java.util.Optional.empty(),
                java.util.Optional.empty(),
                "");
        assertThat(schedule(said).of("G1.1a").get(0).reading()).contains(said);
    }

    @Test
    void a_reading_of_another_year_or_of_nothing_known_does_not_count() {
        assertThat(schedule(number("G1.1a", FIRST.minusDays(1), "1")).of("G1.1a"))
                .allMatch(point -> point.reading().isEmpty());
        assertThatThrownBy(() -> schedule(number("G9.9z", FIRST, "1"))).isInstanceOf(InvalidValueException.class);
        assertThatThrownBy(() -> schedule(number("G2.1a", FIRST, "1").at(Moment.START, "gone")))
                .isInstanceOf(InvalidValueException.class);
    }

    @Test
    void a_plan_holds_together() {
        assertThatThrownBy(() -> PLAN.with(new Measure(
                        "X1",
                        "G7.1",
                        "x",
                        java.util.Optional.empty(),
                        java.util.Optional.empty(),
                        java.util.Optional.empty())))
                .isInstanceOf(InvalidValueException.class);
        assertThatThrownBy(() -> PLAN.with(PLAN.measure("G1.1a"))).isInstanceOf(InvalidValueException.class);
        assertThatThrownBy(() -> MonitoringEvaluationPlan.frequency("SOMETIMES"))
                .isInstanceOf(InvalidValueException.class);
        assertThatThrownBy(() -> SchoolPeriods.of(DateSpan.from(FIRST), List.of()))
                .isInstanceOf(InvalidValueException.class);
        assertThatThrownBy(() -> SchoolPeriods.of(YEAR, List.of(DateSpan.ofDay(LAST.plusDays(1)))))
                .isInstanceOf(InvalidValueException.class);
        assertThat(new Reading.Text("about someone")).hasToString("text");
    }

    @Property
    void pairs_and_unpaired_account_for_every_number(
            @ForAll @Size(max = 20) List<@IntRange(max = 5) Integer> interventions) {
        List<Reading> readings = new ArrayList<>();
        for (int i = 0; i < interventions.size(); i++) {
            readings.add(number("G2.1a", FIRST.plusDays(i), String.valueOf(i))
                    .at(i % 3 == 0 ? Moment.START : Moment.END, "g" + interventions.get(i)));
        }
        BeforeAfterResult result = BeforeAfterResult.of("G2.1a", BeforeAfterResult.Direction.UP, readings);
        assertThat(result.better() + result.same() + result.worse())
                .isEqualTo(result.pairs().size());
        assertThat(2 * result.pairs().size() + result.unpaired()).isLessThanOrEqualTo(readings.size());
        if (result.pairs().isEmpty()) {
            assertThat(result.unpaired()).isEqualTo(readings.size());
        }
    }
}
