package org.openattendance.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

/** The JDK's decoder is the oracle. */
class Utf8CheckTest {

    /** Where the first bad sequence begins, by the JDK. */
    private static Optional<Long> jdk(byte[] bytes) {
        CharsetDecoder decoder = StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        ByteBuffer in = ByteBuffer.wrap(bytes);
        CoderResult result = decoder.decode(in, CharBuffer.allocate(bytes.length + 2), true);
        return result.isError() ? Optional.of((long) in.position()) : Optional.empty();
    }

    /** The same by us, the bytes given in parts. */
    private static Optional<Long> ours(byte[] bytes, int part) {
        Utf8Check check = new Utf8Check("x.csv");
        try {
            for (int from = 0; from < bytes.length; from += part) {
                check.accept(bytes, from, Math.min(bytes.length, from + part));
            }
            check.end();
            return Optional.empty();
        } catch (UnreadableInputException e) {
            assertThat(e.reason()).isEqualTo("NOT_UTF8");
            return Optional.of(Long.valueOf(e.getMessage().replaceAll("(?s).*byte offset (\\d+) .*", "$1")));
        }
    }

    /** Bytes at the edges of what a sequence may hold; no NUL, which is refused for another reason. */
    @Provide
    Arbitrary<byte[]> nearlyText() {
        return Arbitraries.of(
                        0x01, 0x61, 0x62, 0x7F, 0x80, 0x8F, 0x90, 0x9F, 0xA0, 0xBF, 0xC0, 0xC1, 0xC2, 0xDF, 0xE0, 0xE1,
                        0xEC, 0xED, 0xEE, 0xEF, 0xF0, 0xF1, 0xF3, 0xF4, 0xF5, 0xF8, 0xFE, 0xFF)
                .map(Integer::byteValue)
                .array(byte[].class)
                .ofMaxSize(12);
    }

    @Property(tries = 20_000)
    void refuses_what_the_jdk_refuses_and_names_the_same_byte(
            @ForAll("nearlyText") byte[] bytes, @ForAll @IntRange(min = 1, max = 9) int part) {
        assertThat(ours(bytes, part)).isEqualTo(jdk(bytes));
    }

    @Property(tries = 2000)
    void takes_any_text_and_finds_the_one_byte_that_was_broken(
            @ForAll @Size(max = 40) String text, @ForAll int at, @ForAll byte broken) {
        byte[] bytes = text.replace("\0", "").getBytes(StandardCharsets.UTF_8);
        assertThat(ours(bytes, 7)).isEmpty();
        if (bytes.length > 0 && broken != 0) {
            bytes[Math.floorMod(at, bytes.length)] = broken;
            assertThat(ours(bytes, 7)).isEqualTo(jdk(bytes));
        }
    }

    @Test
    void every_sequence_of_two_bytes_and_of_three_that_begins_at_an_edge_is_judged_as_by_the_jdk() {
        for (int first = 1; first < 256; first++) {
            for (int second = 1; second < 256; second++) {
                byte[] bytes = {'a', (byte) first, (byte) second, 'b'};
                assertThat(ours(bytes, 4)).isEqualTo(jdk(bytes));
            }
        }
        for (int first : new int[] {0xE0, 0xE1, 0xED, 0xEF, 0xF0, 0xF4}) {
            for (int second = 1; second < 256; second++) {
                for (int third : new int[] {'b', 0x7F, 0x80, 0xBF, 0xC0}) {
                    byte[] bytes = {(byte) first, (byte) second, (byte) third, (byte) 0x80, 'b'};
                    assertThat(ours(bytes, 2)).isEqualTo(jdk(bytes));
                }
            }
        }
    }

    @Test
    void a_byte_in_a_long_plain_text_is_found_wherever_it_stands() {
        Random random = new Random(5);
        for (int length = 1; length < 70; length++) {
            byte[] bytes = "x".repeat(length).getBytes(StandardCharsets.UTF_8);
            int at = random.nextInt(length);
            bytes[at] = (byte) 0xFF;
            assertThat(ours(bytes, length)).contains((long) at);
            bytes[at] = 0;
            assertThatThrownBy(() -> new Utf8Check("x.csv").accept(bytes, 0, bytes.length))
                    .isInstanceOfSatisfying(
                            UnreadableInputException.class,
                            e -> assertThat(e.reason()).isEqualTo("NOT_TEXT"))
                    .hasMessageContaining("x.csv: a NUL byte stands at byte offset " + at + ".");
        }
    }
}
