package org.openattendance.pattern;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.openattendance.base.DateSpan;
import org.openattendance.base.SchoolYear;
import org.openattendance.base.Session;
import org.openattendance.register.MarkClasses;
import org.openattendance.register.Register;

/**
 * Reads registers for patterns, one after another, and answers what one pass over the packed marks can: spells, the longest run, counts by
 * weekday and half of the day.
 *
 * <p>A session is missed when its mark is an absence, authorised or not, and does not say that the pupil came late. A new school year ends a spell.
 * For one thread; make one and use it for many registers.
 */
public final class AbsenceWalk {

    private static final int CELLS = 14; // seven days of two halves
    private static final int TO_MONDAY = 6; // 1 January 1970 was a Thursday
    private static final int HIGH = 16; // missed above possible in one number

    private final MarkClasses marks;

    /** With nothing read yet, and no sessions that were agreed on. */
    public AbsenceWalk() {
        this(Set.of());
    }

    /**
     * With nothing read yet.
     *
     * @param arranged codes of sessions that somebody agreed on; they may be part of a spell and of the counts here, and of no pattern
     */
    public AbsenceWalk(Set<String> arranged) {
        Set<String> agreed = Set.copyOf(arranged);
        this.marks = new MarkClasses(use -> MarkKind.of(use, agreed), MarkKind.UNRESOLVED);
    }

    /**
     * Reads the marks of a register on the days of a span; forgets the register before.
     *
     * @return this
     */
    public AbsenceWalk read(Register register, DateSpan span) {
        marks.read(register, span);
        return this;
    }

    /** How many possible sessions in a row were missed at most; 0 if none was missed. */
    public int longestRun() {
        int longest = 0;
        int run = 0;
        int yearEnds = Integer.MIN_VALUE;
        for (int i = 0; i < marks.size(); i++) {
            int kind = marks.classAt(i);
            if (marks.session(i) >= yearEnds) {
                yearEnds = yearEnd(marks.session(i));
                run = 0;
            }
            if ((kind & MarkKind.MISSED) != 0) {
                run++;
                longest = Math.max(longest, run);
            } else if ((kind & MarkKind.POSSIBLE) != 0) {
                run = 0;
            }
        }
        return longest;
    }

    /** All spells, in order of time. */
    public List<Spell> spells() {
        List<Spell> spells = new ArrayList<>();
        Open open = new Open();
        int yearEnds = Integer.MIN_VALUE;
        for (int i = 0; i < marks.size(); i++) {
            int kind = marks.classAt(i);
            if (marks.session(i) >= yearEnds) {
                yearEnds = yearEnd(marks.session(i));
                open.close(spells);
            }
            if ((kind & MarkKind.MISSED) != 0) {
                open.miss(marks.session(i));
            } else if ((kind & MarkKind.POSSIBLE) != 0) {
                open.close(spells);
            } else if ((kind & MarkKind.UNRESOLVED) != 0) {
                open.unresolved++;
            }
        }
        open.close(spells);
        return List.copyOf(spells);
    }

    /** Index of the first session of the school year after that of a session. */
    private static int yearEnd(int session) {
        SchoolYear year = SchoolYear.of(Session.ofIndex(session).date());
        return Session.am(year.span().last().orElseThrow().plusDays(1)).index();
    }

    /** Possible and missed sessions by weekday and half of the day. */
    public WeekdayCounts weekdays() {
        int[] counts = new int[CELLS];
        for (int i = 0; i < marks.size(); i++) {
            int kind = marks.classAt(i);
            counts[Math.floorMod(marks.session(i) + TO_MONDAY, CELLS)] +=
                    kind & MarkKind.POSSIBLE | (kind & MarkKind.MISSED) << HIGH - 1;
        }
        return WeekdayCounts.ofPacked(counts);
    }

    /** Sessions of each sort. */
    SessionCounts counts() {
        int[] bits = new int[4];
        for (int i = 0; i < marks.size(); i++) {
            int kind = marks.classAt(i);
            bits[0] += kind & 1;
            bits[1] += kind >> 1 & 1;
            bits[2] += kind >> 2 & 1;
            bits[3] += kind >> 3 & 1;
        }
        return new SessionCounts(bits[0], bits[1], bits[2], bits[3]);
    }

    /** The school days of what was read. */
    PupilDays days() {
        int[] days = new int[marks.size()];
        byte[][] halves = new byte[2][marks.size()];
        int count = 0;
        for (int i = 0; i < marks.size(); i++) {
            int day = Math.floorDiv(marks.session(i), 2);
            if (count == 0 || days[count - 1] != day) {
                days[count++] = day;
            }
            halves[Math.floorMod(marks.session(i), 2)][count - 1] = (byte) patternKind(marks.classAt(i));
        }
        return new PupilDays(
                Arrays.copyOf(days, count), Arrays.copyOf(halves[0], count), Arrays.copyOf(halves[1], count));
    }

    private static int patternKind(int kind) {
        return (kind & MarkKind.ARRANGED) != 0 ? 0 : kind;
    }

    /** A spell while it lasts. */
    private static final class Open {

        private int first;
        private int last;
        private int sessions;
        private int unresolved; // since the last session missed
        private int inside;

        void miss(int session) {
            if (sessions == 0) {
                first = session;
                inside = 0;
            } else {
                inside += unresolved;
            }
            unresolved = 0;
            last = session;
            sessions++;
        }

        void close(List<Spell> into) {
            if (sessions > 0) {
                into.add(new Spell(Session.ofIndex(first), Session.ofIndex(last), sessions, inside));
            }
            sessions = 0;
            unresolved = 0;
        }
    }

    /** How many entries it holds; never whose. */
    @Override
    public String toString() {
        return "Walk over " + marks.size() + " entries";
    }
}
