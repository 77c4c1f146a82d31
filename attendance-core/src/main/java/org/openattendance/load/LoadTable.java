package org.openattendance.load;

import java.io.InputStream;
import java.util.List;
import java.util.Objects;
import org.openattendance.table.CsvRow;
import org.openattendance.table.CsvTable;

/** A table of what the columns and categories of a format mean; it ships beside the classes that use it. */
final class LoadTable {

    private LoadTable() {}

    static List<CsvRow> rows(String name, String... columns) {
        InputStream in = Objects.requireNonNull(LoadTable.class.getResourceAsStream(name), name);
        return CsvTable.readRules(name, in, List.of(columns)).rows();
    }
}
