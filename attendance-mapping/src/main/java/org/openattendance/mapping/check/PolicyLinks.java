package org.openattendance.mapping.check;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.openattendance.mapping.vocabulary.Vocabulary;

/**
 * Which outcomes refer to which kinds of policy.
 *
 * <p>Immutable and thread-safe.
 *
 * @param kindsByOutcome codes of kinds of policy by id of the outcome, in Unicode code point order
 */
public record PolicyLinks(Map<String, Set<String>> kindsByOutcome) {

    public PolicyLinks {
        TreeMap<String, Set<String>> copy = new TreeMap<>();
        kindsByOutcome.forEach(
                (outcome, kinds) -> copy.put(outcome, Collections.unmodifiableSet(new TreeSet<>(kinds))));
        kindsByOutcome = Collections.unmodifiableMap(copy);
    }

    /**
     * With the kinds checked.
     *
     * @param kinds the list {@code policy-kinds}, or a caller's own
     * @throws org.openattendance.base.InvalidValueException if an outcome names a kind that the list has not
     */
    public static PolicyLinks of(Map<String, Set<String>> kindsByOutcome, Vocabulary kinds) {
        kindsByOutcome.values().forEach(named -> named.forEach(kinds::term));
        return new PolicyLinks(kindsByOutcome);
    }

    /** Outcomes that refer to no policy, in order. */
    public List<String> withoutPolicy() {
        return kindsByOutcome.entrySet().stream()
                .filter(entry -> entry.getValue().isEmpty())
                .map(Map.Entry::getKey)
                .toList();
    }
}
