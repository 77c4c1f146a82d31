package org.openattendance;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.openattendance.internal.CodePointOrder;
import org.openattendance.tally.Count;
import org.openattendance.tally.Tallies;
import org.openattendance.tally.Tally;

/**
 * The figures of a group of enrolments: rates are ratios of sums, never means of rates.
 *
 * <p>Immutable and thread-safe.
 */
public final class GroupFigures {

    private final Map<String, String> by;
    private final List<PupilFigures> members;
    private final Tally tally;
    private final FigureContext context;

    private GroupFigures(Map<String, String> by, List<PupilFigures> members, FigureContext context) {
        this.by = by;
        this.members = members;
        this.context = context;
        this.tally = members.stream().map(PupilFigures::tally).collect(Tallies.summing());
    }

    static GroupFigures of(Map<String, String> by, List<PupilFigures> members, FigureContext context) {
        return new GroupFigures(Collections.unmodifiableMap(new LinkedHashMap<>(by)), List.copyOf(members), context);
    }

    /** What the group has in common: column to value, in the order in which the columns were asked for; empty for the total. */
    public Map<String, String> by() {
        return by;
    }

    /** The enrolments that the definition counts. */
    public List<PupilFigures> members() {
        return members;
    }

    /** Enrolments with a possible session. */
    public long enrolments() {
        return members.stream()
                .filter(member -> member.count(Count.POSSIBLE) > 0)
                .count();
    }

    /** The sum of what was counted. */
    public Tally tally() {
        return tally;
    }

    /** One count: sessions, 0 or more. */
    public long count(Count count) {
        return tally.count(count);
    }

    /** Sessions by absence code; only those that occur. */
    public SortedMap<String, Long> reasons() {
        return tally.reasons();
    }

    /** As {@link #reasons()}, by the codes that stand in the registers: a school's own, where it has its own. */
    public SortedMap<String, Long> reasonsAsWritten() {
        SortedMap<String, Long> reasons = new TreeMap<>(CodePointOrder.INSTANCE);
        members.forEach(member ->
                member.reasonsAsWritten().forEach((code, sessions) -> reasons.merge(code, sessions, Long::sum)));
        return Collections.unmodifiableSortedMap(reasons);
    }

    /** Any measure of the sums; thresholds of single pupils are counted by {@link #countMeeting(String)} instead. */
    public Figure figure(String measure) {
        return Figure.of(measure, Optional.empty(), tally, context, Optional.empty());
    }

    /** Absence as a share of possible sessions. */
    public Figure absence() {
        return figure(FigureContext.ABSENCE);
    }

    /** Attendance as a share of possible sessions. */
    public Figure attendance() {
        return figure(FigureContext.ATTENDANCE);
    }

    /** Enrolments that meet a threshold; empty where no rule is known. */
    public Optional<Long> countMeeting(String threshold) {
        return context.measures().knows(threshold)
                ? Optional.of(members.stream()
                        .filter(member -> member.figure(threshold).isMet())
                        .count())
                : Optional.empty();
    }

    /** Enrolments that are persistently absent; empty where no rule is known. */
    public Optional<Long> persistentAbsence() {
        return countMeeting(FigureContext.PERSISTENT);
    }

    /** Enrolments that are severely absent; empty where no rule is known. */
    public Optional<Long> severeAbsence() {
        return countMeeting(FigureContext.SEVERE);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof GroupFigures that && by.equals(that.by) && members.equals(that.members);
    }

    @Override
    public int hashCode() {
        return Objects.hash(by, members);
    }

    /** The group and its counts. */
    @Override
    public String toString() {
        return by + " " + tally;
    }
}
