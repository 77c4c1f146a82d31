package org.openattendance.tally;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import org.openattendance.code.AttendanceCode;
import org.openattendance.code.CodeCategory;

/**
 * Adds tallies: an accumulator, for one thread; make one for each and {@link #combine(TallySum)} them.
 *
 * <p>Rows of a code set are found again by identity; equal rows of two sets meet in the tally.
 */
public final class TallySum {

    private final IdentityHashMap<AttendanceCode, long[]> sessions = new IdentityHashMap<>(); // by category
    private long unmarked;
    private long noEntry;
    private long conflicting;

    /** With nothing added yet. */
    public TallySum() {}

    /** Adds a tally. */
    public void add(Tally tally) {
        for (Tally.Entry entry : tally.entries()) {
            sessionsOf(entry.meaning())[entry.as().ordinal()] += entry.sessions();
        }
        unmarked += tally.count(Count.UNMARKED);
        noEntry += tally.count(Count.NO_ENTRY);
        conflicting += tally.conflicting();
    }

    private long[] sessionsOf(AttendanceCode meaning) {
        return sessions.computeIfAbsent(meaning, any -> new long[CodeCategory.values().length]);
    }

    /** Adds what another has added. */
    public TallySum combine(TallySum other) {
        other.sessions.forEach((meaning, theirs) -> {
            long[] ours = sessionsOf(meaning);
            for (int i = 0; i < ours.length; i++) {
                ours[i] += theirs[i];
            }
        });
        unmarked += other.unmarked;
        noEntry += other.noEntry;
        conflicting += other.conflicting;
        return this;
    }

    /** The sum so far. The accumulator may go on being used. */
    public Tally toTally() {
        List<Tally.Entry> entries = new ArrayList<>();
        sessions.forEach((meaning, counts) -> {
            for (CodeCategory as : CodeCategory.values()) {
                if (counts[as.ordinal()] > 0) {
                    entries.add(new Tally.Entry(meaning, as, counts[as.ordinal()]));
                }
            }
        });
        return Tally.ofOwn(entries, unmarked, noEntry, conflicting);
    }
}
