package org.openattendance.register;

import java.util.Arrays;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;
import org.openattendance.base.DateSpan;
import org.openattendance.base.Session;

/**
 * The entries of one register as a row of small numbers, in order of session: what a loop over runs, weekdays or windows needs.
 *
 * <p>What class a code belongs to is asked once for each table of codes, not for each mark and hardly for each register; so make one and
 * read many registers with it. Each {@link #read} forgets the register before. For one thread.
 */
public final class MarkClasses {

    /** The least class. */
    public static final int LEAST = 0;

    /** The greatest class. */
    public static final int MOST = 127;

    private final ToIntFunction<CodeUse> classOf;
    private final byte unmarked;
    private final byte[] table = new byte[256]; // class by packed slot
    private @Nullable SlotDictionary tableOf;
    private @Nullable DateSpan lastSpan; // of many registers the same one is asked for, one after another
    private int from;
    private int to;
    private int[] sessions = new int[512];
    private byte[] classes = new byte[512];
    private int size;

    /**
     * @param classOf the class of a code, from {@link #LEAST} to {@link #MOST}
     * @param unmarked the class of an entry without a usable mark, in the same range
     */
    public MarkClasses(ToIntFunction<CodeUse> classOf, int unmarked) {
        this.classOf = classOf;
        this.unmarked = checked(unmarked);
    }

    private static byte checked(int number) {
        if (number < LEAST || number > MOST) {
            throw new IllegalArgumentException("a class is from " + LEAST + " to " + MOST + ", and not " + number);
        }
        return (byte) number;
    }

    /**
     * Reads the entries on the days of a span.
     *
     * @return this
     */
    public MarkClasses read(Register register, DateSpan span) {
        if (!span.equals(lastSpan)) {
            lastSpan = span;
            from = register.fromIndex(span);
            to = register.toIndex(span);
        }
        size = 0;
        for (PackedMarks part : register.parts()) {
            int first = part.grid().firstFrom(from);
            int end = part.grid().firstFrom(to);
            room(end - first);
            if (part.isWide()) {
                addWide(part, first, end);
            } else {
                addNarrow(part, first, end);
            }
        }
        return this;
    }

    private void room(int more) {
        if (size + more > classes.length) {
            int larger = Math.max(size + more, 2 * classes.length);
            sessions = Arrays.copyOf(sessions, larger);
            classes = Arrays.copyOf(classes, larger);
        }
    }

    /** Writes every cell and steps on only where there is an entry: most cells have one, and no branch has to guess. */
    private void addNarrow(PackedMarks part, int first, int end) {
        byte[] known = table(part.dictionary());
        byte[] cells = part.narrow();
        SessionGrid grid = part.grid();
        int at = size;
        for (int i = first; i < end; i++) {
            int cell = cells[i] & 0xFF;
            sessions[at] = grid.index(i);
            classes[at] = known[cell];
            at += cell == SlotDictionary.NO_ENTRY ? 0 : 1;
        }
        size = at;
    }

    private void addWide(PackedMarks part, int first, int end) {
        for (int i = first; i < end; i++) {
            char slot = part.slot(i);
            if (slot != SlotDictionary.NO_ENTRY) {
                CodeUse use = part.dictionary().use(slot);
                sessions[size] = part.grid().index(i);
                classes[size++] = use == null ? unmarked : checked(classOf.applyAsInt(use));
            }
        }
    }

    private byte[] table(SlotDictionary dictionary) {
        if (dictionary != tableOf) {
            Arrays.fill(table, unmarked);
            for (SlotDictionary.Numbered each : dictionary.inOrder()) {
                if (SlotDictionary.isNarrow(each.slot())) {
                    table[SlotDictionary.toByte(each.slot()) & 0xFF] = checked(classOf.applyAsInt(each.use()));
                }
            }
            tableOf = dictionary;
        }
        return table;
    }

    /** How many entries were read; 0 or more. */
    public int size() {
        return size;
    }

    /**
     * The session of an entry, as {@link Session#index()}.
     *
     * @param position from 0 to {@link #size()} - 1
     */
    public int session(int position) {
        return sessions[position];
    }

    /**
     * The class of an entry.
     *
     * @param position from 0 to {@link #size()} - 1
     */
    public int classAt(int position) {
        return classes[position];
    }

    /** How many entries it holds; never whose. */
    @Override
    public String toString() {
        return "Classes of " + size + " entries";
    }
}
