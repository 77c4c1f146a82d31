package org.openattendance.assessment.framework;

import java.util.List;
import java.util.stream.Collectors;
import org.openattendance.base.InvalidValueException;

/**
 * One rule of a {@link PolicyType#THRESHOLD} policy: when all its conditions hold, the result is its level.
 * Immutable and thread-safe.
 *
 * @param all what must hold, at least one condition
 * @param result code of the level
 */
public record ThresholdRule(List<Condition> all, String result) {

    public ThresholdRule {
        all = List.copyOf(all);
        if (all.isEmpty()) {
            throw new InvalidValueException("A threshold rule has no condition.", "it was meant as \"otherwise\".");
        }
    }

    /** In words, for an explanation. */
    public String describe() {
        return all.stream().map(Condition::describe).collect(Collectors.joining(" and "));
    }
}
