package org.openattendance.pathway;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class TruthTest {

    @Property
    void and_is_the_least_and_or_the_greatest_of_no_unknown_yes(@ForAll Truth a, @ForAll Truth b) {
        assertThat(rank(a.and(b))).isEqualTo(Math.min(rank(a), rank(b)));
        assertThat(rank(a.or(b))).isEqualTo(Math.max(rank(a), rank(b)));
    }

    private static int rank(Truth truth) {
        return switch (truth) {
            case NO -> 0;
            case UNKNOWN -> 1;
            case YES -> 2;
        };
    }

    @Test
    void the_opposite_of_not_known_is_not_known() {
        assertThat(Truth.UNKNOWN.not()).isEqualTo(Truth.UNKNOWN);
        assertThat(Truth.YES.not()).isEqualTo(Truth.NO);
        assertThat(Truth.NO.not()).isEqualTo(Truth.YES);
        assertThat(Truth.of(true)).isEqualTo(Truth.YES);
        assertThat(Truth.of(false)).isEqualTo(Truth.NO);
        assertThat(Truth.UNKNOWN.isYes()).isFalse();
        assertThat(Truth.YES.isYes()).isTrue();
    }

    @Property
    void text_goes_out_and_comes_back(@ForAll Truth truth) {
        assertThat(Truth.find(truth.text())).contains(truth);
    }

    @Test
    void no_other_word_is_read() {
        assertThat(Truth.find("Yes")).isEmpty();
        assertThat(Truth.find("true")).isEmpty();
        assertThat(Truth.find("")).isEmpty();
    }
}
