package org.openattendance.assessment.progress;

import java.util.List;
import org.openattendance.assessment.scale.RatingLevel;
import org.openattendance.assessment.scale.RatingScale;

/**
 * How many criteria went from each level to each level.
 *
 * <p>Immutable and thread-safe.
 *
 * @param scale the scale of both rounds
 * @param rows from the lowest earlier level to the highest; in each, from the lowest later level to the highest
 */
public record TransitionMatrix(RatingScale scale, List<List<Integer>> rows) {

    public TransitionMatrix {
        rows = rows.stream().map(List::copyOf).toList();
    }

    static TransitionMatrix of(RatingScale scale, List<CriterionProgress> progress) {
        return new TransitionMatrix(
                scale,
                scale.levels().stream()
                        .map(from -> scale.levels().stream()
                                .map(to -> count(progress, from, to))
                                .toList())
                        .toList());
    }

    private static int count(List<CriterionProgress> progress, RatingLevel from, RatingLevel to) {
        return (int) progress.stream()
                .filter(one -> one.from().filter(from::equals).isPresent()
                        && one.to().filter(to::equals).isPresent())
                .count();
    }

    /** How many went from one level to the other. */
    public int count(RatingLevel from, RatingLevel to) {
        return rows.get(scale.own(from).rank() - 1).get(scale.own(to).rank() - 1);
    }

    /** How many are in it: those with a level in both rounds. */
    public int total() {
        return rows.stream().flatMap(List::stream).mapToInt(Integer::intValue).sum();
    }
}
