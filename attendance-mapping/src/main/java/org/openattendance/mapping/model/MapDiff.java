package org.openattendance.mapping.model;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import java.util.function.Function;
import org.openattendance.base.InvalidValueException;

/**
 * What changed between two versions of a map: what came, what went, what is different. This is how the legacy of a partnership shows.
 *
 * <p>Compare two views for the same audience, not two whole maps, before anything leaves the team. Immutable and thread-safe.
 *
 * @param from version of the older map
 * @param to version of the newer map
 * @param changes by kind, then key, in Unicode code point order of the key
 */
public record MapDiff(int from, int to, List<Change> changes) {

    /** What kind of thing changed, in the order in which it is listed. */
    public enum What {
        NODE,
        TIE,
        NEED,
        REFERRAL,
        CAUSE,
        NOTE
    }

    /** In which way. */
    public enum Way {
        ADDED,
        REMOVED,
        CHANGED
    }

    /**
     * One change.
     *
     * @param what kind of thing
     * @param way in which way
     * @param key under which it is found: an id, or the ends of a tie
     * @param fields that differ, in the order in which the thing has them; empty unless it is a change
     */
    public record Change(What what, Way way, String key, List<Field> fields) {
        public Change {
            fields = List.copyOf(fields);
        }
    }

    /**
     * A field that differs.
     *
     * @param name of the field
     * @param before what it said
     * @param after what it says
     */
    public record Field(String name, String before, String after) {}

    public MapDiff {
        changes = List.copyOf(changes);
    }

    /**
     * From an older to a newer version.
     *
     * @throws InvalidValueException if they are not of the same map
     */
    public static MapDiff between(PartnershipMap older, PartnershipMap newer) {
        if (!older.id().equals(newer.id())) {
            throw new InvalidValueException(
                    "Map " + older.id() + " and map " + newer.id() + " are not versions of one map.",
                    "one of the two files is another pupil's.");
        }
        List<Change> changes = new ArrayList<>();
        changes.addAll(compare(What.NODE, older.nodes(), newer.nodes(), MapNode::id, MapFields::of));
        changes.addAll(compare(What.TIE, older.ties(), newer.ties(), Tie::key, MapFields::of));
        changes.addAll(compare(What.NEED, older.needs(), newer.needs(), Need::id, MapFields::of));
        changes.addAll(compare(What.REFERRAL, older.referrals(), newer.referrals(), Referral::id, MapFields::of));
        changes.addAll(compare(What.CAUSE, older.causes(), newer.causes(), UnderlyingCause::id, MapFields::of));
        changes.addAll(compare(What.NOTE, older.notes(), newer.notes(), MapNote::id, MapFields::of));
        return new MapDiff(older.version(), newer.version(), changes);
    }

    private static <T> List<Change> compare(
            What what, List<T> older, List<T> newer, Function<T, String> key, Function<T, Map<String, String>> fields) {
        Map<String, T> before = byKey(older, key);
        Map<String, T> after = byKey(newer, key);
        TreeSet<String> keys = new TreeSet<>(before.keySet());
        keys.addAll(after.keySet());
        List<Change> changes = new ArrayList<>();
        for (String id : keys) {
            T then = before.get(id);
            T now = after.get(id);
            if (then == null || now == null) {
                changes.add(new Change(what, then == null ? Way.ADDED : Way.REMOVED, id, List.of()));
            } else if (!then.equals(now)) {
                changes.add(new Change(what, Way.CHANGED, id, differing(fields.apply(then), fields.apply(now))));
            }
        }
        return changes;
    }

    private static <T> Map<String, T> byKey(List<T> things, Function<T, String> key) {
        Map<String, T> map = new LinkedHashMap<>();
        things.forEach(thing -> map.put(key.apply(thing), thing));
        return map;
    }

    private static List<Field> differing(Map<String, String> before, Map<String, String> after) {
        LinkedHashMap<String, String> names = new LinkedHashMap<>(before);
        names.putAll(after);
        return names.keySet().stream()
                .filter(name -> !Objects.equals(before.get(name), after.get(name)))
                .map(name -> new Field(name, before.getOrDefault(name, ""), after.getOrDefault(name, "")))
                .toList();
    }

    /** Changes of one kind and way, in order. */
    public List<Change> of(What what, Way way) {
        return changes.stream()
                .filter(change -> change.what() == what && change.way() == way)
                .toList();
    }

    /** Whether nothing changed. */
    public boolean isEmpty() {
        return changes.isEmpty();
    }

    /** Versions and number of changes; never what they are. */
    @Override
    public String toString() {
        return "version " + from + " to " + to + ": " + changes.size() + " changes";
    }
}
