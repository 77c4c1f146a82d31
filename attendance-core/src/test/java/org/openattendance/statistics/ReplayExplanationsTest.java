package org.openattendance.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.openattendance.statistics.Tables.counts;
import static org.openattendance.statistics.Tables.differences;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Each explanation at both of its edges: the last difference that it explains, and the first that it does not. */
class ReplayExplanationsTest {

    private static final String REASONS = "reason_i_authorised_illness,reason_m_authorised_medical_dental,"
            + "reason_r_authorised_religious_observance,reason_s_authorised_study_leave,reason_t_authorised_grt_absence,"
            + "reason_h_authorised_holiday,reason_e_authorised_excluded,reason_c_authorised_other";

    /** Where no column is published, a twentieth of authorised absence at most, and never below the reasons. */
    @ParameterizedTest
    @CsvSource({"100, 1 1 0 0", "101, 1 0 1 0", "105, 1 0 1 0", "106, 1 0 0 1", "99, 1 0 0 1"})
    void stray_marks_of_F_are_a_small_part_above_the_reasons(int authorised, String counts) {
        assertThat(counts(
                        "AUTHORISED_REASONS_ADD_UP",
                        "time_period,possible_sessions,authorised_absence," + REASONS,
                        "202425,1000," + authorised + ",90,10,0,0,0,0,0,0"))
                .isEqualTo(counts);
    }

    /** Where the column is published, it is the gap exactly. */
    @ParameterizedTest
    @CsvSource({"100, 0, 1 1 0 0", "103, 3, 1 0 1 0", "103, 2, 1 0 0 1", "103, 4, 1 0 0 1", "150, 50, 1 0 1 0"})
    void stray_marks_of_F_are_the_gap_exactly_where_they_are_told(int authorised, int stray, String counts) {
        assertThat(counts(
                        "AUTHORISED_REASONS_ADD_UP",
                        "time_period,possible_sessions,authorised_absence,reason_f_legacy_family_holiday," + REASONS,
                        "202425,1000," + authorised + "," + stray + ",90,10,0,0,0,0,0,0"))
                .isEqualTo(counts);
    }

    /** X is authorised in 2022/23 and in no other year. */
    @Test
    void code_X_counts_as_authorised_in_2022_23_only() {
        String header =
                "time_period,time_identifier,possible_sessions,authorised_absence,reason_x_not_attending_covid_non_compulsory,"
                        + REASONS;
        assertThat(counts("AUTHORISED_REASONS_ADD_UP", header, "2022,Week 37,2000,1107,22,846,72,0,0,0,15,9,143"))
                .isEqualTo("1 1 0 0");
        assertThat(counts("AUTHORISED_REASONS_ADD_UP", header, "2023,Week 37,2000,1085,22,846,72,0,0,0,15,9,143"))
                .isEqualTo("1 1 0 0");
        assertThat(differences(
                        "AUTHORISED_REASONS_ADD_UP",
                        "time_period,time_identifier,possible_sessions,authorised_absence," + REASONS,
                        "2022,Week 37,2000,108,100,0,0,0,0,0,0,0",
                        "2023,Week 37,2000,108,100,0,0,0,0,0,0,0"))
                .containsExactly("authorised_absence 108 100 COVID_X_NOT_PUBLISHED", "authorised_absence 108 100 ?");
    }

    /** Two parts and the whole, each within two of what was counted: six, and no more. */
    @ParameterizedTest
    @CsvSource({"600, 1 1 0 0", "605, 1 0 1 0", "595, 1 0 1 0", "607, 1 0 0 1", "610, 1 0 0 1"})
    void counts_rounded_to_five_add_up_within_two_for_each(int whole, String counts) {
        assertThat(counts(
                                "PHASES_ADD_UP",
                                "time_period,geographic_level,phase,enrolments,enrol_overall",
                                "201516,National,Total,1000," + whole,
                                "201516,National,State-funded primary,500,300",
                                "201516,National,Special,500,300")
                        .replace("2 2 0 0", "1 1 0 0")
                        .replace("2 1 1 0", "1 0 1 0")
                        .replace("0 0 0 0", "1 0 0 1"))
                .isEqualTo(counts);
    }

    @Test
    void sessions_were_never_rounded() {
        assertThat(counts(
                        "PHASES_ADD_UP",
                        "time_period,geographic_level,phase,sess_possible,sess_overall,sess_authorised",
                        "201516,National,Total,1000,605,100",
                        "201516,National,State-funded primary,500,300,50",
                        "201516,National,Special,500,300,50"))
                .isEqualTo("3 2 0 1");
    }

    /** Special schools to 2015/16: autumn and spring are nothing and the total is the year. */
    @ParameterizedTest
    @CsvSource({
        "201516, Special, 0, 900, 1 0 1 0",
        "201516, Special, 0, 90, 1 0 0 1",
        "201617, Special, 0, 900, 1 0 0 1",
        "201516, State-funded primary, 0, 900, 1 0 0 1",
        "201516, Special, 5, 900, 1 0 0 1",
    })
    void terms_of_special_schools_were_not_collected(String year, String phase, int autumn, int total, String counts) {
        String found = counts(
                "TERMS_ADD_UP",
                "time_period,term,phase,sess_possible",
                year + ",Total," + phase + "," + total,
                year + ",Autumn term," + phase + "," + autumn,
                year + ",Summer term," + phase + ",100");
        assertThat(found.equals("0 0 0 0") ? "1 0 0 1" : found).isEqualTo(counts);
    }

    @ParameterizedTest
    @CsvSource({"100, 100, 1 1 0 0", "100, 90, 1 1 0 0", "100, 105, 1 0 1 0", "100, 106, 1 0 0 1"})
    void reasons_above_their_total_are_few_and_small(int total, int reasons, String counts) {
        assertThat(counts(
                        "AUTHORISED_COVERS_REASONS",
                        "time_period,sess_possible,sess_authorised,sess_auth_totalreasons",
                        "201314,1000," + total + "," + reasons))
                .isEqualTo(counts);
    }

    /** 7.2 + 1.5 beside 8.6: each was rounded for itself, and three halves of a tenth are the most. */
    @ParameterizedTest
    @CsvSource({"8.7, 1 1 0 0", "8.6, 1 0 1 0", "8.8, 1 0 1 0", "8.5, 1 0 0 1", "8.9, 1 0 0 1"})
    void parts_rounded_for_themselves_are_off_by_a_tenth(String whole, String counts) {
        assertThat(counts(
                        "ABSENCE_IS_AUTHORISED_PLUS_UNAUTHORISED",
                        "academic_year,authorised_percent,unauthorised_percent,all_absence_percent",
                        "2010/11,7.2,1.5," + whole))
                .isEqualTo(counts);
    }

    /** 61.9% of 4.8% is 2.97%: 3.0; with each rounded, from 2.94 to 3.005, no figure but 2.9 and 3.0. */
    @ParameterizedTest
    @CsvSource({"3.0, 1 1 0 0", "3, 1 1 0 0", "2.9, 1 0 1 0", "3.1, 1 0 0 1", "2.8, 1 0 0 1"})
    void illness_in_Northern_Ireland_is_its_share_of_absence(String printed, String counts) {
        assertThat(counts(
                        "ILLNESS_IS_ITS_SHARE_OF_ABSENCE",
                        "academic_year,sector,overall_absence_percent,illness_share_of_absent_half_days_percent,"
                                + "illness_percent_of_all_half_days",
                        "2011/12,primary,4.8,61.9," + printed))
                .isEqualTo(counts);
    }

    /** A reason that is printed as 0 hides at most a twentieth of a point; where none is, nothing is missing. */
    @ParameterizedTest
    @CsvSource({
        "93.1000, 0, 1 1 0 0",
        "93.1499, 0, 1 0 1 0",
        "93.1500, 0, 1 0 1 0",
        "93.1501, 0, 1 0 0 1",
        "93.0900, 0, 1 0 0 1",
        "93.1300, 0.0100, 1 0 0 1"
    })
    void a_reason_shown_as_nothing_may_hold_a_twentieth_of_a_point(String whole, String shown, String counts) {
        assertThat(counts(
                        "ATTENDANCE_REASONS_ADD_UP",
                        "reason,2010/11",
                        "Attendance," + whole,
                        "In school,91.1000",
                        "Late(1),2.0000",
                        "Work experience," + shown))
                .isEqualTo(counts);
    }

    /** {@code low} adds less than half a unit, {@code z} nothing; the sums are rounded for themselves. */
    @Test
    void symbols_of_scotland_add_little_or_nothing() {
        String[] rows = {
            "reason,2022/23_percent",
            "Authorised absence,6.1",
            "Sickness without education provision,5.0",
            "Very late,low",
            "Authorised holidays,0.1",
            "Exceptional domestic circumstances,0.1",
            "Other authorised [Note 4],0.8",
            "COVID-19 sickness without provision for home-learning [Note 3],z"
        };
        assertThat(counts("AUTHORISED_REASONS_ADD_UP", rows)).isEqualTo("1 0 1 0");
        rows[1] = "Authorised absence,6.4";
        assertThat(counts("AUTHORISED_REASONS_ADD_UP", rows)).isEqualTo("1 0 0 1");
        rows[1] = "Authorised absence,6.0";
        assertThat(counts("AUTHORISED_REASONS_ADD_UP", rows)).isEqualTo("1 1 0 0");
    }

    /** 2012/13 adds up to 99.978, and no other year and no other gap is let pass. */
    @ParameterizedTest
    @CsvSource({
        "2012/13, 93.5753, 1 0 1 0",
        "2012/13, 93.5751, 1 0 0 1",
        "2010/11, 93.5753, 1 0 0 1",
        "2012/13, 93.5968, 1 1 0 0"
    })
    void a_known_gap_of_scotland_is_of_one_year_and_one_size(String year, String attendance, String counts) {
        assertThat(counts(
                        "ATTENDANCE_ABSENCE_EXCLUSION_ARE_ALL",
                        "reason," + year,
                        "Attendance," + attendance,
                        "Authorised absence,4.5192",
                        "Unauthorised absence,1.8391",
                        "Temporary exclusion,0.0449"))
                .isEqualTo(counts);
    }
}
