package org.openattendance.mapping.gap;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.openattendance.base.Rate;
import org.openattendance.mapping.directory.DirectoryEntry;
import org.openattendance.mapping.directory.PartnerDirectory;
import org.openattendance.mapping.directory.ServiceOffer;
import org.openattendance.mapping.directory.SupportLevel;
import org.openattendance.mapping.directory.SupportTier;
import org.openattendance.mapping.finding.Finding;
import org.openattendance.mapping.model.Involvement;
import org.openattendance.mapping.model.MapLayer;
import org.openattendance.mapping.model.MapNode;
import org.openattendance.mapping.model.MapPartner;
import org.openattendance.mapping.model.Need;
import org.openattendance.mapping.model.NodeDetail;
import org.openattendance.mapping.model.PartnershipMap;
import org.openattendance.mapping.model.SupportState;

/**
 * Who is around a pupil, and what the directory says of them: layers, tiers, levels, sectors, double work, part in planning and
 * evaluation.
 *
 * <p>Immutable and thread-safe.
 */
public final class PartnerCoverage {

    private final PartnershipMap map;
    private final PartnerDirectory directory;
    private final LocalDate asOf;
    private final Supports supports;

    private PartnerCoverage(PartnershipMap map, PartnerDirectory directory, LocalDate asOf) {
        this.map = map;
        this.directory = directory;
        this.asOf = asOf;
        this.supports = new Supports(map, asOf);
    }

    /** Of a map on a day. */
    public static PartnerCoverage of(PartnershipMap map, PartnerDirectory directory, LocalDate asOf) {
        return new PartnerCoverage(map, directory, asOf);
    }

    /**
     * How many nodes of a layer are there.
     *
     * @param inPlace in place on the day
     * @param potential accessible, needed or thought of
     */
    public record Occupancy(int inPlace, int potential) {}

    /** Nodes of each layer, from the centre out; the centre itself is in place. */
    public Map<MapLayer, Occupancy> layers() {
        Map<MapLayer, Occupancy> layers = new EnumMap<>(MapLayer.class);
        for (MapLayer layer : MapLayer.values()) {
            List<MapNode> nodes = map.nodesIn(layer).stream()
                    .filter(node -> node.dates().contains(asOf))
                    .toList();
            layers.put(
                    layer,
                    new Occupancy(
                            (int) nodes.stream()
                                    .filter(node -> node.isCentre() || is(node, SupportState.IN_PLACE))
                                    .count(),
                            (int) nodes.stream()
                                    .filter(node -> is(node, SupportState.ACCESSIBLE)
                                            || is(node, SupportState.NEEDED)
                                            || is(node, SupportState.POTENTIAL))
                                    .count()));
        }
        return Collections.unmodifiableMap(layers);
    }

    private static boolean is(MapNode node, SupportState state) {
        return node.state().equals(Optional.of(state));
    }

    /** Offers through which a partner is on the map: the ones that its nodes name, else all of its entry. */
    private List<ServiceOffer> offers(String partner) {
        List<ServiceOffer> named = map.nodes().stream()
                .filter(node -> node.isPartner()
                        && node.partnerId().equals(partner)
                        && node.detail() instanceof NodeDetail.Service)
                .flatMap(node -> ((NodeDetail.Service) node.detail()).offer().stream())
                .flatMap(offer -> directory.findOffer(offer).stream())
                .toList();
        return named.isEmpty()
                ? directory.find(partner).map(DirectoryEntry::offers).orElse(List.of())
                : named;
    }

    /** Partners in place at each tier, in order; every tier is there, be it with none. */
    public Map<SupportTier, Set<String>> tiers() {
        Map<SupportTier, Set<String>> tiers = new EnumMap<>(SupportTier.class);
        for (SupportTier tier : SupportTier.values()) {
            tiers.put(tier, partnersWith(offer -> offer.scope().tier().equals(Optional.of(tier))));
        }
        return Collections.unmodifiableMap(tiers);
    }

    /** Partners in place of each level, in order; every level is there, be it with none. */
    public Map<SupportLevel, Set<String>> levels() {
        Map<SupportLevel, Set<String>> levels = new EnumMap<>(SupportLevel.class);
        for (SupportLevel level : SupportLevel.values()) {
            levels.put(level, partnersWith(offer -> offer.scope().level().equals(Optional.of(level))));
        }
        return Collections.unmodifiableMap(levels);
    }

    private Set<String> partnersWith(Predicate<ServiceOffer> test) {
        Set<String> partners = new TreeSet<>();
        supports.partnersInPlace().stream()
                .filter(partner -> offers(partner).stream().anyMatch(test))
                .forEach(partners::add);
        return Collections.unmodifiableSet(partners);
    }

    /** For each open need, by id in the order of the map, the levels of those who support it. */
    public Map<String, Set<SupportLevel>> levelsByNeed() {
        Map<String, Set<SupportLevel>> levels = new LinkedHashMap<>();
        for (Need need : map.needs()) {
            if (need.isOpen()) {
                Set<SupportLevel> own = EnumSet.noneOf(SupportLevel.class);
                supports.of(need)
                        .forEach(partner -> offers(partner).stream()
                                .filter(offer -> offer.scope().serves(need.code()))
                                .forEach(offer -> offer.scope().level().ifPresent(own::add)));
                levels.put(need.id(), Collections.unmodifiableSet(own));
            }
        }
        return Collections.unmodifiableMap(levels);
    }

    /** The share of each sector among partners in place whose sector is known, in order of sector. */
    public Map<String, Rate> sectors() {
        Map<String, Integer> counts = new TreeMap<>();
        supports.partnersInPlace()
                .forEach(partner -> sector(partner).ifPresent(sector -> counts.merge(sector, 1, Integer::sum)));
        int all = counts.values().stream().mapToInt(Integer::intValue).sum();
        Map<String, Rate> shares = new TreeMap<>();
        counts.forEach((sector, count) -> shares.put(sector, Rate.of(count, all)));
        return Collections.unmodifiableMap(shares);
    }

    private Optional<String> sector(String partner) {
        return directory
                .find(partner)
                .map(entry -> entry.partner().sector())
                .or(() -> map.nodes().stream()
                        .filter(node -> node.isPartner() && node.partnerId().equals(partner))
                        .flatMap(node -> node.sector().stream())
                        .findFirst());
    }

    /**
     * Two partners that give one kind of support to one pupil: perhaps on purpose, perhaps nobody knew.
     *
     * @param supportKind code of the kind
     * @param one id of a partner
     * @param other id of another, after the first in order
     */
    public record Duplication(String supportKind, String one, String other) {}

    /** All pairs that double each other, in order of kind, then partners. */
    public List<Duplication> duplications() {
        Map<String, Set<String>> byKind = new TreeMap<>();
        supports.partnersInPlace()
                .forEach(partner -> offers(partner)
                        .forEach(offer -> offer.scope()
                                .supportKinds()
                                .forEach(kind -> byKind.computeIfAbsent(kind, key -> new TreeSet<>())
                                        .add(partner))));
        List<Duplication> pairs = new ArrayList<>();
        byKind.forEach((kind, partners) -> {
            List<String> list = List.copyOf(partners);
            for (int i = 0; i < list.size(); i++) {
                for (int j = i + 1; j < list.size(); j++) {
                    pairs.add(new Duplication(kind, list.get(i), list.get(j)));
                }
            }
        });
        return List.copyOf(pairs);
    }

    /** In what each partner of the map takes part, in order of partner. */
    public Map<String, Set<Involvement>> involvement() {
        Map<String, Set<Involvement>> involvement = new TreeMap<>();
        for (MapPartner partner : map.partners()) {
            Set<Involvement> own = EnumSet.noneOf(Involvement.class);
            partner.nodes().forEach(node -> own.addAll(involvement(node.detail())));
            involvement.put(partner.id(), Collections.unmodifiableSet(own));
        }
        return Collections.unmodifiableMap(involvement);
    }

    private static Set<Involvement> involvement(NodeDetail detail) {
        if (detail instanceof NodeDetail.Organisation organisation) {
            return organisation.involvement();
        }
        return detail instanceof NodeDetail.Service service ? service.involvement() : Set.of();
    }

    /** Partners that take part in something, of all partners of the map; empty if there is none. */
    public Map<Involvement, Rate> involvementShares() {
        Map<String, Set<Involvement>> involvement = involvement();
        Map<Involvement, Rate> shares = new EnumMap<>(Involvement.class);
        for (Involvement kind : involvement.isEmpty() ? new Involvement[0] : Involvement.values()) {
            long in = involvement.values().stream()
                    .filter(own -> own.contains(kind))
                    .count();
            shares.put(kind, Rate.of(in, involvement.size()));
        }
        return Collections.unmodifiableMap(shares);
    }

    /** Partners that deliver and were asked neither to plan nor to evaluate, in order. */
    public List<Finding> deliveryOnly() {
        return involvement().entrySet().stream()
                .filter(entry -> entry.getValue().equals(EnumSet.of(Involvement.DELIVERY)))
                .map(entry -> Finding.of(
                        "DELIVERY_ONLY",
                        entry.getKey(),
                        "This partner delivers, and took part neither in planning nor in evaluation."))
                .toList();
    }
}
