package org.openattendance.mapping.figure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.openattendance.base.InvalidValueException;

class SmallCountTest {

    @Test
    void hides_one_to_four_and_shows_none_and_five() {
        assertThat(SmallCount.of(0, 5).shown()).contains(0);
        assertThat(SmallCount.of(1, 5).isHidden()).isTrue();
        assertThat(SmallCount.of(4, 5)).hasToString("low");
        assertThat(SmallCount.of(5, 5)).hasToString("5");
    }

    @Test
    void hides_a_part_whose_rest_would_be_small() {
        assertThat(SmallCount.ofPart(17, 20, 5).isHidden()).isTrue();
        assertThat(SmallCount.ofPart(15, 20, 5).isHidden()).isFalse();
        assertThat(SmallCount.ofPart(20, 20, 5).isHidden()).isFalse();
        assertThat(SmallCount.ofPart(3, 20, 5).isHidden()).isTrue();
    }

    @Test
    void two_hidden_counts_cannot_be_told_apart() {
        assertThat(SmallCount.of(1, 5)).isEqualTo(SmallCount.of(3, 5)).hasSameHashCodeAs(SmallCount.of(3, 5));
        assertThat(SmallCount.of(6, 5)).isNotEqualTo(SmallCount.of(7, 5));
    }

    @Property
    void never_shows_what_is_small(@ForAll @IntRange(max = 50) int count, @ForAll @IntRange(max = 50) int more) {
        SmallCount part = SmallCount.ofPart(count, count + more, 5);
        part.shown().ifPresent(shown -> {
            assertThat(shown == 0 || shown >= 5).isTrue();
            assertThat(more == 0 || more >= 5).isTrue();
        });
    }

    @Test
    void a_negative_count_is_refused() {
        assertThatThrownBy(() -> SmallCount.of(-1, 5)).isInstanceOf(InvalidValueException.class);
        assertThatThrownBy(() -> SmallCount.ofPart(6, 5, 5)).isInstanceOf(InvalidValueException.class);
    }
}
