package org.openattendance.verification.published;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.openattendance.statistics.Replay;
import org.openattendance.statistics.ReplayReport;

/** DuckDB counts the same files by SQL that knows columns and no rule of ours: tested and equal must be the same numbers. */
class ReplayDuckDbTest {

    private static final ReplayReport OURS = Replay.of(PublishedFiles.RULES).run(PublishedFiles.all());

    private static final String TERMS = "absence_by_term_201516.csv";
    private static final String DAYS = "attendance_daily_2025wk37_subset.csv";
    private static final String WEEK = "attendance_weekly_2025wk37.csv";
    private static final String CODES = "attendance_all_codes_2024wk37_nat_reg.csv";
    private static final String YEAR = "attendance_ytd_202425.csv";

    /** Half up to one decimal, in whole numbers: ten times the percentage is (2000 a + b) div 2 b. */
    private static String census(String kind) {
        return """
                SELECT count(*), count(*) FILTER (WHERE printed * 10 = (2000 * part + whole) // (2 * whole)) FROM (
                  SELECT try_cast(sess_%1$s AS HUGEINT) part, try_cast(sess_possible AS HUGEINT) whole,
                    try_cast(sess_%1$s_percent AS DECIMAL(12, 4)) printed FROM FILE)
                WHERE printed IS NOT NULL AND whole > 0
                """.formatted(kind);
    }

    private static String sum(String whole, String... parts) {
        String added = Stream.of(parts)
                .map(part -> "try_cast(" + part + " AS HUGEINT)")
                .collect(Collectors.joining(" + "));
        return "SELECT count(*), count(*) FILTER (WHERE whole = parts) FROM (SELECT try_cast(" + whole
                + " AS HUGEINT) whole, " + added + " parts FROM FILE) WHERE whole IS NOT NULL AND parts IS NOT NULL";
    }

    private record Case(String file, String check, String sql) {

        @Override
        public String toString() {
            return check + " in " + file;
        }
    }

    static Stream<Case> cases() {
        String authorised = sum(
                "authorised_absence",
                "reason_i_authorised_illness",
                "reason_m_authorised_medical_dental",
                "reason_r_authorised_religious_observance",
                "reason_s_authorised_study_leave",
                "reason_t_authorised_mobile_child",
                "reason_h_authorised_holiday",
                "reason_e_authorised_excluded",
                "reason_c_authorised_other",
                "reason_c1_authorised_regulated_performance",
                "reason_j1_authorised_interview",
                "reason_c2_authorised_temp_reduced_timetable");
        return Stream.of(
                new Case(TERMS, "OVERALL_RATE", census("overall")),
                new Case(TERMS, "AUTHORISED_RATE", census("authorised")),
                new Case(TERMS, "UNAUTHORISED_RATE", census("unauthorised")),
                new Case(
                        TERMS,
                        "OVERALL_IS_AUTHORISED_PLUS_UNAUTHORISED",
                        sum("sess_overall", "sess_authorised", "sess_unauthorised")),
                new Case(CODES, "AUTHORISED_REASONS_ADD_UP", authorised),
                new Case(DAYS, "AUTHORISED_REASONS_ADD_UP", authorised),
                new Case(WEEK, "AUTHORISED_REASONS_ADD_UP", authorised),
                new Case(YEAR, "AUTHORISED_REASONS_ADD_UP", authorised),
                new Case(
                        WEEK,
                        "POSSIBLE_IS_ATTENDANCE_PLUS_ABSENCE",
                        sum("possible_sessions", "overall_attendance", "overall_absence")),
                new Case(
                        YEAR,
                        "LATE_IS_L_PLUS_U",
                        sum(
                                "late_sessions",
                                "reason_l_present_late_before_registers_closed",
                                "reason_u_unauthorised_late_after_registers_closed")));
    }

    @ParameterizedTest
    @MethodSource("cases")
    void tested_and_equal_are_what_sql_counts(Case one, @TempDir Path folder) throws SQLException, IOException {
        ReplayReport.OfCheck ours = OURS.files().stream()
                .filter(file -> file.file().equals(one.file()))
                .flatMap(file -> file.find(one.check()).stream())
                .findFirst()
                .orElseThrow();
        assertThat(List.of(ours.tested(), ours.equal())).isEqualTo(count(folder, one.file(), one.sql()));
        assertThat(ours.tested()).isPositive();
    }

    /** All 18 rates of each row, in the database's own binary arithmetic. */
    @ParameterizedTest
    @MethodSource("rates")
    void rates_of_daily_data_are_what_sql_divides(String file, String rows, @TempDir Path folder)
            throws SQLException, IOException {
        Map<String, String> rates = Map.of(
                "attendance_perc", "overall_attendance",
                "overall_absence_perc", "overall_absence",
                "authorised_absence_perc", "authorised_absence",
                "unauthorised_absence_perc", "unauthorised_absence",
                "illness_perc", "reason_i_authorised_illness",
                "unauth_oth_perc", "reason_o_other_unauthorised",
                "auth_part_time_perc", "reason_c2_authorised_temp_reduced_timetable");
        long tested = 0;
        for (Map.Entry<String, String> rate : rates.entrySet()) {
            List<Long> counts = count(folder, file, """
                    SELECT count(*), count(*) FILTER (WHERE abs(printed - 100.0 * part / whole) < 2e-13) FROM (
                      SELECT try_cast(%s AS DOUBLE) printed, try_cast(%s AS DOUBLE) part,
                        try_cast(possible_sessions AS DOUBLE) whole FROM FILE WHERE %s)
                    WHERE printed IS NOT NULL AND whole > 0
                    """.formatted(rate.getKey(), rate.getValue(), rows));
            assertThat(counts.get(1)).as(rate.getKey()).isEqualTo(counts.get(0));
            tested += counts.get(0);
        }
        ReplayReport.OfCheck ours = OURS.files().stream()
                .filter(each -> each.file().equals(file))
                .flatMap(each -> each.find("RATE_OF_POSSIBLE").stream())
                .findFirst()
                .orElseThrow();
        assertThat(ours.tested()).isEqualTo(tested / rates.size() * 18);
        assertThat(ours.equal()).isEqualTo(ours.tested());
    }

    static Stream<Arguments> rates() {
        return Stream.of(
                Arguments.of(DAYS, "true"),
                Arguments.of(WEEK, "true"),
                Arguments.of(YEAR, "school_type <> 'Total'"),
                Arguments.of(CODES, "school_type <> 'Total'"));
    }

    private static List<Long> count(Path folder, String file, String sql) throws SQLException, IOException {
        Path copy = folder.resolve(file);
        Files.writeString(copy, PublishedFiles.text(file));
        try (Connection duckdb = DriverManager.getConnection("jdbc:duckdb:");
                Statement statement = duckdb.createStatement();
                ResultSet found =
                        statement.executeQuery(sql.replace("FILE)", "read_csv('" + copy + "', all_varchar = true))")
                                .replace("FILE WHERE", "read_csv('" + copy + "', all_varchar = true) WHERE"))) {
            found.next();
            return List.of(found.getLong(1), found.getLong(2));
        }
    }
}
