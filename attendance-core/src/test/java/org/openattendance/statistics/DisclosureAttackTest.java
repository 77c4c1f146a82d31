package org.openattendance.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.openattendance.statistics.DisclosureSamples.smallBelow;
import static org.openattendance.statistics.DisclosureSamples.withMargins;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** For tables of two dimensions, trying every way to fill the withheld cells is the oracle. */
class DisclosureAttackTest {

    private static DisclosedCell shown(String id, long count) {
        return new DisclosedCell(id, DisclosedCell.State.SHOWN, Optional.of(count), Optional.empty());
    }

    private static DisclosedCell withheld(String id) {
        return new DisclosedCell(id, DisclosedCell.State.WITHHELD, Optional.empty(), Optional.empty());
    }

    private static List<RecoveredCell> attack(List<DisclosedCell> cells, DisclosureCells.Sum... sums) {
        return DisclosureAttack.on(DisclosedTable.of(cells, List.of(sums), smallBelow(5)));
    }

    private static DisclosureCells.Sum sum(String total, String... parts) {
        return new DisclosureCells.Sum(total, List.of(parts));
    }

    @Test
    void one_withheld_part_is_the_total_less_the_others() {
        assertThat(attack(List.of(shown("t", 20), shown("a", 17), withheld("b")), sum("t", "a", "b")))
                .containsExactly(new RecoveredCell("b", 3));
    }

    @Test
    void two_withheld_parts_of_one_sum_stay_unknown() {
        assertThat(attack(
                        List.of(shown("t", 20), shown("a", 13), withheld("b"), withheld("c")), sum("t", "a", "b", "c")))
                .isEmpty();
    }

    /** Zeros are printed, so a withheld count is 1 at least: two that make 2 are known. */
    @Test
    void two_withheld_parts_that_leave_only_ones_are_known() {
        assertThat(attack(
                        List.of(shown("t", 12), shown("a", 10), withheld("b"), withheld("c")), sum("t", "a", "b", "c")))
                .containsExactly(new RecoveredCell("b", 1), new RecoveredCell("c", 1));
    }

    /** Each row and column has two unknown cells, but the rows less the columns leave one. */
    @Test
    void a_difference_of_several_sums_is_found() {
        List<DisclosedCell> cells = List.of(
                withheld("a1"),
                withheld("a2"),
                shown("a3", 5),
                shown("a", 12),
                withheld("b1"),
                withheld("b2"),
                withheld("b3"),
                shown("b", 15),
                shown("c1", 9),
                shown("c2", 8),
                shown("c3", 10),
                shown("c", 27),
                shown("t1", 19),
                shown("t2", 17),
                shown("t3", 18),
                shown("t", 54));
        assertThat(attack(
                        cells,
                        sum("a", "a1", "a2", "a3"),
                        sum("b", "b1", "b2", "b3"),
                        sum("c", "c1", "c2", "c3"),
                        sum("t1", "a1", "b1", "c1"),
                        sum("t2", "a2", "b2", "c2"),
                        sum("t3", "a3", "b3", "c3")))
                .containsExactly(new RecoveredCell("b3", 3));
    }

    @Test
    void a_total_whose_parts_are_printed_is_known_though_it_is_withheld() {
        assertThat(attack(List.of(withheld("t"), shown("a", 17), shown("b", 2)), sum("t", "a", "b")))
                .containsExactly(new RecoveredCell("t", 19));
    }

    @Test
    void a_cell_in_no_sum_cannot_be_got_back() {
        assertThat(attack(List.of(withheld("a"), shown("b", 3)))).isEmpty();
    }

    @Test
    void a_table_that_does_not_add_up_gives_nothing_and_does_not_fail() {
        assertThat(attack(List.of(shown("t", 3), shown("a", 17), withheld("b")), sum("t", "a", "b")))
                .isEmpty();
    }

    /** 10 stands for 8 to 12 and 15 for 13 to 17: the part lies between 1 and 9. */
    @Test
    void rounded_counts_leave_room() {
        DisclosurePolicy rounding =
                DisclosureSamples.policy(Optional.of(3), Optional.of(5), false, true, Optional.empty());
        assertThat(DisclosureAttack.on(DisclosedTable.of(
                        List.of(shown("t", 15), shown("a", 10), withheld("b")), List.of(sum("t", "a", "b")), rounding)))
                .isEmpty();
        // 5 stands for 3 to 7 and so does the total, so that the rest is 1 to 4; with a true 0 beside, nothing more is
        // known
        assertThat(DisclosureAttack.on(DisclosedTable.of(
                        List.of(shown("t", 0), shown("a", 0), withheld("b")), List.of(sum("t", "a", "b")), rounding)))
                .isEmpty();
    }

    private static DisclosurePolicy rounded(int below) {
        return DisclosureSamples.policy(Optional.of(below), Optional.of(5), false, true, Optional.empty());
    }

    /** 5 stands for 3 to 7: two parts of 3 and one that is not 0 fill a total of 7, and no other way does. */
    @Test
    void rounded_counts_at_their_ends_leave_none() {
        assertThat(DisclosureAttack.on(DisclosedTable.of(
                        List.of(shown("t", 5), shown("a", 5), shown("b", 5), withheld("c")),
                        List.of(sum("t", "a", "b", "c")),
                        rounded(2))))
                .containsExactly(new RecoveredCell("c", 1));
        assertThat(DisclosureAttack.on(DisclosedTable.of(
                        List.of(shown("t", 10), shown("a", 5), shown("b", 5), withheld("c")),
                        List.of(sum("t", "a", "b", "c")),
                        rounded(2))))
                .as("to a total of 12 it is 1 to 6")
                .isEmpty();
    }

    /** Where counts below 3 are withheld, a printed 0 is none; where those below 2 are, it may be 2. */
    @Test
    void a_rounded_0_is_a_true_one_where_all_that_round_to_it_are_withheld() {
        List<DisclosedCell> cells = List.of(
                new DisclosedCell("t", DisclosedCell.State.HIDDEN, Optional.empty(), Optional.empty()),
                shown("a", 0),
                shown("b", 0));
        assertThat(DisclosureAttack.on(DisclosedTable.of(cells, List.of(sum("t", "a", "b")), rounded(3))))
                .containsExactly(new RecoveredCell("t", 0));
        assertThat(DisclosureAttack.on(DisclosedTable.of(cells, List.of(sum("t", "a", "b")), rounded(2))))
                .isEmpty();
    }

    /** First a, then with it b, then with both c; a total that is too small for its parts says nothing. */
    @Test
    void one_subtraction_leads_to_the_next() {
        List<DisclosedCell> cells = List.of(
                shown("t", 9),
                withheld("a"),
                shown("x", 7),
                withheld("b"),
                shown("u", 8),
                withheld("c"),
                shown("v", 20));
        assertThat(attack(cells, sum("v", "b", "u", "c"), sum("u", "a", "b"), sum("t", "a", "x")))
                .containsExactly(new RecoveredCell("a", 2), new RecoveredCell("b", 6), new RecoveredCell("c", 6));
        assertThat(DisclosureAttack.finds(
                        DisclosedTable.of(cells, List.of(sum("t", "a", "x")), smallBelow(5)),
                        one -> one.id().equals("a")))
                .isTrue();
        assertThat(DisclosureAttack.finds(
                        DisclosedTable.of(cells, List.of(sum("t", "a", "x")), smallBelow(5)),
                        one -> one.id().equals("b")))
                .isFalse();
        assertThat(attack(List.of(shown("t", 7), withheld("a"), shown("x", 7)), sum("t", "a", "x")))
                .as("what is withheld is not 0")
                .isEmpty();
    }

    @Test
    void in_two_dimensions_it_finds_what_trying_every_table_finds() {
        Random random = new Random(2024);
        int recovered = 0;
        for (int i = 0; i < 600; i++) {
            Map<List<String>, Long> counts = withMargins(random, 6, 2 + random.nextInt(2), 2 + random.nextInt(2));
            DisclosureCells cells = DisclosureCells.ofTable(counts);
            List<DisclosedCell> published = new ArrayList<>();
            for (DisclosureCells.Cell cell : cells.cells()) {
                boolean hide = cell.count() > 0 && random.nextInt(5) < 3;
                published.add(hide ? withheld(cell.id()) : shown(cell.id(), cell.count()));
            }
            List<RecoveredCell> found = DisclosureAttack.on(DisclosedTable.of(published, cells.sums(), smallBelow(5)));
            assertThat(found).as("table %d", i).containsExactlyElementsOf(oracle(cells, published));
            recovered += found.size();
        }
        assertThat(recovered).as("there was something to find").isGreaterThan(500);
    }

    /** Every whole number from 1 to one more than the truth, in every withheld cell: in two dimensions any other way shows within that. */
    private static List<RecoveredCell> oracle(DisclosureCells cells, List<DisclosedCell> published) {
        List<String> unknown = published.stream()
                .filter(DisclosedCell::isWithheld)
                .map(DisclosedCell::id)
                .toList();
        Map<String, Long> values = new HashMap<>();
        published.forEach(cell -> cell.shown().ifPresent(count -> values.put(cell.id(), count)));
        Map<String, Set<Long>> possible = new TreeMap<>();
        unknown.forEach(id -> possible.put(id, new HashSet<>()));
        fill(cells, unknown, 0, values, possible);
        List<RecoveredCell> certain = new ArrayList<>();
        possible.forEach((id, ways) -> {
            if (ways.size() == 1) {
                certain.add(new RecoveredCell(id, ways.iterator().next()));
            }
        });
        return certain;
    }

    private static void fill(
            DisclosureCells cells,
            List<String> unknown,
            int at,
            Map<String, Long> values,
            Map<String, Set<Long>> ways) {
        if (cells.sums().stream().anyMatch(sum -> isBroken(sum, values))) {
            return;
        }
        if (at == unknown.size()) {
            unknown.forEach(id -> ways.get(id).add(values.get(id)));
            return;
        }
        String id = unknown.get(at);
        long truth = cells.find(id).orElseThrow().count();
        for (long value = Math.max(1, truth - 1); value <= truth + 1; value++) {
            values.put(id, value);
            fill(cells, unknown, at + 1, values, ways);
        }
        values.remove(id);
    }

    private static boolean isBroken(DisclosureCells.Sum sum, Map<String, Long> values) {
        if (!values.containsKey(sum.total()) || !values.keySet().containsAll(sum.parts())) {
            return false;
        }
        return sum.parts().stream().mapToLong(values::get).sum() != values.get(sum.total());
    }
}
