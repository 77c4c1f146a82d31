package org.openattendance.internal;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class CodePointOrderTest {

    @Provide
    Arbitrary<String> texts() {
        return Arbitraries.of("a", "b", "\uD83D\uDE00", "\uFFFD", "\uE000", "")
                .list()
                .ofMaxSize(4)
                .map(parts -> String.join("", parts));
    }

    @Property
    void orders_as_the_arrays_of_code_points_do(@ForAll("texts") String left, @ForAll("texts") String right) {
        int slow = java.util.Arrays.compare(
                left.codePoints().toArray(), right.codePoints().toArray());
        assertThat(Integer.signum(CodePointOrder.INSTANCE.compare(left, right))).isEqualTo(Integer.signum(slow));
    }

    @Test
    void a_character_beyond_the_first_plane_comes_after_all_of_the_first() {
        assertThat(CodePointOrder.INSTANCE.compare("\uD83D\uDE00", "\uFFFD")).isPositive();
        assertThat("\uD83D\uDE00".compareTo("\uFFFD")).isNegative();
    }
}
