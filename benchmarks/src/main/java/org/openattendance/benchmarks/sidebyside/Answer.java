package org.openattendance.benchmarks.sidebyside;

import java.util.Optional;

/** What somebody counted. */
interface Answer {

    /** How many marks were counted. */
    long marks();

    /** What another counted differently; empty where the two agree, as far as both say anything. */
    default Optional<String> difference(Answer other) {
        return equals(other) ? Optional.empty() : Optional.of(this + " is not " + other);
    }
}
