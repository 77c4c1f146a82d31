package org.openattendance.register;

import java.util.Arrays;
import java.util.function.Predicate;
import org.openattendance.base.DateSpan;

/** Picks sessions out of packed marks by what their codes mean. */
final class MarkSelection {

    private int[] found = new int[64];
    private int count;

    private MarkSelection() {}

    static int[] of(Register register, DateSpan span, Predicate<CodeUse> property, boolean unmarkedToo) {
        MarkSelection selection = new MarkSelection();
        int from = register.fromIndex(span);
        int to = register.toIndex(span);
        for (PackedMarks part : register.parts()) {
            selection.add(part, part.grid().firstFrom(from), part.grid().firstFrom(to), property, unmarkedToo);
        }
        return Arrays.copyOf(selection.found, selection.count);
    }

    private void add(PackedMarks part, int from, int to, Predicate<CodeUse> property, boolean unmarkedToo) {
        if (part.isWide()) {
            addWide(part, from, to, property, unmarkedToo);
            return;
        }
        boolean[] wanted = new boolean[256];
        for (SlotDictionary.Numbered each : part.dictionary().inOrder()) {
            if (SlotDictionary.isNarrow(each.slot())) {
                wanted[SlotDictionary.toByte(each.slot()) & 0xFF] = property.test(each.use());
            }
        }
        wanted[SlotDictionary.UNMARKED] = unmarkedToo;
        byte[] cells = part.narrow();
        for (int i = from; i < to; i++) {
            if (wanted[cells[i] & 0xFF]) {
                take(part.grid().index(i));
            }
        }
    }

    private void addWide(PackedMarks part, int from, int to, Predicate<CodeUse> property, boolean unmarkedToo) {
        for (int i = from; i < to; i++) {
            char slot = part.slot(i);
            CodeUse use = part.dictionary().use(slot);
            if (use != null ? property.test(use) : unmarkedToo && slot == SlotDictionary.UNMARKED) {
                take(part.grid().index(i));
            }
        }
    }

    private void take(int index) {
        if (count == found.length) {
            found = Arrays.copyOf(found, count * 2);
        }
        found[count++] = index;
    }
}
