package org.openattendance.statistics;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import org.openattendance.internal.CodePointOrder;

/**
 * Counts as they may be published, the sums that a reader knows, and the policy, which a reader knows too. No exact count of a withheld cell
 * is in it.
 *
 * <p>Immutable and thread-safe.
 */
public final class DisclosedTable {

    private final Map<String, DisclosedCell> cells;
    private final List<DisclosureCells.Sum> sums;
    private final DisclosurePolicy policy;

    private DisclosedTable(Map<String, DisclosedCell> cells, List<DisclosureCells.Sum> sums, DisclosurePolicy policy) {
        this.cells = Collections.unmodifiableMap(cells);
        this.sums = List.copyOf(sums);
        this.policy = Objects.requireNonNull(policy, "policy");
    }

    /** From cells in any order; somebody else's table may be attacked too. */
    public static DisclosedTable of(
            List<DisclosedCell> cells, List<DisclosureCells.Sum> sums, DisclosurePolicy policy) {
        Map<String, DisclosedCell> byId = new TreeMap<>(CodePointOrder.INSTANCE);
        cells.forEach(cell -> byId.put(cell.id(), cell));
        return new DisclosedTable(byId, sums, policy);
    }

    /** All cells, in order of id. */
    public List<DisclosedCell> cells() {
        return List.copyOf(cells.values());
    }

    /** The cell of an id, or empty. */
    public Optional<DisclosedCell> find(String id) {
        return Optional.ofNullable(cells.get(id));
    }

    /** Which cells add up to which. */
    public List<DisclosureCells.Sum> sums() {
        return sums;
    }

    /** By what it was made safe. */
    public DisclosurePolicy policy() {
        return policy;
    }

    /** How many cells are not printed though they were for print. */
    public long withheld() {
        return cells.values().stream()
                .filter(cell -> cell.isWithheld() && cell.state() != DisclosedCell.State.HIDDEN)
                .count();
    }

    /** Numbers of cells. */
    @Override
    public String toString() {
        return cells.size() + " cells, " + withheld() + " withheld";
    }
}
