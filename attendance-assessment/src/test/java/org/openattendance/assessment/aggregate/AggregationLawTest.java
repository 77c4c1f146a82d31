package org.openattendance.assessment.aggregate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.openattendance.assessment.Samples.THRESHOLD;
import static org.openattendance.assessment.Samples.rag;
import static org.openattendance.assessment.Samples.standings;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.openattendance.assessment.framework.AggregationPolicy;
import org.openattendance.assessment.framework.AssessmentFramework;
import org.openattendance.assessment.framework.Condition;
import org.openattendance.assessment.framework.CriterionRules;
import org.openattendance.assessment.framework.PolicyType;
import org.openattendance.assessment.framework.ThresholdRule;
import org.openattendance.base.Rate;

/** Laws of summing up, on random standings of six criteria: the third limiting, the fifth of weight 3. */
class AggregationLawTest {

    private static final AggregationPolicy ODD_RULES = AggregationPolicy.threshold(
            List.of(
                    new ThresholdRule(
                            List.of(new Condition.Count("A", Condition.Reach.AT, Condition.Operator.EQUAL, 2)), "G"),
                    new ThresholdRule(
                            List.of(
                                    new Condition.Share(
                                            "A",
                                            Condition.Reach.AT_OR_BELOW,
                                            Condition.Operator.LESS,
                                            org.openattendance.assessment.number.Fraction.of(1, 2)),
                                    new Condition.Count("G", Condition.Reach.AT, Condition.Operator.AT_MOST, 3)),
                            "R"),
                    new ThresholdRule(
                            List.of(new Condition.Share(
                                    "A",
                                    Condition.Reach.AT_OR_ABOVE,
                                    Condition.Operator.EQUAL,
                                    org.openattendance.assessment.number.Fraction.of(2, 3))),
                            "A")),
            "G",
            true);

    private static final AssessmentFramework FRAMEWORK = rag(
            6,
            THRESHOLD,
            Map.of(
                    3,
                    CriterionRules.plain().asLimiting(),
                    5,
                    CriterionRules.plain().withWeight(3)));

    private static final List<AggregationPolicy> LEVELS = List.of(
            AggregationPolicy.of(PolicyType.LOWEST),
            AggregationPolicy.of(PolicyType.SECURE_FIT),
            AggregationPolicy.of(PolicyType.LOWER_MEDIAN),
            AggregationPolicy.of(PolicyType.MODE),
            THRESHOLD,
            THRESHOLD.weighted(true),
            ODD_RULES,
            ODD_RULES.weighted(false),
            AggregationPolicy.of(PolicyType.LOWER_MEDIAN).ofThemeResults());

    private static PolicyResult result(String letters, AggregationPolicy policy) {
        return Aggregation.of(standings(FRAMEWORK, letters), List.of(policy))
                .overall()
                .results()
                .get(0);
    }

    private static Optional<Integer> rank(PolicyResult result) {
        return result instanceof PolicyResult.AtLevel at
                ? Optional.of(at.level().rank())
                : Optional.empty();
    }

    @Provide
    Arbitrary<String> letters() {
        // A limiting criterion, the third, is never "not applicable".
        return Arbitraries.strings()
                .withChars("RRAAGG-?x")
                .ofLength(6)
                .map(s -> s.charAt(2) == 'x' ? s.substring(0, 2) + "?" + s.substring(3) : s);
    }

    @Property(tries = 300)
    void raising_one_level_never_lowers_lowest_secure_fit_or_a_share(@ForAll("letters") String letters) {
        for (int i = 0; i < 6; i++) {
            String raised = raise(letters, i);
            for (PolicyType type : List.of(PolicyType.LOWEST, PolicyType.SECURE_FIT, PolicyType.LOWER_MEDIAN)) {
                Optional<Integer> before = rank(result(letters, AggregationPolicy.of(type)));
                Optional<Integer> after = rank(result(raised, AggregationPolicy.of(type)));
                assertThat(after.isPresent()).isEqualTo(before.isPresent());
                assertThat(after.orElse(0)).isGreaterThanOrEqualTo(before.orElse(0));
            }
            for (String level : List.of("A", "G")) {
                for (boolean weighted : List.of(true, false)) {
                    var policy = AggregationPolicy.shareAtOrAbove(level, weighted);
                    var before = result(letters, policy);
                    var after = result(raised, policy);
                    if (before instanceof PolicyResult.Share share) {
                        assertThat(((PolicyResult.Share) after).share()).isGreaterThanOrEqualTo(share.share());
                    }
                }
            }
        }
    }

    private static String raise(String letters, int i) {
        char c = letters.charAt(i);
        char up = c == 'R' ? 'A' : c == 'A' ? 'G' : c;
        return letters.substring(0, i) + up + letters.substring(i + 1);
    }

    @Property(tries = 300)
    void what_is_not_applicable_changes_no_figure_among_the_rest(@ForAll("letters") String letters) {
        var more = rag(
                7,
                THRESHOLD,
                Map.of(
                        3,
                        CriterionRules.plain().asLimiting(),
                        5,
                        CriterionRules.plain().withWeight(3)));
        List<AggregationPolicy> policies = new ArrayList<>(LEVELS);
        policies.add(AggregationPolicy.shareAtOrAbove("G", false));
        policies.add(AggregationPolicy.shareAtOrAbove("A", true));
        policies.add(AggregationPolicy.of(PolicyType.WEIGHTED_MEAN));
        var without = Aggregation.of(standings(FRAMEWORK, letters), policies).overall();
        var with = Aggregation.of(standings(more, letters + "x"), policies).overall();
        assertThat(with.results()).isEqualTo(without.results());
        assertThat(with.profile().levels()).isEqualTo(without.profile().levels());
        assertThat(with.profile().completeness()).isEqualTo(without.profile().completeness());
    }

    @Property(tries = 60)
    void a_provisional_range_contains_the_result_of_every_completion(@ForAll("letters") String letters) {
        List<String> completions = completions(letters);
        for (AggregationPolicy policy : LEVELS) {
            PolicyResult now = result(letters, policy);
            for (String completion : completions) {
                PolicyResult then = result(completion, policy);
                if (now instanceof PolicyResult.AtLevel at && then instanceof PolicyResult.AtLevel end) {
                    assertThat(at.possible())
                            .as(letters + " " + completion + " " + policy)
                            .contains(end.level());
                }
            }
        }
    }

    @Property(tries = 60)
    void the_range_of_a_share_and_of_a_mean_contains_that_of_every_completion(@ForAll("letters") String letters) {
        for (String completion : completions(letters)) {
            for (boolean weighted : List.of(true, false)) {
                var now = result(letters, AggregationPolicy.shareAtOrAbove("G", weighted));
                var then = result(completion, AggregationPolicy.shareAtOrAbove("G", weighted));
                if (now instanceof PolicyResult.Share share && then instanceof PolicyResult.Share end) {
                    assertThat(end.share()).isBetween(share.low(), share.high());
                }
                var policy = AggregationPolicy.of(PolicyType.WEIGHTED_MEAN).weighted(weighted);
                if (result(letters, policy) instanceof PolicyResult.Mean mean
                        && result(completion, policy) instanceof PolicyResult.Mean end) {
                    assertThat(end.mean()).isBetween(mean.low(), mean.high());
                }
            }
        }
    }

    /** Every way in which the open criteria may be judged. */
    private static List<String> completions(String letters) {
        List<String> done = new ArrayList<>(List.of(""));
        for (String letter : letters.split("")) {
            char c = letter.charAt(0);
            List<String> next = new ArrayList<>();
            String choices = c != '-' ? String.valueOf(c) : done.get(0).length() == 2 ? "RAG?" : "RAG?x";
            for (String begun : done) {
                for (String choice : choices.split("")) {
                    next.add(begun + choice);
                }
            }
            done = next;
        }
        return done.size() > 700 ? done.subList(0, 700) : done;
    }

    @Property(tries = 300)
    void weights_never_move_lowest_secure_fit_median_or_mode(@ForAll("letters") String letters) {
        var plain = rag(6, THRESHOLD, Map.of(3, CriterionRules.plain().asLimiting()));
        var policies = LEVELS.subList(0, 4);
        assertThat(Aggregation.of(standings(plain, letters), policies).overall().results())
                .isEqualTo(Aggregation.of(standings(FRAMEWORK, letters), policies)
                        .overall()
                        .results());
    }

    @Property(tries = 100)
    void nothing_assessed_gives_no_result_and_never_a_lowest_level(
            @ForAll @net.jqwik.api.constraints.Chars({'-', '?'}) @net.jqwik.api.constraints.StringLength(6)
                    String letters) {
        for (AggregationPolicy policy : LEVELS) {
            assertThat(result(letters, policy)).isInstanceOf(PolicyResult.Absent.class);
        }
    }

    @Property(tries = 200)
    void sensitivity_counts_what_trying_by_hand_counts(@ForAll("letters") String letters) {
        Assume.that(letters.chars().anyMatch(c -> "RAG".indexOf(c) >= 0));
        var sensitivity = Sensitivity.of(standings(FRAMEWORK, letters), THRESHOLD);
        int tried = 0;
        int changed = 0;
        for (int i = 0; i < 6; i++) {
            if ("RAG".indexOf(letters.charAt(i)) >= 0) {
                for (char other : List.of('R', 'A', 'G')) {
                    if (other != letters.charAt(i)) {
                        tried++;
                        String varied = letters.substring(0, i) + other + letters.substring(i + 1);
                        changed += rank(result(varied, THRESHOLD)).equals(rank(result(letters, THRESHOLD))) ? 0 : 1;
                    }
                }
            }
        }
        assertThat(sensitivity.tried()).isEqualTo(tried);
        assertThat(sensitivity.changes()).hasSize(changed);
    }

    @Property(tries = 200)
    void shares_at_all_levels_add_up_with_the_profile(@ForAll("letters") String letters) {
        var overall = Aggregation.of(
                        standings(FRAMEWORK, letters), List.of(AggregationPolicy.shareAtOrAbove("R", false)))
                .overall();
        if (overall.results().get(0) instanceof PolicyResult.Share share) {
            assertThat(share.share().numerator()).isEqualTo(share.share().denominator());
            assertThat(share.share())
                    .isEqualTo(
                            Rate.of(share.share().denominator(), share.share().denominator()));
            assertThat(overall.profile().levels().values().stream()
                            .mapToLong(Integer::longValue)
                            .sum())
                    .isEqualTo(share.share().denominator());
        }
    }
}
