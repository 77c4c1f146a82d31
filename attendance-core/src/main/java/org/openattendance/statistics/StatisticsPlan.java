package org.openattendance.statistics;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.openattendance.calendar.Window;
import org.openattendance.measure.DefinitionRules;
import org.openattendance.measure.Measures;
import org.openattendance.measure.SchoolFrame;

/**
 * What figures of groups are asked for, and by which rules.
 *
 * <p>Immutable and thread-safe.
 *
 * @param definition decides who is in and what codes count as
 * @param measures rates and thresholds of the nation
 * @param frame where terms come from
 * @param window first and last day
 * @param asOf what was recorded later is not known; marks of later days do not count
 * @param schools what is known of schools
 * @param grouping by what groups are made
 * @param unit what a group counts
 * @param bands sets of bands in which members are counted; may be empty
 */
public record StatisticsPlan(
        DefinitionRules definition,
        Measures measures,
        SchoolFrame frame,
        Window window,
        LocalDate asOf,
        Schools schools,
        Grouping grouping,
        Unit unit,
        List<BandSet> bands) {

    /**
     * @param definition decides who is in
     * @param measures rates and thresholds
     * @param frame where terms come from
     * @param window first and last day
     * @param asOf what was recorded later is not known
     * @param schools what is known of schools
     * @param grouping by what groups are made
     * @param unit what a group counts
     * @param bands sets of bands
     */
    public StatisticsPlan {
        Objects.requireNonNull(definition, "definition");
        Objects.requireNonNull(measures, "measures");
        Objects.requireNonNull(frame, "frame");
        Objects.requireNonNull(window, "window");
        Objects.requireNonNull(asOf, "asOf");
        Objects.requireNonNull(schools, "schools");
        Objects.requireNonNull(grouping, "grouping");
        Objects.requireNonNull(unit, "unit");
        bands = List.copyOf(bands);
    }

    /** All enrolments together, as known on the last day. */
    public static StatisticsPlan of(DefinitionRules definition, Measures measures, SchoolFrame frame, Window window) {
        return new StatisticsPlan(
                definition,
                measures,
                frame,
                window,
                window.last(),
                Schools.none(),
                Grouping.none(),
                Unit.ENROLMENT,
                List.of());
    }

    /** The same by another definition. */
    public StatisticsPlan with(DefinitionRules other) {
        return new StatisticsPlan(other, measures, frame, window, asOf, schools, grouping, unit, bands);
    }

    /** The same, as known on another day. */
    public StatisticsPlan asOf(LocalDate day) {
        return new StatisticsPlan(definition, measures, frame, window, day, schools, grouping, unit, bands);
    }

    /** The same, knowing schools. */
    public StatisticsPlan with(Schools known) {
        return new StatisticsPlan(definition, measures, frame, window, asOf, known, grouping, unit, bands);
    }

    /** The same in other groups. */
    public StatisticsPlan with(Grouping groups) {
        return new StatisticsPlan(definition, measures, frame, window, asOf, schools, groups, unit, bands);
    }

    /** The same, counting another unit. */
    public StatisticsPlan with(Unit counted) {
        return new StatisticsPlan(definition, measures, frame, window, asOf, schools, grouping, counted, bands);
    }

    /** The same, counting members in bands too. */
    public StatisticsPlan with(List<BandSet> sets) {
        return new StatisticsPlan(definition, measures, frame, window, asOf, schools, grouping, unit, sets);
    }
}
