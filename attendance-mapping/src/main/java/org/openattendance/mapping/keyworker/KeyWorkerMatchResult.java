package org.openattendance.mapping.keyworker;

import java.util.List;

/**
 * Who would fit, best first, and who was left out and why. A proposal: people decide. Immutable and thread-safe.
 *
 * @param ranked best first
 * @param excluded in order of id
 */
public record KeyWorkerMatchResult(List<KeyWorkerMatch> ranked, List<Excluded> excluded) {

    /** Why someone was left out. */
    public enum Reason {
        /** The child or a parent said: not this person. */
        PREFERENCE_EXCLUDES,
        /** They have as many pupils as they can take. */
        NO_CAPACITY
    }

    /**
     * One who was left out.
     *
     * @param worker id
     * @param reason why
     */
    public record Excluded(String worker, Reason reason) {}

    public KeyWorkerMatchResult {
        ranked = List.copyOf(ranked);
        excluded = List.copyOf(excluded);
    }

    /** Ids, best first. */
    public List<String> order() {
        return ranked.stream().map(KeyWorkerMatch::worker).toList();
    }
}
