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
import java.time.LocalDate;
import java.time.Year;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openattendance.base.Nation;
import org.openattendance.base.SchoolYear;
import org.openattendance.calendar.CollectionWindows;
import org.openattendance.calendar.TermSpan;

class CollectionWindowRulesTest {

    private static final CollectionWindows ENGLAND =
            RuleBook.standard(Nation.ENGLAND).collectionWindows();
    private static final HolidayManager JOLLYDAY =
            HolidayManager.getInstance(ManagerParameters.create(HolidayCalendar.UNITED_KINGDOM));

    private static LocalDate holiday(int year, String key) {
        return JOLLYDAY.getHolidays(Year.of(year), "eng").stream()
                .filter(holiday -> holiday.getPropertiesKey().endsWith(key))
                .map(Holiday::getDate)
                .findFirst()
                .orElseThrow();
    }

    @Test
    void the_summer_windows_meet_easter_and_the_spring_bank_holiday_of_a_holiday_library() {
        assertThat(IntStream.rangeClosed(2006, 2099)).allSatisfy(year -> {
            SchoolYear schoolYear = new SchoolYear(year - 1);
            LocalDate easterMonday = holiday(year, "EASTER_MONDAY");
            LocalDate bankHoliday = holiday(year, "SPRING_BANK_HOLIDAY");
            TermSpan fifth = ENGLAND.findHalfTerm("5", schoolYear).orElseThrow();
            TermSpan sixth = ENGLAND.findHalfTerm("6", schoolYear).orElseThrow();
            assertThat(fifth.first()).isEqualTo(easterMonday);
            assertThat(sixth.first()).isEqualTo(bankHoliday);
            assertThat(fifth.last()).isBefore(bankHoliday).isAfter(bankHoliday.minusDays(8));
            assertThat(fifth.last().getDayOfWeek()).isEqualTo(java.time.DayOfWeek.SUNDAY);
            assertThat(sixth.last()).isEqualTo(LocalDate.of(year, 7, 31));
            assertThat(ENGLAND.findTerm(easterMonday.minusDays(1)).map(TermSpan::id))
                    .contains("spring");
        });
    }

    @Test
    void a_school_year_has_three_terms_without_a_gap() {
        assertThat(ENGLAND.terms(SchoolYear.parse("2024/25")))
                .containsExactly(
                        TermSpan.of("autumn", LocalDate.of(2024, 8, 1), LocalDate.of(2024, 12, 31)),
                        TermSpan.of("spring", LocalDate.of(2025, 1, 1), LocalDate.of(2025, 4, 20)),
                        TermSpan.of("summer", LocalDate.of(2025, 4, 21), LocalDate.of(2025, 7, 31)));
    }

    @Test
    void the_years_of_the_two_jubilees_are_exceptions() {
        assertThat(ENGLAND.findHalfTerm("6", SchoolYear.parse("2011/12")).map(TermSpan::first))
                .contains(LocalDate.of(2012, 6, 4));
        assertThat(ENGLAND.findHalfTerm("6", SchoolYear.parse("2021/22")).map(TermSpan::first))
                .contains(LocalDate.of(2022, 6, 2));
        assertThat(ENGLAND.findHalfTerm("6", SchoolYear.parse("2022/23")).map(TermSpan::first))
                .contains(LocalDate.of(2023, 5, 29));
        assertThat(ENGLAND.findHalfTerm(LocalDate.of(2022, 6, 1))).isEmpty();
    }

    @Test
    void other_nations_have_no_such_windows() {
        assertThat(RuleBook.nations())
                .filteredOn(nation -> !nation.equals(Nation.ENGLAND))
                .allMatch(
                        nation -> RuleBook.standard(nation).collectionWindows().isEmpty());
        assertThat(ENGLAND.terms(SchoolYear.parse("2004/05"))).isEmpty();
    }

    @Test
    void a_file_whose_windows_meet_or_whose_day_is_missing_is_refused(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("eng/windows.csv");
        Files.createDirectories(folder.resolve("eng"));
        String header = "kind,id,term,half_term,first_day,last_day,valid_from,valid_to,confidence,notes,source\n";
        String end = ",2010-01-01,,UNCONFIRMED,,eng.absence-methodology-windows\n";
        Files.writeString(file, header + "WINDOW,a,autumn,,08-01,12-31" + end + "WINDOW,b,spring,,12-31,12-31" + end);
        assertThatThrownBy(() -> RuleBook.read(Nation.ENGLAND, folder))
                .isInstanceOf(RuleFileException.class)
                .hasMessageContaining("share a day in 2010");
        Files.writeString(file, header + "WINDOW,a,autumn,,SOME_DAY,12-31" + end);
        assertThatThrownBy(() -> RuleBook.read(Nation.ENGLAND, folder))
                .isInstanceOf(RuleFileException.class)
                .hasMessageContaining("SOME_DAY of ENG in 2010");
        Files.writeString(file, header + "WINDOW,a,autumn,,08-01,1 December" + end);
        assertThatThrownBy(() -> RuleBook.read(Nation.ENGLAND, folder))
                .isInstanceOf(RuleFileException.class)
                .hasMessageContaining("eng/windows.csv:2");
        Files.writeString(file, header + "WINDOW,a,autumn,,08-01,12-01" + end);
        RuleBook local = RuleBook.standard(Nation.ENGLAND).combinedWith(RuleBook.read(Nation.ENGLAND, folder));
        assertThat(local.collectionWindows().windows()).hasSize(1);
    }
}
