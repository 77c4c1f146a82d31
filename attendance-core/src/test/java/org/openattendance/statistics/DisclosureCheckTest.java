package org.openattendance.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.openattendance.statistics.DisclosureSamples.policy;
import static org.openattendance.statistics.DisclosureSamples.smallBelow;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.openattendance.statistics.DisclosureFinding.Kind;

class DisclosureCheckTest {

    private static DisclosedTable asTheyAre(DisclosureCells cells, DisclosurePolicy policy, List<String> withheld) {
        List<DisclosedCell> published = new ArrayList<>();
        for (DisclosureCells.Cell cell : cells.cells()) {
            boolean hide = withheld.contains(cell.id());
            published.add(new DisclosedCell(
                    cell.id(),
                    hide ? DisclosedCell.State.WITHHELD : DisclosedCell.State.SHOWN,
                    hide ? Optional.empty() : Optional.of(cell.count()),
                    Optional.empty()));
        }
        return DisclosedTable.of(published, cells.sums(), policy);
    }

    private static List<DisclosureFinding> check(DisclosureCells cells, DisclosurePolicy policy, String... withheld) {
        return DisclosureCheck.of(cells, asTheyAre(cells, policy, List.of(withheld)));
    }

    @Test
    void what_can_be_subtracted_comes_first() {
        DisclosureCells cells = DisclosureCells.builder()
                .cell("t", 22)
                .cell("a", 20)
                .cell("b", 2)
                .cell("z", 4)
                .sum("t", List.of("a", "b"))
                .build();
        assertThat(check(cells, smallBelow(5), "b"))
                .containsExactly(
                        new DisclosureFinding(Kind.RECOVERED, "b"), new DisclosureFinding(Kind.SMALL_SHOWN, "z"));
    }

    @Test
    void everybody_in_one_part_and_nobody_in_another_are_both_said() {
        DisclosureCells cells = DisclosureCells.builder()
                .cell("t", 22)
                .cell("a", 22)
                .cell("b", 0)
                .sum("t", List.of("a", "b"))
                .build();
        assertThat(check(cells, smallBelow(5)))
                .containsExactly(new DisclosureFinding(Kind.ALL_OF_TOTAL, "a"), new DisclosureFinding(Kind.NONE, "b"));
    }

    @Test
    void a_single_part_is_its_total_and_of_nobody_nothing_is_said() {
        DisclosureCells cells = DisclosureCells.builder()
                .cell("t", 22)
                .cell("a", 22)
                .cell("u", 0)
                .cell("c", 0)
                .cell("d", 0)
                .sum("t", List.of("a"))
                .sum("u", List.of("c", "d"))
                .build();
        assertThat(check(cells, smallBelow(5)))
                .containsExactly(
                        new DisclosureFinding(Kind.NONE, "c"),
                        new DisclosureFinding(Kind.NONE, "d"),
                        new DisclosureFinding(Kind.NONE, "u"));
        assertThat(cells).hasToString("5 cells with 2 sums");
    }

    @Test
    void a_school_with_nearly_everybody_dominates_its_cell() {
        DisclosurePolicy policy = policy(Optional.empty(), Optional.empty(), false, true, Optional.of(90));
        DisclosureCells cells = DisclosureCells.builder()
                .cell(new DisclosureCells.Cell("a", 100, Optional.of(4L), Optional.of(90L), true))
                .cell(new DisclosureCells.Cell("b", 100, Optional.of(4L), Optional.of(89L), true))
                .cell(new DisclosureCells.Cell("c", 0, Optional.of(4L), Optional.of(0L), true))
                .build();
        assertThat(check(cells, policy))
                .containsExactly(new DisclosureFinding(Kind.DOMINATED, "a"), new DisclosureFinding(Kind.NONE, "c"));
        assertThat(check(cells, policy, "a", "c")).isEmpty();
    }

    @Test
    void a_table_that_was_made_safe_has_nothing_of_the_first_two_kinds() {
        DisclosureCells cells =
                DisclosureCells.ofTable(DisclosureSamples.withMargins(new java.util.Random(5), 40, 4, 3));
        DisclosedTable table = DisclosureControl.apply(cells, smallBelow(6));
        assertThat(DisclosureCheck.of(cells, table))
                .noneMatch(finding -> finding.kind() == Kind.RECOVERED || finding.kind() == Kind.SMALL_SHOWN);
    }
}
