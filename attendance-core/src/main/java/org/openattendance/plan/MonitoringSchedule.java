package org.openattendance.plan;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.openattendance.base.DateSpan;
import org.openattendance.base.InvalidValueException;

/**
 * What is watched, by whom and how often; and how that stands on a day.
 *
 * <p>A due day is met by one day of work: early, if it falls after the due day before; late, if it falls before the next one. A due day
 * that nobody met before the next one came is missed, and is not owed any more: a schedule shows that a week was left out, and does not
 * stay overdue for ever. Immutable and thread-safe.
 *
 * @param activities in the order given, no id twice
 */
public record MonitoringSchedule(List<MonitoringActivity> activities) {

    public MonitoringSchedule {
        activities = List.copyOf(activities);
        Set<String> seen = new HashSet<>();
        for (MonitoringActivity activity : activities) {
            if (!seen.add(activity.id())) {
                throw new InvalidValueException(
                        "The schedule has two activities with the id " + activity.id() + ".",
                        "two schedules were joined.");
            }
        }
    }

    /** A schedule of these activities. */
    public static MonitoringSchedule of(List<MonitoringActivity> activities) {
        return new MonitoringSchedule(activities);
    }

    /**
     * How each activity stands at the end of a day, in the order of the schedule.
     *
     * @param asOf the day; work recorded for later days is not counted
     * @param periods terms, half terms or years as closed spans, for those activities that follow them; may be empty
     */
    public List<ScheduleEntry> on(LocalDate asOf, List<DateSpan> periods) {
        return activities.stream()
                .map(activity -> entry(activity, asOf, periods))
                .toList();
    }

    /** Activities that are due or overdue, overdue ones first. */
    public List<ScheduleEntry> owedOn(LocalDate asOf, List<DateSpan> periods) {
        List<ScheduleEntry> entries = on(asOf, periods);
        return Stream.of(ScheduleEntry.State.OVERDUE, ScheduleEntry.State.DUE)
                .flatMap(state -> entries.stream().filter(entry -> entry.state() == state))
                .toList();
    }

    /**
     * As {@link #on(LocalDate, List)}, where each activity follows the periods of its own frequency: a half-termly one half terms, a termly
     * one terms.
     */
    public List<ScheduleEntry> on(LocalDate asOf, SchoolPeriods periods) {
        return activities.stream()
                .map(activity -> entry(activity, asOf, periods.of(activity.frequency())))
                .toList();
    }

    private static ScheduleEntry entry(MonitoringActivity activity, LocalDate asOf, List<DateSpan> periods) {
        List<LocalDate> done =
                activity.done().stream().filter(day -> !day.isAfter(asOf)).toList();
        List<LocalDate> due = new ArrayList<>(dueDays(activity, asOf, periods));
        Set<LocalDate> met = met(due, done);
        Optional<LocalDate> latest =
                due.stream().filter(day -> !day.isAfter(asOf)).reduce((a, b) -> b);
        Optional<LocalDate> owed = latest.filter(day -> !met.contains(day));
        return new ScheduleEntry(
                activity,
                state(due, owed, asOf),
                owed,
                due.stream()
                        .filter(day -> day.isAfter(asOf) && !met.contains(day))
                        .findFirst(),
                due.stream()
                        .filter(day -> latest.filter(day::isBefore).isPresent() && !met.contains(day))
                        .toList(),
                done.stream().reduce((a, b) -> b));
    }

    private static ScheduleEntry.State state(List<LocalDate> due, Optional<LocalDate> owed, LocalDate asOf) {
        if (due.isEmpty()) {
            return ScheduleEntry.State.NOT_SCHEDULED;
        }
        if (owed.isEmpty()) {
            return ScheduleEntry.State.UP_TO_DATE;
        }
        return owed.get().isBefore(asOf) ? ScheduleEntry.State.OVERDUE : ScheduleEntry.State.DUE;
    }

    /** All due days up to the day, and a few after it so that the next can be told even when it was done early. */
    private static List<LocalDate> dueDays(MonitoringActivity activity, LocalDate asOf, List<DateSpan> periods) {
        LocalDate latest = asOf.isBefore(activity.start()) ? activity.start() : asOf;
        LocalDate until = activity.frequency().needsPeriods()
                ? LocalDate.MAX
                : latest.plus(activity.frequency().step().multipliedBy(3));
        return activity.frequency().dates(activity.start(), until, periods);
    }

    private static Set<LocalDate> met(List<LocalDate> due, List<LocalDate> done) {
        Set<LocalDate> met = new TreeSet<>();
        for (LocalDate day : done) {
            Optional<LocalDate> before =
                    due.stream().filter(d -> d.isBefore(day)).reduce((a, b) -> b);
            Optional<LocalDate> late = before.filter(d -> !met.contains(d) && !due.contains(day));
            late.or(() -> due.stream().filter(d -> !d.isBefore(day)).findFirst())
                    .ifPresent(met::add);
        }
        return met;
    }
}
