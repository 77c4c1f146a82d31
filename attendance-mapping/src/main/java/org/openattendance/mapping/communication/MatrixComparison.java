package org.openattendance.mapping.communication;

import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * Where the school and its partners see alike who needs to know what, and where not. Immutable and thread-safe.
 *
 * @param cells one for each cell that either has, by story, then partner
 */
public record MatrixComparison(List<Cell> cells) {

    /**
     * One story and one partner.
     *
     * @param story id of the story
     * @param partner id of the partner
     * @param missing purposes that the partner wants and the school has not
     * @param extra purposes that the school has and the partner does not want
     * @param otherChannel whether both name a channel, and not the same
     */
    public record Cell(
            String story,
            String partner,
            Set<CommunicationPurpose> missing,
            Set<CommunicationPurpose> extra,
            boolean otherChannel) {

        public Cell {
            missing = Collections.unmodifiableSet(new TreeSet<>(missing));
            extra = Collections.unmodifiableSet(new TreeSet<>(extra));
        }

        /** Whether both see it alike, channel included. */
        public boolean agrees() {
            return missing.isEmpty() && extra.isEmpty() && !otherChannel;
        }
    }

    public MatrixComparison {
        cells = List.copyOf(cells);
    }

    /** Cells on which both agree, in order. */
    public List<Cell> agreeing() {
        return cells.stream().filter(Cell::agrees).toList();
    }

    /** Cells in which partners want more, in order. */
    public List<Cell> withMissing() {
        return cells.stream().filter(cell -> !cell.missing().isEmpty()).toList();
    }

    /** Cells in which partners want less, in order. */
    public List<Cell> withExtra() {
        return cells.stream().filter(cell -> !cell.extra().isEmpty()).toList();
    }

    /** Cells in which partners want another channel, in order. */
    public List<Cell> withOtherChannel() {
        return cells.stream().filter(Cell::otherChannel).toList();
    }
}
