package org.openattendance.pathway;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * What happens at a stage. Immutable and thread-safe.
 *
 * @param actions in the order of the file
 * @param evidence to be on record before the stage is left upwards
 * @param review when it is looked at again; empty if the source does not say
 * @param routes ways through it; empty if there is only one
 */
public record StageWork(
        List<StageAction> actions, List<EvidenceNeed> evidence, Optional<Review> review, List<Route> routes) {

    private static final StageWork NONE = new StageWork(List.of(), List.of(), Optional.empty(), List.of());

    public StageWork {
        actions = List.copyOf(actions);
        evidence = List.copyOf(evidence);
        Objects.requireNonNull(review, "review");
        routes = List.copyOf(routes);
    }

    /** Nothing said. */
    public static StageWork none() {
        return NONE;
    }
}
