package org.openattendance;

import java.time.LocalDate;
import java.util.List;
import org.openattendance.casework.MeetingFigures;
import org.openattendance.casework.MeetingPack;
import org.openattendance.plan.ActionItem;
import org.openattendance.tally.Count;

/** From figures to what a termly meeting has before it. Stateless. */
public final class MeetingPacks {

    private MeetingPacks() {}

    /**
     * The pack of a meeting on the figures of a school.
     *
     * @param figures of the school; where no rule of persistent or severe absence is known, nobody counts as such
     * @param columns of the list of pupils or of the register, by which groups are told apart; may be empty
     * @param last actions agreed last time
     * @param on the day of the meeting
     * @param smallest counts from 1 to one below it are withheld; 1 withholds nothing
     */
    public static MeetingPack of(
            Figures figures, List<String> columns, List<ActionItem> last, LocalDate on, int smallest) {
        List<MeetingPack.Breakdown> breakdowns = columns.stream()
                .map(column -> new MeetingPack.Breakdown(
                        column,
                        figures.by(List.of(column)).stream()
                                .map(group -> cohort(column, group))
                                .toList()))
                .toList();
        return MeetingPack.of(whole(figures.total()), breakdowns, last, on, smallest);
    }

    private static MeetingFigures whole(GroupFigures total) {
        return new MeetingFigures(
                total.enrolments(),
                total.attendance().rate(),
                total.persistentAbsence().orElse(0L),
                total.severeAbsence().orElse(0L),
                total.count(Count.UNMARKED) + total.tally().conflicting(),
                List.of());
    }

    private static MeetingFigures.CohortFigure cohort(String column, GroupFigures group) {
        return new MeetingFigures.CohortFigure(
                group.by().getOrDefault(column, Figures.UNKNOWN),
                group.enrolments(),
                group.attendance().rate(),
                group.persistentAbsence().orElse(0L));
    }
}
