package org.openattendance.assessment.progress;

import java.util.ArrayList;
import java.util.List;
import org.openattendance.assessment.aggregate.Profile;
import org.openattendance.assessment.judgement.AssessmentRound;
import org.openattendance.assessment.judgement.Standings;
import org.openattendance.base.InvalidValueException;

/**
 * More than two rounds: the profiles one after another, and the first beside the last. No line is fitted.
 *
 * <p>Immutable and thread-safe.
 *
 * @param rounds in order of day
 * @param profiles one for each round
 * @param firstToLast the first round beside the last
 */
public record Trend(List<AssessmentRound> rounds, List<Profile> profiles, Progress firstToLast) {

    /**
     * One round as it stood.
     *
     * @param round which
     * @param standings how the criteria stood
     */
    public record Point(AssessmentRound round, Standings standings) {}

    public Trend {
        rounds = List.copyOf(rounds);
        profiles = List.copyOf(profiles);
    }

    /**
     * From rounds of one version in any order.
     *
     * @throws InvalidValueException if there are fewer than two, or they are of different versions
     */
    public static Trend of(List<Point> points) {
        if (points.size() < 2) {
            throw new InvalidValueException("A trend needs at least two rounds.", "only one was given.");
        }
        List<Point> sorted = new ArrayList<>(points);
        sorted.sort(java.util.Comparator.comparing(Point::round));
        Standings first = sorted.get(0).standings();
        Standings last = sorted.get(sorted.size() - 1).standings();
        for (Point point : sorted) {
            if (!point.standings().framework().equals(last.framework())) {
                throw new InvalidValueException(
                        "The rounds of a trend are of different versions.", "map the older version first.");
            }
        }
        return new Trend(
                sorted.stream().map(Point::round).toList(),
                sorted.stream()
                        .map(point -> Profile.of(
                                point.standings().framework().scale(),
                                point.standings().rated()))
                        .toList(),
                Progress.between(first, last));
    }
}
