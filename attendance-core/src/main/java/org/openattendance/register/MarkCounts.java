package org.openattendance.register;

import java.util.Arrays;
import java.util.IdentityHashMap;
import java.util.function.ObjLongConsumer;
import org.jspecify.annotations.Nullable;
import org.openattendance.base.DateSpan;

/**
 * How often each code stands in the marks that were added: the one pass over a register from which every count is made.
 *
 * <p>An accumulator, for one thread; make one for each and {@link #combine(MarkCounts)} them. What is added in any order or grouping gives
 * the same counts.
 */
public final class MarkCounts {

    private static final int WIDE = 256; // counters of wide slots stand behind those of the 256 bytes

    private final IdentityHashMap<SlotDictionary, long[]> histograms = new IdentityHashMap<>();
    private @Nullable SlotDictionary lastDictionary;
    private long[] lastHistogram = new long[0];
    private long conflicting;
    private @Nullable DateSpan lastSpan; // of many registers the same one is asked for, one after another
    private int from;
    private int to;

    /** With nothing counted yet. */
    public MarkCounts() {}

    /** Adds the marks of a register that fall on the days of a span. */
    public MarkCounts add(Register register, DateSpan span) {
        if (!span.equals(lastSpan)) {
            lastSpan = span;
            from = register.fromIndex(span);
            to = register.toIndex(span);
        }
        for (PackedMarks part : register.parts()) {
            addPart(part, part.grid().firstFrom(from), part.grid().firstFrom(to));
        }
        conflicting += register.conflictsBetween(from, to);
        return this;
    }

    private void addPart(PackedMarks part, int from, int to) {
        if (from >= to) {
            return;
        }
        long[] histogram = histogram(part.dictionary());
        if (part.isWide()) {
            for (int i = from; i < to; i++) {
                histogram = addWide(part.slot(i), histogram, part.dictionary());
            }
        } else {
            int end = to == part.size() ? part.narrow().length : to;
            CountKernel.add(part.narrow(), from, end, histogram);
        }
    }

    /** Returns the counters to go on with: there may have been too few. */
    private long[] addWide(char slot, long[] histogram, SlotDictionary dictionary) {
        if (SlotDictionary.isNarrow(slot)) {
            histogram[SlotDictionary.toByte(slot) & 0xFF]++;
            return histogram;
        }
        int counter = WIDE + SlotDictionary.wideNumber(slot);
        long[] room = histogram;
        if (room.length <= counter) {
            room = Arrays.copyOf(room, counter + WIDE);
            histograms.put(dictionary, room);
            lastHistogram = room;
        }
        room[counter]++;
        return room;
    }

    private long[] histogram(SlotDictionary dictionary) {
        if (dictionary != lastDictionary) {
            lastHistogram = histograms.computeIfAbsent(dictionary, any -> new long[WIDE]);
            lastDictionary = dictionary;
        }
        return lastHistogram;
    }

    /** Adds what another has counted. */
    public MarkCounts combine(MarkCounts other) {
        other.histograms.forEach((dictionary, theirs) -> histograms.merge(dictionary, theirs.clone(), MarkCounts::sum));
        lastDictionary = null;
        conflicting += other.conflicting;
        return this;
    }

    private static long[] sum(long[] ours, long[] theirs) {
        long[] longer = ours.length >= theirs.length ? ours.clone() : theirs.clone();
        long[] shorter = ours.length >= theirs.length ? theirs : ours;
        for (int i = 0; i < shorter.length; i++) {
            longer[i] += shorter[i];
        }
        return longer;
    }

    /** Forgets everything, so that the room can be used again. */
    public void clear() {
        for (long[] histogram : histograms.values()) {
            Arrays.fill(histogram, 0);
        }
        conflicting = 0;
    }

    /** Calls for each code that occurs, with how often; in no defined order, and a code may come more than once. */
    public void forEach(ObjLongConsumer<CodeUse> consumer) {
        histograms.forEach((dictionary, histogram) -> {
            for (SlotDictionary.Numbered each : dictionary.inOrder()) {
                char slot = each.slot();
                int counter = SlotDictionary.isNarrow(slot)
                        ? SlotDictionary.toByte(slot) & 0xFF
                        : WIDE + SlotDictionary.wideNumber(slot);
                if (counter < histogram.length && histogram[counter] > 0) {
                    consumer.accept(each.use(), histogram[counter]);
                }
            }
        });
    }

    /** Entries without a usable mark. */
    public long unmarked() {
        long unmarked = 0;
        for (long[] histogram : histograms.values()) {
            unmarked += histogram[SlotDictionary.UNMARKED];
        }
        return unmarked;
    }

    /** Entries for which the register held another code too. */
    public long conflicting() {
        return conflicting;
    }
}
