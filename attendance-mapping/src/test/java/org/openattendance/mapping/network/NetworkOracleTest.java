package org.openattendance.mapping.network;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.openattendance.mapping.figure.Fraction;

/** A thousand random networks, connected and not, with isolated nodes: the measures equal those of the slow version, exactly. */
class NetworkOracleTest {

    /** A network as its size and a bit for each pair. */
    record Sample(int size, List<Boolean> bits) {

        boolean[][] matrix() {
            boolean[][] linked = new boolean[size][size];
            int bit = 0;
            for (int i = 0; i < size; i++) {
                for (int j = i + 1; j < size; j++) {
                    linked[i][j] = bits.get(bit);
                    linked[j][i] = linked[i][j];
                    bit++;
                }
            }
            return linked;
        }

        Network network() {
            List<Network.Link> links = new ArrayList<>();
            boolean[][] linked = matrix();
            for (int i = 0; i < size; i++) {
                for (int j = i + 1; j < size; j++) {
                    if (linked[i][j]) {
                        links.add(new Network.Link(name(j), name(i)));
                    }
                }
            }
            return Network.of(IntStream.range(0, size).mapToObj(Sample::name).toList(), links);
        }

        static String name(int node) {
            return (node < 10 ? "n0" : "n") + node;
        }
    }

    @Provide
    Arbitrary<Sample> samples() {
        return Combinators.combine(
                        Arbitraries.longs(),
                        Arbitraries.integers().between(0, 11),
                        Arbitraries.integers().between(1, 10))
                .as((seed, size, tenths) -> {
                    Random random = new Random(seed);
                    List<Boolean> bits = new ArrayList<>();
                    for (int i = 0; i < size * (size - 1) / 2; i++) {
                        bits.add(random.nextInt(10) < tenths);
                    }
                    return new Sample(size, bits);
                });
    }

    @Property(tries = 1000)
    void all_measures_equal_those_of_the_slow_version(@ForAll("samples") Sample sample) {
        SlowNetwork slow = new SlowNetwork(sample.matrix());
        Network network = sample.network();
        NetworkMeasures measures = NetworkMeasures.of(network);
        assertThat(measures.n()).isEqualTo(sample.size());
        assertThat(measures.links()).isEqualTo(slow.links());
        assertThat(measures.density()).isEqualTo(slow.density());
        assertThat(measures.degreeCentralisation()).isEqualTo(slow.centralisation());
        assertThat(network.components()).hasSize(slow.components(-1));
        Fraction[] betweenness = slow.betweenness();
        List<String> onlyLinks = new ArrayList<>();
        for (int i = 0; i < sample.size(); i++) {
            NodeMeasures node = measures.node(Sample.name(i));
            assertThat(node.degree()).isEqualTo(slow.degree(i));
            assertThat(node.betweenness()).isEqualTo(betweenness[i]);
            assertThat(node.closeness()).isEqualTo(slow.closeness(i));
            assertThat(node.effectiveSize()).isEqualTo(slow.effectiveSize(i));
            assertThat(node.constraint()).isEqualTo(slow.constraint(i));
            if (slow.isOnlyLink(i)) {
                onlyLinks.add(Sample.name(i));
            }
        }
        assertThat(measures.onlyLinks()).isEqualTo(onlyLinks);
    }

    @Property
    void distances_equal_those_of_the_slow_version(@ForAll("samples") Sample sample) {
        int[][] slow = new SlowNetwork(sample.matrix()).distances();
        Network network = sample.network();
        for (int i = 0; i < sample.size(); i++) {
            for (int j = 0; j < sample.size(); j++) {
                Integer found = network.distancesFrom(Sample.name(i)).get(Sample.name(j));
                assertThat(found).isEqualTo(i == j || slow[i][j] > sample.size() ? null : (Integer) slow[i][j]);
            }
        }
    }

    @Property
    void a_link_more_never_raises_the_number_of_groups_and_a_node_less_never_adds_links(
            @ForAll("samples") Sample sample) {
        Network network = sample.network();
        for (String node : network.nodes()) {
            assertThat(network.without(node).linkCount())
                    .isEqualTo(network.linkCount() - network.neighbours(node).size());
        }
        assertThat(network.unlinkedPairs().size() + network.linkCount())
                .isEqualTo(sample.size() * (sample.size() - 1) / 2);
    }
}
