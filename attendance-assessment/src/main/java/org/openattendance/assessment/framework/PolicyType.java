package org.openattendance.assessment.framework;

/** Ways to say something about many judgements at once. The profile is always shown, whatever else is. */
public enum PolicyType {
    /** How many at each level, and how many without one. */
    PROFILE(false),
    /** The lowest level given. */
    LOWEST(true),
    /** The highest level that every criterion reaches, with what stands in the way of the next. */
    SECURE_FIT(true),
    /** The share at a level or above it. */
    SHARE_AT_OR_ABOVE(false),
    /** Ordered rules, the first that holds. */
    THRESHOLD(true),
    /** The middle level, the lower one of two. */
    LOWER_MEDIAN(false),
    /** The most common level; a tie is undecided. */
    MODE(false),
    /** Whether each criterion reaches its own benchmark. */
    BENCHMARK_ALL(false),
    /** A level that a person gives, with reasons, the profile beside it. */
    BEST_FIT(true),
    /** Ranks treated as numbers: only when asked for by name, and labelled. */
    WEIGHTED_MEAN(false);

    private final boolean overall;

    PolicyType(boolean overall) {
        this.overall = overall;
    }

    /** Whether it sets an overall level, which a limiting rule may cap. The others describe. */
    public boolean setsOverallLevel() {
        return overall;
    }
}
