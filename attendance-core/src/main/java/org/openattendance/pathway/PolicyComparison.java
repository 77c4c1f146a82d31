package org.openattendance.pathway;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.openattendance.base.InvalidValueException;
import org.openattendance.pupil.PupilRef;

/**
 * Two policies tried on one cohort: for whom they differ, by how many days, and how much more or less work the second makes.
 * Immutable and thread-safe.
 *
 * @param first the one that is there
 * @param second the one that is proposed
 * @param differences pupils for whom the moves or the questions differ, in order of pupil
 */
public record PolicyComparison(PolicyTrial first, PolicyTrial second, List<Difference> differences) {

    /**
     * How two policies differ for one pupil.
     *
     * @param pupil whose
     * @param first what the first policy brings about
     * @param second what the second brings about
     */
    public record Difference(PupilRef pupil, PolicyTrial.Course first, PolicyTrial.Course second) {

        /** How much higher the pupil stands at the end under the second, in stages; below 0 for lower. */
        public int stagesHigher() {
            return second.height() - first.height();
        }

        /** By how many days the first move comes later under the second; below 0 for earlier; empty unless both have one. */
        public Optional<Long> daysLater() {
            return firstMove(first).flatMap(a -> firstMove(second).map(b -> ChronoUnit.DAYS.between(a, b)));
        }

        private static Optional<LocalDate> firstMove(PolicyTrial.Course course) {
            return course.moves().stream().map(TrialEvent.Moved::on).findFirst();
        }
    }

    public PolicyComparison {
        Objects.requireNonNull(first, "first");
        Objects.requireNonNull(second, "second");
        differences = List.copyOf(differences);
    }

    /**
     * Compares two trials.
     *
     * @throws InvalidValueException if they were not of the same pupils
     */
    public static PolicyComparison of(PolicyTrial first, PolicyTrial second) {
        Map<PupilRef, PolicyTrial.Course> others =
                second.pupils().stream().collect(Collectors.toMap(PolicyTrial.Course::pupil, course -> course));
        if (others.size() != first.pupils().size()
                || !first.pupils().stream().allMatch(course -> others.containsKey(course.pupil()))) {
            throw new InvalidValueException(
                    "The two trials are of different cohorts.", "one was made before a pupil joined.");
        }
        return new PolicyComparison(
                first,
                second,
                first.pupils().stream()
                        .map(course -> new Difference(
                                course.pupil(), course, Objects.requireNonNull(others.get(course.pupil()))))
                        .filter(PolicyComparison::differs)
                        .toList());
    }

    private static boolean differs(Difference difference) {
        return !difference.first().moves().equals(difference.second().moves())
                || !difference.first().questions().equals(difference.second().questions());
    }

    /** How much more work of each kind the second makes in all; below 0 for less. Kinds without a difference are left out. */
    public Map<WorkKind, Long> moreWork() {
        return minus(second.work(), first.work());
    }

    /** How much more work of each kind the second makes in each week; weeks without a difference are left out. */
    public SortedMap<LocalDate, Map<WorkKind, Long>> moreWorkByWeek() {
        SortedMap<LocalDate, Map<WorkKind, Long>> before = first.workByWeek();
        SortedMap<LocalDate, Map<WorkKind, Long>> after = second.workByWeek();
        SortedMap<LocalDate, Map<WorkKind, Long>> more = new TreeMap<>();
        List<LocalDate> weeks = java.util.stream.Stream.concat(before.keySet().stream(), after.keySet().stream())
                .distinct()
                .toList();
        for (LocalDate week : weeks) {
            Map<WorkKind, Long> difference =
                    minus(after.getOrDefault(week, Map.of()), before.getOrDefault(week, Map.of()));
            if (!difference.isEmpty()) {
                more.put(week, difference);
            }
        }
        return more;
    }

    private static Map<WorkKind, Long> minus(Map<WorkKind, Long> one, Map<WorkKind, Long> other) {
        Map<WorkKind, Long> difference = new EnumMap<>(WorkKind.class);
        for (WorkKind kind : WorkKind.values()) {
            long more = one.getOrDefault(kind, 0L) - other.getOrDefault(kind, 0L);
            if (more != 0) {
                difference.put(kind, more);
            }
        }
        return difference;
    }
}
