package org.openattendance.penalty;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.openattendance.base.DateSpan;
import org.openattendance.base.InvalidValueException;
import org.openattendance.calendar.SessionCalendar;
import org.openattendance.register.Register;

/**
 * Tests pupils against the national threshold of a penalty notice, as known at the end of a day.
 *
 * <p>Which codes count is said by the rows of the codes; how many sessions, within how many school weeks, from which day on and for which ages,
 * by {@code notice-settings.csv}. School weeks come from the school's calendar, so that terms, years and schools do not matter. Immutable and
 * thread-safe; make one for many pupils.
 */
public final class NoticeThreshold {

    private final ThresholdRule rule;
    private final LocalDate asOf;

    private NoticeThreshold(ThresholdRule rule, LocalDate asOf) {
        this.rule = rule;
        this.asOf = asOf;
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
        Objects.requireNonNull(calendar, "calendar");
        return new NoticeThreshold(ThresholdRule.of(rules, calendar, asOf, within), asOf);
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
        requireOnePupil(registers);
        ThresholdResult now = new ThresholdState(rule, registers, dateOfBirth, consumedUpTo, asOf).result();
        return now.isMet() || !isAmended(registers)
                ? now
                : knowledgeBeforeAmendments(registers)
                        .map(day -> new ThresholdState(rule, registers, dateOfBirth, consumedUpTo, day).result())
                        .filter(ThresholdResult::isMet)
                        .findFirst()
                        .map(earlier -> rescinded(now, earlier))
                        .orElse(now);
    }

    private static void requireOnePupil(List<Register> registers) {
        for (Register register : registers) {
            if (!register.pupil().equals(registers.get(0).pupil())) {
                throw new InvalidValueException(
                        "A threshold is tested for one pupil at a time.",
                        "all registers of a school were passed at once.");
            }
        }
    }

    private static boolean isAmended(List<Register> registers) {
        for (Register register : registers) {
            if (!register.amendments().isEmpty()) {
                return true;
            }
        }
        return false;
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
                now.weeksSpanned(),
                now.count(),
                now.sessions(),
                false,
                now.findings(),
                now.settings(),
                now.asOf());
    }
}
