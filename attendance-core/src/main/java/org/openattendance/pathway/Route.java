package org.openattendance.pathway;

import java.util.Objects;
import java.util.Optional;

/**
 * One of several ways through a stage. Which of those open is taken, people decide. Immutable and thread-safe.
 *
 * @param key unique in its stage
 * @param title for people, not blank
 * @param when it is open
 * @param review of this route, in place of that of the stage; empty if it has none of its own
 * @param leadsTo a stage or destination; empty if the source does not say
 */
public record Route(String key, String title, Condition when, Optional<Review> review, Optional<String> leadsTo) {

    public Route {
        Keys.requireCapitals("a route", key);
        Texts.require("route " + key, title);
        Objects.requireNonNull(when, "when");
        Objects.requireNonNull(review, "review");
        Objects.requireNonNull(leadsTo, "leadsTo");
    }
}
