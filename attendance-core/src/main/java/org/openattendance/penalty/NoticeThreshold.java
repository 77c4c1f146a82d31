package org.openattendance.penalty;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.openattendance.base.AgeGroup;
import org.openattendance.base.DateSpan;
import org.openattendance.base.InvalidValueException;
import org.openattendance.base.RuleNotKnownException;
import org.openattendance.base.Session;
import org.openattendance.calendar.CompulsorySchoolAge;
import org.openattendance.calendar.SchoolWeeks;
import org.openattendance.calendar.SessionCalendar;
import org.openattendance.calendar.Window;
import org.openattendance.register.CodeUse;
import org.openattendance.register.Mark;
import org.openattendance.register.Register;
import org.openattendance.timer.Timer;
import org.openattendance.timer.TimerClock;

/**
 * Tests pupils against the national threshold of a penalty notice, as known at the end of a day.
 *
 * <p>Which codes count is said by the rows of the codes; how many sessions, within how many school weeks, from which day on and for which ages,
 * by {@code notice-settings.csv}. School weeks come from the school's calendar, so that terms, years and schools do not matter. Immutable and
 * thread-safe; make one for many pupils.
 */
public final class NoticeThreshold {

    private final SessionCalendar calendar;
    private final SchoolWeeks weeks;
    private final CompulsorySchoolAge schoolAge;
    private final TimerClock clock;
    private final Timer provisionalTimer;
    private final Set<String> provisionalCodes;
    private final boolean compulsoryAgeOnly;
    private final int need;
    private final int width;
    private final DateSpan days; // on which sessions can count
    private final LocalDate asOf;
    private final List<NoticeSetting> shown;

    private NoticeThreshold(NoticeRules rules, SessionCalendar calendar, LocalDate asOf, DateSpan within) {
        NoticeSettings settings = rules.settings();
        this.calendar = Objects.requireNonNull(calendar, "calendar");
        this.asOf = asOf;
        this.weeks = calendar.schoolWeeks(settings.weekday("threshold.week-starts-on", asOf));
        this.schoolAge = rules.schoolAge();
        this.clock = TimerClock.of(rules.bankHolidays()).with(calendar);
        this.provisionalTimer = rules.timers()
                .get(settings.get("threshold.provisional-timer", asOf).value());
        this.provisionalCodes = Set.copyOf(settings.words("threshold.provisional-codes", asOf));
        this.compulsoryAgeOnly = settings.yes("threshold.compulsory-age-only", asOf);
        this.need = settings.whole("threshold.sessions", asOf);
        this.width = settings.whole("threshold.school-weeks", asOf);
        this.days = settings.get("threshold.sessions", asOf)
                .span()
                .intersection(within)
                .orElseThrow(() -> new RuleNotKnownException(
                        "threshold of " + rules.nation() + " within " + within,
                        List.of(settings.get("threshold.sessions", asOf).span())));
        this.shown = settings.list().stream()
                .filter(row -> row.id().startsWith("threshold.") && row.span().contains(asOf) && row.isToBeShown())
                .toList();
    }

    /**
     * The threshold of a nation as known on a day.
     *
     * @param calendar the school's; for pupils who were at several schools, the {@link SessionCalendar#union} of theirs
     * @throws org.openattendance.base.RuleNotKnownException if the nation has no notice, no national threshold, or none on that day
     */
    public static NoticeThreshold of(NoticeRules rules, SessionCalendar calendar, LocalDate asOf) {
        return of(rules, calendar, asOf, DateSpan.always());
    }

    /** As the other, for sessions on some days only. */
    public static NoticeThreshold of(NoticeRules rules, SessionCalendar calendar, LocalDate asOf, DateSpan within) {
        rules.requireNotices();
        return new NoticeThreshold(rules, calendar, asOf, within);
    }

    /** The day as of which it is tested. */
    public LocalDate asOf() {
        return asOf;
    }

    /** Tests one pupil; see {@link #test(List, Optional, Optional)}. */
    public ThresholdResult test(List<Register> registers, Optional<LocalDate> dateOfBirth) {
        return test(registers, dateOfBirth, Optional.empty());
    }

    /**
     * Tests one pupil.
     *
     * @param registers of one pupil, at any number of schools, with all amendments: only those known on the day are used
     * @param dateOfBirth empty if not known: the sessions then count, and a finding says so
     * @param consumedUpTo sessions up to this day, included, do not count: a notice was issued for them
     * @throws InvalidValueException if the registers are of several pupils
     */
    public ThresholdResult test(
            List<Register> registers, Optional<LocalDate> dateOfBirth, Optional<LocalDate> consumedUpTo) {
        if (registers.stream().map(Register::pupil).distinct().count() > 1) {
            throw new InvalidValueException(
                    "A threshold is tested for one pupil at a time.", "all registers of a school were passed at once.");
        }
        ThresholdResult now = new Test(registers, dateOfBirth, consumedUpTo, asOf).result();
        return now.isMet()
                ? now
                : knowledgeBeforeAmendments(registers)
                        .map(day -> new Test(registers, dateOfBirth, consumedUpTo, day).result())
                        .filter(ThresholdResult::isMet)
                        .findFirst()
                        .map(earlier -> rescinded(now, earlier))
                        .orElse(now);
    }

    /** The days before those on which the register was changed, the latest first: what was known then was undone later. */
    private Stream<LocalDate> knowledgeBeforeAmendments(List<Register> registers) {
        return registers.stream()
                .flatMap(register -> register.amendments().stream())
                .map(amendment -> amendment.recordedAt().toLocalDate())
                .filter(day -> !day.isAfter(asOf))
                .distinct()
                .sorted(Comparator.reverseOrder())
                .map(day -> day.minusDays(1));
    }

    private static ThresholdResult rescinded(ThresholdResult now, ThresholdResult earlier) {
        return new ThresholdResult(
                ThresholdResult.Status.RESCINDED,
                earlier.metOn(),
                now.window(),
                now.schoolWeeks(),
                now.count(),
                now.sessions(),
                false,
                now.findings(),
                now.settings(),
                now.asOf());
    }

    private static boolean counts(CodeUse use) {
        return use.meaning().countsTowardsPenaltyNoticeThreshold();
    }

    /** One pupil at one state of knowledge. */
    private final class Test {

        private final List<Register> registers;
        private final LocalDate day;
        private final int[] counted;
        private boolean ageUnknown;
        private boolean leftOutForAge;

        Test(List<Register> all, Optional<LocalDate> dateOfBirth, Optional<LocalDate> consumedUpTo, LocalDate knownOn) {
            this.day = knownOn;
            this.registers =
                    all.stream().map(register -> register.knownOn(knownOn)).toList();
            this.counted = days.intersection(DateSpan.upTo(knownOn))
                    .flatMap(span -> consumedUpTo
                            .map(last -> span.intersection(DateSpan.from(last.plusDays(1))))
                            .orElse(Optional.of(span)))
                    .map(span -> inAge(select(span, NoticeThreshold::counts), dateOfBirth))
                    .orElse(new int[0]);
        }

        private int[] select(DateSpan span, Predicate<CodeUse> property) {
            if (registers.size() == 1) {
                return registers.get(0).sessionIndexes(span, property);
            }
            return registers.stream()
                    .flatMapToInt(register -> Arrays.stream(register.sessionIndexes(span, property)))
                    .sorted()
                    .distinct()
                    .toArray();
        }

        private int[] inAge(int[] sessions, Optional<LocalDate> dateOfBirth) {
            if (!compulsoryAgeOnly || sessions.length == 0) {
                return sessions;
            }
            if (dateOfBirth.isEmpty()) {
                ageUnknown = true;
                return sessions;
            }
            int[] kept = Arrays.stream(sessions)
                    .filter(index -> isOfAge(dateOfBirth.get(), index))
                    .toArray();
            leftOutForAge = kept.length < sessions.length;
            return kept;
        }

        private boolean isOfAge(LocalDate dateOfBirth, int index) {
            LocalDate date = Session.ofIndex(index).date();
            Optional<AgeGroup> group = schoolAge.find(dateOfBirth, date);
            ageUnknown |= group.isEmpty();
            return group.map(AgeGroup.COMPULSORY_AGE::equals).orElse(true);
        }

        ThresholdResult result() {
            WindowCount window = WindowCount.of(counted, weeks, width);
            int reached = window.firstReached(need);
            int last = reached >= 0 ? reached : window.fullest();
            if (last < 0) {
                return result(ThresholdResult.Status.NOT_MET, Optional.empty(), List.of());
            }
            int first = reached >= 0 ? reached - need + 1 : window.firstWithin(last);
            List<ThresholdResult.Counted> sessions = IntStream.rangeClosed(first, last)
                    .map(position -> window.sessions()[position])
                    .mapToObj(index -> new ThresholdResult.Counted(Session.ofIndex(index), codeOf(index)))
                    .toList();
            Window days = Window.ofClosed(
                    weeks.at(window.firstWeek(last)).firstDay(),
                    sessions.get(sessions.size() - 1).session().date());
            return result(
                    reached >= 0 ? metStatus(sessions) : ThresholdResult.Status.NOT_MET, Optional.of(days), sessions);
        }

        private ThresholdResult.Status metStatus(List<ThresholdResult.Counted> sessions) {
            return sessions.stream().anyMatch(one -> provisionalCodes.contains(one.code()))
                    ? ThresholdResult.Status.PROVISIONAL
                    : ThresholdResult.Status.MET;
        }

        private ThresholdResult result(
                ThresholdResult.Status status, Optional<Window> days, List<ThresholdResult.Counted> sessions) {
            boolean met = status != ThresholdResult.Status.NOT_MET;
            return new ThresholdResult(
                    status,
                    met ? Optional.of(sessions.get(sessions.size() - 1).session()) : Optional.empty(),
                    days,
                    width,
                    sessions.size(),
                    sessions,
                    !met && leftOutForAge,
                    findings(met ? days.map(Window::span) : Optional.empty()),
                    shown,
                    day);
        }

        private String codeOf(int index) {
            return registers.stream()
                    .flatMap(register -> register.find(Session.ofIndex(index)).stream())
                    .flatMap(mark -> mark.meaning().stream())
                    .filter(meaning -> meaning.countsTowardsPenaltyNoticeThreshold())
                    .findFirst()
                    .orElseThrow()
                    .code();
        }

        /** Overdue marks anywhere, and sessions that are not resolved where they touch the result. */
        private List<Finding> findings(Optional<DateSpan> window) {
            List<Finding> findings = new ArrayList<>();
            if (ageUnknown) {
                findings.add(Finding.of(Finding.Reason.AGE_NOT_KNOWN));
            }
            days.intersection(DateSpan.upTo(day)).ifPresent(all -> findings.addAll(bySession(all, window.orElse(all))));
            return findings;
        }

        private List<Finding> bySession(DateSpan all, DateSpan touched) {
            List<Finding> found = new ArrayList<>();
            unresolved(touched)
                    .forEach(session -> found.add(Finding.of(Finding.Reason.REGISTER_NOT_RESOLVED, session)));
            Arrays.stream(select(
                            all, use -> provisionalCodes.contains(use.meaning().code())))
                    .mapToObj(Session::ofIndex)
                    .filter(session ->
                            clock.run(provisionalTimer, session.date()).isOver(day))
                    .forEach(session -> found.add(Finding.of(Finding.Reason.N_OVERDUE, session)));
            found.sort(Comparator.comparing(finding -> finding.session().orElseThrow()));
            return found;
        }

        /** Without those that cannot matter: no mark when the school was closed, anything in a week of holiday. */
        private List<Session> unresolved(DateSpan span) {
            return registers.stream()
                    .flatMap(register -> Arrays.stream(register.unresolvedIndexes(span))
                            .filter(index ->
                                    calendar.isOpen(index) || weeks.numberOf(index) >= 0 && isWritten(register, index))
                            .mapToObj(Session::ofIndex))
                    .distinct()
                    .sorted()
                    .toList();
        }

        private boolean isWritten(Register register, int index) {
            return register.find(Session.ofIndex(index))
                    .filter(mark -> !mark.written().equals(Mark.NO_MARK))
                    .isPresent();
        }
    }
}
