package org.openattendance.rulebook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openattendance.base.AgeGroup;
import org.openattendance.base.Confidence;
import org.openattendance.base.Nation;
import org.openattendance.base.RuleNotKnownException;
import org.openattendance.calendar.AgeRule;
import org.openattendance.calendar.CompulsorySchoolAge;

class SchoolAgeRulesTest {

    private static final CompulsorySchoolAge ENGLAND =
            RuleBook.standard(Nation.ENGLAND).schoolAge();

    @ParameterizedTest
    @CsvSource({
        "2019-02-10, 2024-03-30, NON_COMPULSORY_AGE", // IPSEA's example: five on 10 February 2024, from 31 March
        "2019-02-10, 2024-03-31, COMPULSORY_AGE",
        "2019-03-31, 2024-03-31, COMPULSORY_AGE", // five on a prescribed day: that day
        "2019-04-01, 2024-08-30, NON_COMPULSORY_AGE",
        "2019-04-01, 2024-08-31, COMPULSORY_AGE",
        "2019-08-31, 2024-08-31, COMPULSORY_AGE",
        "2019-09-01, 2024-12-30, NON_COMPULSORY_AGE",
        "2019-09-01, 2024-12-31, COMPULSORY_AGE",
        "2007-09-23, 2024-06-28, COMPULSORY_AGE", // IPSEA's example: until 28 June 2024
        "2007-09-23, 2024-06-29, NON_COMPULSORY_AGE",
        "2008-08-31, 2024-06-28, COMPULSORY_AGE", // sixteen before the next school year: leaves before the birthday
        "2008-08-31, 2024-06-29, NON_COMPULSORY_AGE",
        "2008-09-01, 2025-06-27, COMPULSORY_AGE",
        "2008-09-01, 2025-06-28, NON_COMPULSORY_AGE",
    })
    void england_by_the_prescribed_days_and_the_last_friday_of_june(LocalDate birth, LocalDate day, AgeGroup expected) {
        assertThat(ENGLAND.on(birth, day)).isEqualTo(expected);
        assertThat(RuleBook.standard(Nation.WALES).schoolAge().on(birth, day)).isEqualTo(expected);
    }

    @Property(tries = 2000)
    void england_agrees_with_section_8_written_out(
            @ForAll @IntRange(max = 12_000) int born, @ForAll @IntRange(max = 9_000) int lived) {
        LocalDate birth = LocalDate.of(1994, 1, 1).plusDays(born);
        LocalDate day = birth.plusDays(lived);
        if (day.getYear() < 1999) {
            return;
        }
        assertThat(ENGLAND.on(birth, day) == AgeGroup.COMPULSORY_AGE)
                .isEqualTo(hasBegun(birth, day) && !hasEnded(birth, day));
    }

    /** Section 8(2), by walking from the fifth birthday to a prescribed day. */
    private static boolean hasBegun(LocalDate birth, LocalDate day) {
        LocalDate walk = birth.plusYears(5);
        while (!walk.equals(LocalDate.of(walk.getYear(), 3, 31))
                && !walk.equals(LocalDate.of(walk.getYear(), 8, 31))
                && !walk.equals(LocalDate.of(walk.getYear(), 12, 31))) {
            walk = walk.plusDays(1);
        }
        return !day.isBefore(walk);
    }

    /** Section 8(3): after the leaving date before which, or before the school year after which, the sixteenth birthday falls. */
    private static boolean hasEnded(LocalDate birth, LocalDate day) {
        LocalDate sixteen = birth.plusYears(16);
        for (int year = sixteen.getYear(); ; year++) {
            LocalDate leaving = LocalDate.of(year, 6, 1).with(TemporalAdjusters.lastInMonth(DayOfWeek.FRIDAY));
            if (sixteen.isBefore(LocalDate.of(year, 9, 1))) {
                return day.isAfter(leaving);
            }
        }
    }

    @ParameterizedTest
    @CsvSource({
        "2012-07-01, 2016-07-31, NON_COMPULSORY_AGE",
        "2012-07-01, 2016-08-01, COMPULSORY_AGE",
        "2012-07-02, 2016-08-01, NON_COMPULSORY_AGE",
        "2012-07-02, 2017-08-01, COMPULSORY_AGE",
        "2008-07-01, 2024-06-30, COMPULSORY_AGE",
        "2008-07-01, 2024-07-01, NON_COMPULSORY_AGE",
        "2008-07-02, 2025-06-30, COMPULSORY_AGE",
        "2008-07-02, 2025-07-01, NON_COMPULSORY_AGE",
    })
    void northern_ireland_by_the_first_of_july(LocalDate birth, LocalDate day, AgeGroup expected) {
        assertThat(RuleBook.standard(Nation.NORTHERN_IRELAND).schoolAge().on(birth, day))
                .isEqualTo(expected);
    }

    @Test
    void scotland_has_no_national_first_day_and_says_so() {
        CompulsorySchoolAge scotland = RuleBook.standard(Nation.SCOTLAND).schoolAge();
        assertThat(scotland.find(LocalDate.of(2012, 1, 1), LocalDate.of(2020, 1, 1)))
                .isEmpty();
        assertThatThrownBy(() -> scotland.on(LocalDate.of(2012, 1, 1), LocalDate.of(2020, 1, 1)))
                .isInstanceOf(RuleNotKnownException.class)
                .hasMessageContaining("SCO");
    }

    @Test
    void each_row_shows_how_well_it_is_known() {
        assertThat(ENGLAND.rules()).allMatch(rule -> rule.confidence() == Confidence.SECONDARY);
        assertThat(ENGLAND.rules()).allMatch(rule -> rule.sources().size() == 2);
        assertThatThrownBy(() -> ENGLAND.on(LocalDate.of(1990, 1, 1), LocalDate.of(1998, 7, 31)))
                .isInstanceOf(RuleNotKnownException.class);
    }

    @Test
    void a_caller_replaces_one_edge_and_keeps_the_other(@TempDir Path folder) throws IOException {
        Files.createDirectories(folder.resolve("eng"));
        Files.writeString(folder.resolve("eng/ages.csv"), """
                id,edge,age,birthday_from,birthday_to,day,years_later,valid_from,valid_to,confidence,notes,source
                end,END,18,01-01,12-31,LAST_FRI-06,0,2000-01-01,,UNCONFIRMED,a what-if,eng.education-act-1996-s8
                """);
        CompulsorySchoolAge changed = RuleBook.standard(Nation.ENGLAND)
                .combinedWith(RuleBook.read(Nation.ENGLAND, folder))
                .schoolAge();
        assertThat(changed.on(LocalDate.of(2007, 9, 23), LocalDate.of(2025, 6, 27)))
                .isEqualTo(AgeGroup.COMPULSORY_AGE);
        assertThat(changed.findRule(AgeRule.Edge.START, LocalDate.of(2019, 2, 10), LocalDate.of(2024, 3, 31))
                        .map(AgeRule::id))
                .contains("start-spring");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "a,START,5,01-01,31-12,08-31,0,2000-01-01,,UNCONFIRMED,,eng.education-act-1996-s8 | 31-12",
                "a,START,five,01-01,12-31,08-31,0,2000-01-01,,UNCONFIRMED,,eng.education-act-1996-s8 | five",
                "a,START,5,01-01,12-31,Easter,0,2000-01-01,,UNCONFIRMED,,eng.education-act-1996-s8 | Easter",
                "a,BEGIN,5,01-01,12-31,08-31,0,2000-01-01,,UNCONFIRMED,,eng.education-act-1996-s8 | BEGIN",
                "a,START,5,01-01,12-31,08-31,0,2000-01-01,,UNCONFIRMED,,no.such-source | no.such-source",
                "a,START,5,12-31,01-01,08-31,0,2000-01-01,,UNCONFIRMED,,eng.education-act-1996-s8 | wrong way round",
            })
    void a_broken_row_is_refused_with_its_line(String row, String said, @TempDir Path folder) throws IOException {
        Files.createDirectories(folder.resolve("eng"));
        Files.writeString(
                folder.resolve("eng/ages.csv"),
                "id,edge,age,birthday_from,birthday_to,day,years_later,valid_from,valid_to,confidence,notes,source\n"
                        + row + "\n");
        assertThatThrownBy(() -> RuleBook.read(Nation.ENGLAND, folder))
                .isInstanceOf(RuleFileException.class)
                .hasMessageContaining("eng/ages.csv:2")
                .hasMessageContaining(said);
    }

    @Test
    void two_rows_for_one_birthday_are_refused_at_the_second(@TempDir Path folder) throws IOException {
        Files.createDirectories(folder.resolve("eng"));
        Files.writeString(folder.resolve("eng/ages.csv"), """
                id,edge,age,birthday_from,birthday_to,day,years_later,valid_from,valid_to,confidence,notes,source
                a,END,18,01-01,06-30,LAST_FRI-06,0,2000-01-01,,UNCONFIRMED,,eng.education-act-1996-s8
                b,END,18,06-30,12-31,LAST_FRI-06,0,2000-01-01,,UNCONFIRMED,,eng.education-act-1996-s8
                """);
        assertThatThrownBy(() -> RuleBook.read(Nation.ENGLAND, folder))
                .isInstanceOf(RuleFileException.class)
                .hasMessageContaining("eng/ages.csv:3")
                .hasMessageContaining("a and b");
    }
}
