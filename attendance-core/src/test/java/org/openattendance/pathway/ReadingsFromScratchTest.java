package org.openattendance.pathway;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.openattendance.Attendance;
import org.openattendance.base.DateSpan;
import org.openattendance.base.Nation;
import org.openattendance.base.Rate;
import org.openattendance.base.Session;
import org.openattendance.base.SessionPart;
import org.openattendance.calendar.CalendarA;
import org.openattendance.calendar.SessionCalendar;
import org.openattendance.load.Input;
import org.openattendance.load.LongCsv;
import org.openattendance.register.Register;

/** Figures of a register, and the same counted once more from dates and codes. */
class ReadingsFromScratchTest {

    private static final SessionCalendar CALENDAR = CalendarA.calendar();
    private static final Attendance ENGLAND = Attendance.in(Nation.ENGLAND).with(CALENDAR);
    private static final Set<String> ATTENDED = Set.of("/", "\\", "B");
    private static final Set<String> AUTHORISED = Set.of("I", "M");
    private static final Set<String> UNAUTHORISED = Set.of("O", "U", "N");
    private static final List<String> CODES =
            List.of("/", "/", "/", "B", "I", "M", "O", "O", "U", "N", "Y1", "-", "I", "O");

    /** Asks for windows of 4, 6 and 10 school weeks: by a flag, a guard, and a way; a route asks for 8. */
    private static final Pathway WINDOWS = pathway();

    private static RateTest rate(int weeks) {
        return new RateTest("", PathwayMeasure.ATTENDANCE, Comparison.BELOW, Percent.parse("90"), weeks);
    }

    private static Pathway pathway() {
        StageWork work = new StageWork(
                List.of(),
                List.of(),
                Optional.empty(),
                List.of(new Route("CALL", "A call", rate(8), Optional.empty(), Optional.empty())));
        PathwayDraft draft = Samples.draft(
                List.of(Samples.stage("ONE", 1, work), Samples.stage("TWO", 2), Samples.legal("LAW", 3)),
                Samples.step("to-law", 1, "TWO", "LAW", Samples.TEN),
                Samples.guarded(Samples.step("up", 2, "ONE", "TWO", rate(0)), rate(6)));
        return Pathway.of(new PathwayDraft(
                draft.about(),
                draft.settings(),
                draft.facts(),
                List.of(new NamedFlag("LOW", "Low of late", rate(4), List.of("s"))),
                draft.stages(),
                draft.beyond(),
                draft.transitions(),
                draft.obligations(),
                draft.notes()));
    }

    @Test
    void the_windows_are_those_that_any_condition_asks_for() {
        assertThat(WINDOWS.rollingWindows()).containsExactly(4, 6, 8, 10);
        assertThat(Pathway.of(Samples.draft(List.of(Samples.stage("ONE", 1)))).rollingWindows())
                .isEmpty();
    }

    private static Register register(Map<Session, String> codes) {
        if (codes.isEmpty()) {
            return Register.empty(org.openattendance.pupil.PupilRef.of("A"), Optional.empty());
        }
        StringBuilder csv = new StringBuilder("pupil_id,date,session,code\n");
        codes.forEach((session, code) -> csv.append("A," + session.date() + "," + session.part() + "," + code + "\n"));
        return ENGLAND.read(LongCsv.of(Input.of("marks.csv", csv.toString())), context -> context)
                .value()
                .all()
                .get(0);
    }

    private static Reading read(Map<Session, String> codes, LocalDate asOf) {
        return RegisterReadings.of(ENGLAND.rules().definitions().byDefault(), ENGLAND.frame(), WINDOWS, asOf)
                .of(register(codes), Optional.empty());
    }

    private static Map<Session, String> random(Random random, LocalDate until) {
        Map<Session, String> codes = new TreeMap<>();
        String run = "/";
        for (Session session : CALENDAR.sessions(DateSpan.ofClosed(LocalDate.of(2024, 9, 3), until))) {
            if (random.nextInt(4) == 0) {
                run = CODES.get(random.nextInt(CODES.size()));
            }
            if (random.nextInt(12) > 0) {
                codes.put(session, run.equals("/") && session.part() == SessionPart.PM ? "\\" : run);
            }
        }
        return codes;
    }

    private static Optional<Rate> share(Map<Session, String> codes, DateSpan span, Set<String> counted) {
        List<String> possible = codes.entrySet().stream()
                .filter(mark -> span.contains(mark.getKey().date()))
                .map(Map.Entry::getValue)
                .filter(code -> !code.equals("-") && !code.equals("Y1"))
                .toList();
        long of = possible.stream().filter(counted::contains).count();
        return possible.isEmpty() ? Optional.empty() : Optional.of(Rate.of(of, possible.size()));
    }

    private static LocalDate monday(LocalDate day) {
        return day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    }

    /** The Monday of the first of so many school weeks up to a day, or the first day of the calendar. */
    private static DateSpan weeks(int count, LocalDate asOf) {
        List<LocalDate> begun = CALENDAR.sessions(DateSpan.parse("2024-09-01..2025-12-31")).stream()
                .map(session -> monday(session.date()))
                .filter(week -> !week.isAfter(asOf))
                .distinct()
                .toList();
        LocalDate first =
                begun.size() < count ? CALENDAR.first().orElseThrow().date() : begun.get(begun.size() - count);
        return DateSpan.ofClosed(first, asOf);
    }

    private static int longestRun(Map<Session, String> codes, LocalDate from, LocalDate to) {
        int longest = 0;
        int run = 0;
        for (LocalDate day = from; !day.isAfter(to); day = day.plusDays(1)) {
            LocalDate now = day;
            Set<String> possible = codes.entrySet().stream()
                    .filter(mark -> mark.getKey().date().equals(now))
                    .map(Map.Entry::getValue)
                    .filter(code -> !code.equals("-") && !code.equals("Y1"))
                    .collect(Collectors.toCollection(TreeSet::new));
            if (!possible.isEmpty()) {
                run = possible.stream().anyMatch(ATTENDED::contains) ? 0 : run + 1;
                longest = Math.max(longest, run);
            }
        }
        return longest;
    }

    @Property(tries = 60)
    void figures_of_the_year_and_of_each_window_equal_a_count_from_scratch(@ForAll Random random) {
        LocalDate asOf = LocalDate.of(2024, 9, 10).plusDays(random.nextInt(300));
        Map<Session, String> codes = random(random, asOf);
        Reading reading = read(codes, asOf);
        DateSpan year = DateSpan.ofClosed(LocalDate.of(2024, 8, 1), asOf);
        Set<String> absent = new TreeSet<>(AUTHORISED);
        absent.addAll(UNAUTHORISED);
        for (int weeks : List.of(0, 4, 6, 8, 10)) {
            DateSpan span = weeks == 0 ? year : weeks(weeks, asOf);
            assertThat(reading.find(PathwayMeasure.ATTENDANCE, weeks)).isEqualTo(share(codes, span, ATTENDED));
            assertThat(reading.find(PathwayMeasure.ABSENCE, weeks)).isEqualTo(share(codes, span, absent));
            assertThat(reading.find(PathwayMeasure.UNAUTHORISED, weeks)).isEqualTo(share(codes, span, UNAUTHORISED));
        }
        Optional<Rate> days = reading.find(PathwayMeasure.CONSECUTIVE_DAYS_ABSENT, 0);
        assertThat(days.map(Rate::numerator).orElse(0L))
                .isEqualTo((long) longestRun(codes, LocalDate.of(2024, 9, 3), asOf));
        assertThat(days.isPresent()).isEqualTo(share(codes, year, ATTENDED).isPresent());
    }

    private static Map<Session, String> week(String code) {
        Map<Session, String> codes = new TreeMap<>();
        CALENDAR.sessions(DateSpan.parse("2024-09-09..2024-09-13")).forEach(session -> codes.put(session, code));
        return codes;
    }

    @Test
    void a_register_with_a_hole_is_not_resolved_and_what_is_not_known_has_no_figure() {
        LocalDate asOf = LocalDate.of(2024, 9, 13);
        assertThat(read(week("O"), asOf).isResolved()).isTrue();
        assertThat(read(week("O"), asOf).composition()).isEqualTo(Map.of("O", 10L));
        Map<Session, String> hole = week("O");
        hole.put(Session.am(LocalDate.of(2024, 9, 12)), "-");
        assertThat(read(hole, asOf).isResolved()).isFalse();
        Reading nothing = read(week("Y1"), asOf);
        assertThat(nothing.find(PathwayMeasure.ATTENDANCE, 0)).isEmpty();
        assertThat(nothing.find(PathwayMeasure.CONSECUTIVE_DAYS_ABSENT, 0)).isEmpty();
    }

    @Test
    void days_that_were_not_possible_are_bridged_and_half_a_day_at_school_ends_a_run() {
        LocalDate asOf = LocalDate.of(2024, 9, 13);
        Map<Session, String> bridged = week("O");
        bridged.put(Session.am(LocalDate.of(2024, 9, 11)), "Y1");
        bridged.put(Session.pm(LocalDate.of(2024, 9, 11)), "Y1");
        assertThat(read(bridged, asOf).find(PathwayMeasure.CONSECUTIVE_DAYS_ABSENT, 0))
                .contains(Rate.of(4, 4));
        Map<Session, String> half = week("I");
        half.put(Session.pm(LocalDate.of(2024, 9, 11)), "\\");
        assertThat(read(half, asOf).find(PathwayMeasure.CONSECUTIVE_DAYS_ABSENT, 0))
                .contains(Rate.of(2, 5));
    }

    @Test
    void later_marks_are_not_looked_at_and_without_a_calendar_there_is_no_window() {
        LocalDate asOf = LocalDate.of(2024, 9, 10);
        assertThat(read(week("O"), asOf).find(PathwayMeasure.UNAUTHORISED, 0)).contains(Rate.of(4, 4));
        Attendance bare = Attendance.in(Nation.ENGLAND);
        Reading reading = RegisterReadings.of(bare.rules().definitions().byDefault(), bare.frame(), WINDOWS, asOf)
                .of(register(week("O")), Optional.empty());
        assertThat(reading.find(PathwayMeasure.UNAUTHORISED, 0)).contains(Rate.of(4, 4));
        assertThat(reading.find(PathwayMeasure.UNAUTHORISED, 10)).isEmpty();
        Reading before = read(Map.of(), LocalDate.of(2024, 8, 30));
        assertThat(before.find(PathwayMeasure.UNAUTHORISED, 10))
                .as("before the calendar")
                .isEmpty();
    }
}
