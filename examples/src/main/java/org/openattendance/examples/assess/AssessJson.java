package org.openattendance.examples.assess;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.openattendance.assessment.aggregate.FiredRule;
import org.openattendance.assessment.aggregate.PolicyResult;
import org.openattendance.assessment.aggregate.Profile;
import org.openattendance.assessment.aggregate.ScopeResult;
import org.openattendance.assessment.framework.Criterion;
import org.openattendance.assessment.framework.JudgementStatus;
import org.openattendance.assessment.number.Fraction;
import org.openattendance.assessment.number.Interval;
import org.openattendance.assessment.scale.RatingLevel;
import org.openattendance.base.Rate;

/** Results as the contract writes them: figures are numbers with six decimals, what is undefined is null. */
final class AssessJson {

    private static final int DIGITS = 6;

    private AssessJson() {}

    static BigDecimal figure(Fraction value) {
        return value.round(DIGITS);
    }

    static BigDecimal figure(Rate value) {
        return figure(Fraction.of(value));
    }

    static @Nullable BigDecimal figure(Optional<Rate> value) {
        return value.map(AssessJson::figure).orElse(null);
    }

    static Map<String, @Nullable Object> interval(Interval interval) {
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("low", interval.low().setScale(DIGITS, java.math.RoundingMode.HALF_UP));
        json.put("high", interval.high().setScale(DIGITS, java.math.RoundingMode.HALF_UP));
        json.put("method", interval.method());
        return json;
    }

    /** What is said of a theme or of the whole; the caller puts the name before it. */
    static void scope(Map<String, @Nullable Object> json, ScopeResult scope) {
        Profile profile = scope.profile();
        Map<String, Object> levels = new LinkedHashMap<>();
        profile.levels().forEach((level, count) -> levels.put(level.code(), count));
        json.put("profile", levels);
        Map<String, Object> statuses = new TreeMap<>();
        profile.statuses().forEach((status, count) -> {
            if (count > 0 && (status != JudgementStatus.ASSESSED || levels.isEmpty())) {
                statuses.put(status.name(), count);
            }
        });
        json.put("statuses", statuses);
        json.put("applicable", profile.applicable());
        json.put("completeness", figure(profile.completeness()));
        json.put("provisional", profile.isProvisional());
        Map<String, @Nullable Object> results = new LinkedHashMap<>();
        Map<String, @Nullable Object> ranges = new LinkedHashMap<>();
        for (PolicyResult result : scope.results()) {
            results.put(result.name(), value(result));
            if (result.provisional()) {
                ranges.put(result.name(), range(result));
            }
        }
        json.put("results", results);
        json.put("ranges", ranges);
        json.put("fired", scope.fired().stream().map(AssessJson::fired).toList());
    }

    private static Map<String, @Nullable Object> fired(FiredRule fired) {
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("rule", fired.rule().id());
        json.put("criteria", fired.criteria());
        json.put("capsAt", fired.cap().code());
        json.put("reason", fired.rule().reason());
        return json;
    }

    static @Nullable Object value(PolicyResult result) {
        if (result instanceof PolicyResult.AtLevel at) {
            return at.level().code();
        }
        if (result instanceof PolicyResult.Share share) {
            return figure(share.share());
        }
        if (result instanceof PolicyResult.Mean mean) {
            Map<String, @Nullable Object> json = new LinkedHashMap<>();
            json.put("mean", figure(mean.mean()));
            json.put("ordinalTreatedAsInterval", mean.ordinalTreatedAsInterval());
            return json;
        }
        if (result instanceof PolicyResult.Benchmark benchmark) {
            return benchmark.met() ? "MET" : "NOT_MET";
        }
        return result instanceof PolicyResult.Undecided ? "UNDECIDED" : null;
    }

    /** What it could still become: the levels, or the ends of the figure. */
    private static @Nullable Object range(PolicyResult result) {
        if (result instanceof PolicyResult.AtLevel at) {
            return at.possible().stream().map(RatingLevel::code).toList();
        }
        if (result instanceof PolicyResult.Share share) {
            return List.of(figure(share.low()), figure(share.high()));
        }
        return result instanceof PolicyResult.Mean mean ? List.of(figure(mean.low()), figure(mean.high())) : null;
    }

    static @Nullable String code(Optional<RatingLevel> level) {
        return level.map(RatingLevel::code).orElse(null);
    }

    static List<String> shortIds(List<Criterion> criteria) {
        return criteria.stream().map(Criterion::shortId).toList();
    }
}
