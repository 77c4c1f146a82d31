package org.openattendance.assessment.aggregate;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.function.Predicate;
import org.openattendance.assessment.aggregate.PolicyResult.Absent;
import org.openattendance.assessment.aggregate.PolicyResult.AtLevel;
import org.openattendance.assessment.aggregate.PolicyResult.Reason;
import org.openattendance.assessment.framework.AggregationPolicy;
import org.openattendance.assessment.framework.AssessmentFramework;
import org.openattendance.assessment.framework.Condition;
import org.openattendance.assessment.framework.Criterion;
import org.openattendance.assessment.framework.PolicyType;
import org.openattendance.assessment.framework.ThresholdRule;
import org.openattendance.assessment.number.Fraction;
import org.openattendance.assessment.scale.RatingLevel;
import org.openattendance.base.Rate;

/** One policy over some units. */
final class Policies {

    private final AssessmentFramework framework;
    private final Units units; // as they stand
    private final Units future; // the same, with all that may still change left open
    private final Caps caps;
    private final AggregationPolicy policy;

    Policies(AssessmentFramework framework, Units units, Units future, Caps caps, AggregationPolicy policy) {
        this.framework = framework;
        this.units = units;
        this.future = future;
        this.caps = caps;
        this.policy = policy;
    }

    PolicyResult result() {
        if (units.scale().isNarrative()) {
            return absent(Reason.NO_LEVELS);
        }
        if (policy.type() == PolicyType.BENCHMARK_ALL) {
            return benchmark();
        }
        if (policy.type() == PolicyType.BEST_FIT) {
            return absent(Reason.NO_LEVEL_GIVEN);
        }
        return units.isEmpty() ? absent(Reason.NOTHING_ASSESSED) : ofAssessed();
    }

    private PolicyResult ofAssessed() {
        return switch (policy.type()) {
            case LOWEST -> atLevel(Levels.lowest(units), Levels.reachableLowest(future), List.of());
            case SECURE_FIT -> atLevel(Levels.lowest(units), Levels.reachableLowest(future), blockers());
            case LOWER_MEDIAN -> atLevel(Levels.lowerMedian(units.ranks()), Levels.reachableMedian(future), List.of());
            case MODE -> mode();
            case THRESHOLD -> threshold();
            case SHARE_AT_OR_ABOVE -> share();
            case WEIGHTED_MEAN -> mean();
            default -> throw new IllegalStateException(policy.type() + " has a result of its own");
        };
    }

    private Absent absent(Reason reason) {
        return new Absent(policy.type(), reason, future.open() > 0);
    }

    private PolicyResult atLevel(int rank, SortedSet<Integer> reachable, List<String> because) {
        boolean limited = policy.type().setsOverallLevel();
        RatingLevel uncapped = units.level(rank);
        RatingLevel level = limited ? caps.cap(uncapped) : uncapped;
        SortedSet<Integer> ranks = limited ? caps.reachable(reachable) : reachable;
        List<String> reasons = new ArrayList<>(because);
        if (limited) {
            caps.fired().forEach(rule -> reasons.add(rule.sentence()));
        }
        return new AtLevel(
                policy.type(), level, uncapped, ranks.stream().map(units::level).toList(), reasons, future.open() > 0);
    }

    /** Which criteria keep the whole from the level above the one that all reach. */
    private List<String> blockers() {
        int rank = Levels.lowest(units);
        if (rank == units.top()) {
            return List.of("every criterion reaches it");
        }
        List<String> ids = units.assessed().stream()
                .filter(unit -> unit.rank() <= rank)
                .map(unit -> framework.find(unit.id()).map(Criterion::shortId).orElse(unit.id()))
                .toList();
        return List.of(units.level(rank + 1).display() + " is held back by " + String.join(", ", ids));
    }

    private PolicyResult mode() {
        List<Integer> modes = Levels.modes(units);
        return modes.size() == 1
                ? atLevel(modes.get(0), Levels.reachableMode(future), List.of())
                : new PolicyResult.Undecided(
                        policy.type(), modes.stream().map(units::level).toList(), future.open() > 0);
    }

    private PolicyResult threshold() {
        Thresholds thresholds = new Thresholds(units, policy);
        String because = thresholds.first().map(ThresholdRule::describe).orElse("no rule holds");
        return atLevel(thresholds.rank(), new Thresholds(future, policy).reachable(), List.of(because));
    }

    private PolicyResult share() {
        RatingLevel level = units.scale().level(policy.level().orElse(""));
        Predicate<Unit> reach = units.reach(level.code(), Condition.Reach.AT_OR_ABOVE);
        long part = future.mass(policy.weighted(), reach);
        long more = future.mass(policy.weighted(), Unit::open);
        long whole = future.mass(policy.weighted(), Unit::isAssessed) + more;
        return new PolicyResult.Share(
                policy.type(),
                level,
                policy.weighted(),
                Rate.of(units.mass(policy.weighted(), reach), units.mass(policy.weighted(), Unit::isAssessed)),
                Rate.of(part, whole),
                Rate.of(part + more, whole),
                future.open() > 0);
    }

    private PolicyResult mean() {
        long sum = units.assessed().stream().mapToLong(u -> u.rank() * mass(u)).sum();
        long whole = units.mass(policy.weighted(), Unit::isAssessed);
        long more = units.mass(policy.weighted(), Unit::open);
        return new PolicyResult.Mean(
                policy.type(),
                policy.weighted(),
                Fraction.of(sum, whole),
                Fraction.of(sum + more, whole + more),
                Fraction.of(sum + more * units.top(), whole + more),
                future.open() > 0);
    }

    private long mass(Unit unit) {
        return policy.weighted() ? unit.weight() : 1;
    }

    private PolicyResult benchmark() {
        List<Unit> asked = units.all().stream().filter(u -> u.benchmark() > 0).toList();
        if (asked.isEmpty()) {
            return absent(Reason.NO_BENCHMARK);
        }
        if (asked.stream().noneMatch(Unit::isAssessed)) {
            return absent(Reason.NOTHING_ASSESSED);
        }
        List<Criterion> below = asked.stream()
                .filter(unit -> unit.isAssessed() && unit.rank() < unit.benchmark())
                .map(unit -> framework.criterion(unit.id()))
                .toList();
        boolean unknown = asked.stream().anyMatch(Unit::open);
        return new PolicyResult.Benchmark(policy.type(), below.isEmpty(), below, unknown);
    }
}
