package org.openattendance.mapping.render;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.openattendance.mapping.model.MapNode;
import org.openattendance.mapping.model.Need;
import org.openattendance.mapping.model.NodeKind;
import org.openattendance.mapping.model.PartnershipMap;
import org.openattendance.mapping.model.SupportState;
import org.openattendance.mapping.model.Tie;
import org.openattendance.mapping.model.TieFlow;
import org.openattendance.mapping.model.TieIntent;
import org.openattendance.mapping.model.TieQuality;
import org.openattendance.mapping.model.TieStrength;
import org.openattendance.picture.PathData;
import org.openattendance.picture.Point;
import org.openattendance.picture.Px;
import org.openattendance.picture.SvgElement;
import org.openattendance.picture.SvgElement.Anchor;
import org.openattendance.picture.TextMeasure;
import org.openattendance.picture.Tone;

/** What shapes, letters and lines mean, as far as they occur in the view; and the needs, as far as there is room. */
final class Legend {

    private static final Px HEADING = Px.of(30);
    private static final Px LINE = Px.of(15);
    private static final Px LETTERS = Px.of(13);
    private static final Px WIDE = Px.of(304);
    private static final Px TEXT = Px.of(46);
    private static final int MOST_NEEDS = 12;

    private final PartnershipMap map;
    private final MapWords words;
    private final MapTheme theme;
    private final List<Row> rows = new ArrayList<>();

    /** One row: a heading, or a sample with words. */
    private record Row(Optional<SvgElement> sample, List<String> lines, boolean heading) {

        Px height() {
            return heading() ? HEADING : LINE.times(lines.size()).plus(9);
        }
    }

    Legend(PartnershipMap map, MapWords words, MapTheme theme, List<RingTie> ties) {
        this.map = map;
        this.words = words;
        this.theme = theme;
        needs();
        shapes();
        states();
        lines(ties.stream().flatMap(tie -> tie.ties().stream()).toList());
        if (TieShapes.isDense(ties)) {
            sample(SvgElement.group(), "So many lines: letters only where there is more to say than how firm.");
        }
    }

    Px height() {
        return rows.stream().map(Row::height).reduce(Px.of(30), Px::plus);
    }

    List<SvgElement> draw(Point corner) {
        List<SvgElement> elements = new ArrayList<>();
        Px top = corner.y();
        for (Row row : rows) {
            elements.addAll(row(row, new Point(corner.x(), top)));
            top = top.plus(row.height());
        }
        return elements;
    }

    private static List<SvgElement> row(Row row, Point corner) {
        if (row.heading()) {
            Point base = corner.plus(Px.ZERO, Px.of(20));
            return List.of(SvgElement.words(row.lines().get(0), base, Px.of(14), Anchor.START, Tone.INK)
                    .bold());
        }
        List<SvgElement> elements = new ArrayList<>();
        Point base = corner.plus(row.sample().isPresent() ? TEXT : Px.ZERO, Px.of(14));
        row.sample()
                .ifPresent(sample -> elements.add(SvgElement.group()
                        .with(
                                "transform",
                                "translate(" + corner.x().plus(18) + " "
                                        + base.y().minus(5) + ") scale(0.8)")
                        .with(sample)));
        for (int i = 0; i < row.lines().size(); i++) {
            Point at = base.plus(Px.ZERO, LINE.times(i));
            elements.add(SvgElement.words(row.lines().get(i), at, LETTERS, Anchor.START, Tone.INK));
        }
        return elements;
    }

    private void heading(String text) {
        rows.add(new Row(Optional.empty(), List.of(text), true));
    }

    private void sample(SvgElement sample, String text) {
        rows.add(new Row(Optional.of(sample), TextMeasure.wrap(text, LETTERS, WIDE.minus(TEXT), 2), false));
    }

    private void needs() {
        List<Need> open = map.needs().stream().filter(Need::isOpen).toList();
        if (open.isEmpty()) {
            return;
        }
        heading("Needs (● to ●●●: how much)");
        open.stream()
                .limit(MOST_NEEDS)
                .forEach(need -> sample(
                        SvgElement.words(
                                "●".repeat(need.severity()), Point.of(0, 5), Px.of(13), Anchor.MIDDLE, Tone.INK),
                        needWords(need)));
        if (open.size() > MOST_NEEDS) {
            rows.add(new Row(
                    Optional.empty(), List.of("and " + (open.size() - MOST_NEEDS) + " more in the table"), false));
        }
    }

    private String needWords(Need need) {
        List<String> names = need.supports().stream()
                .map(id -> words.name(map, map.node(id)))
                .toList();
        return MapWords.plain(need.code()) + (names.isEmpty() ? "" : ": " + String.join(", ", names));
    }

    private void shapes() {
        Set<NodeKind> kinds = EnumSet.noneOf(NodeKind.class);
        map.nodes().stream().filter(node -> !node.isCentre()).forEach(node -> kinds.add(node.kind()));
        if (kinds.isEmpty()) {
            return;
        }
        heading("Shapes");
        kinds.forEach(kind -> sample(
                new NodeShapes(theme).mark(kind, Optional.empty(), Tone.ONE, Point.of(0, 0)),
                MapWords.plain(kind.name())));
    }

    private void states() {
        Set<SupportState> states = EnumSet.noneOf(SupportState.class);
        map.nodes().stream().map(MapNode::state).flatMap(Optional::stream).forEach(states::add);
        if (states.isEmpty()) {
            return;
        }
        heading("How things stand");
        states.forEach(state -> sample(
                new NodeShapes(theme).mark(NodeKind.ORGANISATION, Optional.of(state), Tone.ONE, Point.of(0, 0)),
                switch (state) {
                    case IN_PLACE -> "in place";
                    case ACCESSIBLE -> "A: can be had";
                    case NEEDED -> "N: needed";
                    case POTENTIAL -> "P: thought of";
                    case DECLINED -> "D: declined for now";
                    case ENDED -> "E: has ended";
                }));
    }

    private void lines(List<Tie> ties) {
        if (ties.isEmpty()) {
            return;
        }
        heading("Lines");
        Set<TieStrength> strengths = EnumSet.noneOf(TieStrength.class);
        Set<TieQuality> qualities = EnumSet.noneOf(TieQuality.class);
        Set<TieIntent> intents = EnumSet.noneOf(TieIntent.class);
        ties.forEach(tie -> {
            strengths.add(tie.strength());
            qualities.add(tie.quality());
            intents.add(tie.intent());
        });
        strengths.forEach(strength -> sample(line(strength, TieQuality.UNKNOWN), strengthWords(strength)));
        qualities.stream()
                .filter(quality -> quality != TieQuality.UNKNOWN && quality != TieQuality.NEUTRAL)
                .forEach(quality -> sample(
                        line(TieStrength.MODERATE, quality),
                        theme.mark(quality).sign() + ": feels " + MapWords.lower(quality)));
        intents.stream()
                .filter(intent -> !theme.sign(intent).isEmpty())
                .forEach(intent -> sample(
                        SvgElement.words(theme.sign(intent), Point.of(0, 5), Px.of(14), Anchor.MIDDLE, Tone.INK)
                                .bold(),
                        "to " + MapWords.lower(intent)));
        if (ties.stream().anyMatch(tie -> tie.flow() != TieFlow.UNKNOWN && tie.flow() != TieFlow.NONE)) {
            Curve curve = Curve.straight(Point.of(-16, 0), Point.of(16, 0));
            sample(
                    SvgElement.group()
                            .with(SvgElement.path(curve.path()).noFill().stroke(Tone.QUIET, Px.of(2)))
                            .with(SvgElement.path(curve.head()).fill(Tone.QUIET)),
                    "where support goes");
        }
    }

    private String strengthWords(TieStrength strength) {
        String letter = theme.line(strength).letter() + ": ";
        return switch (strength) {
            case NONE -> letter + "no link yet";
            case UNKNOWN -> letter + "not known how firm";
            default -> letter + MapWords.lower(strength);
        };
    }

    private SvgElement line(TieStrength strength, TieQuality quality) {
        MapTheme.Line line = theme.line(strength);
        MapTheme.Mark mark = theme.mark(quality);
        Curve curve = Curve.straight(Point.of(-17, 0), Point.of(17, 0));
        PathData path = switch (mark.course()) {
            case PLAIN -> curve.path();
            case WAVY -> curve.waves();
            case BROKEN -> curve.part(0, 0.36).path().moveTo(curve.at(0.64)).to(curve.at(1));
        };
        SvgElement drawn = SvgElement.path(path).noFill().stroke(mark.tone(), line.width());
        return line.dashes().equals("none") ? drawn : drawn.dashed(line.dashes());
    }
}
