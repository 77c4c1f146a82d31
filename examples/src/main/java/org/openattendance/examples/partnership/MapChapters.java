package org.openattendance.examples.partnership;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.openattendance.mapping.model.MapDiff;
import org.openattendance.mapping.model.MapDiff.Change;
import org.openattendance.mapping.model.MapDiff.Way;
import org.openattendance.mapping.model.MapDiff.What;
import org.openattendance.mapping.model.MapLayer;
import org.openattendance.mapping.model.MapNode;
import org.openattendance.mapping.model.NamedContact;
import org.openattendance.mapping.model.PartnershipMap;
import org.openattendance.mapping.model.Tie;
import org.openattendance.mapping.model.TieStrength;
import org.openattendance.mapping.network.Network;
import org.openattendance.mapping.network.NetworkMeasures;
import org.openattendance.mapping.render.MapWords;

/** Who stood on each version of the map, and what came, went and changed in between. */
final class MapChapters {

    private final YearFiles year;
    private final StoryText story;
    private final MapWords words;

    MapChapters(YearFiles year, StoryText story, MapWords words) {
        this.year = year;
        this.story = story;
        this.words = words;
    }

    void tell() {
        story.chapter("What each version of the map shows");
        year.maps().forEach(this::version);
        for (int i = 1; i < year.maps().size(); i++) {
            changes(year.maps().get(i - 1), year.maps().get(i));
        }
    }

    private void version(PartnershipMap map) {
        Network network = Network.of(map, map.asOf());
        NetworkMeasures measures = NetworkMeasures.of(network);
        Network professionals = Network.ofProfessionals(map, map.asOf());
        story.say("Version " + map.version() + ", " + map.asOf() + ": "
                + map.nodes().size()
                + " people, supports and places, " + map.partners().size() + " partners, " + measures.links()
                + " links, " + map.needs().size() + " needs.");
        for (MapLayer layer : MapLayer.values()) {
            List<MapNode> there = map.nodesIn(layer);
            if (layer != MapLayer.PUPIL_CHARACTERISTICS && !there.isEmpty()) {
                story.detail(words.layer(layer) + ": " + names(map, there) + ".");
            }
        }
        story.detail("First to turn to, for the pupil: " + firstContact(map) + ".");
        story.detail("Only link between others: " + onlyLinks(map, network) + ". Professionals not yet in touch: "
                + professionals.unlinkedPairs().size() + " pairs of "
                + professionals.size() * (professionals.size() - 1) / 2 + ".");
    }

    private String names(PartnershipMap map, List<MapNode> nodes) {
        return nodes.stream()
                .map(node -> words.name(map, node)
                        + node.state()
                                .map(state -> " (" + MapWords.lower(state) + ")")
                                .orElse(""))
                .collect(Collectors.joining(", "));
    }

    private String firstContact(PartnershipMap map) {
        return map.contacts().stream()
                .filter(one -> one.forWhom() == NamedContact.ForWhom.PUPIL && one.primary())
                .map(one -> name(map, one.node()))
                .findFirst()
                .orElse("nobody named yet");
    }

    private String onlyLinks(PartnershipMap map, Network network) {
        return network.onlyLinks().isEmpty()
                ? "nobody"
                : network.onlyLinks().stream()
                        .map(link -> name(map, link.node()))
                        .collect(Collectors.joining(", "));
    }

    private String name(PartnershipMap map, String id) {
        return map.findNode(id).map(node -> words.name(map, node)).orElse(id);
    }

    private void changes(PartnershipMap older, PartnershipMap newer) {
        MapDiff diff = MapDiff.between(older, newer);
        story.chapter("From version " + diff.from() + " to version " + diff.to() + ": what is different");
        list("Came", of(newer, diff, What.NODE, Way.ADDED));
        list("Went", of(older, diff, What.NODE, Way.REMOVED));
        diff.of(What.NODE, Way.CHANGED)
                .forEach(change -> fields(name(newer, change.key()), change, Set.of("state", "consent")));
        list("New links", ties(newer, diff, Way.ADDED, true));
        list("Links to be made", ties(newer, diff, Way.ADDED, false));
        list("Links no longer drawn", ties(older, diff, Way.REMOVED, true));
        diff.of(What.TIE, Way.CHANGED)
                .forEach(
                        change -> fields(tie(newer, change.key()), change, Set.of("strength", "quality", "frequency")));
        list("New needs", of(newer, diff, What.NEED, Way.ADDED));
        diff.of(What.NEED, Way.CHANGED)
                .forEach(change -> fields(need(newer, change.key()), change, Set.of("status", "met", "supports")));
        list("Understood since", causes(newer, diff));
    }

    private void list(String title, List<String> items) {
        if (!items.isEmpty()) {
            story.say(title + ": " + String.join(", ", items) + ".");
        }
    }

    /** One line for what changed in the fields that people ask about; nothing if only others changed. */
    private void fields(String who, Change change, Set<String> asked) {
        String parts = change.fields().stream()
                .filter(field -> asked.contains(field.name()))
                .map(field -> field.name() + " was " + said(field.name(), field.before()) + ", is "
                        + said(field.name(), field.after()))
                .collect(Collectors.joining("; "));
        if (!parts.isEmpty()) {
            story.detail(who + ": " + parts + ".");
        }
    }

    private String said(String field, String value) {
        return switch (field) {
            case "supports" ->
                value.isEmpty()
                        ? "nobody"
                        : List.of(value.split(", ")).stream()
                                .map(id -> name(year.last(), id))
                                .collect(Collectors.joining(" and "));
            case "consent" -> lower(value.split(" for ")[0]);
            default -> lower(value);
        };
    }

    private static String lower(String constant) {
        return constant.replace('_', ' ').toLowerCase(Locale.ROOT);
    }

    private List<String> of(PartnershipMap map, MapDiff diff, What what, Way way) {
        Set<String> names = new LinkedHashSet<>();
        diff.of(what, way)
                .forEach(change -> names.add(what == What.NEED ? need(map, change.key()) : name(map, change.key())));
        return List.copyOf(names);
    }

    private String need(PartnershipMap map, String id) {
        return map.findNeed(id).map(need -> MapWords.plain(need.code())).orElse(id);
    }

    /** Links that are there, or those that are only wished for so far. */
    private List<String> ties(PartnershipMap map, MapDiff diff, Way way, boolean there) {
        return diff.of(What.TIE, way).stream()
                .flatMap(change -> find(map, change.key()).stream())
                .filter(tie -> (tie.strength() != TieStrength.NONE) == there)
                .map(tie -> ends(map, tie))
                .toList();
    }

    private static Optional<Tie> find(PartnershipMap map, String key) {
        return map.ties().stream().filter(one -> one.key().equals(key)).findFirst();
    }

    private String tie(PartnershipMap map, String key) {
        return find(map, key).map(one -> ends(map, one)).orElse(key);
    }

    private String ends(PartnershipMap map, Tie tie) {
        return name(map, tie.from()) + " and " + name(map, tie.to());
    }

    private static List<String> causes(PartnershipMap map, MapDiff diff) {
        return diff.of(What.CAUSE, Way.ADDED).stream()
                .map(Change::key)
                .flatMap(id -> map.causes().stream().filter(cause -> cause.id().equals(id)))
                .map(cause -> "\"" + cause.text() + "\"")
                .toList();
    }
}
