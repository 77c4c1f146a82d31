package org.openattendance.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.openattendance.load.Given.ENGLAND;
import static org.openattendance.load.Given.amended;
import static org.openattendance.load.Given.day;
import static org.openattendance.load.Given.issues;
import static org.openattendance.load.Given.longRows;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openattendance.base.Checked;
import org.openattendance.base.Role;
import org.openattendance.code.LocalCodes;
import org.openattendance.code.LocalCodes.LocalCode;
import org.openattendance.pupil.PupilRef;
import org.openattendance.register.Amendment;
import org.openattendance.register.Mark;
import org.openattendance.register.Registers;
import org.openattendance.table.UnreadableInputException;

class AmendmentsCsvTest {

    private static final Registers REGISTERS = longRows(
                    ENGLAND, "P1,2025-09-03,AM,N", "P1,2025-09-03,PM,\\", "P2,2025-09-03,AM,/")
            .value();

    private static String codes(Registers registers, String known) {
        return String.join(
                " ",
                registers.knownOn(day(known)).of(PupilRef.of("P1")).get(0).marks().stream()
                        .map(Mark::written)
                        .toList());
    }

    @Test
    void the_latest_at_or_before_the_day_wins_and_of_two_at_once_the_later_line() {
        Checked<Registers> read = amended(
                REGISTERS,
                ENGLAND,
                "P1,2025-09-03,AM,O,2025-09-10T08:00",
                "P1,2025-09-03,AM,I,2025-09-05T16:00",
                "P1,2025-09-03,AM,M,2025-09-05 16:00",
                "P1,2025-09-03,AM,C,2025-09-05");
        assertThat(read.issues()).isEmpty();
        assertThat(codes(read.value(), "2025-09-03")).isEqualTo("N \\");
        assertThat(codes(read.value(), "2025-09-04")).isEqualTo("N \\");
        assertThat(codes(read.value(), "2025-09-05")).isEqualTo("M \\");
        assertThat(codes(read.value(), "2025-09-09")).isEqualTo("M \\");
        assertThat(codes(read.value(), "2025-09-10")).isEqualTo("O \\");
        assertThat(read.value().lastRecorded()).contains(day("2025-09-10"));
        assertThat(read.value().of(PupilRef.of("P1")).get(0).marks())
                .extracting(Mark::written)
                .containsExactly("N", "\\");
    }

    @Test
    void keeps_when_why_and_by_which_role() {
        Checked<Registers> read = AmendmentsCsv.of(
                        Input.of(
                                "amendments.csv",
                                "by_role,reason,recorded_at,code,session,date,pupil_id\n Head teacher ,Parent rang,2025-09-05T09:30:15,I,am,2025-09-03,P1\n校,,2025-09-06,-,PM,2025-09-03,P1\n"))
                .applyTo(REGISTERS, ENGLAND);
        assertThat(read.issues()).isEmpty();
        List<Amendment> amendments = read.value().of(PupilRef.of("P1")).get(0).amendments();
        assertThat(amendments.get(0).byRole()).contains(Role.of("HEAD_TEACHER"));
        assertThat(amendments.get(0).reason()).isEqualTo("Parent rang");
        assertThat(amendments.get(0).recordedAt()).isEqualTo(LocalDateTime.of(2025, 9, 5, 9, 30, 15));
        assertThat(amendments.get(0).meaning()).isPresent();
        assertThat(amendments.get(1).byRole()).isEmpty();
        assertThat(amendments.get(1).written()).isEqualTo("-");
        assertThat(amendments.get(1).meaning()).isEqualTo(Optional.empty());
        assertThat(codes(read.value(), "2025-09-06")).isEqualTo("I -");
    }

    @Test
    void without_an_original_entry_it_adds_one_and_says_so() {
        Checked<Registers> read =
                amended(REGISTERS, ENGLAND, "P1,2025-09-04,AM,I,2025-09-05", "P9,2025-09-04,PM,O,2025-09-05");
        assertThat(issues(read))
                .containsExactly(
                        "2:session WARNING AMENDMENT_WITHOUT_ENTRY", "3:session WARNING AMENDMENT_WITHOUT_ENTRY");
        assertThat(codes(read.value(), "2025-09-05")).isEqualTo("N \\ I");
        assertThat(codes(read.value(), "2025-09-04")).isEqualTo("N \\");
        assertThat(read.value().all()).hasSize(3);
        assertThat(read.value()
                        .knownOn(day("2025-09-05"))
                        .of(PupilRef.of("P9"))
                        .get(0)
                        .marks())
                .extracting(Mark::written)
                .containsExactly("O");
    }

    @Test
    void a_row_is_checked_as_a_row_of_a_register_is() {
        Checked<Registers> read = amended(
                REGISTERS,
                ENGLAND.with(Given.open("2025-09-03 AM")),
                ",2025-09-03,AM,I,2025-09-05",
                "P1,2025-09-03,AM,I",
                "P1,3 Sept,AM,I,2025-09-05",
                "P1,2025-09-03,noon,I,2025-09-05",
                "P1,2025-09-03,AM,I,yesterday",
                "P1,2025-09-03,AM,?,2025-09-05",
                "P1,2025-09-03,AM,J,2025-09-05",
                "P1,2025-09-03,AM,\\,2025-09-05",
                "P1,2025-09-03,PM,\\,2025-09-05",
                "P1,2001-09-03,PM,\\,2025-09-05");
        assertThat(issues(read))
                .containsExactly(
                        "2:pupil_id ERROR BAD_ROW",
                        "3 ERROR BAD_ROW",
                        "4:date ERROR BAD_DATE",
                        "5:session ERROR BAD_SESSION",
                        "6:recorded_at ERROR BAD_DATE",
                        "7:code ERROR UNKNOWN_CODE",
                        "8:code WARNING CODE_NOT_IN_FORCE",
                        "9:code WARNING CODE_WRONG_SESSION",
                        "10:code WARNING SESSION_CLOSED",
                        "11:session WARNING AMENDMENT_WITHOUT_ENTRY",
                        "11:code ERROR NO_CODE_SET");
        assertThat(read.value().of(PupilRef.of("P1")).get(0).amendments()).hasSize(5);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "2025-09-05T",
                "2025-09-05T25:00",
                "2025-09-05T09:30Z",
                "05/09/2025",
                "2025-02-30",
                "2025-09-05T9:30"
            })
    void a_moment_that_is_not_one_leaves_the_row_out(String moment) {
        Checked<Registers> read = amended(REGISTERS, ENGLAND, "P1,2025-09-03,AM,I," + moment);
        assertThat(issues(read)).containsExactly("2:recorded_at ERROR BAD_DATE");
        assertThat(read.value()).isEqualTo(REGISTERS);
    }

    @Test
    void goes_to_the_school_that_it_names_else_to_the_first_of_the_pupil() {
        Registers two = LongCsv.of(Input.of(
                        "marks.csv",
                        "school_id,pupil_id,date,session,code\nB,P1,2025-09-03,AM,/\nA,P1,2025-09-03,AM,/\n"))
                .read(ENGLAND)
                .value();
        Checked<Registers> read = AmendmentsCsv.of(
                        Input.of(
                                "amendments.csv",
                                "pupil_id,date,session,code,recorded_at,school_id\nP1,2025-09-03,AM,I,2025-09-05,\nP1,2025-09-03,AM,O,2025-09-05,B\nP1,2025-09-03,AM,M,2025-09-05,C\n"))
                .applyTo(two, ENGLAND);
        assertThat(issues(read)).containsExactly("4:session WARNING AMENDMENT_WITHOUT_ENTRY");
        assertThat(read.value().all().stream()
                        .map(register -> register.school().orElseThrow() + " "
                                + register.amendments().get(0).written()))
                .containsExactly("A I", "B O", "C M");
    }

    @Test
    void a_schools_own_code_keeps_its_text_and_has_its_meaning() {
        ReadContext local = ENGLAND.with(
                LocalCodes.of(List.of(new LocalCode("ILL", "I", org.openattendance.base.DateSpan.always()))));
        Checked<Registers> read = amended(REGISTERS, local, "P1,2025-09-03,AM,ILL,2025-09-05");
        Mark mark = read.value()
                .knownOn(day("2025-09-05"))
                .of(PupilRef.of("P1"))
                .get(0)
                .marks()
                .get(0);
        assertThat(mark.written()).isEqualTo("ILL");
        assertThat(mark.meaning().orElseThrow().code()).isEqualTo("I");
    }

    @Test
    void issues_beyond_the_most_are_counted() {
        Checked<Registers> read =
                amended(REGISTERS, ENGLAND.withMaxIssues(1), "P1,x,AM,I,2025-09-05", "P1,y,AM,I,2025-09-05");
        assertThat(read.issues()).hasSize(1);
        assertThat(read.issuesOmitted()).isEqualTo(1);
        assertThat(read.errors()).isEqualTo(2);
    }

    @Test
    void a_file_without_its_columns_is_refused() {
        assertThatThrownBy(() -> AmendmentsCsv.of(Input.of("amendments.csv", "pupil_id,date,session,code\n"))
                        .applyTo(REGISTERS, ENGLAND))
                .isInstanceOf(UnreadableInputException.class)
                .hasMessageContaining("no column recorded_at.");
    }
}
