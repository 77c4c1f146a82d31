package org.openattendance.register;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.openattendance.base.DateSpan;

/** Picks sessions out of packed marks by what their codes mean. The obvious walk beside it in the tests is its oracle. */
final class MarkSelection {

    private final MarkSelector selector;
    private final boolean unmarkedToo;
    private final int[] conflicts; // in order, selected whatever they mean; empty where that was not asked
    private int[] indexes = new int[32];
    private @Nullable CodeUse[] uses = new CodeUse[32];
    private int count;

    private MarkSelection(MarkSelector selector, boolean unmarkedToo, int[] conflicts) {
        this.selector = selector;
        this.unmarkedToo = unmarkedToo;
        this.conflicts = conflicts;
    }

    /** Sessions whose code is looked for, and if asked those without a usable mark. */
    static int[] of(Register register, DateSpan span, MarkSelector selector, boolean unmarkedToo) {
        MarkSelection selection = new MarkSelection(selector, unmarkedToo, new int[0]);
        selection.walk(register, span);
        return Arrays.copyOf(selection.indexes, selection.count);
    }

    /** As the other, with all sessions that a decision must wait for. */
    static SelectedMarks marks(Register register, DateSpan span, MarkSelector selector) {
        MarkSelection selection = new MarkSelection(selector, true, register.conflicts());
        selection.walk(register, span);
        return SelectedMarks.of(selection.indexes, selection.uses, selection.count, register.conflicts());
    }

    private void walk(Register register, DateSpan span) {
        int from = register.fromIndex(span);
        int to = register.toIndex(span);
        for (PackedMarks part : register.parts()) {
            int first = part.grid().firstFrom(from);
            int end = part.grid().firstFrom(to);
            if (part.isWide() || conflicts.length > 0) {
                addEach(part, first, end);
            } else {
                addNarrow(part, first, end);
            }
        }
    }

    private void addNarrow(PackedMarks part, int from, int to) {
        boolean[] wanted = selector.wanted(part.dictionary());
        byte[] cells = part.narrow();
        for (int i = from; i < to; i++) {
            int cell = cells[i] & 0xFF;
            if (wanted[cell] || unmarkedToo && cell == SlotDictionary.UNMARKED) {
                take(part, i);
            }
        }
    }

    private void addEach(PackedMarks part, int from, int to) {
        for (int i = from; i < to; i++) {
            char slot = part.slot(i);
            CodeUse use = part.dictionary().use(slot);
            boolean wanted = use != null ? selector.test(use) : unmarkedToo && slot == SlotDictionary.UNMARKED;
            if (wanted
                    || conflicts.length > 0
                            && Arrays.binarySearch(conflicts, part.grid().index(i)) >= 0) {
                take(part, i);
            }
        }
    }

    private void take(PackedMarks part, int position) {
        if (count == indexes.length) {
            indexes = Arrays.copyOf(indexes, count * 2);
            uses = Arrays.copyOf(uses, count * 2);
        }
        indexes[count] = part.grid().index(position);
        uses[count++] = part.dictionary().use(part.slot(position));
    }
}
