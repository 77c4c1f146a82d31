package org.openattendance.tally;

import java.util.stream.Collector;
import org.openattendance.base.DateSpan;
import org.openattendance.register.Register;

/**
 * Ways to a {@link Tally}.
 *
 * <p>Thread-safe: each call uses what it makes itself.
 */
public final class Tallies {

    private Tallies() {}

    /**
     * The tally of one register on the days of a span.
     *
     * <p>Makes room for its counting and drops it again. For one register after another keep one {@link TallyAccumulator} and {@link
     * TallyAccumulator#clear() clear} it between them; for whole schools of which only counts are asked, take a {@link CountTable}: it
     * makes no object for a pupil.
     */
    public static Tally of(Register register, DateSpan span) {
        return new TallyAccumulator().add(register, span).toTally();
    }

    /** Collects registers into the tally of their marks on the days of a span; may be used in a parallel stream. */
    public static Collector<Register, ?, Tally> collector(DateSpan span) {
        return Collector.of(
                TallyAccumulator::new,
                (accumulator, register) -> accumulator.add(register, span),
                TallyAccumulator::combine,
                TallyAccumulator::toTally,
                Collector.Characteristics.UNORDERED);
    }

    /** Collects tallies into their sum. */
    public static Collector<Tally, ?, Tally> summing() {
        return Collector.of(
                TallySum::new,
                TallySum::add,
                TallySum::combine,
                TallySum::toTally,
                Collector.Characteristics.UNORDERED);
    }
}
