package org.openattendance.examples.report;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.openattendance.Figures;
import org.openattendance.GroupFigures;
import org.openattendance.casework.MeetingAgenda;
import org.openattendance.casework.MeetingPack;
import org.openattendance.examples.PagePolicy;
import org.openattendance.examples.RegisterOptions.Loaded;
import org.openattendance.plan.ActionItem;
import org.openattendance.statistics.DisclosurePolicy;
import org.openattendance.statistics.GroupStatistics;
import org.openattendance.statistics.Grouping;
import org.openattendance.tally.Count;

/**
 * The figures of a targeting support meeting as far as they may be shown: what is withheld is decided by {@link SmallNumbers}, for the page of the
 * meeting, the page for sharing and the pack in text alike, so that none of them gives away what another withholds.
 *
 * <p>Immutable and thread-safe.
 */
public final class MeetingNumbers {

    private final ReportData data;
    private final SmallNumbers numbers;

    MeetingNumbers(ReportData data, SmallNumbers numbers) {
        this.data = data;
        this.numbers = numbers;
    }

    /**
     * Of what was read, up to its window and day; of several definitions the first.
     *
     * @param by columns to group by; the groups of the page where there are none
     * @param smallest from which count on one is shown; empty for that of the default policy
     */
    public static MeetingNumbers of(Loaded loaded, List<String> by, Optional<Integer> smallest) {
        Loaded one = new Loaded(
                loaded.attendance(),
                loaded.registers(),
                loaded.window(),
                loaded.asOf(),
                loaded.definitions().subList(0, 1),
                loaded.issues());
        ReportData data = ReportData.of(one, Locale.UK);
        DisclosurePolicy usual = PagePolicy.of(data.rules(), PagePolicy.DEFAULT, loaded.asOf());
        DisclosurePolicy policy =
                smallest.map(count -> PagePolicy.showingFrom(usual, count)).orElse(usual);
        return new MeetingNumbers(data, SmallNumbers.of(data, SmallNumbers.columns(data, by), policy));
    }

    /** The figures behind it, exact. */
    public Figures figures() {
        return data.figures();
    }

    /**
     * The pack of a meeting; where pupils are so few that any figure would point to somebody, it has none.
     *
     * @param by columns of the groups that have a row each
     * @param last agreed at the meeting before
     * @param on the day of the meeting
     */
    public MeetingPack pack(List<String> by, List<ActionItem> last, LocalDate on) {
        MeetingPack.School school = school();
        List<MeetingPack.Row> rows = new ArrayList<>();
        for (String column : by) {
            data.table(Grouping.by(List.of(column)))
                    .groups()
                    .forEach(group -> rows.add(row(column, SmallNumbers.id(column, group), group)));
        }
        MeetingAgenda agenda =
                MeetingAgenda.ofShown(school, rows, last, on, data.words().messages(), Locale.UK);
        return new MeetingPack(on, numbers.policy().smallBelow().orElse(1), agenda, school, rows, last);
    }

    /** The whole school. Where no rule of a threshold is known, nobody counts as meeting it. */
    MeetingPack.School school() {
        GroupFigures total = data.figures().total();
        boolean isEmpty = total.enrolments() == 0;
        return new MeetingPack.School(
                isEmpty ? Optional.of(0L) : ifShareable(numbers.shown(SmallNumbers.ALL)),
                ifShareable(total.attendance().rate()),
                isEmpty || total.persistentAbsence().isEmpty() ? Optional.of(0L) : count(SmallNumbers.PERSISTENT),
                isEmpty || total.severeAbsence().isEmpty() ? Optional.of(0L) : count(SmallNumbers.SEVERE),
                total.count(Count.UNMARKED) + total.tally().conflicting());
    }

    private Optional<Long> count(String threshold) {
        return ifShareable(numbers.shown(SmallNumbers.threshold(SmallNumbers.ALL, threshold)));
    }

    private <T> Optional<T> ifShareable(Optional<T> figure) {
        return figure.filter(any -> numbers.isShareable(data));
    }

    /**
     * One group.
     *
     * @param column as it is to be called
     * @param id of its count
     */
    MeetingPack.Row row(String column, String id, GroupStatistics group) {
        Optional<Long> pupils = ifShareable(numbers.shown(id));
        String persistence = SmallNumbers.threshold(id, SmallNumbers.PERSISTENT);
        Optional<Long> persistent = group.threshold(SmallNumbers.PERSISTENT).isEmpty() && pupils.isPresent()
                ? Optional.of(0L) // no rule is known: nobody counts as such
                : ifShareable(numbers.shown(persistence));
        return new MeetingPack.Row(
                column,
                SmallNumbers.value(group),
                pupils,
                pupils.flatMap(any -> group.rate("attendance")),
                persistent,
                pupils.isEmpty() || persistent.isEmpty());
    }
}
