package org.openattendance.rulebook;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openattendance.base.Confidence;
import org.openattendance.base.Nation;
import org.openattendance.base.Session;
import org.openattendance.code.AttendanceCode;
import org.openattendance.code.CodeCategory;
import org.openattendance.code.CodeReading;
import org.openattendance.code.CodeReading.Finding;
import org.openattendance.code.CodeSet;

/** Facts of the codes of Scotland, Wales and Northern Ireland, and of one letter on two sides of a border. */
class OtherNationsCodesTest {

    private static CodeReading read(String nation, String code, String day) {
        return codes(nation).read(code, Session.am(LocalDate.parse(day)), Optional.empty());
    }

    private static CodeSet codes(String nation) {
        return RuleBook.standard(Nation.of(nation)).codes();
    }

    @ParameterizedTest
    @CsvSource({
        "D, ENG, NOT_A_POSSIBLE_ATTENDANCE",
        "D, WAL, APPROVED_EDUCATIONAL_ACTIVITY",
        "D, NIR, UNAUTHORISED_ABSENCE",
        "H, ENG, AUTHORISED_ABSENCE",
        "H, WAL, AUTHORISED_ABSENCE",
        "H, NIR, UNAUTHORISED_ABSENCE",
        "J, ENG, APPROVED_EDUCATIONAL_ACTIVITY",
        "J, WAL, APPROVED_EDUCATIONAL_ACTIVITY",
        "J, NIR, NOT_A_POSSIBLE_ATTENDANCE",
        "B, ENG, APPROVED_EDUCATIONAL_ACTIVITY",
        "B, NIR, AUTHORISED_ABSENCE",
        "O, ENG, UNAUTHORISED_ABSENCE",
        "O, WAL, UNAUTHORISED_ABSENCE",
        "O, NIR, AUTHORISED_ABSENCE",
        "E, ENG, AUTHORISED_ABSENCE",
        "E, WAL, AUTHORISED_ABSENCE",
        "40, SCO, EXCLUSION",
        "21, SCO, AUTHORISED_ABSENCE",
        "13, SCO, ATTENDED",
        "02, SCO, NOT_A_POSSIBLE_ATTENDANCE",
        "12, SCO, ATTENDED"
    })
    void a_letter_means_what_its_own_nation_says(String code, String nation, CodeCategory category) {
        assertThat(read(nation, code, "2023-05-15").meaning().map(AttendanceCode::category))
                .hasValue(category);
    }

    /** Very late is authorised in Scotland; late after the register closed is not in Wales. */
    @Test
    void late_marks_of_each_nation() {
        assertThat(late("SCO")).containsExactly("11", "21");
        assertThat(late("WAL")).containsExactly("L", "U");
        assertThat(late("NIR")).containsExactly("L", "U");
        assertThat(read("WAL", "U", "2023-05-15").meaning().orElseThrow().category())
                .isEqualTo(CodeCategory.UNAUTHORISED_ABSENCE);
    }

    private static String[] late(String nation) {
        return codes(nation).all().stream()
                .filter(AttendanceCode::arrivesLate)
                .map(AttendanceCode::code)
                .toArray(String[]::new);
    }

    @Test
    void a_code_of_another_nation_is_unknown_and_never_guessed() {
        assertThat(read("SCO", "I", "2023-05-15").findings()).containsExactly(Finding.UNKNOWN_CODE);
        assertThat(read("SCO", "2", "2023-05-15").findings())
                .as("a leading zero is part of 02")
                .containsExactly(Finding.UNKNOWN_CODE);
        assertThat(read("ENG", "40", "2023-05-15").findings()).containsExactly(Finding.UNKNOWN_CODE);
        assertThat(read("WAL", "Y1", "2025-05-15").findings()).containsExactly(Finding.UNKNOWN_CODE);
    }

    @Test
    void first_days_are_those_of_the_list_of_nations() {
        assertThat(read("WAL", "/", "2010-08-31").findings()).containsExactly(Finding.NO_CODE_SET);
        assertThat(read("WAL", "/", "2010-09-01").isClear()).isTrue();
        assertThat(read("NIR", "J", "2006-08-31").findings()).containsExactly(Finding.NO_CODE_SET);
        assertThat(read("NIR", "J", "2006-09-01").isClear()).isTrue();
        assertThat(read("SCO", "10", "1990-01-08").isClear()).isTrue();
    }

    @Test
    void scottish_codes_have_no_known_start_and_show_it() {
        assertThat(codes("SCO").all()).noneMatch(AttendanceCode::startKnown);
        assertThat(codes("SCO").firstDay()).isEmpty();
        assertThat(codes("NIR").all().stream().filter(row -> !row.startKnown())).hasSize(1);
    }

    /** England alone has groups of the register and a national threshold of notices. */
    @Test
    void what_only_england_has_is_empty_elsewhere() {
        for (String nation : new String[] {"SCO", "WAL", "NIR"}) {
            assertThat(codes(nation).all())
                    .allMatch(row -> row.registerGroup().isEmpty() && !row.countsTowardsPenaltyNoticeThreshold());
        }
        assertThat(codes("ENG").all()).noneMatch(row -> row.registerGroup().isEmpty());
    }

    @Test
    void a_covid_mark_before_its_first_day_is_read_with_a_warning() {
        assertThat(read("NIR", "(", "2020-07-31").findings()).containsExactly(Finding.CODE_NOT_IN_FORCE);
        assertThat(read("NIR", "(", "2020-08-01").isClear()).isTrue();
    }

    @Test
    void how_well_a_letter_is_known_travels_with_it() {
        assertThat(read("WAL", "U", "2023-05-15").meaning().orElseThrow().confidence())
                .isEqualTo(Confidence.CONFIRMED);
        assertThat(read("WAL", "D", "2023-05-15").meaning().orElseThrow().confidence())
                .isEqualTo(Confidence.UNCONFIRMED);
        assertThat(read("SCO", "20", "2023-05-15").meaning().orElseThrow().confidence())
                .isEqualTo(Confidence.INFERRED);
    }
}
