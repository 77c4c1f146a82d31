package org.openattendance.mapping.keyworker;

import java.util.List;
import java.util.Objects;
import org.openattendance.mapping.internal.Require;

/**
 * How key workers are put in order. A "not this person" always excludes, whatever the policy.
 * Immutable and thread-safe.
 *
 * @param order the criteria, the weightiest first; none twice; one left out does not count
 * @param fullExcludes whether one at or over capacity is left out; if not, they come last
 */
public record KeyWorkerPolicy(List<MatchCriterion> order, boolean fullExcludes) {

    public KeyWorkerPolicy {
        order = List.copyOf(order);
        Require.unique(
                order.stream().map(Objects::requireNonNull).map(Enum::name).toList(), "The order of criteria");
    }

    /** Preference, skills, location, free capacity; the full are left out. */
    public static KeyWorkerPolicy standard() {
        return new KeyWorkerPolicy(
                List.of(
                        MatchCriterion.PREFERENCE,
                        MatchCriterion.SKILLS,
                        MatchCriterion.LOCATION,
                        MatchCriterion.CASELOAD),
                true);
    }

    /** A copy in which a wish for someone does not raise them. */
    public KeyWorkerPolicy withoutPreference() {
        return new KeyWorkerPolicy(
                order.stream().filter(one -> one != MatchCriterion.PREFERENCE).toList(), fullExcludes);
    }

    /** A copy in which the full come last instead of being left out. */
    public KeyWorkerPolicy withFullLast() {
        return new KeyWorkerPolicy(order, false);
    }
}
