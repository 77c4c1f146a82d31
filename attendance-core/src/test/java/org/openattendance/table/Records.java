package org.openattendance.table;

import de.siegmar.fastcsv.reader.CommentStrategy;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * All records of an input with the lines on which they begin: as our cursor reads them, and as FastCSV 4.4.0 does with the settings that say
 * the same (see {@code decisions/}).
 *
 * @param records line and cells
 * @param isMalformed whether some record broke the rules of quoting
 */
record Records(List<Line> records, boolean isMalformed) {

    record Line(long line, List<String> cells) {}

    static Records ours(InputStream in) {
        List<Line> lines = new ArrayList<>();
        boolean malformed = false;
        try (CsvCursor cursor = CsvCursor.over("x.csv", in)) {
            while (cursor.next()) {
                List<String> cells = new ArrayList<>();
                for (int i = 0; i < cursor.size(); i++) {
                    cells.add(cursor.text(i));
                }
                lines.add(new Line(cursor.line(), cells));
                malformed |= cursor.isMalformed();
            }
        }
        return new Records(lines, malformed);
    }

    static Records ours(byte[] bytes) {
        return ours(new ByteArrayInputStream(bytes));
    }

    /** Malformed where FastCSV refuses to go on; the records before that are lost. */
    static Records fast(byte[] bytes) {
        List<Line> lines = new ArrayList<>();
        try (CsvReader<CsvRecord> reader = CsvReader.builder()
                .commentStrategy(CommentStrategy.NONE)
                .skipEmptyLines(true)
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .allowUnclosedQuote(false)
                .detectBomHeader(true)
                .ofCsvRecord(new ByteArrayInputStream(bytes), StandardCharsets.UTF_8)) {
            reader.forEach(record -> lines.add(new Line(record.getStartingLineNumber(), record.getFields())));
        } catch (CsvParseException e) {
            return new Records(List.of(), true);
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
        return new Records(lines, false);
    }
}
