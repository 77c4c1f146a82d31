package org.openattendance.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.openattendance.load.Found.issues;
import static org.openattendance.load.Given.ENGLAND;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.openattendance.base.Checked;
import org.openattendance.register.Registers;
import org.openattendance.table.UnreadableInputException;

class EesCsvTest {

    private static Checked<List<SessionCounts>> read(String... lines) {
        return EesCsv.of(Input.of("ees.csv", String.join("\n", lines) + "\n")).readCounts(ENGLAND);
    }

    @Test
    void a_marker_is_nothing_said_and_never_zero() {
        Checked<List<SessionCounts>> read = read(
                "time_period,time_identifier,geographic_level,school_type,sess_possible,sess_authorised,sess_auth_illness,"
                        + "sess_auth_ext_holiday,sess_overall_percent",
                "202526,Autumn term,National,Total,1000,c,40,.,4.5");
        assertThat(read.issues()).isEmpty();
        SessionCounts row = read.value().get(0);
        assertThat(row.period()).isEqualTo("202526 Autumn term");
        assertThat(row.possible()).hasValue(1000);
        assertThat(row.authorised()).isEmpty();
        assertThat(row.byCode()).isEqualTo(Map.of("I", 40L));
        assertThat(row.keys())
                .containsEntry("sess_authorised", "c")
                .containsEntry("sess_auth_ext_holiday", ".")
                .containsEntry("school_type", "Total")
                .containsEntry("sess_overall_percent", "4.5");
    }

    @Test
    void the_generation_of_daily_data_has_a_column_for_each_code() {
        SessionCounts row = read(
                        "time_period,time_identifier,geographic_level,possible_sessions,overall_attendance,reason_present_am,"
                                + "reason_present_pm,reason_c2_authorised_temp_reduced_timetable,reason_y4_closed_session_cancelled",
                        "2025,Week 37,School,100,90,50,38,2,6")
                .value()
                .get(0);
        assertThat(row.attended()).hasValue(90);
        assertThat(row.byCode()).isEqualTo(Map.of("/", 50L, "C2", 2L, "Y4", 6L, "\\", 38L));
    }

    @Test
    void what_is_neither_number_nor_marker_is_told() {
        assertThat(issues(read("time_period,geographic_level,sess_possible", "202526,National,lots")))
                .containsExactly("2:sess_possible ERROR BAD_VALUE");
        assertThatThrownBy(() -> read("a,b", "1,2")).isInstanceOf(UnreadableInputException.class);
    }

    @Test
    void pupils_are_summed_by_school_and_period_and_what_has_no_column_is_lost_by_name() {
        Registers registers = LongCsv.of(Input.of("m", """
                        pupil_id,date,session,code,school_id
                        P1,2025-11-03,AM,/,S1
                        P1,2025-11-03,PM,I,S1
                        P2,2025-11-03,AM,O,S1
                        P2,2025-11-03,PM,C1,S1
                        P3,2025-11-03,AM,#,S2
                        """)).read(ENGLAND).value();
        CountedRegisters counted = CountedRegisters.of(registers, Found.WRITE);
        assertThat(counted.losses().counts()).isEqualTo(Map.of(LossReason.DATE_LOST, 5L));
        Written written = EesCsv.write(counted.counts());
        assertThat(written.text().lines().toList())
                .containsExactly(
                        "time_period,time_identifier,geographic_level,laestab,enrolments,sess_overall,sess_overall_percent,"
                                + "sess_possible,sess_authorised,sess_unauthorised,sess_auth_illness,sess_auth_appointments,"
                                + "sess_auth_religious,sess_auth_study,sess_auth_traveller,sess_auth_holiday,"
                                + "sess_auth_ext_holiday,sess_auth_excluded,sess_auth_other,sess_unauth_holiday,"
                                + "sess_unauth_late,sess_unauth_other,sess_unauth_noyet",
                        "202526,Academic year,School,S1,2,3,75.0,4,2,1,1,0,0,0,0,0,0,0,0,0,0,1,0",
                        "202526,Academic year,School,S2,1,0,z,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0");
        assertThat(written.losses().list()).extracting(Loss::code).containsExactly("/", "C1", "#");
        Checked<List<SessionCounts>> again =
                EesCsv.of(Input.of("e", written.text())).readCounts(ENGLAND);
        assertThat(again.value().get(0).authorised()).hasValue(2);
        assertThat(again.value().get(0).school()).hasToString("Optional[S1]");
    }

    @Test
    void a_sum_with_a_part_that_is_not_said_is_not_said() {
        SessionCounts unsaid = SessionCounts.unsaid(java.util.Optional.empty(), java.util.Optional.empty(), "TERMLY");
        assertThat(EesCsv.write(List.of(unsaid)).text().lines().skip(1))
                .containsExactly(",Academic year,School,,1,x,z" + ",x".repeat(16));
    }

    private static final String LONG =
            "time_period,time_identifier,geographic_level,nat_code,attendance_reason,attendance_status,"
                    + "attendance_type,education_phase,time_frame,session_count,session_percent";

    private static String row(String frame, String reason, String count) {
        return "2025,Week 49,National,E92000001," + reason + ",,,All schools," + frame + "," + count + ",1.00";
    }

    /** One row for each reason: those of one place and time become one, wherever they stand in the file, and sums are not taken twice. */
    @Test
    void the_long_form_has_a_row_for_each_reason_and_becomes_one_for_each_place_and_time() {
        Checked<List<SessionCounts>> read = read(
                LONG,
                row("Monday", "All possible sessions", "13270589"),
                row("Tuesday", "Illness (i)", "7"),
                row("Monday", "Overall attendance", "12155255"),
                row("Monday", "Present", "11786231"),
                row("Monday", "Present am", "5781997"),
                row("Monday", "Present pm", "6004234"),
                row("Monday", "All authorised", "813326"),
                row("Monday", "Interview (j1)", "1370"),
                row("Monday", "Interview (j)", "1"),
                row("Monday", "All unauthorised", "c"));
        assertThat(read.issues()).isEmpty();
        assertThat(read.value()).hasSize(2);
        SessionCounts monday = read.value().get(0);
        assertThat(monday.period()).isEqualTo("2025 Week 49");
        assertThat(monday.possible()).hasValue(13270589);
        assertThat(monday.attended()).hasValue(12155255);
        assertThat(monday.authorised()).hasValue(813326);
        assertThat(monday.unauthorised()).as("a marker is nothing said").isEmpty();
        assertThat(monday.byCode()).isEqualTo(Map.of("/", 5781997L, "\\", 6004234L, "J1", 1370L, "J", 1L));
        assertThat(monday.keys())
                .containsEntry("time_frame", "Monday")
                .containsEntry("education_phase", "All schools")
                .containsEntry("All unauthorised", "c")
                .doesNotContainKey("session_percent");
        assertThat(read.value().get(1).byCode()).isEqualTo(Map.of("I", 7L));
    }

    @Test
    void a_reason_that_is_not_known_or_comes_twice_is_told_and_counted_nowhere() {
        Checked<List<SessionCounts>> read = read(
                LONG,
                row("Monday", "Illness (i)", "7"),
                row("Monday", "illness (I)", "8"),
                row("Monday", "Weather (q9)", "9"),
                row("Monday", "Excluded (e)", "many"));
        assertThat(issues(read))
                .containsExactly(
                        "3:attendance_reason ERROR REASON_TWICE",
                        "4:attendance_reason WARNING REASON_NOT_KNOWN",
                        "5:session_count ERROR BAD_VALUE");
        assertThat(read.value().get(0).byCode()).isEqualTo(Map.of("I", 7L));
        assertThat(read.value().get(0).keys()).containsEntry("Weather (q9)", "9");
    }
}
