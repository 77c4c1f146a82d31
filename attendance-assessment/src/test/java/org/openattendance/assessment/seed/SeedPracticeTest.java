package org.openattendance.assessment.seed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.openattendance.assessment.Samples.ATT_RAG;
import static org.openattendance.assessment.Samples.DAY;
import static org.openattendance.assessment.Samples.LEAD;
import static org.openattendance.assessment.Samples.LIBRARY;
import static org.openattendance.assessment.Samples.RAG;
import static org.openattendance.assessment.Samples.assessment;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.openattendance.assessment.Samples;
import org.openattendance.assessment.action.ActionDerivation;
import org.openattendance.assessment.aggregate.Aggregation;
import org.openattendance.assessment.framework.AssessmentFramework;
import org.openattendance.assessment.framework.Criterion;
import org.openattendance.assessment.framework.EvidenceKind;
import org.openattendance.assessment.framework.Expectation;
import org.openattendance.assessment.framework.ExpectationFramework;
import org.openattendance.assessment.framework.JudgementStatus;
import org.openattendance.assessment.framework.PracticeLevel;
import org.openattendance.assessment.impact.AttendanceChangeSignal;
import org.openattendance.assessment.impact.AttendanceChangeSignal.CuriousFollowUp;
import org.openattendance.assessment.impact.ConcernProcess;
import org.openattendance.assessment.impact.ConcernProcess.Stage;
import org.openattendance.assessment.impact.DevelopmentStages;
import org.openattendance.assessment.impact.FirstConversation;
import org.openattendance.assessment.impact.ImpactMeasure;
import org.openattendance.assessment.impact.ImpactReading;
import org.openattendance.assessment.impact.ImpactReport;
import org.openattendance.assessment.impact.InstrumentReference;
import org.openattendance.assessment.judgement.CohortAnswer;
import org.openattendance.assessment.judgement.EvidenceItem;
import org.openattendance.assessment.judgement.Judgement;
import org.openattendance.assessment.judgement.Narrative;
import org.openattendance.assessment.number.Fraction;
import org.openattendance.assessment.progress.CriterionProgress;
import org.openattendance.assessment.progress.Progress;
import org.openattendance.assessment.report.AssessmentMarkdown;
import org.openattendance.assessment.scale.ScaleMismatchException;
import org.openattendance.base.DateSpan;
import org.openattendance.base.InvalidValueException;
import org.openattendance.base.Rate;
import org.openattendance.base.Role;
import org.openattendance.plan.ActionItem;
import org.openattendance.plan.ActionLink;
import org.openattendance.plan.ActionReview;

/** Items of the seed inventory that are about practice, impact and expectations: each method is named by its id. */
class SeedPracticeTest {

    private static final ExpectationFramework EXPECTATIONS =
            LIBRARY.expectations().get(0);
    private static final AssessmentFramework EXPECTED = LIBRARY.registry().framework("expectations-attendance");
    private static final AssessmentFramework SHEET = LIBRARY.registry().framework("communication-sheet");
    private static final Role TUTOR = Role.of("FORM_TUTOR");

    private static Judgement rated(String criterion, String level, LocalDate on) {
        return Judgement.of(
                "communication-sheet-" + criterion, SHEET.scale().level(level), "as partners say", LEAD, on);
    }

    @Test
    void KS3_05_seven_signs_of_impact_take_dated_readings_and_show_first_last_and_change() {
        var measures = LIBRARY.impactMeasures();
        assertThat(measures).hasSize(7);
        assertThat(measures.get(1).better()).as("crises should become fewer").isEqualTo(ImpactMeasure.Direction.LOWER);
        var report = ImpactReport.of(
                measures,
                List.of(
                        new ImpactReading("CRISIS_INTERVENTION", DAY.plusYears(1), BigDecimal.valueOf(6), "log"),
                        new ImpactReading("CRISIS_INTERVENTION", DAY, BigDecimal.valueOf(10), "log"),
                        new ImpactReading("PREVENTIVE_WORK", DAY, BigDecimal.ONE, "log"),
                        new ImpactReading("PREVENTIVE_WORK", DAY.plusDays(1), BigDecimal.ZERO, "log"),
                        new ImpactReading("JOINT_ASSESSMENT", DAY, BigDecimal.TEN, "log")));
        var crisis = report.lines().get(1);
        assertThat(crisis.first().orElseThrow().value()).isEqualByComparingTo("10");
        assertThat(crisis.last().orElseThrow().value()).isEqualByComparingTo("6");
        assertThat(crisis.change().orElseThrow()).isEqualByComparingTo("-4");
        assertThat(report.lines())
                .extracting(ImpactReport.Line::movement)
                .startsWith(ImpactReport.Movement.WORSE, ImpactReport.Movement.BETTER, ImpactReport.Movement.NOT_KNOWN);
        var level = ImpactReport.of(
                measures.subList(0, 1),
                List.of(
                        new ImpactReading("PREVENTIVE_WORK", DAY, BigDecimal.ONE, ""),
                        new ImpactReading("PREVENTIVE_WORK", DAY, BigDecimal.ONE, "")));
        assertThat(level.lines().get(0).movement()).isEqualTo(ImpactReport.Movement.UNCHANGED);
    }

    @Test
    void KS3_08_a_stage_is_recorded_per_section_and_stages_are_ordered_never_averaged() {
        var scale = LIBRARY.registry().scale("effective-three");
        var stages = DevelopmentStages.on(scale)
                .with("key workers", scale.level("EFFECTIVE"))
                .with("communication", scale.level("LESS_EFFECTIVE"))
                .with("directory", scale.level("IMPROVING"));
        assertThat(stages.fromEarliest()).containsExactly("communication", "directory", "key workers");
        assertThat(DevelopmentStages.class.getMethods())
                .extracting(m -> m.getName().toLowerCase(java.util.Locale.ROOT))
                .noneMatch(name -> name.contains("mean") || name.contains("average") || name.contains("score"));
        assertThatThrownBy(() -> stages.with("x", RAG.level("R"))).isInstanceOf(ScaleMismatchException.class);
    }

    @Test
    void KS3_99_an_assessment_gives_a_section_for_a_self_evaluation_document() {
        var done = assessment(ATT_RAG, List.of(Judgement.of("att-rag-a1", RAG.level("G"), "named", LEAD, DAY)));
        String section = AssessmentMarkdown.section(done, Aggregation.of(done.standings(ATT_RAG)));
        assertThat(section)
                .startsWith("## Attendance: how we judge our own practice\n")
                .contains("att-rag 1.0.0")
                .contains("G green 1")
                .contains("Provisional: 37 of 38")
                .contains("Culture and leadership");
    }

    @Test
    void KS3_100_a_question_is_attached_with_answers_per_group() {
        String question = "How well are different groups doing, and what stands in their way?";
        var done = assessment(ATT_RAG, List.of())
                .with(new CohortAnswer(question, "HAS_SOCIAL_WORKER", "transport, mornings"))
                .with(new CohortAnswer(question, "ALL", "steady"));
        assertThat(done.answers()).extracting(CohortAnswer::cohort).containsExactly("HAS_SOCIAL_WORKER", "ALL");
        assertThat(AssessmentMarkdown.report(done, Aggregation.of(done.standings(ATT_RAG))))
                .contains("(HAS_SOCIAL_WORKER): transport, mornings");
        assertThatThrownBy(() -> new CohortAnswer(question, "jane", "x")).isInstanceOf(InvalidValueException.class);
        assertThatThrownBy(() -> new CohortAnswer(question, "ALL", "see pupil number A12"))
                .isNotNull();
    }

    @Test
    void KS3_119_an_instrument_is_cited_and_not_scored() {
        var tool = new InstrumentReference(
                "A strengths questionnaire", "individuals and groups", "scored by those who are licensed to");
        var measure = LIBRARY.impactMeasures().get(5).readBy(tool);
        assertThat(measure.instrument()).contains(tool);
        assertThat(InstrumentReference.class.getRecordComponents()).hasSize(3);
        assertThatThrownBy(() -> new InstrumentReference(" ", "", "")).isInstanceOf(InvalidValueException.class);
    }

    @Test
    void KS3_161_the_sheet_has_three_rated_rows_and_one_of_text_and_unrated_is_not_1() {
        assertThat(SHEET.rated()).extracting(Criterion::shortId).containsExactly("cs-info", "cs-who", "cs-media");
        assertThat(SHEET.criterion("CS-SUGGEST").isRated()).isFalse();
        assertThatThrownBy(() -> SHEET.scale().level("0")).isInstanceOf(InvalidValueException.class);
        assertThatThrownBy(() -> SHEET.scale().level("6")).isInstanceOf(InvalidValueException.class);
        var standings = assessment(SHEET, List.of(rated("cs-info", "1", DAY))).standings(SHEET);
        assertThat(standings.of(SHEET.criterion("cs-info")).level()).isPresent();
        assertThat(standings.of(SHEET.criterion("cs-who")).level()).isEmpty();
        assertThat(standings.of(SHEET.criterion("cs-who")).status()).isEqualTo(JudgementStatus.NOT_YET_ASSESSED);
    }

    @Test
    void KS3_162_a_change_between_two_dated_sheets_is_shown_for_who() {
        assertThat(change("cs-who", "2", "4")).isEqualTo(CriterionProgress.Movement.IMPROVED);
    }

    @Test
    void KS3_163_a_change_between_two_dated_sheets_is_shown_for_the_media() {
        assertThat(change("cs-media", "5", "3")).isEqualTo(CriterionProgress.Movement.DECLINED);
        assertThat(change("cs-media", "3", "3")).isEqualTo(CriterionProgress.Movement.SAME);
    }

    private static CriterionProgress.Movement change(String row, String before, String after) {
        var autumn = assessment(SHEET, List.of(rated(row, before, DAY))).standings(SHEET);
        var spring =
                assessment(SHEET, List.of(rated(row, after, DAY.plusMonths(4)))).standings(SHEET);
        return Progress.between(autumn, spring).criteria().stream()
                .filter(one -> one.criterion().shortId().equals(row))
                .findFirst()
                .orElseThrow()
                .movement();
    }

    @Test
    void KS3_164_each_suggestion_can_become_an_action() {
        var done = assessment(
                SHEET,
                List.of(Judgement.inWords(
                        "communication-sheet-cs-suggest",
                        Narrative.ofActions("Send one letter a term\n\n Ask partners first \n"),
                        LEAD,
                        DAY)));
        var actions = ActionDerivation.fromSuggestions(done.standings(SHEET), LEAD, DAY);
        assertThat(actions)
                .extracting(ActionItem::what)
                .containsExactly("Send one letter a term", "Ask partners first");
        assertThat(actions).extracting(ActionItem::id).doesNotHaveDuplicates();
        assertThat(actions.get(0).arisesFrom())
                .containsExactly(ActionLink.of(ActionLink.CRITERION, "communication-sheet-cs-suggest"));
    }

    @Test
    void EX_01_two_expectations_with_their_reasons_and_practices() {
        assertThat(EXPECTATIONS.expectations()).extracting(e -> e.why().size()).containsExactly(2, 2);
        assertThat(EXPECTATIONS.expectations())
                .extracting(e -> e.at(PracticeLevel.WHOLE_SCHOOL).size())
                .containsExactly(4, 5);
        assertThat(EXPECTATIONS.expectations())
                .extracting(e -> e.at(PracticeLevel.CLASSROOM).size())
                .containsExactly(3, 2);
    }

    @Test
    void EX_02_expectations_become_fourteen_criteria_by_expectation_and_level_with_reasons() {
        var framework = EXPECTATIONS.toAssessmentFramework(RAG);
        assertThat(framework.criteria()).hasSize(14);
        assertThat(framework.themes())
                .extracting(t -> t.id())
                .containsExactly("ex1-whole-school", "ex1-classroom", "ex2-whole-school", "ex2-classroom");
        for (Expectation expectation : EXPECTATIONS.expectations()) {
            framework.criteria().stream()
                    .filter(c -> c.shortId().startsWith(expectation.id()))
                    .forEach(c -> assertThat(c.guide().rationale()).isEqualTo(expectation.rationale()));
        }
        assertThat(framework.themes())
                .as("the shipped framework is this conversion")
                .isEqualTo(EXPECTED.themes());
        assertThat(EXPECTATIONS
                        .toAssessmentFramework(LIBRARY.registry().scale("six-point"))
                        .scale()
                        .id())
                .isEqualTo("six-point");
    }

    @Test
    void EX_03_a_change_is_recorded_from_figures_and_leads_to_a_question_only() {
        var autumn = DateSpan.ofClosed(LocalDate.of(2025, 9, 1), LocalDate.of(2025, 10, 24));
        var winter = DateSpan.ofClosed(LocalDate.of(2025, 11, 3), LocalDate.of(2025, 12, 19));
        var signal = AttendanceChangeSignal.of("K-17", autumn, Rate.of(76, 80), winter, Rate.of(60, 70));
        assertThat(signal.direction()).isEqualTo(AttendanceChangeSignal.Direction.DOWN);
        assertThat(signal.size()).isEqualTo(Fraction.of(60, 70).minus(Fraction.of(76, 80)));
        var asked = signal.followedBy(new CuriousFollowUp(DAY, TUTOR, "What is different this term?"));
        assertThat(asked.followUp()).isPresent();
        assertThat(AttendanceChangeSignal.class.getDeclaredClasses())
                .as("there is no other kind of follow-up")
                .extracting(Class::getSimpleName)
                .containsExactlyInAnyOrder("Direction", "CuriousFollowUp");
        assertThat(asked.toString() + asked.followUp()).doesNotContain("K-17").doesNotContain("different");
        assertThat(AttendanceChangeSignal.of("K", autumn, Rate.of(1, 2), winter, Rate.of(2, 4))
                        .direction())
                .isEqualTo(AttendanceChangeSignal.Direction.LEVEL);
        assertThat(AttendanceChangeSignal.of("K", autumn, Rate.of(1, 2), winter, Rate.of(3, 4))
                        .direction())
                .isEqualTo(AttendanceChangeSignal.Direction.UP);
        assertThatThrownBy(() -> AttendanceChangeSignal.of("K", autumn, Rate.of(1, 2), autumn, Rate.of(1, 2)))
                .isInstanceOf(InvalidValueException.class);
        assertThatThrownBy(() -> new CuriousFollowUp(DAY, TUTOR, " ")).isInstanceOf(InvalidValueException.class);
    }

    private static void statedWithSource(String id, int expectation, int place) {
        var statement = EXPECTATIONS.expectations().get(expectation).why().get(place);
        assertThat(statement.id()).isEqualTo(id);
        assertThat(statement.source())
                .isEqualTo(EXPECTATIONS.header().sources().get(0).id());
        assertThat(EXPECTED.criteria().get(expectation == 0 ? 0 : 13).guide().rationale())
                .as("a report of a criterion can show it")
                .contains(statement.text());
    }

    @Test
    void EX_04_curiosity_finds_reasons() {
        statedWithSource("ex1-e1", 0, 0);
    }

    @Test
    void EX_05_early_support_has_three_domains_of_impact() {
        statedWithSource("ex1-e2", 0, 1);
        assertThat(EXPECTATIONS.impactDomains())
                .containsExactly("MENTAL_HEALTH", "ACADEMIC_PROGRESS", "SOCIAL_DEVELOPMENT");
        assertThat(EXPECTATIONS.expectations().get(0).why().get(1).domains()).isEqualTo(EXPECTATIONS.impactDomains());
    }

    @Test
    void EX_15_insight_of_parents_and_pupils() {
        statedWithSource("ex2-e1", 1, 0);
    }

    @Test
    void EX_16_listening_works() {
        statedWithSource("ex2-e2", 1, 1);
    }

    @Test
    void EX_06_an_adjustment_can_stand_in_a_plan_with_its_review() {
        var criterion = EXPECTED.criterion("EX1-W1");
        assertThat(criterion.text()).contains("reasonable adjustments");
        var adjustment = ActionItem.propose("adj-1", "A quiet place before registration", DAY, Role.of("SENCO"))
                .withReason(ActionLink.of("ADJUSTMENT", "quiet-start"))
                .withReason(ActionLink.of(ActionLink.CRITERION, criterion.id()))
                .withReview(ActionReview.planned(DAY.plusWeeks(6)));
        assertThat(adjustment.nextReview(DAY).orElseThrow().due()).isEqualTo(DAY.plusWeeks(6));
    }

    @Test
    void EX_07_training_on_the_factors_is_a_criterion_and_training_records_are_its_evidence() {
        var criterion = EXPECTED.criterion("ex1-w2");
        assertThat(criterion.text()).contains("Training").contains("factors");
        var training = EvidenceItem.supporting(
                "t1", EvidenceKind.DOCUMENT, "Training records, autumn", DAY, "training log", List.of(criterion.id()));
        var done = assessment(EXPECTED, List.of()).with(training);
        assertThat(done.evidenceMix(criterion.id(), DAY.minusYears(1)).supporting())
                .containsExactly(EvidenceKind.DOCUMENT);
    }

    @Test
    void EX_09_a_concern_moves_through_three_stages_and_idle_ones_are_listed() {
        assertThat(EXPECTED.criterion("EX1-W3").text()).contains("identifies, monitors and supports");
        var moving = ConcernProcess.identified("K-1", DAY, TUTOR)
                .with(new ConcernProcess.Step(Stage.MONITOR, DAY.plusDays(7), TUTOR))
                .with(new ConcernProcess.Step(Stage.SUPPORT, DAY.plusDays(20), LEAD));
        var idle = ConcernProcess.identified("K-2", DAY, TUTOR);
        var closed = ConcernProcess.identified("K-3", DAY, TUTOR).closed(DAY.plusDays(3));
        LocalDate asOf = DAY.plusDays(21);
        assertThat(idle.idleDays(asOf)).contains(21L);
        assertThat(moving.idleDays(asOf)).contains(1L);
        assertThat(moving.idleDays(DAY.plusDays(10))).as("as it stood then").contains(3L);
        assertThat(closed.idleDays(asOf)).isEmpty();
        assertThat(closed.idleDays(DAY.plusDays(2))).contains(2L);
        assertThat(idle.idleDays(DAY.minusDays(1))).isEmpty();
        assertThat(ConcernProcess.idle(List.of(moving, idle, closed), asOf, 20)).containsExactly(idle);
        assertThat(ConcernProcess.idle(List.of(moving, idle, closed), asOf, 21)).isEmpty();
        assertThat(ConcernProcess.idle(List.of(moving, idle), asOf, 0)).containsExactly(idle, moving);
        assertThatThrownBy(() -> moving.with(new ConcernProcess.Step(Stage.MONITOR, DAY.plusDays(30), TUTOR)))
                .isInstanceOf(InvalidValueException.class);
        assertThatThrownBy(() -> moving.with(new ConcernProcess.Step(Stage.SUPPORT, DAY, TUTOR)))
                .isInstanceOf(InvalidValueException.class);
        assertThatThrownBy(() -> new ConcernProcess(
                        "K", List.of(new ConcernProcess.Step(Stage.SUPPORT, DAY, TUTOR)), Optional.empty()))
                .isInstanceOf(InvalidValueException.class);
        assertThat(moving.toString()).doesNotContain("K-1");
    }

    @Test
    void EX_11_helping_teachers_is_a_criterion_of_the_classroom() {
        assertThat(EXPECTED.criterion("EX1-C1").origin().practice()).contains(PracticeLevel.CLASSROOM);
    }

    @Test
    void EX_14_time_to_the_first_talk_is_known_for_parent_and_pupil_apart() {
        var first = new FirstConversation(
                DAY,
                List.of(
                        new FirstConversation.Conversation(FirstConversation.Partner.PARENT, DAY.minusDays(9)),
                        new FirstConversation.Conversation(FirstConversation.Partner.PARENT, DAY.plusDays(4)),
                        new FirstConversation.Conversation(FirstConversation.Partner.PARENT, DAY.plusDays(2)),
                        new FirstConversation.Conversation(FirstConversation.Partner.PUPIL, DAY)));
        assertThat(first.days(FirstConversation.Partner.PARENT)).contains(2L);
        assertThat(first.days(FirstConversation.Partner.PUPIL)).contains(0L);
        assertThat(new FirstConversation(DAY, List.of()).days(FirstConversation.Partner.PUPIL))
                .isEmpty();
    }

    @Test
    void the_words_of_a_person_reach_no_log() {
        var answer = new CohortAnswer("Q", "ALL", "what a family said");
        assertThat(answer.toString()).doesNotContain("family");
        assertThat(Samples.assessment(ATT_RAG, List.of()).with(answer).toString())
                .doesNotContain("family");
    }
}
