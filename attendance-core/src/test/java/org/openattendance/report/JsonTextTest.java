package org.openattendance.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.constraints.UniqueElements;
import org.junit.jupiter.api.Test;
import org.openattendance.base.InvalidValueException;
import org.openattendance.base.Nation;

class JsonTextTest {

    private static Map<String, Object> object(Object... namesAndValues) {
        Map<String, Object> object = new LinkedHashMap<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            object.put((String) namesAndValues[i], namesAndValues[i + 1]);
        }
        return object;
    }

    @Test
    void writes_keys_in_order_with_two_spaces_of_indent_and_one_end_of_line() {
        assertThat(JsonText.of(object(
                        "b",
                        1,
                        "a",
                        List.of(1L, "x\"\n/é😀", object("c", null)),
                        "yes",
                        true,
                        "empty",
                        List.of(),
                        "none",
                        object())))
                .isEqualTo("""
                        {
                          "b" : 1,
                          "a" : [
                            1,
                            "x\\"\\n/é😀",
                            {
                              "c" : null
                            }
                          ],
                          "yes" : true,
                          "empty" : [ ],
                          "none" : { }
                        }
                        """);
    }

    @Test
    void numbers_are_exact_and_plain() {
        assertThat(JsonText.of(object(
                        "a",
                        new BigDecimal("0.380952"),
                        "b",
                        new BigDecimal("1E+3"),
                        "c",
                        new BigDecimal("0.0000001"),
                        "d",
                        BigInteger.TWO.pow(70),
                        "e",
                        Long.MIN_VALUE,
                        "f",
                        Integer.MAX_VALUE,
                        "g",
                        new BigDecimal("5.0"))))
                .contains(
                        "0.380952",
                        "1000",
                        "0.0000001",
                        "1180591620717411303424",
                        "-9223372036854775808",
                        "2147483647",
                        "5.0");
    }

    @Property
    void the_same_value_gives_the_same_bytes_and_another_reader_reads_it_back(
            @ForAll @Size(max = 6) @UniqueElements List<String> names, @ForAll List<Long> numbers) throws IOException {
        Map<String, Object> object = new LinkedHashMap<>();
        for (String name : names) {
            object.put(withoutHalfPairs(name), numbers);
        }
        String json = JsonText.of(object);
        assertThat(JsonText.of(object)).isEqualTo(json);
        Map<String, Object> expected = new LinkedHashMap<>();
        object.forEach((name, value) -> expected.put(name, numbers));
        Map<String, Object> read = new ObjectMapper()
                .configure(DeserializationFeature.USE_LONG_FOR_INTS, true)
                .readValue(json, new TypeReference<Map<String, Object>>() {});
        assertThat(read).isEqualTo(expected);
    }

    private static String withoutHalfPairs(String text) {
        return new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8);
    }

    /** Some other writer would look into them, in an order and a form that nobody promised. */
    @Test
    void anything_else_is_refused_wherever_it_stands() {
        for (Object other : Arrays.asList(
                1.5,
                1.5f,
                LocalDate.of(2025, 9, 3),
                Nation.ENGLAND,
                Optional.of("x"),
                'c',
                new int[] {1},
                Thread.State.NEW,
                new java.util.concurrent.atomic.AtomicInteger(1),
                (short) 1)) {
            for (Map<String, Object> object :
                    List.of(object("a", other), object("a", List.of(other)), object("a", object("b", other)))) {
                assertThatThrownBy(() -> JsonText.of(object))
                        .isInstanceOf(InvalidValueException.class)
                        .hasMessageContaining("\nMaybe ");
            }
        }
        assertThatThrownBy(() -> JsonText.of(object("a", Map.of(1, 2)))).isInstanceOf(InvalidValueException.class);
        assertThatThrownBy(() -> JsonText.of(object("a", "\uD800"))).isInstanceOf(InvalidValueException.class);
    }

    /** A list longer than memory is written as it comes. */
    @Test
    void an_iterable_is_written_part_by_part_and_the_output_stays_open() throws IOException {
        boolean[] closed = new boolean[1];
        long[] written = new long[1];
        OutputStream out = new OutputStream() {
            @Override
            public void write(int b) {
                written[0]++;
            }

            @Override
            public void write(byte[] bytes, int offset, int length) {
                written[0] += length;
            }

            @Override
            public void close() {
                closed[0] = true;
            }
        };
        long[] least = {Long.MAX_VALUE};
        Iterable<Integer> many = () -> {
            Iterator<Integer> numbers = IntStream.range(0, 100_000).iterator();
            return new Iterator<>() {
                @Override
                public boolean hasNext() {
                    return numbers.hasNext();
                }

                @Override
                public Integer next() {
                    int next = numbers.next();
                    least[0] = next == 50_000 ? written[0] : least[0];
                    return next;
                }
            };
        };
        JsonText.write(object("many", many), out);
        assertThat(closed[0]).isFalse();
        assertThat(least[0]).isBetween(200_000L, written[0] - 200_000L);
    }

    @Test
    void bytes_and_text_are_the_same() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        JsonText.write(object("a", "é😀"), bytes);
        assertThat(bytes.toString(StandardCharsets.UTF_8)).isEqualTo(JsonText.of(object("a", "é😀")));
    }

    @Test
    void an_output_that_fails_is_not_kept_quiet() {
        OutputStream full = new OutputStream() {
            @Override
            public void write(int b) throws IOException {
                throw new IOException("full");
            }
        };
        assertThatThrownBy(() -> JsonText.write(object("a", 1), full))
                .isInstanceOf(IOException.class)
                .hasMessage("full");
    }
}
