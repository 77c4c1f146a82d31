package org.openattendance.picture;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.openattendance.base.Rate;
import org.openattendance.picture.SvgElement.Anchor;

/**
 * Bars lying down, one below another, each with its label and its value in words.
 *
 * <p>Immutable and thread-safe.
 *
 * @param id see {@link Drawing#of}
 * @param title what is compared
 * @param description what there is to see
 * @param bars from top to bottom
 * @param full the value at which a bar is as long as the chart is wide; a longer bar is cut there, its words are not
 * @param marks values at which a line is drawn through all bars
 */
public record BarChart(String id, String title, String description, List<Bar> bars, Rate full, List<Mark> marks) {

    private static final Px LABEL = Px.of(190);
    private static final Px LENGTH = Px.of(360);
    private static final Px SHOWN = Px.of(150);
    private static final Px STEP = Px.of(30);
    private static final Px TOP = Px.of(44);
    private static final Px LETTERS = Px.of(13);

    /**
     * One bar.
     *
     * @param label whose it is
     * @param value its length as a share; empty where there is none, which is not the same as 0
     * @param shown the value in words, for example {@code 38 of 380 (10.0%)}
     * @param tone its colour; the label says what it stands for
     */
    public record Bar(String label, Optional<Rate> value, String shown, Tone tone) {}

    /**
     * A line through all bars.
     *
     * @param label what it stands for
     * @param value where it is
     */
    public record Mark(String label, Rate value) {}

    /**
     * @param id see {@link Drawing#of}
     * @param title what is compared
     * @param description what there is to see
     * @param bars from top to bottom
     * @param full the value at which a bar is as long as the chart is wide, above 0
     * @param marks values at which a line is drawn
     */
    public BarChart {
        bars = List.copyOf(bars);
        marks = List.copyOf(marks);
    }

    /** Bars as shares of a whole, without marks. */
    public static BarChart of(String id, String title, String description, List<Bar> bars) {
        return new BarChart(id, title, description, bars, Rate.of(1, 1), List.of());
    }

    /** The picture, with a table of label and value. */
    public Picture draw() {
        Px height = TOP.plus(STEP.times(bars.size())).plus(marks.isEmpty() ? 14 : 36);
        Px width = LABEL.plus(LENGTH).plus(SHOWN);
        List<SvgElement> elements = new ArrayList<>();
        elements.add(SvgElement.words(title, Point.of(12, 26), Px.of(16), Anchor.START, Tone.INK)
                .bold());
        for (int i = 0; i < bars.size(); i++) {
            elements.add(bar(bars.get(i), TOP.plus(STEP.times(i))));
        }
        marks.forEach(mark -> elements.add(mark(mark, TOP.plus(STEP.times(bars.size())))));
        return Drawing.of(id, title, description, width, height).with(elements).toPicture(table());
    }

    private TextTable table() {
        List<List<String>> rows = new ArrayList<>();
        bars.forEach(bar -> rows.add(List.of(bar.label(), bar.shown())));
        marks.forEach(mark -> rows.add(List.of(mark.label(), mark.value().toString())));
        return TextTable.of(List.of("What", "Value"), rows);
    }

    private SvgElement bar(Bar bar, Px top) {
        Px length = bar.value().map(this::length).orElse(Px.ZERO);
        Px base = top.plus(16);
        String label =
                TextMeasure.wrap(bar.label(), LETTERS, LABEL.minus(22), 1).get(0);
        SvgElement group = SvgElement.group()
                .titled(bar.label() + ": " + bar.shown())
                .with(SvgElement.words(label, new Point(LABEL.minus(8), base), LETTERS, Anchor.END, Tone.INK))
                .with(SvgElement.rect(new Point(LABEL, top.plus(2)), LENGTH, Px.of(20))
                        .fill(Tone.PANEL));
        if (bar.value().isPresent()) {
            group = group.with(SvgElement.rect(new Point(LABEL, top.plus(2)), length, Px.of(20))
                    .fill(bar.tone()));
        }
        return group.with(SvgElement.words(
                bar.shown(), new Point(LABEL.plus(LENGTH).plus(8), base), LETTERS, Anchor.START, Tone.INK));
    }

    private SvgElement mark(Mark mark, Px bottom) {
        Px x = LABEL.plus(length(mark.value()));
        return SvgElement.group()
                .titled(mark.label())
                .with(SvgElement.line(
                                new Point(x, TOP.minus(4)),
                                new Point(x, bottom.plus(4)),
                                Tone.INK,
                                Px.ofHundredths(150))
                        .dashed("5 3"))
                .with(SvgElement.words(
                        mark.label(), new Point(x, bottom.plus(18)), Px.of(12), Anchor.MIDDLE, Tone.INK));
    }

    /** The length of a value, at most that of the chart. */
    private Px length(Rate value) {
        Rate most = value.compareTo(full) > 0 ? full : value;
        return LENGTH.share(
                Math.multiplyExact(most.numerator(), full.denominator()),
                Math.multiplyExact(most.denominator(), full.numerator()));
    }
}
