package org.openattendance.code;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.openattendance.base.DateSpan;
import org.openattendance.base.InvalidValueException;
import org.openattendance.code.LocalCodes.LocalCode;

class LocalCodesTest {

    private static final LocalDate DAY = LocalDate.of(2024, 9, 2);

    private static LocalCode line(String local, String statutory, String span) {
        return new LocalCode(local, statutory, DateSpan.parse(span));
    }

    private final LocalCodes codes = LocalCodes.of(List.of(
            line("EX", "Y7", "2024-08-19.."),
            line("EX", "Y", "..2024-08-18"),
            line("NUR", "I", "2024-01-01..2024-12-31")));

    @Test
    void a_local_code_stands_for_its_statutory_one_by_day() {
        assertThat(codes.statutory("EX", LocalDate.of(2024, 8, 18))).isEqualTo("Y");
        assertThat(codes.statutory("EX", LocalDate.of(2024, 8, 19))).isEqualTo("Y7");
    }

    @Test
    void outside_its_days_a_local_code_stands_for_itself() {
        assertThat(codes.statutory("NUR", LocalDate.of(2025, 1, 1))).isEqualTo("NUR");
        assertThat(codes.statutory("NUR", LocalDate.of(2023, 12, 31))).isEqualTo("NUR");
    }

    @Test
    void case_and_leading_zeros_matter() {
        LocalCodes zeros = LocalCodes.of(List.of(line("01", "10", ".."), line("1", "20", "..")));
        assertThat(zeros.statutory("01", DAY)).isEqualTo("10");
        assertThat(zeros.statutory("1", DAY)).isEqualTo("20");
        assertThat(codes.statutory("ex", DAY)).isEqualTo("ex");
    }

    @Test
    void one_local_code_cannot_stand_for_two_on_one_day() {
        assertThatThrownBy(() -> LocalCodes.of(List.of(line("EX", "Y", ".."), line("EX", "I", "2024-01-01.."))))
                .isInstanceOf(InvalidValueException.class)
                .hasMessageContaining("EX")
                .hasMessageContaining("\nMaybe ");
    }

    @Test
    void blank_codes_are_refused() {
        assertThatThrownBy(() -> line(" ", "I", "..")).isInstanceOf(InvalidValueException.class);
        assertThatThrownBy(() -> line("EX", "", "..")).isInstanceOf(InvalidValueException.class);
    }

    @Test
    void lines_are_listed_by_code_and_then_by_day() {
        assertThat(codes.all()).extracting(LocalCode::statutory).containsExactly("Y", "Y7", "I");
        assertThat(codes).hasToString("3 local codes");
    }

    @Property
    void with_no_local_codes_every_code_stands_for_itself(@ForAll String code) {
        assertThat(LocalCodes.none().statutory(code, DAY)).isEqualTo(code);
    }

    @Test
    void equal_when_their_lines_are() {
        assertThat(LocalCodes.of(List.of(line("A", "I", ".."))))
                .isEqualTo(LocalCodes.of(List.of(line("A", "I", ".."))))
                .hasSameHashCodeAs(LocalCodes.of(List.of(line("A", "I", ".."))))
                .isNotEqualTo(LocalCodes.of(List.of(line("A", "M", ".."))))
                .isNotEqualTo("A");
        assertThat(LocalCodes.none()).isEqualTo(LocalCodes.of(List.of()));
    }
}
