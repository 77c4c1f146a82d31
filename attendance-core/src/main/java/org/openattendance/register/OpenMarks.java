package org.openattendance.register;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntFunction;
import java.util.function.IntUnaryOperator;

/** One pupil's slots while rows still come in, by session, in a run of half days that grows at both ends. */
final class OpenMarks {

    private static final int ROOM = 64; // half days of spare room at each end when growing

    private char[] slots = new char[0];
    private int base; // session index of slots[0]

    char get(int index) {
        int at = index - base;
        return at < 0 || at >= slots.length ? SlotDictionary.NO_ENTRY : slots[at];
    }

    void put(int index, char slot) {
        if (slots.length == 0) {
            base = index;
            slots = new char[ROOM];
        } else if (index < base) {
            int more = base - index + ROOM;
            char[] longer = new char[slots.length + more];
            System.arraycopy(slots, 0, longer, more, slots.length);
            slots = longer;
            base -= more;
        } else if (index - base >= slots.length) {
            slots = Arrays.copyOf(slots, Math.max(index - base + ROOM, slots.length * 3 / 2));
        }
        slots[index - base] = slot;
    }

    void clear() {
        Arrays.fill(slots, SlotDictionary.NO_ENTRY);
    }

    /**
     * Packs what is here, one part for each segment that has an entry.
     *
     * @param segmentOf session index to a number that is the same within a segment and grows with time
     * @param dictionaryOf that number to the dictionary of the segment
     */
    List<PackedMarks> pack(IntUnaryOperator segmentOf, IntFunction<SlotDictionary> dictionaryOf, GridCache grids) {
        List<PackedMarks> parts = new ArrayList<>(2);
        int[] sessions = new int[slots.length];
        char[] found = new char[slots.length];
        int count = 0;
        int segment = 0;
        for (int at = 0; at < slots.length; at++) {
            if (slots[at] == SlotDictionary.NO_ENTRY) {
                continue;
            }
            int its = segmentOf.applyAsInt(base + at);
            if (count > 0 && its != segment) {
                parts.add(part(dictionaryOf.apply(segment), grids, sessions, found, count));
                count = 0;
            }
            segment = its;
            sessions[count] = base + at;
            found[count++] = slots[at];
        }
        if (count > 0) {
            parts.add(part(dictionaryOf.apply(segment), grids, sessions, found, count));
        }
        return parts;
    }

    private static PackedMarks part(
            SlotDictionary dictionary, GridCache grids, int[] sessions, char[] slots, int count) {
        return PackedMarks.of(dictionary, grids.gridFor(sessions, count), sessions, slots, count);
    }
}
