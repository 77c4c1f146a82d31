package org.openattendance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openattendance.base.Nation;
import org.openattendance.base.Rate;
import org.openattendance.calendar.Window;
import org.openattendance.load.LongCsv;
import org.openattendance.measure.Definition;
import org.openattendance.register.Registers;
import org.openattendance.rulebook.RuleBook;
import org.openattendance.tally.Count;

/** From a register to a figure: rows are added, nothing is compiled. */
class AddedByDataTest {

    private static final LocalDate LAST = LocalDate.of(2025, 9, 5);
    private static final Window WEEK = Window.ofClosed(LocalDate.of(2025, 9, 1), LAST);

    @TempDir
    Path path;

    @BeforeEach
    void citeOurPolicy() throws IOException {
        write("sources.csv", "id,title,place,url,read_on,status", "our.policy,Our policy,page 3,,,CURRENT");
    }

    private void write(String name, String... lines) throws IOException {
        Files.createDirectories(path.resolve(name).getParent());
        Files.write(path.resolve(name), List.of(lines));
    }

    private Path marks(String... rows) throws IOException {
        Path file = Files.createDirectories(path.resolveSibling("marks")).resolve("marks.csv");
        Files.writeString(file, "pupil_id,date,session,code\n" + String.join("\n", rows) + "\n");
        return file;
    }

    private PupilFigures figures(RuleBook rules, Definition definition, String... rows) throws IOException {
        Attendance attendance = Attendance.by(rules);
        Registers registers = attendance.read(LongCsv.at(marks(rows))).value();
        return attendance.figures(registers, WEEK, LAST, definition).pupils().get(0);
    }

    @Test
    void a_new_code_is_counted_as_its_row_says() throws IOException {
        write(
                "eng/codes.csv",
                "code,short_name,valid_from,valid_to,physical,statistical_category,session_restriction,applies_to,arrives_late,sensitive,confidence,notes,source",
                "V1,Visit abroad,2025-09-01,,OUT_FOR_WHOLE_SESSION,APPROVED_EDUCATIONAL_ACTIVITY,AM_PM,ANY,no,no,CONFIRMED,,our.policy");
        RuleBook rules = RuleBook.standard(Nation.ENGLAND).combinedWith(RuleBook.read(path));
        PupilFigures pupil = figures(rules, Definition.ENG_REGISTER, "P1,2025-09-03,AM,V1", "P1,2025-09-03,PM,I");
        assertThat(pupil.count(Count.APPROVED_EDUCATIONAL_ACTIVITY)).isEqualTo(1);
        assertThat(pupil.attendance().rate()).hasValue(Rate.of(1, 2));
        assertThat(pupil.isComplete()).isTrue();
    }

    @Test
    void a_new_nation_has_its_own_codes_and_figures() throws IOException {
        write(
                "nations.csv",
                "id,name,folder,code_sets_from,confidence,notes,source",
                "MAN,Isle of Man,man,2015-09-01,CONFIRMED,,our.policy");
        write(
                "man/codes.csv",
                "code,short_name,valid_from,valid_to,physical,statistical_category,session_restriction,applies_to,arrives_late,sensitive,confidence,notes,source",
                "P,Present,2015-09-01,,IN_FOR_WHOLE_SESSION,ATTENDED,AM_PM,ANY,no,no,CONFIRMED,,our.policy",
                "A,Absent,2015-09-01,,OUT_FOR_WHOLE_SESSION,UNAUTHORISED_ABSENCE,AM_PM,ANY,no,no,CONFIRMED,,our.policy");
        write(
                "man/measures.csv",
                "id,from,to,kind,numerator,denominator,at_least,period,ages,definitions,confidence,notes,source",
                "absence,,,RATE,authorisedAbsence+unauthorisedAbsence,possible,,,,*,CONFIRMED,,our.policy",
                "persistent-absence,,,THRESHOLD,authorisedAbsence+unauthorisedAbsence,possible,1/4,,,man-register,CONFIRMED,,our.policy");
        write(
                "man/definitions.csv",
                "id,from,to,kind,value,confidence,notes,source",
                "man-register,,,DEFAULT,yes,CONFIRMED,,our.policy");
        RuleBook rules = RuleBook.read(path);
        PupilFigures pupil = figures(
                rules,
                rules.definitions().byDefault().definition(),
                "P1,2025-09-03,AM,P",
                "P1,2025-09-03,PM,A",
                "P1,2025-09-04,AM,P",
                "P1,2025-09-04,PM,P");
        assertThat(pupil.absence().rate()).hasValue(Rate.of(1, 4));
        assertThat(pupil.persistentAbsence().isMet()).isTrue();
    }

    @Test
    void a_new_measure_is_answered_and_explained() throws IOException {
        write(
                "eng/measures.csv",
                "id,from,to,kind,numerator,denominator,at_least,period,ages,definitions,confidence,notes,source",
                "half-absence,2025-09-01,,THRESHOLD,authorisedAbsence,possible,1/2,,,eng-register,CONFIRMED,,our.policy");
        write("messages_en.properties", "measure.half-absence = Half of sessions with leave");
        RuleBook rules = RuleBook.standard(Nation.ENGLAND).combinedWith(RuleBook.read(path));
        Figure figure = figures(rules, Definition.ENG_REGISTER, "P1,2025-09-03,AM,/", "P1,2025-09-03,PM,I")
                .figure("half-absence");
        assertThat(figure.isMet()).isTrue();
        assertThat(figure.explain().sentence(Locale.UK)).contains("Half of sessions with leave: yes", "Our policy");
    }
}
