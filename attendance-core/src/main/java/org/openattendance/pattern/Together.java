package org.openattendance.pattern;

import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.openattendance.base.DateSpan;
import org.openattendance.base.Rate;
import org.openattendance.register.Register;

/**
 * Whether the children of one family are away on the same days more often than the same days, shifted, would have it.
 *
 * <p>The days on which this pupil and at least one other child could have attended stand in a ring. The days of the others are turned against
 * those of this pupil by every number of places; the chance is the share of the turns that show as many days together as the ring as it stands.
 * So an illness of a week stays an illness of a week, and all is counted in whole numbers. Immutable and thread-safe.
 */
public final class Together {

    private final PatternRule rule;
    private final Set<String> arranged;
    private final DateSpan span;

    private Together(PatternRule rule, Set<String> arranged, DateSpan span) {
        this.rule = rule;
        this.arranged = arranged;
        this.span = span;
    }

    /**
     * By a row of the kind {@link PatternKind#TOGETHER}.
     *
     * @param arranged codes of sessions that somebody agreed on, which are passed over
     * @param span the days looked at
     */
    public static Together of(PatternRule rule, Set<String> arranged, DateSpan span) {
        return new Together(rule, Set.copyOf(arranged), span);
    }

    /**
     * What one register shows beside those of the other children of the family.
     *
     * @param others of the same family; which they are is the caller's to know
     * @return empty where there is no other child, or too few days were missed by this pupil or by the others
     */
    public Optional<TogetherFinding> look(Register register, List<Register> others) {
        AbsenceWalk walk = new AbsenceWalk(arranged);
        PupilDays own = walk.read(register, span).days().possible();
        List<PupilDays> theirs = others.stream()
                .map(other -> walk.read(other, span).days().possible())
                .toList();
        int[] common = IntStream.range(0, own.size())
                .filter(at -> theirs.stream().anyMatch(days -> days.find(own.day(at)) >= 0))
                .toArray();
        BitSet away = new BitSet();
        BitSet theyAway = new BitSet();
        for (int place = 0; place < common.length; place++) {
            int day = own.day(common[place]);
            away.set(place, own.isMissed(common[place]));
            theyAway.set(place, theirs.stream().anyMatch(days -> isMissed(days, day)));
        }
        int least = rule.number("least_missed");
        return away.cardinality() < least || theyAway.cardinality() < least
                ? Optional.empty()
                : Optional.of(finding(away, theyAway, common.length));
    }

    private TogetherFinding finding(BitSet away, BitSet theyAway, int places) {
        int seen = turned(away, theyAway, places, 0);
        int turns = 0;
        for (int by = 0; by < places; by++) {
            turns += turned(away, theyAway, places, by) >= seen ? 1 : 0;
        }
        Chance chance = Chance.of(turns, places);
        boolean noticed = seen >= rule.number("least_missed") && chance.isAtMost(rule.share("share"), 1);
        return new TogetherFinding(rule, Rate.of(seen, away.cardinality()), chance, noticed);
    }

    private static int turned(BitSet away, BitSet theyAway, int places, int by) {
        int together = 0;
        for (int place = away.nextSetBit(0); place >= 0; place = away.nextSetBit(place + 1)) {
            together += theyAway.get((place + by) % places) ? 1 : 0;
        }
        return together;
    }

    private static boolean isMissed(PupilDays days, int day) {
        int at = days.find(day);
        return at >= 0 && days.isMissed(at);
    }

    /** The row that it works by. */
    @Override
    public String toString() {
        return rule.describe();
    }
}
