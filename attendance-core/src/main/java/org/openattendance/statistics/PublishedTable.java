package org.openattendance.statistics;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalInt;
import org.openattendance.base.InvalidValueException;

/**
 * A table as its publisher printed it, with its shape: which family of tables it belongs to was found by its columns.
 *
 * <p>Columns have the names that the rules use, in lower case. Immutable and thread-safe.
 */
public final class PublishedTable {

    private final String file;
    private final PublishedShape shape;
    private final List<String> columns;
    private final Map<String, Integer> index;
    private final PublishedMarkers markers;
    private final List<PublishedRow> rows;
    private final Map<String, Integer> scales;
    private final long suppressed;

    private PublishedTable(
            String file, PublishedShape shape, List<String> columns, PublishedMarkers markers, List<Line> lines) {
        this.file = Objects.requireNonNull(file, "file");
        this.shape = shape;
        this.columns = List.copyOf(columns);
        this.markers = markers;
        this.index = new HashMap<>();
        for (int i = 0; i < columns.size(); i++) {
            index.putIfAbsent(columns.get(i), i);
        }
        List<PublishedRow> made = new ArrayList<>();
        lines.forEach(line -> made.add(new PublishedRow(this, line.number(), line.cells())));
        this.rows = List.copyOf(made);
        this.scales = new HashMap<>();
        columns.forEach(column -> scales.put(
                column,
                rows.stream().mapToInt(row -> row.cell(column).decimals()).max().orElse(0)));
        List<String> figures = shape.figures(columns);
        this.suppressed = rows.stream()
                .filter(row ->
                        figures.stream().anyMatch(column -> row.cell(column).isSuppressed()))
                .count();
    }

    /**
     * A row as text.
     *
     * @param number line on which it begins, from 1
     * @param cells as many as there are columns
     */
    public record Line(long number, List<String> cells) {

        /**
         * @param number line on which it begins
         * @param cells as many as there are columns
         */
        public Line {
            cells = List.copyOf(cells);
        }
    }

    /**
     * A table of rows.
     *
     * @param file as the caller named it
     * @param columns as the header has them; renamed to what the rules call them
     * @param lines in the order of the file
     * @param rules what shapes and markers there are
     * @throws InvalidValueException if no shape is known that has these columns, or a row has another number of cells
     */
    public static PublishedTable of(String file, List<String> columns, List<Line> lines, PublishedRules rules) {
        List<String> renamed = rules.renamed(columns);
        PublishedShape shape = rules.findShape(renamed)
                .orElseThrow(() -> new InvalidValueException(
                        "No published table of a known shape has the columns " + columns + ".",
                        "the header was changed, or it is a table of another kind."));
        for (Line line : lines) {
            if (line.cells().size() != columns.size()) {
                throw new InvalidValueException(
                        "Line " + line.number() + " has " + line.cells().size() + " cells, the header has "
                                + columns.size() + ".",
                        "a comma in a text was not quoted.");
            }
        }
        return new PublishedTable(file, shape, renamed, rules.markers(), lines);
    }

    /** As the caller named it. */
    public String file() {
        return file;
    }

    /** What kind of table it is. */
    public PublishedShape shape() {
        return shape;
    }

    /** Names of the columns as the rules have them, in the order of the header. */
    public List<String> columns() {
        return columns;
    }

    /** In the order of the file. */
    public List<PublishedRow> rows() {
        return rows;
    }

    /** Whether there is a column of this name. */
    public boolean has(String column) {
        return index.containsKey(column);
    }

    /** How many rows have at least one figure that is withheld. */
    public long suppressedRows() {
        return suppressed;
    }

    int indexOf(String column) {
        return index.getOrDefault(column, -1);
    }

    PublishedMarker marker(String symbol, OptionalInt year) {
        return markers.meaning(shape.family(), symbol, year);
    }

    /** The most digits after the point that a column prints. */
    int scale(String column) {
        return scales.getOrDefault(column, 0);
    }

    /** File and size. */
    @Override
    public String toString() {
        return file + " (" + shape.id() + ", " + rows.size() + " rows)";
    }
}
