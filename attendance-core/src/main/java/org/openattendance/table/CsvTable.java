package org.openattendance.table;

import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.openattendance.base.Issue;

/**
 * A small table wholly in memory: rule files, calendars, lists of pupils. Registers are walked by {@link CsvCursor} instead.
 *
 * <p>Rows keep the order of the file. Immutable and thread-safe.
 */
public final class CsvTable {

    private final String file;
    private final List<String> columns;
    private final List<CsvRow> rows;
    private final List<Issue> issues;

    private CsvTable(String file, List<String> columns, List<CsvRow> rows, List<Issue> issues) {
        this.file = file;
        this.columns = columns;
        this.rows = rows;
        this.issues = issues;
    }

    /**
     * Reads a whole table whose first record is the header. A row with too few or too many cells, or broken quoting, becomes a {@code
     * BAD_ROW} issue and is left out.
     *
     * @param file what the caller calls it
     * @param in is closed
     * @param required columns that must be there
     * @throws UnreadableInputException if it is empty, not text, lacks a required column, or names a column twice
     */
    public static CsvTable read(String file, InputStream in, List<String> required) {
        return read(file, in, required, false);
    }

    /** As {@link #read}, for our rule files: lines that begin with {@code #} before the header are comments. */
    public static CsvTable readRules(String file, InputStream in, List<String> required) {
        return read(file, in, required, true);
    }

    private static CsvTable read(String file, InputStream in, List<String> required, boolean comments) {
        try (CsvCursor cursor = CsvCursor.over(file, in)) {
            List<String> columns = CsvHeader.read(cursor, comments).require(required);
            List<CsvRow> rows = new ArrayList<>();
            List<Issue> issues = new ArrayList<>();
            CsvTable table = new CsvTable(file, columns, rows, issues);
            while (cursor.next()) {
                if (cursor.size() != columns.size() || cursor.isMalformed()) {
                    issues.add(badRow(cursor, columns.size()));
                } else {
                    rows.add(new CsvRow(table, cursor.line(), cells(cursor)));
                }
            }
            return new CsvTable(file, columns, List.copyOf(rows), List.copyOf(issues));
        }
    }

    private static List<String> cells(CsvCursor cursor) {
        List<String> cells = new ArrayList<>(cursor.size());
        for (int i = 0; i < cursor.size(); i++) {
            cells.add(cursor.text(i));
        }
        return List.copyOf(cells);
    }

    /** The issue of a record whose number of cells or whose quoting is wrong. */
    public static Issue badRow(CsvCursor cursor, int expected) {
        String what = cursor.isMalformed()
                ? "the quoting of this row is broken."
                : "this row has " + cursor.size() + " cells, the header has " + expected + ".";
        return Issue.error("BAD_ROW", new Issue.Cell(cursor.file(), cursor.line(), ""), what);
    }

    /** What the caller calls it. */
    public String file() {
        return file;
    }

    /** Names of the columns, in the order of the header, without spaces round them. */
    public List<String> columns() {
        return columns;
    }

    /** Good rows, in the order of the file. */
    public List<CsvRow> rows() {
        return rows;
    }

    /** Rows that could not be used. */
    public List<Issue> issues() {
        return issues;
    }

    /** File and size; never the cells. */
    @Override
    public String toString() {
        return file + " (" + Objects.toString(rows.size()) + " rows)";
    }
}
