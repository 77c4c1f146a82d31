package org.openattendance.load;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.openattendance.Attendance;
import org.openattendance.base.DateSpan;
import org.openattendance.base.Nation;
import org.openattendance.base.Session;
import org.openattendance.base.SessionPart;
import org.openattendance.pupil.PupilRef;
import org.openattendance.pupil.SchoolRef;
import org.openattendance.register.Amendment;
import org.openattendance.register.Register;
import org.openattendance.register.Registers;

class BatchAmendmentsTest {

    private static final Attendance ENGLAND = Attendance.in(Nation.ENGLAND);
    private static final Optional<SchoolRef> ALDER = Optional.of(SchoolRef.of("S1"));
    private static final Optional<SchoolRef> BIRCH = Optional.of(SchoolRef.of("S2"));

    private static BatchAmendments table(String... rows) {
        return BatchAmendments.read(AmendmentsCsv.of(Input.of(
                "amendments.csv",
                "pupil_id,date,session,code,recorded_at,school_id\n" + String.join("\n", rows) + "\n")));
    }

    private static Registers register(String... rows) {
        return ENGLAND.read(LongCsv.of(
                        Input.of("marks.csv", "pupil_id,date,session,code\n" + String.join("\n", rows) + "\n")))
                .value();
    }

    private static List<String> written(Registers registers, String pupil) {
        return registers.of(PupilRef.of(pupil)).stream()
                .flatMap(one -> one.marks().stream())
                .map(mark -> mark.session() + " " + mark.written())
                .toList();
    }

    @Test
    void a_row_goes_to_the_school_it_names_and_only_once() {
        BatchAmendments table = table("P,2025-09-08,AM,I,2025-09-09,S2");
        Registers first = table.applyTo(register("P,2025-09-08,AM,/"), ALDER, ENGLAND.context());
        assertThat(first.all()).allMatch(one -> one.amendments().isEmpty());
        assertThat(table).hasToString("1 amendments wait");
        Registers second = table.applyTo(register("P,2025-09-08,AM,/"), BIRCH, ENGLAND.context());
        assertThat(second.all()).hasSize(1);
        assertThat(second.all().get(0).amendments()).hasSize(1);
        assertThat(second.all().get(0).school()).as("as its own file has it").isEmpty();
        assertThat(table).hasToString("0 amendments wait");
        assertThat(table.rest(Nation.ENGLAND, ENGLAND.context()).all()).isEmpty();
        assertThat(table.issues(100).issues()).isEmpty();
    }

    @Test
    void a_row_that_names_no_school_is_of_the_first_register_of_its_pupil() {
        BatchAmendments table = table("P,2025-09-08,AM,I,2025-09-09,");
        Registers first = table.applyTo(register("P,2025-09-08,AM,/"), ALDER, ENGLAND.context());
        Registers second = table.applyTo(register("P,2025-09-08,AM,/"), BIRCH, ENGLAND.context());
        assertThat(first.all().get(0).amendments())
                .extracting(Amendment::written)
                .containsExactly("I");
        assertThat(second.all().get(0).amendments()).isEmpty();
    }

    @Test
    void what_no_register_takes_becomes_entries_with_a_warning_and_faults_keep_their_lines() {
        BatchAmendments table = table(
                "Q,2025-09-08,AM,I,2025-09-09,S1",
                ",2025-09-08,AM,I,2025-09-09,",
                "P,2025-19-08,AM,I,2025-09-09,",
                "P,2025-09-08,NIGHT,I,2025-09-09,",
                "P,2025-09-08,AM,I,soon,");
        table.applyTo(register("P,2025-09-08,AM,/"), ALDER, ENGLAND.context());
        Registers rest = table.rest(Nation.ENGLAND, ENGLAND.context());
        assertThat(rest.all()).extracting(Register::school).containsExactly(ALDER);
        assertThat(rest.knownOn(LocalDate.of(2025, 9, 9))
                        .all()
                        .get(0)
                        .find(Session.of(LocalDate.of(2025, 9, 8), SessionPart.AM)))
                .isPresent();
        assertThat(table.issues(100).issues())
                .extracting(issue -> issue.line().orElseThrow() + " " + issue.reason())
                .containsExactly("2 AMENDMENT_WITHOUT_ENTRY", "3 BAD_ROW", "4 BAD_DATE", "5 BAD_SESSION", "6 BAD_DATE");
    }

    @Test
    void days_and_moments_are_those_of_rows_without_a_fault() {
        BatchAmendments table = table(
                "P,2025-09-10,AM,I,2025-09-12T08:00,",
                "P,2025-09-08,PM,I,2025-09-11,",
                "P,2026-09-08,PM,I,never,",
                "P,2026-09-08,NIGHT,I,2027-09-11,");
        assertThat(table.span()).contains(DateSpan.ofClosed(LocalDate.of(2025, 9, 8), LocalDate.of(2025, 9, 10)));
        assertThat(table.lastRecorded()).contains(LocalDate.of(2025, 9, 12));
        assertThat(table("P,never,AM,I,2025-09-12,").span()).isEmpty();
        assertThat(table("P,never,AM,I,2025-09-12,").lastRecorded()).isEmpty();
    }

    /** One file after another, or all in one with the schools named: the same marks. */
    @Test
    void files_apart_give_what_one_file_gives() {
        String[] rows = {
            "P,2025-09-08,AM,I,2025-09-09,S2", "P,2025-09-08,AM,L,2025-09-10,S1", "Q,2025-09-08,PM,V,2025-09-09,S2"
        };
        BatchAmendments table = table(rows);
        Registers one = table.applyTo(register("P,2025-09-08,AM,/"), ALDER, ENGLAND.context());
        Registers other = table.applyTo(register("P,2025-09-08,AM,/", "Q,2025-09-08,PM,O"), BIRCH, ENGLAND.context());
        Registers all = ENGLAND.read(
                        LongCsv.of(
                                Input.of(
                                        "marks.csv",
                                        "pupil_id,school_id,date,session,code\nP,S1,2025-09-08,AM,/\nP,S2,2025-09-08,AM,/\nQ,S2,2025-09-08,PM,O\n")))
                .value();
        Registers together = AmendmentsCsv.of(Input.of(
                        "amendments.csv",
                        "pupil_id,date,session,code,recorded_at,school_id\n" + String.join("\n", rows) + "\n"))
                .applyTo(all, ENGLAND.context())
                .value();
        LocalDate day = LocalDate.of(2025, 9, 30);
        assertThat(written(one.knownOn(day), "P")).isEqualTo(List.of("2025-09-08 AM L"));
        assertThat(written(other.knownOn(day), "P")).isEqualTo(List.of("2025-09-08 AM I"));
        assertThat(written(other.knownOn(day), "Q")).isEqualTo(written(together.knownOn(day), "Q"));
        assertThat(written(together.knownOn(day), "P")).containsExactly("2025-09-08 AM L", "2025-09-08 AM I");
    }
}
