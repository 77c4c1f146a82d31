package org.openattendance.assessment.report;

import java.util.ArrayList;
import java.util.List;
import org.openattendance.assessment.progress.Progress;
import org.openattendance.assessment.progress.TransitionMatrix;
import org.openattendance.assessment.scale.RatingLevel;
import org.openattendance.base.InvalidValueException;
import org.openattendance.picture.Drawing;
import org.openattendance.picture.PathData;
import org.openattendance.picture.Picture;
import org.openattendance.picture.Point;
import org.openattendance.picture.Px;
import org.openattendance.picture.SvgElement;
import org.openattendance.picture.SvgElement.Anchor;
import org.openattendance.picture.TextTable;
import org.openattendance.picture.Tone;

/**
 * How many criteria went from each level to each level: bands from left to right, as wide as their number, rising where practice improved.
 * The number stands on each band. Stateless.
 */
public final class ProgressPicture {

    private static final Px LEFT = Px.of(190);
    private static final Px RIGHT = Px.of(520);
    private static final Px TOP = Px.of(84);
    private static final Px GAP = Px.of(26);

    private final TransitionMatrix matrix;
    private final Px unit; // height of one criterion

    private ProgressPicture(TransitionMatrix matrix) {
        this.matrix = matrix;
        this.unit = Px.ofHundredths(Math.max(200, 26_000 / Math.max(1, matrix.total())));
    }

    /**
     * Bands between two rounds.
     *
     * @param from name of the earlier round
     * @param to name of the later round
     * @throws InvalidValueException if the rounds cannot be compared, or nothing has a level in both
     */
    public static Picture draw(Progress progress, String from, String to) {
        TransitionMatrix matrix = progress.matrix()
                .filter(found -> found.total() > 0)
                .orElseThrow(() -> new InvalidValueException(
                        "No criterion has a comparable level in both rounds.", "the scale changed between them."));
        return new ProgressPicture(matrix).picture(progress, from, to);
    }

    private Picture picture(Progress progress, String from, String to) {
        List<SvgElement> elements = new ArrayList<>();
        elements.add(SvgElement.words("From round to round", Point.of(12, 28), Px.of(17), Anchor.START, Tone.INK)
                .bold());
        elements.add(SvgElement.words(from, new Point(LEFT, Px.of(62)), Px.of(14), Anchor.END, Tone.INK));
        elements.add(SvgElement.words(to, new Point(RIGHT, Px.of(62)), Px.of(14), Anchor.START, Tone.INK));
        List<RatingLevel> levels = matrix.scale().levels();
        List<SvgElement> numbers = new ArrayList<>(); // above all bands, else a later band covers them
        for (int i = levels.size() - 1; i >= 0; i--) {
            for (int j = levels.size() - 1; j >= 0; j--) {
                if (count(i, j) > 0) {
                    elements.add(band(i, j));
                    numbers.add(number(i, j));
                }
            }
        }
        elements.addAll(numbers);
        for (int i = 0; i < levels.size(); i++) {
            elements.addAll(ends(i));
        }
        Px height = TOP.plus(unit.times(matrix.total()))
                .plus(GAP.times(levels.size()))
                .plus(10);
        return Drawing.of("progress", "From " + from + " to " + to, progress.sentence(), Px.of(720), height)
                .with(elements)
                .toPicture(table());
    }

    private int count(int from, int to) {
        return matrix.rows().get(from).get(to);
    }

    private int leftTotal(int from) {
        return matrix.rows().get(from).stream().mapToInt(Integer::intValue).sum();
    }

    private int rightTotal(int to) {
        return matrix.rows().stream().mapToInt(row -> row.get(to)).sum();
    }

    /** Top of a level's block: higher levels stand higher. */
    private Px leftTop(int level) {
        Px top = TOP;
        for (int i = matrix.rows().size() - 1; i > level; i--) {
            top = top.plus(unit.times(leftTotal(i))).plus(GAP);
        }
        return top;
    }

    private Px rightTop(int level) {
        Px top = TOP;
        for (int i = matrix.rows().size() - 1; i > level; i--) {
            top = top.plus(unit.times(rightTotal(i))).plus(GAP);
        }
        return top;
    }

    /** Where a band begins: within the block of its level, those that go higher stand above. */
    private Point start(int from, int to) {
        Px top = leftTop(from);
        for (int j = matrix.rows().size() - 1; j > to; j--) {
            top = top.plus(unit.times(count(from, j)));
        }
        return new Point(LEFT.plus(14), top);
    }

    private Point end(int from, int to) {
        Px top = rightTop(to);
        for (int i = matrix.rows().size() - 1; i > from; i--) {
            top = top.plus(unit.times(count(i, to)));
        }
        return new Point(RIGHT.minus(14), top);
    }

    private SvgElement band(int from, int to) {
        Px wide = unit.times(count(from, to));
        Point a = start(from, to);
        Point b = end(from, to);
        PathData shape = PathData.from(a)
                .to(b)
                .to(b.plus(Px.ZERO, wide))
                .to(a.plus(Px.ZERO, wide))
                .close();
        Tone edge = to > from ? Tone.THREE : to < from ? Tone.SIX : Tone.LINE;
        Tone ground = to == from ? Tone.PANEL : edge.soft();
        String words = matrix.scale().levels().get(from).display() + " to "
                + matrix.scale().levels().get(to).display() + ": " + count(from, to);
        return SvgElement.group()
                .titled(words)
                .with(SvgElement.path(shape)
                        .fill(ground)
                        .stroke(edge, Px.ofHundredths(80))
                        .with("fill-opacity", "0.85"));
    }

    /** The number stands where its band begins: there no band crosses another. */
    private SvgElement number(int from, int to) {
        Px down = unit.times(count(from, to)).half().plus(4);
        Point base = start(from, to).towards(end(from, to), 1, 14).plus(Px.of(4), down);
        String arrow = to > from ? " ↑" : to < from ? " ↓" : "";
        return SvgElement.words(count(from, to) + arrow, base, Px.of(13), Anchor.MIDDLE, Tone.INK);
    }

    private List<SvgElement> ends(int level) {
        RatingLevel name = matrix.scale().levels().get(level);
        LevelLook look = LevelLook.of(matrix.scale(), name);
        List<SvgElement> elements = new ArrayList<>();
        elements.addAll(block(look, new Point(LEFT, leftTop(level)), leftTotal(level)));
        elements.addAll(block(look, new Point(RIGHT.minus(14), rightTop(level)), rightTotal(level)));
        elements.add(SvgElement.words(
                name.display() + ": " + leftTotal(level),
                new Point(
                        LEFT.minus(8),
                        leftTop(level).plus(unit.times(leftTotal(level)).half()).plus(5)),
                Px.of(13),
                Anchor.END,
                Tone.INK));
        elements.add(SvgElement.words(
                name.display() + ": " + rightTotal(level),
                new Point(
                        RIGHT.plus(8),
                        rightTop(level)
                                .plus(unit.times(rightTotal(level)).half())
                                .plus(5)),
                Px.of(13),
                Anchor.START,
                Tone.INK));
        return elements;
    }

    private List<SvgElement> block(LevelLook look, Point corner, int total) {
        Px high = unit.times(total).max(Px.of(2));
        List<SvgElement> block = new ArrayList<>();
        block.add(SvgElement.rect(corner, Px.of(14), high).fill(look.tone()).stroke(Tone.QUIET, Px.of(1)));
        look.hatch()
                .ifPresent(hatch ->
                        block.add(SvgElement.rect(corner, Px.of(14), high).fill(hatch)));
        return block;
    }

    private TextTable table() {
        List<String> head = new ArrayList<>(List.of("From"));
        matrix.scale().levels().forEach(level -> head.add("to " + level.display()));
        List<List<String>> rows = new ArrayList<>();
        for (RatingLevel from : matrix.scale().levels()) {
            List<String> row = new ArrayList<>(List.of(from.display()));
            matrix.scale().levels().forEach(to -> row.add(Integer.toString(matrix.count(from, to))));
            rows.add(row);
        }
        return TextTable.of(head, rows);
    }
}
