package org.openattendance.mapping.render;

import org.openattendance.mapping.consent.MapView;
import org.openattendance.mapping.guide.LayerDescriptor;
import org.openattendance.mapping.model.MapLayer;
import org.openattendance.mapping.model.MapNode;
import org.openattendance.mapping.model.NodeKind;
import org.openattendance.mapping.model.PartnershipMap;
import org.openattendance.mapping.model.Tie;
import org.openattendance.mapping.model.TieFlow;
import org.openattendance.picture.Px;

/**
 * A view as a Graphviz file: rings by {@code twopi}, one cluster for each layer, strength by width, quality by style and label.
 *
 * <p>Ids and labels are quoted; nothing in them ends the quotes. The same view gives the same bytes. Stateless.
 */
public final class MapDot {

    private MapDot() {}

    /** With the words and the theme of the jar. */
    public static String of(MapView view) {
        return of(view, MapWords.standard(), MapTheme.standard());
    }

    /** With a caller's own words and theme. */
    public static String of(MapView view, MapWords words, MapTheme theme) {
        PartnershipMap map = view.map();
        StringBuilder out = new StringBuilder();
        out.append("graph ").append(quoted(map.id())).append(" {\n");
        map.findCentre()
                .ifPresent(centre ->
                        out.append("  root=").append(quoted(centre.id())).append(";\n"));
        out.append("  layout=twopi;\n  ranksep=1.8;\n  overlap=false;\n  splines=true;\n");
        out.append("  node [fontname=\"sans-serif\", fontsize=11];\n  edge [fontname=\"sans-serif\", fontsize=9];\n");
        for (MapLayer layer : MapLayer.values()) {
            cluster(out, map, layer, words);
        }
        for (Tie tie : map.ties()) {
            if (TieShapes.isDrawn(tie, map.asOf())) {
                tie(out, tie, theme);
            }
        }
        return out.append("}\n").toString();
    }

    private static void cluster(StringBuilder out, PartnershipMap map, MapLayer layer, MapWords words) {
        if (map.nodesIn(layer).isEmpty()) {
            return;
        }
        String title = words.layers().find(layer).map(LayerDescriptor::title).orElse(layer.name());
        out.append("  subgraph ").append(quoted("cluster_" + layer)).append(" {\n");
        out.append("    label=").append(quoted(title)).append(";\n");
        for (MapNode node : map.nodesIn(layer)) {
            String state = node.state()
                    .map(value -> "\n(" + MapWords.lower(value) + ")")
                    .orElse("");
            out.append("    ")
                    .append(quoted(node.id()))
                    .append(" [label=")
                    .append(quoted(words.name(map, node) + state))
                    .append(", shape=")
                    .append(shape(node.kind()))
                    .append("];\n");
        }
        out.append("  }\n");
    }

    private static String shape(NodeKind kind) {
        return switch (kind) {
            case CENTRE -> "doublecircle";
            case PERSON -> "ellipse";
            case GROUP -> "hexagon";
            case SUPPORT, ORGANISATION -> "box";
            case SERVICE -> "diamond";
            case CONTEXT -> "pentagon";
        };
    }

    private static void tie(StringBuilder out, Tie tie, MapTheme theme) {
        MapTheme.Line line = theme.line(tie.strength());
        out.append("  ")
                .append(quoted(tie.from()))
                .append(" -- ")
                .append(quoted(tie.to()))
                .append(" [label=")
                .append(quoted(theme.letters(tie)))
                .append(", penwidth=")
                .append(line.width().max(Px.ofHundredths(50)))
                .append(", style=")
                .append(style(line, theme.mark(tie.quality())))
                .append(", dir=")
                .append(direction(tie.flow()))
                .append("];\n");
    }

    private static String style(MapTheme.Line line, MapTheme.Mark mark) {
        if (mark.course() == MapTheme.Course.BROKEN) {
            return "dashed";
        }
        return line.dashes().equals("none") ? "solid" : "dotted";
    }

    private static String direction(TieFlow flow) {
        return switch (flow) {
            case FROM_TO -> "forward";
            case TO_FROM -> "back";
            case BOTH -> "both";
            case NONE, UNKNOWN -> "none";
        };
    }

    /** As a quoted string of the DOT language; a line end becomes its {@code \n}, another control character a space. */
    static String quoted(String text) {
        StringBuilder out = new StringBuilder("\"");
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '"' -> out.append("\\\"");
                case '\\' -> out.append("\\\\");
                case '\n' -> out.append("\\n");
                default -> out.append(Character.isISOControl(c) ? ' ' : c);
            }
        }
        return out.append('"').toString();
    }
}
