package org.openattendance;

import java.util.Objects;

/**
 * One row that two rule books do not share.
 *
 * <p>Immutable and thread-safe.
 *
 * @param kind what sort of rule: {@code code}, {@code measure}, {@code definition}, {@code school-age}, {@code notice-setting}, {@code notice-price},
 *     {@code notice-check}, {@code notice-to-improve}, {@code notice-local-code}, {@code timer}, {@code bank-holiday}, {@code pathway},
 *     {@code pathway-stage} or {@code pathway-way}
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

    /** Whether it is of one of these kinds. */
    public boolean isOf(String... kinds) {
        return java.util.Arrays.asList(kinds).contains(kind);
    }
}
