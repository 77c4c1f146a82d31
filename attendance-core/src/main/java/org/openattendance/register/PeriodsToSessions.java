package org.openattendance.register;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import org.openattendance.base.InvalidValueException;
import org.openattendance.base.RuleNotKnownException;
import org.openattendance.base.Session;
import org.openattendance.base.SessionPart;
import org.openattendance.code.AttendanceCode;
import org.openattendance.code.CodeCategory;
import org.openattendance.code.CodeSet;
import org.openattendance.register.PeriodSession.Why;

/**
 * Makes half days of lessons, by a stated rule.
 *
 * <p>What a mark means is the nation's table's to say: a category and whether it means arriving late. Late in the first half is attendance that is late,
 * late in the second half is an absence that is late; both stay what they are. Immutable and thread-safe.
 */
public final class PeriodsToSessions {

    private final CodeSet codes;
    private final PeriodTimetable timetable;
    private final PeriodRule rule;

    private PeriodsToSessions(CodeSet codes, PeriodTimetable timetable, PeriodRule rule) {
        this.codes = codes;
        this.timetable = timetable;
        this.rule = rule;
    }

    /**
     * @throws InvalidValueException if the rule asks the period of the register and a half that has periods has none
     */
    public static PeriodsToSessions of(CodeSet codes, PeriodTimetable timetable, PeriodRule rule) {
        for (SessionPart part : SessionPart.values()) {
            List<PeriodTimetable.Period> counting = timetable.counting(part);
            boolean registers = counting.stream().anyMatch(PeriodTimetable.Period::registers);
            if (rule.decides() == PeriodRule.Decides.REGISTRATION_PERIOD && !counting.isEmpty() && !registers) {
                throw new InvalidValueException(
                        "The rule " + rule.id() + " asks the period in which the register is taken, and " + part
                                + " has none.",
                        "the timetable does not say in which period it is.");
            }
        }
        return new PeriodsToSessions(Objects.requireNonNull(codes, "codes"), timetable, rule);
    }

    /**
     * The half days of one pupil, in order. A half day of which no period that counts has a row is not there.
     *
     * @param marks in any order; of two for one period the later in the list stands
     * @throws InvalidValueException if a mark is of a period that the timetable does not have
     * @throws RuleNotKnownException if the rule does not hold on a day
     */
    public List<PeriodSession> of(List<PeriodMark> marks) {
        Map<Session, Map<String, PeriodMark>> bySession = new TreeMap<>();
        for (PeriodMark mark : marks) {
            PeriodTimetable.Period period = timetable
                    .find(mark.period())
                    .orElseThrow(() -> new InvalidValueException(
                            "A mark is of a period that the timetable does not have.", "its id is written otherwise."));
            if (!rule.span().contains(mark.date())) {
                throw new RuleNotKnownException(
                        "half days by " + rule.id() + " on " + mark.date(), List.of(rule.span()));
            }
            if (period.counts()) {
                bySession
                        .computeIfAbsent(Session.of(mark.date(), period.part()), any -> new HashMap<>())
                        .put(mark.period(), mark);
            }
        }
        List<PeriodSession> sessions = new ArrayList<>();
        bySession.forEach((session, byPeriod) -> sessions.add(session(session, byPeriod)));
        return List.copyOf(sessions);
    }

    /** A mark and what it means; no meaning where there is no mark or the code is not known. */
    private record Read(PeriodMark mark, Optional<AttendanceCode> meaning, boolean registers) {

        boolean is(CodeCategory category) {
            return meaning.filter(code -> code.category() == category).isPresent();
        }

        boolean isAbsent() {
            return meaning.filter(code -> code.category().isAbsence()).isPresent();
        }

        boolean isPossible() {
            return meaning.filter(code -> code.category().isPossible()).isPresent();
        }

        boolean isLate() {
            return meaning.filter(AttendanceCode::arrivesLate).isPresent();
        }
    }

    private PeriodSession session(Session session, Map<String, PeriodMark> byPeriod) {
        List<Read> reads = new ArrayList<>();
        boolean open = false;
        for (PeriodTimetable.Period period : timetable.counting(session.part())) {
            PeriodMark mark = byPeriod.get(period.id());
            Optional<AttendanceCode> meaning = mark == null || mark.code().equals(Mark.NO_MARK)
                    ? Optional.empty()
                    : codes.read(mark.code(), session, Optional.empty()).meaning();
            open |= meaning.isEmpty();
            if (mark != null) {
                reads.add(new Read(mark, meaning, period.registers()));
            }
        }
        Map.Entry<String, Why> decided =
                rule.decides() == PeriodRule.Decides.REGISTRATION_PERIOD ? ofRegister(reads) : ofEvery(reads, open);
        return new PeriodSession(
                session,
                decided.getKey(),
                decided.getValue(),
                reads.stream().map(Read::mark).toList(),
                open,
                (int) reads.stream().filter(Read::isAbsent).count(),
                (int) reads.stream().filter(Read::isPossible).count(),
                rule);
    }

    private static Map.Entry<String, Why> ofRegister(List<Read> reads) {
        return reads.stream()
                .filter(read -> read.registers() && read.meaning().isPresent())
                .findFirst()
                .map(read -> Map.entry(read.mark().code(), Why.REGISTRATION))
                .orElse(Map.entry(Mark.NO_MARK, Why.NOTHING_MARKED));
    }

    private Map.Entry<String, Why> ofEvery(List<Read> reads, boolean open) {
        Optional<Read> excluded = first(reads, read -> rule.exclusionStands() && read.is(CodeCategory.EXCLUSION));
        Optional<Read> veryLate = first(reads, read -> rule.veryLateStands() && read.isAbsent() && read.isLate());
        List<Read> possible = reads.stream().filter(Read::isPossible).toList();
        Optional<Read> attended = first(possible, read -> !read.isAbsent() && !read.is(CodeCategory.EXCLUSION));
        if (excluded.isPresent()) {
            return Map.entry(excluded.get().mark().code(), Why.EXCLUSION);
        }
        if (veryLate.isPresent()) {
            return Map.entry(veryLate.get().mark().code(), Why.VERY_LATE);
        }
        if (attended.isPresent()) {
            return Map.entry(attended.get().mark().code(), attended.get().isLate() ? Why.LATE : Why.PRESENT);
        }
        if (!possible.isEmpty() && open && rule.openPeriod().isPresent()) {
            return Map.entry(rule.openPeriod().get(), Why.STILL_OPEN);
        }
        if (!possible.isEmpty()) {
            return Map.entry(reason(possible), Why.ABSENT);
        }
        return first(reads, read -> read.meaning().isPresent())
                .map(read -> Map.entry(read.mark().code(), Why.NOT_COUNTED))
                .orElse(Map.entry(Mark.NO_MARK, Why.NOTHING_MARKED));
    }

    private static Optional<Read> first(List<Read> reads, java.util.function.Predicate<Read> wanted) {
        return reads.stream().filter(wanted).findFirst();
    }

    private String reason(List<Read> absent) {
        Map<String, Integer> times = new LinkedHashMap<>(); // in the order of the day
        absent.forEach(read -> times.merge(read.mark().code(), 1, Integer::sum));
        return rule.reason() == PeriodRule.Reason.FIRST
                ? absent.get(0).mark().code()
                : times.entrySet().stream()
                        .max(Map.Entry.<String, Integer>comparingByValue()
                                .thenComparing(
                                        entry -> -List.copyOf(times.keySet()).indexOf(entry.getKey())))
                        .map(Map.Entry::getKey)
                        .orElseThrow();
    }
}
