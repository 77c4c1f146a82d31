package org.openattendance.mapping.model;

import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * A partner as the map shows it. Immutable and thread-safe.
 *
 * @param id of the partner; see {@link MapNode#partnerId()}
 * @param layers in which it stands, from the centre out
 * @param nodes that stand for it, in the order of the map
 */
public record MapPartner(String id, Set<MapLayer> layers, List<MapNode> nodes) {

    public MapPartner {
        EnumSet<MapLayer> ordered = EnumSet.noneOf(MapLayer.class);
        ordered.addAll(layers);
        layers = Collections.unmodifiableSet(ordered);
        nodes = List.copyOf(nodes);
    }

    /** From the nodes that stand for it. */
    static MapPartner of(String id, List<MapNode> nodes) {
        EnumSet<MapLayer> layers = EnumSet.noneOf(MapLayer.class);
        nodes.forEach(node -> layers.add(node.layer()));
        return new MapPartner(id, layers, nodes);
    }

    /** Id and layers; never a label. */
    @Override
    public String toString() {
        return id + " in " + layers;
    }
}
