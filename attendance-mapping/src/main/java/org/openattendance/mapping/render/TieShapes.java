package org.openattendance.mapping.render;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.openattendance.mapping.model.Tie;
import org.openattendance.mapping.model.TieFlow;
import org.openattendance.mapping.model.TieQuality;
import org.openattendance.mapping.model.TieStrength;
import org.openattendance.picture.Point;
import org.openattendance.picture.Px;
import org.openattendance.picture.SvgElement;
import org.openattendance.picture.TextMeasure;
import org.openattendance.picture.Tone;

/** Draws ties under the nodes, each with its letters on the line where they cover nothing. */
final class TieShapes {

    private static final List<Integer> BENDS =
            List.of(0, 8, -8, 14, -14, 20, -20, 27, -27, 36, -36, 46, -46, 58, -58, 72, -72);
    private static final List<Double> SPOTS =
            List.of(0.5, 0.44, 0.56, 0.38, 0.62, 0.33, 0.67, 0.28, 0.72, 0.23, 0.77, 0.18, 0.82, 0.13, 0.87);
    /** From the outer end in, for ties of the centre, where lines run together. */
    private static final List<Double> OUTER_SPOTS =
            List.of(0.6, 0.66, 0.54, 0.72, 0.48, 0.78, 0.43, 0.84, 0.38, 0.89, 0.33, 0.28);

    private static final List<Px> ASIDE =
            List.of(Px.ZERO, Px.of(10), Px.of(-10), Px.of(18), Px.of(-18), Px.of(27), Px.of(-27));
    private static final Px LETTERS = Px.of(11);
    /** With more lines than this, letters stand only where a line has more to say than how firm it is. */
    private static final int DENSE = 60;

    private final MapTheme theme;
    private final RingLayout layout;
    private final TieWords words;
    private final String centre;
    private boolean dense;
    private final List<Box> chips = new ArrayList<>();
    private final List<SvgElement> lines = new ArrayList<>();
    private final List<SvgElement> letters = new ArrayList<>();

    TieShapes(MapTheme theme, RingLayout layout, TieWords words, String centre) {
        this.theme = theme;
        this.layout = layout;
        this.words = words;
        this.centre = centre;
    }

    /** Lines first, then all letters, so that no line runs over a letter. */
    List<SvgElement> draw(List<RingTie> ties) {
        dense = isDense(ties);
        for (RingTie tie : ties) {
            draw(tie, parallel(ties, tie));
        }
        List<SvgElement> all = new ArrayList<>(lines);
        all.addAll(letters);
        return all;
    }

    /** Whether there are so many lines that not each one has its letters. */
    static boolean isDense(List<RingTie> ties) {
        return ties.size() > DENSE;
    }

    private boolean saysMore(Tie tie) {
        return !theme.mark(tie.quality()).sign().isEmpty()
                || !theme.sign(tie.intent()).isEmpty();
    }

    /** How many ties between the same two places come before this one. */
    private static int parallel(List<RingTie> ties, RingTie tie) {
        return (int) ties.subList(0, ties.indexOf(tie)).stream()
                .filter(other -> other.touches(tie.from()) && other.touches(tie.to()))
                .count();
    }

    private void draw(RingTie tie, int parallel) {
        Curve curve = trimmed(tie, bent(tie, parallel));
        if (tie.isFolded()) {
            lines.add(SvgElement.group()
                    .titled(words.sentence(tie))
                    .with("stroke-opacity", dense ? "0.55" : "1")
                    .with(SvgElement.path(curve.path()).noFill().stroke(Tone.QUIET, Px.ofHundredths(150))));
            chip(outward(tie, curve), spots(tie), tie.ties().size() + " ties", Tone.QUIET);
            return;
        }
        Tie one = tie.ties().get(0);
        lines.add(line(tie, one, curve));
        if (!dense || saysMore(one)) {
            chip(
                    outward(tie, curve),
                    spots(tie),
                    theme.letters(one),
                    theme.mark(one.quality()).tone());
        }
    }

    private List<Double> spots(RingTie tie) {
        return tie.touches(centre) ? OUTER_SPOTS : SPOTS;
    }

    /** A tie of the centre as seen from the centre. */
    private Curve outward(RingTie tie, Curve curve) {
        return tie.to().equals(centre) ? curve.reversed() : curve;
    }

    private Curve bent(RingTie tie, int parallel) {
        Point from = layout.place(tie.from());
        Point to = layout.place(tie.to());
        int offset = parallel == 0 ? 0 : parallel % 2 == 0 ? -12 * (parallel / 2) : 12 * (parallel + 1) / 2;
        Curve best = Curve.bent(from, to, offset);
        int least = Integer.MAX_VALUE;
        for (int bend : BENDS) {
            Curve curve = Curve.bent(from, to, bend + offset);
            int hits = curve.hits(layout.boxesByKey(), tie) + (isWithin(curve) ? 0 : 1);
            if (hits < least) {
                least = hits;
                best = curve;
            }
        }
        return best;
    }

    /** A line that leaves the rings is as bad as one through somebody else. */
    private boolean isWithin(Curve curve) {
        return Stream.of(0.25, 0.5, 0.75)
                .allMatch(share -> curve.at(share).distanceTo(Point.of(0, 0)).compareTo(layout.edge()) <= 0);
    }

    /** From where it leaves the one, its mark and its words, to where it reaches the other. */
    private Curve trimmed(RingTie tie, Curve curve) {
        double start = leaves(curve, tie.from());
        double end = 1 - leaves(curve.reversed(), tie.to());
        return end > start ? curve.part(start, end) : curve;
    }

    private double leaves(Curve curve, String key) {
        if (key.equals(centre)) {
            return curve.after(RingLayout.CENTRE.plus(3));
        }
        return Math.max(curve.after(RingItem.MARK.plus(4)), curve.leaves(layout.words(key)));
    }

    private SvgElement line(RingTie where, Tie tie, Curve curve) {
        MapTheme.Line line = theme.line(tie.strength());
        MapTheme.Mark mark = theme.mark(tie.quality());
        SvgElement plain = SvgElement.group().titled(words.sentence(where));
        SvgElement group = dense ? plain.with("stroke-opacity", "0.7") : plain;
        List<SvgElement> paths = switch (mark.course()) {
            case PLAIN -> List.of(SvgElement.path(curve.path()));
            case WAVY -> List.of(SvgElement.path(curve.waves()));
            case BROKEN ->
                List.of(
                        SvgElement.path(curve.part(0, 0.4).path()),
                        SvgElement.path(curve.part(0.6, 1).path()));
        };
        for (SvgElement path : paths) {
            SvgElement drawn =
                    path.noFill().stroke(mark.tone(), dense ? line.width().half() : line.width());
            group = group.with(line.dashes().equals("none") ? drawn : drawn.dashed(line.dashes()));
        }
        return group.with(heads(tie, curve, mark.tone()));
    }

    private static List<SvgElement> heads(Tie tie, Curve curve, Tone tone) {
        List<SvgElement> heads = new ArrayList<>();
        if (tie.flow() == TieFlow.FROM_TO || tie.flow() == TieFlow.BOTH) {
            heads.add(SvgElement.path(curve.head()).fill(tone));
        }
        if (tie.flow() == TieFlow.TO_FROM || tie.flow() == TieFlow.BOTH) {
            heads.add(SvgElement.path(curve.reversed().head()).fill(tone));
        }
        return heads;
    }

    /** The letters in a small box on the line, at the first spot where they cover no words and no other letters. */
    private void chip(Curve curve, List<Double> spots, String text, Tone tone) {
        Px width = TextMeasure.width(text, LETTERS).plus(8);
        Point spot = spot(curve, spots, width);
        Box best = Box.around(spot, width, Px.of(15));
        chips.add(best);
        letters.add(SvgElement.group()
                .with("aria-hidden", "true")
                .with(SvgElement.rect(new Point(best.left(), best.top()), width, Px.of(15))
                        .fill(Tone.PAPER)
                        .stroke(tone, Px.ofHundredths(75))
                        .with("rx", "7"))
                .with(SvgElement.words(
                        text, spot.plus(Px.ZERO, Px.of(4)), LETTERS, SvgElement.Anchor.MIDDLE, Tone.INK)));
    }

    /** On the line if possible, else a little beside it, else where the letters would stand if nothing else were there. */
    private Point spot(Curve curve, List<Double> spots, Px width) {
        for (Px aside : ASIDE) {
            for (double share : spots) {
                Point at = curve.beside(share, aside);
                if (isFree(Box.around(at, width, Px.of(15)))) {
                    return at;
                }
            }
        }
        return curve.at(spots.get(0));
    }

    private boolean isFree(Box box) {
        return chips.stream().noneMatch(other -> other.overlaps(box, Px.of(1)))
                && layout.obstacles().stream().noneMatch(other -> other.overlaps(box, Px.of(1)));
    }

    /** Where letters stand, for a test that nothing covers anything. */
    List<Box> chips() {
        return chips;
    }

    /** Ties that are drawn: those of the day, and those that are not there yet and wanted. */
    static boolean isDrawn(Tie tie, java.time.LocalDate day) {
        boolean wanted = tie.strength() == TieStrength.NONE
                && tie.intent() != org.openattendance.mapping.model.TieIntent.NOT_SET;
        return tie.dates().contains(day)
                && (tie.strength() != TieStrength.NONE || wanted || tie.quality() == TieQuality.BROKEN);
    }
}
