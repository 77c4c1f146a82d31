package org.openattendance.worked;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.openattendance.Attendance;
import org.openattendance.Figures;
import org.openattendance.GroupFigures;
import org.openattendance.PupilFigures;
import org.openattendance.base.DateSpan;
import org.openattendance.base.Nation;
import org.openattendance.base.Rate;
import org.openattendance.calendar.Window;
import org.openattendance.load.Input;
import org.openattendance.load.LongCsv;
import org.openattendance.load.StringLayout;
import org.openattendance.measure.Definition;
import org.openattendance.pupil.PupilDetails;
import org.openattendance.pupil.PupilRef;
import org.openattendance.pupil.Pupils;
import org.openattendance.register.Register;
import org.openattendance.register.Registers;
import org.openattendance.tally.Count;

/**
 * The worked examples of England's statistics, each by its id. Sources: DfE, Pupil absence statistics: methodology (sections 3 and 4, Annex
 * A), and DfE, Pupil attendance in schools: methodology.
 */
class EnglandWorkedExamplesTest {

    private static final Attendance ENGLAND = Attendance.in(Nation.ENGLAND);
    private static final PupilRef PUPIL = PupilRef.of("P");

    @Test
    void W1_ten_days_of_mixed_marks_under_the_codes_of_2024() {
        PupilFigures pupil = figures("2024-09-02", "/ \\ / L I I U \\ M \\ V V D D G G Y2 Y2 # #");
        assertThat(pupil.count(Count.PRESENT)).isEqualTo(6);
        assertThat(pupil.count(Count.APPROVED_EDUCATIONAL_ACTIVITY)).isEqualTo(2);
        assertThat(pupil.count(Count.AUTHORISED_ABSENCE)).isEqualTo(3);
        assertThat(pupil.count(Count.UNAUTHORISED_ABSENCE)).isEqualTo(3);
        assertThat(pupil.count(Count.POSSIBLE)).isEqualTo(14);
        assertThat(pupil.count(Count.NOT_POSSIBLE)).isEqualTo(6);
        assertThat(pupil.count(Count.LATE)).isEqualTo(2);
        assertThat(percent(pupil, "attendance")).isEqualTo("57.1429");
        assertThat(percent(pupil, "absence")).isEqualTo("42.8571");
        assertThat(percent(pupil, "authorised-absence")).isEqualTo("21.4286");
        assertThat(percent(pupil, "unauthorised-absence")).isEqualTo("21.4286");
        assertThat(pupil.persistentAbsence().findMet()).contains(true);
        assertThat(pupil.severeAbsence().findMet()).contains(false);
    }

    @Test
    void W2_nineteen_of_190_is_exactly_ten_per_cent_and_counts() {
        assertThat(missing(19, 190).persistentAbsence().findMet()).contains(true);
        assertThat(missing(19, 190).absence().percent(4, RoundingMode.HALF_UP)).isEqualByComparingTo(BigDecimal.TEN);
    }

    @Test
    void W3_eighteen_of_190_does_not() {
        assertThat(missing(18, 190).persistentAbsence().findMet()).contains(false);
        assertThat(percent(missing(18, 190), "absence")).isEqualTo("9.4737");
    }

    @Test
    void W4_thirty_eight_of_381_shows_as_ten_and_is_not() {
        PupilFigures pupil = missing(38, 381);
        assertThat(pupil.absence().percent(1, RoundingMode.HALF_UP)).isEqualByComparingTo("10.0");
        assertThat(percent(pupil, "absence")).isEqualTo("9.9738");
        assertThat(pupil.persistentAbsence().findMet()).contains(false);
    }

    @Test
    void W5_half_of_all_sessions_is_severe_and_one_fewer_is_not() {
        assertThat(missing(190, 380).severeAbsence().findMet()).contains(true);
        assertThat(missing(189, 380).severeAbsence().findMet()).contains(false);
        assertThat(percent(missing(189, 380), "absence")).isEqualTo("49.7368");
        assertThat(missing(190, 380).persistentAbsence().findMet()).contains(true);
        assertThat(missing(189, 380).persistentAbsence().findMet()).contains(true);
    }

    @Test
    void W6_sessions_due_at_the_other_school_are_not_possible() {
        PupilFigures pupil = figures("2025-09-01", "DDDDDDDDDD" + "I\\I\\/\\/\\/\\");
        assertThat(pupil.absence().rate()).contains(Rate.of(2, 10));
        assertThat(pupil.persistentAbsence().findMet()).contains(true);
    }

    @Test
    void W7_a_session_missed_because_of_coronavirus_is_possible_and_no_absence() {
        PupilFigures pupil = figures("2020-09-07", "/\\".repeat(30) + "II".repeat(10) + "XX".repeat(10));
        assertThat(pupil.count(Count.POSSIBLE)).isEqualTo(100);
        assertThat(percent(pupil, "absence")).isEqualTo("20.0000");
        assertThat(percent(pupil, "attendance")).isEqualTo("60.0000");
        assertThat(percent(pupil, "possible-other")).isEqualTo("20.0000");
    }

    @Test
    void W8_an_interview_is_attendance_in_july_2024_and_absence_in_september() {
        PupilFigures july = figures("2024-07-08", "J\\/\\/\\/\\/\\");
        assertThat(percent(july, "attendance")).isEqualTo("100.0000");
        PupilFigures september = figures("2024-09-09", "J1 \\ / \\ / \\ / \\ / \\");
        assertThat(percent(september, "attendance")).isEqualTo("90.0000");
        assertThat(percent(september, "absence")).isEqualTo("10.0000");
        assertThat(september.persistentAbsence().findMet()).contains(true);
    }

    @Test
    void W9_enrolments_are_counted_at_each_school() {
        StringBuilder csv = new StringBuilder("pupil_id,school_id,date,session,code\n");
        rows(csv, "A", LocalDate.of(2025, 9, 1), 6, 40);
        rows(csv, "B", LocalDate.of(2025, 11, 3), 9, 150);
        Registers registers =
                ENGLAND.read(LongCsv.of(Input.of("marks.csv", csv.toString()))).value();
        Figures figures = figures(registers, ENGLAND, Definition.ENG_REGISTER);
        assertThat(figures.pupils().get(0).absence().rate()).contains(Rate.of(6, 40));
        assertThat(figures.pupils().get(0).persistentAbsence().findMet()).contains(true);
        assertThat(figures.pupils().get(1).absence().rate()).contains(Rate.of(9, 150));
        assertThat(figures.pupils().get(1).persistentAbsence().findMet()).contains(false);
        GroupFigures total = figures.total();
        assertThat(total.enrolments()).isEqualTo(2);
        assertThat(total.persistentAbsence()).contains(1L);
        assertThat(percent(total))
                .as("as one pupil it would be 7.8947% and no persistent absence")
                .isEqualTo("7.8947");
    }

    @Test
    void W10_at_fifteen_the_last_half_term_is_left_out() {
        LocalDate lastHalfTerm = LocalDate.of(2026, 6, 1);
        List<String> marks = new ArrayList<>();
        for (LocalDate day = LocalDate.of(2025, 9, 1); marks.size() < 320; day = next(day)) {
            marks.add(day + (marks.size() < 30 ? ",AM,I" : ",AM,/"));
            marks.add(day + (marks.size() < 30 ? ",PM,I" : ",PM,\\"));
        }
        int five = marks.size();
        for (LocalDate day = lastHalfTerm; marks.size() < five + 40; day = next(day)) {
            marks.add(day + (marks.size() - five < 20 ? ",AM,I" : ",AM,/"));
            marks.add(day + (marks.size() - five < 20 ? ",PM,I" : ",PM,\\"));
        }
        PupilFigures census = census(marks, LocalDate.of(2010, 3, 1));
        assertThat(census.absence().rate()).contains(Rate.of(30, 320));
        assertThat(percent(census, "absence")).isEqualTo("9.3750");
        assertThat(census.persistentAbsence().findMet()).contains(false);
        PupilFigures younger = census(marks, LocalDate.of(2011, 3, 1));
        assertThat(percent(younger, "absence")).isEqualTo("13.8889");
        assertThat(younger.persistentAbsence().findMet()).contains(true);
    }

    @Test
    void W12_in_2013_14_a_standard_number_of_sessions_decided() {
        PupilFigures census = census(year2013(55, 360), LocalDate.of(2001, 3, 1));
        assertThat(percent(census, "absence")).isEqualTo("15.2778");
        assertThat(census.persistentAbsence().findMet()).as("it takes 56").contains(false);
        assertThat(census(year2013(56, 360), LocalDate.of(2001, 3, 1))
                        .persistentAbsence()
                        .findMet())
                .contains(true);
        Figures register = figures(read(year2013(55, 360)), ENGLAND, Definition.ENG_REGISTER);
        assertThat(register.pupils().get(0).persistentAbsence().findMet())
                .as("10% of their own")
                .contains(true);
    }

    @Test
    void W13_in_2013_14_at_fifteen_the_number_was_46() {
        PupilFigures census = census(year2013(46, 360), LocalDate.of(1998, 3, 1));
        assertThat(census.persistentAbsence().findMet()).contains(true);
        assertThat(census(year2013(45, 360), LocalDate.of(1998, 3, 1))
                        .persistentAbsence()
                        .findMet())
                .contains(false);
    }

    @Test
    void W20_a_part_time_timetable_is_authorised_absence() {
        PupilFigures pupil = figures("2025-09-01", "C2 \\ C2 \\ C2 \\ C2 \\ / \\");
        assertThat(percent(pupil, "attendance")).isEqualTo("60.0000");
        assertThat(percent(pupil, "authorised-absence")).isEqualTo("40.0000");
        assertThat(pupil.persistentAbsence().findMet()).contains(true);
        assertThat(pupil.severeAbsence().findMet()).contains(false);
        PupilFigures five = figures("2025-09-01", "C2 \\ C2 \\ C2 \\ C2 \\ C2 \\");
        assertThat(five.severeAbsence().findMet()).contains(true);
    }

    @Test
    void W22_without_a_possible_session_there_is_no_rate() {
        Register register = register("2025-09-01", "D".repeat(20));
        Figures figures = figures(Registers.of(Nation.ENGLAND, List.of(register)), ENGLAND, Definition.ENG_REGISTER);
        PupilFigures pupil = figures.pupils().get(0);
        assertThat(pupil.count(Count.POSSIBLE)).isZero();
        assertThat(pupil.absence().rate()).isEmpty();
        assertThat(pupil.persistentAbsence().findMet()).isEmpty();
        assertThat(figures.total().enrolments()).isZero();
    }

    private static PupilFigures missing(int missed, int possible) {
        List<String> marks = new ArrayList<>();
        for (LocalDate day = LocalDate.of(2025, 9, 1); marks.size() < possible; day = next(day)) {
            marks.add(day + (marks.size() < missed ? ",AM,O" : ",AM,/"));
            if (marks.size() < possible) {
                marks.add(day + (marks.size() < missed ? ",PM,O" : ",PM,\\"));
            }
        }
        return figures(read(marks), ENGLAND, Definition.ENG_REGISTER).pupils().get(0);
    }

    /** A year with marks in each term and on its last day, so that the window is the whole year; absences are all before the summer. */
    private static List<String> year2013(int missed, int possible) {
        List<String> marks = new ArrayList<>();
        for (LocalDate day = LocalDate.of(2013, 9, 3); marks.size() < possible - 2; day = next(day)) {
            marks.add(day + (marks.size() < missed ? ",AM,I" : ",AM,/"));
            marks.add(day + (marks.size() < missed ? ",PM,I" : ",PM,\\"));
        }
        marks.add("2014-07-22,AM,/");
        marks.add("2014-07-22,PM,\\");
        return marks;
    }

    private static LocalDate next(LocalDate day) {
        return day.getDayOfWeek().getValue() == 5 ? day.plusDays(3) : day.plusDays(1);
    }

    private static void rows(StringBuilder csv, String school, LocalDate from, int missed, int possible) {
        LocalDate day = from;
        for (int i = 0; i < possible; i++) {
            csv.append("P,").append(school).append(',').append(day).append(i % 2 == 0 ? ",AM," : ",PM,");
            csv.append(i < missed ? "O" : i % 2 == 0 ? "/" : "\\").append('\n');
            day = i % 2 == 0 ? day : next(day);
        }
    }

    private static Registers read(List<String> marks) {
        String csv = "pupil_id,date,session,code\nP," + String.join("\nP,", marks) + "\n";
        return ENGLAND.read(LongCsv.of(Input.of("marks.csv", csv))).value();
    }

    private static PupilFigures census(List<String> marks, LocalDate birth) {
        PupilDetails pupil = PupilDetails.of(PUPIL).born(birth);
        Attendance known = ENGLAND.with(Pupils.of(List.of(pupil)));
        return figures(read(marks), known, Definition.ENG_CENSUS).pupils().get(0);
    }

    private static Register register(String start, String marks) {
        return ENGLAND.register(PUPIL, LocalDate.parse(start), StringLayout.WEEKDAYS, marks);
    }

    private static PupilFigures figures(String start, String marks) {
        Registers registers = Registers.of(Nation.ENGLAND, List.of(register(start, marks)));
        return figures(registers, ENGLAND, Definition.ENG_REGISTER).pupils().get(0);
    }

    private static Figures figures(Registers registers, Attendance attendance, Definition definition) {
        DateSpan span = registers.span().orElseThrow();
        return attendance.figures(registers, Window.of(span), span.last().orElseThrow(), definition);
    }

    private static String percent(PupilFigures pupil, String measure) {
        return pupil.figure(measure).percent(4, RoundingMode.HALF_UP).toPlainString();
    }

    private static String percent(GroupFigures group) {
        return group.absence().percent(4, RoundingMode.HALF_UP).toPlainString();
    }
}
