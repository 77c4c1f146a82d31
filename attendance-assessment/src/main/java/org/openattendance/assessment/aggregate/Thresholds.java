package org.openattendance.assessment.aggregate;

import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.openattendance.assessment.framework.AggregationPolicy;
import org.openattendance.assessment.framework.Condition;
import org.openattendance.assessment.framework.ThresholdRule;
import org.openattendance.assessment.number.Fraction;

/** Ordered rules: what they say now, and what they may say once all is judged. */
final class Thresholds {

    private final Units units;
    private final AggregationPolicy policy;

    Thresholds(Units units, AggregationPolicy policy) {
        this.units = units;
        this.policy = policy;
    }

    /** The first rule that holds for what is judged, or empty if none does. */
    Optional<ThresholdRule> first() {
        return policy.rules().stream()
                .filter(rule -> rule.all().stream().allMatch(this::holds))
                .findFirst();
    }

    int rank() {
        return rank(first().map(ThresholdRule::result).or(policy::otherwise).orElse(""));
    }

    private int rank(String code) {
        return units.scale().level(code).rank();
    }

    private boolean holds(Condition condition) {
        if (condition instanceof Condition.Share share) {
            long whole = mass(Unit::isAssessed);
            return whole > 0
                    && share.operator()
                            .test(Fraction.of(mass(units.reach(share.level(), share.reach())), whole), share.bound());
        }
        if (condition instanceof Condition.Count count) {
            long found = units.count(units.reach(count.level(), count.reach()));
            return count.operator().test(Fraction.of(found), Fraction.of(count.bound()));
        }
        Predicate<Unit> low = units.reach(((Condition.Limiting) condition).level(), Condition.Reach.AT_OR_BELOW);
        return units.count(unit -> unit.limiting() && low.test(unit)) > 0;
    }

    /** Every rank that the rules could give, whatever becomes of the open units: perhaps a few too many, never too few. */
    SortedSet<Integer> reachable() {
        SortedSet<Integer> ranks = new TreeSet<>();
        for (ThresholdRule rule : policy.rules()) {
            Truth truth = rule.all().stream().map(this::truth).reduce(Truth.ALWAYS, Truth::and);
            if (truth != Truth.NEVER) {
                ranks.add(rank(rule.result()));
            }
            if (truth == Truth.ALWAYS) {
                return ranks;
            }
        }
        policy.otherwise().ifPresent(code -> ranks.add(rank(code)));
        return ranks;
    }

    private Truth truth(Condition condition) {
        if (units.open() == 0) {
            return holds(condition) ? Truth.ALWAYS : Truth.NEVER;
        }
        if (condition instanceof Condition.Share share) {
            return shareTruth(share);
        }
        if (condition instanceof Condition.Count count) {
            long found = units.count(units.reach(count.level(), count.reach()));
            return between(
                    count.operator(),
                    Fraction.of(found),
                    Fraction.of(found + units.open()),
                    Fraction.of(count.bound()));
        }
        boolean openLimiting = units.count(unit -> unit.limiting() && unit.open()) > 0;
        return Truth.of(holds(condition), holds(condition) || openLimiting);
    }

    private Truth shareTruth(Condition.Share share) {
        long whole = mass(Unit::isAssessed);
        if (whole == 0) {
            return Truth.PERHAPS;
        }
        long found = mass(units.reach(share.level(), share.reach()));
        long more = mass(Unit::open);
        return between(
                share.operator(),
                Fraction.of(found, whole + more),
                Fraction.of(found + more, whole + more),
                share.bound());
    }

    private static Truth between(Condition.Operator operator, Fraction low, Fraction high, Fraction bound) {
        Truth ends = Truth.of(operator.test(low, bound), operator.test(high, bound));
        boolean inside = low.compareTo(bound) < 0 && bound.compareTo(high) < 0;
        // A figure may touch the bound between ends that both miss it.
        return operator == Condition.Operator.EQUAL && (inside || low.compareTo(high) != 0 && ends == Truth.ALWAYS)
                ? Truth.PERHAPS
                : ends;
    }

    private long mass(Predicate<Unit> which) {
        return units.mass(policy.weighted(), which);
    }
}
