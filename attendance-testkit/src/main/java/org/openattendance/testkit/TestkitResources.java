package org.openattendance.testkit;

import java.io.InputStream;
import java.util.List;
import java.util.Objects;
import org.openattendance.table.CsvRow;
import org.openattendance.table.CsvTable;

/** Reads the tables that lie beside this class in the jar. */
final class TestkitResources {

    private TestkitResources() {}

    /** All rows; lines that begin with {@code #} before the header are comments. */
    static List<CsvRow> rows(String file, String... columns) {
        InputStream in = Objects.requireNonNull(TestkitResources.class.getResourceAsStream(file), file);
        CsvTable table = CsvTable.readRules(file, in, List.of(columns));
        if (!table.issues().isEmpty()) {
            throw new IllegalStateException(table.issues().get(0).describe());
        }
        return table.rows();
    }

    static int number(CsvRow row, String column) {
        return Integer.parseInt(row.text(column));
    }

    static long count(CsvRow row, String column) {
        return Long.parseLong(row.text(column));
    }
}
