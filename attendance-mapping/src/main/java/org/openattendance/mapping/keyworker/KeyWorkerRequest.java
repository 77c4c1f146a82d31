package org.openattendance.mapping.keyworker;

import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.openattendance.mapping.internal.Require;
import org.openattendance.mapping.model.Preference;

/**
 * For whom a key worker is looked for: needs, places, wishes. Holds nothing that identifies. Immutable and thread-safe.
 *
 * @param needs codes of what child and parents need, in order
 * @param areas places of the family, in order; empty when not known
 * @param preferences wishes of child and parents, about ids of key workers
 * @param distances how far each worker is from the family, in any one unit, 0 or more; a worker who is not named is not known
 */
public record KeyWorkerRequest(
        Set<String> needs, Set<String> areas, List<Preference> preferences, Map<String, Integer> distances) {

    public KeyWorkerRequest {
        needs = Require.ids(needs, "A need");
        areas = Require.ids(areas, "An area");
        preferences = List.copyOf(preferences);
        distances = Collections.unmodifiableMap(new TreeMap<>(distances));
        distances.values().forEach(one -> Require.between(one, 0, Integer.MAX_VALUE, "A distance"));
    }

    /** With needs alone. */
    public static KeyWorkerRequest of(Collection<String> needs) {
        return new KeyWorkerRequest(Set.copyOf(needs), Set.of(), List.of(), Map.of());
    }

    /** A copy with places. */
    public KeyWorkerRequest withAreas(Collection<String> codes) {
        return new KeyWorkerRequest(needs, Set.copyOf(codes), preferences, distances);
    }

    /** A copy with wishes. */
    public KeyWorkerRequest withPreferences(List<Preference> wishes) {
        return new KeyWorkerRequest(needs, areas, wishes, distances);
    }

    /** A copy with distances. */
    public KeyWorkerRequest withDistances(Map<String, Integer> far) {
        return new KeyWorkerRequest(needs, areas, preferences, far);
    }

    boolean wishes(String worker, Preference.Wish wish) {
        return preferences.stream().anyMatch(one -> one.about().equals(worker) && one.wish() == wish);
    }
}
