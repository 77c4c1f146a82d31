package org.openattendance.statistics;

import java.util.List;
import java.util.OptionalInt;

/**
 * One row of a published table, with its line.
 *
 * <p>Immutable and thread-safe.
 */
public final class PublishedRow {

    private final PublishedTable table;
    private final long line;
    private final List<String> cells;
    private final OptionalInt year;

    PublishedRow(PublishedTable table, long line, List<String> cells) {
        this.table = table;
        this.line = line;
        this.cells = List.copyOf(cells);
        this.year = PublishedYear.of(this);
    }

    /** The table that it is a row of. */
    public PublishedTable table() {
        return table;
    }

    /** Line on which it begins, from 1. */
    public long line() {
        return line;
    }

    /** The school year that it is of, by the calendar year in which it begins; empty if the row does not say. */
    public OptionalInt year() {
        return year;
    }

    /**
     * What stands in a column, without spaces round it.
     *
     * @param column as the rules call it
     * @return empty also where the table has no such column
     */
    public String text(String column) {
        int at = table.indexOf(column);
        return at < 0 ? "" : cells.get(at).strip();
    }

    /** What stands in a column, as a number or a marker. */
    public PublishedCell cell(String column) {
        String text = text(column);
        return PublishedCell.isNumber(text)
                ? PublishedCell.number(text)
                : PublishedCell.marker(text, table.marker(text, year));
    }

    /** File and line. */
    @Override
    public String toString() {
        return table.file() + ":" + line;
    }
}
