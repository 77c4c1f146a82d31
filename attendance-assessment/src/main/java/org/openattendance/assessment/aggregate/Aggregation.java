package org.openattendance.assessment.aggregate;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.openattendance.assessment.aggregate.PolicyResult.AtLevel;
import org.openattendance.assessment.framework.AggregationPolicy;
import org.openattendance.assessment.framework.AssessmentFramework;
import org.openattendance.assessment.framework.LimitingRule;
import org.openattendance.assessment.framework.PolicyType;
import org.openattendance.assessment.framework.Theme;
import org.openattendance.assessment.judgement.Standing;
import org.openattendance.assessment.judgement.Standings;
import org.openattendance.assessment.scale.RatingLevel;
import org.openattendance.assessment.scale.RatingScale;
import org.openattendance.base.InvalidValueException;

/**
 * Sums up standings by policies.
 *
 * <p>What is not applicable leaves every figure; what is not known, or not judged, is no low level. While something is open each result
 * says what it could become. Limiting rules are applied after the policy, and all that hold are listed. Where assessors differ nothing is
 * summed up. A pure function; stateless.
 */
public final class Aggregation {

    private Aggregation() {}

    /** By the framework's own policy and those that always help to read it. */
    public static AssessmentResult of(Standings standings) {
        return of(standings, standardPolicies(standings.framework()));
    }

    /**
     * The framework's own policy first, then lowest, secure fit, lower median, mode, the share at each level or above, and benchmarks
     * where there are some. Never the weighted mean.
     */
    public static List<AggregationPolicy> standardPolicies(AssessmentFramework framework) {
        if (framework.scale().isNarrative()) {
            return List.of();
        }
        List<AggregationPolicy> policies = new ArrayList<>();
        policies.add(framework.policy());
        Stream.of(PolicyType.LOWEST, PolicyType.SECURE_FIT, PolicyType.LOWER_MEDIAN, PolicyType.MODE)
                .map(AggregationPolicy::of)
                .forEach(policies::add);
        framework.scale().levels().stream()
                .filter(level -> level.rank() > 1)
                .map(level -> AggregationPolicy.shareAtOrAbove(level.code(), false))
                .forEach(policies::add);
        if (framework.criteria().stream().anyMatch(c -> c.rules().benchmark().isPresent())) {
            policies.add(AggregationPolicy.of(PolicyType.BENCHMARK_ALL));
        }
        return policies.stream().distinct().toList();
    }

    /** By the policies given, in their order; the profile comes in any case. */
    public static AssessmentResult of(Standings standings, List<AggregationPolicy> asked) {
        List<AggregationPolicy> policies = asked.stream()
                .filter(policy -> policy.type() != PolicyType.PROFILE)
                .toList();
        List<ScopeResult> themes = standings.framework().themes().stream()
                .map(theme -> ofTheme(standings, theme, policies))
                .toList();
        return new AssessmentResult(standings, ofWhole(standings, themes, policies), themes);
    }

    private static ScopeResult ofTheme(Standings standings, Theme theme, List<AggregationPolicy> policies) {
        AssessmentFramework framework = standings.framework();
        List<Standing> own = standings.rated(theme);
        Caps caps = caps(
                framework,
                own,
                framework.limitingRules().stream()
                        .filter(LimitingRule::capsTheme)
                        .toList());
        Units units = units(framework.scale(), own);
        List<PolicyResult> results = policies.stream()
                .map(policy -> result(new Policies(framework, units, units, caps, policy), policy, own))
                .toList();
        return new ScopeResult(theme.id(), theme.title(), Profile.of(framework.scale(), own), results, caps.fired());
    }

    private static ScopeResult ofWhole(
            Standings standings, List<ScopeResult> themes, List<AggregationPolicy> policies) {
        AssessmentFramework framework = standings.framework();
        List<Standing> all = standings.rated();
        Caps caps = caps(
                framework,
                all,
                framework.limitingRules().stream()
                        .filter(LimitingRule::capsOverall)
                        .toList());
        Units units = units(framework.scale(), all);
        List<PolicyResult> results = new ArrayList<>();
        for (int i = 0; i < policies.size(); i++) {
            AggregationPolicy policy = policies.get(i);
            boolean byTheme = policy.combine() == AggregationPolicy.Combine.THEME_RESULTS;
            Units now = byTheme ? themeUnits(framework, themes, i, false) : units;
            Units future = byTheme ? themeUnits(framework, themes, i, true) : units;
            results.add(result(new Policies(framework, now, future, caps, policy), policy, all));
        }
        return new ScopeResult(
                framework.id(), framework.header().title(), Profile.of(framework.scale(), all), results, caps.fired());
    }

    private static Caps caps(AssessmentFramework framework, List<Standing> standings, List<LimitingRule> rules) {
        return Caps.of(framework.scale(), framework.scale().isNarrative() ? List.of() : rules, standings);
    }

    static Units units(RatingScale scale, List<Standing> standings) {
        return new Units(
                scale,
                standings.stream()
                        .map(standing -> Unit.of(standing, benchmark(scale, standing)))
                        .toList());
    }

    private static int benchmark(RatingScale scale, Standing standing) {
        return Unit.rank(standing.criterion().rules().benchmark().flatMap(scale::find));
    }

    /** Each theme as one unit of weight 1. When looking ahead, a theme whose result could still change is open. */
    private static Units themeUnits(
            AssessmentFramework framework, List<ScopeResult> themes, int policy, boolean ahead) {
        List<Unit> units = new ArrayList<>();
        for (ScopeResult theme : themes) {
            PolicyResult result = theme.results().get(policy);
            int rank = result instanceof AtLevel at ? at.level().rank() : 0;
            boolean open = result.provisional() && (ahead || rank == 0);
            units.add(new Unit(theme.id(), open ? 0 : rank, open, 1, false, 0));
        }
        return new Units(framework.scale(), units);
    }

    private static PolicyResult result(Policies policies, AggregationPolicy policy, List<Standing> standings) {
        return standings.stream().anyMatch(Standing::differing)
                ? new PolicyResult.Absent(policy.type(), PolicyResult.Reason.ASSESSORS_DIFFER, true)
                : policies.result();
    }

    /**
     * A level that a person gives the whole, with what the judgements say beside it.
     *
     * @param rationale why, not blank
     * @return the level after limiting rules; far apart when the person's level is two or more from the median or the secure level
     */
    public static PolicyResult.BestFit bestFit(Standings standings, RatingLevel given, String rationale) {
        if (rationale.isBlank()) {
            throw new InvalidValueException(
                    "A best fit is a person's judgement and needs its reason.", "the reason was left out.");
        }
        AssessmentFramework framework = standings.framework();
        RatingLevel level = framework.scale().own(given);
        Units units = units(framework.scale(), standings.rated());
        Optional<RatingLevel> median =
                units.isEmpty() ? Optional.empty() : Optional.of(units.level(Levels.lowerMedian(units.ranks())));
        Optional<RatingLevel> secure =
                units.isEmpty() ? Optional.empty() : Optional.of(units.level(Levels.lowest(units)));
        boolean farApart = Stream.of(median, secure)
                .flatMap(Optional::stream)
                .anyMatch(other -> Math.abs(other.rank() - level.rank()) >= 2);
        Caps caps = caps(
                framework,
                standings.rated(),
                framework.limitingRules().stream()
                        .filter(LimitingRule::capsOverall)
                        .toList());
        return new PolicyResult.BestFit(
                PolicyType.BEST_FIT, caps.cap(level), level, rationale, median, secure, farApart, units.open() > 0);
    }
}
