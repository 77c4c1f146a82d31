package org.openattendance.tally;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.openattendance.base.DateSpan;
import org.openattendance.code.AttendanceCode;
import org.openattendance.register.ColumnCounts;
import org.openattendance.register.Register;

/**
 * The counts of many registers, one row each, in columns: what a {@link Tally} of each would count, without its entries.
 *
 * <p>For an authority or a nation, where a tally for each enrolment is more than is asked for. Rows stand in the order of the registers;
 * tables of parts are put together by {@link #and(CountTable)}, so that threads can share the work. Immutable and thread-safe.
 */
public final class CountTable {

    private static final int WIDTH = Count.values().length;

    private final int[] cells; // row by row, in the order of Count

    private CountTable(int[] cells) {
        this.cells = cells;
    }

    /** The counts of registers on the days of a span, each code as its row says. {@link Count#NO_ENTRY} is 0: no calendar is known here. */
    public static CountTable of(List<Register> registers, DateSpan span) {
        return of(registers, span, Classification.BY_CODE);
    }

    /**
     * The counts of registers on the days of a span.
     *
     * @param as what a code's sessions count as
     */
    public static CountTable of(List<Register> registers, DateSpan span, Classification as) {
        Objects.requireNonNull(as, "as");
        ColumnCounts marks = new ColumnCounts(WIDTH, use -> columns(use.meaning(), as), bit(Count.UNMARKED));
        int[] cells = new int[registers.size() * WIDTH];
        int at = 0;
        for (Register register : registers) {
            marks.clear();
            marks.add(register, span);
            for (int column = 0; column < WIDTH; column++) {
                cells[at + column] = (int) marks.count(column);
            }
            for (int part = Count.PRESENT.ordinal(); part <= Count.POSSIBLE_OTHER.ordinal(); part++) {
                cells[at + Count.POSSIBLE.ordinal()] += cells[at + part];
            }
            at += WIDTH;
        }
        return new CountTable(cells);
    }

    private static int columns(AttendanceCode code, Classification as) {
        return bit(Tally.countOf(as.of(code))) | (code.arrivesLate() ? bit(Count.LATE) : 0);
    }

    private static int bit(Count count) {
        return 1 << count.ordinal();
    }

    /** Number of registers. */
    public int size() {
        return cells.length / WIDTH;
    }

    /**
     * One count of one register: sessions, 0 or more.
     *
     * @param row from 0, in the order of the registers
     */
    public int count(int row, Count count) {
        return cells[Objects.checkIndex(row, size()) * WIDTH + count.ordinal()];
    }

    /** One count of all registers. */
    public long total(Count count) {
        long total = 0;
        for (int at = count.ordinal(); at < cells.length; at += WIDTH) {
            total += cells[at];
        }
        return total;
    }

    /** These rows, then those of another. */
    public CountTable and(CountTable other) {
        int[] both = Arrays.copyOf(cells, cells.length + other.cells.length);
        System.arraycopy(other.cells, 0, both, cells.length, other.cells.length);
        return new CountTable(both);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof CountTable that && Arrays.equals(cells, that.cells);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(cells);
    }

    /** Number of registers. */
    @Override
    public String toString() {
        return size() + " rows of counts";
    }
}
