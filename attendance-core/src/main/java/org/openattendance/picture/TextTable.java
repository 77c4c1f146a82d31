package org.openattendance.picture;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.openattendance.base.InvalidValueException;

/**
 * What a picture shows, in rows of words: for those who do not see it, and for those who want to copy a figure.
 *
 * <p>Immutable and thread-safe.
 *
 * @param columns names, one or more
 * @param rows each with as many cells as there are columns
 */
public record TextTable(List<String> columns, List<List<String>> rows) {

    /**
     * @param columns names, one or more
     * @param rows each with as many cells as there are columns
     * @throws InvalidValueException if there is no column, or a row has another number of cells
     */
    public TextTable {
        columns = List.copyOf(columns);
        rows = rows.stream().map(List::copyOf).toList();
        int width = columns.size();
        if (width == 0 || rows.stream().anyMatch(row -> row.size() != width)) {
            throw new InvalidValueException(
                    "A table needs a column, and every row as many cells as there are columns.",
                    "a cell was left out.");
        }
    }

    /** Same as the constructor. */
    public static TextTable of(List<String> columns, List<List<String>> rows) {
        return new TextTable(columns, rows);
    }

    /** In columns of equal width, two spaces apart; line ends within cells become spaces. */
    public String toText() {
        List<List<String>> all = new ArrayList<>();
        all.add(columns);
        rows.forEach(row -> all.add(row.stream().map(TextTable::oneLine).toList()));
        int[] widths = new int[columns.size()];
        for (List<String> row : all) {
            for (int i = 0; i < widths.length; i++) {
                widths[i] = Math.max(widths[i], columnsOf(row.get(i)));
            }
        }
        return all.stream().map(row -> aligned(row, widths)).collect(Collectors.joining("\n", "", "\n"));
    }

    private static String aligned(List<String> row, int[] widths) {
        StringBuilder line = new StringBuilder();
        for (int i = 0; i < widths.length; i++) {
            line.append(row.get(i)).append(" ".repeat(widths[i] - columnsOf(row.get(i)) + 2));
        }
        return line.toString().stripTrailing();
    }

    private static int columnsOf(String text) {
        return (int) text.codePoints()
                .filter(point -> Character.getType(point) != Character.NON_SPACING_MARK)
                .count();
    }

    private static String oneLine(String text) {
        return text.replaceAll("\\R|\\p{Cntrl}", " ");
    }

    /** As a Markdown table; everything that Markdown or HTML would read as a sign is escaped. */
    public String toMarkdown() {
        StringBuilder out = new StringBuilder();
        out.append(markdownRow(columns));
        out.append("|").append(" --- |".repeat(columns.size())).append('\n');
        rows.forEach(row -> out.append(markdownRow(row)));
        return out.toString();
    }

    private static String markdownRow(List<String> cells) {
        return cells.stream().map(MarkdownText::escape).collect(Collectors.joining(" | ", "| ", " |\n"));
    }
}
