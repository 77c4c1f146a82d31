package org.openattendance.mapping.communication;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.openattendance.base.InvalidValueException;
import org.openattendance.base.Rate;
import org.openattendance.mapping.internal.Require;

/**
 * A meeting of school and agencies. Members are ids of the caller's, never names. Immutable and thread-safe.
 *
 * @param on the day
 * @param present who was there, and whether they belong to the core
 * @param items what was talked about, in order
 * @param benefits how those present rate what the meeting gave, 1 to 5, by code of {@code meeting-benefits}; what was not rated is left out
 */
public record Meeting(LocalDate on, Map<String, Membership> present, List<Item> items, Map<String, Integer> benefits) {

    /** How someone belongs to the meetings. */
    public enum Membership {
        /** Comes every time, and shares the history. */
        CORE,
        /** Comes when asked. */
        OCCASIONAL
    }

    /** What an item is about. */
    public enum ItemKind {
        /** A single case. */
        CASE,
        /** How services are planned. */
        STRATEGIC
    }

    /**
     * An item.
     *
     * @param kind what it is about
     * @param title without names
     * @param minutes how long; empty if not recorded
     */
    public record Item(ItemKind kind, String title, Optional<Integer> minutes) {

        public Item {
            Objects.requireNonNull(kind, "kind");
            title = Require.text(title, "The title of an item");
            minutes.ifPresent(one -> Require.between(one, 1, 24 * 60, "The minutes of an item"));
        }

        /** Kind and minutes; not the title. */
        @Override
        public String toString() {
            return kind + " " + minutes.map(one -> one + " min").orElse("");
        }
    }

    public Meeting {
        Objects.requireNonNull(on, "on");
        present.keySet().forEach(id -> Require.id(id, "A member of a meeting"));
        present = Collections.unmodifiableMap(new TreeMap<>(present));
        items = List.copyOf(items);
        benefits.forEach((code, rating) -> {
            Require.id(code, "A benefit");
            Require.between(rating, 1, 5, "A rating");
        });
        benefits = Collections.unmodifiableMap(new TreeMap<>(benefits));
    }

    /** Ids of the core members who were there, in order. */
    public List<String> core() {
        return present.entrySet().stream()
                .filter(entry -> entry.getValue() == Membership.CORE)
                .map(Map.Entry::getKey)
                .toList();
    }

    /**
     * The share of each kind among the items.
     *
     * @return every kind; empty if there was no item
     */
    public Map<ItemKind, Rate> itemShares() {
        Map<ItemKind, Rate> shares = new EnumMap<>(ItemKind.class);
        for (ItemKind kind : items.isEmpty() ? new ItemKind[0] : ItemKind.values()) {
            shares.put(
                    kind,
                    Rate.of(items.stream().filter(item -> item.kind() == kind).count(), items.size()));
        }
        return Collections.unmodifiableMap(shares);
    }

    /**
     * The share of time for each kind.
     *
     * @return every kind; empty if the minutes of an item are missing, or there was no item
     */
    public Map<ItemKind, Rate> timeShares() {
        Map<ItemKind, Rate> shares = new EnumMap<>(ItemKind.class);
        if (items.isEmpty() || items.stream().anyMatch(item -> item.minutes().isEmpty())) {
            return Map.of();
        }
        int all = items.stream().mapToInt(item -> item.minutes().orElseThrow()).sum();
        for (ItemKind kind : ItemKind.values()) {
            shares.put(
                    kind,
                    Rate.of(
                            items.stream()
                                    .filter(item -> item.kind() == kind)
                                    .mapToInt(item -> item.minutes().orElseThrow())
                                    .sum(),
                            all));
        }
        return Collections.unmodifiableMap(shares);
    }

    /**
     * How steady the core is: members who were there as core at both of the last two meetings, of core members at either.
     *
     * @return empty with fewer than two meetings, or without a core
     * @throws InvalidValueException if two meetings are of one day
     */
    public static Optional<Rate> coreContinuity(Collection<Meeting> meetings) {
        List<Meeting> sorted =
                meetings.stream().sorted(Comparator.comparing(Meeting::on)).toList();
        int n = sorted.size();
        if (n < 2) {
            return Optional.empty();
        }
        if (sorted.get(n - 2).on().equals(sorted.get(n - 1).on())) {
            throw new InvalidValueException(
                    "Two meetings are of " + sorted.get(n - 1).on() + ".", "one was entered twice.");
        }
        Set<String> both = new TreeSet<>(sorted.get(n - 2).core());
        Set<String> either = new TreeSet<>(both);
        both.retainAll(sorted.get(n - 1).core());
        either.addAll(sorted.get(n - 1).core());
        return either.isEmpty() ? Optional.empty() : Optional.of(Rate.of(both.size(), either.size()));
    }

    /** The day and how many were there. */
    @Override
    public String toString() {
        return "meeting of " + on + " with " + present.size();
    }
}
