package org.openattendance.statistics;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * A published table as its reader takes it: what is printed, what is nearly printed, and what follows from one subtraction after another. For
 * one thread.
 */
final class DisclosureSight {

    private final DisclosedTable table;
    private final Map<String, Long> subtracted = new HashMap<>();

    private DisclosureSight(DisclosedTable table) {
        this.table = table;
    }

    static DisclosureSight of(DisclosedTable table) {
        DisclosureSight seen = new DisclosureSight(table);
        boolean more = true;
        while (more) {
            more = seen.subtract();
        }
        return seen;
    }

    /** Counts that follow from sums with a single unknown in them, in no order. */
    List<RecoveredCell> subtracted() {
        List<RecoveredCell> cells = new ArrayList<>();
        subtracted.forEach((id, count) -> cells.add(new RecoveredCell(id, count)));
        return cells;
    }

    private boolean subtract() {
        int before = subtracted.size();
        for (DisclosureCells.Sum sum : table.sums()) {
            List<String> unknown =
                    members(sum).stream().filter(this::isUnknown).limit(2).toList();
            if (unknown.size() == 1 && !isPrinted(unknown.get(0))) {
                subtract(sum, unknown.get(0));
            }
        }
        return subtracted.size() > before;
    }

    /** A count that is less than it can be says that somebody's table does not add up: it is not taken for known. */
    private void subtract(DisclosureCells.Sum sum, String unknown) {
        long left = 0;
        for (String id : members(sum)) {
            left += id.equals(unknown) ? 0 : sign(sum, id) * known(id);
        }
        long count = -left * sign(sum, unknown);
        if (count >= least(unknown)) {
            subtracted.put(unknown, count);
        }
    }

    static int sign(DisclosureCells.Sum sum, String id) {
        return id.equals(sum.total()) ? -1 : 1;
    }

    /** Parts and total. */
    static List<String> members(DisclosureCells.Sum sum) {
        List<String> members = new ArrayList<>(sum.parts());
        members.add(sum.total());
        return members;
    }

    /** Sums of the table, in its order. */
    List<DisclosureCells.Sum> sums() {
        return table.sums();
    }

    private DisclosedCell cell(String id) {
        return Objects.requireNonNull(table.find(id).orElse(null), "a sum names a cell that is not there");
    }

    /** Whether a count is printed, be it rounded. */
    boolean isPrinted(String id) {
        return cell(id).shown().isPresent();
    }

    /** A rounded count is unknown too, within a few. */
    boolean isUnknown(String id) {
        return !subtracted.containsKey(id) && (!isPrinted(id) || least(id) < most(id));
    }

    /** A count that is not unknown. */
    long known(String id) {
        Long count = subtracted.get(id);
        return count == null ? cell(id).shown().orElseThrow() : count;
    }

    /** The least that a reader must take a count for: what is withheld is not 0, unless it is for being of one school. */
    long least(String id) {
        DisclosedCell cell = cell(id);
        DisclosurePolicy policy = table.policy();
        if (cell.shown().isEmpty()) {
            return cell.state() == DisclosedCell.State.HIDDEN || policy.withholdOneSchool() ? 0 : 1;
        }
        long shown = cell.shown().get();
        long least = Math.max(0, shown - policy.roundTo().orElse(0) / 2);
        return shown == 0 ? 0 : Math.max(least, policy.smallBelow().orElse(0));
    }

    /** The most that a printed count can be; a rounded 0 is a true one where small counts are withheld. */
    long most(String id) {
        long shown = cell(id).shown().orElseThrow();
        int up = (table.policy().roundTo().orElse(1) - 1) / 2;
        return shown == 0 && table.policy().smallBelow().orElse(0) > up ? 0 : shown + up;
    }
}
