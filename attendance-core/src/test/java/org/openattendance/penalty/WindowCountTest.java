package org.openattendance.penalty;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.openattendance.base.Session;
import org.openattendance.calendar.SchoolWeeks;
import org.openattendance.calendar.SessionCalendar;

class WindowCountTest {

    private static final LocalDate MONDAY = LocalDate.of(2024, 9, 2);

    /** As the reference note writes it: each window of weeks in a row, counted from scratch with dates. */
    private record Oracle(List<LocalDate> weeks, List<LocalDate> sessions) {

        static Oracle of(Set<Integer> openDays, Set<Integer> sessions, DayOfWeek start) {
            Set<LocalDate> weeks = new TreeSet<>();
            openDays.forEach(day -> weeks.add(week(MONDAY.plusDays(day), start)));
            List<LocalDate> marks = new ArrayList<>();
            new TreeSet<>(sessions).forEach(half -> marks.add(MONDAY.plusDays(half / 2)));
            return new Oracle(new ArrayList<>(weeks), marks);
        }

        private static LocalDate week(LocalDate day, DayOfWeek start) {
            return day.with(TemporalAdjusters.previousOrSame(start));
        }

        List<LocalDate> window(int first, int width, DayOfWeek start) {
            Set<LocalDate> inside = new TreeSet<>(weeks.subList(first, Math.min(weeks.size(), first + width)));
            return sessions.stream()
                    .filter(day -> inside.contains(week(day, start)))
                    .toList();
        }

        int fullest(int width, DayOfWeek start) {
            int most = 0;
            for (int i = 0; i < weeks.size(); i++) {
                most = Math.max(most, window(i, width, start).size());
            }
            return most;
        }

        /** The date of the session that makes up the count inside the earliest window that has it; null if none has. */
        LocalDate metOn(int need, int width, DayOfWeek start) {
            for (int i = 0; i < weeks.size(); i++) {
                List<LocalDate> inside = window(i, width, start);
                if (inside.size() >= need) {
                    return inside.get(need - 1);
                }
            }
            return null;
        }
    }

    @Property(tries = 1500)
    void equals_a_brute_force_count(
            @ForAll @Size(min = 1, max = 60) Set<@IntRange(max = 200) Integer> openDays,
            @ForAll @Size(max = 60) Set<@IntRange(max = 402) Integer> sessions,
            @ForAll @IntRange(min = 1, max = 6) int need,
            @ForAll @IntRange(min = 1, max = 5) int width,
            @ForAll DayOfWeek start) {
        Oracle oracle = Oracle.of(openDays, sessions, start);
        SessionCalendar calendar = SessionCalendar.of(
                openDays.stream().map(day -> Session.am(MONDAY.plusDays(day))).toList());
        int base = Session.am(MONDAY).index();
        int[] indexes = inSchoolWeeks(sessions, base, calendar.schoolWeeks(start));
        WindowCount count = new WindowCount(calendar.schoolWeeks(start).numbersOf(indexes, indexes.length), width);
        int reached = count.firstReached(need);
        LocalDate metOn = oracle.metOn(need, width, start);
        assertThat(reached >= 0).isEqualTo(metOn != null);
        if (reached >= 0) {
            assertThat(Session.ofIndex(indexes[reached]).date()).isEqualTo(metOn);
        }
        int last = count.fullest();
        assertThat(last < 0 ? 0 : last - count.firstWithin(last) + 1).isEqualTo(oracle.fullest(width, start));
        if (last >= 0) {
            List<LocalDate> weeks = oracle.weeks();
            int of = weeks.indexOf(Oracle.week(Session.ofIndex(indexes[last]).date(), start));
            assertThat(calendar.schoolWeeks(start).at(count.firstWeek(last)).firstDay())
                    .isEqualTo(weeks.get(Math.max(0, of - width + 1)));
            int first = count.firstWithin(last);
            assertThat(count.spanned(first, last))
                    .isEqualTo(of
                            - weeks.indexOf(
                                    Oracle.week(Session.ofIndex(indexes[first]).date(), start))
                            + 1)
                    .isBetween(1, width);
        }
    }

    private static int[] inSchoolWeeks(Set<Integer> sessions, int base, SchoolWeeks weeks) {
        return new TreeSet<>(sessions)
                .stream()
                        .mapToInt(half -> base + half)
                        .filter(index -> weeks.numberOf(index) >= 0)
                        .toArray();
    }

    @Property(tries = 300)
    void one_more_absence_never_undoes_it_and_never_delays_it(
            @ForAll @Size(max = 50) Set<@IntRange(max = 300) Integer> sessions, @ForAll @IntRange(max = 300) int more) {
        int before = firstDay(sessions);
        Set<Integer> all = new TreeSet<>(sessions);
        all.add(more);
        int after = firstDay(all);
        assertThat(before >= 0 && (after < 0 || after > before)).isFalse();
    }

    private static int firstDay(Set<Integer> sessions) {
        List<Session> open = new ArrayList<>();
        for (int day = 0; day <= 151; day++) {
            open.add(Session.am(MONDAY.plusDays(day)));
        }
        int base = Session.am(MONDAY).index();
        int[] indexes =
                new TreeSet<>(sessions).stream().mapToInt(half -> base + half).toArray();
        WindowCount count =
                new WindowCount(SessionCalendar.of(open).schoolWeeks().numbersOf(indexes, indexes.length), 10);
        int reached = count.firstReached(10);
        return reached < 0 ? -1 : indexes[reached];
    }

    @Test
    void nothing_to_count_is_nowhere() {
        WindowCount count = new WindowCount(new int[0], 10);
        assertThat(count.firstReached(1)).isEqualTo(-1);
        assertThat(count.fullest()).isEqualTo(-1);
    }
}
