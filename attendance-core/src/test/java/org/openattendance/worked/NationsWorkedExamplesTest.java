package org.openattendance.worked;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.openattendance.Attendance;
import org.openattendance.PupilFigures;
import org.openattendance.base.Confidence;
import org.openattendance.base.DateSpan;
import org.openattendance.base.Nation;
import org.openattendance.base.Rate;
import org.openattendance.calendar.Window;
import org.openattendance.load.StringLayout;
import org.openattendance.measure.Definition;
import org.openattendance.measure.MeasureDefinition;
import org.openattendance.measure.MeasureKind;
import org.openattendance.pupil.PupilDetails;
import org.openattendance.pupil.PupilRef;
import org.openattendance.pupil.Pupils;
import org.openattendance.register.Registers;
import org.openattendance.tally.Count;

/** The worked examples of Scotland, Wales and Northern Ireland; each names the publisher whose rule it follows. */
class NationsWorkedExamplesTest {

    private static final PupilRef PUPIL = PupilRef.of("P");
    private static final Definition WAL_ANNUAL = Definition.of("wal-annual");
    private static final Definition WAL_ABOVE = Definition.of("wal-annual-above");
    private static final Definition WAL_WEEKLY = Definition.of("wal-weekly");

    /** Scottish Government, Summary Statistics for Schools in Scotland 2023, background notes. */
    @Test
    void Scotland_of_380_openings_leaves_out_extended_leave_and_keeps_exclusion_apart() {
        String marks = codes("02", 10)
                + codes("11", 6)
                + codes("21", 2)
                + codes("20", 20)
                + codes("13", 8)
                + codes("30", 4)
                + codes("40", 6)
                + codes("10", 324);
        PupilFigures pupil = figures(Nation.SCOTLAND, Definition.SCO_REGISTER, "2022-08-22", marks);
        assertThat(pupil.count(Count.NOT_POSSIBLE)).isEqualTo(10);
        assertThat(pupil.count(Count.POSSIBLE)).isEqualTo(370);
        assertThat(pupil.count(Count.AUTHORISED_ABSENCE))
                .as("very late, and ill without work")
                .isEqualTo(22);
        assertThat(pupil.count(Count.UNAUTHORISED_ABSENCE)).isEqualTo(4);
        assertThat(pupil.count(Count.EXCLUSION)).isEqualTo(6);
        assertThat(pupil.count(Count.PRESENT))
                .as("late before half way and ill with work set too")
                .isEqualTo(338);
        assertThat(pupil.count(Count.LATE)).isEqualTo(8);
        assertThat(percent(pupil, "attendance", 3)).isEqualTo("91.351");
        assertThat(percent(pupil, "absence", 3)).isEqualTo("7.027");
        assertThat(percent(pupil, "exclusion", 3)).isEqualTo("1.622");
        assertThat(pupil.persistentAbsence().findMet()).contains(false);
    }

    /** 34 absent and 6 excluded of 380 is 8.95% absent, and 89.47% attendance: the two readings differ, and both are rules of data. */
    @Test
    void whether_exclusion_counts_towards_persistent_absence_in_Scotland_is_a_row_and_shown_as_unconfirmed() {
        String marks = codes("30", 34) + codes("40", 6) + codes("10", 340);
        PupilFigures apart = figures(Nation.SCOTLAND, Definition.SCO_REGISTER, "2022-08-22", marks);
        assertThat(percent(apart, "absence", 2)).isEqualTo("8.95");
        assertThat(percent(apart, "attendance", 2)).isEqualTo("89.47");
        assertThat(apart.persistentAbsence().findMet()).contains(false);
        PupilFigures beside = figures(Nation.SCOTLAND, Definition.of("sco-register-exclusion"), "2022-08-22", marks);
        assertThat(beside.persistentAbsence().findMet()).contains(true);
        assertThat(confidence(beside)).isEqualTo(Confidence.UNCONFIRMED);
        assertThat(confidence(apart)).isEqualTo(Confidence.PART_UNCONFIRMED);
    }

    /** A tenth of 342 longer openings is 34.2: never a number of sessions that is the same for all schools. */
    @Test
    void Scotland_of_342_openings_asks_for_35_and_of_380_for_38() {
        assertThat(scotland(34, 342).persistentAbsence().findMet()).contains(false);
        assertThat(percent(scotland(34, 342), "absence", 2)).isEqualTo("9.94");
        assertThat(scotland(35, 342).persistentAbsence().findMet()).contains(true);
        assertThat(percent(scotland(35, 342), "absence", 2)).isEqualTo("10.23");
        assertThat(scotland(37, 380).persistentAbsence().findMet()).contains(false);
        assertThat(scotland(38, 380).persistentAbsence().findMet()).contains(true);
    }

    /** Welsh Government, StatsWales: exclusion is authorised, arrival after registration closes is not, a visit counts as present. */
    @Test
    void Wales_of_305_sessions_has_exclusion_inside_authorised_absence() {
        String marks =
                codes("I", 12) + codes("E", 4) + codes("G", 3) + codes("U", 2) + codes("V", 5) + present(279, 26);
        PupilFigures pupil = wales(WAL_ANNUAL, "2024-09-02", marks, LocalDate.of(2011, 1, 1));
        assertThat(pupil.count(Count.POSSIBLE)).isEqualTo(305);
        assertThat(pupil.count(Count.AUTHORISED_ABSENCE)).isEqualTo(16);
        assertThat(pupil.count(Count.UNAUTHORISED_ABSENCE)).isEqualTo(5);
        assertThat(pupil.absence().rate()).contains(Rate.of(21, 305));
        assertThat(percent(pupil, "absence", 3)).isEqualTo("6.885");
        assertThat(percent(pupil, "attendance", 3)).isEqualTo("93.115");
    }

    /** A secondary pupil: 30 of 305 is below a tenth for the year, and is the fixed number of the weekly series. */
    @Test
    void Wales_has_two_calculations_annual_and_weekly() {
        LocalDate secondary = LocalDate.of(2011, 1, 1);
        String thirty = codes("I", 30) + present(275, 30);
        PupilFigures annual = wales(WAL_ANNUAL, "2024-09-02", thirty, secondary);
        assertThat(percent(annual, "absence", 2)).isEqualTo("9.84");
        assertThat(annual.persistentAbsence().findMet()).contains(false);
        assertThat(wales(WAL_WEEKLY, "2024-09-02", thirty, secondary)
                        .persistentAbsence()
                        .findMet())
                .contains(true);
        String fewer = codes("I", 29) + present(276, 29);
        assertThat(wales(WAL_WEEKLY, "2024-09-02", fewer, secondary)
                        .persistentAbsence()
                        .findMet())
                .contains(false);
    }

    /** A primary pupil by February: 20 of 150 is 13.3% of the sessions so far, and not yet 38 of the year. */
    @Test
    void Wales_weekly_judges_the_year_to_date_against_the_whole_year() {
        LocalDate primary = LocalDate.of(2016, 1, 1);
        String twenty = codes("I", 20) + present(130, 20);
        PupilFigures weekly = wales(WAL_WEEKLY, "2024-09-02", twenty, primary);
        assertThat(percent(weekly, "absence", 1)).isEqualTo("13.3");
        assertThat(weekly.persistentAbsence().findMet()).contains(false);
        assertThat(wales(WAL_ANNUAL, "2024-09-02", twenty, primary)
                        .persistentAbsence()
                        .findMet())
                .contains(true);
        String more = codes("I", 38) + present(112, 38);
        assertThat(wales(WAL_WEEKLY, "2024-09-02", more, primary)
                        .persistentAbsence()
                        .findMet())
                .contains(true);
        assertThat(wales(WAL_WEEKLY, "2024-09-02", codes("I", 37) + present(113, 37), primary)
                        .persistentAbsence()
                        .findMet())
                .contains(false);
    }

    @Test
    void Wales_weekly_is_not_known_before_the_release_that_tells_it() {
        String marks = codes("I", 40) + present(20, 40);
        assertThat(wales(WAL_WEEKLY, "2022-09-05", marks, LocalDate.of(2014, 1, 1))
                        .persistentAbsence()
                        .findMet())
                .isEmpty();
    }

    /** Official texts differ: "38 sessions or more" and "more than 10%". Each is a definition of its own. */
    @Test
    void Wales_at_exactly_a_tenth_depends_on_the_reading_that_is_chosen() {
        LocalDate birth = LocalDate.of(2011, 1, 1);
        String tenth = codes("I", 30) + present(270, 30);
        assertThat(wales(WAL_ANNUAL, "2024-09-02", tenth, birth)
                        .persistentAbsence()
                        .findMet())
                .contains(true);
        PupilFigures above = wales(WAL_ABOVE, "2024-09-02", tenth, birth);
        assertThat(above.persistentAbsence().findMet()).contains(false);
        assertThat(above.persistentAbsence().rule().map(MeasureDefinition::kind))
                .contains(MeasureKind.ABOVE);
        assertThat(confidence(above)).isEqualTo(Confidence.UNCONFIRMED);
        assertThat(above.persistentAbsence().explain().sentence(Locale.UK)).contains("it takes more than 10%");
        String one = codes("I", 31) + present(269, 31);
        PupilFigures met = wales(WAL_ABOVE, "2024-09-02", one, birth);
        assertThat(met.persistentAbsence().findMet()).contains(true);
        assertThat(met.persistentAbsence().explain().sentence(Locale.UK)).contains("anything above 10% is enough");
    }

    /** 20% to October 2023, 10% from then on, in both readings. */
    @Test
    void Wales_changed_the_share_in_October_2023() {
        LocalDate birth = LocalDate.of(2010, 1, 1);
        String fifteen = codes("I", 3) + present(17, 3);
        for (Definition reading : List.of(WAL_ANNUAL, WAL_ABOVE)) {
            assertThat(wales(reading, "2023-10-16", fifteen, birth)
                            .persistentAbsence()
                            .findMet())
                    .contains(false);
            assertThat(wales(reading, "2023-11-06", fifteen, birth)
                            .persistentAbsence()
                            .findMet())
                    .contains(true);
        }
    }

    /** 370 half days: 37 is chronic, exactly; severe chronic from 74. */
    @Test
    void Northern_Ireland_calls_a_tenth_chronic_and_a_fifth_severe_chronic() {
        PupilFigures chronic = northernIreland(Definition.NIR_REGISTER, 37);
        assertThat(percent(chronic, "absence", 3)).isEqualTo("10.000");
        assertThat(chronic.persistentAbsence().findMet()).contains(true);
        assertThat(chronic.severeAbsence().findMet()).contains(false);
        assertThat(northernIreland(Definition.NIR_REGISTER, 36)
                        .persistentAbsence()
                        .findMet())
                .contains(false);
        assertThat(northernIreland(Definition.NIR_REGISTER, 74).severeAbsence().findMet())
                .contains(true);
        assertThat(northernIreland(Definition.NIR_REGISTER, 73).severeAbsence().findMet())
                .contains(false);
        assertThat(confidence(chronic)).isEqualTo(Confidence.SECONDARY);
    }

    /** Below 85%, strictly: 55 missed is 85.135% and 56 is 84.865%. At exactly 85% the two readings part. */
    @Test
    void Northern_Ireland_refers_below_85_per_cent_and_one_school_at_it() {
        PupilFigures above = northernIreland(Definition.NIR_REGISTER, 55);
        assertThat(percent(above, "attendance", 3)).isEqualTo("85.135");
        assertThat(above.figure("welfare-referral").findMet()).contains(false);
        PupilFigures below = northernIreland(Definition.NIR_REGISTER, 56);
        assertThat(percent(below, "attendance", 3)).isEqualTo("84.865");
        assertThat(below.figure("welfare-referral").findMet()).contains(true);
        Definition orLess = Definition.of("nir-referral-or-less");
        String exactly = codes("I", 54) + present(306, 54);
        assertThat(figures(Nation.NORTHERN_IRELAND, Definition.NIR_REGISTER, "2024-09-02", exactly)
                        .figure("welfare-referral")
                        .findMet())
                .contains(false);
        assertThat(figures(Nation.NORTHERN_IRELAND, orLess, "2024-09-02", exactly)
                        .figure("welfare-referral")
                        .findMet())
                .contains(true);
    }

    /** D, H and N are all unauthorised; illness is authorised, and in the weight of the whole: 0.619 x 4.8 = 2.97. */
    @Test
    void Northern_Ireland_splits_absence_by_code() {
        PupilFigures pupil = figures(
                Nation.NORTHERN_IRELAND,
                Definition.NIR_REGISTER,
                "2024-09-02",
                codes("I", 5) + codes("D", 2) + codes("N", 1) + codes("H", 1) + present(11, 9));
        assertThat(pupil.count(Count.AUTHORISED_ABSENCE)).isEqualTo(5);
        assertThat(pupil.count(Count.UNAUTHORISED_ABSENCE)).isEqualTo(4);
    }

    private static String codes(String code, int times) {
        return (code + " ").repeat(times);
    }

    /** Present marks after {@code before} sessions: a morning has another than an afternoon. */
    private static String present(int times, int before) {
        List<String> marks = new ArrayList<>();
        for (int i = 0; i < times; i++) {
            marks.add((before + i) % 2 == 0 ? "/" : "\\");
        }
        return String.join(" ", marks) + " ";
    }

    private static PupilFigures scotland(int missed, int possible) {
        String marks = codes("30", missed) + codes("10", possible - missed);
        return figures(Nation.SCOTLAND, Definition.SCO_REGISTER, "2022-08-22", marks);
    }

    private static PupilFigures northernIreland(Definition definition, int missed) {
        return figures(
                Nation.NORTHERN_IRELAND, definition, "2024-09-02", codes("I", missed) + present(370 - missed, missed));
    }

    private static PupilFigures wales(Definition definition, String start, String marks, LocalDate birth) {
        Attendance wales = Attendance.in(Nation.WALES)
                .with(Pupils.of(List.of(PupilDetails.of(PUPIL).born(birth))));
        return figures(wales, Nation.WALES, definition, start, marks);
    }

    private static PupilFigures figures(Nation nation, Definition definition, String start, String marks) {
        return figures(Attendance.in(nation), nation, definition, start, marks);
    }

    /** An odd number of marks is filled up with a session without a mark, which counts nowhere. */
    private static PupilFigures figures(
            Attendance attendance, Nation nation, Definition definition, String start, String marks) {
        String text = marks.strip();
        String even = text.split(" ").length % 2 == 0 ? text : text + " -";
        Registers registers = Registers.of(
                nation, List.of(attendance.register(PUPIL, LocalDate.parse(start), StringLayout.WEEKDAYS, even)));
        DateSpan span = registers.span().orElseThrow();
        return attendance
                .figures(registers, Window.of(span), span.last().orElseThrow(), definition)
                .pupils()
                .get(0);
    }

    private static String percent(PupilFigures pupil, String measure, int digits) {
        return pupil.figure(measure).percent(digits, RoundingMode.HALF_UP).toPlainString();
    }

    private static Confidence confidence(PupilFigures pupil) {
        return pupil.persistentAbsence().rule().orElseThrow().confidence();
    }
}
