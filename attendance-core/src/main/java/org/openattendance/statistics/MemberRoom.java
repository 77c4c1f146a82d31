package org.openattendance.statistics;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.openattendance.pupil.PupilRef;
import org.openattendance.tally.Count;
import org.openattendance.tally.Tally;

/**
 * The groups of one collection. Enrolments go into their group at once; pupils are kept apart until the end, because another enrolment of
 * theirs may still come.
 */
final class MemberRoom {

    private final Unit unit;
    private final Map<GroupKey, GroupAccumulator> groups = new HashMap<>();
    private final Map<GroupKey, Map<PupilRef, Pupil>> pupils = new HashMap<>();

    MemberRoom(Unit unit) {
        this.unit = unit;
    }

    /** All that is known so far of a pupil in a group. */
    private record Pupil(Tally tally, Optional<Integer> age, long enrolments, CountingRules rules) {

        Pupil and(Pupil other) {
            return new Pupil(tally.plus(other.tally), age.or(other::age), enrolments + other.enrolments, rules);
        }
    }

    void add(GroupKey key, PupilRef pupil, Tally tally, Optional<Integer> age, CountingRules rules) {
        long enrolled = tally.count(Count.POSSIBLE) > 0 ? 1 : 0;
        if (unit == Unit.ENROLMENT) {
            groups.computeIfAbsent(key, any -> new GroupAccumulator(rules)).add(tally, age, rules, enrolled);
        } else {
            pupils.computeIfAbsent(key, any -> new HashMap<>())
                    .merge(pupil, new Pupil(tally, age, enrolled, rules), Pupil::and);
        }
    }

    /** Adds members that were counted elsewhere; where pupils are counted, none of whom is added here too. */
    void add(GroupKey key, GroupCounts counted, CountingRules rules) {
        groups.computeIfAbsent(key, any -> new GroupAccumulator(rules)).add(counted);
    }

    void combine(MemberRoom other) {
        other.groups.forEach((key, theirs) ->
                groups.computeIfAbsent(key, any -> theirs.empty()).combine(theirs));
        other.pupils.forEach((key, theirs) -> {
            Map<PupilRef, Pupil> ours = pupils.computeIfAbsent(key, any -> new HashMap<>());
            theirs.forEach((ref, pupil) -> ours.merge(ref, pupil, Pupil::and));
        });
    }

    /** All groups in order, each finished. */
    Map<GroupKey, GroupAccumulator> groups() {
        SortedMap<GroupKey, GroupAccumulator> all = new TreeMap<>(groups);
        pupils.forEach((key, members) -> {
            GroupAccumulator own = folded(members);
            GroupAccumulator elsewhere = groups.get(key);
            if (elsewhere != null) {
                own.combine(elsewhere);
            }
            all.put(key, own);
        });
        return all;
    }

    private static GroupAccumulator folded(Map<PupilRef, Pupil> members) {
        GroupAccumulator group =
                new GroupAccumulator(members.values().iterator().next().rules());
        members.values().forEach(one -> group.add(one.tally(), one.age(), one.rules(), one.enrolments()));
        return group;
    }
}
