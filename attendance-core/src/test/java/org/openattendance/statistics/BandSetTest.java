package org.openattendance.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.openattendance.base.Confidence;
import org.openattendance.base.InvalidValueException;
import org.openattendance.base.Nation;
import org.openattendance.base.Rate;
import org.openattendance.rulebook.RuleBook;
import org.openattendance.statistics.BandSet.Band;

/** Bands as DfE publishes them: sources eng.absence-bands and eng.absence-footnotes. */
class BandSetTest {

    private static final List<BandSet> ENGLAND =
            RuleBook.standard(Nation.ENGLAND).bands();
    private static final BandSet FIVE = ENGLAND.get(0);
    private static final BandSet ONE = ENGLAND.get(1);

    @Example
    void W16_exact_rates_fall_into_half_open_bands_of_five_per_cent() {
        assertThat(FIVE.id()).isEqualTo("five-per-cent");
        assertThat(label(FIVE, Rate.of(4_999, 100_000))).isEqualTo("0 to under 5");
        assertThat(label(FIVE, Rate.of(5, 100))).isEqualTo("5 to under 10");
        assertThat(label(FIVE, Rate.of(999, 10_000))).isEqualTo("5 to under 10");
        assertThat(label(FIVE, Rate.of(10, 100))).isEqualTo("10 to under 15");
        assertThat(label(FIVE, Rate.of(49_999, 100_000))).isEqualTo("45 to under 50");
        assertThat(label(FIVE, Rate.of(50, 100))).isEqualTo("50 or more");
        assertThat(label(FIVE, Rate.of(100, 100))).isEqualTo("50 or more");
        assertThat(label(FIVE, Rate.of(0, 380))).isEqualTo("0 to under 5");
        assertThat(FIVE.size()).isEqualTo(11);
    }

    @Example
    void one_per_cent_bands_have_exactly_nothing_apart_and_end_with_99_or_more() {
        assertThat(label(ONE, Rate.of(0, 380))).isEqualTo("0");
        assertThat(label(ONE, Rate.of(1, 380))).isEqualTo("above 0 to under 1");
        assertThat(label(ONE, Rate.of(1, 100))).isEqualTo("1 to under 2");
        assertThat(label(ONE, Rate.of(38, 381))).as("9.97%").isEqualTo("9 to under 10");
        assertThat(label(ONE, Rate.of(98_999, 100_000))).isEqualTo("98 to under 99");
        assertThat(label(ONE, Rate.of(99, 100))).isEqualTo("99 or more");
        assertThat(ONE.size()).isEqualTo(101);
        assertThat(ONE.bands().get(0)).isEqualTo(new Band("0", 0, 0));
        assertThat(ONE.bands().get(1)).isEqualTo(new Band("above 0 to under 1", 0, 1));
        assertThat(ONE.bands().get(100)).isEqualTo(new Band("99 or more", 99, 101));
    }

    private static String label(BandSet set, Rate rate) {
        return set.bands().get(set.bandOf(rate)).label();
    }

    @Property
    void a_rate_lies_within_the_bounds_of_its_band(
            @ForAll @IntRange(min = 0, max = 500) int missed, @ForAll @IntRange(min = 1, max = 500) int possible) {
        Rate rate = Rate.of(Math.min(missed, possible), possible);
        for (BandSet set : ENGLAND) {
            Band band = set.bands().get(set.bandOf(rate));
            assertThat(rate.isAtLeast(Rate.of(band.from(), 100))).isTrue();
            assertThat(band.below() == 0 ? rate.numerator() == 0 : !rate.isAtLeast(Rate.of(band.below(), 100)))
                    .isTrue();
        }
    }

    @Example
    void there_are_as_many_bands_as_are_said() {
        ENGLAND.forEach(set -> assertThat(set.bands()).hasSize(set.size()));
        assertThat(FIVE).hasToString("five-per-cent");
    }

    @Example
    void numbers_that_make_no_bands_are_refused() {
        assertThatThrownBy(() -> set(0, 50)).isInstanceOf(InvalidValueException.class);
        assertThatThrownBy(() -> set(5, 4)).isInstanceOf(InvalidValueException.class);
        assertThatThrownBy(() -> set(5, 101)).isInstanceOf(InvalidValueException.class);
        assertThatThrownBy(() -> set(7, 50)).hasMessageContaining("7 per cent").hasMessageContaining("\nMaybe ");
        assertThat(set(100, 100).bands()).extracting(Band::label).containsExactly("0 to under 100", "100 or more");
        assertThat(set(1, 1).size()).isEqualTo(2);
    }

    private static BandSet set(int width, int top) {
        return new BandSet("x", "absence", width, top, false, Confidence.CONFIRMED, "", List.of());
    }
}
