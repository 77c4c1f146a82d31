package org.openattendance.penalty;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.openattendance.base.DateSpan;
import org.openattendance.base.RuleNotKnownException;
import org.openattendance.calendar.CompulsorySchoolAge;
import org.openattendance.calendar.SchoolAgeDays;
import org.openattendance.calendar.SchoolWeeks;
import org.openattendance.calendar.SessionCalendar;
import org.openattendance.register.CodeUse;
import org.openattendance.register.MarkSelector;
import org.openattendance.timer.Timer;
import org.openattendance.timer.TimerClock;

/** What the settings of a threshold say on one day, read once for many pupils. {@code days}: on which sessions can count. */
record ThresholdRule(
        SessionCalendar calendar,
        SchoolWeeks weeks,
        CompulsorySchoolAge schoolAge,
        TimerClock clock,
        Timer provisionalTimer,
        Set<String> provisionalCodes,
        MarkSelector marks,
        boolean compulsoryAgeOnly,
        int need,
        int width,
        DateSpan days,
        List<NoticeSetting> shown,
        ThresholdMemory memory) {

    static ThresholdRule of(NoticeRules rules, SessionCalendar calendar, LocalDate asOf, DateSpan within) {
        NoticeSettings settings = rules.settings();
        Set<String> provisional = Set.copyOf(settings.words("threshold.provisional-codes", asOf));
        DateSpan inForce = settings.get("threshold.sessions", asOf).span();
        return new ThresholdRule(
                calendar,
                calendar.schoolWeeks(settings.weekday("threshold.week-starts-on", asOf)),
                rules.schoolAge(),
                TimerClock.of(rules.bankHolidays()).with(calendar),
                rules.timers()
                        .get(settings.get("threshold.provisional-timer", asOf).value()),
                provisional,
                MarkSelector.of(use -> selects(use, provisional)),
                settings.yes("threshold.compulsory-age-only", asOf),
                settings.whole("threshold.sessions", asOf),
                settings.whole("threshold.school-weeks", asOf),
                inForce.intersection(within)
                        .orElseThrow(() -> new RuleNotKnownException(
                                "threshold of " + rules.nation() + " within " + within, List.of(inForce))),
                settings.list().stream()
                        .filter(row ->
                                row.id().startsWith("threshold.") && row.span().contains(asOf) && row.isToBeShown())
                        .toList(),
                new ThresholdMemory());
    }

    /** Which marks have to be looked at: those that count, and those to be replaced. */
    private static boolean selects(CodeUse use, Set<String> provisionalCodes) {
        return use.meaning().countsTowardsPenaltyNoticeThreshold()
                || provisionalCodes.contains(use.meaning().code());
    }

    boolean isProvisional(CodeUse use) {
        return provisionalCodes.contains(use.meaning().code());
    }

    /** Whether a provisional mark of a day should have been replaced before another. */
    boolean isOverdue(LocalDate marked, LocalDate day) {
        return memory.deadline(marked, clock, provisionalTimer).isOver(day);
    }

    /** When one born on a day is of compulsory school age, by the rules of a day; null if those are not known. */
    @Nullable
    SchoolAgeDays age(LocalDate born, LocalDate day) {
        return memory.age(born, day, schoolAge);
    }

    /** The days on which sessions can count, as known on a day. */
    Optional<DateSpan> daysUpTo(LocalDate day) {
        return days.intersection(DateSpan.upTo(day));
    }

    boolean isInSchoolWeek(int index) {
        return weeks.numberOf(index) >= 0;
    }
}
