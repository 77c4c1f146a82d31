package org.openattendance.assessment.framework;

import java.util.Objects;
import java.util.Optional;
import org.openattendance.base.InvalidValueException;

/**
 * How a criterion counts. Immutable and thread-safe.
 *
 * @param weight a small whole number, 1 or more; acts only where a policy says "weighted", and in the order of actions
 * @param weightReason why it is not 1; may be empty
 * @param limiting whether it can cap the overall level, and may not be left out as not applicable
 * @param benchmark code of the level to reach under {@link PolicyType#BENCHMARK_ALL}, or empty
 * @param text whether it asks for words and has no level at all
 */
public record CriterionRules(
        int weight, String weightReason, boolean limiting, Optional<String> benchmark, boolean text) {

    private static final CriterionRules PLAIN = new CriterionRules(1, "", false, Optional.empty(), false);

    public CriterionRules {
        Objects.requireNonNull(weightReason, "weightReason");
        Objects.requireNonNull(benchmark, "benchmark");
        if (weight < 1 || weight > 1000) {
            throw new InvalidValueException(
                    "A weight of " + weight + " is not a whole number from 1 to 1000.",
                    "the criterion was meant to be left out: then say NOT_APPLICABLE, or take it out of the file.");
        }
        if (limiting && text) {
            throw new InvalidValueException(
                    "A criterion of words cannot limit a level.", "text and limiting are both true.");
        }
    }

    /** Weight 1, not limiting, no benchmark, with a level. */
    public static CriterionRules plain() {
        return PLAIN;
    }

    /** The same with another weight. */
    public CriterionRules withWeight(int other) {
        return new CriterionRules(other, weightReason, limiting, benchmark, text);
    }

    /** The same, limiting. */
    public CriterionRules asLimiting() {
        return new CriterionRules(weight, weightReason, true, benchmark, text);
    }

    /** The same with a benchmark. */
    public CriterionRules withBenchmark(String code) {
        return new CriterionRules(weight, weightReason, limiting, Optional.of(code), text);
    }
}
