package org.openattendance.statistics;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.openattendance.measure.MeasureArithmetic;
import org.openattendance.measure.MeasureDefinition;
import org.openattendance.measure.MeasureValue;
import org.openattendance.tally.Count;
import org.openattendance.tally.Tally;
import org.openattendance.tally.TallySum;

/** Collects the members of one group, each with its tally; what a member's sessions were is then forgotten. For one thread. */
final class GroupAccumulator {

    private static final List<Count> COUNTS = List.of(Count.values());

    private final TallySum sum = new TallySum();
    private final Map<String, Counts> thresholds = new LinkedHashMap<>();
    private final Map<String, long[]> membersWithCode = new HashMap<>(); // of one number each
    private final long[] membersWith = new long[COUNTS.size()];
    private final Map<String, long[]> bands = new LinkedHashMap<>();
    private final CountingRules rules; // of the first member: for rates, which are the same for all
    private long members;
    private long enrolments;
    private long absent;
    private long incomplete;

    GroupAccumulator(CountingRules rules) {
        this.rules = rules;
        rules.bands().forEach(set -> bands.put(set.id(), new long[set.size()]));
        rules.thresholds().forEach(id -> thresholds.put(id, new Counts()));
    }

    private static final class Counts {

        private boolean known;
        private long met;
        private long applicable;
        private long sessionsOfMet;
        private long sessionsOfAll;
        private long authorisedOfMet;
        private long unauthorisedOfMet;

        void add(MeasureValue.Flag flag, MeasureDefinition rule, Tally tally) {
            long sessions = tally.count(rule.numerator());
            applicable++;
            sessionsOfAll += sessions;
            if (flag.isMet()) {
                met++;
                sessionsOfMet += sessions;
                authorisedOfMet += tally.count(Count.AUTHORISED_ABSENCE);
                unauthorisedOfMet += tally.count(Count.UNAUTHORISED_ABSENCE);
            }
        }

        void combine(Counts other) {
            known |= other.known;
            met += other.met;
            applicable += other.applicable;
            sessionsOfMet += other.sessionsOfMet;
            sessionsOfAll += other.sessionsOfAll;
            authorisedOfMet += other.authorisedOfMet;
            unauthorisedOfMet += other.unauthorisedOfMet;
        }

        void add(ThresholdCount other) {
            known = true;
            met += other.met();
            applicable += other.applicable();
            sessionsOfMet += other.sessionsOfMet();
            sessionsOfAll += other.sessionsOfAll();
            authorisedOfMet += other.authorisedOfMet();
            unauthorisedOfMet += other.unauthorisedOfMet();
        }

        ThresholdCount toCount() {
            return new ThresholdCount(
                    met, applicable, sessionsOfMet, sessionsOfAll, authorisedOfMet, unauthorisedOfMet);
        }
    }

    /**
     * Adds a member.
     *
     * @param enrolled its enrolments with a possible session
     */
    void add(Tally tally, Optional<Integer> age, CountingRules by, long enrolled) {
        sum.add(tally);
        enrolments += enrolled;
        incomplete += tally.isComplete() ? 0 : 1;
        for (String id : by.thresholds()) {
            Counts counts = Objects.requireNonNull(thresholds.get(id));
            counts.known |= by.knows(id);
            by.rule(id, age).ifPresent(rule -> {
                if (MeasureArithmetic.of(rule, tally) instanceof MeasureValue.Flag flag) {
                    counts.add(flag, rule, tally);
                }
            });
        }
        if (tally.count(Count.POSSIBLE) > 0) {
            addPossible(tally, by);
        }
    }

    private void addPossible(Tally tally, CountingRules by) {
        members++;
        for (Count count : COUNTS) {
            membersWith[count.ordinal()] += tally.count(count) > 0 ? 1 : 0;
        }
        String last = ""; // entries stand in order of code
        for (Tally.Entry entry : tally.entries()) {
            if (entry.as().isAbsence() && !entry.meaning().code().equals(last)) {
                last = entry.meaning().code();
                membersWithCode.computeIfAbsent(last, any -> new long[1])[0]++;
            }
        }
        absent += last.isEmpty() ? 0 : 1;
        for (BandSet set : by.bands()) {
            by.rate(set.measure(), tally)
                    .ifPresent(rate -> Objects.requireNonNull(bands.get(set.id()))[set.bandOf(rate)]++);
        }
    }

    /** Another for the same kind of group, with nobody in it. */
    GroupAccumulator empty() {
        return new GroupAccumulator(rules);
    }

    /** Takes what another of the same kind of group has: thresholds and bands are the same, because the plan is. */
    void combine(GroupAccumulator other) {
        sum.combine(other.sum);
        other.thresholds.forEach(
                (id, theirs) -> Objects.requireNonNull(thresholds.get(id)).combine(theirs));
        other.membersWithCode.forEach(
                (code, theirs) -> addAll(membersWithCode.computeIfAbsent(code, any -> new long[1]), theirs));
        addAll(membersWith, other.membersWith);
        other.bands.forEach((id, theirs) -> addAll(Objects.requireNonNull(bands.get(id)), theirs));
        members += other.members;
        enrolments += other.enrolments;
        absent += other.absent;
        incomplete += other.incomplete;
    }

    private static void addAll(long[] ours, long[] theirs) {
        for (int i = 0; i < ours.length; i++) {
            ours[i] += theirs[i];
        }
    }

    /** Adds members that were counted elsewhere. */
    GroupAccumulator add(GroupCounts counted) {
        sum.add(counted.tally());
        counted.thresholds()
                .forEach((id, theirs) ->
                        thresholds.computeIfAbsent(id, any -> new Counts()).add(theirs));
        counted.membersWithCode()
                .forEach((code, count) -> membersWithCode.computeIfAbsent(code, any -> new long[1])[0] += count);
        addAll(membersWith, arrayOf(counted.membersWith()));
        counted.bands()
                .forEach((id, theirs) ->
                        addAll(bands.computeIfAbsent(id, any -> new long[theirs.size()]), arrayOf(theirs)));
        members += counted.members();
        enrolments += counted.enrolments();
        absent += counted.absent();
        incomplete += counted.incomplete();
        return this;
    }

    private static long[] arrayOf(List<Long> numbers) {
        return numbers.stream().mapToLong(Long::longValue).toArray();
    }

    GroupCounts toCounts() {
        Map<String, ThresholdCount> known = new LinkedHashMap<>();
        thresholds.forEach((id, counts) -> {
            if (counts.known) {
                known.put(id, counts.toCount());
            }
        });
        Map<String, List<Long>> inBands = new LinkedHashMap<>();
        bands.forEach((id, counts) -> inBands.put(id, listOf(counts)));
        Map<String, Long> withCode = new LinkedHashMap<>();
        membersWithCode.forEach((code, counted) -> withCode.put(code, counted[0]));
        return new GroupCounts(
                members, enrolments, sum.toTally(), known, absent, incomplete, withCode, listOf(membersWith), inBands);
    }

    GroupStatistics toStatistics(Map<String, String> by, Unit unit) {
        return new GroupStatistics(by, unit, toCounts(), rules);
    }

    private static List<Long> listOf(long[] numbers) {
        List<Long> list = new ArrayList<>(numbers.length);
        for (long number : numbers) {
            list.add(number);
        }
        return list;
    }
}
