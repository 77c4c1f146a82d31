package org.openattendance.mapping.render;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.openattendance.mapping.consent.MapView;
import org.openattendance.mapping.guide.LayerDescriptor;
import org.openattendance.mapping.model.Audience;
import org.openattendance.mapping.model.MapLayer;
import org.openattendance.mapping.model.MapNode;
import org.openattendance.mapping.model.NodeKind;
import org.openattendance.mapping.model.PartnershipMap;
import org.openattendance.mapping.model.Tie;
import org.openattendance.picture.Drawing;
import org.openattendance.picture.Picture;
import org.openattendance.picture.Point;
import org.openattendance.picture.Px;
import org.openattendance.picture.SvgElement;
import org.openattendance.picture.SvgElement.Anchor;
import org.openattendance.picture.TextMeasure;
import org.openattendance.picture.Tone;

/**
 * A view as rings round its centre: the picture to put on a table.
 *
 * <p>Rings are the layers; nodes of a ring stand in order of sector or kind, name and id. A ring of more than 24 is folded into groups with a
 * count; the table beside the picture lists everyone. Shape says the kind, fill, outline and letter the state; a line's width and dashes say
 * how firm a tie is, its course and sign how it feels, and a letter says it again, so that nothing rests on colour. Each node and tie has a
 * title for a screen reader and can be reached by keyboard. The same view gives the same bytes. Thread-safe.
 */
public final class RingPicture {

    private static final Px MARGIN = Px.of(24);
    private static final Px HEAD = Px.of(64);
    private static final Px PANEL = Px.of(340);

    private final MapView view;
    private final PartnershipMap map;
    private final MapWords words;
    private final MapTheme theme;
    private final TieWords tieWords;
    private final Map<String, String> keyByNode = new LinkedHashMap<>();
    private final List<List<RingItem>> rings = new ArrayList<>();
    private final List<LayerDescriptor> layers = new ArrayList<>();
    private final List<RingTie> ties;
    private final RingLayout layout;

    private RingPicture(MapView view, MapWords words, MapTheme theme) {
        this.view = view;
        this.map = view.map();
        this.words = words;
        this.theme = theme;
        this.tieWords = new TieWords(map, words);
        RingFolder folder = new RingFolder(map, words);
        for (MapLayer layer : MapLayer.values()) {
            if (layer != MapLayer.PUPIL_CHARACTERISTICS && isShown(layer)) {
                layers.add(words.layers()
                        .find(layer)
                        .orElse(new LayerDescriptor(layer, words.layer(layer), "", List.of())));
                rings.add(folder.items(layer));
            }
        }
        rings.forEach(ring -> ring.forEach(item -> item.nodes().forEach(node -> keyByNode.put(node.id(), item.key()))));
        map.findCentre().ifPresent(centre -> keyByNode.put(centre.id(), centre.id()));
        this.ties = foldedTies();
        List<Px> titles =
                layers.stream().map(layer -> titleWidth(layer.title())).toList();
        this.layout = RingLayout.of(centre(), rings, titles, ties);
    }

    /** With the words and the theme of the jar. */
    public static Picture of(MapView view) {
        return of(view, MapWords.standard(), MapTheme.standard());
    }

    /** With a caller's own words and theme. */
    public static Picture of(MapView view, MapWords words, MapTheme theme) {
        return new RingPicture(view, words, theme).draw();
    }

    /** A layer that is in use, or holds something although it is not. */
    private boolean isShown(MapLayer layer) {
        return words.layers().find(layer).isPresent() || !map.nodesIn(layer).isEmpty();
    }

    private static Px titleWidth(String title) {
        return TextMeasure.width(title, Px.of(13)).plus(10);
    }

    private String centre() {
        return map.findCentre().map(MapNode::id).orElse("the centre");
    }

    /** Ties of the day between places; several between two folded places become one. */
    private List<RingTie> foldedTies() {
        Map<String, List<Tie>> byPlaces = new LinkedHashMap<>();
        List<RingTie> single = new ArrayList<>();
        for (Tie tie : map.ties()) {
            String from = keyByNode.getOrDefault(tie.from(), tie.from());
            String to = keyByNode.getOrDefault(tie.to(), tie.to());
            if (!TieShapes.isDrawn(tie, map.asOf()) || from.equals(to)) {
                continue;
            }
            if (isFolded(from) || isFolded(to)) {
                String key = from.compareTo(to) <= 0 ? from + "\n" + to : to + "\n" + from;
                byPlaces.computeIfAbsent(key, places -> new ArrayList<>()).add(tie);
            } else {
                single.add(new RingTie(from, to, List.of(tie)));
            }
        }
        byPlaces.forEach((key, several) -> single.add(
                new RingTie(key.substring(0, key.indexOf('\n')), key.substring(key.indexOf('\n') + 1), several)));
        return List.copyOf(single);
    }

    private boolean isFolded(String key) {
        return rings.stream().flatMap(List::stream).anyMatch(item -> item.key().equals(key) && item.isFolded());
    }

    private Picture draw() {
        Px radius = layout.edge();
        Legend legend = new Legend(map, words, theme, ties);
        Px round = radius.times(2);
        Px height = HEAD.plus(round.max(legend.height())).plus(MARGIN.times(2));
        Px width = MARGIN.times(2).plus(round).plus(PANEL);
        Point middle = new Point(
                MARGIN.plus(radius),
                HEAD.plus(MARGIN.half()).plus(round.max(legend.height()).half()));
        SvgElement sheet = SvgElement.group()
                .with("transform", "translate(" + middle.x() + " " + middle.y() + ")")
                .with(bands())
                .with(new TieShapes(theme, layout, tieWords, centre()).draw(ties))
                .with(ringTitles())
                .with(nodes());
        return Drawing.of("partnership-map", title(), description(), width, height)
                .explorable()
                .with(head())
                .with(sheet)
                .with(legend.draw(new Point(MARGIN.plus(round).plus(28), HEAD.plus(8))))
                .with(foot(height))
                .toPicture(MapTables.of(view, words).nodes());
    }

    private String title() {
        return switch (map.scope()) {
            case PUPIL -> "Who and what is around the pupil";
            case GROUP -> "Who and what is around the group";
            case SCHOOL -> "Partners around the school";
            case LOCALITY -> "Partners of the place";
        };
    }

    /** What there is to see, counted on the view alone. */
    private String description() {
        StringBuilder text = new StringBuilder("Rings from the centre out: ");
        List<String> counts = new ArrayList<>();
        for (LayerDescriptor layer : layers) {
            counts.add(layer.title() + " " + map.nodesIn(layer.layer()).size());
        }
        text.append(String.join(", ", counts)).append(". ");
        return text.append(map.partners().size())
                .append(" partners, ")
                .append(ties.stream().mapToInt(tie -> tie.ties().size()).sum())
                .append(" ties, ")
                .append(map.needs().size())
                .append(" needs, as of ")
                .append(map.asOf())
                .append(". The table beside it says the same in words.")
                .toString();
    }

    private List<SvgElement> head() {
        String line = "As of " + map.asOf() + ", version " + map.version() + ". For: " + readers() + ".";
        return List.of(
                SvgElement.words(title(), new Point(MARGIN, Px.of(36)), Px.of(22), Anchor.START, Tone.INK)
                        .bold(),
                SvgElement.words(line, new Point(MARGIN, Px.of(58)), Px.of(13), Anchor.START, Tone.QUIET));
    }

    private String readers() {
        return switch (view.audience().kind()) {
            case CORE_TEAM -> "the core team";
            case PLAN_PARTNERS -> "partners of the plan";
            case SCHOOL -> "staff of the school";
            case PUPIL -> "the pupil";
            case PARENT -> "a parent or carer";
            case PARTNER -> "one partner";
            case EXPORT_ANON -> "anyone, nobody can be told from it";
        };
    }

    /** The same words whether or not anything was left out. */
    private List<SvgElement> foot(Px height) {
        if (view.audience().equals(Audience.CORE_TEAM)) {
            return List.of();
        }
        Point base = new Point(MARGIN, height.minus(12));
        return List.of(SvgElement.words(
                "This shows what is shared with its readers.", base, Px.of(12), Anchor.START, Tone.QUIET));
    }

    /** Rings as bands, the outermost first so that each inner one lies on top. */
    private List<SvgElement> bands() {
        List<SvgElement> bands = new ArrayList<>();
        List<Px> radii = layout.radii();
        for (int i = radii.size() - 1; i >= 0; i--) {
            Px edge = i == radii.size() - 1
                    ? layout.edge()
                    : radii.get(i).plus(radii.get(i + 1)).half();
            bands.add(SvgElement.circle(Point.of(0, 0), edge).fill(ground(i)).stroke(Tone.LINE, Px.of(1)));
        }
        return bands;
    }

    /** The tone of a band, and of the ground of words on it. */
    private static Tone ground(int ring) {
        return ring % 2 == 0 ? Tone.PANEL : Tone.PAPER;
    }

    private List<SvgElement> ringTitles() {
        List<SvgElement> titles = new ArrayList<>();
        for (int i = 0; i < layers.size(); i++) {
            titles.addAll(ringTitle(i));
        }
        return titles;
    }

    private List<SvgElement> ringTitle(int ring) {
        LayerDescriptor layer = layers.get(ring);
        Point middle = layout.titles().get(ring);
        Tone tone = theme.tone(layer.layer());
        Box box = Box.around(middle, titleWidth(layer.title()), Px.of(16));
        return List.of(
                ground(box, ground(ring)),
                SvgElement.words(layer.title(), middle.plus(Px.ZERO, Px.of(5)), Px.of(13), Anchor.MIDDLE, tone)
                        .bold());
    }

    private static SvgElement ground(Box box, Tone tone) {
        return SvgElement.rect(
                        new Point(box.left(), box.top()),
                        box.right().minus(box.left()),
                        box.bottom().minus(box.top()))
                .fill(tone)
                .with("fill-opacity", "0.85");
    }

    private List<SvgElement> nodes() {
        List<SvgElement> nodes = new ArrayList<>();
        nodes.add(centreMark());
        for (int i = 0; i < rings.size(); i++) {
            Tone ground = ground(i);
            rings.get(i).forEach(item -> nodes.add(node(item, ground)));
        }
        return nodes;
    }

    private SvgElement centreMark() {
        String name =
                map.findCentre().map(node -> words.name(map, node)).orElse(words.layer(MapLayer.PUPIL_CHARACTERISTICS));
        List<String> lines =
                TextMeasure.wrap(name, Px.of(15), RingLayout.CENTRE.times(2).minus(12), 3);
        SvgElement mark = SvgElement.circle(Point.of(0, 0), RingLayout.CENTRE)
                .fill(Tone.PAPER)
                .stroke(Tone.INK, Px.of(3));
        Px top = Px.of(5).minus(Px.of(9).times(lines.size() - 1L));
        return readable(name + ", the centre", "the centre")
                .with(mark)
                .with(lines(lines, new Point(Px.ZERO, top), Px.of(15), Px.of(18), true));
    }

    private SvgElement node(RingItem item, Tone ground) {
        Point at = layout.place(item.key());
        MapNode first = item.nodes().get(0);
        Tone tone = theme.tone(item.layer());
        SvgElement group = readable(describe(item), item.key());
        if (item.isFolded()) {
            group = group.with(SvgElement.circle(at.plus(Px.of(4), Px.of(-4)), Px.of(12))
                            .fill(tone.soft())
                            .stroke(tone, Px.of(1)))
                    .with(SvgElement.circle(at, Px.of(13)).fill(tone.soft()).stroke(tone, Px.of(2)))
                    .with(SvgElement.words(
                                    Integer.toString(item.nodes().size()),
                                    at.plus(Px.ZERO, Px.of(5)),
                                    Px.of(13),
                                    Anchor.MIDDLE,
                                    Tone.INK)
                            .bold());
        } else {
            group = group.with(new NodeShapes(theme).mark(first.kind(), first.state(), tone, at));
        }
        Box text = item.words(at);
        Point base = new Point(at.x(), text.top().plus(12));
        return group.with(ground(text, ground)).with(lines(item.lines(), base, RingItem.LETTERS, RingItem.LINE, false));
    }

    /** A group that a keyboard can reach and a screen reader reads by its title. */
    private static SvgElement readable(String title, String key) {
        return SvgElement.group()
                .with("tabindex", "0")
                .with("role", "img")
                .with("aria-label", title)
                .with("data-node", key)
                .titled(title);
    }

    private static List<SvgElement> lines(List<String> lines, Point first, Px size, Px step, boolean bold) {
        List<SvgElement> elements = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            SvgElement text =
                    SvgElement.words(lines.get(i), first.plus(Px.ZERO, step.times(i)), size, Anchor.MIDDLE, Tone.INK);
            elements.add(bold ? text.bold() : text);
        }
        return elements;
    }

    /** What a screen reader says: name, what it is, layer, state, ties. */
    private String describe(RingItem item) {
        if (item.isFolded()) {
            return item.name() + ", " + words.layer(item.layer()) + ": "
                    + String.join(
                            ", ",
                            item.nodes().stream()
                                    .map(node -> words.name(map, node))
                                    .toList());
        }
        MapNode node = item.nodes().get(0);
        String what = words.what(node.detail());
        StringBuilder text = new StringBuilder(words.name(map, node));
        if (!what.equals(words.name(map, node)) && node.kind() != NodeKind.CENTRE) {
            text.append(", ").append(what);
        }
        text.append(", ").append(words.layer(node.layer()));
        node.state().ifPresent(state -> text.append(", ").append(MapWords.lower(state)));
        map.tiesOf(node.id()).stream()
                .filter(tie -> TieShapes.isDrawn(tie, map.asOf()))
                .forEach(tie -> text.append("; ").append(tieWords.from(tie, node.id())));
        return text.toString();
    }
}
