package org.openattendance.assessment.impact;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.openattendance.base.InvalidValueException;
import org.openattendance.base.Role;

/**
 * The way of a concern: identified, monitored, supported. A step may be skipped, never gone back.
 *
 * <p>Immutable and thread-safe.
 *
 * @param reference the caller's reference; never a name
 * @param steps in order of time, the first of them {@link Stage#IDENTIFY}
 * @param closedOn the day it was closed, or empty
 */
public record ConcernProcess(String reference, List<Step> steps, Optional<LocalDate> closedOn) {

    /** Where a concern stands. */
    public enum Stage {
        IDENTIFY,
        MONITOR,
        SUPPORT
    }

    /**
     * A step, or another look within the same stage.
     *
     * @param stage where it stands then
     * @param on the day
     * @param owner the role that sees to it
     */
    public record Step(Stage stage, LocalDate on, Role owner) {

        public Step {
            Objects.requireNonNull(stage, "stage");
            Objects.requireNonNull(on, "on");
            Objects.requireNonNull(owner, "owner");
        }
    }

    public ConcernProcess {
        steps = List.copyOf(steps);
        Objects.requireNonNull(closedOn, "closedOn");
        if (steps.isEmpty() || steps.get(0).stage() != Stage.IDENTIFY) {
            throw new InvalidValueException("A concern begins with being identified.", "its first step was left out.");
        }
        for (int i = 1; i < steps.size(); i++) {
            Step before = steps.get(i - 1);
            Step after = steps.get(i);
            if (after.on().isBefore(before.on()) || after.stage().compareTo(before.stage()) < 0) {
                throw new InvalidValueException(
                        "A concern cannot go from " + before.stage() + " on " + before.on() + " to " + after.stage()
                                + " on " + after.on() + ".",
                        "the steps are in the wrong order.");
            }
        }
    }

    /** A concern just identified. */
    public static ConcernProcess identified(String reference, LocalDate on, Role owner) {
        return new ConcernProcess(reference, List.of(new Step(Stage.IDENTIFY, on, owner)), Optional.empty());
    }

    /** A copy with one step more. */
    public ConcernProcess with(Step step) {
        List<Step> more = new ArrayList<>(steps);
        more.add(step);
        return new ConcernProcess(reference, more, closedOn);
    }

    /** A copy that is closed. */
    public ConcernProcess closed(LocalDate on) {
        return new ConcernProcess(reference, steps, Optional.of(on));
    }

    /** Days since the last step, or empty if it was closed by then or not yet identified. */
    public Optional<Long> idleDays(LocalDate asOf) {
        if (closedOn.filter(day -> !day.isAfter(asOf)).isPresent()) {
            return Optional.empty();
        }
        return steps.stream()
                .map(Step::on)
                .filter(day -> !day.isAfter(asOf))
                .reduce((a, b) -> b)
                .map(day -> ChronoUnit.DAYS.between(day, asOf));
    }

    /** Open concerns idle for more than a number of days, the longest first, then by reference. */
    public static List<ConcernProcess> idle(List<ConcernProcess> concerns, LocalDate asOf, int moreThanDays) {
        return concerns.stream()
                .filter(concern -> concern.idleDays(asOf)
                        .filter(days -> days > moreThanDays)
                        .isPresent())
                .sorted(java.util.Comparator.comparing(
                                (ConcernProcess c) -> -c.idleDays(asOf).orElse(0L))
                        .thenComparing(ConcernProcess::reference))
                .toList();
    }

    /** Stage and number of steps; never the reference. */
    @Override
    public String toString() {
        return "concern at " + steps.get(steps.size() - 1).stage() + " after " + steps.size() + " steps";
    }
}
