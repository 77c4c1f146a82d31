package org.openattendance.penalty;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.openattendance.base.DateSpan;
import org.openattendance.base.InvalidValueException;
import org.openattendance.calendar.SessionCalendar;

/**
 * On which days a parent has to keep an excluded pupil out of public places in school hours: the first school days of the exclusion, and of
 * those only the ones that the written notice names.
 *
 * <p>There is no threshold here. Whether there was a reasonable justification is somebody's decision. Immutable and thread-safe.
 *
 * @param days the days of the duty, in order; empty without a written notice that names days
 */
public record ExclusionDuty(List<LocalDate> days) {

    /**
     * @param days the days of the duty, in order
     */
    public ExclusionDuty {
        days = List.copyOf(days);
    }

    /**
     * The days of an exclusion.
     *
     * @param calendar the school's
     * @param first the first day; an exclusion made during a day before its afternoon session begins that day
     * @param schoolDays how many school days it lasts, 1 or more
     * @param named the days that the notice of section 104 names; empty if there was no such notice, or it names none
     * @throws InvalidValueException if it lasts no day
     * @throws org.openattendance.base.RuleNotKnownException if the nation has no notice, or no such rule on the first day
     */
    public static ExclusionDuty of(
            NoticeRules rules, SessionCalendar calendar, LocalDate first, int schoolDays, Set<LocalDate> named) {
        rules.requireNotices();
        if (schoolDays < 1) {
            throw new InvalidValueException(
                    "An exclusion lasts at least one school day.", "sessions were counted instead of days.");
        }
        Objects.requireNonNull(named, "named");
        String timer = rules.settings().get("exclusion.timer", first).value();
        int most = rules.timers().get(timer).count().orElseThrow();
        Set<LocalDate> wanted = new TreeSet<>(named);
        return new ExclusionDuty(calendar.schoolDays(DateSpan.from(first)).stream()
                .limit(Math.min(most, schoolDays))
                .filter(wanted::contains)
                .toList());
    }

    /** Whether a notice could be considered for a pupil found in a public place in school hours on a day. */
    public boolean applies(LocalDate foundOn) {
        return days.contains(foundOn);
    }
}
