package org.openattendance.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.openattendance.Attendance;
import org.openattendance.base.AttendanceException;
import org.openattendance.base.Nation;
import org.openattendance.base.Rate;
import org.openattendance.calendar.Window;
import org.openattendance.load.Input;
import org.openattendance.load.PupilsCsv;
import org.openattendance.load.SchoolsCsv;
import org.openattendance.load.StringCsv;
import org.openattendance.load.StringLayout;
import org.openattendance.measure.Definition;
import org.openattendance.measure.Population;
import org.openattendance.pupil.Pupils;
import org.openattendance.pupil.SchoolRef;
import org.openattendance.register.Registers;
import org.openattendance.tally.Count;

/** Groups of the worked examples of England's statistics, and edges that a person can count by hand. */
class StatisticsWorkedTest {

    private static final Attendance ENGLAND = Attendance.in(Nation.ENGLAND);
    private static final Window YEAR = Window.ofClosed(LocalDate.of(2025, 9, 1), LocalDate.of(2026, 7, 31));

    private static Registers marks(String... rows) {
        String csv = "pupil_id,start_date,marks\n" + String.join("\n", rows) + "\n";
        return ENGLAND.read(StringCsv.of(Input.of("marks.csv", csv), StringLayout.WEEKDAYS))
                .value();
    }

    /** Present but for some sessions of illness at the start. */
    private static String row(String pupil, int missed, int possible) {
        return pupil + ",2025-09-01," + "I".repeat(missed)
                + "/\\"
                        .repeat((possible - missed + 1) / 2)
                        .substring(missed % 2, possible - missed + missed % 2)
                        .replace("\\/\\", "\\/\\");
    }

    private static StatisticsPlan plan(Definition definition) {
        return StatisticsPlan.of(
                ENGLAND.rules().definitions().of(definition), ENGLAND.rules().measures(), ENGLAND.frame(), YEAR);
    }

    private static Optional<SchoolRef> school(String name) {
        return Optional.of(SchoolRef.of(name));
    }

    private static StatisticsTable w9(Unit unit) {
        return StatisticsCollector.of(plan(Definition.ENG_REGISTER).with(unit).with(Grouping.by(List.of("school_id"))))
                .add(marks(row("P", 6, 40)), Pupils.none(), school("A"))
                .add(marks(row("P", 9, 150)), Pupils.none(), school("B"))
                .toTable();
    }

    @Test
    void W9_one_pupil_at_two_schools_is_two_enrolments_of_which_one_is_persistently_absent() {
        GroupStatistics total = w9(Unit.ENROLMENT).total().orElseThrow();
        assertThat(total.enrolments()).isEqualTo(2);
        assertThat(total.members()).isEqualTo(2);
        ThresholdCount persistent = total.threshold("persistent-absence").orElseThrow();
        assertThat(persistent.met()).isEqualTo(1);
        assertThat(persistent.rate().orElseThrow().percent(1, RoundingMode.HALF_UP))
                .isEqualByComparingTo("50.0");
        assertThat(persistent.shareOfSessions()).contains(Rate.of(6, 15));
        assertThat(persistent.shareAuthorised()).contains(Rate.of(6, 15));
        assertThat(persistent.shareUnauthorised()).contains(Rate.of(0, 15));
    }

    @Test
    void W9_as_one_pupil_all_sessions_are_taken_together_first() {
        StatisticsTable table = w9(Unit.PUPIL);
        GroupStatistics total = table.total().orElseThrow();
        assertThat(total.members()).isEqualTo(1);
        assertThat(total.unit()).isEqualTo(Unit.PUPIL);
        assertThat(total.enrolments()).isEqualTo(2);
        assertThat(total.threshold("persistent-absence").orElseThrow().met()).isZero();
        assertThat(total.rate("absence").orElseThrow().percent(4, RoundingMode.HALF_UP))
                .isEqualByComparingTo("7.8947");
        assertThat(table.groups()).hasSize(2);
        assertThat(table.find(Map.of("school_id", "A"))
                        .orElseThrow()
                        .threshold("persistent-absence")
                        .orElseThrow()
                        .met())
                .as("at school A alone the pupil is")
                .isEqualTo(1);
    }

    @Test
    void reasons_are_rates_of_possible_sessions_and_a_distribution_of_absence() {
        GroupStatistics total = StatisticsCollector.of(plan(Definition.ENG_REGISTER))
                .add(marks("P1,2025-09-01,IIMO/\\/\\", "P2,2025-09-01,/\\/\\/\\/\\"))
                .toTable()
                .total()
                .orElseThrow();
        assertThat(total.reasonRates())
                .isEqualTo(Map.of("I", Rate.of(2, 16), "M", Rate.of(1, 16), "O", Rate.of(1, 16)));
        assertThat(total.reasonDistribution())
                .isEqualTo(Map.of("I", Rate.of(2, 4), "M", Rate.of(1, 4), "O", Rate.of(1, 4)));
        assertThat(total.oneOrMoreMissed()).contains(Rate.of(1, 2));
        assertThat(total.membersByReason()).isEqualTo(Map.of("I", 1L, "M", 1L, "O", 1L));
        assertThat(total.membersWith(Count.UNAUTHORISED_ABSENCE)).isEqualTo(1);
        assertThat(total.membersWith(Count.PRESENT)).isEqualTo(2);
        assertThat(total.threshold("severe-absence").orElseThrow()).isEqualTo(new ThresholdCount(1, 2, 4, 4, 3, 1));
        assertThat(total.bands("five-per-cent")).isEmpty();
        assertThat(total.threshold("no-such")).isEmpty();
        assertThat(total.rate("no-such")).isEmpty();
    }

    @Test
    void nothing_possible_is_no_member_and_no_rate_and_stays_in_the_counts() {
        GroupStatistics total = StatisticsCollector.of(plan(Definition.ENG_REGISTER))
                .add(marks("P1,2025-09-01,DDDD"))
                .toTable()
                .total()
                .orElseThrow();
        assertThat(total.members()).isZero();
        assertThat(total.enrolments()).isZero();
        assertThat(total.count(Count.NOT_POSSIBLE)).isEqualTo(4);
        assertThat(total.rate("absence")).isEmpty();
        assertThat(total.oneOrMoreMissed()).isEmpty();
        ThresholdCount persistent = total.threshold("persistent-absence").orElseThrow();
        assertThat(persistent.applicable()).isZero();
        assertThat(persistent.rate()).isEmpty();
        assertThat(persistent.shareOfSessions()).isEmpty();
    }

    @Test
    void marks_after_the_day_that_is_asked_for_and_outside_the_window_do_not_count() {
        StatisticsTable table = StatisticsCollector.of(
                        plan(Definition.ENG_REGISTER).asOf(LocalDate.of(2025, 9, 1)))
                .add(marks("P1,2025-09-01,/\\II", "P2,2026-08-31,/\\"))
                .toTable();
        assertThat(table.total().orElseThrow().count(Count.POSSIBLE)).isEqualTo(2);
        assertThat(table.total().orElseThrow().enrolments()).isEqualTo(1);
        assertThat(table.groups()).isEmpty();
        assertThat(table).hasToString("0 groups of eng-register 2025-09-01..2026-07-31");
    }

    @Test
    void a_census_leaves_out_whom_it_leaves_out_and_says_how_many() {
        Pupils pupils = PupilsCsv.read(
                        Input.of(
                                "pupils.csv",
                                "pupil_id,date_of_birth,entry_date\nP1,2015-01-01,\nP2,2001-01-01,2020-09-01\nP3,,2020-09-01\n"))
                .value();
        StatisticsTable table = StatisticsCollector.of(plan(Definition.ENG_CENSUS))
                .add(marks(row("P1", 0, 10), row("P2", 0, 10), row("P3", 0, 10)), pupils, school("A"))
                .toTable();
        assertThat(table.total().orElseThrow().enrolments()).isEqualTo(1);
        assertThat(table.leftOut()).isEqualTo(Map.of(Population.OUT_OF_AGE, 1L, Population.AGE_NOT_KNOWN, 1L));
        assertThat(table.entryDatesAssumed()).isEqualTo(1);
    }

    @Test
    void a_listed_school_with_fewer_than_six_enrolments_is_out_of_the_census_and_one_with_six_is_in() {
        Schools schools = SchoolsCsv.read(Input.of("schools.csv", "school_id\nFIVE\nSIX\n"))
                .value();
        StringBuilder list = new StringBuilder("pupil_id,date_of_birth,entry_date\n");
        for (int i = 1; i <= 6; i++) {
            list.append('P').append(i).append(",2015-01-01,2020-09-01\n");
        }
        Pupils pupils = PupilsCsv.read(Input.of("pupils.csv", list.toString())).value();
        String[] six = {
            row("P1", 0, 4), row("P2", 0, 4), row("P3", 0, 4), row("P4", 0, 4), row("P5", 0, 4), row("P6", 0, 4)
        };
        StatisticsTable table = StatisticsCollector.of(
                        plan(Definition.ENG_CENSUS).with(schools).with(Grouping.by(List.of("school_id"))))
                .add(marks(java.util.Arrays.copyOf(six, 5)), pupils, school("FIVE"))
                .add(marks(six), pupils, school("SIX"))
                .add(marks(six[0]), pupils, school("NOT_LISTED"))
                .toTable();
        assertThat(table.groups().stream().map(group -> group.by().get("school_id")))
                .containsExactly("NOT_LISTED", "SIX");
        assertThat(table.smallSchools()).containsExactly(SchoolRef.of("FIVE"));
        assertThat(table.total().orElseThrow().enrolments()).isEqualTo(7);
    }

    @Test
    void a_census_takes_one_school_year_unless_it_is_cut_by_years() {
        Window two = Window.ofClosed(LocalDate.of(2024, 9, 1), LocalDate.of(2026, 7, 31));
        StatisticsPlan plan = StatisticsPlan.of(
                ENGLAND.rules().definitions().of(Definition.ENG_CENSUS),
                ENGLAND.rules().measures(),
                ENGLAND.frame(),
                two);
        assertThatThrownBy(() -> StatisticsCollector.of(plan))
                .isInstanceOfSatisfying(
                        AttendanceException.class, e -> assertThat(e.reason()).isEqualTo("ONE_SCHOOL_YEAR"));
        Pupils pupils = PupilsCsv.read(
                        Input.of("pupils.csv", "pupil_id,date_of_birth,entry_date\nP1,2015-01-01,2020-09-01\n"))
                .value();
        StatisticsTable table = StatisticsCollector.of(plan.with(Grouping.none().per(PeriodKind.YEAR)))
                .add(marks("P1,2024-09-02,/\\", "P1,2025-09-01,/\\II"), pupils, Optional.empty())
                .toTable();
        assertThat(table.total()).isEmpty();
        assertThat(table.groups().stream().map(group -> group.by().get("period") + " " + group.count(Count.POSSIBLE)))
                .containsExactly("2024/25 2", "2025/26 4");
    }

    @Test
    void whom_a_census_leaves_out_is_counted_in_each_of_its_years_and_across_collectors() {
        Window two = Window.ofClosed(LocalDate.of(2024, 9, 1), LocalDate.of(2026, 7, 31));
        StatisticsPlan plan = StatisticsPlan.of(
                        ENGLAND.rules().definitions().of(Definition.ENG_CENSUS),
                        ENGLAND.rules().measures(),
                        ENGLAND.frame(),
                        two)
                .with(Grouping.none().per(PeriodKind.YEAR));
        Pupils pupils = PupilsCsv.read(Input.of("p.csv", "pupil_id,date_of_birth\nOLD,2001-01-01\nIN,2015-01-01\n"))
                .value();
        StatisticsCollector first = StatisticsCollector.of(plan)
                .add(marks("OLD,2024-09-02,/\\", "OLD,2025-09-01,/\\", "IN,2025-09-01,/\\"), pupils, Optional.empty());
        assertThat(first.toTable().leftOut()).isEqualTo(Map.of(Population.OUT_OF_AGE, 2L));
        assertThat(first.toTable().entryDatesAssumed()).isEqualTo(1);
        StatisticsCollector second = StatisticsCollector.of(plan)
                .add(marks("IN,2024-09-02,/\\", "OLD,2024-09-02,/\\"), pupils, Optional.empty());
        StatisticsTable both = first.combine(second).toTable();
        assertThat(both.leftOut()).isEqualTo(Map.of(Population.OUT_OF_AGE, 3L));
        assertThat(both.entryDatesAssumed()).isEqualTo(2);
        assertThat(first.plan()).isEqualTo(plan);
    }

    @Test
    void what_a_list_says_of_a_pupil_at_one_school_is_not_taken_at_another() {
        Pupils pupils = PupilsCsv.read(Input.of("p.csv", "pupil_id,school_id,sex\nP1,S2,F\n"))
                .value();
        StatisticsPlan bySex = plan(Definition.ENG_REGISTER).with(Grouping.by(List.of("sex")));
        Registers named = ENGLAND.read(org.openattendance.load.LongCsv.of(
                        Input.of("m.csv", "pupil_id,school_id,date,session,code\nP1,S1,2025-09-01,AM,/\n")))
                .value();
        StatisticsTable other = StatisticsCollector.of(bySex)
                .add(named, pupils, Optional.empty())
                .toTable();
        assertThat(other.find(Map.of("sex", "unknown"))).isPresent();
        StatisticsTable unnamed = StatisticsCollector.of(bySex)
                .add(marks("P1,2025-09-01,/\\"), pupils, Optional.empty())
                .toTable();
        assertThat(unnamed.find(Map.of("sex", "F"))).isPresent();
        assertThat(unnamed.find(Map.of("sex", "unknown"))).isEmpty();
        assertThat(unnamed.groups()).isNotEqualTo(other.groups());
    }

    @Test
    void a_group_is_the_same_as_another_when_all_its_numbers_are() {
        GroupStatistics one = all("P1,2025-09-01,/\\", "P2,2025-09-01,II");
        assertThat(one).isEqualTo(all("P3,2025-09-01,II", "P4,2025-09-01,/\\")).hasSameHashCodeAs(one);
        assertThat(one)
                .as("the same sessions of one pupil are not those of two")
                .isNotEqualTo(all("P1,2025-09-01,/\\II"))
                .isNotEqualTo("one");
        assertThat(one.tally().count(Count.POSSIBLE)).isEqualTo(4);
        assertThat(one.thresholdIds()).containsExactly("persistent-absence", "severe-absence");
        assertThat(one).asString().startsWith("{} enrolments=2 ");
        assertThat(StatisticsCollector.of(plan(Definition.ENG_REGISTER).with(Unit.PUPIL))
                        .add(marks("P1,2025-09-01,/\\"))
                        .toTable()
                        .total()
                        .orElseThrow())
                .asString()
                .startsWith("{} pupils=1 ");
    }

    private static GroupStatistics all(String... rows) {
        return StatisticsCollector.of(plan(Definition.ENG_REGISTER))
                .add(marks(rows))
                .toTable()
                .total()
                .orElseThrow();
    }

    @Test
    void columns_of_a_pupil_are_those_of_the_list_and_blanks_are_none() {
        var pupil = PupilsCsv.read(Input.of("p.csv", """
                        pupil_id,school_id,date_of_birth,entry_date,leaving_date,enrolment_status,boarder,sex
                        P1,S1,2012-03-04,2020-09-01,2026-07-31,C,no,F
                        P2,,,,,,yes,
                        """)).value().list();
        assertThat(List.of(
                                "school_id",
                                "date_of_birth",
                                "entry_date",
                                "leaving_date",
                                "enrolment_status",
                                "boarder",
                                "sex")
                        .stream()
                        .map(column -> PupilColumns.find(pupil.get(0), column).orElse("-")))
                .containsExactly("S1", "2012-03-04", "2020-09-01", "2026-07-31", "C", "no", "F");
        assertThat(List.of("school_id", "date_of_birth", "enrolment_status", "boarder", "sex").stream()
                        .map(column -> PupilColumns.find(pupil.get(1), column).orElse("-")))
                .containsExactly("-", "-", "-", "yes", "-");
        var register = ENGLAND.read(
                        org.openattendance.load.LongCsv.of(
                                Input.of(
                                        "m.csv",
                                        "pupil_id,date,session,code,year_group,house\nP1,2025-09-01,AM,/,9, \nP1,2025-09-01,PM,\\,9, \n")),
                        context -> context.withColumns(java.util.Set.of("year_group", "house")))
                .value()
                .all()
                .get(0);
        assertThat(PupilColumns.find(Optional.of(pupil.get(0)), register, "year_group"))
                .contains("9");
        assertThat(PupilColumns.find(Optional.of(pupil.get(0)), register, "sex"))
                .contains("F");
        assertThat(PupilColumns.find(Optional.empty(), register, "sex")).isEmpty();
        assertThat(PupilColumns.find(Optional.empty(), register, "house")).isEmpty();
    }

    @Test
    void a_part_of_the_window_for_which_no_rule_is_known_says_so() {
        Window window = Window.ofClosed(LocalDate.of(2013, 9, 2), LocalDate.of(2013, 10, 31));
        StatisticsPlan plan = StatisticsPlan.of(
                ENGLAND.rules().definitions().of(Definition.ENG_CENSUS),
                ENGLAND.rules().measures(),
                ENGLAND.frame(),
                window);
        Pupils pupils = PupilsCsv.read(
                        Input.of("pupils.csv", "pupil_id,date_of_birth,entry_date\nP1,2003-01-01,2010-09-01\n"))
                .value();
        StatisticsTable table = StatisticsCollector.of(plan)
                .add(marks("P1,2013-09-02,/\\/\\", "P1,2013-12-02,/\\"), pupils, Optional.empty())
                .toTable();
        assertThat(table.rulesNotKnown()).containsExactly("persistent-absence", "severe-absence");
        assertThat(table.total().orElseThrow().threshold("persistent-absence")).isEmpty();
        assertThat(table.total().orElseThrow().hasThresholds()).isTrue();
        assertThat(table.total().orElseThrow().count(Count.POSSIBLE)).isEqualTo(4);
    }
}
