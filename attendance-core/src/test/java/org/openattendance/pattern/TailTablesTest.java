package org.openattendance.pattern;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

/** The tables against {@link ExactTail}, which counts every question anew. */
class TailTablesTest {

    private final TailTables kept = new TailTables(); // over all tries, in whatever order they come

    @Property(tries = 400)
    void a_kept_table_gives_the_same_two_numbers_as_counting_anew(
            @ForAll @IntRange(max = 430) int whole,
            @ForAll @IntRange(max = 430) int of,
            @ForAll @IntRange(max = 430) int some) {
        int inside = of % (whole + 1);
        int missed = some % (whole + 1);
        for (int both = Math.max(0, missed - (whole - inside)); both <= Math.min(inside, missed); both++) {
            Chance exact = ExactTail.hypergeometric(whole, inside, missed, both);
            assertThat(kept.hypergeometric(whole, inside, missed, both)).isEqualTo(exact);
            if (both % 7 == 0) {
                assertThat(new TailTables().hypergeometric(whole, inside, missed, both))
                        .isEqualTo(exact);
            }
        }
    }

    @Property(tries = 100)
    void even_tosses_are_the_same_too(@ForAll @IntRange(max = 200) int tosses, @ForAll @IntRange(max = 200) int some) {
        int heads = some % (tosses + 1);
        assertThat(kept.evenTosses(tosses, heads)).isEqualTo(ExactTail.evenTosses(tosses, heads));
    }

    /** One pupil after another in one thread, and all at once in many. */
    @Test
    void threads_that_share_a_table_get_what_one_alone_gets() {
        TailTables shared = new TailTables();
        List<Chance> together = IntStream.range(0, 4000)
                .parallel()
                .mapToObj(at -> shared.hypergeometric(150 + at % 50, 38, at % 37, at % 37 / 2))
                .toList();
        List<Chance> alone = IntStream.range(0, 4000)
                .mapToObj(at -> ExactTail.hypergeometric(150 + at % 50, 38, at % 37, at % 37 / 2))
                .toList();
        assertThat(together).isEqualTo(alone);
    }

    /** Cross-multiplied, which is how fractions compare; bit lengths are only a shorter way there. */
    @Property(tries = 500)
    void chances_compare_as_their_fractions_do(@ForAll Random dice) {
        Chance left = drawn(dice);
        Chance right = dice.nextInt(3) == 0
                ? new Chance(left.ways().shiftLeft(2), left.all().shiftLeft(2))
                : drawn(dice);
        int exact = left.ways().multiply(right.all()).compareTo(right.ways().multiply(left.all()));
        assertThat(Integer.signum(left.compareTo(right))).isEqualTo(exact);
        assertThat(Integer.signum(right.compareTo(left))).isEqualTo(-exact);
    }

    private static Chance drawn(Random dice) {
        int whole = 1 + dice.nextInt(40);
        int inside = dice.nextInt(whole + 1);
        int missed = dice.nextInt(whole + 1);
        int least = Math.max(0, missed - (whole - inside));
        int both = least + dice.nextInt(Math.min(inside, missed) - least + 1);
        return dice.nextInt(10) == 0
                ? Chance.of(0, 1 + dice.nextInt(9))
                : ExactTail.hypergeometric(whole, inside, missed, both);
    }
}
