package org.openattendance.register;

/**
 * Adds up what each byte stands for: numbers of seven fields of nine bits, one addition a mark for all seven. A field holds 511, so a
 * longer row is added in pieces. The obvious loop beside it in the tests is its oracle.
 */
final class FieldKernel {

    /** Fields in a number. */
    static final int FIELDS = 7;
    /** The most cells that can be added at once. */
    static final int MOST = 511;

    private static final int BITS = 9;

    private FieldKernel() {}

    /** A number with 1 in a field. */
    static long one(int field) {
        return 1L << field * BITS;
    }

    /** What a field holds. */
    static int field(long number, int field) {
        return (int) (number >>> field * BITS) & MOST;
    }

    /** The sum of the table's numbers for {@code cells[from, to)}, which are at most {@link #MOST}. Four sums, so that none waits for another. */
    static long sum(byte[] cells, int from, int to, long[] table) {
        long first = 0;
        long second = 0;
        long third = 0;
        long fourth = 0;
        int at = from;
        for (; at < to - 3; at += 4) {
            first += table[cells[at] & 0xFF];
            second += table[cells[at + 1] & 0xFF];
            third += table[cells[at + 2] & 0xFF];
            fourth += table[cells[at + 3] & 0xFF];
        }
        for (; at < to; at++) {
            first += table[cells[at] & 0xFF];
        }
        return first + second + third + fourth;
    }
}
