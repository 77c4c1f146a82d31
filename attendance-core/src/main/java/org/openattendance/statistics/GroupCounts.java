package org.openattendance.statistics;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.BinaryOperator;
import java.util.stream.IntStream;
import org.openattendance.internal.CodePointOrder;
import org.openattendance.tally.Count;
import org.openattendance.tally.Tally;

/**
 * What the members of one group come to, as numbers that add up.
 *
 * <p>Exact, and so not for publication where groups are small. It holds no pupil. Immutable and thread-safe.
 *
 * @param members pupils or enrolments with a possible session, 0 or more
 * @param enrolments with a possible session, whatever the unit
 * @param tally the sum of what was counted
 * @param thresholds by measure; only those of which a rule is known
 * @param absent members with at least one session of absence
 * @param incomplete members whose figures an unmarked, unknown, conflicting or missing session touches
 * @param membersWithCode members with at least one session of an absence code, by code
 * @param membersWith members with at least one session of a count, in the order of {@link Count}
 * @param bands members in each band, by set
 */
public record GroupCounts(
        long members,
        long enrolments,
        Tally tally,
        Map<String, ThresholdCount> thresholds,
        long absent,
        long incomplete,
        Map<String, Long> membersWithCode,
        List<Long> membersWith,
        Map<String, List<Long>> bands) {

    /**
     * @param members with a possible session
     * @param enrolments with a possible session
     * @param tally the sum of what was counted
     * @param thresholds by measure
     * @param absent members with a session of absence
     * @param incomplete members whose figures are not complete
     * @param membersWithCode by absence code
     * @param membersWith by count
     * @param bands by set
     */
    public GroupCounts {
        Objects.requireNonNull(tally, "tally");
        thresholds = Collections.unmodifiableMap(new LinkedHashMap<>(thresholds));
        Map<String, Long> sorted = new TreeMap<>(CodePointOrder.INSTANCE);
        sorted.putAll(membersWithCode);
        membersWithCode = Collections.unmodifiableMap(sorted);
        membersWith = List.copyOf(membersWith);
        bands = Collections.unmodifiableMap(new LinkedHashMap<>(bands));
    }

    /** With those of other members of the group, counted by the same plan. */
    public GroupCounts plus(GroupCounts other) {
        return new GroupCounts(
                members + other.members,
                enrolments + other.enrolments,
                tally.plus(other.tally),
                merged(thresholds, other.thresholds, ThresholdCount::plus),
                absent + other.absent,
                incomplete + other.incomplete,
                merged(membersWithCode, other.membersWithCode, Long::sum),
                sums(membersWith, other.membersWith),
                merged(bands, other.bands, GroupCounts::sums));
    }

    static <K, T> Map<K, T> merged(Map<K, T> ours, Map<K, T> theirs, BinaryOperator<T> plus) {
        Map<K, T> all = new LinkedHashMap<>(ours);
        theirs.forEach((key, value) -> all.merge(key, value, plus));
        return all;
    }

    private static List<Long> sums(List<Long> ours, List<Long> theirs) {
        return IntStream.range(0, ours.size())
                .mapToObj(i -> ours.get(i) + theirs.get(i))
                .toList();
    }

    /** The number of members and the counts. */
    @Override
    public String toString() {
        return members + " members " + tally;
    }
}
