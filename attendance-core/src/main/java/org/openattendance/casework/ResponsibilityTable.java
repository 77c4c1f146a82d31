package org.openattendance.casework;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Who answers for what, by party: the school, parents, the authority.
 *
 * <p>Immutable and thread-safe.
 */
public final class ResponsibilityTable {

    private final Map<String, List<String>> byParty;

    private ResponsibilityTable(Map<String, List<String>> byParty) {
        this.byParty = Collections.unmodifiableMap(byParty);
    }

    /** With these parties, of whom nothing is said yet. */
    public static ResponsibilityTable of(List<String> parties) {
        Map<String, List<String>> table = new LinkedHashMap<>();
        parties.forEach(party -> {
            Say.code("party", party);
            table.put(party, List.of());
        });
        return new ResponsibilityTable(table);
    }

    /** A copy with one more responsibility; a party that is not there yet is added. */
    public ResponsibilityTable with(String party, String responsibility) {
        Say.code("party", party);
        Say.required("responsibility", responsibility);
        Map<String, List<String>> table = new LinkedHashMap<>(byParty);
        List<String> more = new ArrayList<>(table.getOrDefault(party, List.of()));
        more.add(responsibility);
        table.put(party, List.copyOf(more));
        return new ResponsibilityTable(table);
    }

    /** Parties in the order in which they were given. */
    public List<String> parties() {
        return List.copyOf(byParty.keySet());
    }

    /** What a party answers for; empty if nothing is said, or the party is not there. */
    public List<String> of(String party) {
        return byParty.getOrDefault(party, List.of());
    }

    /** Parties of whom nothing is said. */
    public List<String> withoutEntry() {
        return byParty.entrySet().stream()
                .filter(entry -> entry.getValue().isEmpty())
                .map(Map.Entry::getKey)
                .toList();
    }

    @Override
    public boolean equals(@org.jspecify.annotations.Nullable Object other) {
        return other instanceof ResponsibilityTable that && byParty.equals(that.byParty);
    }

    @Override
    public int hashCode() {
        return byParty.hashCode();
    }

    /** The parties. */
    @Override
    public String toString() {
        return "responsibilities of " + byParty.keySet();
    }
}
