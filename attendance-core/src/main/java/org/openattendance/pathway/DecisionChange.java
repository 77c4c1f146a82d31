package org.openattendance.pathway;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * What changed between two decisions on one case: "what is different since last term". Immutable and thread-safe.
 *
 * @param before the earlier one
 * @param after the later one
 * @param newlyMet tests that are met now and were not, in order of the later decision
 * @param noLongerMet tests that were met and are not now, in order of the earlier decision
 * @param otherwiseFound tests whose answer is the same but whose figures moved, in order of the later decision
 * @param resolved what was missing and is not now
 * @param newlyMissing what is missing now and was not
 */
public record DecisionChange(
        PathwayDecision before,
        PathwayDecision after,
        List<TriggerResult> newlyMet,
        List<TriggerResult> noLongerMet,
        List<TriggerResult> otherwiseFound,
        List<String> resolved,
        List<String> newlyMissing) {

    public DecisionChange {
        Objects.requireNonNull(before, "before");
        Objects.requireNonNull(after, "after");
        newlyMet = List.copyOf(newlyMet);
        noLongerMet = List.copyOf(noLongerMet);
        otherwiseFound = List.copyOf(otherwiseFound);
        resolved = List.copyOf(resolved);
        newlyMissing = List.copyOf(newlyMissing);
    }

    /** Compares two decisions. A test that only one of them has counts as not met in the other. */
    public static DecisionChange between(PathwayDecision before, PathwayDecision after) {
        Map<String, TriggerResult> then = byId(before);
        Map<String, TriggerResult> now = byId(after);
        return new DecisionChange(
                before,
                after,
                after.triggers().stream()
                        .filter(one -> one.met() && !met(then, one))
                        .toList(),
                before.triggers().stream()
                        .filter(one -> one.met() && !met(now, one))
                        .toList(),
                after.triggers().stream().filter(one -> moved(then, one)).toList(),
                without(before.missing(), after.missing()),
                without(after.missing(), before.missing()));
    }

    private static Map<String, TriggerResult> byId(PathwayDecision decision) {
        Map<String, TriggerResult> byId = new LinkedHashMap<>();
        decision.triggers().forEach(trigger -> byId.put(trigger.id(), trigger));
        return byId;
    }

    private static boolean met(Map<String, TriggerResult> results, TriggerResult one) {
        return Optional.ofNullable(results.get(one.id()))
                .map(TriggerResult::met)
                .orElse(false);
    }

    private static boolean moved(Map<String, TriggerResult> then, TriggerResult one) {
        TriggerResult other = then.get(one.id());
        return other != null && other.met() == one.met() && !other.found().equals(one.found());
    }

    private static List<String> without(List<String> all, List<String> some) {
        return all.stream().filter(entry -> !some.contains(entry)).toList();
    }

    /** Whether the case is at another stage than before. */
    public boolean stageChanged() {
        return !before.stage().equals(after.stage());
    }

    /** Whether the outcome, or the stage it is about, is another than before. */
    public boolean outcomeChanged() {
        return !before.outcome().word().equals(after.outcome().word())
                || !before.proposed().equals(after.proposed());
    }

    /** Whether nothing at all changed. */
    public boolean isEmpty() {
        return !stageChanged()
                && !outcomeChanged()
                && newlyMet.isEmpty()
                && noLongerMet.isEmpty()
                && otherwiseFound.isEmpty()
                && resolved.isEmpty()
                && newlyMissing.isEmpty();
    }
}
