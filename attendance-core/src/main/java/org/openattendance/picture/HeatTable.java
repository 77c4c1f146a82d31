package org.openattendance.picture;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.openattendance.picture.SvgElement.Anchor;

/**
 * A table whose cells are darker where there is more. Every cell says its value in words too.
 *
 * <p>Immutable and thread-safe.
 *
 * @param id see {@link Drawing#of}
 * @param title what is shown
 * @param description what there is to see
 * @param corner what the rows are, for example {@code Need}
 * @param columns names of the columns
 * @param rows from top to bottom, each with as many cells as there are columns
 */
public record HeatTable(
        String id, String title, String description, String corner, List<String> columns, List<Row> rows) {

    private static final Px LETTERS = Px.of(13);
    private static final Px NARROW_LABEL = Px.of(210);
    private static final Px WIDE_LABEL = Px.of(400); // where one line of the narrow one would cut a row's words
    private static final Px CELL = Px.of(104);
    private static final Px STEP = Px.of(34);
    private static final Px TOP = Px.of(44);
    private static final Px HEAD = Px.of(42);

    /**
     * One row.
     *
     * @param label what it is about
     * @param cells from left to right
     */
    public record Row(String label, List<Cell> cells) {
        /**
         * @param label what it is about
         * @param cells from left to right
         */
        public Row {
            cells = List.copyOf(cells);
        }
    }

    /**
     * One cell.
     *
     * @param step from 0 (none) to 4 (much); empty where nothing is known, which is hatched
     * @param text what it says; short
     */
    public record Cell(Optional<Integer> step, String text) {

        /** A cell with a step from 0 to 4. */
        public static Cell of(int step, String text) {
            return new Cell(Optional.of(step), text);
        }

        /** A cell of which nothing is known. */
        public static Cell unknown(String text) {
            return new Cell(Optional.empty(), text);
        }
    }

    /**
     * @param id see {@link Drawing#of}
     * @param title what is shown
     * @param description what there is to see
     * @param corner what the rows are
     * @param columns names of the columns
     * @param rows from top to bottom
     */
    public HeatTable {
        columns = List.copyOf(columns);
        rows = List.copyOf(rows);
    }

    /** The picture, with a table of the same words. */
    public Picture draw() {
        Px width = label().plus(CELL.times(columns.size())).plus(24);
        Px height = TOP.plus(HEAD).plus(STEP.times(rows.size())).plus(14);
        List<SvgElement> elements = new ArrayList<>();
        elements.add(SvgElement.words(title, Point.of(12, 26), Px.of(16), Anchor.START, Tone.INK)
                .bold());
        elements.addAll(header());
        for (int i = 0; i < rows.size(); i++) {
            elements.addAll(row(rows.get(i), TOP.plus(HEAD).plus(STEP.times(i))));
        }
        return Drawing.of(id, title, description, width.max(Px.of(420)), height)
                .with(elements)
                .toPicture(table());
    }

    private Px label() {
        boolean fits = rows.stream()
                .allMatch(row -> TextMeasure.width(row.label(), LETTERS).compareTo(NARROW_LABEL.minus(20)) <= 0);
        return fits ? NARROW_LABEL : WIDE_LABEL;
    }

    private TextTable table() {
        List<String> head = new ArrayList<>(List.of(corner));
        head.addAll(columns);
        List<List<String>> body = new ArrayList<>();
        for (Row row : rows) {
            List<String> cells = new ArrayList<>(List.of(row.label()));
            row.cells().forEach(cell -> cells.add(cell.text()));
            body.add(cells);
        }
        return TextTable.of(head, body);
    }

    private List<SvgElement> header() {
        List<SvgElement> elements = new ArrayList<>();
        elements.add(SvgElement.words(corner, new Point(Px.of(12), TOP.plus(34)), LETTERS, Anchor.START, Tone.QUIET));
        for (int i = 0; i < columns.size(); i++) {
            List<String> lines = TextMeasure.wrap(columns.get(i), Px.of(12), CELL.minus(6), 2);
            Px x = label().plus(CELL.times(i)).plus(CELL.half());
            Px y = TOP.plus(34).minus(Px.of(14).times(lines.size() - 1L));
            for (int n = 0; n < lines.size(); n++) {
                elements.add(SvgElement.words(
                        lines.get(n), new Point(x, y.plus(Px.of(14).times(n))), Px.of(12), Anchor.MIDDLE, Tone.INK));
            }
        }
        return elements;
    }

    private List<SvgElement> row(Row row, Px top) {
        List<SvgElement> elements = new ArrayList<>();
        List<String> label = TextMeasure.wrap(row.label(), LETTERS, label().minus(20), 2);
        Px y = top.plus(21).minus(Px.of(7).times(label.size() - 1L));
        for (int n = 0; n < label.size(); n++) {
            Point at = new Point(Px.of(12), y.plus(Px.of(14).times(n)));
            elements.add(SvgElement.words(label.get(n), at, LETTERS, Anchor.START, Tone.INK));
        }
        for (int i = 0; i < row.cells().size(); i++) {
            elements.add(
                    cell(row.label() + ", " + columns.get(i), row.cells().get(i), label().plus(CELL.times(i)), top));
        }
        return elements;
    }

    private SvgElement cell(String what, Cell cell, Px left, Px top) {
        Point corner0 = new Point(left.plus(1), top.plus(1));
        SvgElement ground =
                SvgElement.rect(corner0, CELL.minus(2), STEP.minus(2)).stroke(Tone.LINE, Px.of(1));
        SvgElement group = SvgElement.group().titled(what + ": " + cell.text());
        group = cell.step().isPresent()
                ? group.with(ground.fill(Tone.step(cell.step().orElse(0))))
                : group.with(ground.fill(Hatch.SLANT));
        String text = TextMeasure.wrap(cell.text(), LETTERS, CELL.minus(6), 1).get(0);
        Point base = new Point(left.plus(CELL.half()), top.plus(21));
        return group.with(SvgElement.words(text, base, LETTERS, Anchor.MIDDLE, Tone.INK));
    }
}
