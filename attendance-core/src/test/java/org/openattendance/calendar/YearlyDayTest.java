package org.openattendance.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.openattendance.base.InvalidValueException;
import org.openattendance.base.RuleNotKnownException;

class YearlyDayTest {

    @ParameterizedTest
    @CsvSource({
        "08-31, 2025, 2025-08-31",
        "02-29, 2024, 2024-02-29",
        "02-29, 2025, 2025-02-28",
        "LAST_FRI-06, 2024, 2024-06-28",
        "LAST_FRI-06, 2028, 2028-06-30",
        "LAST_MON-05, 2025, 2025-05-26",
        "LAST_SUN-02, 2026, 2026-02-22",
        "EASTER, 2025, 2025-04-20",
        "EASTER+1, 2025, 2025-04-21",
        "EASTER-2, 2025, 2025-04-18",
        "12-31+1, 2025, 2026-01-01",
        "SUN_BEFORE:LAST_MON-05, 2025, 2025-05-25",
        "SUN_BEFORE:EASTER, 2025, 2025-04-13",
    })
    void is_read_from_the_form_of_rule_files(String text, int year, LocalDate expected) {
        assertThat(YearlyDay.parse(text).in(year)).isEqualTo(expected);
        assertThat(YearlyDay.parse(text)).hasToString(text).isEqualTo(YearlyDay.parse(text));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "31-08",
                "02-30",
                "13-01",
                "LAST_FRY-06",
                "LAST_FRI-13",
                "easter",
                "EASTER+",
                "EASTER +1",
                "1-1"
            })
    void anything_else_is_refused(String text) {
        assertThatThrownBy(() -> YearlyDay.parse(text))
                .isInstanceOf(InvalidValueException.class)
                .hasMessageContaining("\nMaybe ");
    }

    @Test
    void a_day_that_only_a_file_can_name_is_not_known_without_it() {
        YearlyDay day = YearlyDay.parse("SUN_BEFORE:SPRING_BANK_HOLIDAY");
        assertThatThrownBy(() -> day.in(2025))
                .isInstanceOf(RuleNotKnownException.class)
                .hasMessageContaining("SPRING_BANK_HOLIDAY in 2025");
        assertThat(day.in(2022, (name, year) -> LocalDate.of(year, 6, 2))).isEqualTo(LocalDate.of(2022, 5, 29));
    }

    @Test
    void two_forms_are_equal_only_when_written_alike() {
        assertThat(YearlyDay.parse("EASTER+1"))
                .isNotEqualTo(YearlyDay.parse("EASTER+2"))
                .isNotEqualTo("EASTER+1");
        assertThat(YearlyDay.parse("EASTER+1")).hasSameHashCodeAs(YearlyDay.parse("EASTER+1"));
    }
}
