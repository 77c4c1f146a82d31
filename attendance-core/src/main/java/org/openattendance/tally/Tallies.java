package org.openattendance.tally;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collector;
import org.jspecify.annotations.Nullable;
import org.openattendance.base.DateSpan;
import org.openattendance.code.AttendanceCode;
import org.openattendance.code.CodeCategory;
import org.openattendance.register.Register;

/** Ways to a {@link Tally}. */
public final class Tallies {

    private Tallies() {}

    /** The tally of one register on the days of a span. */
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
        return Collector.of(Sum::new, Sum::add, Sum::combine, Sum::toTally, Collector.Characteristics.UNORDERED);
    }

    /** Adds entries up as they come, so that many tallies are sorted once. For one thread. */
    private static final class Sum {

        private final Map<Key, Long> sessions = new HashMap<>();
        private long unmarked;
        private long noEntry;
        private long conflicting;

        /** A row of the code table by its identity: rows of one table are the same objects, and others are added by the tally itself. */
        private record Key(AttendanceCode meaning, CodeCategory as) {

            @Override
            @SuppressWarnings("ReferenceEquality")
            public boolean equals(@Nullable Object other) {
                return other instanceof Key that && meaning == that.meaning && as == that.as;
            }

            @Override
            public int hashCode() {
                return System.identityHashCode(meaning) * 31 + as.ordinal();
            }
        }

        void add(Tally tally) {
            for (Tally.Entry entry : tally.entries()) {
                sessions.merge(new Key(entry.meaning(), entry.as()), entry.sessions(), Long::sum);
            }
            unmarked += tally.count(Count.UNMARKED);
            noEntry += tally.count(Count.NO_ENTRY);
            conflicting += tally.conflicting();
        }

        Sum combine(Sum other) {
            add(other.toTally());
            return this;
        }

        Tally toTally() {
            List<Tally.Entry> entries = new ArrayList<>(sessions.size());
            sessions.forEach((key, count) -> entries.add(new Tally.Entry(key.meaning(), key.as(), count)));
            return Tally.of(entries, unmarked, noEntry, conflicting);
        }
    }
}
