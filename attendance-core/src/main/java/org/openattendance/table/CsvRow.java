package org.openattendance.table;

import java.util.List;
import java.util.Optional;
import org.openattendance.base.InvalidValueException;
import org.openattendance.base.Issue;

/**
 * One row of a small table, with its place.
 *
 * <p>Immutable and thread-safe.
 */
public final class CsvRow {

    private final CsvTable table;
    private final long line;
    private final List<String> cells;

    CsvRow(CsvTable table, long line, List<String> cells) {
        this.table = table;
        this.line = line;
        this.cells = cells;
    }

    /** Line on which the row begins, from 1. */
    public long line() {
        return line;
    }

    /**
     * The cell of a column, without spaces round it.
     *
     * @return the text; empty where the row is too short
     * @throws InvalidValueException if the table has no such column
     */
    public String text(String column) {
        int index = table.columns().indexOf(column);
        if (index < 0) {
            throw new InvalidValueException(
                    table.file() + " has no column " + column + ".",
                    "the header was renamed. It has " + table.columns() + ".");
        }
        return index < cells.size() ? cells.get(index).strip() : "";
    }

    /** The cell of a column, or empty if it is blank or the table has no such column. */
    public Optional<String> find(String column) {
        return table.columns().contains(column)
                ? Optional.of(text(column)).filter(text -> !text.isEmpty())
                : Optional.empty();
    }

    /** Number of cells, which may differ from the number of columns. */
    public int size() {
        return cells.size();
    }

    /** Where the cell of a column is. */
    public Issue.Cell place(String column) {
        return new Issue.Cell(table.file(), line, column);
    }

    /** File and line; never the cells, which may be a pupil's. */
    @Override
    public String toString() {
        return table.file() + ":" + line;
    }
}
