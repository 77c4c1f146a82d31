package org.openattendance.picture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.openattendance.base.InvalidValueException;

class PxTest {

    @Test
    void is_written_without_trailing_zeros() {
        assertThat(Px.of(12)).hasToString("12");
        assertThat(Px.ofHundredths(1250)).hasToString("12.5");
        assertThat(Px.ofHundredths(1205)).hasToString("12.05");
        assertThat(Px.ofHundredths(-25)).hasToString("-0.25");
        assertThat(Px.ZERO).hasToString("0");
    }

    @Property
    void is_written_as_the_number_it_is(@ForAll @IntRange(min = -1_000_000, max = 1_000_000) int hundredths) {
        String text = Px.ofHundredths(hundredths).toString();
        assertThat(new BigDecimal(text)).isEqualByComparingTo(BigDecimal.valueOf(hundredths, 2));
        assertThat(text).matches("-?\\d+(\\.\\d?[1-9])?");
    }

    @Test
    void a_share_is_rounded_half_up_to_a_hundredth() {
        assertThat(Px.of(1).share(1, 3)).isEqualTo(Px.ofHundredths(33));
        assertThat(Px.of(1).share(2, 3)).isEqualTo(Px.ofHundredths(67));
        assertThat(Px.ofHundredths(1).half()).isEqualTo(Px.ofHundredths(1));
    }

    @Test
    void a_share_of_nothing_is_refused() {
        assertThatThrownBy(() -> Px.of(1).share(1, 0))
                .isInstanceOf(InvalidValueException.class)
                .hasMessageContaining("\nMaybe ");
    }

    @Property
    void sums_are_exact(@ForAll int a, @ForAll int b) {
        Px sum = Px.ofHundredths(a).plus(Px.ofHundredths(b));
        assertThat(sum.minus(Px.ofHundredths(b))).isEqualTo(Px.ofHundredths(a));
        assertThat(sum.max(Px.ZERO).hundredths()).isNotNegative();
        assertThat(sum.min(Px.ZERO).hundredths()).isNotPositive();
    }

    @Test
    void a_quarter_turn_from_the_top_is_to_the_right() {
        Point centre = Point.of(100, 100);
        assertThat(Point.onCircle(centre, Px.of(50), 0, 4)).isEqualTo(Point.of(100, 50));
        assertThat(Point.onCircle(centre, Px.of(50), 1, 4)).isEqualTo(Point.of(150, 100));
        assertThat(Point.onCircle(centre, Px.of(50), 2, 4)).isEqualTo(Point.of(100, 150));
        assertThat(Point.onCircle(centre, Px.of(50), -1, 4)).isEqualTo(Point.of(50, 100));
    }

    @Property
    void a_place_on_a_circle_is_as_far_away_as_its_radius(
            @ForAll @IntRange(max = 359) int degrees, @ForAll @IntRange(min = 1, max = 900) int radius) {
        Point centre = Point.of(400, 400);
        Px away = centre.distanceTo(Point.onCircle(centre, Px.of(radius), degrees, 360));
        assertThat(Math.abs(away.hundredths() - radius * 100L)).isLessThanOrEqualTo(1);
    }

    @Test
    void half_way_is_in_the_middle() {
        assertThat(Point.of(0, 0).towards(Point.of(10, 20), 1, 2)).isEqualTo(Point.of(5, 10));
    }
}
