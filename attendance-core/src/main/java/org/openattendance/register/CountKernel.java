package org.openattendance.register;

/**
 * Counts how often each byte occurs. Neighbouring marks are nearly always the same two bytes, and a counter that was just written is slow to
 * read again; so four marks in a row go to four tables, which are added up when somebody asks. The obvious loop beside it in the tests is
 * its oracle.
 */
final class CountKernel {

    /** Number of counters. */
    static final int SIZE = 1024;

    private static final int SECOND = 256;
    private static final int THIRD = 512;
    private static final int FOURTH = 768;

    private CountKernel() {}

    /** Adds the counts of {@code cells[from, to)} to {@link #SIZE} counters. */
    static void add(byte[] cells, int from, int to, long[] counters) {
        int at = from;
        for (; at < to - 3; at += 4) {
            counters[cells[at] & 0xFF]++;
            counters[SECOND + (cells[at + 1] & 0xFF)]++;
            counters[THIRD + (cells[at + 2] & 0xFF)]++;
            counters[FOURTH + (cells[at + 3] & 0xFF)]++;
        }
        for (; at < to; at++) {
            counters[cells[at] & 0xFF]++;
        }
    }

    /** How often a byte was counted. */
    static long count(long[] counters, int cell) {
        return counters[cell] + counters[SECOND + cell] + counters[THIRD + cell] + counters[FOURTH + cell];
    }

    /** Forgets a byte. */
    static void clear(long[] counters, int cell) {
        counters[cell] = 0;
        counters[SECOND + cell] = 0;
        counters[THIRD + cell] = 0;
        counters[FOURTH + cell] = 0;
    }
}
