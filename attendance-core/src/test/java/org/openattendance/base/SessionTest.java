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

class SessionTest {

    private static final LocalDate DAY = LocalDate.of(2025, 9, 3);

    @Property(tries = 1000)
    void every_index_is_that_of_one_session(@ForAll int index) {
        assertThat(Session.ofIndex(index).index()).isEqualTo(index);
    }

    @Property
    void indexes_grow_with_time(@ForAll int a, @ForAll int b) {
        assertThat(Integer.signum(Session.ofIndex(a).compareTo(Session.ofIndex(b))))
                .isEqualTo(Integer.signum(Integer.compare(a, b)));
    }

    @Property
    void is_written_and_read_back(@ForAll @IntRange(min = -1_400_000, max = 5_800_000) int index) {
        Session session = Session.ofIndex(index); // the years 0 to 9999, which have four digits
        assertThat(Session.parse(session.toString())).isEqualTo(session);
    }

    @Test
    void counts_half_days_from_the_morning_of_1_january_1970() {
        assertThat(Session.am(LocalDate.of(1970, 1, 1)).index()).isZero();
        assertThat(Session.pm(LocalDate.of(1970, 1, 1)).index()).isEqualTo(1);
        assertThat(Session.pm(LocalDate.of(1969, 12, 31)).index()).isEqualTo(-1);
        assertThat(Session.ofIndex(-2)).isEqualTo(Session.am(LocalDate.of(1969, 12, 31)));
        assertThat(Session.of(DAY, SessionPart.PM)).isEqualTo(Session.pm(DAY)).hasToString("2025-09-03 PM");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "2025-09-03", "2025-09-03AM", "2025-09-03  AM", "2025-09-03 am", "2025-09-03 XM"})
    @ValueSource(strings = {"2025-09-31 AM", "2025-9-03  AM", "2025-09-03\tAM", "03-09-2025 AM", "2025-09-03 AM "})
    void another_form_is_no_session(String text) {
        assertThatThrownBy(() -> Session.parse(text))
                .isInstanceOf(InvalidValueException.class)
                .hasMessageContaining("2025-09-03 AM, with one space");
    }

    @Test
    void a_half_of_the_day_is_read_in_any_case_and_nothing_else_is() {
        assertThat(SessionPart.find("am")).contains(SessionPart.AM);
        assertThat(SessionPart.find("Pm")).contains(SessionPart.PM);
        assertThat(SessionPart.find(" AM")).isEmpty();
        assertThat(SessionPart.find("")).isEmpty();
        assertThat(SessionPart.find("noon")).isEmpty();
    }
}
