package org.openattendance.register;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.function.IntFunction;
import java.util.function.IntUnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * One pupil's slots while rows still come in, in blocks of half days. A date centuries off, as a slip of the pen makes it, costs one block
 * and not the centuries between.
 */
final class OpenMarks {

    private static final int BITS = 8;
    private static final int BLOCK = 1 << BITS; // half days: a school year touches three or four blocks

    private final TreeMap<Integer, char[]> blocks = new TreeMap<>();
    private int lastKey;
    private char @Nullable [] last; // the block of lastKey; null where there is none

    char get(int index) {
        char[] block = block(index >> BITS);
        return block == null ? SlotDictionary.NO_ENTRY : block[index & BLOCK - 1];
    }

    void put(int index, char slot) {
        int key = index >> BITS;
        char[] block = block(key);
        if (block == null) {
            block = new char[BLOCK];
            blocks.put(key, block);
            last = block;
        }
        block[index & BLOCK - 1] = slot;
    }

    private char @Nullable [] block(int key) {
        if (key != lastKey) {
            last = blocks.get(key);
            lastKey = key;
        }
        return last;
    }

    /**
     * Packs what is here, one part for each segment that has an entry.
     *
     * @param segmentOf session index to a number that is the same within a segment and grows with time
     * @param dictionaryOf that number to the dictionary of the segment
     */
    List<PackedMarks> pack(IntUnaryOperator segmentOf, IntFunction<SlotDictionary> dictionaryOf, GridCache grids) {
        Packing packing = new Packing(blocks.size() * BLOCK, dictionaryOf, grids);
        blocks.forEach((key, slots) -> {
            for (int at = 0; at < BLOCK; at++) {
                if (slots[at] != SlotDictionary.NO_ENTRY) {
                    int index = (key << BITS) + at;
                    packing.add(segmentOf.applyAsInt(index), index, slots[at]);
                }
            }
        });
        return packing.end();
    }

    /** Entries in order of time become parts. */
    private static final class Packing {

        private final List<PackedMarks> parts = new ArrayList<>(2);
        private final IntFunction<SlotDictionary> dictionaryOf;
        private final GridCache grids;
        private final int[] sessions;
        private final char[] slots;
        private int count;
        private int segment;

        Packing(int most, IntFunction<SlotDictionary> dictionaryOf, GridCache grids) {
            this.sessions = new int[most];
            this.slots = new char[most];
            this.dictionaryOf = dictionaryOf;
            this.grids = grids;
        }

        void add(int itsSegment, int session, char slot) {
            if (itsSegment != segment) {
                end();
                segment = itsSegment;
            }
            sessions[count] = session;
            slots[count++] = slot;
        }

        List<PackedMarks> end() {
            if (count > 0) {
                SessionGrid grid = grids.gridFor(sessions, count);
                parts.add(PackedMarks.of(dictionaryOf.apply(segment), grid, sessions, slots, count));
                count = 0;
            }
            return parts;
        }
    }
}
