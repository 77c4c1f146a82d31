package org.openattendance.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.openattendance.load.Found.issues;
import static org.openattendance.load.Found.marks;
import static org.openattendance.load.Given.ENGLAND;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.openattendance.base.Checked;
import org.openattendance.base.DateSpan;
import org.openattendance.code.LocalCodes;
import org.openattendance.code.LocalCodes.LocalCode;
import org.openattendance.register.Registers;

class SimsXmlTest {

    private static String entry(String person, String date, String session, String mark) {
        return "\n<SessionAttendance><PersonID>" + person + "</PersonID><BaseGroupID>0</BaseGroupID><AttendanceDate>"
                + date
                + "</AttendanceDate><SessionName>" + session + "</SessionName><AttendanceMark>" + mark
                + "</AttendanceMark><Comments>private</Comments></SessionAttendance>";
    }

    private static Checked<Registers> read(ReadContext context, String... entries) {
        return SimsXml.of(Input.of(
                        "marks.xml", "<SessionAttendances>" + String.join("", entries) + "\n</SessionAttendances>"))
                .read(context);
    }

    @Test
    void dates_come_plain_or_with_the_local_time_at_which_the_session_begins() {
        Checked<Registers> read = read(
                ENGLAND,
                entry("901", "2010-01-04T09:00:00", "AM", "/"),
                entry("901", "2010-01-04", "PM", "\\"),
                entry("901", "2010-07-05T00:00:00", "AM", "-"));
        assertThat(read.issues()).isEmpty();
        assertThat(marks(read, "901")).containsExactly("2010-01-04 AM /", "2010-01-04 PM \\", "2010-07-05 AM -");
    }

    @Test
    void an_element_without_a_mark_is_an_entry_without_a_mark() {
        assertThat(marks(read(ENGLAND, entry("901", "2010-01-04", "AM", "")), "901"))
                .containsExactly("2010-01-04 AM -");
    }

    @Test
    void a_sub_code_is_another_code_until_a_table_says_what_it_stands_for() {
        Checked<Registers> read = read(ENGLAND, entry("901", "2020-11-04", "AM", "I07"));
        assertThat(issues(read)).containsExactly("2:AttendanceMark ERROR UNKNOWN_CODE");
        LocalCodes table = LocalCodes.of(List.of(new LocalCode("I07", "I", DateSpan.always())));
        Checked<Registers> mapped = read(ENGLAND.with(table), entry("901", "2020-11-04", "AM", "I07"));
        assertThat(mapped.issues()).isEmpty();
        assertThat(mapped.value().all().get(0).marks().get(0).meaning().map(meaning -> meaning.code()))
                .isEqualTo(Optional.of("I"));
    }

    @Test
    void a_bad_element_is_left_out_and_each_fault_is_told_in_its_place() {
        assertThat(issues(read(
                        ENGLAND,
                        entry("", "2010-01-04", "AM", "/"),
                        entry("901", "04/01/2010", "EV", "/"),
                        entry("901", "2010-01-04", "AM", "/"))))
                .containsExactly(
                        "2:PersonID ERROR BAD_ROW",
                        "3:AttendanceDate ERROR BAD_DATE",
                        "3:SessionName ERROR BAD_SESSION");
    }

    @Test
    void lesson_marks_are_not_session_marks() {
        String lessons =
                "<LessonAttendances><LessonAttendance><PersonID>1</PersonID></LessonAttendance></LessonAttendances>";
        assertThat(SimsXml.of(Input.of("l.xml", lessons)).read(ENGLAND).value().all())
                .isEmpty();
    }

    @Test
    void a_character_that_xml_cannot_carry_is_left_out_with_a_loss() {
        Registers registers = Given.longRows(ENGLAND, "P1,2025-11-03,AM,<&>", "P1,2025-11-03,PM,\u0001")
                .value();
        Written written = SimsXml.write(registers, Found.WRITE);
        assertThat(written.text())
                .contains("<AttendanceMark>&lt;&amp;&gt;</AttendanceMark>", "<AttendanceMark>-</AttendanceMark>");
        assertThat(Found.losses(written)).isEqualTo("{CODE_NOT_WRITABLE=1}");
    }
}
