package org.openattendance.statistics;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.openattendance.base.Rate;
import org.openattendance.internal.CodePointOrder;
import org.openattendance.measure.MeasureArithmetic;
import org.openattendance.tally.Count;
import org.openattendance.tally.Tally;

/**
 * The figures of one group: rates are ratios of sums, never means of rates.
 *
 * <p>Exact, and so not for publication where groups are small. Immutable and thread-safe.
 */
public final class GroupStatistics {

    private static final String REASON = "reason";
    private static final String REASON_SHARE = "reason-share";

    private final Map<String, String> by;
    private final Unit unit;
    private final GroupCounts counts;
    private final CountingRules rules;

    GroupStatistics(Map<String, String> by, Unit unit, GroupCounts counts, CountingRules rules) {
        this.by = Collections.unmodifiableMap(new LinkedHashMap<>(by));
        this.unit = unit;
        this.counts = counts;
        this.rules = rules;
    }

    /** Column to value, in the order of the columns; a column over which was summed is left out; empty for the total. */
    public Map<String, String> by() {
        return by;
    }

    /** What {@link #members()} counts. */
    public Unit unit() {
        return unit;
    }

    /** Members with a possible session: pupils or enrolments, as {@link #unit()} says. */
    public long members() {
        return counts.members();
    }

    /** Enrolments with a possible session, whatever the unit. */
    public long enrolments() {
        return counts.enrolments();
    }

    /** The sum of what was counted, also of members without a possible session. */
    public Tally tally() {
        return counts.tally();
    }

    /** One count: sessions, 0 or more. */
    public long count(Count count) {
        return tally().count(count);
    }

    /** Members whose figures an unmarked, unknown, conflicting or missing session touches. */
    public long incomplete() {
        return counts.incomplete();
    }

    /**
     * A share of the sums, or empty where nothing was possible or the measure is not known.
     *
     * @param measure its id, for example {@code absence}
     */
    public Optional<Rate> rate(String measure) {
        return rules.rate(measure, tally());
    }

    /**
     * How many members meet a threshold; empty where no rule is known for the part of the window, or none is held against it.
     *
     * @param measure its id, for example {@code persistent-absence}
     */
    public Optional<ThresholdCount> threshold(String measure) {
        return Optional.ofNullable(counts.thresholds().get(measure));
    }

    /** Ids of the thresholds of which a rule is known here, in order. */
    public List<String> thresholdIds() {
        return List.copyOf(counts.thresholds().keySet());
    }

    /** Whether thresholds are held against the part of the window: not where it is a week or a weekday. */
    public boolean hasThresholds() {
        return !rules.thresholds().isEmpty();
    }

    /** Sessions by absence code; only those that occur. */
    public SortedMap<String, Long> reasons() {
        return tally().reasons();
    }

    /** Sessions of each absence code as a share of possible sessions; empty where nothing was possible. */
    public SortedMap<String, Rate> reasonRates() {
        return byReason(REASON);
    }

    /** Sessions of each absence code as a share of all absence; empty where there was none. They sum to the whole. */
    public SortedMap<String, Rate> reasonDistribution() {
        return byReason(REASON_SHARE);
    }

    private SortedMap<String, Rate> byReason(String measure) {
        return rules.rule(measure, Optional.empty())
                .map(rule -> MeasureArithmetic.byReason(rule, tally()))
                .orElseGet(() -> Collections.unmodifiableSortedMap(new TreeMap<>(CodePointOrder.INSTANCE)));
    }

    /** Members with at least one session of absence. */
    public long membersAbsent() {
        return counts.absent();
    }

    /** Members with at least one session of absence as a share of all; empty where there are none. */
    public Optional<Rate> oneOrMoreMissed() {
        return members() == 0 ? Optional.empty() : Optional.of(Rate.of(counts.absent(), members()));
    }

    /** Members with at least one session of a count, such as authorised absence. */
    public long membersWith(Count count) {
        return counts.membersWith().get(count.ordinal());
    }

    /** Members with at least one session of each absence code that occurs, by code in order. */
    public Map<String, Long> membersByReason() {
        return counts.membersWithCode();
    }

    /** Members in each band of a set, from the lowest rate to the highest; empty where the set was not asked for. */
    public Optional<List<Long>> bands(String set) {
        return Optional.ofNullable(counts.bands().get(set));
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof GroupStatistics that
                && by.equals(that.by)
                && unit == that.unit
                && counts.equals(that.counts);
    }

    @Override
    public int hashCode() {
        return Objects.hash(by, unit, counts);
    }

    /** The group and its counts. */
    @Override
    public String toString() {
        return by + " " + unit.id() + "=" + members() + " " + tally();
    }
}
