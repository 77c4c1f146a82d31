package org.openattendance.mapping.render;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import org.openattendance.mapping.model.MapLayer;
import org.openattendance.mapping.model.MapNode;
import org.openattendance.mapping.model.PartnershipMap;

/** Sorts the nodes of a ring, and folds a ring of too many into groups with a count. */
final class RingFolder {

    /** As many as a ring can show one by one. */
    static final int MOST = 24;

    private final PartnershipMap map;
    private final MapWords words;

    RingFolder(PartnershipMap map, MapWords words) {
        this.map = map;
        this.words = words;
    }

    /** Items of a ring in order: by sector or kind, then name, then id. */
    List<RingItem> items(MapLayer layer) {
        List<MapNode> nodes = new ArrayList<>(map.nodesIn(layer));
        nodes.sort(Comparator.comparing(this::group)
                .thenComparing(node -> words.name(map, node))
                .thenComparing(MapNode::id));
        if (nodes.size() <= MOST) {
            return nodes.stream()
                    .map(node -> RingItem.of(node.id(), List.of(node), words.name(map, node)))
                    .toList();
        }
        List<RingItem> byGroup = folded(nodes, this::group);
        return byGroup.size() <= MOST
                ? byGroup
                : folded(nodes, node -> MapWords.plain(node.kind().name()));
    }

    /** The sector where there is one, else what it is. */
    private String group(MapNode node) {
        return node.sector().map(sector -> words.term("sectors", sector)).orElse(words.what(node.detail()));
    }

    private List<RingItem> folded(List<MapNode> nodes, Function<MapNode, String> group) {
        Map<String, List<MapNode>> groups = new TreeMap<>();
        nodes.forEach(node -> groups.computeIfAbsent(group.apply(node), key -> new ArrayList<>())
                .add(node));
        List<RingItem> items = new ArrayList<>();
        groups.forEach((name, members) -> items.add(
                members.size() == 1
                        ? RingItem.of(members.get(0).id(), members, words.name(map, members.get(0)))
                        : RingItem.of(
                                "group " + members.get(0).layer() + " " + name,
                                members,
                                name + " (" + members.size() + ")")));
        return items;
    }
}
