package org.openattendance.pattern;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.openattendance.base.InvalidValueException;
import org.openattendance.base.Rate;

class ShareIntervalTest {

    private static final Rate Z = Rate.of(196, 100);

    /** Wilson, with z 1.96: 5 of 10 is 23.66 to 76.34 per cent, 0 of 10 is 0 to 27.75, 1 of 1 is 20.65 to 100. Here rounded outwards. */
    @Test
    void the_ends_are_wilsons_rounded_outwards() {
        assertThat(ShareInterval.wilson(Rate.of(5, 10), Z)).hasToString("23.65..76.35");
        assertThat(ShareInterval.wilson(Rate.of(0, 10), Z)).hasToString("0.00..27.76");
        assertThat(ShareInterval.wilson(Rate.of(1, 1), Z)).hasToString("20.65..100.00");
        assertThat(ShareInterval.wilson(Rate.of(7, 38), Z)).isEqualTo(new ShareInterval(922, 3342));
    }

    /** With z = 2 and 0 of 4 the upper end is 4/(4 + 4), exactly one half. */
    @Test
    void an_end_that_is_a_whole_number_is_not_widened() {
        assertThat(ShareInterval.wilson(Rate.of(0, 4), Rate.of(2, 1))).isEqualTo(new ShareInterval(0, 5000));
        assertThat(ShareInterval.wilson(Rate.of(4, 4), Rate.of(2, 1))).isEqualTo(new ShareInterval(5000, 10000));
    }

    /** Up to the largest numbers for which the short way is taken: 500 in each place. */
    @Property(tries = 500)
    void whole_numbers_of_64_bits_compare_as_unbounded_ones_do(
            @ForAll @IntRange(min = 1, max = 500) int n,
            @ForAll @IntRange(max = 500) int some,
            @ForAll @IntRange(min = 1, max = 500) int half,
            @ForAll @IntRange(min = 1, max = 500) int width,
            @ForAll @IntRange(max = 10_000) int share) {
        Rate seen = Rate.of(some % (n + 1), n);
        Rate z = Rate.of(half, width);
        assertThat(ShareInterval.compareShort(seen, z, share)).isEqualTo(ShareInterval.compareLong(seen, z, share));
    }

    @Test
    void the_corners_of_the_short_way_do_not_overflow() {
        for (int[] corner : new int[][] {{0, 10_000}, {500, 0}, {250, 0}, {250, 10_000}, {0, 5_000}, {500, 5_000}}) {
            Rate seen = Rate.of(corner[0], 500);
            for (Rate z : new Rate[] {Rate.of(1, 500), Rate.of(500, 1), Rate.of(500, 499)}) {
                assertThat(ShareInterval.compareShort(seen, z, corner[1]))
                        .isEqualTo(ShareInterval.compareLong(seen, z, corner[1]));
            }
        }
        assertThat(ShareInterval.wilson(Rate.of(501, 1002), Z).contains(Rate.of(1, 2)))
                .isTrue();
    }

    /** The formula with a root, to forty digits. */
    @Property(tries = 500)
    void the_ends_are_what_the_formula_with_a_root_gives(
            @ForAll @IntRange(min = 1, max = 400) int n, @ForAll @IntRange(max = 400) int some) {
        int k = some % (n + 1);
        ShareInterval interval = ShareInterval.wilson(Rate.of(k, n), Z);
        assertThat(interval.lower()).isEqualTo(end(k, n, -1, RoundingMode.FLOOR));
        assertThat(interval.upper()).isEqualTo(end(k, n, 1, RoundingMode.CEILING));
        assertThat(interval.contains(Rate.of(k, n))).isTrue();
    }

    private static int end(int k, int n, int sign, RoundingMode rounding) {
        MathContext digits = new MathContext(40);
        BigDecimal z2 = new BigDecimal("3.8416");
        BigDecimal under = z2.add(new BigDecimal(4L * k * (n - k)).divide(new BigDecimal(n), digits));
        BigDecimal root = under.multiply(z2).sqrt(digits).multiply(new BigDecimal(sign));
        BigDecimal end = new BigDecimal(2 * k).add(z2).add(root);
        BigDecimal share = end.divide(new BigDecimal(2).multiply(z2.add(new BigDecimal(n))), digits);
        return share.multiply(new BigDecimal(10_000))
                .setScale(20, RoundingMode.HALF_UP) // the rest is what forty digits leave out
                .setScale(0, rounding)
                .intValueExact();
    }

    @Test
    void a_share_of_very_many_lies_between_neighbouring_points() {
        ShareInterval narrow = ShareInterval.wilson(Rate.of(123_456_789L, 1_000_000_000_000L), Rate.of(1, 1000));
        assertThat(narrow).isEqualTo(new ShareInterval(1, 2));
    }

    @Test
    void an_interval_contains_its_ends_and_no_more() {
        ShareInterval interval = new ShareInterval(1000, 2000);
        assertThat(interval.contains(Rate.of(1, 10))).isTrue();
        assertThat(interval.contains(Rate.of(1, 5))).isTrue();
        assertThat(interval.contains(Rate.of(999, 10_000))).isFalse();
        assertThat(interval.contains(Rate.of(2001, 10_000))).isFalse();
        assertThat(new ShareInterval(7, 10_000)).hasToString("0.07..100.00");
    }

    @Test
    void what_cannot_be_is_refused() {
        assertThatThrownBy(() -> ShareInterval.wilson(Rate.of(2, 1), Z)).isInstanceOf(InvalidValueException.class);
        assertThatThrownBy(() -> new ShareInterval(2, 1)).isInstanceOf(InvalidValueException.class);
        assertThatThrownBy(() -> new ShareInterval(-1, 1)).isInstanceOf(InvalidValueException.class);
        assertThatThrownBy(() -> new ShareInterval(0, 10_001))
                .isInstanceOf(InvalidValueException.class)
                .hasMessageContaining("\nMaybe ");
        assertThat(new ShareInterval(5, 5).lower()).isEqualTo(5);
    }
}
