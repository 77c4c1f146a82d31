package org.openattendance.mapping.network;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * A network in sentences, what people act on first: links, professionals who do not know each other, only links. Further figures are for
 * those who ask.
 *
 * <p>Stateless.
 */
public final class NetworkWords {

    private static final int MOST_LINKED = 3;

    private NetworkWords() {}

    /**
     * Sentences in a set order.
     *
     * @param network all who are looked at
     * @param professionals those among them who work with the pupil, see {@link Network#ofProfessionals}
     * @param label what to call a node; a relationship or a role rather than a name
     */
    public static List<String> of(Network network, Network professionals, UnaryOperator<String> label) {
        List<String> sentences = new ArrayList<>();
        NetworkMeasures measures = NetworkMeasures.of(network);
        measures.byDegree().stream()
                .limit(MOST_LINKED)
                .filter(node -> node.degree() > 0)
                .forEach(node -> sentences.add(label.apply(node.id()) + " is linked with " + node.degree() + " of the "
                        + (measures.n() - 1) + " others."));
        measures.nodes().stream()
                .filter(node -> node.degree() == 0)
                .forEach(node -> sentences.add(label.apply(node.id()) + " is not linked with anyone here yet."));
        professionals
                .unlinkedPairs()
                .forEach(pair -> sentences.add(label.apply(pair.from()) + " and " + label.apply(pair.to())
                        + " are not in touch: an introduction could be made."));
        network.onlyLinks().forEach(only -> sentences.add(only.sentence(label)));
        return List.copyOf(sentences);
    }
}
