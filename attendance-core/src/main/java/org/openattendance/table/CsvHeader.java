package org.openattendance.table;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The names of a table's columns, by position.
 *
 * <p>Immutable and thread-safe.
 */
public final class CsvHeader {

    private final String file;
    private final List<String> columns;

    private CsvHeader(String file, List<String> columns) {
        this.file = file;
        this.columns = columns;
    }

    /**
     * Reads the first record of a cursor as the header. Names are taken without spaces round them, case kept.
     *
     * @throws UnreadableInputException if there is none, or a name stands twice
     */
    public static CsvHeader read(CsvCursor cursor) {
        return read(cursor, false);
    }

    static CsvHeader read(CsvCursor cursor, boolean comments) {
        boolean found = cursor.next();
        while (comments && found && cursor.text(0).startsWith("#")) {
            found = cursor.next();
        }
        if (!found) {
            throw new UnreadableInputException(
                    "EMPTY_FILE",
                    cursor.file(),
                    "there is no header line.",
                    "the export was written empty, or the path is of another file.");
        }
        List<String> columns = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < cursor.size(); i++) {
            String name = cursor.text(i).strip();
            if (!seen.add(name) && !name.isEmpty()) {
                throw new UnreadableInputException(
                        "COLUMN_TWICE",
                        cursor.file(),
                        "the column " + name + " stands twice in the header.",
                        "two exports were pasted together.");
            }
            columns.add(name);
        }
        return new CsvHeader(cursor.file(), List.copyOf(columns));
    }

    /**
     * The columns, when all of the given ones are there.
     *
     * @throws UnreadableInputException naming the first that is missing
     */
    public List<String> require(List<String> required) {
        for (String column : required) {
            if (!columns.contains(column)) {
                throw new UnreadableInputException(
                        "MISSING_COLUMN",
                        file,
                        "the header has no column " + column + ".",
                        "the file has another layout, or the header line was left out.");
            }
        }
        return columns;
    }

    /** Position of a column from 0, or empty. */
    public Optional<Integer> find(String column) {
        int index = columns.indexOf(column);
        return index < 0 ? Optional.empty() : Optional.of(index);
    }

    /** Names in order. */
    public List<String> columns() {
        return columns;
    }
}
