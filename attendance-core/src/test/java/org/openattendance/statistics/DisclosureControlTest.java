package org.openattendance.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.openattendance.statistics.DisclosureSamples.policy;
import static org.openattendance.statistics.DisclosureSamples.smallBelow;
import static org.openattendance.statistics.DisclosureSamples.withMargins;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.openattendance.base.InvalidValueException;
import org.openattendance.statistics.DisclosedCell.State;

class DisclosureControlTest {

    private static DisclosedCell cell(DisclosedTable table, String id) {
        return table.find(id).orElseThrow();
    }

    /** Two year groups by free school meals. The 3 goes; the smallest count beside it in its row, and one in the other row, guard it. */
    private static final Map<List<String>, Long> TWO_BY_TWO = Map.of(
            List.of("7", "yes"),
            3L,
            List.of("7", "no"),
            40L,
            List.of("7", ""),
            43L,
            List.of("8", "yes"),
            25L,
            List.of("8", "no"),
            30L,
            List.of("8", ""),
            55L,
            List.of("", "yes"),
            28L,
            List.of("", "no"),
            70L,
            List.of("", ""),
            98L);

    @Test
    void a_small_count_is_withheld_with_what_would_give_it_away() {
        DisclosedTable table = DisclosureControl.apply(DisclosureCells.ofTable(TWO_BY_TWO), smallBelow(5));
        assertThat(cell(table, "7|yes").state()).isEqualTo(State.WITHHELD);
        assertThat(cell(table, "8|yes"))
                .isEqualTo(new DisclosedCell("8|yes", State.WITHHELD_TO_GUARD, Optional.empty(), Optional.of("7|yes")));
        assertThat(cell(table, "7|no").state()).isEqualTo(State.WITHHELD_TO_GUARD);
        assertThat(cell(table, "8|no").state()).isEqualTo(State.WITHHELD_TO_GUARD);
        assertThat(cell(table, "|").shown()).hasValue(98L);
        assertThat(table.withheld()).isEqualTo(4);
        assertThat(DisclosureAttack.on(table)).isEmpty();
    }

    @Test
    void a_zero_is_printed_and_five_is_not_small_below_five() {
        DisclosureCells cells = DisclosureCells.builder()
                .cell("a", 0)
                .cell("b", 4)
                .cell("c", 5)
                .cell("d", 1)
                .build();
        DisclosedTable table = DisclosureControl.apply(cells, smallBelow(5));
        assertThat(table.cells().stream().filter(one -> !one.isWithheld()).map(DisclosedCell::id))
                .containsExactly("a", "c");
    }

    @Test
    void a_policy_without_secondary_suppression_leaves_the_difference_open() {
        DisclosurePolicy primary = policy(Optional.of(3), Optional.empty(), false, false, Optional.empty());
        DisclosureCells cells = DisclosureCells.builder()
                .cell("t", 50)
                .cell("a", 48)
                .cell("b", 2)
                .sum("t", List.of("a", "b"))
                .build();
        DisclosedTable table = DisclosureControl.apply(cells, primary);
        assertThat(table.withheld()).isEqualTo(1);
        assertThat(DisclosureAttack.on(table)).containsExactly(new RecoveredCell("b", 2));
    }

    @Test
    void those_who_are_not_in_a_part_are_guarded_too() {
        DisclosureCells cells = DisclosureCells.builder()
                .cell("enrolments", 30)
                .cell("persistent", 28)
                .hidden("others", 2)
                .sum("enrolments", List.of("persistent", "others"))
                .build();
        DisclosedTable table = DisclosureControl.apply(cells, smallBelow(5));
        assertThat(cell(table, "persistent").state()).isEqualTo(State.WITHHELD_TO_GUARD);
        assertThat(cell(table, "enrolments").shown()).hasValue(30L);
    }

    /** 30 in all, as everybody knows: to withhold that would leave 2 to whoever does not ask the page. */
    @Test
    void what_everybody_knows_guards_nothing_and_is_printed() {
        DisclosureCells.Builder builder = DisclosureCells.builder()
                .cell("few", 2)
                .cell("others", 28)
                .sum("all", List.of("few", "others"))
                .cell("boys", 3)
                .cell("girls", 27)
                .sum("all", List.of("boys", "girls"));
        DisclosedTable table = DisclosureControl.apply(builder.known("all", 30).build(), smallBelow(5));
        assertThat(cell(table, "all").shown()).hasValue(30L);
        assertThat(List.of("few", "others", "boys", "girls"))
                .allSatisfy(
                        id -> assertThat(cell(table, id).isWithheld()).as(id).isTrue());
        assertThat(DisclosureAttack.on(table)).isEmpty();
    }

    @Test
    void a_known_total_of_parts_of_one_cannot_be_guarded_and_that_is_said() {
        DisclosureCells cells = DisclosureCells.builder()
                .known("all", 2)
                .cell("a", 1)
                .cell("b", 1)
                .sum("all", List.of("a", "b"))
                .build();
        assertThatThrownBy(() -> DisclosureControl.apply(cells, smallBelow(5)))
                .isInstanceOf(InvalidValueException.class)
                .hasMessageContaining("cannot be guarded")
                .hasMessageContaining("\nMaybe ");
    }

    @Test
    void a_large_rest_may_be_known() {
        DisclosureCells cells = DisclosureCells.builder()
                .cell("enrolments", 30)
                .cell("persistent", 20)
                .hidden("others", 10)
                .sum("enrolments", List.of("persistent", "others"))
                .build();
        assertThat(DisclosureControl.apply(cells, smallBelow(5)).withheld()).isZero();
    }

    @Test
    void one_schools_figures_are_withheld_even_when_they_are_none() {
        DisclosurePolicy oneSchool = policy(Optional.empty(), Optional.empty(), true, true, Optional.empty());
        DisclosureCells.Builder builder = DisclosureCells.builder().cell("t", 900);
        builder.cell(new DisclosureCells.Cell("a", 500, Optional.of(3L), Optional.empty(), true));
        builder.cell(new DisclosureCells.Cell("b", 400, Optional.of(2L), Optional.empty(), true));
        builder.cell(new DisclosureCells.Cell("c", 0, Optional.of(1L), Optional.empty(), true));
        DisclosedTable table =
                DisclosureControl.apply(builder.sum("t", List.of("a", "b", "c")).build(), oneSchool);
        assertThat(cell(table, "c").state()).isEqualTo(State.WITHHELD);
        assertThat(cell(table, "b").state()).isEqualTo(State.WITHHELD_TO_GUARD);
        assertThat(DisclosureAttack.on(table)).isEmpty();
    }

    /** england-statistics section 8: to the nearest 5, half up, a shown 0 being a true one. */
    @Test
    void counts_are_rounded_to_the_nearest_five() {
        DisclosurePolicy rounding = policy(Optional.of(3), Optional.of(5), false, false, Optional.empty());
        DisclosureCells cells = DisclosureCells.builder()
                .cell("a", 0)
                .cell("b", 3)
                .cell("c", 7)
                .cell("d", 8)
                .cell("e", 12)
                .cell("f", 13)
                .cell("g", 2)
                .build();
        DisclosedTable table = DisclosureControl.apply(cells, rounding);
        assertThat(table.cells().stream().map(one -> one.shown().orElse(-1L)))
                .containsExactly(0L, 5L, 5L, 10L, 10L, 15L, -1L);
        DisclosurePolicy tens = policy(Optional.empty(), Optional.of(10), false, false, Optional.empty());
        assertThat(cell(DisclosureControl.apply(cells, tens), "f").shown()).hasValue(10L);
        assertThat(tens.shown(15)).isEqualTo(20);
        assertThat(tens.shown(14)).isEqualTo(10);
    }

    @Test
    void a_thousand_random_tables_give_nothing_back() {
        Random random = new Random(17);
        for (int i = 0; i < 1000; i++) {
            int[] sizes = random.nextInt(4) > 0
                    ? new int[] {2 + random.nextInt(3), 2 + random.nextInt(3)}
                    : new int[] {2, 2, 2 + random.nextInt(2)};
            DisclosureCells cells = DisclosureCells.ofTable(withMargins(random, 60, sizes));
            DisclosurePolicy policy = smallBelow(3 + random.nextInt(8));
            DisclosedTable table = DisclosureControl.apply(cells, policy);
            assertThat(DisclosureAttack.on(table)).as("table %d", i).isEmpty();
            for (DisclosureCells.Cell cell : cells.cells()) {
                DisclosedCell shown = cell(table, cell.id());
                boolean small =
                        cell.count() > 0 && cell.count() < policy.smallBelow().orElseThrow();
                assertThat(shown.state() == State.WITHHELD).isEqualTo(small);
                shown.shown().ifPresent(count -> assertThat(count).isEqualTo(cell.count()));
            }
        }
    }

    @Test
    void no_guard_could_be_printed_and_the_same_counts_give_the_same_table() {
        Random random = new Random(3);
        for (int i = 0; i < 60; i++) {
            DisclosureCells cells = DisclosureCells.ofTable(withMargins(random, 90, 3, 4));
            DisclosedTable table = DisclosureControl.apply(cells, smallBelow(6));
            assertThat(DisclosureControl.apply(cells, smallBelow(6)).cells()).isEqualTo(table.cells());
            for (DisclosedCell guard : table.cells()) {
                if (guard.state() == State.WITHHELD_TO_GUARD) {
                    List<DisclosedCell> printed = new ArrayList<>(table.cells());
                    printed.remove(guard);
                    long count = cells.find(guard.id()).orElseThrow().count();
                    printed.add(new DisclosedCell(guard.id(), State.SHOWN, Optional.of(count), Optional.empty()));
                    assertThat(DisclosureAttack.on(DisclosedTable.of(printed, cells.sums(), smallBelow(6))))
                            .isNotEmpty();
                }
            }
        }
    }

    @Test
    void sums_that_do_not_add_up_are_refused() {
        DisclosureCells.Builder wrong =
                DisclosureCells.builder().cell("t", 5).cell("a", 2).cell("b", 2).sum("t", List.of("a", "b"));
        assertThatThrownBy(wrong::build)
                .isInstanceOf(InvalidValueException.class)
                .hasMessageContaining("4 and not 5");
        DisclosureCells.Builder missing = DisclosureCells.builder().cell("t", 5).sum("t", List.of("a"));
        assertThatThrownBy(missing::build).hasMessageContaining("not there");
        assertThatThrownBy(() -> DisclosureCells.builder().cell("a", 1).cell("a", 1))
                .hasMessageContaining("Two cells have one id");
        assertThatThrownBy(() -> DisclosureCells.builder().cell("a", -1)).isInstanceOf(InvalidValueException.class);
        assertThatThrownBy(() -> new DisclosureCells.Sum("t", List.of())).isInstanceOf(InvalidValueException.class);
        assertThatThrownBy(() -> new DisclosureCells.Sum("t", List.of("t"))).isInstanceOf(InvalidValueException.class);
        assertThatThrownBy(() -> smallBelow(1)).isInstanceOf(InvalidValueException.class);
    }
}
