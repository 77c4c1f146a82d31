package org.openattendance.register;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/**
 * Counts how often each byte occurs, eight at a time. Nearly every mark of a register is 0x80 or 0x81 (present in the morning, present in
 * the afternoon), so those two are counted in the lanes of a long and only the others one by one. The obvious loop beside it in the tests
 * is its oracle.
 */
final class CountKernel {

    private static final VarHandle LONG = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    private static final long PRESENT = 0x8080808080808080L;
    private static final long EVEN = 0xFEFEFEFEFEFEFEFEL;
    private static final long LOW_SEVEN = 0x7F7F7F7F7F7F7F7FL;
    private static final long ONES = 0x0101010101010101L;
    private static final int LANES_HOLD = 255;

    private CountKernel() {}

    /** Adds the counts of {@code cells[from, to)} to a histogram of 256 or more. */
    static void add(byte[] cells, int from, int to, long[] histogram) {
        int at = from;
        while (to - at >= 8) {
            int end = at + Math.min((to - at) / 8, LANES_HOLD) * 8;
            addLongs(cells, at, end, histogram);
            at = end;
        }
        while (at < to) {
            histogram[cells[at++] & 0xFF]++;
        }
    }

    private static void addLongs(byte[] cells, int from, int to, long[] histogram) {
        long presentLanes = 0;
        long afternoonLanes = 0;
        for (int at = from; at < to; at += 8) {
            long eight = (long) LONG.get(cells, at);
            long difference = (eight ^ PRESENT) & EVEN;
            long others = ((difference & LOW_SEVEN) + LOW_SEVEN | difference) & PRESENT;
            long present = ~others >>> 7 & ONES;
            presentLanes += present;
            afternoonLanes += eight & present;
            while (others != 0) {
                histogram[(int) (eight >>> Long.numberOfTrailingZeros(others) - 7) & 0xFF]++;
                others &= others - 1;
            }
        }
        long afternoon = sumOfLanes(afternoonLanes);
        histogram[0x81] += afternoon;
        histogram[0x80] += sumOfLanes(presentLanes) - afternoon;
    }

    /** Sum of eight bytes; two steps, because the sum may need more than eight bits. */
    private static long sumOfLanes(long lanes) {
        long pairs = (lanes & 0x00FF00FF00FF00FFL) + (lanes >>> 8 & 0x00FF00FF00FF00FFL);
        return pairs * 0x0001000100010001L >>> 48;
    }
}
