package org.openattendance.picture;

import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.openattendance.base.InvalidValueException;
import org.openattendance.base.Rate;
import org.openattendance.picture.SvgElement.Anchor;

/**
 * Shares over time as lines. Each line has its own shape of point and its own dash, and its name at its end; a missing value is a gap.
 *
 * <p>Immutable and thread-safe.
 *
 * @param id see {@link Drawing#of}
 * @param title what is shown
 * @param description what there is to see
 * @param steps names of the places along the bottom, for example weeks; one or more
 * @param series the lines, at most six, each with one value for each step
 * @param lowest the share at the bottom edge; said there in percent
 * @param highest the share at the top edge; above {@code lowest}
 */
public record LineChart(
        String id,
        String title,
        String description,
        List<String> steps,
        List<Series> series,
        Rate lowest,
        Rate highest) {

    private static final Px LEFT = Px.of(56);
    private static final Px TOP = Px.of(48);
    private static final Px WIDE = Px.of(520);
    private static final Px HIGH = Px.of(240);
    private static final Px NAMES = Px.of(170);
    private static final List<String> DASHES = List.of("none", "7 3", "2 3", "10 3 2 3", "5 2 1 2 1 2", "12 4");

    /**
     * One line.
     *
     * @param name said at its end
     * @param values one for each step; empty where there is none
     */
    public record Series(String name, List<Optional<Rate>> values) {
        /**
         * @param name said at its end
         * @param values one for each step
         */
        public Series {
            values = List.copyOf(values);
        }
    }

    /**
     * @param id see {@link Drawing#of}
     * @param title what is shown
     * @param description what there is to see
     * @param steps names of the places along the bottom
     * @param series the lines
     * @param lowest the share at the bottom edge
     * @param highest the share at the top edge
     * @throws InvalidValueException if a line has another number of values than there are steps, there are more than six lines, no steps,
     *     or the edges are the wrong way round
     */
    public LineChart {
        steps = List.copyOf(steps);
        series = List.copyOf(series);
        int length = steps.size();
        if (length == 0
                || series.size() > 6
                || series.stream().anyMatch(line -> line.values().size() != length)) {
            throw new InvalidValueException(
                    "A line chart takes up to six lines, each with one value for each step.", "a step was left out.");
        }
        if (lowest.compareTo(highest) >= 0) {
            throw new InvalidValueException("The lowest share must be below the highest.", "they are swapped.");
        }
    }

    /** The picture, with a table of all values in percent with one digit. */
    public Picture draw() {
        List<SvgElement> elements = new ArrayList<>();
        elements.add(SvgElement.words(title, Point.of(12, 26), Px.of(16), Anchor.START, Tone.INK)
                .bold());
        elements.addAll(frame());
        List<Px> names = nameHeights();
        for (int i = 0; i < series.size(); i++) {
            elements.add(line(i, names.get(i)));
        }
        Px width = LEFT.plus(WIDE).plus(NAMES);
        Px height = TOP.plus(HIGH).plus(44);
        return Drawing.of(id, title, description, width, height).with(elements).toPicture(table());
    }

    private TextTable table() {
        List<String> head = new ArrayList<>(List.of("When"));
        series.forEach(line -> head.add(line.name()));
        List<List<String>> rows = new ArrayList<>();
        for (int i = 0; i < steps.size(); i++) {
            List<String> row = new ArrayList<>(List.of(steps.get(i)));
            for (Series line : series) {
                row.add(line.values().get(i).map(LineChart::percent).orElse("no figure"));
            }
            rows.add(row);
        }
        return TextTable.of(head, rows);
    }

    private static String percent(Rate rate) {
        return rate.percent(1, RoundingMode.HALF_UP) + "%";
    }

    private List<SvgElement> frame() {
        List<SvgElement> elements = new ArrayList<>();
        for (Rate edge : List.of(lowest, highest)) {
            Point start = new Point(LEFT, y(edge));
            elements.add(SvgElement.line(start, start.plus(WIDE, Px.ZERO), Tone.LINE, Px.of(1)));
            elements.add(SvgElement.words(
                    percent(edge), start.plus(Px.of(-6), Px.of(4)), Px.of(12), Anchor.END, Tone.QUIET));
        }
        int every = (steps.size() + 7) / 8;
        for (int i = 0; i < steps.size(); i += every) {
            Point base = new Point(x(i), TOP.plus(HIGH).plus(20));
            String label =
                    TextMeasure.wrap(steps.get(i), Px.of(12), Px.of(78), 1).get(0);
            elements.add(SvgElement.words(label, base, Px.of(12), Anchor.MIDDLE, Tone.QUIET));
        }
        return elements;
    }

    private SvgElement line(int index, Px nameHeight) {
        Series line = series.get(index);
        Tone tone = Tone.nth(index);
        SvgElement group = SvgElement.group().titled(line.name());
        Optional<PathData> path = Optional.empty();
        for (int i = 0; i < steps.size(); i++) {
            Optional<Rate> value = line.values().get(i);
            if (value.isPresent()) {
                Point at = new Point(x(i), y(value.get()));
                boolean joined = i > 0 && line.values().get(i - 1).isPresent();
                path = Optional.of(
                        path.map(p -> joined ? p.to(at) : p.moveTo(at)).orElse(PathData.from(at)));
                group = group.with(Marker.draw(index, at, tone));
            }
        }
        if (path.isPresent()) {
            group = group.with(
                    SvgElement.path(path.get()).noFill().stroke(tone, Px.of(2)).dashed(DASHES.get(index)));
        }
        Point name = new Point(LEFT.plus(WIDE).plus(22), nameHeight);
        String shown =
                TextMeasure.wrap(line.name(), Px.of(13), NAMES.minus(34), 1).get(0);
        return group.with(Marker.draw(index, name.plus(Px.of(-10), Px.of(-4)), tone))
                .with(SvgElement.words(shown, name, Px.of(13), Anchor.START, Tone.INK));
    }

    /** Heights of the names at the ends of the lines, moved apart so that none covers another. */
    private List<Px> nameHeights() {
        List<Integer> order = new ArrayList<>();
        for (int i = 0; i < series.size(); i++) {
            order.add(i);
        }
        order.sort(java.util.Comparator.comparing((Integer i) -> end(series.get(i)))
                .thenComparing(i -> i));
        List<Px> heights = new ArrayList<>(java.util.Collections.nCopies(series.size(), Px.ZERO));
        Px least = TOP;
        for (int i : order) {
            Px height = end(series.get(i)).plus(4).max(least);
            heights.set(i, height);
            least = height.plus(18);
        }
        return heights;
    }

    private Px end(Series line) {
        for (int i = steps.size() - 1; i >= 0; i--) {
            Optional<Rate> value = line.values().get(i);
            if (value.isPresent()) {
                return y(value.get());
            }
        }
        return TOP.plus(HIGH);
    }

    private Px x(int step) {
        return steps.size() == 1
                ? LEFT.plus(WIDE.half())
                : LEFT.plus(10).plus(WIDE.minus(20).share(step, steps.size() - 1L));
    }

    /** Height of a share; one outside the edges stands at the edge. */
    private Px y(Rate value) {
        Rate held = value.compareTo(lowest) < 0 ? lowest : value.compareTo(highest) > 0 ? highest : value;
        return TOP.plus(HIGH).minus(HIGH.share(above(held), above(highest)));
    }

    /** How far above the bottom edge, in millionths of a percent: finer than a hundredth of a unit of the picture. */
    private long above(Rate value) {
        return value.percent(6, RoundingMode.HALF_UP)
                .subtract(lowest.percent(6, RoundingMode.HALF_UP))
                .movePointRight(6)
                .longValueExact();
    }
}
