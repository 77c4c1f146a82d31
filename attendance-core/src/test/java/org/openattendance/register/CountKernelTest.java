package org.openattendance.register;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Random;
import java.util.stream.LongStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

/** The obvious loop is the oracle. */
class CountKernelTest {

    private static final byte[] COMMON = {(byte) 0x80, (byte) 0x81};
    private static final byte[] NEAR = {
        0,
        1,
        2,
        0x7F,
        (byte) 0x80,
        (byte) 0x81,
        (byte) 0x82,
        (byte) 0x83,
        (byte) 0x90,
        (byte) 0xC0,
        (byte) 0xA1,
        (byte) 0xFF
    };

    private static long[] obvious(byte[] cells, int from, int to, long[] into) {
        long[] histogram = into.clone();
        for (int i = from; i < to; i++) {
            histogram[cells[i] & 0xFF]++;
        }
        return histogram;
    }

    private static long[] ours(byte[] cells, int from, int to, long[] into) {
        long[] counters = Arrays.copyOf(into, CountKernel.SIZE);
        CountKernel.add(cells, from, to, counters);
        return LongStream.range(0, 256)
                .map(cell -> CountKernel.count(counters, (int) cell))
                .toArray();
    }

    /** As a register is: nearly all present, and a share of others. */
    private static byte[] cells(int length, int othersIn100, Random random) {
        byte[] cells = new byte[length];
        for (int i = 0; i < length; i++) {
            boolean other = random.nextInt(100) < othersIn100;
            cells[i] = other ? NEAR[random.nextInt(NEAR.length)] : COMMON[random.nextInt(2)];
        }
        return cells;
    }

    @Test
    void counts_as_the_obvious_loop_does_for_every_length_and_every_mix() {
        Random random = new Random(380);
        for (int length = 0; length <= 600; length++) {
            for (int others : new int[] {0, 5, 50, 100}) {
                byte[] cells = cells(length, others, random);
                assertThat(ours(cells, 0, length, new long[256])).isEqualTo(obvious(cells, 0, length, new long[256]));
            }
        }
    }

    @Test
    void counts_as_the_obvious_loop_does_between_any_two_positions() {
        byte[] cells = cells(90, 30, new Random(90));
        for (int from = 0; from <= cells.length; from++) {
            for (int to = from; to <= cells.length; to++) {
                assertThat(ours(cells, from, to, new long[256])).isEqualTo(obvious(cells, from, to, new long[256]));
            }
        }
    }

    @Property
    void adds_to_what_was_counted_before(
            @ForAll byte[] cells, @ForAll @IntRange(max = 40) int from, @ForAll @IntRange(max = 40) int off) {
        int start = Math.min(from, cells.length);
        int end = Math.max(start, cells.length - off);
        long[] before = new Random(cells.length).longs(256, 0, 1000).toArray();
        assertThat(ours(cells, start, end, before)).isEqualTo(obvious(cells, start, end, before));
    }

    @Test
    void a_long_run_of_one_mark_is_counted_whole() {
        for (int length : new int[] {254 * 8, 255 * 8, 256 * 8, 256 * 8 + 7, 511 * 8, 5000}) {
            for (byte cell : new byte[] {(byte) 0x80, (byte) 0x81, 0x42}) {
                byte[] cells = new byte[length];
                Arrays.fill(cells, cell);
                assertThat(ours(cells, 0, length, new long[256])).isEqualTo(obvious(cells, 0, length, new long[256]));
            }
        }
    }

    @Test
    void every_byte_is_counted_as_itself_in_every_place_of_eight() {
        for (int value = 0; value < 256; value++) {
            for (int place = 0; place < 8; place++) {
                byte[] cells = new byte[8];
                Arrays.fill(cells, (byte) (value == 0x80 ? 0x81 : 0x80));
                cells[place] = (byte) value;
                assertThat(ours(cells, 0, 8, new long[256])).isEqualTo(obvious(cells, 0, 8, new long[256]));
            }
        }
    }

    @Test
    void forgets_one_byte_and_no_other() {
        byte[] cells = cells(380, 50, new Random(7));
        long[] counters = new long[CountKernel.SIZE];
        CountKernel.add(cells, 0, cells.length, counters);
        CountKernel.clear(counters, 0x80);
        long[] expected = obvious(cells, 0, cells.length, new long[256]);
        for (int cell = 0; cell < 256; cell++) {
            assertThat(CountKernel.count(counters, cell)).isEqualTo(cell == 0x80 ? 0 : expected[cell]);
        }
    }
}
