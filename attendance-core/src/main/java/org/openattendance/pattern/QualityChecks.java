package org.openattendance.pattern;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import org.openattendance.base.AgeGroup;
import org.openattendance.base.DateSpan;
import org.openattendance.base.Rate;
import org.openattendance.base.Session;
import org.openattendance.calendar.SessionCalendar;
import org.openattendance.calendar.Window;
import org.openattendance.register.CodeUse;
import org.openattendance.register.Register;
import org.openattendance.register.Registers;

/**
 * Looks through registers for what a school should look at, by the rows in force on a day. Nothing is changed, and nothing is decided.
 *
 * <p>Immutable and thread-safe; make one for many registers.
 */
public final class QualityChecks {

    private final List<QualityRule> rules;
    private final SessionCalendar calendar;
    private final DateSpan span;
    private final LocalDate asOf;

    private QualityChecks(List<QualityRule> rules, SessionCalendar calendar, DateSpan span, LocalDate asOf) {
        this.rules = rules;
        this.calendar = calendar;
        this.span = span;
        this.asOf = asOf;
    }

    /**
     * By the rows in force on a day.
     *
     * @param rules all of a nation; those not in force on {@code asOf} are passed over
     * @param calendar the school's
     * @param window the days looked at
     * @param asOf from this day the age of a mark is counted; give registers as they were known then
     */
    public static QualityChecks of(List<QualityRule> rules, SessionCalendar calendar, Window window, LocalDate asOf) {
        return new QualityChecks(
                rules.stream().filter(rule -> rule.span().contains(asOf)).toList(),
                Objects.requireNonNull(calendar, "calendar"),
                window.span(),
                asOf);
    }

    /** The rows in force, in order. */
    public List<QualityRule> rules() {
        return rules;
    }

    /** Kinds of which no row is in force: nothing is found of them because no rule is known, not because there is nothing. In their order. */
    public List<QualityKind> notKnown() {
        return Arrays.stream(QualityKind.values())
                .filter(kind -> rules.stream().noneMatch(rule -> rule.kind() == kind))
                .toList();
    }

    /** Whether the pupil was of compulsory school age on a day; empty where that is not known. */
    @FunctionalInterface
    public interface Age {

        /** The age group on a day. */
        Optional<AgeGroup> on(LocalDate day);
    }

    /**
     * What stands in one register, in the order of the rows and then of time.
     *
     * @param age of its pupil
     */
    public List<QualityFinding> look(Register register, Age age) {
        List<QualityFinding> findings = new ArrayList<>();
        for (QualityRule rule : rules) {
            switch (rule.kind()) {
                case OLDER_THAN -> older(rule, register, findings);
                case RUN_BEYOND -> runs(rule, register, findings);
                case SHARE_OF_PUPIL -> share(rule, register, findings);
                case OTHER_AGE -> otherAge(rule, register, age, findings);
                case WEEKLY_GAP -> weekly(rule, register, findings);
                case SHARE_OF_ALL -> {} // of all registers together
            }
        }
        return List.copyOf(findings);
    }

    /** What stands in all registers together, in the order of the rows. */
    public List<QualityFinding> look(Registers registers) {
        List<QualityFinding> findings = new ArrayList<>();
        for (QualityRule rule : rules) {
            if (rule.kind() == QualityKind.SHARE_OF_ALL) {
                all(rule, registers, findings);
            }
        }
        return List.copyOf(findings);
    }

    private void older(QualityRule rule, Register register, List<QualityFinding> into) {
        int limit = rule.limit().orElseThrow();
        int[] old = Arrays.stream(with(rule, register))
                .filter(index -> calendar.findSchoolDayAfter(
                                Session.ofIndex(index).date(), limit)
                        .filter(last -> last.isBefore(asOf))
                        .isPresent())
                .toArray();
        if (old.length > 0) {
            into.add(finding(rule, register, between(old), old.length, Optional.empty()));
        }
    }

    private void runs(QualityRule rule, Register register, List<QualityFinding> into) {
        int[] with = with(rule, register);
        int[] possible = possible(register);
        List<LocalDate> run = new ArrayList<>();
        int at = 0;
        for (int i = 0; i < possible.length; ) {
            LocalDate day = Session.ofIndex(possible[i]).date();
            boolean whole = true;
            for (; i < possible.length && Math.floorDiv(possible[i], 2) == day.toEpochDay(); i++) {
                while (at < with.length && with[at] < possible[i]) {
                    at++;
                }
                whole &= at < with.length && with[at] == possible[i];
            }
            if (!whole) {
                close(rule, register, run, into);
            } else {
                run.add(day);
            }
        }
        close(rule, register, run, into);
    }

    private static void close(QualityRule rule, Register register, List<LocalDate> run, List<QualityFinding> into) {
        if (run.size() > rule.limit().orElseThrow()) {
            DateSpan days = DateSpan.ofClosed(run.get(0), run.get(run.size() - 1));
            into.add(finding(rule, register, days, run.size(), Optional.empty()));
        }
        run.clear();
    }

    private void share(QualityRule rule, Register register, List<QualityFinding> into) {
        int[] with = with(rule, register);
        int possible = possible(register).length;
        if (with.length > 0 && reaches(rule, with.length, possible)) {
            into.add(finding(rule, register, between(with), with.length, Optional.of(Rate.of(with.length, possible))));
        }
    }

    private void all(QualityRule rule, Registers registers, List<QualityFinding> into) {
        long with = 0;
        long possible = 0;
        int first = Integer.MAX_VALUE;
        int last = Integer.MIN_VALUE;
        for (Register register : registers.all()) {
            int[] found = with(rule, register);
            with += found.length;
            possible += possible(register).length;
            first = found.length == 0 ? first : Math.min(first, found[0]);
            last = found.length == 0 ? last : Math.max(last, found[found.length - 1]);
        }
        if (with > 0 && reaches(rule, with, possible)) {
            into.add(new QualityFinding(
                    rule,
                    Optional.empty(),
                    Optional.empty(),
                    between(new int[] {first, last}),
                    Math.toIntExact(with),
                    Optional.of(Rate.of(with, possible)),
                    List.of()));
        }
    }

    private static boolean reaches(QualityRule rule, long with, long possible) {
        return possible >= Math.max(1, rule.least())
                && Rate.of(with, possible).isAtLeast(rule.atLeast().orElseThrow());
    }

    private void otherAge(QualityRule rule, Register register, Age age, List<QualityFinding> into) {
        int[] other = Arrays.stream(sessions(register, use -> use.meaning().appliesTo() != AgeGroup.ANY))
                .filter(index -> isForOtherAge(register, Session.ofIndex(index), age))
                .toArray();
        if (other.length > 0) {
            into.add(finding(rule, register, between(other), other.length, Optional.empty()));
        }
    }

    private static boolean isForOtherAge(Register register, Session session, Age age) {
        AgeGroup meant =
                register.find(session).orElseThrow().meaning().orElseThrow().appliesTo();
        return age.on(session.date()).filter(known -> !known.overlaps(meant)).isPresent();
    }

    private void weekly(QualityRule rule, Register register, List<QualityFinding> into) {
        WeeklyGap gaps = new WeeklyGap(
                new HashSet<>(rule.codes()), rule.least(), rule.limit().orElseThrow());
        gaps.current(register, span)
                .ifPresent(gap -> into.add(new QualityFinding(
                        rule,
                        Optional.of(register.pupil()),
                        register.school(),
                        gap.days(),
                        gap.weeks(),
                        Optional.empty(),
                        gap.cells())));
    }

    private static QualityFinding finding(
            QualityRule rule, Register register, DateSpan days, int count, Optional<Rate> share) {
        return new QualityFinding(
                rule, Optional.of(register.pupil()), register.school(), days, count, share, List.of());
    }

    private int[] with(QualityRule rule, Register register) {
        return sessions(register, use -> rule.codes().contains(use.meaning().code()));
    }

    private int[] possible(Register register) {
        return sessions(register, use -> use.meaning().category().isPossible());
    }

    private int[] sessions(Register register, Predicate<CodeUse> property) {
        return register.sessionIndexes(span, property);
    }

    private static DateSpan between(int[] sessions) {
        return DateSpan.ofClosed(
                Session.ofIndex(sessions[0]).date(),
                Session.ofIndex(sessions[sessions.length - 1]).date());
    }

    /** The day, and by how many rows. */
    @Override
    public String toString() {
        return "Checks of " + asOf + " by " + rules.size() + " rows";
    }
}
