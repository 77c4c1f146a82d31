package org.openattendance.mapping.json;

import com.fasterxml.jackson.databind.node.ObjectNode;
import org.openattendance.mapping.model.Consent;
import org.openattendance.mapping.model.MapNode;
import org.openattendance.mapping.model.NodeDetail;
import org.openattendance.mapping.model.NodeKind;

/** Nodes to JSON. */
final class NodeWriter {

    private final MapWriter writer;
    private final boolean pupil;

    NodeWriter(MapWriter writer, boolean pupil) {
        this.writer = writer;
        this.pupil = pupil;
    }

    ObjectNode write(MapNode node) {
        ObjectNode out = writer.object();
        out.put("id", node.id());
        out.put(
                "kind",
                node.kind() == NodeKind.CENTRE && pupil ? "PUPIL" : node.kind().name());
        out.put("layer", node.layer().name());
        MapWriter.text(out, "label", node.label());
        MapWriter.text(out, "state", node.state());
        MapWriter.text(out, "declinedBy", node.declinedBy());
        MapWriter.text(out, "partner", node.partner());
        MapWriter.text(out, "sector", node.sector());
        detail(out, node.detail());
        consent(out, node);
        MapWriter.visibility(out, node.visibility());
        MapWriter.dates(out, node.dates());
        MapWriter.text(out, "reviewOn", node.reviewOn());
        return writer.withExtras(out, "node " + node.id());
    }

    private static void detail(ObjectNode out, NodeDetail detail) {
        if (detail instanceof NodeDetail.Person person) {
            code(out, "relationship", person.relationship());
            MapWriter.text(out, "closeness", person.closeness());
            person.livesWith().ifPresent(lives -> out.put("livesWith", lives));
        } else if (detail instanceof NodeDetail.Group group) {
            code(out, "community", group.communityKind());
        } else if (detail instanceof NodeDetail.Support support) {
            code(out, "role", support.role());
            MapWriter.text(out, "availability", support.availability());
        } else if (detail instanceof NodeDetail.Organisation organisation) {
            MapWriter.texts(out, "types", organisation.types());
            MapWriter.texts(out, "involvement", organisation.involvement());
        } else if (detail instanceof NodeDetail.Service service) {
            MapWriter.texts(out, "types", service.types());
            MapWriter.text(out, "offer", service.offer());
            MapWriter.texts(out, "involvement", service.involvement());
        } else if (detail instanceof NodeDetail.Context context) {
            context(out, context);
        }
    }

    private static void context(ObjectNode out, NodeDetail.Context context) {
        MapWriter.choice(out, "about", context.about(), NodeDetail.Context.About.OTHER);
        MapWriter.text(out, "code", context.code());
        MapWriter.text(out, "source", context.source());
        MapWriter.text(out, "geography", context.geography());
        MapWriter.text(out, "on", context.on());
        MapWriter.text(out, "value", context.value());
        MapWriter.choice(out, "impact", context.impact(), NodeDetail.Context.Impact.UNKNOWN);
        if (context.equalities()) {
            out.put("equalities", true);
        }
    }

    private static void code(ObjectNode out, String name, String code) {
        if (!code.equals(NodeReader.OTHER)) {
            out.put(name, code);
        }
    }

    private void consent(ObjectNode out, MapNode node) {
        Consent consent = node.consent();
        ObjectNode inner = writer.object();
        inner.put("state", consent.state().name());
        MapWriter.text(inner, "by", consent.by());
        MapWriter.text(inner, "on", consent.on());
        MapWriter.texts(inner, "scope", consent.scope());
        MapWriter.text(inner, "expires", consent.expires());
        MapWriter.text(inner, "basis", consent.basis());
        writer.withExtras(inner, "node " + node.id() + " consent");
        if (!consent.equals(Consent.notAsked()) || inner.size() > 1) {
            out.set("consent", inner);
        }
    }
}
