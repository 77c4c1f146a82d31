package org.openattendance.mapping.network;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.openattendance.mapping.figure.Fraction;

/**
 * The slow, obvious version, written from the definitions alone: a matrix of links, distances by relaxing all triples, shortest ways
 * counted by walking each of them, components by spreading labels. Shares no code with the network but {@link Fraction}.
 */
final class SlowNetwork {

    private static final int FAR = 1_000_000;

    private final boolean[][] linked;
    private final int n;

    SlowNetwork(boolean[][] linked) {
        this.linked = linked;
        this.n = linked.length;
    }

    int links() {
        int links = 0;
        for (int i = 0; i < n; i++) {
            for (int j = i + 1; j < n; j++) {
                links += linked[i][j] ? 1 : 0;
            }
        }
        return links;
    }

    int degree(int node) {
        int degree = 0;
        for (int j = 0; j < n; j++) {
            degree += linked[node][j] ? 1 : 0;
        }
        return degree;
    }

    Optional<Fraction> density() {
        int pairs = 0;
        for (int i = 0; i < n; i++) {
            pairs += i;
        }
        return pairs == 0 ? Optional.empty() : Optional.of(Fraction.of(links(), pairs));
    }

    Optional<Fraction> centralisation() {
        if (n < 3) {
            return Optional.empty();
        }
        int most = 0;
        for (int i = 0; i < n; i++) {
            most = Math.max(most, degree(i));
        }
        int below = 0;
        for (int i = 0; i < n; i++) {
            below += most - degree(i);
        }
        return Optional.of(Fraction.of(below, (long) (n - 1) * (n - 2)));
    }

    int[][] distances() {
        int[][] distance = new int[n][n];
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < n; j++) {
                distance[i][j] = i == j ? 0 : linked[i][j] ? 1 : FAR;
            }
        }
        for (int k = 0; k < n; k++) {
            for (int i = 0; i < n; i++) {
                for (int j = 0; j < n; j++) {
                    distance[i][j] = Math.min(distance[i][j], distance[i][k] + distance[k][j]);
                }
            }
        }
        return distance;
    }

    /** Every shortest way from one node to another, as lists of nodes. */
    private List<List<Integer>> shortestWays(int[][] distance, int from, int to) {
        List<List<Integer>> ways = new ArrayList<>();
        if (from == to) {
            ways.add(new ArrayList<>(List.of(to)));
            return ways;
        }
        for (int next = 0; next < n; next++) {
            if (linked[from][next] && distance[next][to] == distance[from][to] - 1) {
                for (List<Integer> rest : shortestWays(distance, next, to)) {
                    rest.add(0, from);
                    ways.add(rest);
                }
            }
        }
        return ways;
    }

    Fraction[] betweenness() {
        Fraction[] sums = new Fraction[n];
        java.util.Arrays.fill(sums, Fraction.ZERO);
        int[][] distance = distances();
        for (int from = 0; from < n; from++) {
            for (int to = from + 1; to < n; to++) {
                if (distance[from][to] < FAR) {
                    List<List<Integer>> ways = shortestWays(distance, from, to);
                    for (int node = 0; node < n; node++) {
                        int inner = node;
                        if (node != from && node != to) {
                            long through = ways.stream()
                                    .filter(way -> way.contains(inner))
                                    .count();
                            sums[node] = sums[node].plus(
                                    Fraction.of(BigInteger.valueOf(through), BigInteger.valueOf(ways.size())));
                        }
                    }
                }
            }
        }
        return sums;
    }

    Optional<Fraction> closeness(int node) {
        int reached = 0;
        int sum = 0;
        for (int distance : distances()[node]) {
            if (distance > 0 && distance < FAR) {
                reached++;
                sum += distance;
            }
        }
        return reached == 0 ? Optional.empty() : Optional.of(Fraction.of(reached, sum));
    }

    Optional<Fraction> effectiveSize(int node) {
        int degree = degree(node);
        int among = 0;
        for (int i = 0; i < n; i++) {
            for (int j = i + 1; j < n; j++) {
                among += linked[node][i] && linked[node][j] && linked[i][j] ? 1 : 0;
            }
        }
        return degree == 0 ? Optional.empty() : Optional.of(Fraction.of((long) degree * degree - 2L * among, degree));
    }

    Optional<Fraction> constraint(int node) {
        if (degree(node) == 0) {
            return Optional.empty();
        }
        Fraction sum = Fraction.ZERO;
        for (int j = 0; j < n; j++) {
            if (linked[node][j]) {
                Fraction invested = Fraction.of(1, degree(node));
                for (int q = 0; q < n; q++) {
                    if (q != j && q != node && linked[node][q] && linked[q][j]) {
                        invested = invested.plus(Fraction.of(1, (long) degree(node) * degree(q)));
                    }
                }
                sum = sum.plus(invested.times(invested));
            }
        }
        return Optional.of(sum);
    }

    /** Components by labels that spread until nothing changes, leaving one node out (-1: none). */
    int components(int without) {
        int[] label = new int[n];
        for (int i = 0; i < n; i++) {
            label[i] = i;
        }
        boolean changed = true;
        while (changed) {
            changed = false;
            for (int i = 0; i < n; i++) {
                for (int j = 0; j < n; j++) {
                    if (i != without && j != without && linked[i][j] && label[j] < label[i]) {
                        label[i] = label[j];
                        changed = true;
                    }
                }
            }
        }
        int count = 0;
        for (int i = 0; i < n; i++) {
            count += i != without && label[i] == i ? 1 : 0;
        }
        return count;
    }

    /** Removal raises the number of components; an isolated node only lowers it. */
    boolean isOnlyLink(int node) {
        return components(node) > components(-1);
    }
}
