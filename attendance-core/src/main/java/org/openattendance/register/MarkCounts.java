package org.openattendance.register;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
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

    private static final int KEPT = 4;

    private final List<Counters> all = new ArrayList<>(2); // one for each dictionary: a school year has one or two
    private @Nullable Counters last;
    private long conflicting;
    private @Nullable DateSpan lastSpan; // of many registers the same one is asked for, one after another
    private int from;
    private int to;

    /** With nothing counted yet. */
    public MarkCounts() {}

    /** How often the slots of one dictionary occur. */
    private static final class Counters {

        private final SlotDictionary dictionary;
        private final long[] narrow = new long[CountKernel.SIZE];
        private long[] wide = {};
        private boolean isEmpty = true;

        Counters(SlotDictionary dictionary) {
            this.dictionary = dictionary;
        }

        void add(PackedMarks part, int first, int end) {
            isEmpty = false;
            if (!part.isWide()) {
                CountKernel.add(part.narrow(), first, end, narrow);
                return;
            }
            for (int i = first; i < end; i++) {
                char slot = part.slot(i);
                if (SlotDictionary.isNarrow(slot)) {
                    narrow[cell(slot)]++;
                } else {
                    addWide(SlotDictionary.wideNumber(slot), 1);
                }
            }
        }

        private static int cell(char slot) {
            return SlotDictionary.toByte(slot) & 0xFF;
        }

        private void addWide(int number, long times) {
            if (number >= wide.length) {
                wide = Arrays.copyOf(wide, number + 256);
            }
            wide[number] += times;
        }

        void combine(Counters other) {
            isEmpty &= other.isEmpty;
            for (int i = 0; i < narrow.length; i++) {
                narrow[i] += other.narrow[i];
            }
            for (int i = 0; i < other.wide.length; i++) {
                addWide(i, other.wide[i]);
            }
        }

        /** Only what the dictionary holds can have been counted. */
        void clear() {
            if (isEmpty) {
                return;
            }
            isEmpty = true;
            CountKernel.clear(narrow, SlotDictionary.NO_ENTRY);
            CountKernel.clear(narrow, SlotDictionary.UNMARKED);
            for (SlotDictionary.Numbered each : dictionary.inOrder()) {
                if (SlotDictionary.isNarrow(each.slot())) {
                    CountKernel.clear(narrow, cell(each.slot()));
                }
            }
            Arrays.fill(wide, 0);
        }

        void forEach(ObjLongConsumer<CodeUse> consumer) {
            if (isEmpty) {
                return;
            }
            for (SlotDictionary.Numbered each : dictionary.inOrder()) {
                long times = count(each.slot());
                if (times > 0) {
                    consumer.accept(each.use(), times);
                }
            }
        }

        long count(char slot) {
            if (SlotDictionary.isNarrow(slot)) {
                return CountKernel.count(narrow, cell(slot));
            }
            int number = SlotDictionary.wideNumber(slot);
            return number < wide.length ? wide[number] : 0;
        }
    }

    /** Adds the marks of a register that fall on the days of a span. */
    public MarkCounts add(Register register, DateSpan span) {
        if (!span.equals(lastSpan)) {
            lastSpan = span;
            from = register.fromIndex(span);
            to = register.toIndex(span);
        }
        for (PackedMarks part : register.parts()) {
            int first = part.grid().firstFrom(from);
            int end = part.grid().firstFrom(to);
            if (first < end) {
                counters(part.dictionary()).add(part, first, end);
            }
        }
        conflicting += register.conflictsBetween(from, to);
        return this;
    }

    private Counters counters(SlotDictionary dictionary) {
        if (last == null || last.dictionary != dictionary) {
            last = all.stream()
                    .filter(one -> one.dictionary == dictionary)
                    .findFirst()
                    .orElseGet(() -> added(dictionary));
        }
        return last;
    }

    private Counters added(SlotDictionary dictionary) {
        Counters added = new Counters(dictionary);
        all.add(added);
        return added;
    }

    /** Adds what another has counted. */
    public MarkCounts combine(MarkCounts other) {
        for (Counters theirs : other.all) {
            counters(theirs.dictionary).combine(theirs);
        }
        conflicting += other.conflicting;
        return this;
    }

    /** Forgets everything, so that the room can be used again; also the dictionaries of schools that were counted long ago. */
    public void clear() {
        if (all.size() > KEPT) {
            all.clear();
            last = null;
        }
        for (Counters counters : all) {
            counters.clear();
        }
        conflicting = 0;
    }

    /** Calls for each code that occurs, with how often; in no defined order, and a code may come more than once. */
    public void forEach(ObjLongConsumer<CodeUse> consumer) {
        for (Counters counters : all) {
            counters.forEach(consumer);
        }
    }

    /** Entries without a usable mark. */
    public long unmarked() {
        long unmarked = 0;
        for (Counters counters : all) {
            unmarked += counters.count(SlotDictionary.UNMARKED);
        }
        return unmarked;
    }

    /** Entries for which the register held another code too. */
    public long conflicting() {
        return conflicting;
    }
}
