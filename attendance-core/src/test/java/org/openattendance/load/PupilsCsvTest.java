package org.openattendance.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.openattendance.base.Checked;
import org.openattendance.base.DateSpan;
import org.openattendance.base.Issue;
import org.openattendance.pupil.EnrolmentStatus;
import org.openattendance.pupil.PupilDetails;
import org.openattendance.pupil.PupilRef;
import org.openattendance.pupil.Pupils;
import org.openattendance.pupil.SchoolRef;
import org.openattendance.table.UnreadableInputException;

class PupilsCsvTest {

    private static Checked<Pupils> read(String... lines) {
        return PupilsCsv.read(Input.of("pupils.csv", String.join("\n", lines)));
    }

    @Test
    void reads_what_is_known_and_keeps_the_rest_in_order() {
        Checked<Pupils> read = read(
                "sex,pupil_id,school_id,date_of_birth,entry_date,leaving_date,enrolment_status,boarder,year_group,house",
                "F,P1,100,2013-05-04,2024-09-03,2025-01-09,C,no,7,Red");
        assertThat(read.issues()).isEmpty();
        PupilDetails pupil = read.value().find(PupilRef.of("P1")).orElseThrow();
        assertThat(pupil.school()).contains(SchoolRef.of("100"));
        assertThat(pupil.dateOfBirth()).contains(LocalDate.of(2013, 5, 4));
        assertThat(pupil.enrolment().days()).isEqualTo(DateSpan.parse("2024-09-03..2025-01-09"));
        assertThat(pupil.enrolment().status()).contains(EnrolmentStatus.of("C"));
        assertThat(pupil.enrolment().boarder()).contains(false);
        assertThat(pupil.characteristics().names()).containsExactly("sex", "year_group", "house");
        assertThat(pupil.characteristics().find("house")).contains("Red");
    }

    @Test
    void a_blank_cell_is_not_known() {
        PupilDetails pupil = read("pupil_id,date_of_birth,entry_date,boarder,sex", "P1,,,,")
                .value()
                .find(PupilRef.of("P1"))
                .orElseThrow();
        assertThat(pupil.dateOfBirth()).isEmpty();
        assertThat(pupil.enrolment().days()).isEqualTo(DateSpan.always());
        assertThat(pupil.enrolment().boarder()).isEmpty();
        assertThat(pupil.characteristics().find("sex")).isEmpty();
    }

    @Test
    void a_pupil_at_two_schools_has_two_rows_and_a_pupil_at_one_has_one() {
        Checked<Pupils> read = read("pupil_id,school_id,sex", "P1,A,F", "P1,B,F", "P1,A,M", "P2,,F", "P2,,F");
        assertThat(read.issues().stream().map(Issue::describe))
                .containsExactly(
                        "pupils.csv:4:pupil_id: ERROR DUPLICATE_PUPIL: this pupil has a row already at this school;"
                                + " the first stands.",
                        "pupils.csv:6:pupil_id: ERROR DUPLICATE_PUPIL: this pupil has a row already at this school;"
                                + " the first stands.");
        assertThat(read.value().size()).isEqualTo(3);
        assertThat(read.value()
                        .find(PupilRef.of("P1"), Optional.of(SchoolRef.of("A")))
                        .flatMap(pupil -> pupil.characteristics().find("sex")))
                .contains("F");
    }

    @Test
    void bad_cells_count_as_blank_and_are_told_without_naming_the_pupil() {
        Checked<Pupils> read = read(
                "pupil_id,date_of_birth,entry_date,leaving_date,boarder",
                "SMITH,4 May,2024-09-03,2024-09-02,maybe",
                " ,,,,",
                "JONES,,,",
                "P3,,,2024-09-03,");
        assertThat(read.issues().stream().map(Issue::describe))
                .containsExactly(
                        "pupils.csv:2:date_of_birth: ERROR BAD_DATE: this is not a date like 2025-09-03.",
                        "pupils.csv:2:leaving_date: ERROR BAD_DATE: the leaving date is before the entry date;"
                                + " it counts as blank.",
                        "pupils.csv:2:boarder: ERROR BAD_VALUE: this is neither yes nor no.",
                        "pupils.csv:3:pupil_id: ERROR BAD_ROW: the pupil is blank.",
                        "pupils.csv:4: ERROR BAD_ROW: this row has 4 cells, the header has 5.");
        assertThat(read.issues().toString()).doesNotContain("SMITH").doesNotContain("JONES");
        assertThat(read.value()
                        .find(PupilRef.of("SMITH"))
                        .orElseThrow()
                        .enrolment()
                        .days())
                .isEqualTo(DateSpan.from(LocalDate.of(2024, 9, 3)));
        assertThat(read.value()
                        .find(PupilRef.of("P3"))
                        .orElseThrow()
                        .enrolment()
                        .days())
                .isEqualTo(DateSpan.upTo(LocalDate.of(2024, 9, 3)));
    }

    @Test
    void one_day_on_the_roll_is_possible() {
        PupilDetails pupil = read("pupil_id,entry_date,leaving_date", "P1,2024-09-03,2024-09-03")
                .value()
                .find(PupilRef.of("P1"))
                .orElseThrow();
        assertThat(pupil.enrolment().days()).isEqualTo(DateSpan.ofDay(LocalDate.of(2024, 9, 3)));
    }

    @Test
    void a_file_without_pupils_cannot_be_used() {
        assertThatThrownBy(() -> read("id,sex"))
                .isInstanceOf(UnreadableInputException.class)
                .hasMessageContaining("pupil_id");
    }
}
