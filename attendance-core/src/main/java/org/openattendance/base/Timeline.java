package org.openattendance.base;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;

/**
 * Values that hold one after another, never two on one day. There may be gaps: a day in a gap has no value.
 *
 * <p>Immutable and thread-safe when its values are.
 *
 * @param <T> what holds
 */
public final class Timeline<T> {

    private final String name;
    private final List<Entry<T>> entries; // in order of time

    private Timeline(String name, List<Entry<T>> entries) {
        this.name = name;
        this.entries = entries;
    }

    /**
     * One value and the days on which it holds.
     *
     * @param span the days
     * @param value what holds
     * @param <T> its type
     */
    public record Entry<T>(DateSpan span, T value) {}

    /**
     * From values in any order.
     *
     * @param name what the values are, for messages
     * @param values the values
     * @param span the days on which a value holds
     * @throws InvalidValueException if two hold on one day
     */
    public static <T> Timeline<T> of(String name, List<? extends T> values, Function<? super T, DateSpan> span) {
        List<Entry<T>> entries = new ArrayList<>();
        for (T value : values) {
            entries.add(new Entry<>(span.apply(value), value));
        }
        entries.sort(Comparator.comparing(entry -> entry.span().first().orElse(LocalDate.MIN)));
        for (int i = 1; i < entries.size(); i++) {
            if (entries.get(i - 1).span().overlaps(entries.get(i).span())) {
                throw new InvalidValueException(
                        name + " has two values on one day: "
                                + entries.get(i - 1).span() + " and "
                                + entries.get(i).span() + ".",
                        "the older row was not closed when the newer one was added.");
            }
        }
        return new Timeline<>(Objects.requireNonNull(name, "name"), List.copyOf(entries));
    }

    /** The value that holds on a day, or empty. */
    public Optional<T> find(LocalDate day) {
        return entries.stream()
                .filter(entry -> entry.span().contains(day))
                .map(Entry::value)
                .findFirst();
    }

    /**
     * The value that holds on a day.
     *
     * @throws RuleNotKnownException if none does: never the nearest
     */
    public T on(LocalDate day) {
        return find(day)
                .orElseThrow(() -> new RuleNotKnownException(
                        name + " on " + day, entries.stream().map(Entry::span).toList()));
    }

    /** All entries, in order of time. */
    public List<Entry<T>> entries() {
        return entries;
    }

    @Override
    public boolean equals(@org.jspecify.annotations.Nullable Object other) {
        return other instanceof Timeline<?> that && name.equals(that.name) && entries.equals(that.entries);
    }

    @Override
    public int hashCode() {
        return Objects.hash(name, entries);
    }

    @Override
    public String toString() {
        return name + " " + entries;
    }
}
