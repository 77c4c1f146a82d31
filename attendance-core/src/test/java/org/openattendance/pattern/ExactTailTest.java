package org.openattendance.pattern;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigInteger;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.openattendance.base.InvalidValueException;
import org.openattendance.base.Rate;

class ExactTailTest {

    /** Fisher, The Design of Experiments: eight cups, four of each, all four found: 1 in 70; three or more: 17 in 70. */
    @Test
    void the_lady_who_tasted_tea() {
        assertThat(ExactTail.hypergeometric(8, 4, 4, 4)).isEqualTo(Chance.of(1, 70));
        assertThat(ExactTail.hypergeometric(8, 4, 4, 3)).isEqualTo(Chance.of(17, 70));
        assertThat(ExactTail.hypergeometric(8, 4, 4, 0)).isEqualTo(Chance.of(70, 70));
    }

    @Test
    void nine_heads_or_more_of_ten() {
        assertThat(ExactTail.evenTosses(10, 9)).isEqualTo(Chance.of(11, 1024));
        assertThat(ExactTail.evenTosses(10, 0)).isEqualTo(Chance.of(1024, 1024));
        assertThat(ExactTail.evenTosses(0, 0)).isEqualTo(Chance.of(1, 1));
    }

    @Test
    void numbers_that_cannot_be_are_refused() {
        int[][] wrong = {
            {8, 9, 4, 4}, {8, -1, 4, 0}, {8, 4, 9, 4}, {8, 4, -1, 0}, {8, 4, 4, 5}, {8, 4, 4, -1}, {8, 6, 6, 3}
        };
        for (int[] numbers : wrong) {
            assertThatThrownBy(() -> ExactTail.hypergeometric(numbers[0], numbers[1], numbers[2], numbers[3]))
                    .as("%s", java.util.Arrays.toString(numbers))
                    .isInstanceOf(InvalidValueException.class)
                    .hasMessageContaining("\nMaybe ");
        }
        assertThat(ExactTail.hypergeometric(8, 6, 6, 4).compareTo(Chance.of(1, 1)))
                .isZero();
        assertThatThrownBy(() -> ExactTail.evenTosses(3, 4)).isInstanceOf(InvalidValueException.class);
        assertThatThrownBy(() -> ExactTail.evenTosses(3, -1)).isInstanceOf(InvalidValueException.class);
    }

    /** Every set of missed days, one after another: the bits of a number. */
    @Property(tries = 200)
    void the_tail_is_what_counting_every_set_of_days_gives(
            @ForAll @IntRange(min = 1, max = 12) int whole,
            @ForAll @IntRange(max = 12) int of,
            @ForAll @IntRange(max = 12) int some) {
        int inside = of % (whole + 1);
        int missed = some % (whole + 1);
        for (int both = Math.max(0, missed - (whole - inside)); both <= Math.min(inside, missed); both++) {
            long ways = 0;
            long all = 0;
            for (int set = 0; set < 1 << whole; set++) {
                if (Integer.bitCount(set) == missed) {
                    all++;
                    ways += Integer.bitCount(set & (1 << inside) - 1) >= both ? 1 : 0;
                }
            }
            assertThat(ExactTail.hypergeometric(whole, inside, missed, both)).isEqualTo(Chance.of(ways, all));
        }
    }

    @Property(tries = 50)
    void even_tosses_are_what_counting_every_row_of_tosses_gives(
            @ForAll @IntRange(max = 12) int tosses, @ForAll @IntRange(max = 12) int some) {
        int heads = some % (tosses + 1);
        long ways = java.util.stream.IntStream.range(0, 1 << tosses)
                .filter(row -> Integer.bitCount(row) >= heads)
                .count();
        assertThat(ExactTail.evenTosses(tosses, heads)).isEqualTo(Chance.of(ways, 1L << tosses));
    }

    @Property(tries = 100)
    void seeing_one_more_is_never_less_surprising(@ForAll @IntRange(min = 1, max = 30) int both) {
        assertThat(ExactTail.hypergeometric(190, 38, 31, both))
                .isLessThanOrEqualTo(ExactTail.hypergeometric(190, 38, 31, both - 1));
    }

    @Test
    void a_chance_is_compared_exactly_and_shown_rounded_up() {
        Chance third = Chance.of(1, 3);
        assertThat(third.isAtMost(Rate.of(1, 3), 1)).isTrue();
        assertThat(third.isAtMost(Rate.of(2, 3), 2)).isTrue();
        assertThat(third.isAtMost(Rate.of(2, 3), 3)).isFalse();
        assertThat(third.isAtMost(Rate.of(33, 100), 1)).isFalse();
        assertThat(third).isEqualByComparingTo(Chance.of(2, 6)).isNotEqualTo(Chance.of(2, 6));
        assertThat(third).hasToString("0.3334");
        assertThat(third.decimal(1)).isEqualTo("0.4");
        assertThat(Chance.of(0, 7)).hasToString("0.0000");
    }

    @Test
    void a_chance_is_from_0_to_1() {
        assertThatThrownBy(() -> Chance.of(2, 1)).isInstanceOf(InvalidValueException.class);
        assertThatThrownBy(() -> Chance.of(-1, 1)).isInstanceOf(InvalidValueException.class);
        assertThatThrownBy(() -> new Chance(BigInteger.ZERO, BigInteger.ZERO))
                .isInstanceOf(InvalidValueException.class);
        assertThat(Chance.of(1, 1).isAtMost(Rate.of(1, 1), 1)).isTrue();
    }
}
