package org.openattendance.code;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.openattendance.code.Codes.row;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.openattendance.base.AgeGroup;
import org.openattendance.base.InvalidValueException;
import org.openattendance.base.Issue;
import org.openattendance.base.SessionPart;
import org.openattendance.code.CodeReading.Finding;

class AttendanceCodeTest {

    @ParameterizedTest
    @ValueSource(strings = {"", "-", " ", "A B", "A\t"})
    void what_could_not_stand_in_a_register_is_not_a_code(String code) {
        assertThatThrownBy(() -> row(code, ".."))
                .isInstanceOf(InvalidValueException.class)
                .hasMessageContaining("\nMaybe ");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "\\", "#", "02", "X01", "(", "--"})
    void what_nations_write_is_a_code(String code) {
        assertThat(row(code, "..").code()).isEqualTo(code);
    }

    @Test
    void a_row_needs_a_name_and_a_source() {
        AttendanceCode row = row("A", "..");
        assertThatThrownBy(() -> new AttendanceCode(
                        row.nation(),
                        "A",
                        " ",
                        row.span(),
                        row.physical(),
                        "",
                        row.category(),
                        row.session(),
                        row.appliesTo(),
                        false,
                        false,
                        false,
                        row.confidence(),
                        "",
                        row.sources()))
                .isInstanceOf(InvalidValueException.class);
        assertThatThrownBy(() -> new AttendanceCode(
                        row.nation(),
                        "A",
                        "Name",
                        row.span(),
                        row.physical(),
                        "",
                        row.category(),
                        row.session(),
                        row.appliesTo(),
                        false,
                        false,
                        false,
                        row.confidence(),
                        "",
                        List.of()))
                .isInstanceOf(InvalidValueException.class);
    }

    @Test
    void a_row_without_a_first_day_says_that_it_is_not_known() {
        assertThat(row("A", "..2024-08-18").startKnown()).isFalse();
        assertThat(row("A", "2006-09-01..").startKnown()).isTrue();
    }

    @Test
    void the_rule_id_names_what_tells_rows_apart() {
        assertThat(row("A", "2006-09-01..").ruleId()).isEqualTo("XX code A 2006-09-01..");
        assertThat(row("X", "..", CodeCategory.ATTENDED, AgeGroup.COMPULSORY_AGE, SessionRestriction.PM)
                        .ruleId())
                .isEqualTo("XX code X .. COMPULSORY_AGE PM");
    }

    @Test
    void rows_of_another_code_never_overlap() {
        assertThat(row("A", "..").overlaps(row("B", ".."))).isFalse();
        assertThat(row("A", "..").overlaps(row("A", "2020-01-01.."))).isTrue();
        assertThat(row("A", "..2019-12-31").overlaps(row("A", "2020-01-01.."))).isFalse();
    }

    @ParameterizedTest
    @EnumSource(CodeCategory.class)
    void every_category_is_possible_or_not_and_never_both_attendance_and_absence(CodeCategory category) {
        assertThat(category.isAbsence() && category.isAttendance()).isFalse();
        assertThat(!category.isPossible() && (category.isAbsence() || category.isAttendance()))
                .isFalse();
    }

    @Test
    void each_category_counts_as_its_name_says() {
        assertThat(Arrays.stream(CodeCategory.values()).filter(CodeCategory::isAttendance))
                .containsExactly(CodeCategory.ATTENDED, CodeCategory.APPROVED_EDUCATIONAL_ACTIVITY);
        assertThat(Arrays.stream(CodeCategory.values()).filter(CodeCategory::isAbsence))
                .containsExactly(CodeCategory.AUTHORISED_ABSENCE, CodeCategory.UNAUTHORISED_ABSENCE);
        assertThat(Arrays.stream(CodeCategory.values()).filter(category -> !category.isPossible()))
                .containsExactly(CodeCategory.NOT_A_POSSIBLE_ATTENDANCE);
    }

    @Test
    void a_restriction_allows_its_half_of_the_day() {
        assertThat(SessionRestriction.AM.allows(SessionPart.AM)).isTrue();
        assertThat(SessionRestriction.AM.allows(SessionPart.PM)).isFalse();
        assertThat(SessionRestriction.PM.allows(SessionPart.PM)).isTrue();
        assertThat(SessionRestriction.AM_PM.allows(SessionPart.AM)).isTrue();
        assertThat(SessionRestriction.AM_PM.allows(SessionPart.PM)).isTrue();
    }

    @Test
    void restrictions_overlap_when_one_half_of_the_day_is_in_both() {
        for (SessionRestriction one : SessionRestriction.values()) {
            for (SessionRestriction other : SessionRestriction.values()) {
                boolean shared =
                        Arrays.stream(SessionPart.values()).anyMatch(part -> one.allows(part) && other.allows(part));
                assertThat(one.overlaps(other)).isEqualTo(shared);
            }
        }
    }

    /** The table of bad input in the contract of the command. */
    @Test
    void only_a_mark_without_a_meaning_is_an_error() {
        assertThat(Arrays.stream(Finding.values()).filter(finding -> finding.severity() == Issue.Severity.ERROR))
                .containsExactly(Finding.NO_CODE_SET, Finding.UNKNOWN_CODE);
    }
}
