package org.openattendance.assessment.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.openattendance.assessment.judgement.Standing;
import org.openattendance.assessment.judgement.Standings;
import org.openattendance.assessment.scale.RatingLevel;
import org.openattendance.assessment.scale.RatingScale;
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
 * Criteria as spokes, levels as rings, the benchmark as a dashed line. A spoke without a level has no point, and the line is broken there.
 *
 * <p>The area means nothing: ranks are not distances, and the order of spokes is that of the framework. Stateless.
 */
public final class RadarPicture {

    private static final Px RADIUS = Px.of(220);
    private static final Point CENTRE = Point.of(330, 310);
    private static final Px WIDTH = Px.of(660);
    private static final Px HEIGHT = Px.of(610);

    private final Standings standings;
    private final List<Standing> spokes;
    private final Optional<RatingLevel> benchmark;

    private RadarPicture(Standings standings, Optional<RatingLevel> benchmark) {
        this.standings = standings;
        this.spokes = standings.rated();
        this.benchmark = benchmark;
    }

    /**
     * A radar of all rated criteria.
     *
     * @param benchmark a level to reach on every spoke; a criterion's own benchmark goes before it
     * @throws InvalidValueException if the scale has no levels, or there are fewer than three criteria
     */
    public static Picture draw(Standings standings, Optional<RatingLevel> benchmark) {
        if (standings.framework().scale().isNarrative() || standings.rated().size() < 3) {
            throw new InvalidValueException(
                    "A radar needs a scale with levels and at least three criteria.", "another picture was meant.");
        }
        benchmark.ifPresent(standings.framework().scale()::own);
        return new RadarPicture(standings, benchmark).picture();
    }

    private Picture picture() {
        String title = standings.framework().header().title();
        List<SvgElement> elements = new ArrayList<>();
        elements.add(SvgElement.words(title, Point.of(12, 28), Px.of(17), Anchor.START, Tone.INK)
                .bold());
        elements.addAll(rings());
        elements.addAll(spokes());
        boolean compared = spokes.stream().anyMatch(spoke -> target(spoke).isPresent());
        if (compared) {
            elements.addAll(line(i -> target(spokes.get(i)).map(RatingLevel::rank), Tone.TWO, "6 4"));
        }
        elements.addAll(line(i -> spokes.get(i).level().map(RatingLevel::rank), Tone.ONE, "none"));
        elements.addAll(points());
        String key = "Points: the level judged." + (compared ? " Dashed: the benchmark." : "");
        elements.add(SvgElement.words(key, Point.of(12, 596), Px.of(12), Anchor.START, Tone.QUIET));
        return Drawing.of("radar", title, description(compared), WIDTH, HEIGHT)
                .with(elements)
                .toPicture(table());
    }

    private String description(boolean compared) {
        long below = spokes.stream().filter(this::isBelow).count();
        long assessed =
                spokes.stream().filter(spoke -> spoke.level().isPresent()).count();
        return assessed + " of " + spokes.size() + " criteria have a level."
                + (compared ? " " + below + " are below the benchmark." : "")
                + " The size of the area means nothing.";
    }

    private boolean isBelow(Standing spoke) {
        return spoke.level().isPresent()
                && target(spoke).filter(spoke.level().get()::isBelow).isPresent();
    }

    private Optional<RatingLevel> target(Standing spoke) {
        RatingScale scale = standings.framework().scale();
        return spoke.criterion().rules().benchmark().map(scale::level).or(() -> benchmark);
    }

    private Px radius(int rank) {
        return RADIUS.share(rank, standings.framework().scale().levels().size());
    }

    private Point at(int spoke, int rank) {
        return Point.onCircle(CENTRE, radius(rank), spoke, spokes.size());
    }

    private List<SvgElement> rings() {
        List<SvgElement> rings = new ArrayList<>();
        List<RatingLevel> levels = standings.framework().scale().levels();
        for (RatingLevel level : levels) {
            rings.add(SvgElement.circle(CENTRE, radius(level.rank())).noFill().stroke(Tone.LINE, Px.of(1)));
        }
        for (int i = 0; i < levels.size(); i++) {
            Point base = Point.of(12, 52 + 16L * i);
            RatingLevel level = levels.get(levels.size() - 1 - i);
            String where =
                    i == 0 ? "outer ring: " : i == levels.size() - 1 ? "inner ring: " : "ring " + level.rank() + ": ";
            rings.add(SvgElement.words(where + level.display(), base, Px.of(12), Anchor.START, Tone.QUIET));
        }
        return rings;
    }

    private List<SvgElement> spokes() {
        List<SvgElement> lines = new ArrayList<>();
        int top = standings.framework().scale().levels().size();
        for (int i = 0; i < spokes.size(); i++) {
            lines.add(SvgElement.line(CENTRE, at(i, top), Tone.LINE, Px.ofHundredths(60)));
            Point label = Point.onCircle(CENTRE, RADIUS.plus(18), i, spokes.size());
            lines.add(SvgElement.words(
                    spokes.get(i).criterion().shortId(),
                    label.plus(Px.ZERO, Px.of(4)),
                    Px.of(spokes.size() > 30 ? 11 : 13),
                    Anchor.MIDDLE,
                    Tone.INK));
        }
        return lines;
    }

    /** Pieces of line between neighbouring spokes that both have a value, round to the first. */
    private List<SvgElement> line(java.util.function.IntFunction<Optional<Integer>> rank, Tone tone, String dash) {
        List<SvgElement> pieces = new ArrayList<>();
        for (int i = 0; i < spokes.size(); i++) {
            int next = (i + 1) % spokes.size();
            Optional<Integer> from = rank.apply(i);
            Optional<Integer> to = rank.apply(next);
            if (from.isPresent() && to.isPresent()) {
                PathData path = PathData.from(at(i, from.get())).to(at(next, to.get()));
                pieces.add(SvgElement.path(path).noFill().stroke(tone, Px.of(2)).dashed(dash));
            }
        }
        return pieces;
    }

    private List<SvgElement> points() {
        List<SvgElement> points = new ArrayList<>();
        for (int i = 0; i < spokes.size(); i++) {
            Standing spoke = spokes.get(i);
            if (spoke.level().isPresent()) {
                Tone fill = isBelow(spoke) ? Tone.PAPER : Tone.ONE;
                points.add(SvgElement.group()
                        .titled(spoke.criterion().shortId() + ": " + LevelLook.words(spoke))
                        .with(SvgElement.circle(at(i, spoke.level().get().rank()), Px.ofHundredths(450))
                                .fill(fill)
                                .stroke(Tone.ONE, Px.of(2))));
            }
        }
        return points;
    }

    private TextTable table() {
        List<List<String>> rows = new ArrayList<>();
        for (Standing spoke : spokes) {
            rows.add(List.of(
                    spoke.criterion().shortId(),
                    LevelLook.words(spoke),
                    target(spoke).map(RatingLevel::display).orElse(""),
                    isBelow(spoke) ? "below" : "",
                    spoke.criterion().text()));
        }
        return TextTable.of(List.of("Id", "Level", "Benchmark", "", "Criterion"), rows);
    }
}
