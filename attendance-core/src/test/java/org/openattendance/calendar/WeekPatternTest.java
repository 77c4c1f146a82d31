package org.openattendance.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openattendance.base.InvalidValueException;
import org.openattendance.base.Session;
import org.openattendance.base.SessionPart;

class WeekPatternTest {

    @Test
    void weekdays_are_ten_sessions() {
        assertThat(WeekPattern.weekdays().size()).isEqualTo(10);
        assertThat(WeekPattern.weekdays()).hasToString("MON TUE WED THU FRI");
        assertThat(WeekPattern.weekdays().contains(Session.pm(LocalDate.of(2025, 9, 5))))
                .isTrue();
        assertThat(WeekPattern.weekdays().contains(Session.am(LocalDate.of(2025, 9, 6))))
                .isFalse();
    }

    @Test
    void a_part_time_week_is_written_by_day_and_half() {
        WeekPattern week = WeekPattern.of(List.of(DayOfWeek.MONDAY))
                .with(DayOfWeek.TUESDAY, SessionPart.AM)
                .with(DayOfWeek.SUNDAY, SessionPart.PM);
        assertThat(week).hasToString("MON TUE-AM SUN-PM");
        assertThat(week.days()).containsExactly(DayOfWeek.MONDAY, DayOfWeek.TUESDAY, DayOfWeek.SUNDAY);
        assertThat(week.without(DayOfWeek.MONDAY, SessionPart.AM)).hasToString("MON-PM TUE-AM SUN-PM");
        assertThat(WeekPattern.parse("").size()).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"mon", "MON  TUE", "MONDAY", "MON-", "MON-XM", "MON ", "XYZ", "MON,TUE"})
    void anything_else_is_refused(String text) {
        assertThatThrownBy(() -> WeekPattern.parse(text))
                .isInstanceOf(InvalidValueException.class)
                .hasMessageContaining("\nMaybe ");
    }

    @Property(tries = 300)
    void what_is_printed_can_be_read(@ForAll @IntRange(max = (1 << 14) - 1) int bits) {
        WeekPattern week = WeekPattern.parse("");
        for (int i = 0; i < 14; i++) {
            if ((bits >> i & 1) == 1) {
                week = week.with(DayOfWeek.of(i / 2 + 1), SessionPart.values()[i % 2]);
            }
        }
        assertThat(WeekPattern.parse(week.toString())).isEqualTo(week).hasSameHashCodeAs(week);
        assertThat(week.size()).isEqualTo(Integer.bitCount(bits));
        assertThat(week).isNotEqualTo(week.toString());
    }
}
