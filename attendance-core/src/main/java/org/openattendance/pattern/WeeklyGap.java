package org.openattendance.pattern;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.openattendance.base.DateSpan;
import org.openattendance.base.Session;
import org.openattendance.base.SessionPart;
import org.openattendance.code.PhysicalMeaning;
import org.openattendance.register.CodeUse;
import org.openattendance.register.MarkClasses;
import org.openattendance.register.Register;

/**
 * Looks for the same sessions missed week after week by a pupil who is otherwise there: what a part-time timetable looks like that nobody
 * wrote down.
 *
 * <p>A week is passed over when none of its sessions could tell: the run goes on beyond a holiday. A session of the week with any other mark ends its
 * own run; a week in which too little was attended ends all.
 */
final class WeeklyGap {

    private static final int THERE = 1;
    private static final int AWAY = 2;
    private static final int CELLS = 14;
    private static final int TO_MONDAY = 6; // 1 January 1970 was a Thursday

    private final int least;
    private final int weeks;
    private final MarkClasses marks;

    /** A stretch of weeks and the cells that were missed in all of them. */
    record Gap(DateSpan days, int weeks, List<PatternCell> cells) {}

    WeeklyGap(Set<String> explained, int least, int weeks) {
        this.least = least;
        this.weeks = weeks;
        this.marks = new MarkClasses(use -> kind(use, explained), 0);
    }

    private static int kind(CodeUse use, Set<String> explained) {
        PhysicalMeaning where = use.meaning().physical();
        if (where == PhysicalMeaning.IN_FOR_WHOLE_SESSION || where == PhysicalMeaning.LATE_FOR_SESSION) {
            return THERE;
        }
        boolean away = where == PhysicalMeaning.OUT_FOR_WHOLE_SESSION
                && !explained.contains(use.meaning().code());
        return away ? AWAY : 0;
    }

    /** The stretch that reaches into the latest week told of, if it is long enough; the longest there. */
    Optional<Gap> current(Register register, DateSpan span) {
        marks.read(register, span);
        int[] run = new int[CELLS]; // weeks in a row in which the cell was missed
        int[] since = new int[CELLS]; // first day of the run
        int[] last = new int[CELLS]; // last session of the run
        int at = 0;
        while (at < marks.size()) {
            int week = Math.floorDiv(marks.session(at) + TO_MONDAY, CELLS);
            int end = at;
            int there = 0;
            for (; end < marks.size() && Math.floorDiv(marks.session(end) + TO_MONDAY, CELLS) == week; end++) {
                there += marks.classAt(end) == THERE ? 1 : 0;
            }
            week(at, end, there >= least, run, since, last);
            at = end;
        }
        return gap(run, since, last);
    }

    private void week(int from, int end, boolean otherwiseThere, int[] run, int[] since, int[] last) {
        boolean tells = false;
        for (int i = from; i < end; i++) {
            tells |= marks.classAt(i) != 0;
        }
        if (!tells) {
            return;
        }
        for (int i = from; i < end; i++) {
            int cell = Math.floorMod(marks.session(i) + TO_MONDAY, CELLS);
            if (marks.classAt(i) == AWAY && otherwiseThere) {
                since[cell] = run[cell] == 0 ? marks.session(i) : since[cell];
                last[cell] = marks.session(i);
                run[cell]++;
            } else if (marks.classAt(i) != 0) {
                run[cell] = 0;
            }
        }
    }

    private Optional<Gap> gap(int[] run, int[] since, int[] last) {
        List<PatternCell> cells = new ArrayList<>();
        int shortest = Integer.MAX_VALUE;
        int first = Integer.MAX_VALUE;
        int end = Integer.MIN_VALUE;
        for (int cell = 0; cell < CELLS; cell++) {
            if (run[cell] >= weeks) {
                cells.add(PatternCell.of(DayOfWeek.of(1 + cell / 2), SessionPart.values()[cell % 2]));
                shortest = Math.min(shortest, run[cell]);
                first = Math.min(first, since[cell]);
                end = Math.max(end, last[cell]);
            }
        }
        return cells.isEmpty()
                ? Optional.empty()
                : Optional.of(new Gap(DateSpan.ofClosed(day(first), day(end)), shortest, cells));
    }

    private static LocalDate day(int session) {
        return Session.ofIndex(session).date();
    }
}
