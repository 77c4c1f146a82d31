package org.openattendance.calendar;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.openattendance.base.DateSpan;
import org.openattendance.base.Session;

/**
 * The sessions at which a school was open, or at which one pupil could have attended.
 *
 * <p>A set of sessions, made by steps: a list or an ordinary week, minus closures, plus sessions held in addition, cut down to a pupil's own
 * pattern and days on the roll. {@link #whyClosed(Session)} names the step that ruled a session out. What is not in the set is closed, however far
 * from the first or the last open session: a calendar does not know where it ends.
 *
 * <p>Questions by session take constant time, those by range grow with the range. Equal when the same sessions are open in the same terms.
 * Immutable and thread-safe.
 */
public final class SessionCalendar {

    private final SessionSet open;
    private final List<SessionRule> rules;
    private final Terms terms;
    private final SchoolWeeks weeks;

    private SessionCalendar(SessionSet open, List<SessionRule> rules, Terms terms) {
        this.open = open;
        this.rules = List.copyOf(rules);
        this.terms = terms;
        this.weeks = SchoolWeeks.of(open, DayOfWeek.MONDAY);
    }

    /** Open at the sessions listed, in any order, and at no other. */
    public static SessionCalendar of(Collection<Session> open) {
        return of(open, List.of());
    }

    /**
     * Open at the sessions listed and at no other.
     *
     * @param closed sessions listed as closed: {@link #whyClosed} tells them from those not listed. One that is in both lists is open
     */
    public static SessionCalendar of(Collection<Session> open, Collection<Session> closed) {
        SessionSet set = setOf(open);
        return new SessionCalendar(set, List.of(new SessionRule.Listed(set, setOf(closed))), Terms.NONE);
    }

    /**
     * Open at the sessions of an ordinary week, all through the terms.
     *
     * @param terms in any order
     * @throws org.openattendance.base.InvalidValueException if two terms share a day
     */
    public static SessionCalendar weekly(WeekPattern week, List<TermSpan> terms) {
        Terms sorted = Terms.of(terms, List.of());
        SessionRule rule = new SessionRule.Weekly(week, sorted.terms());
        int[] open = sorted.terms().stream()
                .flatMapToInt(term -> IntStream.range(indexOf(term.first()), indexOf(term.last()) + 2))
                .filter(index -> rule.against(Session.ofIndex(index)).isEmpty())
                .toArray();
        return new SessionCalendar(SessionSet.of(open), List.of(rule), sorted);
    }

    private static SessionSet setOf(Collection<Session> sessions) {
        return SessionSet.of(sessions.stream().mapToInt(Session::index).toArray());
    }

    /** The same with other terms and half terms, each in any order; no session opens or closes. */
    public SessionCalendar withTerms(List<TermSpan> terms, List<TermSpan> halfTerms) {
        return new SessionCalendar(open, rules, Terms.of(terms, halfTerms));
    }

    /** The same without the sessions of some closures. */
    public SessionCalendar minus(Collection<Closure> closures) {
        return narrowedBy(new SessionRule.Closed(List.copyOf(closures)));
    }

    /** The same without the sessions of some closures. */
    public SessionCalendar minus(Closure... closures) {
        return minus(List.of(closures));
    }

    /** The same with sessions held in addition: a Saturday, a day made up for. */
    public SessionCalendar plus(Collection<Session> sessions) {
        SessionSet added = setOf(sessions);
        return new SessionCalendar(open.plus(added), and(new SessionRule.Opened(added)), terms);
    }

    /** What either has open, with the terms of this: for a pupil who was at both schools. */
    public SessionCalendar union(SessionCalendar other) {
        return new SessionCalendar(open.plus(other.open), and(new SessionRule.Opened(other.open)), terms);
    }

    /** What both have open. The reasons of this come first. */
    public SessionCalendar intersect(SessionCalendar other) {
        List<SessionRule> all = new ArrayList<>(rules);
        all.addAll(other.rules);
        return new SessionCalendar(open.filter(other.open::contains), all, terms);
    }

    /** The sessions at which one pupil could be expected: those that every pattern allows on its days. */
    public SessionCalendar expecting(List<PupilPattern> patterns) {
        return narrowedBy(new SessionRule.Expected(List.copyOf(patterns)));
    }

    /** The sessions on the days that at least one of the spans holds: those on which a pupil was on the roll. */
    public SessionCalendar within(List<DateSpan> spans) {
        return narrowedBy(new SessionRule.OnRoll(List.copyOf(spans)));
    }

    private SessionCalendar narrowedBy(SessionRule rule) {
        IntPredicate keep = index -> rule.against(Session.ofIndex(index)).isEmpty();
        return new SessionCalendar(open.filter(keep), and(rule), terms);
    }

    private List<SessionRule> and(SessionRule rule) {
        List<SessionRule> all = new ArrayList<>(rules);
        all.add(rule);
        return all;
    }

    /** Whether the session was held. */
    public boolean isOpen(Session session) {
        return open.contains(session.index());
    }

    /** Whether the session with an index was held, for loops over packed marks. */
    public boolean isOpen(int index) {
        return open.contains(index);
    }

    /** Why a session was not possible, or empty if it was. */
    public Optional<WhyClosed> whyClosed(Session session) {
        return isOpen(session) ? Optional.empty() : SessionRule.why(rules, session);
    }

    /** Number of open sessions; 0 or more. */
    public int size() {
        return open.size();
    }

    /** How many open sessions lie from one session to another, both included; 0 if the second is before the first. */
    public int openBetween(Session first, Session last) {
        return Math.max(0, openBefore(last.index() + 1) - openBefore(first.index()));
    }

    /** How many open sessions come before the session with an index. */
    public int openBefore(int index) {
        return open.rank(index);
    }

    /** The open sessions of some days, in order. */
    public List<Session> sessions(DateSpan days) {
        return indexes(days).mapToObj(Session::ofIndex).toList();
    }

    /** The open sessions of some days by {@code Session.index()}, in order. */
    public IntStream indexes(DateSpan days) {
        int from = days.first().map(SessionCalendar::indexOf).orElse(Integer.MIN_VALUE);
        int to = days.last().map(day -> indexOf(day.plusDays(1))).orElse(Integer.MAX_VALUE);
        return open.range(open.rank(from), open.rank(to));
    }

    /** Index of a day's morning; days beyond the range of an index count as its ends. */
    private static int indexOf(LocalDate day) {
        return (int) Math.max(Integer.MIN_VALUE, Math.min(Integer.MAX_VALUE, day.toEpochDay() * 2));
    }

    /** The first open session, or empty if there is none. */
    public Optional<Session> first() {
        return open.size() == 0 ? Optional.empty() : Optional.of(Session.ofIndex(open.at(0)));
    }

    /** The last open session, or empty if there is none. */
    public Optional<Session> last() {
        return open.size() == 0 ? Optional.empty() : Optional.of(Session.ofIndex(open.at(open.size() - 1)));
    }

    /** From the day of the first open session to that of the last, or empty if there is none. */
    public Optional<DateSpan> span() {
        return first().flatMap(first -> last().map(last -> DateSpan.ofClosed(first.date(), last.date())));
    }

    /** Whether the school was open for at least one session of the day. */
    public boolean isSchoolDay(LocalDate day) {
        return open.contains(indexOf(day)) || open.contains(indexOf(day) + 1);
    }

    /** The days of a span with at least one open session, in order. */
    public List<LocalDate> schoolDays(DateSpan days) {
        return indexes(days)
                .map(index -> Math.floorDiv(index, 2))
                .distinct()
                .mapToObj(LocalDate::ofEpochDay)
                .toList();
    }

    /**
     * The n-th school day after a day, the day itself not counted.
     *
     * @param n 1 or more
     * @return empty if the calendar has fewer: it may end too early
     */
    public Optional<LocalDate> findSchoolDayAfter(LocalDate day, int n) {
        return indexes(DateSpan.from(day.plusDays(1)))
                .map(index -> Math.floorDiv(index, 2))
                .distinct()
                .skip(n - 1L)
                .mapToObj(LocalDate::ofEpochDay)
                .findFirst();
    }

    /** The school weeks, which begin on a Monday. */
    public SchoolWeeks schoolWeeks() {
        return weeks;
    }

    /** The school weeks when weeks begin on another day. */
    public SchoolWeeks schoolWeeks(DayOfWeek start) {
        return start == DayOfWeek.MONDAY ? weeks : SchoolWeeks.of(open, start);
    }

    /** The school weeks that share at least one day with a span, in order. */
    public List<SchoolWeek> schoolWeeks(DateSpan days) {
        return weeks.in(days);
    }

    /** The school week of a day, or empty if the school was not open in that week. */
    public Optional<SchoolWeek> findWeek(LocalDate day) {
        return weeks.find(day);
    }

    /** The terms in order of time; empty if the calendar names none. */
    public List<TermSpan> terms() {
        return terms.terms();
    }

    /** The half terms in order of time; empty if the calendar names none. */
    public List<TermSpan> halfTerms() {
        return terms.halfTerms();
    }

    /** The term of a day, or empty if it lies in none. */
    public Optional<TermSpan> findTerm(LocalDate day) {
        return Terms.find(terms.terms(), day);
    }

    /** The half term of a day, or empty if it lies in none. */
    public Optional<TermSpan> findHalfTerm(LocalDate day) {
        return Terms.find(terms.halfTerms(), day);
    }

    @Override
    public boolean equals(@org.jspecify.annotations.Nullable Object other) {
        return other instanceof SessionCalendar that && open.equals(that.open) && terms.equals(that.terms);
    }

    @Override
    public int hashCode() {
        return Objects.hash(open, terms);
    }

    /** Its size and span, for example {@code 380 sessions in 2025-09-02..2026-07-21}. */
    @Override
    public String toString() {
        return size() + " sessions" + span().map(span -> " in " + span).orElse("");
    }
}
