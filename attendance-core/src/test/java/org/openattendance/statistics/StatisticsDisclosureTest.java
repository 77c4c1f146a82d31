package org.openattendance.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;
import org.openattendance.calendar.Window;
import org.openattendance.load.Input;
import org.openattendance.load.PupilsCsv;
import org.openattendance.load.StringCsv;
import org.openattendance.load.StringLayout;
import org.openattendance.measure.Definition;
import org.openattendance.pupil.Pupils;
import org.openattendance.pupil.SchoolRef;
import org.openattendance.register.Registers;
import org.openattendance.statistics.Grouping.Margins;

class StatisticsDisclosureTest {

    private static final Window WINDOW = Window.ofClosed(PlainAuthority.FIRST, PlainAuthority.FIRST.plusDays(27));
    private static final DisclosurePolicy SMALL = PlainAuthority.ENGLAND
            .rules()
            .disclosure()
            .find("small-5", LocalDate.of(2026, 1, 1))
            .orElseThrow();

    private static final Cohorts COHORTS = Cohorts.of(List.of(
            CohortRule.local("FREE_SCHOOL_MEALS", "fsm", Set.of("yes"), Set.of("no")),
            CohortRule.local("SEND", "sen", Set.of("E", "K"), Set.of("N"))));

    private static StatisticsTable table(long seed, int pupils, Grouping grouping) {
        PlainAuthority authority = new PlainAuthority(seed, 3, pupils, 4);
        return StatisticsOracleTest.table(
                authority, StatisticsOracleTest.plan(authority, WINDOW, grouping, Unit.ENROLMENT));
    }

    @Property(tries = 25, shrinking = ShrinkingMode.OFF)
    void nothing_withheld_can_be_got_back_from_what_is_shown(@ForAll long seed, @ForAll boolean levels) {
        StatisticsTable table =
                table(seed, 40, Grouping.by(List.of("phase", "sex")).with(levels ? Margins.LEVELS : Margins.EVERY));
        StatisticsDisclosure safe = StatisticsDisclosure.of(table, SMALL);
        assertThat(DisclosureAttack.on(safe.cells()).stream()
                        .filter(cell ->
                                safe.cells().find(cell.id()).orElseThrow().state() != DisclosedCell.State.HIDDEN))
                .isEmpty();
        for (GroupStatistics row : table.groups()) {
            if (row.members() > 0 && row.members() < 5) {
                assertThat(safe.members(row)).isEmpty();
                assertThat(safe.met(row, "persistent-absence")).isEmpty();
            }
            safe.members(row).ifPresent(shown -> assertThat(shown).isEqualTo(row.members()));
        }
    }

    @Property(tries = 24, shrinking = ShrinkingMode.OFF)
    void nothing_withheld_follows_by_adding_up_whatever_is_printed(
            @ForAll long seed, @ForAll Margins margins, @ForAll boolean cohorts, @ForAll boolean years) {
        Grouping grouping = Grouping.by(List.of("phase", "sex")).with(margins);
        grouping = cohorts ? grouping.of(COHORTS) : grouping;
        StatisticsTable table = table(seed, 25, years ? grouping.per(PeriodKind.YEAR) : grouping);
        assertThat(StatisticsReader.finds(table, StatisticsDisclosure.of(table, SMALL)))
                .isEmpty();
    }

    private static Registers registers(String marks) {
        return PlainAuthority.ENGLAND
                .read(StringCsv.of(Input.of("m.csv", marks), StringLayout.WEEKDAYS))
                .value();
    }

    /** One pupil for each letter, all of them at school for a day: {@code a} to {@code d} are the groups by sex and free school meals. */
    private static StatisticsTable present(String groups) {
        StringBuilder marks = new StringBuilder("pupil_id,start_date,marks\n");
        StringBuilder pupils = new StringBuilder("pupil_id,sex,fsm\n");
        for (int i = 0; i < groups.length(); i++) {
            int group = groups.charAt(i) - 'a';
            marks.append('P').append(i).append(",2025-09-01,/\\\n");
            pupils.append('P').append(i).append(group < 2 ? ",F" : ",M").append(group % 2 == 0 ? ",yes\n" : ",no\n");
        }
        var rules = PlainAuthority.ENGLAND.rules();
        StatisticsPlan plan = StatisticsPlan.of(
                        rules.definitions().of(Definition.ENG_REGISTER),
                        rules.measures(),
                        PlainAuthority.ENGLAND.frame(),
                        Window.ofDay(LocalDate.of(2025, 9, 1)))
                .with(Grouping.by(List.of("sex", "fsm")));
        Pupils list = PupilsCsv.read(Input.of("p.csv", pupils.toString())).value();
        return StatisticsCollector.of(plan)
                .add(registers(marks.toString()), list, Optional.empty())
                .toTable();
    }

    /** Two, eight, nine and seven of 26: 26 less 8, 9 and 7 would be the two, so the seven go too, though no row of a sex is printed. */
    @Example
    void a_small_group_among_groups_of_several_columns_takes_another_with_it() {
        StatisticsTable table = present("a".repeat(2) + "b".repeat(8) + "c".repeat(9) + "d".repeat(7));
        StatisticsDisclosure safe = StatisticsDisclosure.of(table, SMALL);
        assertThat(table.groups().stream().map(row -> row.by() + " " + safe.members(row)))
                .containsExactly(
                        "{sex=F, fsm=no} Optional[8]",
                        "{sex=F, fsm=yes} Optional.empty",
                        "{sex=M, fsm=no} Optional.empty",
                        "{sex=M, fsm=yes} Optional[9]");
        GroupStatistics total = table.total().orElseThrow();
        assertThat(safe.members(total)).contains(26L);
        assertThat(safe.met(total, "persistent-absence")).contains(0L);
        assertThat(safe.met(table.groups().get(0), "persistent-absence")).contains(0L);
        assertThat(safe.met(table.groups().get(1), "persistent-absence"))
                .as("of a row that is withheld nothing is shown, not even nobody")
                .isEmpty();
        assertThat(safe.cells().find("{sex=F, fsm=yes} members").orElseThrow().state())
                .isEqualTo(DisclosedCell.State.WITHHELD);
        assertThat(safe.cells().find("{sex=M, fsm=no} members").orElseThrow().state())
                .isEqualTo(DisclosedCell.State.WITHHELD_TO_GUARD);
        assertThat(safe).hasToString("25 cells, 2 withheld");
    }

    /** In autumn 2013 a school whose marks go on after the window has no number to be held against; the other has one. */
    @Example
    void a_school_of_which_no_rule_is_known_adds_nobody_to_those_over_a_threshold() {
        var rules = PlainAuthority.ENGLAND.rules();
        StatisticsPlan plan = StatisticsPlan.of(
                        rules.definitions().of(Definition.ENG_CENSUS),
                        rules.measures(),
                        PlainAuthority.ENGLAND.frame(),
                        Window.ofClosed(LocalDate.of(2013, 9, 2), LocalDate.of(2013, 10, 31)))
                .with(Grouping.by(List.of("school_id")));
        StringBuilder list = new StringBuilder("pupil_id,date_of_birth,entry_date\n");
        StringBuilder marks = new StringBuilder("pupil_id,start_date,marks\n");
        for (int i = 0; i < 9; i++) {
            list.append('P').append(i).append(",2003-01-01,2010-09-01\n");
            marks.append('P').append(i).append(",2013-09-02,/\\\n");
        }
        Pupils pupils = PupilsCsv.read(Input.of("p.csv", list.toString())).value();
        StatisticsTable table = StatisticsCollector.of(plan)
                .add(registers(marks.toString()), pupils, Optional.of(SchoolRef.of("A")))
                .add(registers(marks + "P0,2013-12-02,/\\\n"), pupils, Optional.of(SchoolRef.of("B")))
                .toTable();
        assertThat(table.groups().get(0).thresholdIds()).contains("persistent-absence");
        assertThat(table.groups().get(1).thresholdIds()).isEmpty();
        StatisticsDisclosure safe = StatisticsDisclosure.of(table, SMALL);
        assertThat(safe.members(table.groups().get(1))).contains(9L);
        assertThat(safe.met(table.groups().get(0), "persistent-absence")).contains(0L);
        assertThat(safe.met(table.groups().get(1), "persistent-absence")).isEmpty();
    }

    @Example
    void large_groups_are_shown_as_they_are() {
        StatisticsTable table = table(3, 300, Grouping.by(List.of("sex")));
        StatisticsDisclosure safe = StatisticsDisclosure.of(table, SMALL);
        assertThat(safe.symbol()).isEqualTo("c");
        assertThat(table.groups()).hasSize(3);
        for (GroupStatistics row : table.groups()) {
            assertThat(row.members()).isGreaterThan(50);
            assertThat(safe.members(row)).contains(row.members());
            safe.met(row, "persistent-absence")
                    .ifPresent(met -> assertThat(met)
                            .isEqualTo(row.threshold("persistent-absence")
                                    .orElseThrow()
                                    .met()));
        }
        GroupStatistics total = table.total().orElseThrow();
        assertThat(safe.members(total)).contains(total.members());
        assertThat(safe.met(total, "no-such")).isEmpty();
    }

    @Example
    void a_row_of_few_takes_another_with_it_because_the_total_is_known() {
        StatisticsTable table = table(5, 6, Grouping.by(List.of("sex")));
        StatisticsDisclosure safe = StatisticsDisclosure.of(table, SMALL);
        long withheld = table.groups().stream()
                .filter(row -> safe.members(row).isEmpty())
                .count();
        assertThat(table.groups().stream().anyMatch(row -> row.members() < 5)).isTrue();
        assertThat(withheld == 1 && safe.members(table.total().orElseThrow()).isPresent())
                .as("one alone could be got back")
                .isFalse();
    }
}
