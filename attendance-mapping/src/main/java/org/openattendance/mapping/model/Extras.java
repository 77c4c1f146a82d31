package org.openattendance.mapping.model;

import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Fields of a map file that this version of the library does not know, kept word for word so that writing the map does not lose them.
 *
 * <p>No view for an audience holds them: what is not known cannot be known to be safe. Immutable and thread-safe.
 *
 * @param fields by the thing they belong to ({@code map}, or a kind and a key such as {@code node mum}), then by name; the value is JSON
 */
public record Extras(Map<String, Map<String, String>> fields) {

    private static final Extras NONE = new Extras(Map.of());

    public Extras {
        SortedMap<String, Map<String, String>> copy = new TreeMap<>();
        fields.forEach((owner, values) -> copy.put(owner, Collections.unmodifiableSortedMap(new TreeMap<>(values))));
        fields = Collections.unmodifiableSortedMap(copy);
    }

    /** None. */
    public static Extras none() {
        return NONE;
    }

    /** Those of one thing, by name, in Unicode code point order; empty if there are none. */
    public Map<String, String> of(String owner) {
        return fields.getOrDefault(owner, Map.of());
    }

    /** Those of everything but one thing and its parts. */
    public Extras without(String owner) {
        SortedMap<String, Map<String, String>> copy = new TreeMap<>(fields);
        copy.keySet().removeIf(key -> key.equals(owner) || key.startsWith(owner + " "));
        return new Extras(copy);
    }

    /** How many fields there are in all. */
    public int size() {
        return fields.values().stream().mapToInt(Map::size).sum();
    }

    /** How many; never what they hold. */
    @Override
    public String toString() {
        return size() + " extra fields";
    }
}
