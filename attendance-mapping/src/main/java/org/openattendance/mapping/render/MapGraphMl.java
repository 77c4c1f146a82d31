package org.openattendance.mapping.render;

import java.util.List;
import java.util.Optional;
import org.openattendance.mapping.consent.MapView;
import org.openattendance.mapping.model.MapNode;
import org.openattendance.mapping.model.PartnershipMap;
import org.openattendance.mapping.model.Tie;
import org.openattendance.picture.XmlText;

/**
 * A view as GraphML, for tools that measure networks. All nodes and ties, with plain names of attributes; an attribute that says nothing
 * is left out.
 *
 * <p>The same view gives the same bytes. Stateless.
 */
public final class MapGraphMl {

    private static final List<String> NODE_KEYS = List.of("label", "kind", "is", "layer", "state", "sector", "partner");
    private static final List<String> EDGE_KEYS =
            List.of("strength", "quality", "flow", "intent", "frequency", "since", "until", "integration");

    private MapGraphMl() {}

    /** With the words of the jar. */
    public static String of(MapView view) {
        return of(view, MapWords.standard());
    }

    /** With a caller's own words. */
    public static String of(MapView view, MapWords words) {
        PartnershipMap map = view.map();
        StringBuilder out = new StringBuilder("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
        out.append("<graphml xmlns=\"http://graphml.graphdrawing.org/xmlns\">\n");
        NODE_KEYS.forEach(key -> key(out, "node", key));
        EDGE_KEYS.forEach(key -> key(out, "edge", key));
        out.append("  <graph id=\"").append(XmlText.escape(map.id())).append("\" edgedefault=\"undirected\">\n");
        map.nodes().forEach(node -> node(out, map, node, words));
        for (int i = 0; i < map.ties().size(); i++) {
            tie(out, map.ties().get(i), i);
        }
        return out.append("  </graph>\n</graphml>\n").toString();
    }

    private static void key(StringBuilder out, String where, String name) {
        out.append("  <key id=\"")
                .append(where)
                .append('-')
                .append(name)
                .append("\" for=\"")
                .append(where)
                .append("\" attr.name=\"")
                .append(name)
                .append("\" attr.type=\"string\"/>\n");
    }

    private static void node(StringBuilder out, PartnershipMap map, MapNode node, MapWords words) {
        out.append("    <node id=\"").append(XmlText.escape(node.id())).append("\">\n");
        data(out, "node-label", words.name(map, node));
        data(out, "node-kind", node.kind().name());
        data(out, "node-is", node.isCentre() ? "" : words.what(node.detail()));
        data(out, "node-layer", node.layer().name());
        data(out, "node-state", node.state().map(Enum::name).orElse(""));
        data(out, "node-sector", node.sector().orElse(""));
        data(out, "node-partner", node.partner().orElse(""));
        out.append("    </node>\n");
    }

    private static void tie(StringBuilder out, Tie tie, int index) {
        out.append("    <edge id=\"e")
                .append(index + 1)
                .append("\" source=\"")
                .append(XmlText.escape(tie.from()))
                .append("\" target=\"")
                .append(XmlText.escape(tie.to()))
                .append("\">\n");
        data(out, "edge-strength", tie.strength().name());
        data(out, "edge-quality", tie.quality().name());
        data(out, "edge-flow", tie.flow().name());
        data(out, "edge-intent", tie.intent().name());
        data(out, "edge-frequency", tie.frequency().name());
        data(out, "edge-since", text(tie.dates().first()));
        data(out, "edge-until", text(tie.dates().last()));
        data(
                out,
                "edge-integration",
                tie.integration()
                        .map(rating -> rating.scale() + " " + rating.level())
                        .orElse(""));
        out.append("    </edge>\n");
    }

    private static String text(Optional<?> value) {
        return value.map(Object::toString).orElse("");
    }

    private static void data(StringBuilder out, String key, String value) {
        if (!value.isEmpty()) {
            out.append("      <data key=\"")
                    .append(key)
                    .append("\">")
                    .append(XmlText.escape(value))
                    .append("</data>\n");
        }
    }
}
