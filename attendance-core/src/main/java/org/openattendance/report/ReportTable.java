package org.openattendance.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.openattendance.base.InvalidValueException;
import org.openattendance.table.CsvWriter;

/**
 * A table that a result is shown as: named columns, rows of text, and perhaps a total.
 *
 * <p>Immutable and thread-safe.
 *
 * @param columns what stands above each column, and how it is aligned
 * @param rows one text for each column
 * @param total a last row, set apart; empty for none
 */
public record ReportTable(List<Column> columns, List<List<String>> rows, List<String> total) {

    private static final String GAP = "  ";

    /** How a column is aligned when shown to people. */
    public enum Align {
        LEFT,
        RIGHT
    }

    /**
     * A column.
     *
     * @param name what stands above it
     * @param align numbers stand right
     */
    public record Column(String name, Align align) {

        /** A column of words. */
        public static Column words(String name) {
            return new Column(name, Align.LEFT);
        }

        /** A column of numbers. */
        public static Column numbers(String name) {
            return new Column(name, Align.RIGHT);
        }
    }

    /**
     * @param columns at least one
     * @param rows each with one text for each column
     * @param total empty, or one text for each column
     * @throws InvalidValueException if a row has another number of texts
     */
    public ReportTable {
        columns = List.copyOf(columns);
        rows = rows.stream().map(List::copyOf).toList();
        total = List.copyOf(total);
        int width = columns.size();
        if (rows.stream().anyMatch(row -> row.size() != width) || !total.isEmpty() && total.size() != width) {
            throw new InvalidValueException(
                    "A row of a report has not one cell for each column.",
                    "a column was added and its cell forgotten.");
        }
    }

    /** A table without a total. */
    public static ReportTable of(List<Column> columns, List<List<String>> rows) {
        return new ReportTable(columns, rows, List.of());
    }

    /** Aligned text for a screen, a line under the header, the total under another. Lines end in LF, without trailing spaces. */
    public String toText() {
        List<List<String>> all = new ArrayList<>(rows);
        all.add(0, columns.stream().map(Column::name).toList());
        if (!total.isEmpty()) {
            all.add(total);
        }
        int[] widths = widths(all);
        StringBuilder text = new StringBuilder();
        String rule = rule(widths);
        for (int i = 0; i < all.size(); i++) {
            if (!total.isEmpty() && i == all.size() - 1) {
                text.append(rule);
            }
            line(text, all.get(i), widths);
            if (i == 0) {
                text.append(rule);
            }
        }
        return text.toString();
    }

    private int[] widths(List<List<String>> all) {
        int[] widths = new int[columns.size()];
        for (List<String> row : all) {
            for (int i = 0; i < widths.length; i++) {
                widths[i] = Math.max(
                        widths[i], row.get(i).codePointCount(0, row.get(i).length()));
            }
        }
        return widths;
    }

    private static String rule(int[] widths) {
        StringBuilder rule = new StringBuilder();
        for (int i = 0; i < widths.length; i++) {
            rule.append(i == 0 ? "" : GAP).append("-".repeat(widths[i]));
        }
        return rule.append('\n').toString();
    }

    private void line(StringBuilder text, List<String> row, int[] widths) {
        StringBuilder line = new StringBuilder();
        for (int i = 0; i < widths.length; i++) {
            String cell = row.get(i);
            String pad = " ".repeat(widths[i] - cell.codePointCount(0, cell.length()));
            line.append(i == 0 ? "" : GAP);
            line.append(columns.get(i).align() == Align.RIGHT ? pad + cell : cell + pad);
        }
        text.append(line.toString().stripTrailing()).append('\n');
    }

    /** A table in Markdown; what has a meaning there is escaped. The total is the last row. Lines end in LF. */
    public String toMarkdown() {
        StringBuilder text = new StringBuilder();
        markdown(text, columns.stream().map(Column::name).toList());
        columns.forEach(column -> text.append(column.align() == Align.RIGHT ? "|---:" : "|---"));
        text.append("|\n");
        rows.forEach(row -> markdown(text, row));
        if (!total.isEmpty()) {
            markdown(text, total);
        }
        return text.toString();
    }

    private static void markdown(StringBuilder text, List<String> row) {
        for (String cell : row) {
            text.append("| ").append(escaped(cell)).append(' ');
        }
        text.append("|\n");
    }

    /** A text that Markdown shows as it is: on one line, without markup of its own. */
    public static String escaped(String text) {
        return text.replaceAll("([\\\\`*_{}\\[\\]<>#|~])", "\\\\$1").replaceAll("\\R", " ");
    }

    /** CSV with a header; the total is left out, because a program can make it. */
    public String toCsv() {
        StringBuilder text = new StringBuilder();
        CsvWriter writer = new CsvWriter(text);
        writer.row(columns.stream().map(Column::name).toList());
        rows.forEach(writer::row);
        return text.toString();
    }

    /** Number of rows, and never what is in them. */
    @Override
    public String toString() {
        return "ReportTable of " + Objects.toString(rows.size()) + " rows";
    }
}
