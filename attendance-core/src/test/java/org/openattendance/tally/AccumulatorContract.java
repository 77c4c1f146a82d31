package org.openattendance.tally;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

/**
 * What every accumulator owes its caller: split what it takes anywhere, in any order, combine the parts, and the result is the same.
 *
 * @param <A> the accumulator
 * @param <E> what it takes
 * @param <R> what it gives
 */
abstract class AccumulatorContract<A, E, R> {

    abstract A make();

    abstract void add(A accumulator, E element);

    abstract A combine(A accumulator, A other);

    abstract R result(A accumulator);

    /** Some elements, among them equal ones; not always the same. */
    abstract List<E> elements(Random random);

    /** The result by the obvious way, without the accumulator. */
    abstract R obvious(List<E> elements);

    private A of(List<E> elements) {
        A accumulator = make();
        elements.forEach(element -> add(accumulator, element));
        return accumulator;
    }

    @Property
    final void gives_what_the_obvious_way_gives(@ForAll Random random) {
        List<E> elements = elements(random);
        assertThat(result(of(elements))).isEqualTo(obvious(elements));
    }

    @Property
    final void gives_the_same_in_any_order(@ForAll Random random) {
        List<E> elements = new ArrayList<>(elements(random));
        R inOrder = result(of(elements));
        Collections.shuffle(elements, random);
        assertThat(result(of(elements)))
                .isEqualTo(inOrder)
                .hasSameHashCodeAs(inOrder)
                .hasToString(inOrder.toString());
    }

    @Property
    final void gives_the_same_wherever_it_is_split(
            @ForAll Random random, @ForAll @IntRange(min = 1, max = 6) int parts) {
        List<E> elements = elements(random);
        List<A> accumulators = new ArrayList<>();
        for (int i = 0; i < parts; i++) {
            accumulators.add(make());
        }
        elements.forEach(element -> add(accumulators.get(random.nextInt(parts)), element));
        A left = make();
        for (A part : accumulators) {
            left = combine(left, part);
        }
        assertThat(result(left)).isEqualTo(result(of(elements)));
    }

    @Property
    final void combining_in_another_grouping_gives_the_same(@ForAll Random random) {
        List<E> a = elements(random);
        List<E> b = elements(random);
        List<E> c = elements(random);
        R left = result(combine(combine(of(a), of(b)), of(c)));
        assertThat(result(combine(of(a), combine(of(b), of(c))))).isEqualTo(left);
        assertThat(result(combine(combine(of(c), of(b)), of(a)))).isEqualTo(left);
    }

    @Property
    final void may_go_on_after_it_has_given_a_result(@ForAll Random random) {
        List<E> first = elements(random);
        List<E> more = elements(random);
        A accumulator = of(first);
        R before = result(accumulator);
        assertThat(result(accumulator)).isEqualTo(before);
        more.forEach(element -> add(accumulator, element));
        List<E> all = new ArrayList<>(first);
        all.addAll(more);
        assertThat(result(accumulator)).isEqualTo(result(of(all)));
        assertThat(result(of(first))).isEqualTo(before);
    }

    @Property
    final void what_was_combined_stays_as_it_was(@ForAll Random random) {
        List<E> a = elements(random);
        List<E> b = elements(random);
        A other = of(b);
        A both = combine(of(a), other);
        a.forEach(element -> add(both, element));
        assertThat(result(other)).isEqualTo(result(of(b)));
    }

    @Test
    final void nothing_is_the_same_with_or_without_nothing() {
        assertThat(result(combine(make(), make()))).isEqualTo(result(make()));
        List<E> elements = elements(new Random(1));
        assertThat(result(combine(of(elements), make()))).isEqualTo(result(of(elements)));
        assertThat(result(combine(make(), of(elements)))).isEqualTo(result(of(elements)));
    }
}
