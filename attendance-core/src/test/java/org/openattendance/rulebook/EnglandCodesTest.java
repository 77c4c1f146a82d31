package org.openattendance.rulebook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.openattendance.base.AgeGroup.COMPULSORY_AGE;
import static org.openattendance.base.AgeGroup.NON_COMPULSORY_AGE;
import static org.openattendance.code.CodeCategory.APPROVED_EDUCATIONAL_ACTIVITY;
import static org.openattendance.code.CodeCategory.AUTHORISED_ABSENCE;
import static org.openattendance.code.CodeCategory.NOT_A_POSSIBLE_ATTENDANCE;
import static org.openattendance.code.CodeCategory.POSSIBLE_BUT_NEITHER_ATTENDED_NOR_ABSENT;
import static org.openattendance.code.CodeReading.Finding.AGE_NOT_KNOWN;
import static org.openattendance.code.CodeReading.Finding.CODE_NOT_FOR_AGE;
import static org.openattendance.code.CodeReading.Finding.CODE_NOT_IN_FORCE;
import static org.openattendance.code.CodeReading.Finding.CODE_WRONG_SESSION;
import static org.openattendance.code.CodeReading.Finding.NO_CODE_SET;
import static org.openattendance.code.CodeReading.Finding.UNKNOWN_CODE;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openattendance.base.AgeGroup;
import org.openattendance.base.Nation;
import org.openattendance.base.Session;
import org.openattendance.code.AttendanceCode;
import org.openattendance.code.CodeCategory;
import org.openattendance.code.CodeReading;
import org.openattendance.code.CodeReading.Finding;
import org.openattendance.code.CodeSet;

/** Facts of England's codes, on each side of each date on which they changed. */
class EnglandCodesTest {

    private static final CodeSet CODES = RuleBook.standard(Nation.ENGLAND).codes();

    private static CodeReading read(String code, String day, AgeGroup... age) {
        return CODES.read(
                code, Session.am(LocalDate.parse(day)), List.of(age).stream().findFirst());
    }

    private static void assertReads(CodeReading reading, CodeCategory category, Finding... findings) {
        assertThat(reading.meaning().map(AttendanceCode::category)).isEqualTo(Optional.of(category));
        assertThat(reading.findings()).containsExactly(findings);
    }

    /** SI 2024/208: from 19 August 2024 an interview is leave (J1), no longer an approved activity (J). */
    @Test
    void an_interview_is_approved_activity_on_18_august_2024_and_absence_on_the_19th() {
        assertReads(read("J", "2024-08-18"), APPROVED_EDUCATIONAL_ACTIVITY);
        assertReads(read("J", "2024-08-19"), APPROVED_EDUCATIONAL_ACTIVITY, CODE_NOT_IN_FORCE);
        assertReads(read("J1", "2024-08-18"), AUTHORISED_ABSENCE, CODE_NOT_IN_FORCE);
        assertReads(read("J1", "2024-08-19"), AUTHORISED_ABSENCE);
    }

    /** DfE methodology: until September 2011 D counted as attendance and as a possible session. */
    @Test
    void dual_registration_counts_until_august_2011_and_is_not_possible_after() {
        assertReads(read("D", "2011-08-31"), APPROVED_EDUCATIONAL_ACTIVITY);
        assertReads(read("D", "2011-09-01"), NOT_A_POSSIBLE_ATTENDANCE);
        assertReads(read("D", "2024-08-19"), NOT_A_POSSIBLE_ATTENDANCE);
    }

    /** SI 2020/816 and SI 2021/852. */
    @ParameterizedTest
    @CsvSource({
        "2020-08-31, NOT_A_POSSIBLE_ATTENDANCE, CODE_NOT_FOR_AGE",
        "2020-09-01, POSSIBLE_BUT_NEITHER_ATTENDED_NOR_ABSENT,",
        "2022-03-31, POSSIBLE_BUT_NEITHER_ATTENDED_NOR_ABSENT,",
        "2022-04-01, POSSIBLE_BUT_NEITHER_ATTENDED_NOR_ABSENT,",
        "2022-08-31, POSSIBLE_BUT_NEITHER_ATTENDED_NOR_ABSENT,",
        "2022-09-01, NOT_A_POSSIBLE_ATTENDANCE, CODE_NOT_FOR_AGE",
        "2024-08-19, NOT_A_POSSIBLE_ATTENDANCE, CODE_NOT_FOR_AGE"
    })
    void x_of_a_pupil_of_compulsory_age_has_its_regimes(String day, CodeCategory category, Finding finding) {
        assertReads(
                read("X", day, COMPULSORY_AGE), category, finding == null ? new Finding[0] : new Finding[] {finding});
    }

    @ParameterizedTest
    @CsvSource({"2006-09-01", "2020-09-01", "2022-08-31", "2024-08-18", "2024-08-19"})
    void x_of_a_pupil_of_another_age_is_never_possible(String day) {
        assertReads(read("X", day, NON_COMPULSORY_AGE), NOT_A_POSSIBLE_ATTENDANCE);
    }

    @Test
    void x_of_a_pupil_of_unknown_age_takes_the_compulsory_age_meaning_in_the_covid_years_only() {
        assertReads(read("X", "2020-08-31"), NOT_A_POSSIBLE_ATTENDANCE);
        assertReads(read("X", "2020-09-01"), POSSIBLE_BUT_NEITHER_ATTENDED_NOR_ABSENT, AGE_NOT_KNOWN);
        assertReads(read("X", "2022-08-31"), POSSIBLE_BUT_NEITHER_ATTENDED_NOR_ABSENT, AGE_NOT_KNOWN);
        assertReads(read("X", "2022-09-01"), NOT_A_POSSIBLE_ATTENDANCE);
        assertReads(read("X", "2025-09-01"), NOT_A_POSSIBLE_ATTENDANCE);
    }

    /** Two sub-codes of X were for one age only and are no longer held. */
    @Test
    void a_sub_code_outside_its_dates_keeps_its_meaning_with_a_warning() {
        assertReads(read("X02", "2021-03-07"), POSSIBLE_BUT_NEITHER_ATTENDED_NOR_ABSENT, CODE_NOT_IN_FORCE);
        assertReads(read("X02", "2021-03-08"), POSSIBLE_BUT_NEITHER_ATTENDED_NOR_ABSENT);
        assertReads(
                read("X02", "2022-04-18", NON_COMPULSORY_AGE),
                POSSIBLE_BUT_NEITHER_ATTENDED_NOR_ABSENT,
                CODE_NOT_FOR_AGE);
        assertReads(read("X02", "2022-04-19"), POSSIBLE_BUT_NEITHER_ATTENDED_NOR_ABSENT, CODE_NOT_IN_FORCE);
    }

    @ParameterizedTest
    @CsvSource({"H, AUTHORISED_ABSENCE", "J, APPROVED_EDUCATIONAL_ACTIVITY", "Y, NOT_A_POSSIBLE_ATTENDANCE"})
    void codes_removed_in_2024_are_in_force_on_18_august_and_read_with_a_warning_after(
            String code, CodeCategory category) {
        assertReads(read(code, "2024-08-18"), category);
        assertReads(read(code, "2024-08-19"), category, CODE_NOT_IN_FORCE);
        assertReads(read(code, "2026-11-22"), category, CODE_NOT_IN_FORCE);
    }

    @ParameterizedTest
    @CsvSource({
        "K, APPROVED_EDUCATIONAL_ACTIVITY",
        "C1, AUTHORISED_ABSENCE",
        "C2, AUTHORISED_ABSENCE",
        "Q, NOT_A_POSSIBLE_ATTENDANCE",
        "Y1, NOT_A_POSSIBLE_ATTENDANCE",
        "Y7, NOT_A_POSSIBLE_ATTENDANCE"
    })
    void codes_new_in_2024_are_in_force_on_19_august(String code, CodeCategory category) {
        assertReads(read(code, "2024-08-18"), category, CODE_NOT_IN_FORCE);
        assertReads(read(code, "2024-08-19"), category);
    }

    @Test
    void extended_holiday_ends_with_august_2013() {
        assertReads(read("F", "2013-08-31"), AUTHORISED_ABSENCE);
        assertReads(read("F", "2013-09-01"), AUTHORISED_ABSENCE, CODE_NOT_IN_FORCE);
    }

    @Test
    void before_september_2006_nothing_is_known() {
        assertThat(read("/", "2006-08-31").findings()).containsExactly(NO_CODE_SET);
        assertThat(read("?", "2006-08-31").findings()).containsExactly(NO_CODE_SET);
        assertThat(read("?", "2006-09-01").findings()).containsExactly(UNKNOWN_CODE);
        assertThat(read("/", "2006-09-01").isClear()).isTrue();
    }

    @Test
    void the_sign_of_the_other_half_of_the_day_is_present_with_a_warning() {
        assertReads(read("\\", "2025-09-03"), CodeCategory.ATTENDED, CODE_WRONG_SESSION);
        CodeReading afternoon = CODES.read("/", Session.pm(LocalDate.of(2025, 9, 3)), Optional.empty());
        assertReads(afternoon, CodeCategory.ATTENDED, CODE_WRONG_SESSION);
    }

    /** SI 2024/210, as codes of conduct repeat it: G, N, O and U, since 19 August 2024 and not before. */
    @Test
    void four_codes_count_towards_a_penalty_notice_since_2024() {
        assertThat(penalty("2024-08-18")).isEmpty();
        assertThat(penalty("2024-08-19")).containsExactly("G", "N", "O", "U");
    }

    private static List<String> penalty(String day) {
        return CODES.on(LocalDate.parse(day)).stream()
                .filter(AttendanceCode::countsTowardsPenaltyNoticeThreshold)
                .map(AttendanceCode::code)
                .toList();
    }

    @Test
    void late_marks_are_l_and_u() {
        assertThat(CODES.all().stream()
                        .filter(AttendanceCode::arrivesLate)
                        .map(AttendanceCode::code)
                        .distinct())
                .containsExactly("L", "U");
    }

    /** Architecture: some codes are sensitive in themselves. */
    @Test
    void sensitive_codes_are_marked_so() {
        List<String> sensitive = CODES.on(LocalDate.of(2026, 11, 22)).stream()
                .filter(AttendanceCode::sensitive)
                .map(AttendanceCode::code)
                .toList();
        assertThat(sensitive).contains("T", "R", "Y5", "I", "M").doesNotContain("/", "L", "O");
    }

    private static String inForce(String day) {
        return CODES.on(LocalDate.parse(day)).stream().map(AttendanceCode::code).collect(Collectors.joining(" "));
    }

    @Test
    void the_set_was_replaced_on_19_august_2024() {
        assertThat(CODES.firstDay()).hasValue(LocalDate.of(2006, 9, 1));
        assertThat(CODES.replacedOn()).containsExactly(LocalDate.of(2024, 8, 19));
        assertThat(inForce("2024-08-18")).isEqualTo("# / B C D E G H I J L M N O P R S T U V W X Y Z \\");
        assertThat(inForce("2024-08-19"))
                .isEqualTo("# / B C C1 C2 D E G I J1 K L M N O P Q R S T U V W X Y1 Y2 Y3 Y4 Y5 Y6 Y7 Z \\");
    }
}
