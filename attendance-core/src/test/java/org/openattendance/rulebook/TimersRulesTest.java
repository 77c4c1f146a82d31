package org.openattendance.rulebook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.focus_shift.jollyday.core.Holiday;
import de.focus_shift.jollyday.core.HolidayCalendar;
import de.focus_shift.jollyday.core.HolidayManager;
import de.focus_shift.jollyday.core.ManagerParameters;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Year;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.openattendance.base.Confidence;
import org.openattendance.base.Nation;
import org.openattendance.calendar.CalendarA;
import org.openattendance.timer.BankHoliday;
import org.openattendance.timer.BankHolidays;
import org.openattendance.timer.Timer;
import org.openattendance.timer.TimerClock;
import org.openattendance.timer.Timers;

class TimersRulesTest {

    private static final HolidayManager JOLLYDAY =
            HolidayManager.getInstance(ManagerParameters.create(HolidayCalendar.UNITED_KINGDOM));

    @ParameterizedTest
    @CsvSource({"ENG, eng", "WAL, wls", "SCO, sct", "NIR, nir"})
    void bank_holidays_are_those_of_a_well_kept_library(String nation, String jollyday) {
        BankHolidays ours = RuleBook.standard(Nation.of(nation)).bankHolidays();
        Set<LocalDate> theirs = new TreeSet<>();
        for (int year = 2007; year <= 2028; year++) {
            JOLLYDAY.getHolidays(Year.of(year), jollyday).stream()
                    .map(Holiday::getDate)
                    .forEach(theirs::add);
        }
        theirs.removeIf(day -> day.getDayOfWeek().compareTo(DayOfWeek.FRIDAY) > 0);
        assertThat(ours.list().stream().map(BankHoliday::day)).containsExactlyElementsOf(theirs);
        assertThat(ours.known().orElseThrow()).hasToString("2007-01-01..2028-12-31");
    }

    static Stream<Nation> nations() {
        return RuleBook.nations().stream();
    }

    @ParameterizedTest
    @MethodSource("nations")
    void what_is_not_confirmed_is_off_and_shown_as_such(Nation nation) {
        Timers timers = RuleBook.standard(nation).timers();
        assertThat(timers.list())
                .isNotEmpty()
                .filteredOn(timer -> timer.confidence() == Confidence.UNCONFIRMED)
                .isNotEmpty()
                .noneMatch(timer -> timers.isOn(timer.id()));
        assertThat(timers.list())
                .filteredOn(timer -> timer.notes().startsWith("Local:"))
                .noneMatch(timer -> timers.isOn(timer.id()));
    }

    @Test
    void every_row_of_the_reference_table_is_there() {
        assertThat(ids(Nation.ENGLAND))
                .contains("R1", "R2", "R3", "R4", "R5", "R6", "R7", "R8", "R9", "R10", "R11", "R12", "R13")
                .contains("H1", "H2", "H3", "H4", "H5", "H6", "H7")
                .contains("P1", "P2", "P3", "P4", "P5", "P6", "P7", "P8", "P9", "P10")
                .contains("O1", "O2", "O3", "O4", "O5", "O6", "O7", "O8", "O9", "O10", "O11", "O12", "O13", "O14")
                .contains("A1", "A2", "A3", "A4");
        assertThat(ids(Nation.WALES)).contains("W1", "W2", "W3", "W4", "W5", "O1", "O7", "O14");
        assertThat(ids(Nation.SCOTLAND)).containsExactlyInAnyOrder("S1", "S2", "S3", "S4", "S5", "S6");
        assertThat(ids(Nation.NORTHERN_IRELAND)).containsExactlyInAnyOrder("N1", "N2", "N3", "N4", "N5");
    }

    /** The part of an id before its first hyphen is that of the reference table. */
    private static Set<String> ids(Nation nation) {
        return RuleBook.standard(nation).timers().list().stream()
                .map(timer -> timer.id().split("-")[0])
                .collect(Collectors.toSet());
    }

    @ParameterizedTest
    @CsvSource({
        "ENG, CODE_N_ENTERED, 2024-09-20, R2:2024-09-27:2024-09-28 R3:2024-09-27:2024-09-28",
        "ENG, PUPIL_ADDED, 2024-09-03, R5:2024-09-08:2024-09-09",
        "ENG, PUPIL_DELETED, 2024-10-03, R6:2024-10-03:2024-10-04",
        "ENG, REGISTER_ENTRY_MADE, 2024-10-03, R4:2030-10-03:2030-10-04",
        "ENG, ABSENCE_BEGAN, 2024-09-03, R7:2024-09-16:2024-09-17 R10:2024-09-30:2024-10-01",
        "ENG, SICKNESS_BEGAN, 2024-09-03, R9:2024-09-23:2024-09-24 H5:2024-09-23:2024-09-24",
        "ENG, NOTICE_RECEIVED, 2024-10-03, P1:2024-10-23:2024-10-24 P2:2024-10-30:2024-10-31 P5:2024-10-30:2024-10-31",
        "ENG, NOTICE_RECEIVED, 2024-07-01, P3-discount:2024-07-21:2024-07-22 P3-full:2024-07-28:2024-07-29 P5:2024-07-28:2024-07-29",
        "ENG, NOTICE_RECEIVED, 2012-10-01, P4-discount:2012-10-28:2012-10-29 P4-full:2012-11-11:2012-11-12 P5-2007:2012-11-11:2012-11-12",
        "ENG, NOTICE_PROPOSED, 2027-10-09, P6:2027-10-09:2027-10-10",
        "ENG, EXCLUSION_BEGAN, 2024-11-04, P8:2024-11-08:2024-11-09",
        "ENG, NOTICE_POSTED, 2024-12-19, P9:2024-12-23:2024-12-24",
        "ENG, S437_NOTICE_SERVED, 2025-01-01, O1:2025-01-15:2025-01-16",
        "ENG, PARENTING_ORDER_MADE, 2025-01-01, O11:2025-12-31:2026-01-01 O11-programme:2025-03-31:2025-04-01",
        "WAL, NOTICE_RECEIVED, 2027-03-01, W1-discount:2027-03-28:2027-03-29 W1-full:2027-04-11:2027-04-12",
        "WAL, ABSENCE_BEGAN, 2024-09-03, W3:2024-09-16:2024-09-17",
        "WAL, PUPIL_DELETED, 2024-09-03, W4:2024-09-17:2024-09-18",
        "SCO, S36_NOTICE_GIVEN, 2025-01-10, S1-earliest:2025-01-12:2025-01-13 S1-latest:2025-01-17:2025-01-18",
        "SCO, S36_MEETING_HELD, 2025-01-17, S2:2025-02-28:2025-03-01",
        "NIR, S13_NOTICE_SERVED, 2025-01-01, N1:2025-01-14:2025-01-15",
        "NIR, SUPERVISION_ORDER_MADE, 2025-01-01, N4:2025-12-31:2026-01-01",
        "NIR, SUPERVISION_ORDER_EXTENDED, 2026-01-01, N4-extension:2028-12-31:2029-01-01",
    })
    void an_event_starts_its_timers(String nation, String event, LocalDate on, String expected) {
        RuleBook book = RuleBook.standard(Nation.of(nation));
        TimerClock clock = TimerClock.of(book.bankHolidays()).with(CalendarA.calendar());
        assertThat(book.timers().startedBy(event, on).stream()
                        .map(timer -> clock.run(timer, on))
                        .map(end -> end.timer().id() + ":" + end.lastDay().orElseThrow() + ":"
                                + end.safeFrom().orElseThrow())
                        .collect(Collectors.joining(" ")))
                .isEqualTo(expected);
    }

    @Test
    void nothing_of_the_act_of_2026_or_of_a_local_code_runs_unless_it_is_put_on() {
        Timers timers = RuleBook.standard(Nation.ENGLAND).timers();
        LocalDate day = LocalDate.of(2026, 11, 22);
        assertThat(timers.startedBy("S436K_NOTICE_SERVED", day)).isEmpty();
        assertThat(timers.all().startedBy("S436K_NOTICE_SERVED", day)).hasSize(1);
        assertThat(timers.startedBy("NOTICE_TO_IMPROVE_BEGAN", day)).isEmpty();
        assertThat(timers.with("P10-norfolk").startedBy("NOTICE_TO_IMPROVE_BEGAN", day))
                .extracting(Timer::id)
                .containsExactly("P10-norfolk");
    }

    @Test
    void a_broken_file_is_refused_with_its_line(@TempDir Path folder) throws IOException {
        Files.createDirectories(folder.resolve("eng"));
        String header =
                "id,event,title,form,count,count_max,unit,start_counts,on_by_default,valid_from,valid_to,confidence,notes,source\n";
        String good = "a,E,a timer,PERIOD,3,,CALENDAR_DAY,yes,yes,,,CONFIRMED,,eng.general-law\n";
        for (String bad : List.of(
                good,
                "b,E,a timer,PERIOD,,,CALENDAR_DAY,yes,yes,,,CONFIRMED,,eng.general-law\n",
                "b,E,a timer,PERIOD,3,2,CALENDAR_DAY,yes,yes,,,CONFIRMED,,eng.general-law\n",
                "b,E,a timer,PERIOD,3,,LUNAR_DAY,yes,yes,,,CONFIRMED,,eng.general-law\n",
                "b,E,a timer,PERIOD,-3,,CALENDAR_DAY,yes,yes,,,CONFIRMED,,eng.general-law\n",
                "b,E,a timer,PERIOD,3,,CALENDAR_DAY,maybe,yes,,,CONFIRMED,,eng.general-law\n")) {
            Files.writeString(folder.resolve("eng/timers.csv"), header + good + bad);
            assertThatThrownBy(() -> RuleBook.read(Nation.ENGLAND, folder))
                    .isInstanceOf(RuleFileException.class)
                    .hasMessageContaining("eng/timers.csv:3");
        }
        Files.delete(folder.resolve("eng/timers.csv"));
        Files.writeString(
                folder.resolve("eng/bank-holidays.csv"),
                "date,name,confidence,notes,source\n2030-01-01,a,CONFIRMED,,eng.general-law\n2030-01-01,b,CONFIRMED,,eng.general-law\n");
        assertThatThrownBy(() -> RuleBook.read(Nation.ENGLAND, folder))
                .isInstanceOf(RuleFileException.class)
                .hasMessageContaining("eng/bank-holidays.csv:3");
    }
}
