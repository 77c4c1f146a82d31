package org.openattendance.pattern;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.openattendance.base.DateSpan;
import org.openattendance.calendar.SessionCalendar;

/** The stretches of closed weekdays between the school days of a calendar. Weekdays are the days of the week on which it is ever open. */
final class Closures {

    private final List<Gap> gaps = new ArrayList<>();

    /**
     * @param last school day before, since the epoch
     * @param next school day after
     * @param weekdays closed in between
     */
    private record Gap(int last, int next, int weekdays) {}

    Closures(SessionCalendar calendar, DateSpan span) {
        List<LocalDate> days = calendar.schoolDays(span);
        Set<DayOfWeek> open = EnumSet.noneOf(DayOfWeek.class);
        days.forEach(day -> open.add(day.getDayOfWeek()));
        for (int i = 1; i < days.size(); i++) {
            int weekdays = 0;
            for (LocalDate day = days.get(i - 1).plusDays(1); day.isBefore(days.get(i)); day = day.plusDays(1)) {
                weekdays += open.contains(day.getDayOfWeek()) ? 1 : 0;
            }
            if (weekdays > 0) {
                gaps.add(new Gap(epochDay(days.get(i - 1)), epochDay(days.get(i)), weekdays));
            }
        }
    }

    private static int epochDay(LocalDate day) {
        return Math.toIntExact(day.toEpochDay());
    }

    /** The last school day before each closure of so many weekdays, since the epoch, in order. */
    int[] lastBefore(int fromWeekdays, int toWeekdays) {
        return gaps(fromWeekdays, toWeekdays).mapToInt(Gap::last).toArray();
    }

    /** The first school day after each closure of so many weekdays, since the epoch, in order. */
    int[] firstAfter(int fromWeekdays, int toWeekdays) {
        return gaps(fromWeekdays, toWeekdays).mapToInt(Gap::next).toArray();
    }

    private Stream<Gap> gaps(int fromWeekdays, int toWeekdays) {
        return gaps.stream().filter(gap -> gap.weekdays >= fromWeekdays && gap.weekdays <= toWeekdays);
    }
}
