package org.openattendance.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

/** FastCSV 4.4.0 as the oracle; {@code decisions/} says with which settings, and where the two differ on purpose. */
class CsvCursorAgainstFastCsvTest {

    private static final int BUFFER = 1 << 16;

    /** Little texts of the bytes at which a reader can go wrong, so that every short sequence of them comes up. */
    @Provide
    Arbitrary<String> texts() {
        return Arbitraries.of(
                        "\"", "\"\"", ",", "\r", "\n", "\r\n", "a", "bc", " ", "é", "€", "😀", "#", "\uFEFF", "'", "\t")
                .list()
                .ofMaxSize(24)
                .map(parts -> String.join("", parts));
    }

    @Property(tries = 20_000)
    void reads_what_fastcsv_reads(@ForAll("texts") String text) {
        assertSame(text.getBytes(StandardCharsets.UTF_8));
    }

    /** The same in a file that is larger than the buffer: the text stands where the buffer ends, and the bytes come few at a time. */
    @Property(tries = 600)
    void reads_the_same_where_the_buffer_ends(
            @ForAll("texts") String text,
            @ForAll @IntRange(max = 40) int before,
            @ForAll @IntRange(min = 1, max = 5) int buffers,
            @ForAll @IntRange(min = 1, max = 9000) int most) {
        byte[] bytes = across(text, BUFFER * buffers - before);
        assertSame(bytes);
        assertThat(Records.ours(new TrickleStream(bytes, most))).isEqualTo(Records.ours(bytes));
    }

    /** Records longer than the buffer make it grow while cells are open. */
    @Property(tries = 60)
    void reads_records_longer_than_the_buffer(
            @ForAll("texts") String text,
            @ForAll @IntRange(min = 1, max = 200_000) int longer,
            @ForAll boolean quoted) {
        String cell = "x".repeat(longer);
        String record = quoted ? "a,\"" + cell + "\"\"" + cell + "\r\n" + cell + "\",b\n" : "a," + cell + ",b\n";
        assertSame((record + text + "\n" + record + text).getBytes(StandardCharsets.UTF_8));
    }

    private static byte[] across(String text, int at) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        byte[] row = "P001,2025-09-03,AM,/\n".getBytes(StandardCharsets.UTF_8);
        while (bytes.size() + row.length <= at) {
            bytes.writeBytes(row);
        }
        bytes.writeBytes("y".repeat(at - bytes.size()).getBytes(StandardCharsets.UTF_8));
        bytes.writeBytes(text.getBytes(StandardCharsets.UTF_8));
        bytes.writeBytes(row);
        return bytes.toByteArray();
    }

    private static void assertSame(byte[] bytes) {
        Records fast = Records.fast(bytes);
        Records ours = Records.ours(bytes);
        assertThat(ours.isMalformed()).isEqualTo(fast.isMalformed());
        if (!fast.isMalformed()) {
            assertThat(ours.records()).isEqualTo(fast.records());
        }
    }

    /** Not random: all texts of up to six of the six signs that decide. */
    @Test
    void reads_every_short_text_of_the_signs_that_decide_as_fastcsv_does() {
        List<String> signs = List.of("\"", ",", "\r", "\n", "a", " ");
        int texts = 0;
        for (int length = 0; length <= 6; length++) {
            int[] choice = new int[length];
            do {
                StringBuilder text = new StringBuilder();
                Arrays.stream(choice).forEach(sign -> text.append(signs.get(sign)));
                assertSame(text.toString().getBytes(StandardCharsets.UTF_8));
                texts++;
            } while (next(choice, signs.size()));
        }
        assertThat(texts).isEqualTo(55_987);
    }

    private static boolean next(int[] choice, int of) {
        for (int i = 0; i < choice.length; i++) {
            if (++choice[i] < of) {
                return true;
            }
            choice[i] = 0;
        }
        return false;
    }
}
