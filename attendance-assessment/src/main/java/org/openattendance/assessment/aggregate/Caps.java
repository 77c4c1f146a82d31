package org.openattendance.assessment.aggregate;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import org.openattendance.assessment.framework.JudgementStatus;
import org.openattendance.assessment.framework.LimitingRule;
import org.openattendance.assessment.judgement.Standing;
import org.openattendance.assessment.scale.RatingLevel;
import org.openattendance.assessment.scale.RatingScale;

/** Limiting rules over some standings: those that hold, and those that may still come or go. */
final class Caps {

    private final RatingScale scale;
    private final List<FiredRule> fired;
    private final List<Integer> certain; // ranks of caps that stay, whatever is judged next
    private final List<Integer> possible; // ranks of caps that may come or go

    private Caps(RatingScale scale, List<FiredRule> fired, List<Integer> certain, List<Integer> possible) {
        this.scale = scale;
        this.fired = fired;
        this.certain = certain;
        this.possible = possible;
    }

    static Caps of(RatingScale scale, List<LimitingRule> rules, List<Standing> standings) {
        List<FiredRule> fired = new ArrayList<>();
        List<Integer> certain = new ArrayList<>();
        List<Integer> possible = new ArrayList<>();
        for (LimitingRule rule : rules) {
            RatingLevel cap = scale.level(rule.capsAt());
            List<Standing> named = standings.stream()
                    .filter(standing ->
                            rule.criteria().contains(standing.criterion().id()))
                    .toList();
            List<Standing> hit =
                    named.stream().filter(s -> hits(scale, rule, s)).toList();
            if (!hit.isEmpty()) {
                fired.add(new FiredRule(
                        rule, hit.stream().map(s -> s.criterion().id()).toList(), cap));
            }
            if (hit.stream().anyMatch(s -> s.status() != JudgementStatus.NOT_YET_ASSESSED)) {
                certain.add(cap.rank());
            } else if (named.stream().anyMatch(s -> s.status() == JudgementStatus.NOT_YET_ASSESSED)) {
                possible.add(cap.rank());
            }
        }
        return new Caps(scale, List.copyOf(fired), certain, possible);
    }

    private static boolean hits(RatingScale scale, LimitingRule rule, Standing standing) {
        if (rule.status().isPresent()) {
            return rule.status().get() == standing.status();
        }
        RatingLevel bound = scale.level(rule.atOrBelow().orElse(""));
        return standing.level().filter(level -> !bound.isBelow(level)).isPresent();
    }

    List<FiredRule> fired() {
        return fired;
    }

    /** The level after the lowest cap. */
    RatingLevel cap(RatingLevel level) {
        RatingLevel capped = level;
        for (FiredRule rule : fired) {
            capped = capped.lower(rule.cap());
        }
        return capped;
    }

    /** The ranks that remain when caps that stay are applied, and those that may come are applied or not. */
    SortedSet<Integer> reachable(SortedSet<Integer> ranks) {
        SortedSet<Integer> capped = new TreeSet<>();
        int least = certain.stream()
                .mapToInt(Integer::intValue)
                .min()
                .orElse(scale.levels().size());
        for (int rank : ranks) {
            capped.add(Math.min(rank, least));
            possible.forEach(cap -> capped.add(Math.min(Math.min(rank, least), cap)));
        }
        return capped;
    }
}
