package org.openattendance.mapping.json;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.openattendance.mapping.model.Closeness;
import org.openattendance.mapping.model.Consent;
import org.openattendance.mapping.model.Involvement;
import org.openattendance.mapping.model.MapLayer;
import org.openattendance.mapping.model.MapNode;
import org.openattendance.mapping.model.NodeDetail;
import org.openattendance.mapping.model.SupportState;
import org.openattendance.mapping.model.Visibility;

/** Nodes from JSON. */
final class NodeReader {

    /** The code of what nobody said more about. */
    static final String OTHER = "OTHER";

    private static final List<String> KINDS =
            List.of("PUPIL", "CENTRE", "PERSON", "GROUP", "SUPPORT", "ORGANISATION", "SERVICE", "CONTEXT");

    private final Elements elements;

    NodeReader(Elements elements) {
        this.elements = elements;
    }

    MapNode read(ObjectCursor in) {
        String id = in.required("id");
        NodeDetail detail = detail(in, in.required("kind"));
        Optional<MapLayer> layer = in.choice("layer", MapLayer.class);
        if (layer.isEmpty()) {
            in.required("layer");
        }
        return new MapNode(
                id,
                detail,
                layer.orElse(MapLayer.PUPIL_AND_FAMILY),
                in.text("label").orElse(""),
                in.choice("state", SupportState.class),
                in.text("declinedBy"),
                in.text("partner"),
                in.text("sector"),
                in.object("consent").map(consent -> consent(consent, id)).orElse(Consent.notAsked()),
                in.visibility().orElse(Visibility.closed()),
                in.dates(),
                in.day("reviewOn"));
    }

    private NodeDetail detail(ObjectCursor in, String kind) {
        return switch (kind) {
            case "PERSON" ->
                new NodeDetail.Person(
                        in.text("relationship").orElse(OTHER),
                        in.choice("closeness", Closeness.class),
                        in.flag("livesWith"));
            case "GROUP" -> new NodeDetail.Group(in.text("community").orElse(OTHER));
            case "SUPPORT" ->
                new NodeDetail.Support(
                        in.text("role").orElse(OTHER), in.text("availability").orElse(""));
            case "ORGANISATION" ->
                new NodeDetail.Organisation(in.texts("types"), in.choices("involvement", Involvement.class));
            case "SERVICE" ->
                new NodeDetail.Service(
                        in.texts("types"), in.text("offer"), in.choices("involvement", Involvement.class));
            case "CONTEXT" -> context(in);
            default -> centre(in, kind);
        };
    }

    private static NodeDetail centre(ObjectCursor in, String kind) {
        if (!kind.isEmpty() && !KINDS.contains(kind)) {
            in.problems().error("UNKNOWN_VALUE", in.pointer() + "/kind", "kind must be one of " + KINDS + ".");
        }
        return new NodeDetail.Centre();
    }

    private static NodeDetail context(ObjectCursor in) {
        return new NodeDetail.Context(
                in.choice("about", NodeDetail.Context.About.class, NodeDetail.Context.About.OTHER),
                in.text("code").orElse(""),
                in.text("source").orElse(""),
                in.text("geography").orElse(""),
                in.day("on"),
                in.text("value").orElse(""),
                in.choice("impact", NodeDetail.Context.Impact.class, NodeDetail.Context.Impact.UNKNOWN),
                in.flag("equalities").orElse(false));
    }

    private Consent consent(ObjectCursor in, String node) {
        Optional<Consent.State> state = in.choice("state", Consent.State.class);
        if (state.isEmpty()) {
            in.required("state");
        }
        Consent consent = new Consent(
                state.orElse(Consent.State.DECLINED),
                in.text("by").orElse(""),
                in.day("on"),
                new java.util.TreeSet<>(in.audiences("scope")),
                in.day("expires"),
                in.text("basis").orElse(""));
        elements.unknown(in, "node " + node + " consent");
        return consent;
    }

    /** Names of the kinds, as files write them. */
    static List<String> kinds() {
        return KINDS;
    }

    /** The allowed values of an enum, for messages and the schema. */
    static <E extends Enum<E>> List<String> names(Class<E> type) {
        return Arrays.stream(type.getEnumConstants()).map(Enum::name).toList();
    }
}
