package org.openattendance.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class SessionSetTest {

    @Property
    void behaves_as_a_plain_sorted_set(
            @ForAll @Size(max = 60) Set<@IntRange(min = -500, max = 900) Integer> members,
            @ForAll @IntRange(min = -600, max = 1000) int index) {
        TreeSet<Integer> plain = new TreeSet<>(members);
        SessionSet set = of(members);
        assertThat(set.size()).isEqualTo(plain.size());
        assertThat(set.contains(index)).isEqualTo(plain.contains(index));
        assertThat(set.rank(index)).isEqualTo(plain.headSet(index).size());
        assertThat(set.stream().boxed()).containsExactlyElementsOf(plain);
        assertThat(set.filter(i -> i < index).stream().boxed()).containsExactlyElementsOf(plain.headSet(index));
    }

    @Property
    void union_and_equality_are_those_of_sets(
            @ForAll @Size(max = 20) Set<@IntRange(min = -200, max = 200) Integer> a,
            @ForAll @Size(max = 20) Set<@IntRange(min = -200, max = 200) Integer> b) {
        TreeSet<Integer> both = new TreeSet<>(a);
        both.addAll(b);
        SessionSet union = of(a).plus(of(b));
        assertThat(union).isEqualTo(of(both)).hasSameHashCodeAs(of(both));
        assertThat(of(a).equals(of(b))).isEqualTo(a.equals(b));
    }

    private static SessionSet of(Set<Integer> members) {
        return SessionSet.of(members.stream().mapToInt(Integer::intValue).toArray());
    }

    @Test
    void members_far_apart_are_found_past_the_empty_words_between_them() {
        int[] members = {-1000, 0, 63, 64, 40_000};
        SessionSet set = SessionSet.of(members);
        assertThat(Arrays.stream(members).map(set::rank)).containsExactly(0, 1, 2, 3, 4);
        assertThat(set.stream()).containsExactly(-1000, 0, 63, 64, 40_000);
    }

    @Test
    void the_ends_of_the_number_range_do_not_wrap_round() {
        SessionSet set = SessionSet.of(40_000, 40_002);
        assertThat(set.rank(Integer.MIN_VALUE)).isZero();
        assertThat(set.rank(Integer.MAX_VALUE)).isEqualTo(2);
        assertThat(set.contains(Integer.MIN_VALUE)).isFalse();
        assertThat(SessionSet.of(-40_000).rank(Integer.MAX_VALUE)).isEqualTo(1);
        assertThat(SessionSet.EMPTY.rank(0)).isZero();
        assertThat(SessionSet.EMPTY.contains(0)).isFalse();
        assertThat(SessionSet.of()).isEqualTo(SessionSet.EMPTY).isNotEqualTo("");
    }
}
