package org.openattendance.base;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RateTest {

    private static final Rate TENTH = Rate.of(1, 10);

    @Test
    void a_tenth_missed_is_a_tenth_though_doubles_say_less() {
        assertThat(1 - 342 / 380.0 >= 0.1).isFalse();
        assertThat(Rate.of(380 - 342, 380).isAtLeast(TENTH)).isTrue();
    }

    @Test
    void every_pair_up_to_400_is_compared_with_a_tenth_and_a_half_as_whole_numbers_are() {
        int differFromDoubles = 0;
        for (int whole = 1; whole <= 400; whole++) {
            for (int part = 0; part <= whole; part++) {
                Rate rate = Rate.of(part, whole);
                assertThat(rate.isAtLeast(TENTH)).isEqualTo(10 * part >= whole);
                assertThat(rate.isAtLeast(Rate.of(1, 2))).isEqualTo(2 * part >= whole);
                differFromDoubles += (1 - (whole - part) / (double) whole >= 0.1) == (10 * part >= whole) ? 0 : 1;
            }
        }
        assertThat(differFromDoubles).isEqualTo(40); // 1 - 0.9 is less than 0.1 in doubles: every exact tenth is lost
    }

    @Property
    void order_is_that_of_exact_fractions_even_where_products_overflow(
            @ForAll @LongRange(max = Long.MAX_VALUE) long a,
            @ForAll @LongRange(min = 1, max = Long.MAX_VALUE) long b,
            @ForAll @LongRange(max = Long.MAX_VALUE) long c,
            @ForAll @LongRange(min = 1, max = Long.MAX_VALUE) long d) {
        int exact = BigInteger.valueOf(a)
                .multiply(BigInteger.valueOf(d))
                .compareTo(BigInteger.valueOf(c).multiply(BigInteger.valueOf(b)));
        assertThat(Integer.signum(Rate.of(a, b).compareTo(Rate.of(c, d)))).isEqualTo(exact);
        assertThat(Integer.signum(Rate.of(c, d).compareTo(Rate.of(a, b)))).isEqualTo(-exact);
        assertThat(Rate.of(a, b).isAtLeast(Rate.of(c, d))).isEqualTo(exact >= 0);
    }

    /** The product of the first two fits 64 bits without a sign, but not with one. */
    @Test
    void a_product_of_just_63_bits_is_not_taken_for_a_negative_number() {
        Rate large = Rate.of(1L << 32, 1);
        assertThat(large.compareTo(Rate.of(1, 1L << 31))).isPositive();
        assertThat(Rate.of(1, 1L << 31).compareTo(large)).isNegative();
        assertThat(Rate.of(Long.MAX_VALUE, Long.MAX_VALUE).compareTo(Rate.of(1, 1)))
                .isZero();
        assertThat(Rate.of(Long.MAX_VALUE, Long.MAX_VALUE - 1).compareTo(Rate.of(Long.MAX_VALUE - 1, Long.MAX_VALUE)))
                .isPositive();
    }

    @Test
    void equal_in_size_is_not_equal_as_written() {
        assertThat(Rate.of(1, 2).compareTo(Rate.of(2, 4))).isZero();
        assertThat(Rate.of(1, 2)).isNotEqualTo(Rate.of(2, 4)).isEqualTo(Rate.of(1, 2));
    }

    @Property
    void is_written_and_read_back(
            @ForAll @LongRange(max = Long.MAX_VALUE) long part,
            @ForAll @LongRange(min = 1, max = Long.MAX_VALUE) long whole) {
        Rate rate = Rate.of(part, whole);
        assertThat(Rate.parse(rate.toString())).isEqualTo(rate);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "/", "1/", "/1", "1", "1/2/3", " 1/2", "1 /2", "-1/2", "1/-2", "+1/2", "1.0/2", "٣/٤"})
    @ValueSource(strings = {"9223372036854775808/1", "1/9999999999999999999", "11111111111111111111/1"})
    void another_form_is_no_rate(String text) {
        assertThatThrownBy(() -> Rate.parse(text))
                .isInstanceOf(InvalidValueException.class)
                .hasMessageContaining("38/380");
    }

    @Test
    void there_is_no_rate_of_nothing_and_none_below_nothing() {
        assertThatThrownBy(() -> Rate.of(0, 0)).isInstanceOf(InvalidValueException.class);
        assertThatThrownBy(() -> Rate.parse("0/0")).isInstanceOf(InvalidValueException.class);
        assertThatThrownBy(() -> Rate.of(1, -1)).isInstanceOf(InvalidValueException.class);
        assertThatThrownBy(() -> Rate.of(-1, 1))
                .isInstanceOf(InvalidValueException.class)
                .hasMessageContaining("-1/1");
        assertThat(Rate.of(0, 1).percent(1, RoundingMode.HALF_UP)).isEqualByComparingTo("0");
    }

    @Test
    void is_rounded_once_in_the_named_way() {
        assertThat(Rate.of(38, 380).percent(4, RoundingMode.HALF_UP)).isEqualTo(new BigDecimal("10.0000"));
        assertThat(Rate.of(1, 3).percent(4, RoundingMode.HALF_UP)).isEqualTo(new BigDecimal("33.3333"));
        assertThat(Rate.of(2, 3).percent(0, RoundingMode.HALF_UP)).isEqualTo(new BigDecimal("67"));
        assertThat(Rate.of(1, 800).percent(2, RoundingMode.HALF_UP)).isEqualTo(new BigDecimal("0.13"));
        assertThat(Rate.of(1, 800).percent(2, RoundingMode.HALF_EVEN)).isEqualTo(new BigDecimal("0.12"));
        assertThat(Rate.of(3, 2).percent(1, RoundingMode.HALF_UP)).isEqualTo(new BigDecimal("150.0"));
    }
}
