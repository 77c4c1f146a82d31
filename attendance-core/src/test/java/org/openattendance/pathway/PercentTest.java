package org.openattendance.pathway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.openattendance.base.InvalidValueException;
import org.openattendance.base.Rate;

class PercentTest {

    @Property
    void text_goes_out_and_comes_back(@ForAll @IntRange(max = 100_000_000) int millionths) {
        Percent percent = new Percent(BigDecimal.valueOf(millionths, 6));
        assertThat(Percent.parse(percent.toString())).isEqualTo(percent);
        assertThat(percent.value()).isEqualByComparingTo(BigDecimal.valueOf(millionths, 6));
    }

    @Property
    void it_is_the_fraction_that_it_says(@ForAll @IntRange(max = 1000) int tenths) {
        Percent percent = new Percent(BigDecimal.valueOf(tenths, 1));
        assertThat(percent.asRate().compareTo(Rate.of(tenths, 1000))).isZero();
    }

    @Test
    void is_written_the_same_however_it_was_given() {
        assertThat(Percent.parse("90.00%")).isEqualTo(Percent.parse("90"));
        assertThat(Percent.parse("92.5")).hasToString("92.5%");
        assertThat(Percent.parse("100")).hasToString("100%").isEqualTo(Percent.WHOLE);
        assertThat(Percent.parse("0.0")).hasToString("0%").isEqualTo(Percent.ZERO);
        assertThat(Percent.parse("9")).isLessThan(Percent.parse("10"));
    }

    @Test
    void nothing_above_the_whole_is_a_percentage() {
        for (String text : new String[] {"100.01", "101", "-1", "9.1234567", "90 %", "", "x", "1000"}) {
            assertThatThrownBy(() -> Percent.parse(text))
                    .as(text)
                    .isInstanceOf(InvalidValueException.class)
                    .hasMessageContaining("\nMaybe ");
        }
        assertThatThrownBy(() -> new Percent(new BigDecimal("-0.1"))).isInstanceOf(InvalidValueException.class);
    }

    @Test
    void comparisons_are_exact_at_the_edge() {
        Percent ninety = Percent.parse("90");
        Rate on = Rate.of(342, 380);
        Rate under = Rate.of(341, 380);
        Rate over = Rate.of(343, 380);
        assertThat(Comparison.BELOW.holds(on, ninety)).isFalse();
        assertThat(Comparison.BELOW.holds(under, ninety)).isTrue();
        assertThat(Comparison.AT_MOST.holds(on, ninety)).isTrue();
        assertThat(Comparison.AT_MOST.holds(over, ninety)).isFalse();
        assertThat(Comparison.AT_LEAST.holds(on, ninety)).isTrue();
        assertThat(Comparison.AT_LEAST.holds(under, ninety)).isFalse();
        assertThat(Comparison.ABOVE.holds(on, ninety)).isFalse();
        assertThat(Comparison.ABOVE.holds(over, ninety)).isTrue();
        assertThat(Comparison.BELOW.asksForLess()).isTrue();
        assertThat(Comparison.AT_MOST.asksForLess()).isTrue();
        assertThat(Comparison.AT_LEAST.asksForLess()).isFalse();
        assertThat(Comparison.ABOVE.asksForLess()).isFalse();
    }

    @Property
    void a_rate_falls_in_exactly_one_of_bands_that_tile(
            @ForAll @IntRange(min = 1, max = 2000) int possible, @ForAll @IntRange(max = 2000) int attended) {
        Band[] bands = {
            Band.of(Percent.ZERO, Percent.parse("51")),
            Band.of(Percent.parse("51"), Percent.parse("80")),
            Band.of(Percent.parse("80"), Percent.parse("92.5")),
            Band.top(Percent.parse("92.5"))
        };
        Rate rate = Rate.of(Math.min(attended, possible), possible);
        assertThat(bands).filteredOn(band -> band.contains(rate)).hasSize(1);
    }

    @Test
    void bands_overlap_when_they_share_a_rate_and_not_when_they_touch() {
        Band middle = Band.of(Percent.parse("80"), Percent.parse("93"));
        assertThat(middle.overlaps(Band.top(Percent.parse("93")))).isFalse();
        assertThat(middle.overlaps(Band.top(Percent.parse("92.9")))).isTrue();
        assertThat(Band.top(Percent.parse("93")).overlaps(middle)).isFalse();
        assertThat(Band.top(Percent.parse("92")).overlaps(Band.top(Percent.parse("99"))))
                .isTrue();
        assertThat(middle).hasToString(">= 80% and < 93%");
        assertThat(Band.top(Percent.parse("93"))).hasToString(">= 93%");
        assertThatThrownBy(() -> Band.of(Percent.parse("93"), Percent.parse("93")))
                .isInstanceOf(InvalidValueException.class);
    }
}
