package org.openattendance.mapping.network;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.openattendance.mapping.model.MapNode;
import org.openattendance.mapping.model.PartnershipMap;

/**
 * Pupils by partners, over the maps of a school: which partners many lean on, which pupils have one partner only.
 *
 * <p>A pupil is the id of a map, never a name. A partner counts for a pupil when a node of it is in place on the day of the map. For the
 * core team; counts that leave it go through small-number suppression first. Immutable and thread-safe.
 */
public final class SchoolNetwork {

    private final Map<String, Set<String>> partnersByPupil;

    private SchoolNetwork(Map<String, Set<String>> partnersByPupil) {
        this.partnersByPupil = partnersByPupil;
    }

    /** From the maps of a school; two maps of one id count as one pupil. */
    public static SchoolNetwork of(Collection<PartnershipMap> maps) {
        Map<String, Set<String>> partners = new TreeMap<>();
        for (PartnershipMap map : maps) {
            Set<String> own = partners.computeIfAbsent(map.id(), id -> new TreeSet<>());
            map.nodes().stream()
                    .filter(node -> node.isPartner() && node.isInPlaceOn(map.asOf()))
                    .map(MapNode::partnerId)
                    .forEach(own::add);
        }
        return new SchoolNetwork(partners);
    }

    /** Partners of each pupil, both in order; a pupil without one is there with none. */
    public Map<String, Set<String>> partnersByPupil() {
        Map<String, Set<String>> copy = new TreeMap<>();
        partnersByPupil.forEach((pupil, partners) -> copy.put(pupil, Collections.unmodifiableSet(partners)));
        return Collections.unmodifiableMap(copy);
    }

    /** How many pupils each partner reaches, in order of partner. */
    public Map<String, Integer> partnerReach() {
        Map<String, Integer> reach = new TreeMap<>();
        partnersByPupil.values().forEach(partners -> partners.forEach(one -> reach.merge(one, 1, Integer::sum)));
        return Collections.unmodifiableMap(reach);
    }

    /** How many partners each pupil has, in order of pupil. */
    public Map<String, Integer> pupilLoad() {
        Map<String, Integer> load = new TreeMap<>();
        partnersByPupil.forEach((pupil, partners) -> load.put(pupil, partners.size()));
        return Collections.unmodifiableMap(load);
    }

    /** Partners that reach at least so many pupils, the widest first, then in order. */
    public List<String> sharedBy(int pupils) {
        List<Map.Entry<String, Integer>> wide = new ArrayList<>(partnerReach().entrySet());
        wide.removeIf(entry -> entry.getValue() < pupils);
        wide.sort(Map.Entry.<String, Integer>comparingByValue().reversed().thenComparing(Map.Entry.comparingByKey()));
        return wide.stream().map(Map.Entry::getKey).toList();
    }

    /** Pupils with one partner only, in order: all depends on that one. */
    public List<String> withOnePartner() {
        return partnersByPupil.entrySet().stream()
                .filter(entry -> entry.getValue().size() == 1)
                .map(Map.Entry::getKey)
                .toList();
    }
}
