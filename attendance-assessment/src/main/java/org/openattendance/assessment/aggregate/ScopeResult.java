package org.openattendance.assessment.aggregate;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.openattendance.assessment.framework.PolicyType;

/**
 * What is said of a theme, or of the whole.
 *
 * <p>Immutable and thread-safe.
 *
 * @param id of the theme, or of the framework
 * @param title of either
 * @param profile how many stand where
 * @param results one for each policy asked for, in the order asked
 * @param fired limiting rules that hold here, in order
 */
public record ScopeResult(String id, String title, Profile profile, List<PolicyResult> results, List<FiredRule> fired) {

    public ScopeResult {
        Objects.requireNonNull(profile, "profile");
        results = List.copyOf(results);
        fired = List.copyOf(fired);
    }

    /** The first result of a policy, or empty if it was not asked for. */
    public Optional<PolicyResult> find(PolicyType policy) {
        return results.stream().filter(result -> result.policy() == policy).findFirst();
    }
}
