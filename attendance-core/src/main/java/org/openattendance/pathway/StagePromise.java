package org.openattendance.pathway;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * What everybody may expect at a stage. Immutable and thread-safe.
 *
 * @param expectations what is asked of each party, in plain words
 * @param approach how they agreed to work
 * @param continuumLevel the level of the local continuum of need that it answers to; empty if none is stated
 */
public record StagePromise(List<String> expectations, List<String> approach, Optional<String> continuumLevel) {

    private static final StagePromise NONE = new StagePromise(List.of(), List.of(), Optional.empty());

    public StagePromise {
        expectations = List.copyOf(expectations);
        approach = List.copyOf(approach);
        Objects.requireNonNull(continuumLevel, "continuumLevel");
    }

    /** Nothing said. */
    public static StagePromise none() {
        return NONE;
    }

    /** Whether both an expectation and an agreed approach are written down. */
    public boolean isComplete() {
        return !expectations.isEmpty() && !approach.isEmpty();
    }
}
