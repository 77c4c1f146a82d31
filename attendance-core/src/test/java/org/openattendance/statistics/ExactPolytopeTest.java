package org.openattendance.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Sums of few numbers, each worked by hand: what the numbers can be at the least and at the most. */
class ExactPolytopeTest {

    private static int[] sum(int... coefficients) {
        return coefficients;
    }

    private static ExactPolytope numbers(int columns, List<int[]> sums, Long... sides) {
        return new ExactPolytope(columns, sums, List.of(sides));
    }

    /** {@code least..most} of each number in turn, with nothing after the dots where there is no end. */
    private static List<String> bounds(int columns, List<int[]> sums, Long... sides) {
        ExactPolytope possible = numbers(columns, sums, sides);
        assertThat(possible.isFeasible()).isTrue();
        return java.util.stream.IntStream.range(0, columns)
                .mapToObj(column -> {
                    BigInteger most = possible.most(column);
                    return possible.least(column) + ".." + (most == null ? "" : most);
                })
                .toList();
    }

    @Test
    void two_sums_of_two_numbers_leave_one_way() {
        List<int[]> sums = List.of(sum(1, 1), sum(1, -1));
        assertThat(bounds(2, sums, 3L, 1L)).containsExactly("2..2", "1..1");
        ExactPolytope one = numbers(2, sums, 3L, 1L);
        assertThat(one.now(0)).isEqualTo(BigInteger.TWO);
        assertThat(one.now(1)).isEqualTo(BigInteger.ONE);
    }

    @Test
    void one_sum_of_two_numbers_leaves_all_of_it_to_either() {
        assertThat(bounds(2, List.of(sum(1, 1)), 5L)).containsExactly("0..5", "0..5");
    }

    @Test
    void where_a_number_ends_between_two_whole_ones_the_inner_one_counts() {
        assertThat(bounds(2, List.of(sum(2, 1)), 5L))
                .as("2x + y = 5: x is 2 and a half at the most")
                .containsExactly("0..2", "0..5");
        assertThat(bounds(3, List.of(sum(2, 1, 0), sum(0, 1, 1)), 5L, 2L))
                .as("and with y at most 2, it is one and a half at the least")
                .containsExactly("2..2", "0..2", "0..2");
    }

    @Test
    void a_difference_alone_has_no_upper_end() {
        assertThat(bounds(2, List.of(sum(1, -1)), 1L)).containsExactly("1..", "0..");
        assertThat(bounds(2, List.of(sum(1, -1)), -1L)).containsExactly("0..", "1..");
    }

    @Test
    void a_number_in_no_sum_may_be_anything() {
        assertThat(bounds(2, List.of(sum(1, 0)), 4L)).containsExactly("4..4", "0..");
    }

    @Test
    void a_sum_that_is_said_twice_says_it_once() {
        assertThat(bounds(2, List.of(sum(1, 1), sum(1, 1), sum(2, 2)), 3L, 3L, 6L))
                .containsExactly("0..3", "0..3");
    }

    @Test
    void numbers_that_add_up_to_less_than_nothing_there_are_none() {
        assertThat(numbers(2, List.of(sum(1, 1)), -1L).isFeasible()).isFalse();
        assertThat(numbers(1, List.of(sum(0)), 1L).isFeasible())
                .as("a sum of nothing")
                .isFalse();
        assertThat(numbers(2, List.of(sum(1, 1), sum(1, 1)), 1L, 2L).isFeasible())
                .as("two totals of the same parts")
                .isFalse();
        assertThat(numbers(2, List.of(sum(1, -1), sum(-1, 0)), 3L, -2L).isFeasible())
                .as("2 less something is not 3")
                .isFalse();
    }

    /** x = y, and y = x + z: z is nothing, and the others can grow together. */
    @Test
    void sums_of_nothing_tie_numbers_all_the_same() {
        assertThat(bounds(3, List.of(sum(1, -1, 0), sum(-1, 1, -1)), 0L, 0L)).containsExactly("0..", "0..", "0..0");
        assertThat(bounds(2, List.of(sum(-1, -1)), 0L)).containsExactly("0..0", "0..0");
    }
}
