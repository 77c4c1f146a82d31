package org.openattendance.mapping.handbook;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.openattendance.mapping.vocabulary.Vocabulary;

/**
 * Which ways of bringing services together are there already, and which are planned. Immutable and thread-safe.
 *
 * @param approaches {@code integration-approaches}, or the caller's own
 * @param states by code; one that is left out is neither
 */
public record IntegrationProgress(Vocabulary approaches, Map<String, State> states) {

    /** Whether a way is there. */
    public enum State {
        PRESENT,
        PLANNED
    }

    public IntegrationProgress {
        Vocabulary known = approaches;
        Map<String, State> copy = new TreeMap<>();
        states.forEach((code, state) -> copy.put(known.term(code).code(), state));
        states = Collections.unmodifiableMap(copy);
    }

    /** A copy in which an approach is marked. */
    public IntegrationProgress with(String approach, State state) {
        Map<String, State> more = new TreeMap<>(states);
        more.put(approach, state);
        return new IntegrationProgress(approaches, more);
    }

    /** Codes of approaches that stand so, in the order of the list. */
    public List<String> in(State state) {
        return approaches.codes().stream()
                .filter(code -> states.get(code) == state)
                .toList();
    }
}
