package org.openattendance.pathway;

import java.util.List;
import java.util.Objects;

/**
 * A threshold with a name, for example {@code PA}: written once, used in several conditions, shown by name.
 * Immutable and thread-safe.
 *
 * @param key upper-case letters, digits and underscores
 * @param title for people, not blank
 * @param when it is met
 * @param sources ids of the pathway's sources
 */
public record NamedFlag(String key, String title, SingleTest when, List<String> sources) {

    public NamedFlag {
        Keys.requireCapitals("a flag", key);
        Texts.require("flag " + key, title);
        Objects.requireNonNull(when, "when");
        sources = List.copyOf(sources);
    }
}
