package org.openattendance.casework;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class SmallCountsTest {

    private static Set<Integer> withheld(int smallest, Long... counts) {
        return SmallCounts.withheld(List.of(counts), smallest, Set.of());
    }

    @Test
    void a_small_count_is_withheld_and_the_next_smallest_with_it() {
        assertThat(withheld(10, 30L, 9L, 12L)).containsExactly(1, 2);
        assertThat(withheld(10, 30L, 10L, 12L)).isEmpty();
        assertThat(withheld(10, 30L, 0L, 12L)).as("nobody is nobody").isEmpty();
        assertThat(withheld(1, 1L, 2L)).isEmpty();
        assertThat(withheld(5, 1L, 1L, 40L, 30L))
                .as("a sum of 2 says that both are 1")
                .containsExactly(0, 1, 3);
    }

    @Test
    void what_is_withheld_for_another_reason_stays_withheld_and_is_covered() {
        assertThat(SmallCounts.withheld(List.of(20L, 30L, 25L), 10, Set.of(1))).containsExactly(0, 1);
        assertThat(SmallCounts.withheld(List.of(20L, 0L, 25L), 10, Set.of(1)))
                .as("nobody is among those withheld")
                .containsExactly(1);
    }

    @Property
    void whoever_knows_the_total_and_the_rule_cannot_work_a_withheld_count_out(
            @ForAll @Size(min = 1, max = 5) List<@LongRange(max = 9) Long> counts,
            @ForAll @IntRange(min = 1, max = 6) int smallest) {
        Set<Integer> withheld = SmallCounts.withheld(counts, smallest, Set.of());
        for (int i = 0; i < counts.size(); i++) {
            assertThat(withheld.contains(i) || counts.get(i) == 0 || counts.get(i) >= smallest)
                    .isTrue();
        }
        boolean somebodyShown = false;
        for (int i = 0; i < counts.size(); i++) {
            somebodyShown |= counts.get(i) > 0 && !withheld.contains(i);
        }
        if (somebodyShown && !withheld.isEmpty()) {
            int total =
                    withheld.stream().mapToInt(i -> counts.get(i).intValue()).sum();
            assertThat(firstParts(total, withheld.size())).hasSizeGreaterThan(1);
        }
    }

    /** Every value that one of so many counts, none of them 0, can have when they add up to a total: all sums are tried. */
    private static Set<Integer> firstParts(int total, int parts) {
        Set<Integer> values = new TreeSet<>();
        for (int first = 1; first <= total; first++) {
            if (canBe(total - first, parts - 1)) {
                values.add(first);
            }
        }
        return values;
    }

    private static boolean canBe(int total, int parts) {
        if (parts == 0) {
            return total == 0;
        }
        for (int one = 1; one <= total; one++) {
            if (canBe(total - one, parts - 1)) {
                return true;
            }
        }
        return false;
    }
}
