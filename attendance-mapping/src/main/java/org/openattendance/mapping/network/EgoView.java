package org.openattendance.mapping.network;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.openattendance.base.Rate;
import org.openattendance.mapping.model.MapNode;
import org.openattendance.mapping.model.PartnershipMap;
import org.openattendance.mapping.model.Tie;
import org.openattendance.mapping.model.TieFlow;
import org.openattendance.mapping.model.TieQuality;

/**
 * What the ties of a map say beyond who is linked with whom: strain, flow, firmness. As of a day.
 *
 * <p>Immutable and thread-safe.
 */
public final class EgoView {

    private final PartnershipMap map;
    private final LocalDate asOf;

    private EgoView(PartnershipMap map, LocalDate asOf) {
        this.map = map;
        this.asOf = asOf;
    }

    /** Of a map on a day. */
    public static EgoView of(PartnershipMap map, LocalDate asOf) {
        return new EgoView(map, asOf);
    }

    private List<Tie> ties() {
        return map.ties().stream().filter(tie -> tie.isActiveOn(asOf)).toList();
    }

    /**
     * Strain at the centre: its ties that are stressful or broken, of all its ties.
     *
     * @return empty if there is no centre, or it has no tie
     */
    public Optional<Rate> stressfulLoad() {
        List<Tie> own = map.findCentre().map(MapNode::id).stream()
                .flatMap(centre -> ties().stream().filter(tie -> tie.touches(centre)))
                .toList();
        long strained = own.stream()
                .filter(tie -> tie.quality() == TieQuality.STRESSFUL || tie.quality() == TieQuality.BROKEN)
                .count();
        return own.isEmpty() ? Optional.empty() : Optional.of(Rate.of(strained, own.size()));
    }

    /**
     * How often support goes both ways: pairs with flow in both directions, of pairs with a known direction of flow.
     *
     * @return empty if no tie has a direction
     */
    public Optional<Rate> reciprocity() {
        Map<String, Set<String>> directions = new HashMap<>();
        for (Tie tie : ties()) {
            boolean forward = tie.from().compareTo(tie.to()) < 0;
            String pair = forward ? tie.from() + " " + tie.to() : tie.to() + " " + tie.from();
            TieFlow flow = forward ? tie.flow() : tie.flow().reversed();
            if (flow == TieFlow.FROM_TO || flow == TieFlow.BOTH) {
                directions.computeIfAbsent(pair, key -> new TreeSet<>()).add("there");
            }
            if (flow == TieFlow.TO_FROM || flow == TieFlow.BOTH) {
                directions.computeIfAbsent(pair, key -> new TreeSet<>()).add("back");
            }
        }
        long mutual =
                directions.values().stream().filter(both -> both.size() == 2).count();
        return directions.isEmpty() ? Optional.empty() : Optional.of(Rate.of(mutual, directions.size()));
    }

    /**
     * Degree weighted by firmness: for each node the sum of the ranks of its ties, weak 1, moderate 2, strong 3, unknown 0. A rank is no
     * distance: use it to order nodes, not to compare sums across maps.
     */
    public Map<String, Integer> strengthRanks() {
        Map<String, Integer> sums = new LinkedHashMap<>();
        map.nodes().stream().map(MapNode::id).sorted().forEach(node -> sums.put(node, 0));
        for (Tie tie : ties()) {
            int rank = switch (tie.strength()) {
                case NONE, UNKNOWN -> 0;
                case WEAK -> 1;
                case MODERATE -> 2;
                case STRONG -> 3;
            };
            sums.merge(tie.from(), rank, Integer::sum);
            sums.merge(tie.to(), rank, Integer::sum);
        }
        return java.util.Collections.unmodifiableMap(sums);
    }

    /** The layer of each node, for {@link Network#externalInternal}. */
    public Map<String, String> layers() {
        Map<String, String> layers = new LinkedHashMap<>();
        map.nodes().forEach(node -> layers.put(node.id(), node.layer().name()));
        return java.util.Collections.unmodifiableMap(layers);
    }

    /** The sector of each node that has one, for {@link Network#externalInternal}. */
    public Map<String, String> sectors() {
        Map<String, String> sectors = new LinkedHashMap<>();
        map.nodes().forEach(node -> node.sector().ifPresent(sector -> sectors.put(node.id(), sector)));
        return java.util.Collections.unmodifiableMap(sectors);
    }
}
