package org.openattendance.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.openattendance.load.Found.issues;
import static org.openattendance.load.Given.ENGLAND;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openattendance.base.Checked;
import org.openattendance.base.InvalidValueException;
import org.openattendance.pupil.PupilRef;
import org.openattendance.table.UnreadableInputException;

class CensusCsvTest {

    private static final String PUPILS = "pupilonrolltableid,NativeId,dob,upn,entrydate,termlysessionspossible,"
            + "summerhalfterm2sessionspossible\n"
            + "t-01,SCH9,2012-Apr-25 00:00:00,Z000000000001,2020-Sept-03 00:00:00,133.0,60.0\n"
            + "t-02,SCH9,2013-Apr-25 00:00:00,Z000000000002,,,\n";
    private static final String DETAILS =
            "pupilonrolltableid,NativeId,termlysessiondetailsonrolltableid,termlysessiondetailsonrollorderseqcolumn,"
                    + "sourceid,sessions,attendancereason\nt-01,SCH9,d-1,1,src,6.0,I\nt-01,SCH9,d-2,2,src,3.0,O\n";

    private static Checked<List<SessionCounts>> read(CensusCollection taken, String... tables) {
        List<Input> inputs = new ArrayList<>();
        for (String table : tables) {
            inputs.add(Input.of("table" + (inputs.size() + 1) + ".csv", table));
        }
        CensusCsv csv = CensusCsv.of(inputs);
        return (taken == null ? csv : csv.with(taken)).readCounts(ENGLAND);
    }

    @Test
    void pupils_and_their_session_details_come_together_in_whatever_order_the_tables_come() {
        for (Checked<List<SessionCounts>> read : List.of(read(null, PUPILS, DETAILS), read(null, DETAILS, PUPILS))) {
            SessionCounts first = read.value().get(0);
            assertThat(first.pupil()).contains(PupilRef.of("Z000000000001"));
            assertThat(first.possible()).isEqualTo(OptionalLong.of(133));
            assertThat(first.byCode()).isEqualTo(Map.of("I", 6L, "O", 3L));
            assertThat(first.keys()).isEqualTo(Map.of("entrydate", "2020-09-03", "on_roll", "yes"));
            assertThat(read.value().get(1).period()).isEqualTo("SUMMER_HALF_TERM_2");
            assertThat(read.value()).hasSize(3);
        }
    }

    @Test
    void a_pupil_with_nothing_said_does_not_vanish_and_has_no_absence_of_zero() {
        Checked<List<SessionCounts>> read = read(null, PUPILS, DETAILS);
        assertThat(read.value().get(2).isUnsaid()).isTrue();
        assertThat(issues(read)).containsExactly("3:termlysessionspossible WARNING ATTENDANCE_NOT_SAID");
    }

    @Test
    void the_tables_of_2025_have_no_totals_and_those_before_2021_another_column() {
        CensusCollection in2025 = CensusCollection.parse("2025-spring");
        String totals =
                PUPILS.replace("dob,", "termlysessionsauthorised,").replaceAll("20\\d\\d-Apr-25 00:00:00", "4.0");
        assertThat(read(in2025, PUPILS, DETAILS).issueCounts()).doesNotContainKey("SHAPE_OF_OTHER_YEAR");
        assertThat(issues(read(in2025, totals, DETAILS)))
                .contains("1:termlysessionsauthorised WARNING SHAPE_OF_OTHER_YEAR");
        CensusCollection in2019 = CensusCollection.parse("2019_autumn");
        String old = DETAILS.replace("sessions,", "absencesessions,");
        assertThat(issues(read(in2019, PUPILS, DETAILS))).contains("1:attendancereason WARNING SHAPE_OF_OTHER_YEAR");
        assertThat(read(in2019, PUPILS, old).issueCounts()).doesNotContainKey("SHAPE_OF_OTHER_YEAR");
        assertThat(issues(read(CensusCollection.parse("2009-autumn"), PUPILS, DETAILS)))
                .as("a year that nothing is known of")
                .contains("1: WARNING SHAPE_OF_OTHER_YEAR");
    }

    @Test
    void removed_codes_that_still_arrive_are_accepted_with_a_finding() {
        String later = DETAILS.replace("6.0,I", "6.0,H").replace("3.0,O", "3.0,J");
        assertThat(read(CensusCollection.parse("2025-spring"), PUPILS, later).issueCounts())
                .containsEntry("CODE_NOT_IN_FORCE", 2L);
        assertThat(read(CensusCollection.parse("2024-autumn"), PUPILS, later).issueCounts())
                .doesNotContainKey("CODE_NOT_IN_FORCE");
    }

    @Test
    void faults_are_told_in_their_cells() {
        String details = DETAILS + "t-01,SCH9,d-3,3,src,,G\nt-01,SCH9,d-4,4,src,1,I\n,SCH9,d-5,5,src,1,I\nx\n";
        String pupils = PUPILS.replace("133.0", "-3").replace("2020-Sept-03", "2020-Smarch-03") + "t-03,SCH9,,,,1,\n"
                + "t-04,SCH9,,Z000000000001,,5,\n";
        assertThat(issues(read(null, pupils, details)))
                .containsExactly(
                        "2:entrydate WARNING BAD_DATE",
                        "2:termlysessionspossible ERROR BAD_VALUE",
                        "2:termlysessionspossible ERROR REASONS_ABOVE_POSSIBLE",
                        "3:termlysessionspossible WARNING ATTENDANCE_NOT_SAID",
                        "4:upn ERROR BAD_ROW",
                        "5:upn WARNING PUPIL_TWICE",
                        "4:sessions ERROR BAD_VALUE",
                        "5:attendancereason ERROR REASON_TWICE",
                        "6:pupilonrolltableid ERROR BAD_ROW",
                        "7: ERROR BAD_ROW");
    }

    @Test
    void a_table_of_something_else_is_refused() {
        assertThatThrownBy(() -> read(null, "pupilonrolltableid,startdate,category\nt-01,2024-01-01,PERM\n"))
                .isInstanceOfSatisfying(
                        UnreadableInputException.class,
                        e -> assertThat(e.reason()).isEqualTo("NOT_THIS_FORMAT"));
    }

    @ParameterizedTest
    @CsvSource({
        "2020-Apr-25 00:00:00,2020-04-25",
        "2020-APR-25,2020-04-25",
        "2020-sept-01 00:00:00,2020-09-01",
        "2020-Sep-01,2020-09-01",
        "2020-04-25,2020-04-25",
        "2021-Feb-29,",
        "25/04/2020,",
        "'',"
    })
    void dates_of_extracts(String text, java.time.LocalDate day) {
        assertThat(CollectDate.of(text)).isEqualTo(java.util.Optional.ofNullable(day));
    }

    @Test
    void a_collection_is_a_year_and_a_term() {
        assertThat(CensusCollection.parse("2024 AUT")).hasToString("2024-autumn");
        assertThat(CensusCollection.parse("2024-spring").dayOf("TERMLY")).contains(Given.day("2023-10-15"));
        assertThat(CensusCollection.parse("2024-spring").dayOf("SUMMER_HALF_TERM_2"))
                .isEmpty();
        assertThatThrownBy(() -> CensusCollection.parse("autumn"))
                .isInstanceOf(InvalidValueException.class)
                .hasMessageContaining("\nMaybe ");
    }
}
