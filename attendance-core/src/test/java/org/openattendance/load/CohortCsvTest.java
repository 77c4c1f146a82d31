package org.openattendance.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.openattendance.base.Checked;
import org.openattendance.base.Issue;
import org.openattendance.base.Rate;
import org.openattendance.pathway.PathwayMeasure;
import org.openattendance.pathway.Reading;
import org.openattendance.pathway.TrialPupil;
import org.openattendance.table.UnreadableInputException;

class CohortCsvTest {

    private static Checked<List<TrialPupil>> read(String... lines) {
        return CohortCsv.read(Input.of("cohort.csv", String.join("\n", lines)));
    }

    @Test
    void rows_of_a_pupil_become_readings_in_order_of_day() {
        Checked<List<TrialPupil>> read = read(
                "note,unauthorised@10,pupil_id,on,attendance",
                "late,4/40,P2,2026-10-09,36/40",
                ",,P1,2026-10-09,",
                ",0/20,P2,2026-09-18,20/20");
        assertThat(read.issues()).isEmpty();
        assertThat(read.value()).extracting(one -> one.pupil().value()).containsExactly("P2", "P1");
        TrialPupil first = read.value().get(0);
        assertThat(first.readings())
                .extracting(Reading::on)
                .containsExactly(LocalDate.of(2026, 9, 18), LocalDate.of(2026, 10, 9));
        Reading later = first.readings().get(1);
        assertThat(later.find(PathwayMeasure.ATTENDANCE, 0)).contains(Rate.of(36, 40));
        assertThat(later.find(PathwayMeasure.UNAUTHORISED, 10)).contains(Rate.of(4, 40));
        assertThat(later.find(PathwayMeasure.UNAUTHORISED, 0)).isEmpty();
        assertThat(read.value().get(1).readings().get(0).find(PathwayMeasure.ATTENDANCE, 0))
                .as("blank is not known, and not nothing")
                .isEmpty();
    }

    @Test
    void faults_are_told_with_line_and_column_and_other_rows_are_read() {
        Checked<List<TrialPupil>> read = read(
                "pupil_id,on,attendance,consecutiveDaysAbsent",
                "P1,09/10/2026,1/2,",
                ",2026-10-09,1/2,",
                "P1,2026-10-09,0.5,",
                "P1,2026-10-09,1/2,3 days",
                "P1,2026-10-09,1/2,1/20");
        assertThat(read.issues())
                .extracting(issue ->
                        issue.reason() + " " + issue.line().orElseThrow() + " " + ((Issue.Cell) issue.place()).column())
                .containsExactly(
                        "BAD_DATE 2 on",
                        "BAD_ROW 3 pupil_id",
                        "BAD_VALUE 4 attendance",
                        "BAD_VALUE 5 consecutiveDaysAbsent");
        assertThat(read.value()).hasSize(1);
        assertThat(read.value().get(0).readings()).hasSize(1);
        assertThatThrownBy(() -> read("pupil_id,attendance", "P1,1/2"))
                .isInstanceOf(UnreadableInputException.class)
                .hasMessageContaining("on");
    }

    @Test
    void a_column_that_is_no_measure_is_passed_over() {
        Checked<List<TrialPupil>> read =
                read("pupil_id,on,attendance@0,attendance@100,happiness", "P1,2026-10-09,1/2,1/2,often");
        assertThat(read.issues()).isEmpty();
        assertThat(read.value().get(0).readings().get(0)).isEqualTo(Reading.on(LocalDate.of(2026, 10, 9)));
    }
}
