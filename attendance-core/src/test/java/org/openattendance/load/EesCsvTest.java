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
}
