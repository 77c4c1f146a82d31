package org.openattendance.mapping.network;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.openattendance.mapping.figure.Fraction;

/**
 * Betweenness after Brandes, exact.
 *
 * <p>Brandes adds, from the farthest node back, {@code d(v) = sum over w next to v and farther out of s(v)/s(w) * (1 + d(w))}, where {@code
 * s} counts shortest ways. With {@code x = d/s} this is {@code x(v) = sum of (1/s(w) + x(w))}, and over the least common multiple of all
 * {@code s} it is a sum of whole numbers.
 */
final class Betweenness {

    private final Network network;
    private final Map<String, BigInteger> ways =
            new LinkedHashMap<>(); // shortest ways from the source, nearest node first
    private final Map<String, Integer> distance = new LinkedHashMap<>();

    private Betweenness(Network network) {
        this.network = network;
    }

    /** For every node; each pair of others counts once. */
    static Map<String, Fraction> of(Network network) {
        Map<String, Fraction> sums = new TreeMap<>();
        network.nodes().forEach(node -> sums.put(node, Fraction.ZERO));
        for (String source : network.nodes()) {
            new Betweenness(network).from(source).forEach((node, part) -> sums.merge(node, part, Fraction::plus));
        }
        Map<String, Fraction> halves = new TreeMap<>();
        sums.forEach(
                (node, sum) -> halves.put(node, sum.over(Fraction.of(2)))); // each pair was seen from both its ends
        return halves;
    }

    private Map<String, Fraction> from(String source) {
        countWays(source);
        BigInteger common = ways.values().stream().reduce(BigInteger.ONE, Betweenness::leastCommonMultiple);
        Map<String, BigInteger> scaled = new LinkedHashMap<>();
        Map<String, Fraction> parts = new LinkedHashMap<>();
        List<String> farthestFirst = new ArrayList<>(ways.keySet());
        Collections.reverse(farthestFirst);
        for (String node : farthestFirst) {
            BigInteger sum = BigInteger.ZERO;
            for (String next : network.neighbours(node)) {
                if (distanceOf(next) == distanceOf(node) + 1) {
                    sum = sum.add(common.divide(waysTo(next))).add(Objects.requireNonNull(scaled.get(next)));
                }
            }
            scaled.put(node, sum);
            if (!node.equals(source)) {
                parts.put(node, Fraction.of(sum.multiply(waysTo(node)), common));
            }
        }
        return parts;
    }

    private void countWays(String source) {
        distance.put(source, 0);
        distance.putAll(network.distancesFrom(source));
        ways.put(source, BigInteger.ONE);
        for (String node : distance.keySet()) {
            if (!node.equals(source)) {
                BigInteger count = network.neighbours(node).stream()
                        .filter(before -> distanceOf(before) == distanceOf(node) - 1)
                        .map(this::waysTo)
                        .reduce(BigInteger.ZERO, BigInteger::add);
                ways.put(node, count);
            }
        }
    }

    private int distanceOf(String node) {
        return Objects.requireNonNull(distance.get(node));
    }

    private BigInteger waysTo(String node) {
        return Objects.requireNonNull(ways.get(node));
    }

    private static BigInteger leastCommonMultiple(BigInteger a, BigInteger b) {
        return a.divide(a.gcd(b)).multiply(b);
    }
}
