package org.openattendance.table;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;

/**
 * Writes rows as CSV (RFC 4180, lines end in LF), quoting a cell only where it must be.
 *
 * <p>For one thread. Nothing is closed or flushed here.
 */
public final class CsvWriter {

    private final Appendable out;

    /** Over any text output. */
    public CsvWriter(Appendable out) {
        this.out = Objects.requireNonNull(out, "out");
    }

    /**
     * Writes one row.
     *
     * @throws UncheckedIOException if the output fails
     */
    public CsvWriter row(String... cells) {
        return row(Arrays.asList(cells));
    }

    /**
     * Writes one row.
     *
     * @throws UncheckedIOException if the output fails
     */
    public CsvWriter row(List<String> cells) {
        try {
            for (int i = 0; i < cells.size(); i++) {
                if (i > 0) {
                    out.append(',');
                }
                cell(cells.get(i), cells.size() == 1);
            }
            out.append('\n');
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A lone empty cell is quoted, else its line would be no record. */
    private void cell(String text, boolean alone) throws IOException {
        if (text.isEmpty() && !alone || !text.isEmpty() && !mustQuote(text)) {
            out.append(text);
            return;
        }
        out.append('"').append(text.replace("\"", "\"\"")).append('"');
    }

    private static boolean mustQuote(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == ',' || c == '"' || c == '\n' || c == '\r') {
                return true;
            }
        }
        return text.charAt(0) == '\uFEFF';
    }
}
