package org.openattendance.register;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** The obvious loop is the oracle. */
class FieldKernelTest {

    /** A byte counts in the fields whose bits are set in it, so that every table entry is another one. */
    private static long[] table() {
        long[] table = new long[256];
        for (int cell = 0; cell < 256; cell++) {
            for (int field = 0; field < FieldKernel.FIELDS; field++) {
                table[cell] |= (cell >> field & 1) == 0 ? 0 : FieldKernel.one(field);
            }
        }
        return table;
    }

    private static int[] obvious(byte[] cells, int from, int to) {
        int[] fields = new int[7];
        for (int i = from; i < to; i++) {
            for (int field = 0; field < 7; field++) {
                fields[field] += cells[i] >> field & 1;
            }
        }
        return fields;
    }

    private static int[] ours(byte[] cells, int from, int to) {
        long sum = FieldKernel.sum(cells, from, to, table());
        int[] fields = new int[7];
        Arrays.setAll(fields, field -> FieldKernel.field(sum, field));
        return fields;
    }

    @Test
    void adds_as_the_obvious_loop_does_between_any_two_positions() {
        byte[] cells = new byte[70];
        new Random(7).nextBytes(cells);
        for (int from = 0; from <= cells.length; from++) {
            for (int to = from; to <= cells.length; to++) {
                assertThat(ours(cells, from, to)).isEqualTo(obvious(cells, from, to));
            }
        }
    }

    @Test
    void the_most_cells_of_one_kind_fill_a_field_and_touch_no_other() {
        for (int field = 0; field < FieldKernel.FIELDS; field++) {
            byte[] cells = new byte[FieldKernel.MOST];
            Arrays.fill(cells, (byte) (1 << field));
            assertThat(ours(cells, 0, cells.length)).isEqualTo(obvious(cells, 0, cells.length));
        }
        byte[] all = new byte[FieldKernel.MOST];
        Arrays.fill(all, (byte) 0x7F);
        assertThat(ours(all, 0, all.length)).containsOnly(511);
    }
}
