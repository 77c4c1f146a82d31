package org.openattendance.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.openattendance.Attendance;
import org.openattendance.base.InvalidValueException;
import org.openattendance.base.Nation;
import org.openattendance.calendar.Window;
import org.openattendance.load.Input;
import org.openattendance.load.PupilsCsv;
import org.openattendance.load.SchoolsCsv;
import org.openattendance.load.StringCsv;
import org.openattendance.load.StringLayout;
import org.openattendance.measure.Definition;
import org.openattendance.pupil.Pupils;
import org.openattendance.pupil.SchoolRef;
import org.openattendance.register.Register;
import org.openattendance.register.Registers;

/** Registers counted in parts, on as many machines as there are, come to what they come to at once. */
class CollectedGroupsTest {

    private static final Window YEAR = Window.ofClosed(LocalDate.of(2012, 9, 1), LocalDate.of(2013, 7, 31));
    private static final Optional<SchoolRef> LARGE = Optional.of(SchoolRef.of("L"));
    private static final Optional<SchoolRef> SMALL = Optional.of(SchoolRef.of("S"));

    private final Pupils pupils =
            PupilsCsv.read(Input.of("pupils", pupilsCsv())).value();
    private final Attendance england = Attendance.in(Nation.ENGLAND).with(pupils);
    private final Registers all = england.read(StringCsv.of(Input.of("marks", marks()), StringLayout.WEEKDAYS))
            .value();

    /** Twenty pupils at one school, nine at another, of whom five are at both. */
    private static String marks() {
        StringBuilder text = new StringBuilder("pupil_id,start_date,marks,school_id\n");
        for (int i = 0; i < 24; i++) {
            row(text, i, i < 20 ? "L" : "S");
        }
        for (int i = 3; i < 8; i++) {
            row(text, i, "S");
        }
        return text.toString();
    }

    private static void row(StringBuilder text, int pupil, String school) {
        text.append("P").append(pupil + 10).append(",2012-09-03,");
        for (int day = 0; day < 230; day++) {
            text.append(day % 23 < pupil % 9 ? (pupil % 2 == 0 ? "II" : "OO") : "/\\");
        }
        text.append(',').append(school).append('\n');
    }

    private static String pupilsCsv() {
        StringBuilder text = new StringBuilder("pupil_id,date_of_birth,sex\n");
        for (int i = 0; i < 24; i++) {
            text.append("P")
                    .append(i + 10)
                    .append(",2003-01-")
                    .append(10 + i % 20)
                    .append(i % 3 == 0 ? ",F\n" : ",M\n");
        }
        return text.toString();
    }

    private StatisticsPlan plan(Definition definition, Unit unit, Optional<PeriodKind> period) {
        var rules = england.rules();
        Grouping groups = new Grouping(List.of("sex"), Optional.empty(), period, Grouping.Margins.NONE);
        Schools schools = SchoolsCsv.read(Input.of("schools", "school_id,phase\nL,PRIMARY\nS,PRIMARY\n"))
                .value();
        return StatisticsPlan.of(rules.definitions().of(definition), rules.measures(), england.frame(), YEAR)
                .with(groups)
                .with(unit)
                .with(schools)
                .with(rules.bands());
    }

    private Registers of(Optional<SchoolRef> school, int part, int parts) {
        List<Register> some = new ArrayList<>();
        for (Register register : all.all()) {
            int pupil = Integer.parseInt(register.pupil().value().substring(1));
            if (register.school().equals(school) && pupil % parts == part) {
                some.add(register);
            }
        }
        return Registers.of(all.nation(), some);
    }

    /** School by school on one machine. */
    private StatisticsTable whole(StatisticsPlan plan) {
        return StatisticsCollector.of(plan)
                .add(of(LARGE, 0, 1), pupils, LARGE)
                .add(of(SMALL, 0, 1), pupils, SMALL)
                .toTable();
    }

    /** Three parts, all of a pupil in one of them; the schools as a whole are found out first. */
    private CollectedGroups inParts(StatisticsPlan plan) {
        CollectedGroups sum = CollectedGroups.none();
        for (int part = 0; part < 3; part++) {
            StatisticsCollector collector = StatisticsCollector.of(plan);
            for (Optional<SchoolRef> school : List.of(LARGE, SMALL)) {
                collector.add(of(school, part, 3), pupils, wholeSchool(plan, school));
            }
            sum = sum.plus(collector.collected());
        }
        return sum;
    }

    private WholeSchool wholeSchool(StatisticsPlan plan, Optional<SchoolRef> school) {
        WholeSchool one = WholeSchool.of(plan, school, of(school, 0, 2), pupils);
        return one.plus(WholeSchool.of(plan, school, of(school, 1, 2), pupils));
    }

    @ParameterizedTest
    @CsvSource({
        "eng-register, ENROLMENT, ",
        "eng-register, PUPIL, ",
        "eng-daily, PUPIL, TERM",
        "eng-register, ENROLMENT, WEEK",
        "eng-census, ENROLMENT, ",
        "eng-census, PUPIL, TERM",
        "eng-register, ENROLMENT, WEEKDAY"
    })
    void parts_come_to_the_whole(String definition, Unit unit, PeriodKind period) {
        StatisticsPlan plan = plan(Definition.of(definition), unit, Optional.ofNullable(period));
        StatisticsTable table =
                StatisticsCollector.of(plan).combine(inParts(plan)).toTable();
        assertThat(table).isEqualTo(whole(plan));
        assertThat(table.groups()).isNotEmpty();
        for (GroupStatistics group : table.groups()) {
            GroupStatistics same = whole(plan).find(group.by()).orElseThrow();
            assertThat(group.rate("absence")).isEqualTo(same.rate("absence"));
            assertThat(group.hasThresholds()).isEqualTo(same.hasThresholds());
            assertThat(group.reasonRates()).isEqualTo(same.reasonRates());
        }
    }

    /** In 2012/13 the census held a standard number of sessions against a whole year, and left out schools of fewer than six. */
    @Test
    void a_standard_number_is_held_against_each_part_as_against_the_whole_school() {
        StatisticsPlan plan = plan(Definition.ENG_CENSUS, Unit.ENROLMENT, Optional.empty());
        assertThat(WholeSchool.areNeeded(plan)).isTrue();
        StatisticsTable table =
                StatisticsCollector.of(plan).combine(inParts(plan)).toTable();
        assertThat(table.smallSchools()).as("of %s", wholeSchool(plan, SMALL)).isEmpty();
        assertThat(table.total().orElseThrow().threshold("persistent-absence")).isPresent();
        assertThat(table.rulesNotKnown()).doesNotContain("persistent-absence");
    }

    @Test
    void a_school_is_small_by_all_of_its_enrolments_and_not_by_those_of_a_part() {
        StatisticsPlan plan = plan(Definition.ENG_CENSUS, Unit.ENROLMENT, Optional.empty());
        WholeSchool five = new WholeSchool(SMALL, List.of(), 5);
        WholeSchool six = new WholeSchool(SMALL, List.of(), 6);
        Registers part = of(SMALL, 0, 3);
        assertThat(StatisticsCollector.of(plan)
                        .add(part, pupils, five)
                        .toTable()
                        .smallSchools())
                .containsExactly(SMALL.orElseThrow());
        assertThat(StatisticsCollector.of(plan).add(part, pupils, six).toTable().smallSchools())
                .isEmpty();
    }

    @ParameterizedTest
    @EnumSource(Unit.class)
    void what_was_collected_elsewhere_joins_what_is_collected_here(Unit unit) {
        StatisticsPlan plan = plan(Definition.ENG_REGISTER, unit, Optional.empty());
        CollectedGroups elsewhere = StatisticsCollector.of(plan)
                .add(of(LARGE, 0, 2), pupils, LARGE)
                .add(of(SMALL, 0, 2), pupils, SMALL)
                .collected();
        StatisticsCollector here = StatisticsCollector.of(plan)
                .combine(elsewhere)
                .add(of(LARGE, 1, 2), pupils, LARGE)
                .add(of(SMALL, 1, 2), pupils, SMALL);
        assertThat(here.toTable()).isEqualTo(whole(plan));
    }

    @Test
    void nothing_changes_nothing_and_order_does_not_matter() {
        StatisticsPlan plan = plan(Definition.ENG_DAILY, Unit.ENROLMENT, Optional.of(PeriodKind.TERM));
        CollectedGroups one =
                StatisticsCollector.of(plan).add(of(LARGE, 0, 1), pupils, LARGE).collected();
        CollectedGroups other =
                StatisticsCollector.of(plan).add(of(SMALL, 0, 1), pupils, SMALL).collected();
        assertThat(one.plus(CollectedGroups.none())).isEqualTo(one);
        assertThat(CollectedGroups.none().plus(one)).isEqualTo(one);
        assertThat(one.plus(other)).isEqualTo(other.plus(one));
    }

    @Test
    void groups_of_another_plan_are_refused() {
        StatisticsPlan terms = plan(Definition.ENG_REGISTER, Unit.ENROLMENT, Optional.of(PeriodKind.TERM));
        CollectedGroups weeks = StatisticsCollector.of(
                        plan(Definition.ENG_REGISTER, Unit.ENROLMENT, Optional.of(PeriodKind.WEEK)))
                .add(of(LARGE, 0, 1), pupils, LARGE)
                .collected();
        assertThatThrownBy(() -> StatisticsCollector.of(terms).combine(weeks))
                .isInstanceOf(InvalidValueException.class)
                .hasMessageContaining("another plan");
    }

    @Test
    void whole_schools_are_asked_for_only_where_a_rule_does() {
        assertThat(WholeSchool.areNeeded(plan(Definition.ENG_REGISTER, Unit.ENROLMENT, Optional.empty())))
                .isFalse();
        assertThat(WholeSchool.areNeeded(plan(Definition.ENG_CENSUS, Unit.ENROLMENT, Optional.empty())
                        .with(Schools.none())))
                .as("a standard number of sessions, and no calendar")
                .isTrue();
    }
}
