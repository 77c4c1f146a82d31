package org.openattendance.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.openattendance.base.DateSpan;
import org.openattendance.base.InvalidValueException;
import org.openattendance.base.SchoolYear;
import org.openattendance.base.Session;

class WindowTest {

    private static final SessionCalendar A = CalendarA.calendar();

    @Test
    void includes_both_its_ends() {
        Window window = Window.ofClosed(LocalDate.of(2025, 9, 1), LocalDate.of(2026, 7, 21));
        assertThat(window.contains(LocalDate.of(2025, 9, 1))).isTrue();
        assertThat(window.contains(LocalDate.of(2026, 7, 21))).isTrue();
        assertThat(window.contains(LocalDate.of(2025, 8, 31))).isFalse();
        assertThat(window.contains(LocalDate.of(2026, 7, 22))).isFalse();
        assertThat(window.firstSession()).isEqualTo(Session.parse("2025-09-01 AM"));
        assertThat(window.lastSession()).isEqualTo(Session.parse("2026-07-21 PM"));
        assertThat(window).hasToString("2025-09-01..2026-07-21").isEqualTo(Window.parse("2025-09-01..2026-07-21"));
        assertThat(window.span()).isEqualTo(DateSpan.parse(window.toString()));
        assertThat(Window.ofDay(LocalDate.of(2025, 9, 1))).hasToString("2025-09-01..2025-09-01");
    }

    @Test
    void has_two_ends_the_right_way_round() {
        assertThatThrownBy(() -> Window.ofClosed(LocalDate.of(2025, 9, 2), LocalDate.of(2025, 9, 1)))
                .isInstanceOf(InvalidValueException.class)
                .hasMessageContaining("\nMaybe ");
        assertThatThrownBy(() -> Window.parse("2025-09-01.."))
                .isInstanceOf(InvalidValueException.class)
                .hasMessageContaining("two ends");
    }

    @Test
    void the_year_to_date_begins_on_1_august() {
        assertThat(Window.yearTo(LocalDate.of(2025, 7, 31))).hasToString("2024-08-01..2025-07-31");
        assertThat(Window.yearTo(LocalDate.of(2025, 8, 1))).hasToString("2025-08-01..2025-08-01");
        assertThat(Window.of(SchoolYear.parse("2025/26"))).hasToString("2025-08-01..2026-07-31");
    }

    @Test
    void terms_and_half_terms_run_up_to_the_day() {
        LocalDate day = LocalDate.of(2025, 2, 3);
        SessionCalendar halves =
                A.withTerms(A.terms(), List.of(TermSpan.of("3", LocalDate.of(2025, 1, 6), LocalDate.of(2025, 2, 14))));
        assertThat(Window.findTermTo(day, A)).contains(Window.parse("2025-01-06..2025-02-03"));
        assertThat(Window.findTermTo(LocalDate.of(2025, 8, 9), A)).isEmpty();
        assertThat(Window.findHalfTermTo(day, A)).isEmpty();
        assertThat(Window.findHalfTermTo(day, halves)).contains(Window.parse("2025-01-06..2025-02-03"));
        assertThat(Window.of(A.terms().get(1))).hasToString("2025-01-06..2025-04-04");
    }

    @Test
    void ten_school_weeks_reach_back_over_the_half_term() {
        assertThat(Window.findSchoolWeeksTo(LocalDate.of(2024, 11, 20), 10, A))
                .contains(Window.parse("2024-09-09..2024-11-20"));
        assertThat(Window.findSchoolWeeksTo(LocalDate.of(2024, 9, 20), 10, A)).isEmpty();
    }

    @Test
    void what_it_shares_with_a_span() {
        Window window = Window.parse("2025-09-01..2025-09-30");
        assertThat(window.intersection(DateSpan.from(LocalDate.of(2025, 9, 20))))
                .contains(Window.parse("2025-09-20..2025-09-30"));
        assertThat(window.intersection(DateSpan.from(LocalDate.of(2025, 10, 1))))
                .isEmpty();
    }
}
