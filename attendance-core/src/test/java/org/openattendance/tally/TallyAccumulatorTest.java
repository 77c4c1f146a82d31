package org.openattendance.tally;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.openattendance.base.DateSpan;
import org.openattendance.code.AttendanceCode;
import org.openattendance.code.CodeCategory;
import org.openattendance.register.Register;
import org.openattendance.tally.Sample.Pupil;

class TallyAccumulatorTest extends AccumulatorContract<TallyAccumulator, Pupil, Tally> {

    private static final DateSpan ALL = DateSpan.always();

    @Override
    TallyAccumulator make() {
        return new TallyAccumulator();
    }

    @Override
    void add(TallyAccumulator accumulator, Pupil pupil) {
        accumulator.add(pupil.register(), ALL);
    }

    @Override
    TallyAccumulator combine(TallyAccumulator accumulator, TallyAccumulator other) {
        return accumulator.combine(other);
    }

    @Override
    Tally result(TallyAccumulator accumulator) {
        return accumulator.toTally();
    }

    @Override
    List<Pupil> elements(Random random) {
        return Sample.pupils(random);
    }

    @Override
    Tally obvious(List<Pupil> pupils) {
        return pupils.stream().map(pupil -> Tallies.of(pupil.register(), ALL)).reduce(Tally.none(), Tally::plus);
    }

    /** The oracle reads the rule file by itself and looks every mark up. */
    @Property(tries = 300)
    void counts_what_an_independent_slow_counter_counts(@ForAll Random random) {
        Pupil pupil = Sample.pupil(random);
        assertThat(SlowTally.of(Tallies.of(pupil.register(), ALL)))
                .isEqualTo(SlowTally.england().count(pupil.entries()));
    }

    @Property
    void counts_the_days_of_a_span_and_no_others(@ForAll Random random) {
        Pupil pupil = Sample.pupil(random);
        if (pupil.entries().isEmpty()) {
            return;
        }
        var first = pupil.entries().get(random.nextInt(pupil.entries().size())).day();
        DateSpan span = DateSpan.ofClosed(first, first.plusDays(random.nextInt(20)));
        assertThat(SlowTally.of(Tallies.of(pupil.register(), span)))
                .isEqualTo(SlowTally.england()
                        .count(pupil.entries().stream()
                                .filter(entry -> span.contains(entry.day()))
                                .toList()));
    }

    @Property(tries = 20)
    void a_parallel_stream_collects_the_same(@ForAll Random random) {
        List<Register> registers = Stream.generate(() -> Sample.pupil(random).register())
                .limit(200)
                .toList();
        Tally sequential = registers.stream().collect(Tallies.collector(ALL));
        assertThat(registers.parallelStream().collect(Tallies.collector(ALL))).isEqualTo(sequential);
        assertThat(registers.parallelStream().map(one -> Tallies.of(one, ALL)).collect(Tallies.summing()))
                .isEqualTo(sequential);
    }

    @Property
    void parts_sum_to_the_whole(@ForAll Random random) {
        Pupil pupil = Sample.pupil(random);
        Tally tally = Tallies.of(pupil.register(), ALL);
        assertThat(tally.count(Count.partsOfPossible())).isEqualTo(tally.count(Count.POSSIBLE));
        assertThat(tally.count(List.of(Count.POSSIBLE, Count.NOT_POSSIBLE, Count.UNMARKED)))
                .isEqualTo(pupil.entries().size());
        assertThat(tally.reasons().values().stream().mapToLong(Long::longValue).sum())
                .isEqualTo(tally.count(List.of(Count.AUTHORISED_ABSENCE, Count.UNAUTHORISED_ABSENCE)));
        assertThat(tally.isEmpty()).isEqualTo(pupil.entries().isEmpty());
        assertThat(tally.isComplete()).isEqualTo(tally.count(Count.UNMARKED) == 0);
    }

    /** A definition that counts every authorised absence as not possible. */
    @Test
    void a_definition_may_count_a_code_as_something_else_and_both_stand_side_by_side() {
        Classification other = code -> code.category() == CodeCategory.AUTHORISED_ABSENCE
                ? CodeCategory.NOT_A_POSSIBLE_ATTENDANCE
                : code.category();
        Pupil pupil = Stream.generate(() -> Sample.pupil(new Random(7)))
                .filter(one -> Tallies.of(one.register(), ALL).count(Count.AUTHORISED_ABSENCE) > 0)
                .findFirst()
                .orElseThrow();
        Tally plain = Tallies.of(pupil.register(), ALL);
        Tally changed = new TallyAccumulator().add(pupil.register(), ALL, other).toTally();
        assertThat(changed.count(Count.AUTHORISED_ABSENCE)).isZero();
        assertThat(changed.count(Count.NOT_POSSIBLE))
                .isEqualTo(plain.count(List.of(Count.NOT_POSSIBLE, Count.AUTHORISED_ABSENCE)));
        Tally both = new TallyAccumulator()
                .add(pupil.register(), ALL, other)
                .add(pupil.register(), ALL)
                .toTally();
        assertThat(both).isEqualTo(plain.plus(changed)).isEqualTo(changed.plus(plain));
        assertThat(both.entries().stream().map(Tally.Entry::meaning).map(AttendanceCode::code))
                .isSorted();
    }

    @Test
    void sessions_without_an_entry_are_added_and_make_the_figure_incomplete() {
        TallyAccumulator accumulator = new TallyAccumulator().addNoEntry(3).addNoEntry(2);
        assertThat(accumulator.toTally().count(Count.NO_ENTRY)).isEqualTo(5);
        assertThat(accumulator.toTally().isComplete()).isFalse();
        assertThat(accumulator.toTally().isEmpty()).isFalse();
        assertThat(accumulator.toTally().count(Count.POSSIBLE)).isZero();
        assertThat(accumulator
                        .combine(new TallyAccumulator().addNoEntry(4))
                        .toTally()
                        .count(Count.NO_ENTRY))
                .isEqualTo(9);
        assertThat(accumulator.clear().toTally()).isEqualTo(Tally.none());
    }

    @Property
    void room_that_was_cleared_counts_as_new_room_does(@ForAll Random random) {
        TallyAccumulator used = new TallyAccumulator();
        for (Pupil pupil : Sample.pupils(random)) {
            Tally fresh = Tallies.of(pupil.register(), ALL);
            assertThat(used.clear().add(pupil.register(), ALL).toTally()).isEqualTo(fresh);
        }
    }
}
