package org.openattendance.pattern;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.openattendance.base.Rate;

class GuardTest {

    private static final Rate SHARE = Rate.of(1, 20);

    /** Holm 1979, with four tests at 5%: 0.005 and 0.01 pass 0.0125 and 0.0167; 0.03 does not pass 0.025, and 0.04 is not tried. */
    @Test
    void holms_steps_grow_and_stop_at_the_first_that_fails() {
        List<Chance> chances =
                List.of(Chance.of(10, 1000), Chance.of(40, 1000), Chance.of(30, 1000), Chance.of(5, 1000));
        assertThat(Guard.HOLM.noticed(chances, SHARE)).containsExactly(true, false, false, true);
        assertThat(Guard.BONFERRONI.noticed(chances, SHARE)).containsExactly(true, false, false, true);
    }

    @Test
    void bonferroni_keeps_the_first_step_where_holm_goes_on() {
        List<Chance> chances = List.of(Chance.of(10, 1000), Chance.of(24, 1000), Chance.of(16, 1000));
        assertThat(Guard.HOLM.noticed(chances, SHARE)).containsExactly(true, true, true);
        assertThat(Guard.BONFERRONI.noticed(chances, SHARE)).containsExactly(true, false, true);
    }

    @Test
    void exactly_the_share_is_enough_and_no_test_is_no_answer() {
        assertThat(Guard.HOLM.noticed(List.of(Chance.of(1, 20)), SHARE)).containsExactly(true);
        assertThat(Guard.HOLM.noticed(List.of(Chance.of(2, 39)), SHARE)).containsExactly(false);
        assertThat(Guard.HOLM.noticed(List.of(), SHARE)).isEmpty();
    }

    /** The rule as written: the smallest against share/n, the next against share/(n-1), and so on. */
    @Property(tries = 300)
    void holm_is_the_rule_as_written(@ForAll @Size(max = 12) List<@IntRange(max = 200) Integer> thousandths) {
        List<Chance> chances =
                thousandths.stream().map(part -> Chance.of(part, 1000)).toList();
        int n = chances.size();
        List<Integer> sorted = thousandths.stream().sorted().toList();
        int passed = (int) IntStream.range(0, n)
                .takeWhile(step -> sorted.get(step) * 20L * (n - step) <= 1000)
                .count();
        assertThat(Guard.HOLM.noticed(chances, SHARE).stream()
                        .filter(any -> any)
                        .count())
                .isEqualTo(passed);
        long single =
                thousandths.stream().filter(part -> part * 20L * n <= 1000).count();
        assertThat(Guard.BONFERRONI.noticed(chances, SHARE).stream()
                        .filter(any -> any)
                        .count())
                .isEqualTo(single);
    }

    @Property(tries = 100)
    void one_more_question_never_makes_another_stand_out(
            @ForAll @Size(min = 1, max = 10) List<@IntRange(max = 60) Integer> thousandths) {
        List<Chance> all =
                thousandths.stream().map(part -> Chance.of(part, 1000)).toList();
        List<Boolean> fewer = Guard.HOLM.noticed(all.subList(1, all.size()), SHARE);
        List<Boolean> more = Guard.HOLM.noticed(all, SHARE);
        for (int i = 1; i < all.size(); i++) {
            assertThat(!more.get(i) || fewer.get(i - 1)).isTrue();
        }
    }
}
