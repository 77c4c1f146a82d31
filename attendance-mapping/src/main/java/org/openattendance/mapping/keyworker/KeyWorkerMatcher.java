package org.openattendance.mapping.keyworker;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.openattendance.base.Rate;
import org.openattendance.mapping.figure.Neutral;
import org.openattendance.mapping.internal.Require;
import org.openattendance.mapping.keyworker.KeyWorkerMatch.CriterionResult;
import org.openattendance.mapping.keyworker.KeyWorkerMatchResult.Excluded;
import org.openattendance.mapping.keyworker.KeyWorkerMatchResult.Reason;
import org.openattendance.mapping.model.Preference;

/**
 * Finds key workers who would fit, criterion by criterion, with reasons.
 *
 * <p>First, those whom child or parent do not want are left out, always. Then those who are full, or they come last, as the policy says.
 * The rest are compared by the criteria in the policy's order, and by id where all are equal. What is not known counts as the middle of
 * what is known of the others, never as worst. Same input, same order. Stateless.
 */
public final class KeyWorkerMatcher {

    private final KeyWorkerRequest request;
    private final KeyWorkerPolicy policy;
    private final Map<String, Integer> caseloads;

    private KeyWorkerMatcher(KeyWorkerRequest request, KeyWorkerPolicy policy, Map<String, Integer> caseloads) {
        this.request = request;
        this.policy = policy;
        this.caseloads = caseloads;
    }

    /**
     * Puts candidates in order.
     *
     * @param caseloads how many pupils each has now; one who is not named has none
     */
    public static KeyWorkerMatchResult match(
            KeyWorkerRequest request,
            Collection<KeyWorker> candidates,
            Map<String, Integer> caseloads,
            KeyWorkerPolicy policy) {
        Require.unique(candidates.stream().map(KeyWorker::id).toList(), "The list of candidates");
        return new KeyWorkerMatcher(request, policy, Map.copyOf(caseloads)).match(candidates);
    }

    private KeyWorkerMatchResult match(Collection<KeyWorker> candidates) {
        List<Excluded> excluded = new ArrayList<>();
        List<KeyWorker> left = new ArrayList<>();
        for (KeyWorker worker :
                candidates.stream().sorted(Comparator.comparing(KeyWorker::id)).toList()) {
            Optional<Reason> reason = reason(worker);
            reason.ifPresent(why -> excluded.add(new Excluded(worker.id(), why)));
            if (reason.isEmpty()) {
                left.add(worker);
            }
        }
        Comparator<KeyWorker> order = Comparator.comparing(this::isFull);
        for (MatchCriterion criterion : policy.order()) {
            order = order.thenComparing(comparator(criterion, left));
        }
        left.sort(order.thenComparing(KeyWorker::id));
        return new KeyWorkerMatchResult(left.stream().map(this::explain).toList(), excluded);
    }

    private Optional<Reason> reason(KeyWorker worker) {
        if (request.wishes(worker.id(), Preference.Wish.EXCLUDE)) {
            return Optional.of(Reason.PREFERENCE_EXCLUDES);
        }
        return policy.fullExcludes() && isFull(worker) ? Optional.of(Reason.NO_CAPACITY) : Optional.empty();
    }

    private boolean isFull(KeyWorker worker) {
        return worker.capacity().filter(most -> caseload(worker) >= most).isPresent();
    }

    private int caseload(KeyWorker worker) {
        return caseloads.getOrDefault(worker.id(), 0);
    }

    private Optional<Integer> free(KeyWorker worker) {
        return worker.capacity().map(most -> Math.max(0, most - caseload(worker)));
    }

    private Comparator<KeyWorker> comparator(MatchCriterion criterion, List<KeyWorker> candidates) {
        return switch (criterion) {
            case PREFERENCE -> Comparator.comparing(worker -> !request.wishes(worker.id(), Preference.Wish.PREFER));
            case SKILLS -> Comparator.comparing(worker -> uncovered(worker).size());
            case CASELOAD -> byKnown(candidates, worker -> free(worker).map(places -> -places));
            case LOCATION ->
                byKnown(candidates, this::shared).thenComparing(byKnown(candidates, worker -> distance(worker)));
        };
    }

    private static Comparator<KeyWorker> byKnown(
            List<KeyWorker> candidates, java.util.function.Function<KeyWorker, Optional<Integer>> value) {
        Map<String, Optional<Integer>> known = new TreeMap<>();
        candidates.forEach(worker -> known.put(worker.id(), value.apply(worker)));
        Map<String, Integer> filled = Neutral.fill(known);
        return Comparator.comparing(worker -> filled.getOrDefault(worker.id(), 0));
    }

    /** 0 in the same area, 1 where it is not known, 2 elsewhere: what is not known stands in the middle. */
    private Optional<Integer> shared(KeyWorker worker) {
        if (worker.areas().isEmpty() || request.areas().isEmpty()) {
            return Optional.of(1);
        }
        return Optional.of(worker.areas().stream().anyMatch(request.areas()::contains) ? 0 : 2);
    }

    private Optional<Integer> distance(KeyWorker worker) {
        return Optional.ofNullable(request.distances().get(worker.id()));
    }

    private List<String> uncovered(KeyWorker worker) {
        return request.needs().stream()
                .filter(need -> !worker.skills().contains(need))
                .toList();
    }

    private KeyWorkerMatch explain(KeyWorker worker) {
        Stream<MatchCriterion> rest =
                Stream.of(MatchCriterion.values()).filter(one -> !policy.order().contains(one));
        return new KeyWorkerMatch(
                worker.id(),
                Stream.concat(policy.order().stream(), rest)
                        .map(criterion -> result(criterion, worker))
                        .toList(),
                uncovered(worker),
                free(worker));
    }

    private CriterionResult result(MatchCriterion criterion, KeyWorker worker) {
        return switch (criterion) {
            case PREFERENCE ->
                new CriterionResult(
                        criterion,
                        Optional.empty(),
                        request.wishes(worker.id(), Preference.Wish.PREFER)
                                ? "The child or a parent would like this person."
                                : "No wish was stated.");
            case SKILLS -> skills(worker);
            case CASELOAD -> caseloadResult(worker);
            case LOCATION -> new CriterionResult(criterion, Optional.empty(), location(worker));
        };
    }

    private CriterionResult skills(KeyWorker worker) {
        int asked = request.needs().size();
        int met = asked - uncovered(worker).size();
        return new CriterionResult(
                MatchCriterion.SKILLS,
                asked == 0 ? Optional.empty() : Optional.of(Rate.of(met, asked)),
                met + " of " + asked + " needs are met by skills.");
    }

    private CriterionResult caseloadResult(KeyWorker worker) {
        int has = caseload(worker);
        return new CriterionResult(
                MatchCriterion.CASELOAD,
                worker.capacity().filter(most -> most > 0).map(most -> Rate.of(has, most)),
                worker.capacity()
                        .map(most -> has + " of " + most + " places are taken.")
                        .orElse(has + " pupils now; how many are possible is not known."));
    }

    private String location(KeyWorker worker) {
        String far = distance(worker).map(units -> " Distance " + units + ".").orElse("");
        return switch (shared(worker).orElse(1)) {
            case 0 -> "In the same area." + far;
            case 2 -> "In another area." + far;
            default -> "Not known whether in the same area." + far;
        };
    }
}
