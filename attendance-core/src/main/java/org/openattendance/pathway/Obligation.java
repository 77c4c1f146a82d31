package org.openattendance.pathway;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * What a pathway's authors promise or ask around the stages: a meeting each term, a reply within ten working days.
 * Immutable and thread-safe.
 *
 * @param key upper-case letters, digits and underscores
 * @param title for people, not blank
 * @param within how soon; empty if the source gives no time
 * @param every how often; empty if it is not repeated
 * @param perTerm how often in a term; 0 if it is not counted so
 * @param sources ids of the pathway's sources
 */
public record Obligation(
        String key,
        String title,
        Optional<Stretch> within,
        Optional<Stretch> every,
        int perTerm,
        List<String> sources) {

    public Obligation {
        Keys.requireCapitals("an obligation", key);
        Texts.require("obligation " + key, title);
        Objects.requireNonNull(within, "within");
        Objects.requireNonNull(every, "every");
        sources = List.copyOf(sources);
    }
}
