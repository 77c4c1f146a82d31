package org.openattendance.pathway;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.openattendance.Attendance;
import org.openattendance.base.DateSpan;
import org.openattendance.base.Nation;
import org.openattendance.base.Rate;
import org.openattendance.calendar.CalendarA;
import org.openattendance.calendar.SessionCalendar;
import org.openattendance.load.Input;
import org.openattendance.load.LongCsv;
import org.openattendance.register.Register;
import org.openattendance.rulebook.PathwayFiles;

/** Figures of a register for the national pathway, which asks for the year and for ten school weeks. */
class RegisterReadingsTest {

    private static final SessionCalendar CALENDAR = CalendarA.calendar();
    private static final Attendance ENGLAND = Attendance.in(Nation.ENGLAND).with(CALENDAR);
    private static final Pathway NATIONAL =
            PathwayFiles.standard().versions("ENG-NATIONAL-5").get(0);
    private static final List<LocalDate> DAYS = CALENDAR.schoolDays(DateSpan.parse("2024-09-03..2024-12-20"));

    /** Two marks a day from 3 September: {@code //NN}; a dot is no row. */
    private static Register register(String marks) {
        StringBuilder rows = new StringBuilder("pupil_id,date,session,code\n");
        for (int i = 0; i < marks.length(); i++) {
            if (marks.charAt(i) != '.') {
                rows.append("P,").append(DAYS.get(i / 2)).append(i % 2 == 0 ? ",AM," : ",PM,");
                rows.append(marks.charAt(i) == 'Y' ? "Y1" : Character.toString(marks.charAt(i)));
                rows.append('\n');
            }
        }
        return ENGLAND.read(LongCsv.of(Input.of("marks.csv", rows.toString())))
                .value()
                .all()
                .get(0);
    }

    private static Reading reading(String marks, LocalDate asOf) {
        return RegisterReadings.of(ENGLAND.rules().definitions().byDefault(), ENGLAND.frame(), NATIONAL, asOf)
                .of(register(marks), Optional.empty());
    }

    @Test
    void measures_are_fractions_of_the_year_to_the_day_and_codes_are_counted() {
        Reading reading = reading("//OO/INNYY", DAYS.get(4));
        assertThat(reading.on()).isEqualTo(DAYS.get(4));
        assertThat(reading.find(PathwayMeasure.ATTENDANCE, 0)).contains(Rate.of(3, 8));
        assertThat(reading.find(PathwayMeasure.ABSENCE, 0)).contains(Rate.of(5, 8));
        assertThat(reading.find(PathwayMeasure.UNAUTHORISED, 0)).contains(Rate.of(4, 8));
        assertThat(reading.find(PathwayMeasure.UNAUTHORISED, 10)).contains(Rate.of(4, 8));
        assertThat(reading.composition()).isEqualTo(Map.of("I", 1L, "N", 2L, "O", 2L));
        assertThat(reading.isResolved()).isTrue();
    }

    @Test
    void what_is_not_known_is_left_out_and_what_is_not_resolved_is_said() {
        Reading none = reading("YYYY", DAYS.get(1));
        assertThat(none.find(PathwayMeasure.ATTENDANCE, 0))
                .as("no share of nothing")
                .isEmpty();
        assertThat(reading("//-/", DAYS.get(1)).isResolved()).isFalse();
        assertThat(reading("//..//", DAYS.get(2)).isResolved())
                .as("a day without rows")
                .isFalse();
        assertThat(reading("//////-", DAYS.get(2)).isResolved())
                .as("later marks are not known")
                .isTrue();
    }

    @Test
    void without_a_calendar_there_is_no_rolling_window() {
        Attendance bare = Attendance.in(Nation.ENGLAND);
        Reading reading = RegisterReadings.of(
                        bare.rules().definitions().byDefault(), bare.frame(), NATIONAL, DAYS.get(1))
                .of(register("//OO"), Optional.empty());
        assertThat(reading.find(PathwayMeasure.UNAUTHORISED, 0)).contains(Rate.of(2, 4));
        assertThat(reading.find(PathwayMeasure.UNAUTHORISED, 10)).isEmpty();
    }

    @Provide
    Arbitrary<String> marks() {
        return Arbitraries.strings().withChars("///OINYU").ofLength(DAYS.size() * 2);
    }

    /** Counts marks one by one, and weeks by their Monday. */
    @Property(tries = 300)
    void equals_a_count_of_each_mark_by_hand(@ForAll("marks") String marks, @ForAll @IntRange(max = 73) int at) {
        Set<LocalDate> weeks = new TreeSet<>();
        for (int i = at; i >= 0; i--) {
            LocalDate monday = DAYS.get(i).minusDays(DAYS.get(i).getDayOfWeek().getValue() - 1L);
            if (weeks.size() < 10 || weeks.contains(monday)) {
                weeks.add(monday);
            }
        }
        Map<String, Long> counts = new TreeMap<>();
        int run = 0;
        int longest = 0;
        int expected = 0;
        for (int day = 0; day <= at; day++) {
            String two = marks.substring(2 * day, 2 * day + 2);
            LocalDate monday =
                    DAYS.get(day).minusDays(DAYS.get(day).getDayOfWeek().getValue() - 1L);
            for (int half = 0; half < 2; half++) {
                char mark = two.charAt(half);
                boolean rolling = weeks.contains(monday);
                count(counts, "possible", mark != 'Y');
                count(counts, "attended", mark == '/');
                count(counts, "unauthorised", "ONU".indexOf(mark) >= 0);
                count(counts, "rollingPossible", rolling && mark != 'Y');
                count(counts, "rollingUnauthorised", rolling && "ONU".indexOf(mark) >= 0);
            }
            String possible = two.replace("Y", "");
            if (!possible.isEmpty()) {
                expected++;
                run = possible.contains("/") ? 0 : run + 1;
                longest = Math.max(longest, run);
            }
        }
        Reading reading = reading(marks, DAYS.get(at));
        assertThat(reading.find(PathwayMeasure.ATTENDANCE, 0)).isEqualTo(rate(counts, "attended", "possible"));
        assertThat(reading.find(PathwayMeasure.UNAUTHORISED, 0)).isEqualTo(rate(counts, "unauthorised", "possible"));
        assertThat(reading.find(PathwayMeasure.UNAUTHORISED, 10))
                .isEqualTo(rate(counts, "rollingUnauthorised", "rollingPossible"));
        assertThat(reading.find(PathwayMeasure.CONSECUTIVE_DAYS_ABSENT, 0))
                .isEqualTo(expected == 0 ? Optional.empty() : Optional.of(Rate.of(longest, expected)));
    }

    private static void count(Map<String, Long> counts, String what, boolean holds) {
        counts.merge(what, holds ? 1L : 0L, Long::sum);
    }

    private static Optional<Rate> rate(Map<String, Long> counts, String part, String whole) {
        long of = counts.getOrDefault(whole, 0L);
        return of == 0 ? Optional.empty() : Optional.of(Rate.of(counts.getOrDefault(part, 0L), of));
    }
}
