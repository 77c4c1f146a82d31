package org.openattendance.mapping.communication;

import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.openattendance.mapping.internal.Require;

/**
 * How well a school shares information today: three things rated, and what could be better.
 *
 * <p>The three ratings stand side by side. They are ranks, and are not averaged. Immutable and thread-safe.
 *
 * @param notes for each row what was written, may be empty
 * @param ratings for each row 1 (poor) to 5 (excellent); a row that was not rated is left out
 * @param suggestions what could be better, in the order given; not rated
 */
public record SharingRating(Map<Row, String> notes, Map<Row, Integer> ratings, List<String> suggestions) {

    /** What is rated. */
    public enum Row {
        /** What needs to be shared regularly. */
        INFORMATION,
        /** With whom. */
        RECIPIENTS,
        /** By which media. */
        MEDIA
    }

    public SharingRating {
        EnumMap<Row, String> words = new EnumMap<>(Row.class);
        notes.forEach((row, text) ->
                words.put(row, Objects.requireNonNull(text, "note").strip()));
        notes = Collections.unmodifiableMap(words);
        EnumMap<Row, Integer> levels = new EnumMap<>(Row.class);
        ratings.forEach((row, rating) -> levels.put(row, Require.between(rating, 1, 5, "A rating")));
        ratings = Collections.unmodifiableMap(levels);
        suggestions = List.copyOf(suggestions);
    }

    /** Rows that nobody has rated yet, in order. */
    public List<Row> open() {
        return Stream.of(Row.values()).filter(row -> !ratings.containsKey(row)).toList();
    }
}
