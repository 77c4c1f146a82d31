package org.openattendance.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.openattendance.load.Found.issues;
import static org.openattendance.load.Found.marks;
import static org.openattendance.load.Given.ENGLAND;

import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.openattendance.base.Checked;
import org.openattendance.calendar.SessionCalendar;
import org.openattendance.register.Registers;

class CtfXmlTest {

    private static final String UPN = "Z000000000001";

    /** One pupil with one block of one string. */
    private static String file(String possible, String start, String marks) {
        return "<CTfile><Header><SourceSchool><LEA>999</LEA><Estab>4000</Estab></SourceSchool></Header><CTFpupilData>\n"
                + "<Pupil><UPN>" + UPN + "</UPN><Surname>Quill</Surname><Attendance><YearData>"
                + (possible.isEmpty() ? "" : "<SessionsPossible>" + possible + "</SessionsPossible>")
                + "<AttendSessions>\n<AttendanceStartDate>" + start + "</AttendanceStartDate>\n<AttendanceMarks>"
                + marks.replace("&", "&amp;").replace("<", "&lt;")
                + "</AttendanceMarks></AttendSessions></YearData></Attendance></Pupil></CTFpupilData></CTfile>";
    }

    private static Checked<Registers> read(String possible, String start, String marks) {
        return CtfXml.of(Input.of("leaver.ctf", file(possible, start, marks))).read(ENGLAND);
    }

    @Test
    void closed_weekends_show_that_a_string_runs_over_every_day() {
        Checked<Registers> read = read("14", "2025-11-03", "/\\/\\I\\/\\OO####/\\/\\");
        assertThat(read.issues()).isEmpty();
        assertThat(marks(read, UPN))
                .hasSize(14)
                .contains("2025-11-05 AM I", "2025-11-07 PM O", "2025-11-10 AM /")
                .noneMatch(mark -> mark.startsWith("2025-11-08") || mark.startsWith("2025-11-09"));
    }

    @Test
    void marks_on_what_would_be_a_sunday_show_that_a_string_holds_weekdays_only() {
        Checked<Registers> read = read("16", "2025-11-03", "/\\".repeat(8));
        assertThat(read.issues()).isEmpty();
        assertThat(marks(read, UPN)).hasSize(16).last().isEqualTo("2025-11-12 PM \\");
    }

    @Test
    void a_day_closed_every_week_shows_every_day_also_where_holidays_hide_the_number() {
        String week = "/\\".repeat(5) + "####";
        String holiday = "#".repeat(14);
        Checked<Registers> read = read("30", "2025-11-03", week + week + holiday + week);
        assertThat(issues(read)).isEmpty();
        assertThat(marks(read, UPN)).contains("2025-11-24 AM /").hasSize(30 + 10);
    }

    @Test
    void a_week_from_sunday_to_thursday_and_a_saturday_school_are_not_taken_for_weekdays() {
        String overseas = "/\\".repeat(5) + "####";
        Checked<Registers> read = read("30", "2025-11-02", overseas.repeat(3));
        assertThat(read.issues()).isEmpty();
        assertThat(marks(read, UPN)).contains("2025-11-16 AM /").contains("2025-11-21 AM #");
        String boarding = "/\\".repeat(5) + "/###";
        assertThat(marks(read("33", "2025-11-03", boarding.repeat(3)), UPN)).contains("2025-11-22 AM /");
    }

    @Test
    void a_string_of_weekdays_with_a_closed_day_is_still_one_of_weekdays() {
        Checked<Registers> read = read("28", "2025-11-03", "/\\##" + "/\\".repeat(13));
        assertThat(read.issues()).isEmpty();
        assertThat(marks(read, UPN)).last().isEqualTo("2025-11-21 PM \\");
    }

    @Test
    void what_cannot_be_told_is_left_out_and_said() {
        Checked<Registers> read = read("", "2025-11-07", "/\\DDDD/\\");
        assertThat(issues(read)).containsExactly("4:AttendanceMarks ERROR LAYOUT_AMBIGUOUS");
        assertThat(read.value().all()).isEmpty();
        assertThat(marks(
                        CtfXml.of(Input.of("x", file("", "2025-11-07", "/\\DDDD/\\")))
                                .with(StringLayout.WEEKDAYS)
                                .read(ENGLAND),
                        UPN))
                .contains("2025-11-10 AM D", "2025-11-12 PM \\");
    }

    @Test
    void a_calendar_decides_and_may_have_one_mark_for_each_open_session() {
        SessionCalendar calendar =
                Given.open("2025-11-03 AM", "2025-11-04 AM", "2025-11-04 PM", "2025-11-05 AM", "2025-11-05 PM");
        Checked<Registers> read =
                CtfXml.of(Input.of("x", file("5", "2025-11-03", "/I\\/\\"))).read(ENGLAND.with(calendar));
        assertThat(read.issues()).isEmpty();
        assertThat(marks(read, UPN))
                .containsExactly(
                        "2025-11-03 AM /",
                        "2025-11-04 AM I",
                        "2025-11-04 PM \\",
                        "2025-11-05 AM /",
                        "2025-11-05 PM \\");
    }

    @Test
    void a_string_is_never_trimmed_and_a_blank_is_a_session_without_an_entry() {
        Checked<Registers> read = read("3", "2025-11-03", " \\/\\");
        assertThat(read.issues()).isEmpty();
        assertThat(marks(read, UPN)).containsExactly("2025-11-03 PM \\", "2025-11-04 AM /", "2025-11-04 PM \\");
    }

    @Test
    void a_lost_first_mark_is_seen_by_the_halves_of_the_day() {
        Checked<Registers> read = read("8", "2025-11-03", "\\/\\/\\/\\/");
        assertThat(read.issueCounts()).containsEntry("MARKS_SHIFTED", 1L).containsEntry("CODE_WRONG_SESSION", 8L);
        assertThat(read.errors()).isZero();
    }

    @Test
    void an_odd_string_is_refused_whole() {
        assertThat(issues(read("3", "2025-11-03", "/\\/"))).containsExactly("4:AttendanceMarks ERROR BAD_MARK_STRING");
        assertThat(issues(read("2", "3 November", "/\\")))
                .containsExactly("3:AttendanceStartDate ERROR BAD_MARK_STRING");
        assertThat(issues(read("0", "2025-11-03", ""))).containsExactly("4:AttendanceMarks ERROR BAD_MARK_STRING");
    }

    @Test
    void totals_that_differ_from_the_marks_are_told_and_the_marks_are_used() {
        Checked<Registers> read = read("5", "2025-11-03", "/\\/\\");
        assertThat(issues(read)).containsExactly("2:SessionsPossible WARNING TOTALS_DIFFER");
        assertThat(marks(read, UPN)).hasSize(4);
    }

    @Test
    void totals_without_marks_stay_totals() {
        String totals = "<CTfile><CTFpupilData><Pupil><UPN>" + UPN + "</UPN><Attendance><YearData><Year>2024</Year>"
                + "<LEA>999</LEA><Estab>4000</Estab><SessionsPossible>380</SessionsPossible>"
                + "<SessionsAuthorised>12</SessionsAuthorised></YearData></Attendance></Pupil></CTFpupilData></CTfile>";
        Checked<Registers> marks = CtfXml.of(Input.of("x", totals)).read(ENGLAND);
        assertThat(issues(marks)).containsExactly("1:YearData WARNING COUNTS_WITHOUT_MARKS");
        assertThat(marks.value().all()).isEmpty();
        SessionCounts counts =
                CtfXml.of(Input.of("x", totals)).readCounts(ENGLAND).value().get(0);
        assertThat(counts.possible()).isEqualTo(OptionalLong.of(380));
        assertThat(counts.authorised()).isEqualTo(OptionalLong.of(12));
        assertThat(counts.unauthorised())
                .as("an element that is not there is not 0")
                .isEmpty();
        assertThat(counts.school()).hasToString("Optional[9994000]");
    }

    @Test
    void a_pupil_without_a_number_is_left_out_and_a_name_is_kept_only_when_asked_for() {
        String nobody = file("2", "2025-11-03", "/\\").replace("<UPN>" + UPN + "</UPN>", "");
        assertThat(issues(CtfXml.of(Input.of("x", nobody)).read(ENGLAND))).containsExactly("2:UPN ERROR BAD_ROW");
        Registers plain = read("2", "2025-11-03", "/\\").value();
        assertThat(plain.all().get(0).columns()).isEmpty();
        Registers named = CtfXml.of(Input.of("x", file("2", "2025-11-03", "/\\")))
                .read(ENGLAND.withColumns(Set.of("surname")))
                .value();
        assertThat(named.all().get(0).columns()).isEqualTo(Map.of("surname", "Quill"));
    }

    @Test
    void long_codes_come_as_words_only_where_every_word_is_a_code() {
        assertThat(marks(read("3", "2025-11-03", "/ Y1 I \\"), UPN))
                .containsExactly("2025-11-03 AM /", "2025-11-03 PM Y1", "2025-11-04 AM I", "2025-11-04 PM \\");
        assertThat(marks(read("4", "2025-11-03", "/\\ /\\ "), UPN))
                .as("characters with a blank among them")
                .containsExactly("2025-11-03 AM /", "2025-11-03 PM \\", "2025-11-04 PM /", "2025-11-05 AM \\");
    }

    @Test
    void what_is_written_says_what_it_lost() {
        Registers registers = Given.longRows(
                        ENGLAND,
                        "P1,2025-11-06,PM,Y1",
                        "P1,2025-11-07,AM,/",
                        "P1,2025-11-07,PM,\\",
                        "P1,2025-11-10,AM,I",
                        "P1,2025-11-10,PM,\\")
                .value();
        Written written = CtfXml.write(registers, Found.WRITE);
        assertThat(written.text())
                .contains("<AttendanceStartDate>2025-11-06</AttendanceStartDate>")
                .contains("<AttendanceMarks>#-/\\####I\\</AttendanceMarks>")
                .contains("<SessionsPossible>4</SessionsPossible>");
        assertThat(Found.losses(written)).isEqualTo("{LONG_CODE_LEFT_OUT=1, GAP_FILLED=1}");
        Written shortened = CtfXml.write(registers, Found.WRITE.with(LongCodes.SHORTEN));
        assertThat(shortened.text()).contains("<AttendanceMarks>#Y/\\####I\\</AttendanceMarks>");
        assertThat(Found.losses(shortened)).contains("LONG_CODE_SHORTENED=1");
        Written tokens = CtfXml.write(registers, Found.WRITE.with(LongCodes.TOKENS));
        assertThat(tokens.text()).contains("<AttendanceMarks># Y1 / \\ # # # # I \\</AttendanceMarks>");
        assertThat(marks(
                        CtfXml.of(Input.of("x", tokens.text()))
                                .with(StringLayout.EVERY_DAY)
                                .read(ENGLAND),
                        "P1"))
                .contains("2025-11-06 PM Y1");
    }

    @Test
    void a_session_that_others_had_is_filled_with_no_mark_and_a_closed_one_with_closed() {
        Registers registers = Given.longRows(
                        ENGLAND,
                        "P1,2025-11-03,AM,/",
                        "P1,2025-11-03,PM,\\",
                        "P1,2025-11-06,AM,/",
                        "P1,2025-11-06,PM,\\",
                        "P2,2025-11-05,AM,/",
                        "P2,2025-11-05,PM,\\")
                .value();
        assertThat(CtfXml.write(registers, Found.WRITE).text())
                .contains("<AttendanceMarks>/\\##--/\\</AttendanceMarks>");
    }

    @Test
    void the_school_is_split_where_it_is_seven_digits_and_named_elsewhere() {
        Registers seven = LongCsv.of(Input.of("m", """
                        pupil_id,date,session,code,school_id
                        P1,2025-11-03,AM,/,9994000
                        P2,2025-11-03,AM,/,Hill
                        """)).read(ENGLAND).value();
        Written written = CtfXml.write(seven, Found.WRITE);
        assertThat(written.text()).contains("<LEA>999</LEA>\n<Estab>4000</Estab>", "<SchoolName>Hill</SchoolName>");
        assertThat(written.losses().counts()).containsEntry(LossReason.SCHOOL_DROPPED, 1L);
        assertThat(List.of(LossReason.SCHOOL_DROPPED.message())).allMatch(text -> text.endsWith("."));
    }
}
