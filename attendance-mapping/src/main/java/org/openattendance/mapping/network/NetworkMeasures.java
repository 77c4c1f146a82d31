package org.openattendance.mapping.network;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.openattendance.base.InvalidValueException;
import org.openattendance.mapping.figure.Fraction;

/**
 * The figures of a network, exact.
 *
 * <p>None of them is good because it is high. What is not defined is empty: density of fewer than two nodes, centralisation of fewer than
 * three. Immutable and thread-safe.
 *
 * @param n number of nodes
 * @param links number of links
 * @param density links over possible links, 0 to 1; empty for fewer than two nodes
 * @param degreeCentralisation how far one node holds all links, 0 (all alike) to 1 (a star); empty for fewer than three nodes
 * @param onlyLinks nodes whose removal leaves others apart, in order
 * @param nodes one for each node, in order of id
 */
public record NetworkMeasures(
        int n,
        int links,
        Optional<Fraction> density,
        Optional<Fraction> degreeCentralisation,
        List<String> onlyLinks,
        List<NodeMeasures> nodes) {

    public NetworkMeasures {
        onlyLinks = List.copyOf(onlyLinks);
        nodes = List.copyOf(nodes);
    }

    /** Measures a network. Time grows with nodes times links; meant for maps, up to a few thousand nodes. */
    public static NetworkMeasures of(Network network) {
        Map<String, Fraction> betweenness = Betweenness.of(network);
        long n = network.size();
        return new NetworkMeasures(
                network.size(),
                network.linkCount(),
                n < 2 ? Optional.empty() : Optional.of(Fraction.of(2L * network.linkCount(), n * (n - 1))),
                centralisation(network),
                network.onlyLinks().stream().map(OnlyLink::node).toList(),
                network.nodes().stream()
                        .map(node -> node(network, node, betweenness.getOrDefault(node, Fraction.ZERO)))
                        .toList());
    }

    private static Optional<Fraction> centralisation(Network network) {
        long n = network.size();
        if (n < 3) {
            return Optional.empty();
        }
        List<Integer> degrees = network.nodes().stream()
                .map(node -> network.neighbours(node).size())
                .toList();
        long most = degrees.stream().mapToInt(Integer::intValue).max().orElse(0);
        long below = degrees.stream().mapToLong(degree -> most - degree).sum();
        return Optional.of(Fraction.of(below, (n - 1) * (n - 2)));
    }

    private static NodeMeasures node(Network network, String node, Fraction betweenness) {
        long n = network.size();
        return new NodeMeasures(
                node,
                network.neighbours(node).size(),
                betweenness,
                n < 3 ? Optional.empty() : Optional.of(betweenness.over(Fraction.of((n - 1) * (n - 2), 2))),
                closeness(network, node),
                effectiveSize(network, node),
                constraint(network, node));
    }

    private static Optional<Fraction> closeness(Network network, String node) {
        Map<String, Integer> distances = network.distancesFrom(node);
        long sum = distances.values().stream().mapToLong(Integer::longValue).sum();
        return sum == 0 ? Optional.empty() : Optional.of(Fraction.of(distances.size(), sum));
    }

    private static Optional<Fraction> effectiveSize(Network network, String node) {
        List<String> neighbours = network.neighbours(node);
        int degree = neighbours.size();
        if (degree == 0) {
            return Optional.empty();
        }
        int among = network.only(neighbours).linkCount();
        return Optional.of(Fraction.of(degree).minus(Fraction.of(2L * among, degree)));
    }

    /** Burt: for each neighbour, the share of links spent on it directly and through common neighbours, squared. */
    private static Optional<Fraction> constraint(Network network, String node) {
        List<String> neighbours = network.neighbours(node);
        if (neighbours.isEmpty()) {
            return Optional.empty();
        }
        Fraction share = Fraction.of(1, neighbours.size());
        Fraction sum = Fraction.ZERO;
        for (String neighbour : neighbours) {
            Fraction spent = share;
            for (String common : neighbours) {
                if (network.linked(common, neighbour)) {
                    spent = spent.plus(share.times(
                            Fraction.of(1, network.neighbours(common).size())));
                }
            }
            sum = sum.plus(spent.times(spent));
        }
        return Optional.of(sum);
    }

    /**
     * The figures of a node.
     *
     * @throws InvalidValueException if there is no such node
     */
    public NodeMeasures node(String id) {
        return nodes.stream()
                .filter(node -> node.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new InvalidValueException(
                        "There is no node " + id + " among the measured ones.", "it is misspelt, or was left out."));
    }

    /** The nodes with most links first, then by id: who is in touch with many, and has much to carry. */
    public List<NodeMeasures> byDegree() {
        return nodes.stream()
                .sorted((a, b) ->
                        a.degree() != b.degree() ? Integer.compare(b.degree(), a.degree()) : a.id().compareTo(b.id()))
                .toList();
    }
}
