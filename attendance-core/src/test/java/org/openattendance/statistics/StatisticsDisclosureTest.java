package org.openattendance.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;
import org.openattendance.calendar.Window;
import org.openattendance.statistics.Grouping.Margins;

class StatisticsDisclosureTest {

    private static final Window WINDOW = Window.ofClosed(PlainAuthority.FIRST, PlainAuthority.FIRST.plusDays(27));
    private static final DisclosurePolicy SMALL = PlainAuthority.ENGLAND
            .rules()
            .disclosure()
            .find("small-5", LocalDate.of(2026, 1, 1))
            .orElseThrow();

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
