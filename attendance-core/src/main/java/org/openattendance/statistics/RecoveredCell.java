package org.openattendance.statistics;

import java.util.Objects;

/**
 * A withheld count that the printed ones give away.
 *
 * <p>Immutable and thread-safe.
 *
 * @param id of the cell
 * @param count what it must be
 */
public record RecoveredCell(String id, long count) {

    /**
     * @param id of the cell
     * @param count what it must be
     */
    public RecoveredCell {
        Objects.requireNonNull(id, "id");
    }
}
