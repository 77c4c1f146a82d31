package org.openattendance.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.openattendance.statistics.Tables.counts;
import static org.openattendance.statistics.Tables.differences;
import static org.openattendance.statistics.Tables.replay;
import static org.openattendance.statistics.Tables.table;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Each kind of check on a table of a few rows: what is as printed, what is not, and what cannot be tested. */
class ReplayChecksTest {

    private static final String DAILY =
            "time_period,time_identifier,geographic_level,region_code,new_la_code,school_type,";

    @Test
    void a_sum_is_exact_and_a_figure_that_is_withheld_is_not_tested() {
        String header = "time_period,sess_possible,sess_overall,sess_authorised,sess_unauthorised";
        assertThat(counts(
                        "OVERALL_IS_AUTHORISED_PLUS_UNAUTHORISED",
                        header,
                        "201516,100,12,8,4",
                        "201516,100,13,8,4",
                        "201516,x,x,x,x",
                        "201516,100,12,.,12"))
                .isEqualTo("3 2 0 1");
        assertThat(differences("OVERALL_IS_AUTHORISED_PLUS_UNAUTHORISED", header, "201516,100,13,8,4"))
                .containsExactly("sess_overall 13 12 ?");
    }

    @Test
    void a_check_is_left_out_where_a_column_is_missing() {
        ReplayReport.OfFile file = replay("time_period,sess_possible,sess_overall", "201516,100,12");
        assertThat(file.checks()).extracting(ReplayReport.OfCheck::id).containsExactly("ABSENCE_WITHIN_POSSIBLE");
    }

    @Test
    void more_absence_than_possible_sessions_is_seen() {
        String header = "time_period,sess_possible,sess_overall";
        assertThat(counts("ABSENCE_WITHIN_POSSIBLE", header, "201516,100,100", "201516,100,101"))
                .isEqualTo("2 1 0 1");
    }

    @Test
    void persistent_absentees_missed_at_least_a_tenth_together() {
        String header = "time_period,sess_possible_pa_10_exact,sess_overall_pa_10_exact,sess_possible";
        assertThat(counts("PERSISTENT_MISS_A_TENTH", header, "201516,100,10,1000", "201516,100,9,1000"))
                .isEqualTo("2 1 0 1");
    }

    /** Old tables print 4 for 4.0; new ones print all digits. */
    @ParameterizedTest
    @CsvSource({
        "5.7, 1 1 0 0",
        "5.67, 1 1 0 0",
        "5.6667, 1 1 0 0",
        "5.66666666666667, 1 1 0 0",
        "5.66666666666687, 1 0 0 1",
        "5.6, 1 0 0 1",
        "6, 1 0 0 1",
        "5.666, 1 0 0 1"
    })
    void a_rate_is_rounded_half_up_to_the_digits_that_are_printed(String printed, String counts) {
        assertThat(counts(
                        "OVERALL_RATE",
                        "time_period,sess_possible,sess_overall,sess_overall_percent",
                        "201819,300,17," + printed))
                .isEqualTo(counts);
    }

    @Test
    void there_is_no_rate_of_nothing_and_one_of_everything_else() {
        String header = "time_period,sess_possible,sess_overall_percent";
        assertThat(counts("NO_RATE_OF_NOTHING", header, "201516,0,.", "201516,9,4", "201516,0,0", "201516,9,."))
                .isEqualTo("4 2 0 2");
        assertThat(counts("NO_RATE_OF_NOTHING", header, "201516,9,x", "201516,x,x"))
                .isEqualTo("0 0 0 0");
    }

    @Test
    void counts_of_a_nation_are_multiples_of_five_and_those_of_an_area_need_not_be() {
        String header = "time_period,geographic_level,sess_possible,enrolments";
        assertThat(counts(
                        "ENROLMENTS_TO_FIVE",
                        header,
                        "201516,National,1,605",
                        "201516,Regional,1,604",
                        "201516,Local authority,1,603",
                        "201819,National,1,603"))
                .isEqualTo("2 1 0 1");
        assertThat(replay("time_period,sess_possible,enrolments", "201516,1,603")
                        .find("ENROLMENTS_TO_FIVE"))
                .as("where the level is not told, nothing is tested")
                .isEmpty();
    }

    /** The last digit of a binary number printed with 15. */
    @ParameterizedTest
    @CsvSource({"10.2607155940896, 1 1 0 0", "10.2607155940897, 1 1 0 0", "10.2607155940898, 1 0 0 1", "10.26, 1 0 0 1"
    })
    void a_rate_of_daily_data_is_held_to_thirteen_digits(String printed, String counts) {
        assertThat(counts(
                        "RATE_OF_POSSIBLE",
                        "time_period,time_identifier,phase,overall_absence,possible_sessions,overall_absence_perc",
                        "2024,Week 37,Special,3361,32756," + printed))
                .isEqualTo(counts);
    }

    @Test
    void all_parts_of_attendance_and_absence_are_taken_from_the_codes() {
        String header = DAILY
                + "possible_sessions,overall_attendance,overall_absence,present_sessions,approved_educational_activity,"
                + "reason_present_am,reason_present_pm,reason_present,reason_l_present_late_before_registers_closed,"
                + "reason_b_aea_education_off_site,reason_d_aea_dual_registration,reason_p_aea_approved_sporting_activity,"
                + "reason_v_aea_educational_visit_trip,reason_w_aea_work_experience,late_sessions,unauthorised_absence,"
                + "reason_g_unauthorised_holiday,reason_u_unauthorised_late_after_registers_closed,"
                + "reason_o_other_unauthorised,reason_n_no_reason_yet";
        String row = "2022,Week 37,Local authority,E1,E2,Primary,40157,38264,1893,37516,748,"
                + "18570,18584,37154,362,81,7,0,30,637,400,786,294,38,367,87";
        ReplayReport.OfFile file = replay(header, row);
        for (String check : List.of(
                "POSSIBLE_IS_ATTENDANCE_PLUS_ABSENCE",
                "ATTENDANCE_IS_PRESENT_PLUS_APPROVED",
                "PRESENT_IS_ON_TIME_PLUS_LATE",
                "ON_TIME_IS_MORNING_PLUS_AFTERNOON",
                "APPROVED_REASONS_ADD_UP",
                "UNAUTHORISED_REASONS_ADD_UP",
                "LATE_IS_L_PLUS_U")) {
            assertThat(counts(file, check)).as(check).isEqualTo("1 1 0 0");
        }
    }

    @Test
    void a_region_is_its_areas_unless_the_file_is_a_cut() {
        String header = DAILY + "possible_sessions,overall_attendance,overall_absence";
        String region = "2025,Week 37,Regional,E1,,Primary,100,90,10";
        String first = "2025,Week 37,Local authority,E1,A,Primary,60,55,5";
        String second = "2025,Week 37,Local authority,E1,B,Primary,40,35,5";
        String wrong = "2025,Week 37,Local authority,E1,B,Primary,41,35,5";
        assertThat(counts("AREAS_ADD_UP", header, region, first, second)).isEqualTo("3 3 0 0");
        assertThat(counts("AREAS_ADD_UP", header, region, first, wrong)).isEqualTo("3 2 0 1");
        assertThat(counts("AREAS_ADD_UP", header, region, first))
                .as("of a cut no column adds up")
                .isEqualTo("0 0 0 0");
        assertThat(counts("AREAS_ADD_UP", header, region, region, first, second))
                .as("two wholes are none")
                .isEqualTo("0 0 0 0");
    }

    @Test
    void weights_are_whole_when_they_add_up() {
        String header = "time_period,phase,total_enrolments,possible_sessions,attendance_perc";
        assertThat(counts(
                        "ALL_SCHOOLS_WEIGHTED",
                        header,
                        "202425,Primary,100,1,90",
                        "202425,Secondary,300,1,80",
                        "202425,Total,400,1,82.5"))
                .isEqualTo("1 1 0 0");
        assertThat(counts(
                        "ALL_SCHOOLS_WEIGHTED",
                        header,
                        "202425,Primary,100,1,90",
                        "202425,Secondary,300,1,80",
                        "202425,Total,400,1,85"))
                .isEqualTo("1 0 0 1");
        assertThat(counts("ALL_SCHOOLS_WEIGHTED", header, "202425,Primary,100,1,90", "202425,Total,400,1,85"))
                .isEqualTo("0 0 0 0");
    }

    @Test
    void figures_of_one_school_are_withheld_all_of_them_and_no_others() {
        String header = "time_period,geographic_level,phase,num_schools,possible_sessions,overall_attendance";
        assertThat(counts(
                        "ONE_SCHOOL_IS_WITHHELD",
                        header,
                        "202425,Local authority,Special,1,c,c",
                        "202425,Local authority,Special,1,10,9",
                        "202425,Local authority,Special,2,10,9",
                        "202425,Local authority,Special,1,c,9",
                        "202425,Local authority,Special,2,c,c",
                        "202425,Local authority,Special,1.4,c,c",
                        "202425,National,Special,1,10,9"))
                .isEqualTo("6 3 0 3");
        assertThat(counts("ONE_SCHOOL_IS_WITHHELD", header, "202425,Local authority,Special,1,10,9"))
                .as("a file that withholds nothing")
                .isEqualTo("0 0 0 0");
    }

    @Test
    void a_week_is_the_sum_of_its_days_and_schools_are_a_mean() {
        PublishedTable days = table(
                "days.csv",
                "time_period,time_identifier,geographic_level,attendance_date,phase,num_schools,possible_sessions,overall_absence",
                "2025,Week 37,National,2025-09-08,Primary,10,100,5",
                "2025,Week 37,National,2025-09-09,Primary,11,110,6");
        PublishedTable week = table(
                "week.csv",
                "time_period,time_identifier,geographic_level,phase,num_schools,possible_sessions,overall_absence",
                "2025,Week 37,National,Primary,10.5,210,11",
                "2025,Week 38,National,Primary,10.5,210,11");
        ReplayReport report = Replay.of(Tables.RULES).run(List.of(days, week));
        assertThat(report.files().get(0).find("WEEK_IS_ITS_DAYS")).isEmpty();
        assertThat(counts(report.files().get(1), "WEEK_IS_ITS_DAYS")).isEqualTo("3 3 0 0");
        PublishedTable wrong = table(
                "week.csv",
                "time_period,time_identifier,geographic_level,phase,num_schools,possible_sessions,overall_absence,late_sessions",
                "2025,Week 37,National,Primary,10,210,11,3");
        ReplayReport second = Replay.of(Tables.RULES).run(List.of(wrong, days));
        assertThat(counts(second.files().get(0), "WEEK_IS_ITS_DAYS")).isEqualTo("3 2 0 1");
        assertThat(second.isExplained()).isFalse();
        assertThat(second.files().get(0).unexplained())
                .containsExactly(new ReplayReport.Difference(
                        "WEEK_IS_ITS_DAYS", 2, "num_schools", "10", "10.5", Optional.empty()));
    }

    @Test
    void bands_must_meet_before_they_are_added() {
        String header = "time_period,school_type,percent_bands,enrolments_overall,enrolments_overall_percent";
        assertThat(counts(
                        "BANDS_ADD_UP",
                        header,
                        "201819,Total,Total,100,100",
                        "201819,Total,0,40,40",
                        "201819,Total,0.01 - 49.99,50,50",
                        "201819,Total,50.00+,10,10"))
                .isEqualTo("1 1 0 0");
        assertThat(counts(
                        "BANDS_ADD_UP",
                        header,
                        "201819,Total,Total,100,100",
                        "201819,Total,0,40,40",
                        "201819,Total,0.01 - 49.99,51,51",
                        "201819,Total,50.00+,10,10"))
                .isEqualTo("1 0 0 1");
        assertThat(counts(
                        "BANDS_ADD_UP",
                        header,
                        "201819,Total,Total,100,100",
                        "201819,Total,0,40,40",
                        "201819,Total,50.00+,10,10"))
                .isEqualTo("0 0 0 0");
        assertThat(counts(
                        "BAND_SHARE",
                        header,
                        "201819,Total,Total,300,100",
                        "201819,Total,0,17,5.7",
                        "201819,Total,1+,17,6"))
                .isEqualTo("3 2 0 1");
    }

    /** Scotland keeps exclusion apart: it is in the whole, and in neither attendance nor absence. */
    @Test
    void half_days_of_scotland_add_up_with_exclusion_apart() {
        String[] rows = {
            "measure,half_days,percentage_of_full_year_published",
            "Attendance or absence - schools open,100,80",
            "Attendance - schools open,90,72",
            "Authorised absence - schools open,5,4",
            "Unauthorised absence - schools open,3,2.4",
            "Temporary exclusion,2,1.6",
            "Attendance or absence - full year,125,100"
        };
        assertThat(counts("OPEN_ADDS_UP", rows)).isEqualTo("1 1 0 0");
        assertThat(counts("SHARE_OF_YEAR", rows)).isEqualTo("6 6 0 0");
        assertThat(counts("CLOSED_ADDS_UP", rows)).as("rows that are not there").isEqualTo("0 0 0 0");
        rows[5] = "Temporary exclusion,3,1.6001";
        assertThat(counts("OPEN_ADDS_UP", rows)).isEqualTo("1 0 0 1");
        assertThat(counts("SHARE_OF_YEAR", rows)).isEqualTo("6 5 0 1");
    }

    @Test
    void exclusion_rates_are_of_one_number_of_pupils() {
        String header = "measure,2018/19";
        String[] counts = {"All exclusions,14990", "Temporary exclusions,14987", "Removed from register,3"};
        String temporary = "Temporary exclusion rate,21.6";
        String removed = "Removed from register rate,0";
        assertThat(counts(
                        "EXCLUSION_RATES_OF_ONE_ROLL",
                        header,
                        counts[0],
                        counts[1],
                        counts[2],
                        "\"Exclusion rate per 1,000 pupils\",21.6",
                        temporary,
                        removed))
                .isEqualTo("2 2 0 0");
        assertThat(counts(
                        "EXCLUSION_RATES_OF_ONE_ROLL",
                        header,
                        counts[0],
                        counts[1],
                        counts[2],
                        "\"Exclusion rate per 1,000 pupils\",21.8",
                        temporary,
                        removed))
                .isEqualTo("2 1 0 1");
    }

    @Test
    void a_whole_lies_between_its_parts_as_far_as_rounding_tells() {
        String header = "academic_year,coverage,measure,value_percent";
        String fsm = "2024/25,FSM eligible,missed,14.6";
        String not = "2024/25,not FSM eligible,missed,7.3";
        assertThat(counts("ALL_BETWEEN_GROUPS", header, "2024/25,all pupils 5-15,missed,8.9", fsm, not))
                .isEqualTo("1 1 0 0");
        assertThat(counts("ALL_BETWEEN_GROUPS", header, "2024/25,all pupils 5-15,missed,7.2", fsm, not))
                .isEqualTo("1 1 0 0");
        assertThat(counts("ALL_BETWEEN_GROUPS", header, "2024/25,all pupils 5-15,missed,7.1", fsm, not))
                .isEqualTo("1 0 0 1");
        assertThat(counts("ALL_BETWEEN_GROUPS", header, "2024/25,all pupils 5-15,missed,14.8", fsm, not))
                .isEqualTo("1 0 0 1");
        assertThat(counts("ALL_BETWEEN_GROUPS", header, "2024/25,all pupils 5-15,missed,8.9", fsm))
                .isEqualTo("0 0 0 0");
    }

    @Test
    void names_of_columns_are_told_once_and_are_there() {
        PublishedTable described = table("d.csv", "time_period,phase,sess_possible,sess_overall", "201516,Special,3,1");
        PublishedTable meta = table(
                "m.csv",
                "col_name,col_type,label",
                "sess_possible,Indicator,a",
                "school_type,Filter,b",
                "sess_possible,Indicator,c",
                "no_such,Indicator,d");
        ReplayReport.OfFile file =
                Replay.of(Tables.RULES).run(List.of(described, meta)).files().get(1);
        assertThat(counts(file, "NAMES_ONCE")).isEqualTo("4 3 0 1");
        assertThat(counts(file, "NAMES_ARE_COLUMNS")).isEqualTo("4 3 0 1");
    }
}
