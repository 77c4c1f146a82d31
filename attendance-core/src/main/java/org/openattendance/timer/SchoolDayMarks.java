package org.openattendance.timer;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;
import org.openattendance.base.DateSpan;
import org.openattendance.base.Session;
import org.openattendance.calendar.SessionCalendar;
import org.openattendance.code.AttendanceCode;
import org.openattendance.code.CodeCategory;
import org.openattendance.register.Register;

/** A pupil's school days by what stands on them, for the codes of one list. */
final class SchoolDayMarks {

    private final List<LocalDate> days; // school days in order
    private final int[] wanted; // sessions with one of the codes
    private final int[] other; // other possible sessions
    private final int[] unresolved;

    private enum Kind {
        /** Every session that was possible has one of the codes. */
        WHOLE,
        /** The pupil was not expected, or nothing is known of the day. */
        PASSED_OVER,
        /** There was another mark. */
        BROKEN
    }

    /** A run of whole days. */
    record Run(LocalDate first, LocalDate last, int days, LocalDate reachedOn, boolean notResolved) {}

    SchoolDayMarks(Register register, SessionCalendar calendar, DateSpan span, List<String> codes) {
        this(register, calendar, span, Session.pm(span.last().orElseThrow()), code -> codes.contains(code.code()));
    }

    /** As above; marks after the last session are not looked at. */
    SchoolDayMarks(
            Register register,
            SessionCalendar calendar,
            DateSpan span,
            Session last,
            Predicate<AttendanceCode> looksFor) {
        this.days = calendar.schoolDays(span);
        this.wanted = upTo(last, register.sessionIndexes(span, use -> looksFor.test(use.meaning())));
        this.other = upTo(
                last,
                register.sessionIndexes(
                        span,
                        use -> use.meaning().category() != CodeCategory.NOT_A_POSSIBLE_ATTENDANCE
                                && !looksFor.test(use.meaning())));
        this.unresolved = Arrays.stream(upTo(last, register.unresolvedIndexes(span)))
                .filter(calendar::isOpen)
                .toArray();
    }

    private static int[] upTo(Session last, int[] sessions) {
        return Arrays.stream(sessions).filter(index -> index <= last.index()).toArray();
    }

    int[] wanted() {
        return wanted;
    }

    private static boolean has(int[] sessions, LocalDate day) {
        return Arrays.binarySearch(sessions, Session.am(day).index()) >= 0
                || Arrays.binarySearch(sessions, Session.pm(day).index()) >= 0;
    }

    private Kind kind(LocalDate day) {
        if (has(other, day)) {
            return Kind.BROKEN;
        }
        return has(wanted, day) ? Kind.WHOLE : Kind.PASSED_OVER;
    }

    boolean notResolved(LocalDate first, LocalDate last) {
        int from = Session.am(first).index();
        int to = Session.pm(last).index();
        return Arrays.stream(unresolved).anyMatch(index -> index >= from && index <= to);
    }

    /** Runs of at least so many whole days, in order; days passed over neither count nor break one. */
    List<Run> runs(int least) {
        List<Run> runs = new ArrayList<>();
        List<LocalDate> run = new ArrayList<>();
        for (LocalDate day : days) {
            switch (kind(day)) {
                case WHOLE -> run.add(day);
                case BROKEN -> close(run, least, runs);
                case PASSED_OVER -> {}
            }
        }
        close(run, least, runs);
        return runs;
    }

    private void close(List<LocalDate> run, int least, List<Run> into) {
        if (run.size() >= least) {
            LocalDate first = run.get(0);
            LocalDate last = run.get(run.size() - 1);
            into.add(new Run(first, last, run.size(), run.get(least - 1), notResolved(first, last)));
        }
        run.clear();
    }

    /** Whole days in a row that nothing broke off by the end of the span, in order; days passed over neither count nor break. */
    List<LocalDate> runToTheEnd() {
        List<LocalDate> run = new ArrayList<>();
        for (int i = days.size() - 1; i >= 0; i--) {
            Kind kind = kind(days.get(i));
            if (kind == Kind.BROKEN) {
                break;
            }
            if (kind == Kind.WHOLE) {
                run.add(0, days.get(i));
            }
        }
        return run;
    }

    /** Whether no other possible session came after one, as its {@code Session.index()}: what went on then goes on. */
    boolean goesOn(int last) {
        return Arrays.stream(other).noneMatch(index -> index > last);
    }
}
