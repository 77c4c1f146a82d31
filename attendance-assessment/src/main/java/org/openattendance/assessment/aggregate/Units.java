package org.openattendance.assessment.aggregate;

import java.util.List;
import java.util.function.Predicate;
import org.openattendance.assessment.framework.Condition;
import org.openattendance.assessment.scale.RatingLevel;
import org.openattendance.assessment.scale.RatingScale;

/** Units on one scale, and the counts that policies ask for. */
record Units(RatingScale scale, List<Unit> all) {

    List<Unit> assessed() {
        return all.stream().filter(Unit::isAssessed).toList();
    }

    int open() {
        return (int) all.stream().filter(Unit::open).count();
    }

    boolean isEmpty() {
        return all.stream().noneMatch(Unit::isAssessed);
    }

    int top() {
        return scale.levels().size();
    }

    RatingLevel level(int rank) {
        return scale.levels().get(rank - 1);
    }

    /** Assessed ranks from low to high. */
    List<Integer> ranks() {
        return assessed().stream().map(Unit::rank).sorted().toList();
    }

    long count(Predicate<Unit> which) {
        return all.stream().filter(which).count();
    }

    /** How much the units of a kind weigh: their number, or the sum of their weights. */
    long mass(boolean weighted, Predicate<Unit> which) {
        return all.stream()
                .filter(which)
                .mapToLong(unit -> weighted ? unit.weight() : 1)
                .sum();
    }

    Predicate<Unit> reach(String code, Condition.Reach reach) {
        int rank = scale.level(code).rank();
        return switch (reach) {
            case AT -> unit -> unit.rank() == rank;
            case AT_OR_ABOVE -> unit -> unit.rank() >= rank;
            case AT_OR_BELOW -> unit -> unit.isAssessed() && unit.rank() <= rank;
        };
    }
}
