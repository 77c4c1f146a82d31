package org.openattendance.mapping.json;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import org.openattendance.base.DateSpan;
import org.openattendance.mapping.model.Circumstances;
import org.openattendance.mapping.model.MapScope;
import org.openattendance.mapping.model.PartnershipMap;
import org.openattendance.mapping.model.Visibility;

/** One map to one tree: fields in a fixed order, those that say nothing left out, unknown ones last. */
final class MapWriter {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private final PartnershipMap map;

    MapWriter(PartnershipMap map) {
        this.map = map;
    }

    ObjectNode tree() {
        ThingWriter things = new ThingWriter(this);
        ObjectNode out = JSON.objectNode();
        out.put("schemaVersion", MapJson.SCHEMA_VERSION);
        out.put("id", map.id());
        out.put("scope", map.scope().name());
        if (map.version() != 1) {
            out.put("version", map.version());
        }
        out.put("asOf", map.asOf().toString());
        map.createdBy().ifPresent(role -> out.put("createdBy", role.id()));
        list(out, "contributors", map.contributors(), things::contributor);
        object(out, "profile", new ProfileWriter(this).write(map.profile()));
        object(out, "circumstances", circumstances(things, map.circumstances()));
        NodeWriter nodes = new NodeWriter(this, map.scope() == MapScope.PUPIL);
        list(out, "nodes", map.nodes(), (node, index) -> nodes.write(node));
        list(out, "ties", map.ties(), (tie, index) -> TieWriter.write(this, tie));
        list(out, "needs", map.needs(), (need, index) -> things.need(need));
        list(out, "referrals", map.referrals(), (referral, index) -> things.referral(referral));
        list(out, "answers", map.answers(), things::answer);
        list(out, "causes", map.causes(), (cause, index) -> things.cause(cause));
        list(out, "notes", map.notes(), (note, index) -> things.note(note));
        list(out, "contacts", map.contacts(), things::contact);
        list(out, "parity", map.parity(), things::parity);
        list(out, "redactions", map.redactions(), things::redaction);
        return withExtras(out, "map");
    }

    private ObjectNode circumstances(ThingWriter things, Circumstances circumstances) {
        ObjectNode out = JSON.objectNode();
        circumstances.age().ifPresent(age -> out.put("age", age));
        texts(out, "areas", circumstances.areas());
        texts(out, "cohorts", circumstances.cohorts());
        list(out, "preferences", circumstances.preferences(), things::preference);
        texts(out, "consentDeclined", circumstances.consentDeclined());
        texts(out, "flags", circumstances.flags());
        return withExtras(out, "circumstances");
    }

    ObjectNode object() {
        return JSON.objectNode();
    }

    /** The object with the unknown fields that were read with it. */
    ObjectNode withExtras(ObjectNode out, String owner) {
        map.parts().extras().of(owner).forEach((name, json) -> {
            if (!out.has(name)) {
                out.set(name, JsonText.parse(json));
            }
        });
        return out;
    }

    /** Puts a list, unless it is empty. */
    static <T> void list(ObjectNode out, String name, List<T> things, BiFunction<T, Integer, ObjectNode> writer) {
        if (things.isEmpty()) {
            return;
        }
        ArrayNode array = out.putArray(name);
        for (int i = 0; i < things.size(); i++) {
            array.add(writer.apply(things.get(i), i));
        }
    }

    static void object(ObjectNode out, String name, ObjectNode value) {
        if (!value.isEmpty()) {
            out.set(name, value);
        }
    }

    static void texts(ObjectNode out, String name, Collection<?> texts) {
        if (!texts.isEmpty()) {
            ArrayNode array = out.putArray(name);
            texts.forEach(text -> array.add(text.toString()));
        }
    }

    static void text(ObjectNode out, String name, String text) {
        if (!text.isEmpty()) {
            out.put(name, text);
        }
    }

    static void text(ObjectNode out, String name, Optional<?> text) {
        text.ifPresent(value -> out.put(name, value.toString()));
    }

    /** Puts a choice, unless it is the one that holds where nothing is said. */
    static <E extends Enum<E>> void choice(ObjectNode out, String name, E value, E otherwise) {
        if (value != otherwise) {
            out.put(name, value.name());
        }
    }

    /** Puts who may see it, unless it is the core team alone. */
    static void visibility(ObjectNode out, Visibility visibility) {
        if (!visibility.equals(Visibility.closed())) {
            always(out, visibility);
        }
    }

    static void always(ObjectNode out, Visibility visibility) {
        ArrayNode array = out.putArray("visibility");
        visibility.audiences().forEach(audience -> array.add(audience.toString()));
    }

    static void dates(ObjectNode out, DateSpan dates) {
        text(out, "since", dates.first().map(LocalDate::toString));
        text(out, "until", dates.last().map(LocalDate::toString));
    }
}
