package org.openattendance.tally;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.openattendance.base.DateSpan;
import org.openattendance.register.MarkCounts;
import org.openattendance.register.Register;

/**
 * Collects marks and gives their {@link Tally}.
 *
 * <p>For one thread; make one for each and {@link #combine(TallyAccumulator)} them. Split the marks anywhere, combine, and the tally is
 * the same.
 */
public final class TallyAccumulator {

    private final IdentityHashMap<Classification, MarkCounts> counts = new IdentityHashMap<>();
    private long noEntry;

    /** With nothing collected yet. */
    public TallyAccumulator() {}

    /** Adds the marks of a register on the days of a span, each counted as its code's row says. */
    public TallyAccumulator add(Register register, DateSpan span) {
        return add(register, span, Classification.BY_CODE);
    }

    /**
     * Adds the marks of a register on the days of a span.
     *
     * @param as what a code's sessions count as; compared by identity, so use one object for one meaning
     */
    public TallyAccumulator add(Register register, DateSpan span, Classification as) {
        counts.computeIfAbsent(as, any -> new MarkCounts()).add(register, span);
        return this;
    }

    /** Adds open sessions that have no entry, 0 or more. */
    public TallyAccumulator addNoEntry(long sessions) {
        noEntry += sessions;
        return this;
    }

    /** Adds what another has collected. */
    public TallyAccumulator combine(TallyAccumulator other) {
        other.counts.forEach((as, theirs) ->
                counts.computeIfAbsent(as, any -> new MarkCounts()).combine(theirs));
        noEntry += other.noEntry;
        return this;
    }

    /** What was collected. The accumulator may go on being used. */
    public Tally toTally() {
        List<Tally.Entry> entries = new ArrayList<>(16); // a pupil's year has some ten codes
        long unmarked = 0;
        long conflicting = 0;
        for (Map.Entry<Classification, MarkCounts> each : counts.entrySet()) {
            each.getValue()
                    .forEach((use, sessions) -> entries.add(
                            new Tally.Entry(use.meaning(), each.getKey().of(use.meaning()), sessions)));
            unmarked += each.getValue().unmarked();
            conflicting += each.getValue().conflicting();
        }
        return Tally.ofOwn(entries, unmarked, noEntry, conflicting);
    }

    /** Forgets everything, so that the room can be used for the next pupil. */
    public TallyAccumulator clear() {
        counts.values().forEach(MarkCounts::clear);
        noEntry = 0;
        return this;
    }
}
