package org.openattendance.mapping.network;

import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/**
 * One through whom alone others are in touch: important, and exposed. Immutable and thread-safe.
 *
 * @param node who
 * @param parts the groups that would be apart without them, two or more, by their first node
 */
public record OnlyLink(String node, List<List<String>> parts) {

    public OnlyLink {
        parts = parts.stream().map(List::copyOf).toList();
    }

    /**
     * For people: who stands between whom.
     *
     * @param label what to call a node; a relationship or a role rather than a name
     */
    public String sentence(UnaryOperator<String> label) {
        return label.apply(node) + " is the only link between "
                + parts.stream()
                        .map(part -> part.stream().map(label).collect(Collectors.joining(", ", "(", ")")))
                        .collect(Collectors.joining(" and "))
                + ": an important place, and an exposed one.";
    }
}
