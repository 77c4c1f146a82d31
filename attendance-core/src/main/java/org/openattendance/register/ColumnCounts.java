package org.openattendance.register;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;
import org.openattendance.base.DateSpan;

/**
 * How many marks fall into each of a few columns, a code into as many of them as it belongs to: for one figure of each of very many
 * pupils, where {@link MarkCounts} would count each code.
 *
 * <p>An accumulator, for one thread.
 */
public final class ColumnCounts {

    /** The most columns there can be. */
    public static final int MOST_COLUMNS = 28;

    private final int columns;
    private final ToIntFunction<CodeUse> columnsOf;
    private final int unmarked;
    private final long[] sums;
    private final List<Fields> all = new ArrayList<>(2); // one for each dictionary
    private @Nullable Fields last;
    private @Nullable DateSpan lastSpan; // of many registers the same one is asked for, one after another
    private int from;
    private int to;

    /**
     * With nothing counted yet.
     *
     * @param columns how many, 1 to {@value #MOST_COLUMNS}, numbered from 0
     * @param columnsOf the columns of a code, as a set of bits; asked once for each code of a school year
     * @param unmarked the columns of entries without a usable mark, as a set of bits
     */
    public ColumnCounts(int columns, ToIntFunction<CodeUse> columnsOf, int unmarked) {
        this.columns = Objects.checkIndex(columns - 1, MOST_COLUMNS) + 1;
        this.columnsOf = Objects.requireNonNull(columnsOf, "columnsOf");
        this.unmarked = unmarked;
        this.sums = new long[columns];
    }

    /** Adds the marks of a register that fall on the days of a span. */
    public void add(Register register, DateSpan span) {
        if (!span.equals(lastSpan)) {
            lastSpan = span;
            from = register.fromIndex(span);
            to = register.toIndex(span);
        }
        for (PackedMarks part : register.parts()) {
            int first = part.grid().firstFrom(from);
            int end = part.grid().firstFrom(to);
            if (first < end) {
                fields(part.dictionary()).add(part, first, end);
            }
        }
    }

    /** Marks in a column, 0 or more. */
    public long count(int column) {
        return sums[column];
    }

    /** Forgets everything, so that the room can be used again. */
    public void clear() {
        for (int column = 0; column < columns; column++) {
            sums[column] = 0;
        }
    }

    private Fields fields(SlotDictionary dictionary) {
        if (last == null || last.dictionary != dictionary) {
            last = all.stream()
                    .filter(one -> one.dictionary == dictionary)
                    .findFirst()
                    .orElseGet(() -> added(dictionary));
        }
        return last;
    }

    private Fields added(SlotDictionary dictionary) {
        Fields added = new Fields(dictionary);
        all.add(added);
        return added;
    }

    /** The columns that the codes of one dictionary use, each a field of a number that is added up mark by mark. */
    private final class Fields {

        private final SlotDictionary dictionary;
        private final int[] columnOf; // by field
        private final long[][] tables; // by byte, seven fields in each

        Fields(SlotDictionary dictionary) {
            this.dictionary = dictionary;
            this.columnOf = used();
            this.tables = new long[(columnOf.length + FieldKernel.FIELDS - 1) / FieldKernel.FIELDS][256];
            fill(SlotDictionary.UNMARKED, unmarked);
            for (SlotDictionary.Numbered each : dictionary.inOrder()) {
                if (SlotDictionary.isNarrow(each.slot())) {
                    fill(each.slot(), columnsOf.applyAsInt(each.use()));
                }
            }
        }

        private int[] used() {
            int used = unmarked;
            for (SlotDictionary.Numbered each : dictionary.inOrder()) {
                used |= columnsOf.applyAsInt(each.use());
            }
            int[] columns = new int[Integer.bitCount(used)];
            for (int i = 0; i < columns.length; i++, used &= used - 1) {
                columns[i] = Integer.numberOfTrailingZeros(used);
            }
            return columns;
        }

        private void fill(char slot, int set) {
            for (int field = 0; field < columnOf.length; field++) {
                if ((set >> columnOf[field] & 1) != 0) {
                    tables[field / FieldKernel.FIELDS][SlotDictionary.toByte(slot) & 0xFF] |=
                            FieldKernel.one(field % FieldKernel.FIELDS);
                }
            }
        }

        void add(PackedMarks part, int first, int end) {
            if (part.isWide()) {
                addWide(part, first, end);
                return;
            }
            for (int start = first; start < end; start += FieldKernel.MOST) {
                int stop = Math.min(end, start + FieldKernel.MOST);
                for (int table = 0, field = 0; table < tables.length; table++) {
                    long found = FieldKernel.sum(part.narrow(), start, stop, tables[table]);
                    for (int i = 0; i < FieldKernel.FIELDS && field < columnOf.length; i++, field++) {
                        sums[columnOf[field]] += FieldKernel.field(found, i);
                    }
                }
            }
        }

        private void addWide(PackedMarks part, int first, int end) {
            for (int at = first; at < end; at++) {
                char slot = part.slot(at);
                CodeUse use = dictionary.use(slot);
                int set = use != null ? columnsOf.applyAsInt(use) : slot == SlotDictionary.UNMARKED ? unmarked : 0;
                for (; set != 0; set &= set - 1) {
                    sums[Integer.numberOfTrailingZeros(set)]++;
                }
            }
        }
    }
}
