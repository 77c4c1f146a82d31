package org.openattendance.assessment.aggregate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.openattendance.assessment.Samples.RAG;
import static org.openattendance.assessment.Samples.THRESHOLD;
import static org.openattendance.assessment.Samples.rag;
import static org.openattendance.assessment.Samples.standings;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.openattendance.assessment.Samples;
import org.openattendance.assessment.framework.AggregationPolicy;
import org.openattendance.assessment.framework.CriterionRules;
import org.openattendance.assessment.framework.JudgementStatus;
import org.openattendance.assessment.framework.PolicyType;
import org.openattendance.assessment.judgement.Standings;
import org.openattendance.assessment.number.Fraction;
import org.openattendance.base.Rate;

/** AGG-1: the worked example of the reference on self-assessment, section 5, each quantity of its table. */
class AggregationVectorTest {

    private static final Standings AGG_1 = Samples.agg1Standings();

    private static PolicyResult overall(Standings standings, AggregationPolicy policy) {
        return Aggregation.of(standings, List.of(policy)).overall().results().get(0);
    }

    private static PolicyResult.AtLevel level(Standings standings, AggregationPolicy policy) {
        return (PolicyResult.AtLevel) overall(standings, policy);
    }

    private static PolicyResult.AtLevel level(PolicyType type) {
        return level(AGG_1, AggregationPolicy.of(type));
    }

    private static BigDecimal six(Rate rate) {
        return Fraction.of(rate).round(9);
    }

    @Test
    void profile_counts_each_level_and_each_status() {
        Profile profile = Aggregation.of(AGG_1).overall().profile();
        assertThat(profile.levels().values()).containsExactly(1, 2, 3);
        assertThat(profile.count(JudgementStatus.NOT_APPLICABLE)).isEqualTo(1);
        assertThat(profile.count(JudgementStatus.NOT_YET_ASSESSED)).isEqualTo(1);
        assertThat(profile.applicable()).isEqualTo(7);
        assertThat(profile.completeness()).contains(Rate.of(6, 7));
        assertThat(six(profile.completeness().orElseThrow())).isEqualTo("0.857142857");
    }

    @Test
    void the_profile_may_be_asked_for_by_name_and_comes_alone() {
        AssessmentResult result = Aggregation.of(AGG_1, List.of(AggregationPolicy.of(PolicyType.PROFILE)));
        assertThat(result.overall().results()).isEmpty();
        assertThat(result.overall().profile().levels().values()).containsExactly(1, 2, 3);
    }

    @Test
    void lowest_and_secure_fit_are_red_and_provisional() {
        for (PolicyType type : List.of(PolicyType.LOWEST, PolicyType.SECURE_FIT)) {
            assertThat(level(type).level().code()).isEqualTo("R");
            assertThat(level(type).provisional()).isTrue();
            assertThat(level(type).possible()).containsExactly(RAG.level("R"));
        }
        assertThat(level(PolicyType.SECURE_FIT).because()).containsExactly("A amber is held back by c4");
    }

    @Test
    void the_lower_median_of_R_A_A_G_G_G_is_A() {
        assertThat(level(PolicyType.LOWER_MEDIAN).level().code()).isEqualTo("A");
        assertThat(level(PolicyType.LOWER_MEDIAN).possible())
                .extracting(l -> l.code())
                .containsExactly("A", "G");
    }

    @Test
    void the_mode_is_G() {
        assertThat(level(PolicyType.MODE).level().code()).isEqualTo("G");
    }

    @Test
    void shares_with_and_without_weights() {
        assertShare("G", false, Rate.of(3, 6), "0.500000000");
        assertShare("G", true, Rate.of(3, 7), "0.428571429");
        assertShare("A", false, Rate.of(5, 6), "0.833333333");
        assertShare("A", true, Rate.of(5, 7), "0.714285714");
    }

    private static void assertShare(String level, boolean weighted, Rate share, String decimal) {
        var result = (PolicyResult.Share) overall(AGG_1, AggregationPolicy.shareAtOrAbove(level, weighted));
        assertThat(result.share()).isEqualTo(share);
        assertThat(six(result.share())).isEqualTo(decimal);
    }

    @Test
    void the_share_of_green_could_become_three_to_four_sevenths() {
        var result = (PolicyResult.Share) overall(AGG_1, AggregationPolicy.shareAtOrAbove("G", false));
        assertThat(result.low()).isEqualTo(Rate.of(3, 7));
        assertThat(result.high()).isEqualTo(Rate.of(4, 7));
    }

    @Test
    void the_threshold_is_amber_because_a_sixth_is_not_over_a_quarter_and_a_half_is_under_four_fifths() {
        var result = level(AGG_1, AGG_1.framework().policy());
        assertThat(result.level().code()).isEqualTo("A");
        assertThat(result.because()).containsExactly("no rule holds");
        assertThat(level(AGG_1, THRESHOLD)).as("the same rules written in Java").isEqualTo(result);
    }

    @Test
    void the_same_with_c4_limiting_is_red_and_says_why() {
        var framework =
                rag(8, THRESHOLD, Map.of(4, CriterionRules.plain().withWeight(2).asLimiting()));
        var result = Aggregation.of(standings(framework, "GGARx-GA"), List.of(THRESHOLD));
        var threshold = (PolicyResult.AtLevel) result.overall().results().get(0);
        assertThat(threshold.level().code()).isEqualTo("R");
        assertThat(result.overall().fired()).singleElement().satisfies(fired -> {
            assertThat(fired.sentence()).isEqualTo("c4 is red and limiting: at most R red");
            assertThat(fired.criteria()).containsExactly("test-c4");
        });
        assertThat(threshold.sentence()).contains("c4 is red and limiting");
    }

    @Test
    void the_mean_is_labelled_and_exact() {
        var mean = (PolicyResult.Mean) overall(AGG_1, AggregationPolicy.of(PolicyType.WEIGHTED_MEAN));
        assertThat(mean.mean()).isEqualTo(Fraction.of(14, 6));
        assertThat(mean.mean().round(6)).isEqualTo("2.333333");
        assertThat(mean.ordinalTreatedAsInterval()).isTrue();
        var weighted = (PolicyResult.Mean)
                overall(AGG_1, AggregationPolicy.of(PolicyType.WEIGHTED_MEAN).weighted(true));
        assertThat(weighted.mean().round(6)).isEqualTo("2.142857");
    }

    @Test
    void the_mean_never_comes_unasked() {
        assertThat(Aggregation.standardPolicies(AGG_1.framework()))
                .extracting(AggregationPolicy::type)
                .doesNotContain(PolicyType.WEIGHTED_MEAN)
                .startsWith(PolicyType.THRESHOLD);
    }

    @Test
    void percentages_are_rounded_at_the_edge_only() {
        assertThat(Rate.of(6, 7).percent(4, RoundingMode.HALF_UP)).isEqualTo("85.7143");
    }

    @Test
    void a_best_fit_is_a_persons_level_with_what_the_criteria_say_beside_it() {
        var framework = rag(8, THRESHOLD, Map.of());
        var fit = Aggregation.bestFit(standings(framework, "GGARx-GA"), RAG.level("G"), "strong where it matters");
        assertThat(fit.level()).isEqualTo(RAG.level("G"));
        assertThat(fit.median()).contains(RAG.level("A"));
        assertThat(fit.secure()).contains(RAG.level("R"));
        assertThat(fit.farApart()).isTrue();
        assertThat(fit.provisional()).isTrue();
        assertThat(fit.sentence())
                .isEqualTo("BEST_FIT: G green, given by a person; two levels or more from what the criteria say.");
        assertThat(Aggregation.bestFit(standings(framework, "GGAAxGGA"), RAG.level("G"), "x")
                        .farApart())
                .isFalse();
        var limited = rag(8, THRESHOLD, Map.of(4, CriterionRules.plain().asLimiting()));
        assertThat(Aggregation.bestFit(standings(limited, "GGGRGGGG"), RAG.level("G"), "x")
                        .level())
                .isEqualTo(RAG.level("R"));
        assertThat(Aggregation.bestFit(standings(framework, "--------"), RAG.level("A"), "x")
                        .median())
                .isEmpty();
        org.assertj.core.api.Assertions.assertThatThrownBy(
                        () -> Aggregation.bestFit(standings(framework, "--------"), RAG.level("A"), " "))
                .isInstanceOf(org.openattendance.base.InvalidValueException.class);
    }

    @Test
    void not_knowing_a_limiting_criterion_caps_at_amber() {
        var limited = rag(5, THRESHOLD, Map.of(3, CriterionRules.plain().asLimiting()));
        var result = level(standings(limited, "GG?GG"), THRESHOLD);
        assertThat(result.uncapped()).isEqualTo(RAG.level("G"));
        assertThat(result.level()).isEqualTo(RAG.level("A"));
        assertThat(result.because()).contains("c3 is limiting and not known: at most A amber");
        assertThat(level(standings(limited, "GGGGG"), THRESHOLD).level()).isEqualTo(RAG.level("G"));
    }

    @Test
    void benchmarks_are_met_when_each_criterion_reaches_its_own() {
        var framework = rag(
                4,
                THRESHOLD,
                Map.of(
                        1,
                        CriterionRules.plain().withBenchmark("A"),
                        3,
                        CriterionRules.plain().withBenchmark("G")));
        var policy = AggregationPolicy.of(PolicyType.BENCHMARK_ALL);
        var met = (PolicyResult.Benchmark) overall(standings(framework, "ARGR"), policy);
        assertThat(met.met()).isTrue();
        assertThat(met.provisional()).isFalse();
        assertThat(met.sentence()).isEqualTo("BENCHMARK_ALL: met.");
        var not = (PolicyResult.Benchmark) overall(standings(framework, "RRAR"), policy);
        assertThat(not.met()).isFalse();
        assertThat(not.sentence()).isEqualTo("BENCHMARK_ALL: not met; below: c1, c3.");
        assertThat(((PolicyResult.Benchmark) overall(standings(framework, "A--R"), policy)).provisional())
                .isTrue();
        assertThat(overall(standings(framework, "-R-R"), policy))
                .isEqualTo(
                        new PolicyResult.Absent(PolicyType.BENCHMARK_ALL, PolicyResult.Reason.NOTHING_ASSESSED, true));
        assertThat(((PolicyResult.Absent) overall(AGG_1, policy)).reason()).isEqualTo(PolicyResult.Reason.NO_BENCHMARK);
        assertThat(((PolicyResult.Absent) overall(AGG_1, AggregationPolicy.of(PolicyType.BEST_FIT))).reason())
                .isEqualTo(PolicyResult.Reason.NO_LEVEL_GIVEN);
    }

    @Test
    void a_tie_is_undecided_and_says_between_what() {
        var framework = rag(4, THRESHOLD, Map.of());
        var tie = (PolicyResult.Undecided) overall(standings(framework, "RRGG"), AggregationPolicy.of(PolicyType.MODE));
        assertThat(tie.tied()).containsExactly(RAG.level("R"), RAG.level("G"));
        assertThat(tie.sentence()).isEqualTo("MODE: undecided between R red and G green.");
    }

    @Test
    void profile_as_a_policy_adds_nothing_to_the_profile() {
        assertThat(Aggregation.of(AGG_1, List.of(AggregationPolicy.of(PolicyType.PROFILE)))
                        .overall()
                        .results())
                .isEmpty();
    }
}
