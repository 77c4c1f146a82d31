package org.openattendance.register;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.openattendance.base.InvalidValueException;
import org.openattendance.code.AttendanceCode;
import org.openattendance.code.CodeCategory;

/**
 * Which code each packed slot stands for, within one segment of the school years.
 *
 * <p>A slot has sixteen bits. The high four say what it counts as: possible, authorised, unauthorised, late; authorised and unauthorised
 * together mean possible but neither. The low twelve number the codes of that class. A slot whose number is below 16 also fits one byte,
 * its four high bits then being the class; others are kept only by rows that need them. Codes that mean plain presence are numbered from
 * 0 up, so that the two commonest marks of a register are 0x80 and 0x81; approved activity from 15 down.
 */
final class SlotDictionary {

    /** No entry at all, and padding. */
    static final char NO_ENTRY = 0;
    /** An entry without a usable mark. */
    static final char UNMARKED = 1;

    private static final int NARROW = 16;
    private static final int MOST = 1 << 12;

    private final Map<CodeUse, Character> slots = new HashMap<>();
    private final List<Numbered> inOrder = new ArrayList<>(); // of code, so that counts come out sorted
    private final @Nullable CodeUse[] narrow = new CodeUse[256];
    private final int[] fromBelow = new int[NARROW];
    private final int[] fromAbove = new int[NARROW];
    private final int[] beyond = new int[NARROW];

    /** A slot and what it stands for. */
    record Numbered(char slot, CodeUse use) {}

    SlotDictionary() {
        fromBelow[0] = 2; // no entry, unmarked
    }

    SlotDictionary copy() {
        SlotDictionary copy = new SlotDictionary();
        copy.slots.putAll(slots);
        copy.inOrder.addAll(inOrder);
        System.arraycopy(narrow, 0, copy.narrow, 0, narrow.length);
        System.arraycopy(fromBelow, 0, copy.fromBelow, 0, NARROW);
        System.arraycopy(fromAbove, 0, copy.fromAbove, 0, NARROW);
        System.arraycopy(beyond, 0, copy.beyond, 0, NARROW);
        return copy;
    }

    boolean holds(CodeUse use) {
        return slots.containsKey(use);
    }

    /** The slot of a code, a new one if it has none yet. Only while the dictionary is being built. */
    char slot(CodeUse use) {
        Character known = slots.get(use);
        if (known != null) {
            return known;
        }
        int nibble = classOf(use.meaning());
        char slot = (char) (nibble << 12 | number(nibble, use.meaning().category()));
        slots.put(use, slot);
        insert(new Numbered(slot, use));
        if (isNarrow(slot)) {
            narrow[toByte(slot) & 0xFF] = use;
        }
        return slot;
    }

    private int number(int nibble, CodeCategory category) {
        if (fromBelow[nibble] + fromAbove[nibble] == NARROW) {
            if (beyond[nibble] == MOST - NARROW) {
                throw new InvalidValueException(
                        "More than " + MOST + " codes count alike in one school year.",
                        "the table of local codes is of something else.");
            }
            return NARROW + beyond[nibble]++;
        }
        boolean second = category == CodeCategory.APPROVED_EDUCATIONAL_ACTIVITY || category == CodeCategory.EXCLUSION;
        return second ? NARROW - 1 - fromAbove[nibble]++ : fromBelow[nibble]++;
    }

    private static int classOf(AttendanceCode code) {
        int late = code.arrivesLate() ? 1 : 0;
        return late
                | switch (code.category()) {
                    case ATTENDED, APPROVED_EDUCATIONAL_ACTIVITY -> 0b1000;
                    case AUTHORISED_ABSENCE -> 0b1100;
                    case UNAUTHORISED_ABSENCE -> 0b1010;
                    case EXCLUSION, POSSIBLE_BUT_NEITHER_ATTENDED_NOR_ABSENT -> 0b1110;
                    case NOT_A_POSSIBLE_ATTENDANCE -> 0b0000;
                };
    }

    static boolean isNarrow(char slot) {
        return (slot & 0x0FFF) < NARROW;
    }

    static byte toByte(char slot) {
        return (byte) (slot >>> 8 & 0xF0 | slot & 0x0F);
    }

    static char toSlot(byte cell) {
        return (char) ((cell & 0xF0) << 8 | cell & 0x0F);
    }

    /** Numbers from 0 for the slots that are not narrow, close together where few are used. */
    static int wideNumber(char slot) {
        return ((slot & 0x0FFF) - NARROW) * NARROW + (slot >>> 12);
    }

    /** What a slot stands for; null for no entry and for unmarked. */
    @Nullable
    CodeUse use(char slot) {
        return isNarrow(slot) ? narrow[toByte(slot) & 0xFF] : wide(slot);
    }

    private @Nullable CodeUse wide(char slot) {
        for (Numbered each : inOrder) {
            if (each.slot() == slot) {
                return each.use();
            }
        }
        return null;
    }

    private void insert(Numbered added) {
        int at = inOrder.size();
        while (at > 0
                && inOrder.get(at - 1)
                                .use()
                                .meaning()
                                .code()
                                .compareTo(added.use().meaning().code())
                        > 0) {
            at--;
        }
        inOrder.add(at, added);
    }

    /** Slots and what they stand for, in order of statutory code. */
    List<Numbered> inOrder() {
        return inOrder;
    }
}
