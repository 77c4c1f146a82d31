package org.openattendance.verification.formats;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.openattendance.Attendance;
import org.openattendance.Figures;
import org.openattendance.PupilFigures;
import org.openattendance.base.Checked;
import org.openattendance.base.DateSpan;
import org.openattendance.base.Nation;
import org.openattendance.base.Rate;
import org.openattendance.base.Session;
import org.openattendance.calendar.SessionCalendar;
import org.openattendance.calendar.Window;
import org.openattendance.code.LocalCodes;
import org.openattendance.load.CalendarCsv;
import org.openattendance.load.CensusCollection;
import org.openattendance.load.CensusCsv;
import org.openattendance.load.CtfXml;
import org.openattendance.load.EdFiJson;
import org.openattendance.load.EdFiTable;
import org.openattendance.load.Input;
import org.openattendance.load.LongCodes;
import org.openattendance.load.LongCsv;
import org.openattendance.load.LossReason;
import org.openattendance.load.PupilKeys;
import org.openattendance.load.PupilsCsv;
import org.openattendance.load.SessionCounts;
import org.openattendance.load.SimsXml;
import org.openattendance.load.StringCsv;
import org.openattendance.load.StringLayout;
import org.openattendance.load.WondeJson;
import org.openattendance.load.WriteContext;
import org.openattendance.load.Written;
import org.openattendance.measure.Definition;
import org.openattendance.pupil.Enrolment;
import org.openattendance.pupil.PupilRef;
import org.openattendance.register.Register;
import org.openattendance.register.Registers;
import org.openattendance.tally.Count;

/**
 * The traps that other programs fell into with attendance data: one test for each, named after it. There are twenty-three in the table of the
 * notes on formats, and two more in what is said there of packed strings.
 */
class FormatPitfallsTest {

    private static final Attendance ENGLAND = Attendance.in(Nation.ENGLAND);
    private static final PupilRef PUPIL = PupilRef.of("P");
    private static final LocalDate MONDAY = LocalDate.of(2025, 11, 3);

    private static Checked<Registers> read(Attendance by, String... rows) {
        return by.read(
                LongCsv.of(Input.of("marks.csv", "pupil_id,date,session,code\n" + String.join("\n", rows) + "\n")));
    }

    private static Figures figures(Attendance by, Registers registers, LocalDate asOf) {
        Window window = Window.of(registers.span().orElseThrow());
        return by.figures(registers, window, asOf, Definition.ENG_REGISTER);
    }

    private static PupilFigures figures(Attendance by, Registers registers) {
        return figures(by, registers, LocalDate.of(2030, 1, 1)).pupils().get(0);
    }

    private static PupilFigures of(String marks) {
        Register register = ENGLAND.register(PUPIL, MONDAY, StringLayout.WEEKDAYS, marks);
        return figures(ENGLAND, Registers.of(Nation.ENGLAND, List.of(register)));
    }

    private static List<String> marks(Registers registers) {
        return registers.all().stream()
                .flatMap(one -> one.marks().stream())
                .map(mark -> mark.session() + " " + mark.written())
                .toList();
    }

    @Test
    void persistent_absence_with_doubles() {
        double wrong = 1 - 342.0 / 380.0;
        assertThat(wrong >= 0.1).as("what doubles say of 342 of 380").isFalse();
        PupilFigures exact = of("I".repeat(38) + "/\\".repeat(171));
        assertThat(exact.absence().rate()).contains(Rate.of(38, 380));
        assertThat(exact.persistentAbsence().isMet()).isTrue();
        assertThat(of("I".repeat(36) + "I#" + "/\\".repeat(171))
                        .persistentAbsence()
                        .isMet())
                .isFalse();
    }

    @Test
    void rounding_before_the_test() {
        PupilFigures shown = of("I".repeat(38) + "/\\".repeat(171) + "/#");
        assertThat(shown.absence().rate()).contains(Rate.of(38, 381));
        assertThat(shown.absence().percent(1, RoundingMode.HALF_UP)).hasToString("10.0");
        assertThat(shown.persistentAbsence().isMet()).isFalse();
    }

    @Test
    void possible_is_zero() {
        PupilFigures nothing = of("####");
        assertThat(nothing.count(Count.POSSIBLE)).isZero();
        assertThat(nothing.absence().rate()).isEmpty();
        assertThat(nothing.persistentAbsence().findMet()).isEmpty();
    }

    @Test
    void leap_year() {
        LocalDate leapDay = LocalDate.of(2028, 2, 29);
        assertThat(leapDay.getDayOfWeek()).isEqualTo(DayOfWeek.TUESDAY);
        Register register = ENGLAND.register(PUPIL, LocalDate.of(2028, 2, 28), StringLayout.WEEKDAYS, "/\\IO/\\");
        assertThat(marks(Registers.of(Nation.ENGLAND, List.of(register))))
                .contains("2028-02-29 AM I", "2028-02-29 PM O", "2028-03-01 AM /");
    }

    @Test
    void weekends() {
        SessionCalendar boarding = CalendarCsv.read(
                        Input.of("calendar.csv", "date,session,open\n2025-11-07,AM,yes\n2025-11-08,AM,yes\n"))
                .value();
        Checked<Registers> read =
                read(ENGLAND.with(boarding), "P,2025-11-07,AM,/", "P,2025-11-08,AM,/", "P,2025-11-09,AM,/");
        assertThat(read.issueCounts()).as("Saturday is open, Sunday is not").isEqualTo(Map.of("SESSION_CLOSED", 1L));
        assertThat(figures(ENGLAND, read.value()).count(Count.POSSIBLE)).isEqualTo(3);
    }

    @Test
    void half_day_closure() {
        SessionCalendar calendar = CalendarCsv.read(
                        Input.of("calendar.csv", "date,session,open\n2025-11-03,AM,yes\n2025-11-03,PM,no\n"))
                .value();
        assertThat(calendar.isOpen(Session.am(MONDAY))).isTrue();
        assertThat(calendar.isOpen(Session.pm(MONDAY))).isFalse();
        assertThat(read(ENGLAND.with(calendar), "P,2025-11-03,AM,/", "P,2025-11-03,PM,#")
                        .issues())
                .isEmpty();
        assertThat(read(ENGLAND.with(calendar), "P,2025-11-03,PM,\\").issueCounts())
                .containsKey("SESSION_CLOSED");
    }

    @Test
    void closure_recorded_as_Y_or_hash_or_not_at_all() {
        List<Long> possible = List.of(
                figures(
                                ENGLAND,
                                read(ENGLAND, "P,2025-11-03,AM,/", "P,2025-11-03,PM,Y4")
                                        .value())
                        .count(Count.POSSIBLE),
                figures(
                                ENGLAND,
                                read(ENGLAND, "P,2025-11-03,AM,/", "P,2025-11-03,PM,#")
                                        .value())
                        .count(Count.POSSIBLE),
                figures(ENGLAND, read(ENGLAND, "P,2025-11-03,AM,/").value()).count(Count.POSSIBLE));
        assertThat(possible).containsOnly(1L);
        PupilFigures unplanned =
                figures(ENGLAND, read(ENGLAND, "P,2025-11-03,PM,Y4").value());
        assertThat(unplanned.tally().entries().get(0).meaning().name())
                .as("planned and unplanned stay apart")
                .isNotEqualTo(
                        figures(ENGLAND, read(ENGLAND, "P,2025-11-03,PM,#").value())
                                .tally()
                                .entries()
                                .get(0)
                                .meaning()
                                .name());
    }

    @Test
    void daylight_saving() {
        LocalDate short23Hours = LocalDate.of(2026, 3, 29);
        Register register = ENGLAND.register(PUPIL, short23Hours.minusDays(2), StringLayout.EVERY_DAY, "/\\####/\\");
        assertThat(register.last(DateSpan.always())).contains(Session.pm(short23Hours.plusDays(1)));
        assertThat(Session.am(short23Hours).index()
                        - Session.am(short23Hours.minusDays(1)).index())
                .isEqualTo(2);
        assertThat(Session.am(short23Hours.plusDays(1)).index()
                        - Session.am(short23Hours).index())
                .isEqualTo(2);
    }

    @Test
    void time_zone() {
        String record = "{\"student\":\"P\",\"date\":{\"date\":\"2026-06-15 23:00:00.000000\",\"timezone_type\":3,"
                + "\"timezone\":\"UTC\"},\"session\":\"AM\",\"attendance_code\":{\"data\":{\"code\":\"/\"}}}";
        assertThat(marks(ENGLAND.read(WondeJson.of(Input.of("w", "[" + record + "]")))
                        .value()))
                .containsExactly("2026-06-16 AM /");
    }

    @Test
    void dual_registration() {
        Checked<Registers> both = ENGLAND.read(LongCsv.of(Input.of("marks.csv", """
                pupil_id,school_id,date,session,code
                P,main,2025-11-03,AM,/
                P,other,2025-11-03,AM,D
                P,main,2025-11-03,PM,D
                P,other,2025-11-03,PM,\\
                """)));
        Figures figures = figures(ENGLAND, both.value(), LocalDate.of(2030, 1, 1));
        assertThat(figures.total().count(Count.POSSIBLE))
                .as("each session once")
                .isEqualTo(2);
        assertThat(figures.total().count(Count.NOT_POSSIBLE)).isEqualTo(2);
    }

    @Test
    void leavers_and_joiners() {
        Enrolment stay = Enrolment.of(PUPIL).during(DateSpan.ofClosed(MONDAY, MONDAY.plusDays(1)));
        assertThat(stay.isOnRoll(MONDAY))
                .as("the entry date is a day on the roll")
                .isTrue();
        assertThat(stay.isOnRoll(MONDAY.plusDays(1)))
                .as("and so is the leaving date")
                .isTrue();
        assertThat(stay.isOnRoll(MONDAY.plusDays(2))).isFalse();
        SessionCalendar calendar = SessionCalendar.of(
                List.of(Session.am(MONDAY), Session.am(MONDAY.plusDays(1)), Session.am(MONDAY.plusDays(2))));
        assertThat(calendar.within(List.of(stay.days())).size()).isEqualTo(2);
    }

    @Test
    void overlapping_enrolments() {
        Checked<Registers> unnamed = read(ENGLAND, "P,2025-11-03,AM,/", "P,2025-11-03,AM,I");
        assertThat(unnamed.issueCounts())
                .as("one enrolment: the first stands, and it is told")
                .isEqualTo(Map.of("CONFLICTING_MARKS", 1L));
        assertThat(figures(ENGLAND, unnamed.value()).isComplete()).isFalse();
        Registers named = ENGLAND.read(LongCsv.of(Input.of(
                        "marks.csv",
                        "pupil_id,school_id,date,session,code\nP,a,2025-11-03,AM,/\nP,b,2025-11-03,AM,I\n")))
                .value();
        assertThat(named.of(PUPIL)).as("two enrolments: kept apart, by name").hasSize(2);
        assertThat(figures(ENGLAND, named, LocalDate.of(2030, 1, 1)).total().enrolments())
                .isEqualTo(2);
    }

    @Test
    void several_marks_for_one_session() {
        Register first = read(ENGLAND, "P,2025-11-03,AM,N").value().all().get(0);
        Register amended = ENGLAND.amended(
                ENGLAND.amended(first, Session.am(MONDAY), "I", LocalDate.of(2025, 11, 5)),
                Session.am(MONDAY),
                "M",
                LocalDate.of(2025, 11, 10));
        assertThat(amended.knownOn(LocalDate.of(2025, 11, 4)).marks().get(0).written())
                .isEqualTo("N");
        assertThat(amended.knownOn(LocalDate.of(2025, 11, 6)).marks().get(0).written())
                .isEqualTo("I");
        assertThat(amended.knownOn(LocalDate.of(2025, 12, 1)).marks().get(0).written())
                .isEqualTo("M");
        assertThat(amended.marks().get(0).written()).as("history stays").isEqualTo("N");
        assertThat(amended.amendments()).hasSize(2);
    }

    @Test
    void part_time_pattern() {
        PupilFigures partTime = of("/ C2 / C2");
        assertThat(partTime.count(Count.AUTHORISED_ABSENCE)).isEqualTo(2);
        assertThat(partTime.count(Count.POSSIBLE)).isEqualTo(4);
        assertThat(partTime.count(Count.PRESENT))
                .as("time off is never present")
                .isEqualTo(2);
    }

    @Test
    void unmapped_local_code() {
        Attendance school =
                ENGLAND.with(LocalCodes.of(List.of(new LocalCodes.LocalCode("MUS", "B", DateSpan.always()))));
        Checked<Registers> read = read(school, "P,2025-11-03,AM,MUS", "P,2025-11-03,PM,DRA");
        assertThat(read.issueCounts()).isEqualTo(Map.of("UNKNOWN_CODE", 1L));
        assertThat(read.errors()).isOne();
        PupilFigures figures = figures(school, read.value());
        assertThat(figures.count(Count.UNMARKED)).isOne();
        assertThat(figures.count(Count.POSSIBLE))
                .as("out of both halves of the fraction")
                .isOne();
        assertThat(figures.isComplete()).isFalse();
    }

    @Test
    void compulsory_school_age() {
        Attendance known = ENGLAND.with(
                PupilsCsv.read(Input.of("pupils.csv", "pupil_id,date_of_birth\nFour,2021-09-01\nFive,2020-08-31\n"))
                        .value());
        Checked<Registers> read = read(known, "Four,2025-11-03,AM,X", "Five,2025-11-03,AM,X");
        assertThat(read.issueCounts())
                .as("X is not for a pupil of compulsory school age")
                .isEqualTo(Map.of("CODE_NOT_FOR_AGE", 1L));
        var age = ENGLAND.rules().schoolAge();
        LocalDate fifthBirthday = LocalDate.of(2025, 8, 31);
        assertThat(age.find(fifthBirthday.minusYears(5), LocalDate.of(2025, 9, 1)))
                .as("a birthday on the last day of August: of age from the day after")
                .isNotEqualTo(age.find(fifthBirthday.minusYears(5), LocalDate.of(2025, 8, 30)));
    }

    @Test
    void missing_is_not_present() {
        EdFiTable table = EdFiTable.read(Input.of("t", "category,session,code\nExcused Absence,,I\n"))
                .value();
        String event = "[{\"studentReference\":{\"studentUniqueId\":\"P\"},\"eventDate\":\"2025-11-03\","
                + "\"attendanceEventCategoryDescriptor\":\"uri://ed-fi.org/AttendanceEventCategoryDescriptor#Excused Absence\","
                + "\"eventDuration\":1}]";
        SessionCalendar calendar =
                SessionCalendar.of(List.of(Session.am(MONDAY), Session.pm(MONDAY), Session.am(MONDAY.plusDays(1))));
        Registers exceptions = ENGLAND.with(calendar)
                .read(EdFiJson.of(Input.of("e", event), table))
                .value();
        assertThat(marks(exceptions)).containsExactly("2025-11-03 AM I", "2025-11-03 PM I");
        Registers gaps = read(ENGLAND, "P,2025-11-03,AM,/", "P,2025-11-04,AM,/").value();
        PupilFigures figures = figures(ENGLAND.with(calendar), gaps);
        assertThat(figures.count(Count.NO_ENTRY)).isOne();
        assertThat(figures.count(Count.PRESENT)).isEqualTo(2);
        assertThat(figures.isComplete()).isFalse();
    }

    @Test
    void provisional_N() {
        Register provisional = read(ENGLAND, "P,2025-11-03,AM,N", "P,2025-11-03,PM,\\")
                .value()
                .all()
                .get(0);
        Registers later = Registers.of(
                Nation.ENGLAND,
                List.of(ENGLAND.amended(provisional, Session.am(MONDAY), "B", LocalDate.of(2025, 11, 7))));
        Figures then = figures(ENGLAND, later, LocalDate.of(2025, 11, 4));
        Figures now = figures(ENGLAND, later, LocalDate.of(2025, 11, 8));
        assertThat(then.total().reasons()).as("how much of it is provisional").isEqualTo(Map.of("N", 1L));
        assertThat(then.total().absence().rate()).contains(Rate.of(1, 2));
        assertThat(now.total().absence().rate()).contains(Rate.of(0, 2));
    }

    @Test
    void future_marks() {
        Registers planned =
                read(ENGLAND, "P,2025-11-03,AM,/", "P,2025-11-17,AM,C").value();
        assertThat(figures(ENGLAND, planned, MONDAY).total().count(Count.POSSIBLE))
                .isOne();
        assertThat(figures(ENGLAND, planned, MONDAY.plusDays(14)).total().count(Count.POSSIBLE))
                .isEqualTo(2);
    }

    @Test
    void year_spans() {
        List<SessionCounts> autumn = counts("2024-autumn");
        assertThat(autumn)
                .as("the autumn return tells last year's summer, in two blocks that stay apart")
                .extracting(SessionCounts::period)
                .containsExactly("TERMLY", "SUMMER_HALF_TERM_2");
        assertThat(counts("2024-spring")).hasSize(2);
    }

    private static List<SessionCounts> counts(String collection) {
        return CensusCsv.of(List.of(Input.of(
                        "pupilonroll.csv",
                        "pupilonrolltableid,upn,termlysessionspossible,summerhalfterm2sessionspossible\nt,P,60,70\n")))
                .with(CensusCollection.parse(collection))
                .readCounts(ENGLAND.context())
                .value();
    }

    @Test
    void code_validity_by_date() {
        Checked<Registers> read = read(ENGLAND, "P,2025-11-03,AM,H", "P,2025-11-03,PM,J", "Q,2023-11-03,AM,H");
        assertThat(read.issueCounts()).isEqualTo(Map.of("CODE_NOT_IN_FORCE", 2L));
        assertThat(read.errors()).isZero();
        assertThat(read.value().of(PUPIL).get(0).marks())
                .allMatch(mark -> mark.meaning().isPresent());
    }

    @Test
    void character_set() {
        byte[] excel = "\uFEFFpupil_id,date,session,code\nP,2025-11-03,AM,/\n".getBytes(StandardCharsets.UTF_8);
        assertThat(ENGLAND.read(LongCsv.of(Input.of("m", new ByteArrayInputStream(excel))))
                        .value()
                        .all())
                .hasSize(1);
        byte[] sims =
                ("<?xml version=\"1.0\" encoding=\"iso-8859-1\"?><SessionAttendances><SessionAttendance><PersonID>Zo\u00eb"
                                + "</PersonID><AttendanceDate>2025-11-03</AttendanceDate><SessionName>AM</SessionName>"
                                + "<AttendanceMark>/</AttendanceMark></SessionAttendance></SessionAttendances>")
                        .getBytes(StandardCharsets.ISO_8859_1);
        assertThat(ENGLAND.read(SimsXml.of(Input.of("m", new ByteArrayInputStream(sims))))
                        .value()
                        .of(PupilRef.of("Zo\u00eb")))
                .hasSize(1);
    }

    @Test
    void upn() {
        Map<String, Boolean> forms = new TreeMap<>(Map.of(
                "Z000000000001",
                true,
                "Z00000000000A",
                true,
                "P001",
                false,
                "0000000000001",
                false,
                "Z0000000000011",
                false));
        forms.forEach((text, is) ->
                assertThat(PupilKeys.isUpn(PupilRef.of(text))).as(text).isEqualTo(is));
        assertThat(read(ENGLAND, "no number at all,2025-11-03,AM,/").issues())
                .as("any text is a reference")
                .isEmpty();
        assertThat(PupilRef.of("Z000000000001")).hasToString("PupilRef");
    }

    /** A blank at the end of a string is a mark: trimmed away, it would make the string odd; at its start, every later mark would move. */
    @Test
    void trimming_a_string_of_marks() {
        assertThat(marks(ctf(" \\/\\")).get(0)).isEqualTo("2025-11-03 PM \\");
        assertThat(marks(ctf("/\\/ "))).containsExactly("2025-11-03 AM /", "2025-11-03 PM \\", "2025-11-04 AM /");
    }

    private static Checked<Registers> ctf(String marks) {
        return ENGLAND.read(
                CtfXml.of(
                        Input.of(
                                "leaver.ctf",
                                "<CTfile><CTFpupilData><Pupil><UPN>P</UPN><Attendance><YearData><SessionsPossible>3</SessionsPossible><AttendSessions>"
                                        + "<AttendanceStartDate>2025-11-03</AttendanceStartDate><AttendanceMarks>"
                                        + marks
                                        + "</AttendanceMarks></AttendSessions></YearData></Attendance></Pupil></CTFpupilData></CTfile>")));
    }

    private static List<String> marks(Checked<Registers> read) {
        assertThat(read.errors()).isZero();
        return read.value().all().get(0).marks().stream()
                .filter(mark -> mark.meaning().isPresent())
                .map(mark -> mark.session() + " " + mark.written())
                .toList();
    }

    /** Y1 in a string of one character a mark would be Y and a 1: it is left out and said to be, or shortened when asked for, and said to be. */
    @Test
    void codes_of_two_characters_in_a_packed_string() {
        Registers registers =
                read(ENGLAND, "P,2025-11-03,AM,Y1", "P,2025-11-03,PM,\\").value();
        WriteContext packed = WriteContext.of(PupilKeys.asWritten());
        Written left = CtfXml.write(registers, packed);
        assertThat(left.losses().counts()).isEqualTo(Map.of(LossReason.LONG_CODE_LEFT_OUT, 1L));
        assertThat(left.text()).doesNotContain("Y1");
        assertThat(CtfXml.write(registers, packed.with(LongCodes.SHORTEN))
                        .losses()
                        .counts())
                .isEqualTo(Map.of(LossReason.LONG_CODE_SHORTENED, 1L));
        Written tokens = StringCsv.write(registers, packed);
        assertThat(tokens.losses().counts()).isEmpty();
        assertThat(tokens.text()).contains("Y1 \\");
    }

    @Test
    void there_is_one_test_for_each_of_the_twenty_five_traps() {
        long tests = java.util.Arrays.stream(FormatPitfallsTest.class.getDeclaredMethods())
                .filter(method -> method.isAnnotationPresent(Test.class))
                .count();
        assertThat(tests - 1).isEqualTo(25);
    }
}
