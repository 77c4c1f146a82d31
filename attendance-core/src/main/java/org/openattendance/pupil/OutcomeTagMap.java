package org.openattendance.pupil;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * Which outcomes of one framework somebody holds to mean the same as those of another. Nobody's opinion is built in.
 *
 * <p>Immutable and thread-safe.
 */
public final class OutcomeTagMap {

    private static final OutcomeTagMap NONE = new OutcomeTagMap(Map.of());

    private final Map<OutcomeTag, List<OutcomeTag>> links;

    private OutcomeTagMap(Map<OutcomeTag, List<OutcomeTag>> links) {
        this.links = links;
    }

    /** Nothing said. */
    public static OutcomeTagMap none() {
        return NONE;
    }

    /** The same with one more link, which holds both ways. */
    public OutcomeTagMap with(OutcomeTag one, OutcomeTag other) {
        Map<OutcomeTag, List<OutcomeTag>> more = new LinkedHashMap<>(links);
        more.merge(one, List.of(other), OutcomeTagMap::join);
        more.merge(other, List.of(one), OutcomeTagMap::join);
        return new OutcomeTagMap(more);
    }

    private static List<OutcomeTag> join(List<OutcomeTag> some, List<OutcomeTag> more) {
        List<OutcomeTag> all = new ArrayList<>(some);
        more.stream().filter(tag -> !all.contains(tag)).forEach(all::add);
        return List.copyOf(all);
    }

    /** What a tag is held to mean in another framework, in the order in which it was said; empty if nothing was. */
    public List<OutcomeTag> in(String framework, OutcomeTag tag) {
        return links.getOrDefault(tag, List.of()).stream()
                .filter(other -> other.framework().equals(framework))
                .toList();
    }

    @Override
    public boolean equals(@org.jspecify.annotations.Nullable Object other) {
        return other instanceof OutcomeTagMap that && links.equals(that.links);
    }

    @Override
    public int hashCode() {
        return Objects.hash(links);
    }
}
