package org.openattendance.base;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SchoolYearTest {

    @Property
    void is_written_and_read_back_and_holds_its_own_days(@ForAll @IntRange(max = 9999) int first) {
        SchoolYear year = new SchoolYear(first);
        assertThat(SchoolYear.parse(year.toString())).isEqualTo(year);
        assertThat(year.toString()).hasSize(7);
        assertThat(SchoolYear.of(year.span().first().orElseThrow())).isEqualTo(year);
        assertThat(SchoolYear.of(year.span().last().orElseThrow())).isEqualTo(year);
    }

    @Test
    void begins_on_1_august() {
        assertThat(SchoolYear.of(LocalDate.of(2025, 7, 31))).hasToString("2024/25");
        assertThat(SchoolYear.of(LocalDate.of(2025, 8, 1))).hasToString("2025/26");
        assertThat(SchoolYear.of(LocalDate.of(2026, 1, 1))).hasToString("2025/26");
        assertThat(new SchoolYear(2025).span()).hasToString("2025-08-01..2026-07-31");
        assertThat(new SchoolYear(1999)).hasToString("1999/00");
        assertThat(new SchoolYear(2008)).hasToString("2008/09");
        assertThat(new SchoolYear(2009)).hasToString("2009/10").isGreaterThan(new SchoolYear(2008));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "2025",
                "2025/2026",
                "2025-26",
                "25/26",
                "2025/27",
                "2025/25",
                "25/26/27",
                "-025/26",
                " 2025/26"
            })
    void another_form_is_no_school_year(String text) {
        assertThatThrownBy(() -> SchoolYear.parse(text)).isInstanceOf(InvalidValueException.class);
    }

    /** A register may hold 0202-09-03 for 2020-09-03: a fault of one row, which must not end the counting of the others. */
    @Test
    void every_day_of_four_digits_has_one_and_no_other_has() {
        assertThat(SchoolYear.of(LocalDate.of(1, 1, 1))).hasToString("0000/01");
        assertThat(SchoolYear.of(LocalDate.of(202, 9, 3))).hasToString("0202/03");
        assertThat(SchoolYear.of(LocalDate.of(9999, 12, 31))).hasToString("9999/00");
        assertThatThrownBy(() -> SchoolYear.of(LocalDate.of(10_000, 8, 1)))
                .isInstanceOf(InvalidValueException.class)
                .hasMessageContaining("10000")
                .hasMessageContaining("\nMaybe ");
        assertThatThrownBy(() -> new SchoolYear(-1)).isInstanceOf(InvalidValueException.class);
    }
}
