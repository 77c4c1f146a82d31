package org.openattendance.register;

import java.util.Arrays;
import java.util.function.Predicate;

/**
 * Which codes somebody is looking for, for many registers: the question is asked once for each code of a school's year, not for each pupil.
 *
 * <p>Immutable as seen from outside, and thread-safe: what it remembers of codes it would find out again.
 */
public final class MarkSelector {

    private static final int REMEMBERED = 8; // school years of schools

    private final Predicate<CodeUse> property;
    private volatile Table[] tables = {};

    private MarkSelector(Predicate<CodeUse> property) {
        this.property = property;
    }

    /**
     * Looks for codes with a property.
     *
     * @param property always the same answer for the same code
     */
    public static MarkSelector of(Predicate<CodeUse> property) {
        return new MarkSelector(property);
    }

    boolean test(CodeUse use) {
        return property.test(use);
    }

    /** By byte; not to be changed. */
    boolean[] wanted(SlotDictionary dictionary) {
        Table[] known = tables;
        for (Table table : known) {
            if (table.isOf(dictionary)) {
                return table.wanted;
            }
        }
        Table made = new Table(dictionary, property);
        Table[] more = Arrays.copyOf(known, Math.min(known.length + 1, REMEMBERED));
        System.arraycopy(known, 0, more, 1, more.length - 1);
        more[0] = made;
        tables = more;
        return made.wanted;
    }

    /** Which bytes of packed marks are looked for, of a dictionary with so many codes. */
    private static final class Table {

        private final SlotDictionary dictionary;
        private final int codes;
        private final boolean[] wanted = new boolean[256];

        Table(SlotDictionary dictionary, Predicate<CodeUse> property) {
            this.dictionary = dictionary;
            this.codes = dictionary.inOrder().size();
            for (SlotDictionary.Numbered each : dictionary.inOrder()) {
                if (SlotDictionary.isNarrow(each.slot())) {
                    wanted[SlotDictionary.toByte(each.slot()) & 0xFF] = property.test(each.use());
                }
            }
        }

        boolean isOf(SlotDictionary other) {
            return dictionary == other && codes == other.inOrder().size();
        }
    }
}
