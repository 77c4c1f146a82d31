package org.openattendance.mapping.model;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** The fields of the things on a map as words, for comparing two versions. Names are those of the JSON. */
final class MapFields {

    private MapFields() {}

    static Map<String, String> of(MapNode node) {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("kind", node.kind().name());
        fields.put("layer", node.layer().name());
        fields.put("label", node.label());
        fields.put("state", text(node.state()));
        fields.put("declinedBy", text(node.declinedBy()));
        fields.put("partner", text(node.partner()));
        fields.put("sector", text(node.sector()));
        fields.putAll(detail(node.detail()));
        fields.put("consent", consent(node.consent()));
        fields.put("visibility", node.visibility().toString());
        fields.put("dates", node.dates().toString());
        fields.put("reviewOn", text(node.reviewOn()));
        return fields;
    }

    private static Map<String, String> detail(NodeDetail detail) {
        Map<String, String> fields = new LinkedHashMap<>();
        if (detail instanceof NodeDetail.Person person) {
            fields.put("relationship", person.relationship());
            fields.put("closeness", text(person.closeness()));
            fields.put("livesWith", text(person.livesWith()));
        } else if (detail instanceof NodeDetail.Group group) {
            fields.put("community", group.communityKind());
        } else if (detail instanceof NodeDetail.Support support) {
            fields.put("role", support.role());
            fields.put("availability", support.availability());
        } else if (detail instanceof NodeDetail.Organisation organisation) {
            fields.put("types", list(organisation.types()));
            fields.put("involvement", organisation.involvement().toString());
        } else if (detail instanceof NodeDetail.Service service) {
            fields.put("types", list(service.types()));
            fields.put("offer", text(service.offer()));
            fields.put("involvement", service.involvement().toString());
        } else if (detail instanceof NodeDetail.Context context) {
            fields.put("about", context.about().name());
            fields.put("code", context.code());
            fields.put("source", context.source());
            fields.put("geography", context.geography());
            fields.put("on", text(context.on()));
            fields.put("value", context.value());
            fields.put("impact", context.impact().name());
            fields.put("equalities", Boolean.toString(context.equalities()));
        }
        return fields;
    }

    private static String consent(Consent consent) {
        return consent
                + (consent.scope().isEmpty() ? "" : " for " + consent.scope())
                + consent.expires().map(day -> " until " + day).orElse("");
    }

    static Map<String, String> of(Tie tie) {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("strength", tie.strength().name());
        fields.put("quality", tie.quality().name());
        fields.put("flow", tie.flow().name());
        fields.put("intent", tie.intent().name());
        fields.put("frequency", tie.frequency().name());
        fields.put("lastContact", text(tie.lastContact()));
        fields.put("source", text(tie.source()));
        fields.put("confidence", tie.confidence().name());
        fields.put(
                "integration",
                tie.integration().map(i -> i.scale() + " " + i.level()).orElse(""));
        fields.put("dates", tie.dates().toString());
        fields.put("visibility", tie.visibility().map(Visibility::toString).orElse(""));
        return fields;
    }

    static Map<String, String> of(Need need) {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("code", need.code());
        fields.put("owner", need.owner().name());
        fields.put("severity", Integer.toString(need.severity()));
        fields.put("status", need.status().name());
        fields.put("met", need.met().name());
        fields.put("evidence", need.evidence());
        fields.put("since", text(need.since()));
        fields.put("supports", list(need.supports()));
        fields.put("visibility", need.visibility().toString());
        return fields;
    }

    static Map<String, String> of(Referral referral) {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("to", referral.to());
        fields.put("offer", text(referral.offer()));
        fields.put("needs", list(referral.needs()));
        fields.put("by", text(referral.by()));
        fields.put(
                "steps",
                referral.steps().stream()
                        .map(step -> step.state() + " " + step.on())
                        .collect(Collectors.joining(", ")));
        fields.put("visibility", referral.visibility().toString());
        return fields;
    }

    static Map<String, String> of(UnderlyingCause cause) {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("factor", cause.factor());
        fields.put("text", cause.text());
        fields.put("revealedBy", list(cause.revealedBy()));
        fields.put("on", cause.on().toString());
        fields.put("visibility", cause.visibility().toString());
        return fields;
    }

    static Map<String, String> of(MapNote note) {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("about", text(note.about()));
        fields.put("text", note.text());
        fields.put("by", note.by().id());
        fields.put("on", note.on().toString());
        fields.put("reviewOn", text(note.reviewOn()));
        fields.put("visibility", note.visibility().toString());
        return fields;
    }

    private static String text(Optional<?> value) {
        return value.map(Object::toString).orElse("");
    }

    private static String list(List<String> values) {
        return String.join(", ", values);
    }
}
