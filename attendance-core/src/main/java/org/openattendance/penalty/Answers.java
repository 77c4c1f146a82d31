package org.openattendance.penalty;

import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Yes, no or nothing, by the name of the question: what somebody has recorded about a pupil or a parent.
 *
 * <p>{@link #toString()} shows the questions only. Immutable and thread-safe.
 */
public final class Answers {

    private static final Answers NONE = new Answers(Map.of());

    private final Map<String, Boolean> byName;

    private Answers(Map<String, Boolean> byName) {
        this.byName = byName;
    }

    /** Nothing answered. */
    public static Answers none() {
        return NONE;
    }

    /** Answers by the name of the question; a question that is not there is not answered. */
    public static Answers of(Map<String, Boolean> byName) {
        return new Answers(Collections.unmodifiableMap(new TreeMap<>(byName)));
    }

    /** An answer, or empty if there is none. */
    public Optional<Boolean> find(String name) {
        return Optional.ofNullable(byName.get(name));
    }

    /** Whether the answer is yes; false where there is none. */
    public boolean isYes(String name) {
        return find(name).orElse(false);
    }

    /** The same with one more answer. */
    public Answers with(String name, boolean answer) {
        Map<String, Boolean> more = new TreeMap<>(byName);
        more.put(name, answer);
        return of(more);
    }

    /** The same without one answer. */
    public Answers without(String name) {
        Map<String, Boolean> fewer = new TreeMap<>(byName);
        fewer.remove(name);
        return of(fewer);
    }

    @Override
    public boolean equals(@org.jspecify.annotations.Nullable Object other) {
        return other instanceof Answers that && byName.equals(that.byName);
    }

    @Override
    public int hashCode() {
        return byName.hashCode();
    }

    /** The questions, never the answers. */
    @Override
    public String toString() {
        return byName.keySet().toString();
    }
}
