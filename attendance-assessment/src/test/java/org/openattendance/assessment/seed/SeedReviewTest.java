package org.openattendance.assessment.seed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.openattendance.assessment.Samples.THRESHOLD;
import static org.openattendance.assessment.Samples.rag;
import static org.openattendance.assessment.Samples.standings;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.openattendance.assessment.Samples;
import org.openattendance.assessment.compare.Consistency;
import org.openattendance.assessment.compare.SettingStandings;
import org.openattendance.assessment.judgement.AssessmentSubject;
import org.openattendance.assessment.sample.CaseAnswer;
import org.openattendance.assessment.sample.CaseAudit;
import org.openattendance.assessment.sample.CaseQuestion;
import org.openattendance.assessment.sample.CaseRef;
import org.openattendance.assessment.sample.CaseReview;
import org.openattendance.assessment.sample.CaseReviewFinding;
import org.openattendance.assessment.sample.DipSample;
import org.openattendance.assessment.sample.SampledCase;
import org.openattendance.assessment.sample.SamplingPlan;
import org.openattendance.base.Rate;
import org.openattendance.base.Role;

/** Items of the seed inventory that are about looking at settings and cases: each method is named by its id. */
class SeedReviewTest {

    private static final LocalDate DAY = Samples.DAY;
    private static final Role OFFICER = Role.of("QUALITY_OFFICER");
    private static final CaseQuestion PLANNING = Samples.LIBRARY.caseQuestions().stream()
            .filter(question -> question.id().equals("planning"))
            .findFirst()
            .orElseThrow();

    private static SettingStandings setting(String id, String letters) {
        return new SettingStandings(
                AssessmentSubject.setting(id), DAY, standings(rag(4, THRESHOLD, Map.of()), letters));
    }

    @Test
    void HF_15_settings_show_how_alike_they_are_and_where_they_are_furthest_apart() {
        var framework = rag(4, THRESHOLD, Map.of());
        var consistency =
                Consistency.of(framework, List.of(setting("s1", "RAGG"), setting("s2", "GAGA"), setting("s3", "AAG-")));
        assertThat(consistency.settings()).isEqualTo(3);
        assertThat(consistency.alike().isDefined()).isTrue();
        assertThat(consistency.spreads())
                .extracting(s -> s.criterion().shortId() + s.ranks())
                .containsExactly("c12", "c41", "c20", "c30");
    }

    @Test
    void HF_20_the_same_seed_draws_the_same_cases_quotas_hold_and_those_seen_are_left_out() {
        List<SampledCase> cases = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            cases.add(new SampledCase(
                    CaseRef.of("K-" + (100 + i)),
                    Map.of("stage", i < 30 ? "L1" : "L2"),
                    i % 10 == 0 ? Optional.of(DAY) : Optional.empty()));
        }
        var plan = SamplingPlan.of(8, 99)
                .by(List.of("stage"))
                .withQuotas(Map.of("L2", 4))
                .withoutThoseSince(DAY);
        var sample = DipSample.draw(cases, plan);
        assertThat(DipSample.draw(cases, plan).drawn()).isEqualTo(sample.drawn());
        assertThat(sample.strata()).extracting(s -> s.drawn().size()).containsExactly(4, 4);
        assertThat(sample.excluded()).hasSize(4);
        assertThat(sample.drawn()).doesNotContainAnyElementsOf(sample.excluded());
    }

    @Test
    void HF_21_a_finding_has_one_of_three_kinds_and_cases_are_counted_by_kind() {
        assertThat(CaseReviewFinding.Kind.values())
                .extracting(Enum::name)
                .containsExactly("GOOD_PRACTICE", "PROCESS_ASSURANCE", "AREA_FOR_IMPROVEMENT");
        List<SampledCase> cases = List.of(SampledCase.of("a"), SampledCase.of("b"));
        var sample = DipSample.draw(cases, SamplingPlan.of(2, 1));
        var audit = CaseAudit.of(
                sample,
                List.of(),
                List.of(
                        review("a", CaseReviewFinding.Kind.GOOD_PRACTICE, CaseReviewFinding.Kind.GOOD_PRACTICE),
                        review(
                                "b",
                                CaseReviewFinding.Kind.GOOD_PRACTICE,
                                CaseReviewFinding.Kind.AREA_FOR_IMPROVEMENT)));
        assertThat(audit.casesByFinding().values()).containsExactly(2, 0, 1);
        assertThat(audit.findings(CaseReviewFinding.Kind.GOOD_PRACTICE)).hasSize(3);
        assertThat(audit.kinds())
                .containsExactly(CaseReviewFinding.Kind.GOOD_PRACTICE, CaseReviewFinding.Kind.AREA_FOR_IMPROVEMENT);
    }

    private static CaseReview review(String ref, CaseReviewFinding.Kind... kinds) {
        List<CaseReviewFinding> findings = new ArrayList<>();
        for (CaseReviewFinding.Kind kind : kinds) {
            findings.add(new CaseReviewFinding(kind, "seen in " + findings.size()));
        }
        return new CaseReview(CaseRef.of(ref), OFFICER, DAY, false, List.of(), findings);
    }

    /**
     * 230 invented cases. The method and the results of the audit that Norfolk published a sentence about are not known; nothing here is
     * taken from it but the number.
     */
    @Test
    void NF_26_an_audit_of_230_cases_reports_shares_with_n_and_an_interval() {
        List<SampledCase> cases = new ArrayList<>();
        List<CaseReview> reviews = new ArrayList<>();
        for (int i = 0; i < 230; i++) {
            String ref = "K-" + (1000 + i);
            cases.add(SampledCase.of(ref));
            CaseAnswer.Value value = i < 150
                    ? CaseAnswer.Value.YES
                    : i < 190 ? CaseAnswer.Value.PARTLY : i < 220 ? CaseAnswer.Value.NO : CaseAnswer.Value.NOT_RECORDED;
            List<CaseAnswer> answers = i == 229
                    ? List.of()
                    : List.of(new CaseAnswer(PLANNING.id(), value, value.isJudged() ? "plan of the month" : ""));
            reviews.add(new CaseReview(CaseRef.of(ref), OFFICER, DAY, false, answers, List.of()));
        }
        var audit = CaseAudit.of(DipSample.draw(cases, SamplingPlan.of(230, 1)), List.of(PLANNING), reviews);
        var result = audit.results().get(0);
        assertThat(result.share())
                .as("neither unrecorded nor unanswered cases are counted")
                .contains(Rate.of(150, 220));
        assertThat(result.counts().values()).containsExactly(150, 40, 30, 0, 9);
        assertThat(result.interval().orElseThrow()).hasToString("0.617601 to 0.739794");
        assertThat(result.sentence()).contains("150 of 220").contains("0.617601 to 0.739794");
        assertThat(result.finite().orElseThrow().low())
                .isGreaterThan(result.interval().orElseThrow().low());
    }
}
