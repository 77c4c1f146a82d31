package org.openattendance.assessment.aggregate;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.openattendance.assessment.framework.Criterion;
import org.openattendance.assessment.framework.PolicyType;
import org.openattendance.assessment.number.Fraction;
import org.openattendance.assessment.scale.RatingLevel;
import org.openattendance.base.Rate;

/**
 * What a policy says, with its reasons, and what could still change.
 *
 * <p>Immutable and thread-safe.
 */
public sealed interface PolicyResult {

    /** Which policy says so. */
    PolicyType policy();

    /** Name under which it is reported: the policy, with its level where it has one. */
    default String name() {
        return policy().name();
    }

    /** Whether criteria that nobody has judged could change it. */
    boolean provisional();

    /** One sentence for a person. */
    String sentence();

    /** Why a result is absent. Never replaced by a zero or a lowest level. */
    enum Reason {
        /** No criterion has a level. */
        NOTHING_ASSESSED("nothing is assessed yet"),
        /** The scale has no levels. */
        NO_LEVELS("the scale has no levels"),
        /** No criterion has a benchmark. */
        NO_BENCHMARK("no criterion has a benchmark"),
        /** A person has to give it. */
        NO_LEVEL_GIVEN("a person gives this level, and none was given"),
        /** Assessors say different things: moderate first. */
        ASSESSORS_DIFFER("assessors differ; moderate first");

        private final String words;

        Reason(String words) {
            this.words = words;
        }

        /** In words. */
        public String words() {
            return words;
        }
    }

    /**
     * There is no result, and why.
     *
     * @param policy which policy
     * @param reason why
     * @param provisional whether there can be one later
     */
    record Absent(PolicyType policy, Reason reason, boolean provisional) implements PolicyResult {

        @Override
        public String sentence() {
            return policy + ": no result, because " + reason.words() + ".";
        }
    }

    /**
     * A level.
     *
     * @param policy which policy
     * @param level the result, after limiting rules
     * @param uncapped the result before them
     * @param possible every level that it could be once all is judged, from low to high; the result alone when nothing is open
     * @param because what decided, for a person
     * @param provisional whether criteria are open
     */
    record AtLevel(
            PolicyType policy,
            RatingLevel level,
            RatingLevel uncapped,
            List<RatingLevel> possible,
            List<String> because,
            boolean provisional)
            implements PolicyResult {

        public AtLevel {
            possible = List.copyOf(possible);
            because = List.copyOf(because);
        }

        /** The lowest level that it could be. */
        public RatingLevel low() {
            return possible.get(0);
        }

        /** The highest level that it could be. */
        public RatingLevel high() {
            return possible.get(possible.size() - 1);
        }

        @Override
        public String sentence() {
            String range = possible.size() > 1
                    ? " Provisional: it could become "
                            + possible.stream().map(RatingLevel::display).collect(Collectors.joining(" or ")) + "."
                    : "";
            return policy + ": " + level.display()
                    + (because.isEmpty() ? "" : ", because " + String.join("; ", because)) + "." + range;
        }
    }

    /**
     * Several levels are equally common.
     *
     * @param policy which policy
     * @param tied the levels, from low to high
     * @param provisional whether criteria are open
     */
    record Undecided(PolicyType policy, List<RatingLevel> tied, boolean provisional) implements PolicyResult {

        public Undecided {
            tied = List.copyOf(tied);
        }

        @Override
        public String sentence() {
            return policy + ": undecided between "
                    + tied.stream().map(RatingLevel::display).collect(Collectors.joining(" and ")) + ".";
        }
    }

    /**
     * A share of the assessed criteria.
     *
     * @param policy which policy
     * @param level counted from this level up
     * @param weighted whether weights were used
     * @param share the exact share
     * @param low the least that it could be
     * @param high the most that it could be
     * @param provisional whether criteria are open
     */
    record Share(
            PolicyType policy,
            RatingLevel level,
            boolean weighted,
            Rate share,
            Rate low,
            Rate high,
            boolean provisional)
            implements PolicyResult {

        @Override
        public String name() {
            return policy + "(" + level.code() + (weighted ? ",weighted" : "") + ")";
        }

        @Override
        public String sentence() {
            String range = provisional ? " It could become " + low + " to " + high + "." : "";
            return name() + ": " + share + " at or above " + level.display() + "." + range;
        }
    }

    /**
     * Ranks added up and divided, as if they were distances.
     *
     * @param policy which policy
     * @param weighted whether weights were used
     * @param mean the exact mean of ranks, the lowest level being 1
     * @param low the least that it could be
     * @param high the most that it could be
     * @param provisional whether criteria are open
     */
    record Mean(PolicyType policy, boolean weighted, Fraction mean, Fraction low, Fraction high, boolean provisional)
            implements PolicyResult {

        /** Always true: whoever shows this figure shows that too. */
        public boolean ordinalTreatedAsInterval() {
            return true;
        }

        @Override
        public String sentence() {
            return policy + ": " + mean.round(6) + ". Ranks were treated as distances, which the levels do not say.";
        }
    }

    /**
     * Whether each criterion reaches its own benchmark.
     *
     * @param policy which policy
     * @param met whether all that are assessed do
     * @param below those that do not, in order
     * @param provisional whether criteria with a benchmark are open
     */
    record Benchmark(PolicyType policy, boolean met, List<Criterion> below, boolean provisional)
            implements PolicyResult {

        public Benchmark {
            below = List.copyOf(below);
        }

        @Override
        public String sentence() {
            return policy + ": "
                    + (met
                            ? "met."
                            : "not met; below: "
                                    + below.stream().map(Criterion::shortId).collect(Collectors.joining(", ")) + ".");
        }
    }

    /**
     * A level given by a person, with what the judgements say beside it.
     *
     * @param policy which policy
     * @param level the level given, after limiting rules
     * @param given the level given
     * @param rationale why, in the person's words
     * @param median the lower median of the judgements, or empty
     * @param secure the level that all reach, or empty
     * @param farApart whether the level given is two or more ranks from either: a reason to talk, not an error
     * @param provisional whether criteria are open
     */
    record BestFit(
            PolicyType policy,
            RatingLevel level,
            RatingLevel given,
            String rationale,
            Optional<RatingLevel> median,
            Optional<RatingLevel> secure,
            boolean farApart,
            boolean provisional)
            implements PolicyResult {

        @Override
        public String sentence() {
            return policy + ": " + level.display() + ", given by a person"
                    + (farApart ? "; two levels or more from what the criteria say." : ".");
        }
    }
}
