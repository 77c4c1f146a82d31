package org.openattendance.assessment.sample;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.openattendance.assessment.moderate.AgreementValue.Statistic;
import org.openattendance.assessment.number.Fraction;
import org.openattendance.base.InvalidValueException;
import org.openattendance.base.Rate;
import org.openattendance.base.Role;

class CaseAuditTest {

    private static final Role OFFICER = Role.of("QUALITY_OFFICER");
    private static final LocalDate DAY = LocalDate.of(2025, 7, 1);
    private static final CaseQuestion PLAN = new CaseQuestion("planning", "Attendance stands in each plan", "");
    private static final CaseQuestion VOICE = new CaseQuestion("voice", "The pupil's voice is on record", "");

    private static CaseAnswer answer(String question, CaseAnswer.Value value) {
        return new CaseAnswer(question, value, value.isJudged() ? "file, page 2" : "");
    }

    private static CaseReview review(String ref, boolean second, CaseAnswer.Value... values) {
        List<CaseAnswer> answers = new ArrayList<>();
        String[] ids = {"planning", "voice"};
        for (int i = 0; i < values.length; i++) {
            answers.add(answer(ids[i], values[i]));
        }
        return new CaseReview(CaseRef.of(ref), OFFICER, DAY, second, answers, List.of());
    }

    private static DipSample all(int n) {
        List<SampledCase> cases = new ArrayList<>();
        for (int i = 0; i < n; i++) {
            cases.add(SampledCase.of("c" + (1000 + i)));
        }
        return DipSample.draw(cases, SamplingPlan.of(n, 1));
    }

    @Test
    void a_share_leaves_out_what_does_not_concern_the_case_and_what_is_not_recorded() {
        var audit = CaseAudit.of(
                all(6),
                List.of(PLAN, VOICE),
                List.of(
                        review("c1000", false, CaseAnswer.Value.YES, CaseAnswer.Value.YES),
                        review("c1001", false, CaseAnswer.Value.PARTLY),
                        review("c1002", false, CaseAnswer.Value.NO),
                        review("c1003", false, CaseAnswer.Value.NOT_APPLICABLE),
                        review("c1004", false, CaseAnswer.Value.NOT_RECORDED)));
        var result = audit.results().get(0);
        assertThat(result.share()).contains(Rate.of(1, 3));
        assertThat(result.counts().values()).containsExactly(1, 1, 1, 1, 1);
        assertThat(audit.results().get(1).share())
                .as("questions left out count nowhere")
                .contains(Rate.of(1, 1));
        assertThat(audit.outstanding()).containsExactly(CaseRef.of("c1005"));
    }

    @Test
    void a_chosen_sample_gets_no_interval_and_says_so() {
        List<SampledCase> cases = List.of(SampledCase.of("a"), SampledCase.of("b"));
        var sample = DipSample.draw(cases, SamplingPlan.of(2, 1).byJudgement());
        var audit = CaseAudit.of(sample, List.of(PLAN), List.of(review("a", false, CaseAnswer.Value.YES)));
        var result = audit.results().get(0);
        assertThat(result.share()).contains(Rate.of(1, 1));
        assertThat(result.interval()).isEmpty();
        assertThat(result.sentence()).contains("NOT_REPRESENTATIVE");
        assertThat(audit.weighted(PLAN)).isEmpty();
    }

    @Test
    void nothing_judged_gives_no_share() {
        var audit = CaseAudit.of(all(1), List.of(PLAN), List.of(review("c1000", false, CaseAnswer.Value.NOT_RECORDED)));
        assertThat(audit.results().get(0).share()).isEmpty();
        assertThat(audit.results().get(0).sentence())
                .contains("no case to judge it by")
                .contains("not recorded 1");
        assertThat(audit.weighted(PLAN)).isEmpty();
    }

    @Test
    void groups_are_weighted_by_their_size() {
        List<SampledCase> cases = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            cases.add(new SampledCase(CaseRef.of("a" + i), Map.of("g", "a"), Optional.empty()));
        }
        for (int i = 0; i < 2; i++) {
            cases.add(new SampledCase(CaseRef.of("b" + i), Map.of("g", "b"), Optional.empty()));
        }
        var sample =
                DipSample.draw(cases, SamplingPlan.of(4, 1).by(List.of("g")).withQuotas(Map.of("b", 2)));
        List<CaseReview> reviews = new ArrayList<>();
        for (CaseRef ref : sample.drawn()) {
            reviews.add(
                    review(ref.text(), false, ref.text().startsWith("a") ? CaseAnswer.Value.YES : CaseAnswer.Value.NO));
        }
        var audit = CaseAudit.of(sample, List.of(PLAN), reviews);
        assertThat(audit.results().get(0).share()).as("as they are").contains(Rate.of(2, 4));
        assertThat(audit.weighted(PLAN)).as("8 of 10 cases are in group a").contains(Fraction.of(4, 5));
        assertThat(audit.results(sample.strata().get(1)).get(0).share()).contains(Rate.of(0, 2));
    }

    @Test
    void the_two_looks_are_compared_over_what_both_judged() {
        var audit = CaseAudit.of(
                all(3),
                List.of(PLAN, VOICE),
                List.of(
                        review("c1000", false, CaseAnswer.Value.YES, CaseAnswer.Value.NO),
                        review("c1000", true, CaseAnswer.Value.YES, CaseAnswer.Value.PARTLY),
                        review("c1001", false, CaseAnswer.Value.NO, CaseAnswer.Value.NOT_RECORDED),
                        review("c1001", true, CaseAnswer.Value.NO, CaseAnswer.Value.YES),
                        review("c1002", true, CaseAnswer.Value.NO)));
        assertThat(audit.agreement(Statistic.PERCENT_AGREEMENT).value()).contains(Fraction.of(2, 3));
        assertThat(audit.secondReviews()).hasSize(3);
        assertThat(audit.reviews()).hasSize(2);
    }

    @Test
    void a_judgement_without_evidence_is_refused() {
        for (CaseAnswer.Value value : List.of(CaseAnswer.Value.YES, CaseAnswer.Value.PARTLY, CaseAnswer.Value.NO)) {
            assertThatThrownBy(() -> new CaseAnswer("planning", value, " "))
                    .isInstanceOf(InvalidValueException.class)
                    .hasMessageContaining("planning")
                    .hasMessageContaining("\nMaybe ");
        }
        assertThat(new CaseAnswer("planning", CaseAnswer.Value.NOT_RECORDED, "")
                        .value()
                        .isJudged())
                .isFalse();
    }

    @Test
    void reviews_of_other_cases_and_questions_are_refused() {
        var sample = all(2);
        var good = review("c1000", false, CaseAnswer.Value.YES);
        assertThatThrownBy(() -> CaseAudit.of(sample, List.of(PLAN), List.of(review("P017", false))))
                .isInstanceOf(InvalidValueException.class)
                .hasMessageNotContaining("P017");
        assertThatThrownBy(() -> CaseAudit.of(sample, List.of(VOICE), List.of(good)))
                .isInstanceOf(InvalidValueException.class);
        assertThatThrownBy(() -> CaseAudit.of(sample, List.of(PLAN), List.of(good, good)))
                .isInstanceOf(InvalidValueException.class);
        assertThatThrownBy(() -> new CaseReview(
                        CaseRef.of("a"),
                        OFFICER,
                        DAY,
                        false,
                        List.of(good.answers().get(0), good.answers().get(0)),
                        List.of()))
                .isInstanceOf(InvalidValueException.class);
        assertThat(good.toString() + CaseAudit.of(sample, List.of(PLAN), List.of(good)))
                .doesNotContain("c1000")
                .doesNotContain("page 2");
    }
}
