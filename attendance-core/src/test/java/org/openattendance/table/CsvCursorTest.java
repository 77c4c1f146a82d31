package org.openattendance.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class CsvCursorTest {

    private static CsvCursor over(String text) {
        return CsvCursor.over("x.csv", new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
    }

    private static List<String> cells(String text) {
        return Records.ours(text.getBytes(StandardCharsets.UTF_8))
                .records()
                .get(0)
                .cells();
    }

    @Provide
    Arbitrary<List<String>> lines() {
        return Arbitraries.of("", "a", "a,b", "\"a\r\nb\",c", "\"\r\"", "\"\n\n\"", "\"a\"\"\r\"\"\n\"")
                .list()
                .ofMaxSize(12);
    }

    /** A naive counter: the ends of line before the record, each of CR LF, CR and LF being one. */
    @Property(tries = 3000)
    void a_record_begins_on_the_line_that_a_person_would_count_to(
            @ForAll("lines") List<String> records, @ForAll @IntRange(max = 2) int end) {
        String ending = List.of("\n", "\r\n", "\r").get(end);
        StringBuilder text = new StringBuilder();
        List<Long> expected = new ArrayList<>();
        for (String record : records) {
            if (!record.isEmpty()) {
                expected.add((long) text.toString().split("\r\n|\r|\n", -1).length);
            }
            text.append(record).append(ending);
        }
        assertThat(Records.ours(text.toString().getBytes(StandardCharsets.UTF_8))
                        .records())
                .extracting(Records.Line::line)
                .isEqualTo(expected);
    }

    @Test
    void cells_are_as_they_stand_and_quotes_go() {
        assertThat(cells("a, b ,\"c,\"\"d\"\"\",,\"\"")).containsExactly("a", " b ", "c,\"d\"", "", "");
        assertThat(cells("a\"b\",c\"")).containsExactly("a\"b\"", "c\"");
        assertThat(cells(" \"a\"")).containsExactly(" \"a\"");
        assertThat(cells(",")).containsExactly("", "");
        assertThat(cells("\uFEFFa,b")).containsExactly("a", "b");
        assertThat(cells("x,\uFEFFb")).containsExactly("x", "\uFEFFb");
        assertThat(cells("é,€,😀")).containsExactly("é", "€", "😀");
    }

    @Test
    void a_record_of_many_cells_has_them_all() {
        String line = "a,".repeat(99) + "z";
        assertThat(cells(line)).hasSize(100).endsWith("z");
        assertThat(cells("\"a\",".repeat(99) + "\"z\"")).hasSize(100).endsWith("z");
    }

    @Test
    void broken_quoting_is_told_and_read_as_well_as_can_be() {
        try (CsvCursor cursor = over("\"a\"b,c\n\"d\"e\"f\",g\nh,\"i\nj")) {
            assertThat(cursor.next()).isTrue();
            assertThat(cursor.isMalformed()).isTrue();
            assertThat(cursor.text(0)).isEqualTo("ab");
            assertThat(cursor.text(1)).isEqualTo("c");
            assertThat(cursor.next()).isTrue();
            assertThat(cursor.isMalformed()).isTrue();
            assertThat(cursor.text(0)).isEqualTo("de\"f\"");
            assertThat(cursor.next()).isTrue();
            assertThat(cursor.isMalformed()).isTrue();
            assertThat(cursor.line()).isEqualTo(3);
            assertThat(cursor.text(1)).isEqualTo("i\nj");
            assertThat(cursor.next()).isFalse();
        }
    }

    @Test
    void the_record_after_a_broken_one_is_whole_again() {
        try (CsvCursor cursor = over("\"a\"b\nc,d")) {
            cursor.next();
            assertThat(cursor.next()).isTrue();
            assertThat(cursor.isMalformed()).isFalse();
            assertThat(cursor.size()).isEqualTo(2);
        }
    }

    @Test
    void cells_can_be_read_from_the_bytes_without_making_a_text() {
        try (CsvCursor cursor = over("ab,\"c\"\"d\"")) {
            cursor.next();
            assertThat(new String(
                            cursor.bytes(), cursor.start(1), cursor.end(1) - cursor.start(1), StandardCharsets.UTF_8))
                    .isEqualTo("c\"d");
            assertThat(cursor.file()).isEqualTo("x.csv");
            assertThatThrownBy(() -> cursor.text(2)).isInstanceOf(IndexOutOfBoundsException.class);
        }
    }

    @Test
    void an_empty_input_has_no_record() {
        for (String text : List.of("", "\n", "\r\n\r\n", "\uFEFF", "\uFEFF\n\n")) {
            try (CsvCursor cursor = over(text)) {
                assertThat(cursor.next()).isFalse();
                assertThat(cursor.next()).isFalse();
            }
        }
    }

    @Test
    void a_file_that_is_not_text_is_refused_with_the_byte() {
        byte[] utf16 = "pupil_id,date".getBytes(StandardCharsets.UTF_16LE);
        assertThatThrownBy(() -> Records.ours(utf16))
                .isInstanceOf(UnreadableInputException.class)
                .hasMessage("x.csv: a NUL byte stands at byte offset 1.\nMaybe it is a spreadsheet or a UTF-16 file.");
        byte[] marked = "pupil_id,date".getBytes(StandardCharsets.UTF_16);
        assertThatThrownBy(() -> Records.ours(marked))
                .isInstanceOf(UnreadableInputException.class)
                .hasMessageContaining("byte offset 0 are not UTF-8");
    }

    @Test
    void a_bad_byte_far_into_the_file_is_named_by_its_offset_in_the_file() {
        byte[] bytes = "P001,2025-09-03,AM,/\n".repeat(20_000).getBytes(StandardCharsets.UTF_8);
        bytes[300_001] = (byte) 0xE9;
        assertThatThrownBy(() -> Records.ours(new TrickleStream(bytes, 1000)))
                .isInstanceOf(UnreadableInputException.class)
                .hasMessageContaining("byte offset 300001 ")
                .hasMessageContaining("\nMaybe ");
    }

    @Test
    void a_quote_that_is_never_closed_does_not_fill_the_memory() {
        InputStream endless = new InputStream() {
            private boolean begun;

            @Override
            public int read() {
                return begun ? 'x' : '"';
            }

            @Override
            public int read(byte[] into, int offset, int length) {
                java.util.Arrays.fill(into, offset, offset + length, (byte) 'x');
                if (!begun) {
                    into[offset] = '"';
                    begun = true;
                }
                return length;
            }
        };
        assertThatThrownBy(() -> Records.ours(endless))
                .isInstanceOfSatisfying(
                        UnreadableInputException.class,
                        e -> assertThat(e.reason()).isEqualTo("RECORD_TOO_LONG"))
                .hasMessageContaining("line 1")
                .hasMessageContaining("\nMaybe a quote was opened there");
    }

    @Test
    void a_stream_that_fails_is_a_typed_error() {
        InputStream failing = new InputStream() {
            @Override
            public int read() throws IOException {
                throw new IOException("disk gone");
            }

            @Override
            public int read(byte[] into, int offset, int length) throws IOException {
                throw new IOException("disk gone");
            }

            @Override
            public void close() throws IOException {
                throw new IOException("still gone");
            }
        };
        assertThatThrownBy(() -> CsvCursor.over("x.csv", failing))
                .isInstanceOfSatisfying(UnreadableInputException.class, e -> {
                    assertThat(e.reason()).isEqualTo("NOT_READABLE");
                    assertThat(e.getSuppressed()).hasSize(1);
                })
                .hasMessageContaining("disk gone");
    }

    @Test
    void closing_closes_the_stream_and_says_when_it_cannot() {
        TrickleStream stream = new TrickleStream(new byte[] {'a'}, 1);
        CsvCursor.over("x.csv", stream).close();
        assertThat(stream.isClosed()).isTrue();
        InputStream stuck = new ByteArrayInputStream(new byte[0]) {
            @Override
            public void close() throws IOException {
                throw new IOException("stuck");
            }
        };
        CsvCursor cursor = CsvCursor.over("x.csv", stuck);
        assertThatThrownBy(cursor::close)
                .isInstanceOf(UnreadableInputException.class)
                .hasMessageContaining("stuck");
    }
}
