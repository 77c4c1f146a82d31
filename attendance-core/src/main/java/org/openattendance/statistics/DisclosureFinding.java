package org.openattendance.statistics;

import java.util.Objects;

/**
 * What a reader of a table learns, or nearly, about few people or one school.
 *
 * <p>Immutable and thread-safe.
 *
 * @param kind what it is
 * @param cell id of the cell
 */
public record DisclosureFinding(Kind kind, String cell) {

    /** Kinds of findings, worst first. */
    public enum Kind {
        /** A withheld count follows from the printed ones. */
        RECOVERED,
        /** A count is printed that the policy withholds for its own sake. */
        SMALL_SHOWN,
        /** One school makes up so much of a printed count that it can nearly be read off. */
        DOMINATED,
        /** Everybody in a printed total is in one of its parts, so that it says something of each of them. */
        ALL_OF_TOTAL,
        /** A printed count is 0, which says of everybody in its total that they are elsewhere. */
        NONE
    }

    /**
     * @param kind what it is
     * @param cell id of the cell
     */
    public DisclosureFinding {
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(cell, "cell");
    }
}
