package org.openattendance.mapping.directory;

import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.openattendance.mapping.internal.Require;

/**
 * How people come to a service, and what may stand in the way. Immutable and thread-safe.
 *
 * @param routes codes of {@code access-routes}: who may ask; empty when not stated
 * @param text how to ask, in the service's own words; may be empty
 * @param stages ids of pathway stages at which it may be used; empty for any
 * @param costs what it costs; empty when not stated
 * @param interpretation languages and interpreters, in words; may be empty
 * @param barriers in order of kind
 * @param documents what people must bring, in words, in the order given
 */
public record Access(
        Set<String> routes,
        String text,
        Set<String> stages,
        List<Cost> costs,
        String interpretation,
        List<ParticipationBarrier> barriers,
        List<String> documents) {

    private static final Access UNSTATED = new Access(Set.of(), "", Set.of(), List.of(), "", List.of(), List.of());

    public Access {
        routes = Require.ids(routes, "An access route");
        text = Objects.requireNonNull(text, "text").strip();
        stages = Require.ids(stages, "A stage");
        costs = List.copyOf(costs);
        interpretation =
                Objects.requireNonNull(interpretation, "interpretation").strip();
        barriers = List.copyOf(new TreeSet<>(barriers));
        documents = List.copyOf(documents);
    }

    /** Nothing stated. */
    public static Access unstated() {
        return UNSTATED;
    }

    /** A copy with these routes. */
    public Access withRoutes(Collection<String> some) {
        return new Access(Set.copyOf(some), text, stages, costs, interpretation, barriers, documents);
    }

    /** A copy with how to ask. */
    public Access withText(String words) {
        return new Access(routes, words, stages, costs, interpretation, barriers, documents);
    }

    /** A copy that may be used at these stages. */
    public Access withStages(Collection<String> some) {
        return new Access(routes, text, Set.copyOf(some), costs, interpretation, barriers, documents);
    }

    /** A copy with costs. */
    public Access withCosts(List<Cost> some) {
        return new Access(routes, text, stages, some, interpretation, barriers, documents);
    }

    /** A copy with what is known of languages. */
    public Access withInterpretation(String words) {
        return new Access(routes, text, stages, costs, words, barriers, documents);
    }

    /** A copy with barriers. */
    public Access withBarriers(Collection<ParticipationBarrier> some) {
        return new Access(routes, text, stages, costs, interpretation, List.copyOf(some), documents);
    }

    /** A copy with what people must bring. */
    public Access withDocuments(List<String> some) {
        return new Access(routes, text, stages, costs, interpretation, barriers, some);
    }

    /** Whether any way of asking is stated. */
    public boolean isStated() {
        return !routes.isEmpty() || !text.isBlank();
    }

    /** Barriers about which nothing is done yet, in order of kind. */
    public List<ParticipationBarrier> unmitigated() {
        return barriers.stream().filter(barrier -> !barrier.isMitigated()).toList();
    }

    /** Kinds of barrier, in order; for those who count. */
    public Set<String> barrierKinds() {
        TreeSet<String> kinds = new TreeSet<>();
        barriers.forEach(barrier -> kinds.add(barrier.kind()));
        return Collections.unmodifiableSet(kinds);
    }
}
