package org.openattendance.casework;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.openattendance.base.Rate;
import org.openattendance.plan.ActionItem;

/**
 * What an authority and a school have before them at their termly meeting: an agenda, and the figures behind it. Counts so small that they
 * could point to one pupil are withheld, and so is what would give them away.
 *
 * <p>Immutable and thread-safe; names no pupil.
 *
 * @param on the day of the meeting
 * @param smallest counts from 1 to one below it are withheld: a setting, not a rule
 * @param agenda in order
 * @param school the figures of the whole school as far as they are shown
 * @param rows the figures of groups as far as they are shown, in the order given
 * @param last what was agreed last time, as it stands
 */
public record MeetingPack(
        LocalDate on, int smallest, MeetingAgenda agenda, School school, List<Row> rows, List<ActionItem> last) {

    /**
     * Groups of one kind; each pupil is in one of them.
     *
     * @param column by what they are told apart, not blank
     * @param groups figures of each
     */
    public record Breakdown(String column, List<MeetingFigures.CohortFigure> groups) {

        public Breakdown {
            Say.required("column", column);
            groups = List.copyOf(groups);
        }
    }

    /**
     * The whole school; what is empty is withheld, or could not be counted.
     *
     * @param enrolments pupils with a possible session
     * @param attendance of all
     * @param persistentAbsence how many are persistently absent
     * @param severeAbsence how many of those are severely absent
     * @param unresolved sessions that are unmarked, unknown or in conflict; never withheld
     */
    public record School(
            Optional<Long> enrolments,
            Optional<Rate> attendance,
            Optional<Long> persistentAbsence,
            Optional<Long> severeAbsence,
            long unresolved) {

        public School {
            Objects.requireNonNull(enrolments, "enrolments");
            Objects.requireNonNull(attendance, "attendance");
            Objects.requireNonNull(persistentAbsence, "persistentAbsence");
            Objects.requireNonNull(severeAbsence, "severeAbsence");
        }
    }

    /**
     * One group; what is empty is withheld, or could not be counted.
     *
     * @param column by what groups are told apart
     * @param value which group
     * @param enrolments pupils with a possible session
     * @param attendance of the group
     * @param persistentAbsence how many are persistently absent
     * @param withheld whether something is not shown because a count is small
     */
    public record Row(
            String column,
            String value,
            Optional<Long> enrolments,
            Optional<Rate> attendance,
            Optional<Long> persistentAbsence,
            boolean withheld) {

        public Row {
            Objects.requireNonNull(column, "column");
            Objects.requireNonNull(value, "value");
            Objects.requireNonNull(enrolments, "enrolments");
            Objects.requireNonNull(attendance, "attendance");
            Objects.requireNonNull(persistentAbsence, "persistentAbsence");
        }
    }

    public MeetingPack {
        Objects.requireNonNull(on, "on");
        Objects.requireNonNull(agenda, "agenda");
        Objects.requireNonNull(school, "school");
        rows = List.copyOf(rows);
        last = List.copyOf(last);
    }

    /**
     * A pack.
     *
     * @param figures of the whole school; its cohorts are left aside
     * @param breakdowns groups, by each column
     * @param last actions agreed last time
     * @param on the day of the meeting
     * @param smallest counts from 1 to one below it are withheld; 1 withholds nothing
     * @throws org.openattendance.base.InvalidValueException if the smallest is below 1
     */
    public static MeetingPack of(
            MeetingFigures figures, List<Breakdown> breakdowns, List<ActionItem> last, LocalDate on, int smallest) {
        Say.that(smallest >= 1, "The smallest count that is shown is below 1.", "1 was meant, to show all.");
        List<MeetingAgenda.Item> cohorts = new ArrayList<>();
        List<Row> rows = new ArrayList<>();
        for (Breakdown breakdown : breakdowns) {
            add(breakdown, smallest, rows, cohorts);
        }
        return new MeetingPack(
                on,
                smallest,
                MeetingAgenda.of(figures, cohorts, last, on, smallest),
                school(figures, smallest),
                rows,
                last);
    }

    private static School school(MeetingFigures figures, int smallest) {
        boolean small = SmallCounts.isSmall(figures.enrolments(), smallest);
        ShownAbsence absence = ShownAbsence.of(figures, smallest);
        return new School(
                small ? Optional.empty() : Optional.of(figures.enrolments()),
                small ? Optional.empty() : figures.attendance(),
                small ? Optional.empty() : absence.persistent(),
                small ? Optional.empty() : absence.severe(),
                figures.unresolved());
    }

    private static void add(Breakdown breakdown, int smallest, List<Row> rows, List<MeetingAgenda.Item> cohorts) {
        List<MeetingFigures.CohortFigure> groups = breakdown.groups();
        Set<Integer> whole = SmallCounts.withheld(
                groups.stream().map(MeetingFigures.CohortFigure::enrolments).toList(), smallest, Set.of());
        Set<Integer> counts = new TreeSet<>(whole);
        // Both who is persistently absent and who is not: where either is few, the other gives them away.
        counts.addAll(SmallCounts.withheld(
                groups.stream()
                        .map(group -> group.enrolments() - group.persistent())
                        .toList(),
                smallest,
                whole));
        Set<Integer> persistent = SmallCounts.withheld(
                groups.stream().map(MeetingFigures.CohortFigure::persistent).toList(), smallest, counts);
        IntStream.range(0, groups.size()).forEach(i -> {
            MeetingFigures.CohortFigure group = groups.get(i);
            boolean all = whole.contains(i);
            boolean count = persistent.contains(i);
            rows.add(new Row(
                    breakdown.column(),
                    group.cohort(),
                    all ? Optional.empty() : Optional.of(group.enrolments()),
                    all ? Optional.empty() : group.attendance(),
                    count ? Optional.empty() : Optional.of(group.persistent()),
                    all || count));
            MeetingAgenda.Shown shown = new MeetingAgenda.Shown(
                    all ? Optional.empty() : Optional.of(group), count, all && group.isSmall(smallest));
            cohorts.add(MeetingAgenda.item(breakdown.column() + " " + group.cohort(), shown));
        });
    }

    /** The day and how many rows. */
    @Override
    public String toString() {
        return "meeting pack of " + on + " with " + rows.size() + " rows";
    }
}
