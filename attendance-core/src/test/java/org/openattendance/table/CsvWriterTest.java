package org.openattendance.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class CsvWriterTest {

    @Provide
    Arbitrary<List<List<String>>> tables() {
        return Arbitraries.of("\"", ",", "\r", "\n", "a", " ", "é", "😀", "\uFEFF", "#", "=")
                .list()
                .ofMaxSize(6)
                .map(parts -> String.join("", parts))
                .list()
                .ofMinSize(1)
                .ofMaxSize(4)
                .list()
                .ofMaxSize(5);
    }

    @Property(tries = 5000)
    void what_is_written_is_read_back_by_us_and_by_fastcsv(@ForAll("tables") List<List<String>> rows) {
        StringBuilder text = new StringBuilder();
        CsvWriter writer = new CsvWriter(text);
        rows.forEach(writer::row);
        byte[] bytes = text.toString().getBytes(StandardCharsets.UTF_8);
        assertThat(Records.ours(bytes).records())
                .extracting(Records.Line::cells)
                .isEqualTo(rows);
        assertThat(Records.ours(bytes).isMalformed()).isFalse();
        assertThat(Records.fast(bytes)).isEqualTo(Records.ours(bytes));
    }

    @Test
    void quotes_only_where_it_must_and_ends_lines_in_lf() {
        StringBuilder text = new StringBuilder();
        new CsvWriter(text).row("a", "b c", "", "d,e", "f\"g", "h\ni").row("").row(List.of("=1", "-"));
        assertThat(text).hasToString("a,b c,,\"d,e\",\"f\"\"g\",\"h\ni\"\n\"\"\n=1,-\n");
    }

    @Test
    void an_output_that_fails_is_not_kept_quiet() {
        Appendable failing = new Appendable() {
            @Override
            public Appendable append(CharSequence text) throws IOException {
                throw new IOException("full");
            }

            @Override
            public Appendable append(CharSequence text, int start, int end) throws IOException {
                throw new IOException("full");
            }

            @Override
            public Appendable append(char c) throws IOException {
                throw new IOException("full");
            }
        };
        assertThatThrownBy(() -> new CsvWriter(failing).row("a"))
                .isInstanceOf(UncheckedIOException.class)
                .hasMessageContaining("full");
    }
}
