package org.openattendance.mapping.json;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.openattendance.base.Checked;
import org.openattendance.mapping.model.Circumstances;
import org.openattendance.mapping.model.MapHeader;
import org.openattendance.mapping.model.MapNode;
import org.openattendance.mapping.model.MapParts;
import org.openattendance.mapping.model.MapScope;
import org.openattendance.mapping.model.PartnershipMap;
import org.openattendance.mapping.model.PupilProfile;
import org.openattendance.table.UnreadableInputException;

/** One document to one map. For one use and one thread. */
final class MapReader {

    private final Problems problems;
    private final Elements elements;
    private final ObjectCursor in;

    MapReader(String file, JsonNode tree, UnknownFields policy) {
        this.problems = new Problems(file);
        this.elements = new Elements(policy);
        if (!tree.isObject()) {
            throw new UnreadableInputException(
                    "NOT_A_MAP", file, "this is JSON, and no map.", "another file was given.");
        }
        this.in = new ObjectCursor(tree, "", problems);
    }

    Checked<PartnershipMap> read() {
        checkVersion();
        MapHeader header = header();
        List<MapNode> nodes = nodes(header.scope());
        Linked linked = new Linked(nodes, problems);
        ThingReader things = new ThingReader(elements);
        TieReader ties = new TieReader(elements, linked.centre());
        MapParts parts = MapParts.of(header)
                .withProfile(profile())
                .withCircumstances(circumstances(things))
                .withNodes(nodes)
                .withTies(linked.ties(located("ties", ties::read, tie -> "tie " + tie.key())))
                .withNeeds(linked.needs(located("needs", things::need, need -> "need " + need.id())))
                .withReferrals(linked.referrals(located("referrals", things::referral, one -> "referral " + one.id())))
                .withAnswers(linked.answers(indexed("answers", "answer", things::answer)))
                .withCauses(linked.causes(located("causes", things::cause, cause -> "cause " + cause.id())))
                .withNotes(linked.notes(located("notes", things::note, note -> "note " + note.id())))
                .withContacts(linked.contacts(indexed("contacts", "contact", things::contact)))
                .withParity(values(indexed("parity", "parity", things::parity)))
                .withRedactions(values(indexed("redactions", "redaction", things::redaction)));
        MapHeader makers = header.withMakers(
                in.role("createdBy"), linked.contributors(indexed("contributors", "contributor", things::contributor)));
        elements.unknown(in, "map");
        return Checked.of(PartnershipMap.of(parts.withHeader(makers).withExtras(elements.extras())), problems.list());
    }

    private void checkVersion() {
        Optional<String> version = in.text("schemaVersion");
        if (version.isEmpty()) {
            problems.warning("SCHEMA_VERSION_MISSING", "", "The file does not say its schemaVersion; 1.0 was assumed.");
        } else if (!version.get().matches("1\\.\\d{1,4}")) {
            throw new UnreadableInputException(
                    "SCHEMA_NOT_KNOWN",
                    problems.file(),
                    "its schemaVersion is not one that this version of the library reads (1.x).",
                    "it was written by a newer version.");
        }
    }

    private MapHeader header() {
        int before = problems.size();
        String id = in.required("id");
        Optional<MapScope> scope = in.choice("scope", MapScope.class);
        if (scope.isEmpty()) {
            in.required("scope");
        }
        java.time.LocalDate asOf = in.requiredDay("asOf");
        int version = in.number("version", 1, Integer.MAX_VALUE).orElse(1);
        if (problems.errorSince(before) || !id.matches("[A-Za-z0-9][A-Za-z0-9._-]*")) {
            throw new UnreadableInputException(
                    "NOT_A_MAP",
                    problems.file(),
                    "a map needs an id of letters and digits, a scope, and a day asOf.",
                    "another JSON file was given.");
        }
        return MapHeader.of(id, scope.orElse(MapScope.PUPIL), asOf).withVersion(version, asOf);
    }

    private PupilProfile profile() {
        return in.object("profile")
                .map(cursor -> new ProfileReader(elements).read(cursor))
                .orElse(PupilProfile.empty());
    }

    private Circumstances circumstances(ThingReader things) {
        return in.object("circumstances")
                .flatMap(cursor -> elements.read(cursor, () -> things.circumstances(cursor), one -> "circumstances"))
                .orElse(Circumstances.none());
    }

    /** Nodes with ids of their own, with one centre among them. */
    private List<MapNode> nodes(MapScope scope) {
        Map<String, MapNode> byId = new LinkedHashMap<>();
        boolean centre = false;
        NodeReader reader = new NodeReader(elements);
        for (Located<MapNode> located : located("nodes", reader::read, node -> "node " + node.id())) {
            MapNode node = located.thing();
            if (byId.containsKey(node.id())) {
                problems.error("DUPLICATE_ID", located.pointer(), "Another node has this id; the first one is used.");
            } else if (node.isCentre() && centre) {
                problems.error(
                        "SECOND_CENTRE", located.pointer(), "The map has a centre already; the first one is used.");
            } else {
                centre |= node.isCentre();
                byId.put(node.id(), node);
            }
        }
        if (!centre && scope == MapScope.PUPIL) {
            throw new UnreadableInputException(
                    "NO_CENTRE",
                    problems.file(),
                    "a map of a pupil has the pupil at its centre; this one has no usable node of kind PUPIL.",
                    "the node was left out, or its layer is not PUPIL_CHARACTERISTICS.");
        }
        return List.copyOf(byId.values());
    }

    private <T> List<Located<T>> located(String name, Function<ObjectCursor, T> reader, Function<T, String> owner) {
        List<Located<T>> found = new ArrayList<>();
        for (ObjectCursor cursor : in.objects(name)) {
            elements.read(cursor, () -> reader.apply(cursor), owner)
                    .ifPresent(thing -> found.add(new Located<>(cursor.pointer(), thing)));
        }
        return found;
    }

    /** As {@link #located}, for things without an id: their unknown fields are kept by position among those that are used. */
    private <T> List<Located<T>> indexed(String name, String kind, Function<ObjectCursor, T> reader) {
        List<Located<T>> found = new ArrayList<>();
        for (ObjectCursor cursor : in.objects(name)) {
            elements.read(cursor, () -> reader.apply(cursor), thing -> kind + " " + found.size())
                    .ifPresent(thing -> found.add(new Located<>(cursor.pointer(), thing)));
        }
        return found;
    }

    private static <T> List<T> values(List<Located<T>> located) {
        return located.stream().map(Located::thing).toList();
    }

    /** A thing and where it stands in the file. */
    record Located<T>(String pointer, T thing) {}
}
