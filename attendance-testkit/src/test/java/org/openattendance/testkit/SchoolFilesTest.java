package org.openattendance.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openattendance.base.Checked;
import org.openattendance.base.Nation;
import org.openattendance.base.SchoolYear;
import org.openattendance.calendar.SessionCalendar;
import org.openattendance.load.AmendmentsCsv;
import org.openattendance.load.CalendarCsv;
import org.openattendance.load.Input;
import org.openattendance.load.LongCsv;
import org.openattendance.load.PupilsCsv;
import org.openattendance.load.ReadContext;
import org.openattendance.load.StringCsv;
import org.openattendance.load.StringLayout;
import org.openattendance.pupil.Pupils;
import org.openattendance.pupil.SchoolRef;
import org.openattendance.register.Registers;
import org.openattendance.rulebook.RuleBook;

/** What is written is what the library reads, without an issue. */
class SchoolFilesTest {

    private final RuleBook england = RuleBook.standard(Nation.ENGLAND);
    private final RegisterPlan plan = RegisterPlan.of(Phase.SECONDARY, 120, SchoolYear.parse("2025/26"), 99);

    @TempDir
    private Path folder;

    private GeneratedSchool write(RegisterPlan asked) {
        GeneratedSchool school = RegisterGenerator.create().school(asked);
        SchoolFiles.of(school).writeTo(folder);
        return school;
    }

    private Input file(String name) {
        return Input.of(name, folder.resolve(name));
    }

    private ReadContext context(Pupils pupils, SessionCalendar calendar) {
        return ReadContext.of(england.codes(), (born, day) -> Optional.empty())
                .with(pupils)
                .with(calendar);
    }

    private static <T> T clean(Checked<T> read) {
        assertThat(read.issues()).isEmpty();
        return read.value();
    }

    private void all_files_agree(RegisterPlan asked) {
        GeneratedSchool school = write(asked);
        Pupils pupils = clean(PupilsCsv.read(file("pupils.csv")));
        SessionCalendar calendar = clean(CalendarCsv.read(file("calendar.csv")));
        Registers byRow = clean(LongCsv.of(file("marks.csv")).read(context(pupils, calendar)));
        Registers byString = clean(
                StringCsv.of(file("marks-by-string.csv"), StringLayout.WEEKDAYS).read(context(pupils, calendar)));
        Registers amended = clean(AmendmentsCsv.of(file("amendments.csv")).applyTo(byRow, context(pupils, calendar)));
        assertThat(pupils).isEqualTo(school.pupils());
        assertThat(calendar).isEqualTo(school.calendar());
        assertThat(byString).isEqualTo(byRow);
        assertThat(amended.knownOn(LocalDate.of(2026, 7, 31)))
                .isEqualTo(school.registers(england.codes()).knownOn(LocalDate.of(2026, 7, 31)));
    }

    @Test
    void the_files_of_a_school_say_the_same_as_the_school() {
        all_files_agree(plan);
    }

    @Test
    void the_files_of_a_named_school_say_so_in_every_row() {
        all_files_agree(plan.at(SchoolRef.of("S0042")));
        assertThat(folder.resolve("marks.csv"))
                .content()
                .contains("\nS0042-P00001,")
                .contains(",S0042\n");
    }

    @Test
    void a_folder_that_is_not_there_is_made() {
        GeneratedSchool school = RegisterGenerator.create().school(plan);
        SchoolFiles.of(school).writeTo(folder.resolve("a/b"));
        assertThat(Files.exists(folder.resolve("a/b/amendments.csv"))).isTrue();
    }

    @Test
    void the_first_lines_are_as_the_contract_of_the_files_has_them() {
        write(plan);
        assertThat(folder.resolve("marks.csv")).content().startsWith("pupil_id,date,session,code\nP00001,2025-09-");
        assertThat(folder.resolve("marks-by-string.csv"))
                .content()
                .startsWith("pupil_id,start_date,marks\nP00001,2025-09-");
        assertThat(folder.resolve("calendar.csv"))
                .content()
                .startsWith("date,session,open,term,half_term\n2025-09-02,AM,no,autumn,1\n");
        assertThat(folder.resolve("pupils.csv"))
                .content()
                .startsWith(
                        "pupil_id,date_of_birth,entry_date,leaving_date,enrolment_status,boarder,sex,year_group,form,fsm,sen,");
        assertThat(folder.resolve("amendments.csv"))
                .content()
                .startsWith("pupil_id,date,session,code,recorded_at,reason,by_role\n");
    }
}
