package org.openattendance.register;

/**
 * One pupil's marks in one segment: a byte a session, two where a code's number needs it. Zero is no entry; the bytes are padded to a
 * multiple of eight with zeros, so that they can be read eight at a time.
 */
final class PackedMarks {

    private final SlotDictionary dictionary;
    private final SessionGrid grid;
    private final byte[] narrow; // empty when wide
    private final char[] wide; // empty when narrow

    private PackedMarks(SlotDictionary dictionary, SessionGrid grid, byte[] narrow, char[] wide) {
        this.dictionary = dictionary;
        this.grid = grid;
        this.narrow = narrow;
        this.wide = wide;
    }

    /** From sessions and their slots, both in order; sessions of the grid that are not among them have no entry. */
    static PackedMarks of(SlotDictionary dictionary, SessionGrid grid, int[] sessions, char[] slots, int count) {
        boolean fits = true;
        for (int i = 0; i < count; i++) {
            fits &= SlotDictionary.isNarrow(slots[i]);
        }
        byte[] narrow = new byte[fits ? grid.size() + 7 & ~7 : 0];
        char[] wide = new char[fits ? 0 : grid.size()];
        int position = 0;
        for (int i = 0; i < count; i++) {
            while (grid.index(position) != sessions[i]) {
                position++;
            }
            if (fits) {
                narrow[position] = SlotDictionary.toByte(slots[i]);
            } else {
                wide[position] = slots[i];
            }
        }
        return new PackedMarks(dictionary, grid, narrow, wide);
    }

    /** The same marks in the room that is handed out next, so that rows made one after another lie side by side. */
    PackedMarks moved() {
        return isWide()
                ? new PackedMarks(dictionary, grid, narrow, wide.clone())
                : new PackedMarks(dictionary, grid, narrow.clone(), wide);
    }

    SlotDictionary dictionary() {
        return dictionary;
    }

    SessionGrid grid() {
        return grid;
    }

    boolean isWide() {
        return wide.length > 0;
    }

    byte[] narrow() {
        return narrow;
    }

    char slot(int position) {
        return isWide() ? wide[position] : SlotDictionary.toSlot(narrow[position]);
    }

    int size() {
        return grid.size();
    }

    /** Whether the last session, with or without an entry, is not before an index. */
    boolean endsAtOrAfter(int sessionIndex) {
        return grid.index(grid.size() - 1) >= sessionIndex;
    }
}
