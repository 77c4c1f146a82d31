package org.openattendance.assessment.framework;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.openattendance.base.InvalidValueException;

/**
 * How a framework wants many judgements summed up. Its numbers are data.
 *
 * <p>Immutable and thread-safe.
 *
 * @param type the way
 * @param level code of the level that {@link PolicyType#SHARE_AT_OR_ABOVE} counts; else empty
 * @param weighted whether shares, also those inside rules, use weights
 * @param rules the ordered rules of {@link PolicyType#THRESHOLD}; else none
 * @param otherwise code of the level when no rule holds; there for {@link PolicyType#THRESHOLD}, else empty
 * @param combine what the whole is made of
 */
public record AggregationPolicy(
        PolicyType type,
        Optional<String> level,
        boolean weighted,
        List<ThresholdRule> rules,
        Optional<String> otherwise,
        Combine combine) {

    /** What the result of the whole framework is made of. */
    public enum Combine {
        /** All criteria together: a theme counts for as many as it has. */
        PROFILES,
        /** One result for each theme: every theme counts once. */
        THEME_RESULTS
    }

    public AggregationPolicy {
        Objects.requireNonNull(combine, "combine");
        rules = List.copyOf(rules);
        if ((type == PolicyType.SHARE_AT_OR_ABOVE) != level.isPresent()) {
            throw new InvalidValueException(
                    "A level belongs to SHARE_AT_OR_ABOVE, and to it only; the policy is " + type + ".",
                    "it was meant as \"otherwise\".");
        }
        if ((type == PolicyType.THRESHOLD) != (otherwise.isPresent() && !rules.isEmpty())
                || type != PolicyType.THRESHOLD && (otherwise.isPresent() || !rules.isEmpty())) {
            throw new InvalidValueException(
                    "Rules and \"otherwise\" belong to THRESHOLD, and to it only; the policy is " + type + ".",
                    "one of the two was left out.");
        }
        if (combine == Combine.THEME_RESULTS && !givesLevel(type)) {
            throw new InvalidValueException(
                    "Theme results can be combined only where each is a level; the policy is " + type + ".",
                    "PROFILES was meant.");
        }
    }

    private static boolean givesLevel(PolicyType type) {
        return switch (type) {
            case LOWEST, SECURE_FIT, LOWER_MEDIAN, MODE, THRESHOLD -> true;
            default -> false;
        };
    }

    /**
     * A policy that needs nothing but its name.
     *
     * @throws InvalidValueException if it needs more
     */
    public static AggregationPolicy of(PolicyType type) {
        return new AggregationPolicy(type, Optional.empty(), false, List.of(), Optional.empty(), Combine.PROFILES);
    }

    /** The share at a level or above. */
    public static AggregationPolicy shareAtOrAbove(String level, boolean weighted) {
        return new AggregationPolicy(
                PolicyType.SHARE_AT_OR_ABOVE,
                Optional.of(level),
                weighted,
                List.of(),
                Optional.empty(),
                Combine.PROFILES);
    }

    /** Ordered rules. */
    public static AggregationPolicy threshold(List<ThresholdRule> rules, String otherwise, boolean weighted) {
        return new AggregationPolicy(
                PolicyType.THRESHOLD, Optional.empty(), weighted, rules, Optional.of(otherwise), Combine.PROFILES);
    }

    /** The same, with or without weights. */
    public AggregationPolicy weighted(boolean other) {
        return new AggregationPolicy(type, level, other, rules, otherwise, combine);
    }

    /** The same, made of theme results. */
    public AggregationPolicy ofThemeResults() {
        return new AggregationPolicy(type, level, weighted, rules, otherwise, Combine.THEME_RESULTS);
    }
}
