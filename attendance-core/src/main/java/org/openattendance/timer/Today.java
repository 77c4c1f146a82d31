package org.openattendance.timer;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import org.openattendance.base.DateSpan;
import org.openattendance.base.RuleNotKnownException;
import org.openattendance.base.Session;
import org.openattendance.base.SessionPart;
import org.openattendance.calendar.SessionCalendar;
import org.openattendance.code.AttendanceCode;
import org.openattendance.pupil.PupilDetails;
import org.openattendance.register.Mark;
import org.openattendance.register.Register;

/**
 * The list of a day: sessions that nobody marked, and pupils of whom nobody knows yet why they are absent.
 *
 * <p>Only open sessions of the calendar count. A pupil is looked for from the entry date (where it is not known, from the first entry of the
 * register) to the leaving date; without a leaving date, a pupil with no entry any more is still listed, with the last day that was marked.
 * Immutable and thread-safe; make one for many pupils.
 */
public final class Today {

    private final UnexplainedRule rule;
    private final SessionCalendar calendar;
    private final Session last;
    private final List<Session> sessions;

    private Today(UnexplainedRule rule, SessionCalendar calendar, Session last) {
        this.rule = rule;
        this.calendar = calendar;
        this.last = last;
        this.sessions = calendar.sessions(DateSpan.ofDay(last.date())).stream()
                .filter(session -> session.compareTo(last) <= 0)
                .toList();
    }

    /**
     * The list of a whole day.
     *
     * @param rules of a nation; the one in force on the day says which codes ask
     * @param calendar the school's
     * @param on what was known at the end of this day counts
     * @throws RuleNotKnownException if no rule is in force on the day
     */
    public static Today of(List<UnexplainedRule> rules, SessionCalendar calendar, LocalDate on) {
        UnexplainedRule rule = rules.stream()
                .filter(one -> one.span().contains(on))
                .findFirst()
                .orElseThrow(() -> new RuleNotKnownException(
                        "the codes of absence without a reason on " + on,
                        rules.stream().map(UnexplainedRule::span).toList()));
        return new Today(rule, Objects.requireNonNull(calendar, "calendar"), Session.pm(on));
    }

    /** The same when the day has come to the end of a session: nothing after it is asked for or looked at. */
    public Today until(SessionPart part) {
        return new Today(rule, calendar, Session.of(last.date(), part));
    }

    /** The open sessions of the day that are looked at, in order; none if the school was closed. */
    public List<Session> sessions() {
        return sessions;
    }

    /** Which codes ask. */
    public UnexplainedRule rule() {
        return rule;
    }

    /**
     * What there is to look into for an enrolment: unmarked sessions in order, then the absence without a reason, if any.
     *
     * @param register its marks, perhaps none
     * @param details what is known of the pupil; empty if nothing is
     */
    public List<TodayEntry> look(Register register, Optional<PupilDetails> details) {
        Register known = register.knownOn(last.date());
        if (sessions.isEmpty() || !isOnRoll(known, details)) {
            return List.of();
        }
        List<TodayEntry> entries = new ArrayList<>();
        List<Mark> asking = new ArrayList<>();
        for (Session session : sessions) {
            Optional<Mark> mark = known.find(session);
            why(mark)
                    .ifPresent(why -> entries.add(new TodayEntry.Unmarked(
                            known.pupil(), known.school(), session, why, lastMarked(known, session))));
            mark.filter(one -> one.meaning().filter(this::asks).isPresent()).ifPresent(asking::add);
        }
        if (!asking.isEmpty()) {
            entries.add(withoutReason(known, asking));
        }
        return List.copyOf(entries);
    }

    private boolean isOnRoll(Register register, Optional<PupilDetails> details) {
        return details.map(one -> one.enrolment().isOnRoll(last.date()))
                .orElseGet(() -> register.first(DateSpan.always())
                        .filter(first -> first.compareTo(last) <= 0)
                        .isPresent());
    }

    private boolean asks(AttendanceCode code) {
        return rule.codes().contains(code.code());
    }

    private static Optional<TodayEntry.Why> why(Optional<Mark> mark) {
        if (mark.isEmpty()) {
            return Optional.of(TodayEntry.Why.NO_ENTRY);
        }
        if (mark.get().conflicting()) {
            return Optional.of(TodayEntry.Why.CONFLICTING_MARKS);
        }
        if (!mark.get().isUnmarked()) {
            return Optional.empty();
        }
        boolean blank = mark.get().written().equals(Mark.NO_MARK);
        return Optional.of(blank ? TodayEntry.Why.NO_MARK : TodayEntry.Why.UNKNOWN_CODE);
    }

    /** Of the days before: a mark of the same morning says nothing of when the pupil was last heard of. */
    private static Optional<LocalDate> lastMarked(Register register, Session session) {
        int[] marked = register.sessionIndexes(DateSpan.upTo(session.date().minusDays(1)), use -> true);
        return marked.length == 0
                ? Optional.empty()
                : Optional.of(Session.ofIndex(marked[marked.length - 1]).date());
    }

    private TodayEntry withoutReason(Register register, List<Mark> asking) {
        List<LocalDate> unexplained = run(register, this::asks);
        List<LocalDate> absent = run(register, code -> code.category().isAbsence());
        LocalDate from = absent.isEmpty() ? last.date() : absent.get(0);
        return new TodayEntry.WithoutReason(
                register.pupil(),
                register.school(),
                asking.stream().map(Mark::session).toList(),
                asking.stream().map(Mark::written).toList(),
                unexplained.size(),
                unexplained.stream().findFirst(),
                absent.size(),
                isUnresolved(register, DateSpan.ofClosed(from, last.date())));
    }

    private List<LocalDate> run(Register register, Predicate<AttendanceCode> looksFor) {
        LocalDate first = calendar.first().map(Session::date).orElse(last.date());
        DateSpan span = DateSpan.ofClosed(first, last.date());
        return new SchoolDayMarks(register, calendar, span, last, looksFor).runToTheEnd();
    }

    private boolean isUnresolved(Register register, DateSpan span) {
        int[] entries = register.entryIndexes(span);
        int[] unresolved = register.unresolvedIndexes(span);
        return calendar.indexes(span)
                .filter(index -> index <= last.index())
                .anyMatch(index ->
                        Arrays.binarySearch(entries, index) < 0 || Arrays.binarySearch(unresolved, index) >= 0);
    }

    /**
     * The order in which a school works through the list: unmarked sessions, then absence without a reason; in each those first whom one
     * asks after first, then the longest without a reason, then by pupil, school and session.
     *
     * @param first whether a pupil comes first, for example because of a social worker
     */
    public static Comparator<TodayEntry> order(Predicate<TodayEntry> first) {
        return Comparator.comparing((TodayEntry entry) -> entry instanceof TodayEntry.WithoutReason)
                .thenComparing(entry -> !first.test(entry))
                .thenComparing(entry -> -days(entry))
                .thenComparing(TodayEntry::pupil)
                .thenComparing(entry -> entry.school().map(Object::toString).orElse(""))
                .thenComparing(entry -> entry instanceof TodayEntry.Unmarked unmarked
                        ? unmarked.session().index()
                        : 0);
    }

    private static int days(TodayEntry entry) {
        return entry instanceof TodayEntry.WithoutReason absent ? absent.daysInARow() : 0;
    }

    /** The day, and up to which session. */
    @Override
    public String toString() {
        return "Today of " + last;
    }
}
