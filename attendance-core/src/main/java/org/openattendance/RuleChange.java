package org.openattendance;

import java.util.Objects;

/**
 * One row that two rule books do not share.
 *
 * <p>Immutable and thread-safe.
 *
 * @param kind what sort of rule: {@code code}, {@code measure} or {@code school-age}
 * @param rule which, for example {@code ENG code H 2006-09-01..2024-08-18}
 * @param change whether it came, went, or stands with other content
 * @param before what it said, in a few words; empty where it came
 * @param after what it says, in a few words; empty where it went
 */
public record RuleChange(String kind, String rule, Change change, String before, String after) {

    /** What happened to a row. */
    public enum Change {
        ADDED,
        REMOVED,
        CHANGED
    }

    /**
     * @param kind what sort of rule
     * @param rule which
     * @param change whether it came, went, or changed
     * @param before what it said
     * @param after what it says
     */
    public RuleChange {
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(rule, "rule");
        Objects.requireNonNull(change, "change");
        Objects.requireNonNull(before, "before");
        Objects.requireNonNull(after, "after");
    }
}
