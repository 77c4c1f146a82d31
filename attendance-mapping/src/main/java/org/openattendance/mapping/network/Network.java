package org.openattendance.mapping.network;

import com.google.common.graph.ElementOrder;
import com.google.common.graph.EndpointPair;
import com.google.common.graph.GraphBuilder;
import com.google.common.graph.Graphs;
import com.google.common.graph.ImmutableGraph;
import com.google.common.graph.MutableGraph;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.openattendance.base.InvalidValueException;
import org.openattendance.mapping.figure.Fraction;
import org.openattendance.mapping.model.MapNode;
import org.openattendance.mapping.model.PartnershipMap;
import org.openattendance.mapping.model.Tie;

/**
 * Who is linked with whom: nodes and undirected links, each pair at most once.
 *
 * <p>Parallel ties count as one link; isolated nodes count as nodes. Whether the centre is in or out is the caller's choice, made visible
 * by {@link #without(String)}: tools differ, so a figure without that choice means nothing. Nodes are in Unicode code point order of id.
 * Immutable and thread-safe.
 */
public final class Network {

    private final ImmutableGraph<String> graph;

    private Network(ImmutableGraph<String> graph) {
        this.graph = graph;
    }

    /**
     * A link.
     *
     * @param from one end
     * @param to the other end
     */
    public record Link(String from, String to) {}

    private static MutableGraph<String> empty() {
        return GraphBuilder.undirected()
                .allowsSelfLoops(false)
                .nodeOrder(ElementOrder.<String>natural())
                .build();
    }

    /**
     * From nodes and links.
     *
     * @throws InvalidValueException if a link names a node that is not there, or both its ends are one
     */
    public static Network of(Collection<String> nodes, Collection<Link> links) {
        MutableGraph<String> graph = empty();
        nodes.forEach(graph::addNode);
        for (Link link : links) {
            if (link.from().equals(link.to())
                    || !graph.nodes().contains(link.from())
                    || !graph.nodes().contains(link.to())) {
                throw new InvalidValueException(
                        "There is no link from " + link.from() + " to " + link.to() + ".",
                        "one of the two is not on the map, or both are the same.");
            }
            graph.putEdge(link.from(), link.to());
        }
        return new Network(ImmutableGraph.copyOf(graph));
    }

    /** All nodes and all ties of a map, whatever their state. */
    public static Network of(PartnershipMap map) {
        return of(map.nodes(), map.ties(), MapNode::id);
    }

    /** The nodes that are there on a day, and the ties between them that are active on it. */
    public static Network of(PartnershipMap map, LocalDate asOf) {
        return of(presentOn(map, asOf, false), activeOn(map, asOf), MapNode::id);
    }

    /**
     * The professionals of a map on a day, without pupil, family and friends: how far they know each other. A partner that stands in two
     * layers is one node, under its partner id.
     */
    public static Network ofProfessionals(PartnershipMap map, LocalDate asOf) {
        return of(
                presentOn(map, asOf, true),
                activeOn(map, asOf),
                node -> node.isPartner() ? node.partnerId() : node.id());
    }

    private static List<MapNode> presentOn(PartnershipMap map, LocalDate asOf, boolean professionals) {
        return map.nodes().stream()
                .filter(node -> node.dates().contains(asOf))
                .filter(node -> !professionals || node.isProfessional())
                .toList();
    }

    private static List<Tie> activeOn(PartnershipMap map, LocalDate asOf) {
        return map.ties().stream().filter(tie -> tie.isActiveOn(asOf)).toList();
    }

    private static Network of(List<MapNode> nodes, List<Tie> ties, Function<MapNode, String> name) {
        Map<String, String> names = new LinkedHashMap<>();
        nodes.forEach(node -> names.put(node.id(), name.apply(node)));
        List<Link> links = new ArrayList<>();
        for (Tie tie : ties) {
            String from = names.get(tie.from());
            String to = names.get(tie.to());
            if (from != null && to != null && !from.equals(to)) {
                links.add(new Link(from, to));
            }
        }
        return of(new TreeSet<>(names.values()), links);
    }

    /**
     * The same network without a node and its links.
     *
     * @throws InvalidValueException if there is no such node
     */
    public Network without(String node) {
        require(node);
        Set<String> rest = new TreeSet<>(graph.nodes());
        rest.remove(node);
        return only(rest);
    }

    /** These nodes and the links between them; names that are not there are left out. */
    public Network only(Collection<String> nodes) {
        Set<String> kept = new TreeSet<>(nodes);
        kept.retainAll(graph.nodes());
        MutableGraph<String> induced = empty();
        kept.forEach(induced::addNode);
        Graphs.inducedSubgraph(graph, kept).edges().forEach(induced::putEdge);
        return new Network(ImmutableGraph.copyOf(induced));
    }

    private void require(String node) {
        if (!graph.nodes().contains(node)) {
            throw new InvalidValueException(
                    "There is no node " + node + " in this network.", "it is misspelt, or was not there on the day.");
        }
    }

    /** Ids of the nodes, in order. */
    public List<String> nodes() {
        return graph.nodes().stream().sorted().toList();
    }

    /** Number of nodes. */
    public int size() {
        return graph.nodes().size();
    }

    /** Number of links. */
    public int linkCount() {
        return graph.edges().size();
    }

    /** The links, each once, its ends in order, in order. */
    public List<Link> links() {
        return graph.edges().stream()
                .map(Network::ordered)
                .sorted((a, b) -> a.from().equals(b.from())
                        ? a.to().compareTo(b.to())
                        : a.from().compareTo(b.from()))
                .toList();
    }

    private static Link ordered(EndpointPair<String> pair) {
        return pair.nodeU().compareTo(pair.nodeV()) < 0
                ? new Link(pair.nodeU(), pair.nodeV())
                : new Link(pair.nodeV(), pair.nodeU());
    }

    /** The nodes linked with one, in order. */
    public List<String> neighbours(String node) {
        require(node);
        return graph.adjacentNodes(node).stream().sorted().toList();
    }

    /** Whether two are linked. */
    public boolean linked(String one, String other) {
        require(one);
        require(other);
        return !one.equals(other) && graph.hasEdgeConnecting(one, other);
    }

    /**
     * How many links away the others are.
     *
     * @return each node that can be reached, with its distance from 1 on; nearest first, then in order
     */
    public Map<String, Integer> distancesFrom(String node) {
        require(node);
        Map<String, Integer> distances = new LinkedHashMap<>();
        Deque<String> queue = new ArrayDeque<>(List.of(node));
        distances.put(node, 0);
        while (!queue.isEmpty()) {
            String at = queue.remove();
            for (String next : neighbours(at)) {
                if (!distances.containsKey(next)) {
                    distances.put(next, Objects.requireNonNull(distances.get(at)) + 1);
                    queue.add(next);
                }
            }
        }
        distances.remove(node);
        return Collections.unmodifiableMap(sortedByDistance(distances));
    }

    private static Map<String, Integer> sortedByDistance(Map<String, Integer> distances) {
        Map<String, Integer> sorted = new LinkedHashMap<>();
        distances.entrySet().stream()
                .sorted(Map.Entry.<String, Integer>comparingByValue().thenComparing(Map.Entry.comparingByKey()))
                .forEach(entry -> sorted.put(entry.getKey(), entry.getValue()));
        return sorted;
    }

    /** The nodes that can be reached in so many steps or fewer, without the node itself, nearest first. */
    public List<String> within(String node, int steps) {
        return distancesFrom(node).entrySet().stream()
                .filter(entry -> entry.getValue() <= steps)
                .map(Map.Entry::getKey)
                .toList();
    }

    /** Groups of nodes that are linked with each other directly or through others; each in order, the groups by their first node. */
    public List<List<String>> components() {
        List<List<String>> components = new ArrayList<>();
        Set<String> left = new TreeSet<>(graph.nodes());
        while (!left.isEmpty()) {
            String first = left.iterator().next();
            TreeSet<String> component = new TreeSet<>(distancesFrom(first).keySet());
            component.add(first);
            left.removeAll(component);
            components.add(List.copyOf(component));
        }
        return List.copyOf(components);
    }

    /** The pairs that are not linked, each once, in order: introductions that could be made. */
    public List<Link> unlinkedPairs() {
        List<Link> pairs = new ArrayList<>();
        List<String> nodes = nodes();
        for (int i = 0; i < nodes.size(); i++) {
            for (int j = i + 1; j < nodes.size(); j++) {
                if (!linked(nodes.get(i), nodes.get(j))) {
                    pairs.add(new Link(nodes.get(i), nodes.get(j)));
                }
            }
        }
        return List.copyOf(pairs);
    }

    /**
     * The others that would no longer be in touch with each other without a node.
     *
     * @return empty unless the node is the only link between two or more groups; else those groups
     */
    public Optional<OnlyLink> onlyLink(String node) {
        List<String> own = distancesFrom(node).keySet().stream().toList();
        List<List<String>> parts = only(own).components();
        return parts.size() > 1 ? Optional.of(new OnlyLink(node, parts)) : Optional.empty();
    }

    /** All nodes that are the only link between others, in order. */
    public List<OnlyLink> onlyLinks() {
        return nodes().stream().flatMap(node -> onlyLink(node).stream()).toList();
    }

    /**
     * How far links cross groups, such as layers or sectors: links between groups less links within, over all links.
     *
     * @param groups the group of each node; a link of a node without a group is left out
     * @return from -1 (all within) to 1 (all between), or empty if no link counts
     */
    public Optional<Fraction> externalInternal(Map<String, String> groups) {
        int external = 0;
        int internal = 0;
        for (Link link : links()) {
            String from = groups.get(link.from());
            String to = groups.get(link.to());
            if (from != null && to != null) {
                external += from.equals(to) ? 0 : 1;
                internal += from.equals(to) ? 1 : 0;
            }
        }
        return external + internal == 0
                ? Optional.empty()
                : Optional.of(Fraction.of(external - internal, external + internal));
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Network that && graph.equals(that.graph);
    }

    @Override
    public int hashCode() {
        return graph.hashCode();
    }

    /** Number of nodes and links. */
    @Override
    public String toString() {
        return "network of " + size() + " nodes and " + linkCount() + " links";
    }
}
