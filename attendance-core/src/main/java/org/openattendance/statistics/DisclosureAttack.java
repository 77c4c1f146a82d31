package org.openattendance.statistics;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.openattendance.internal.CodePointOrder;

/**
 * What somebody with the published table, its sums and its policy can work out about what was withheld: every combination of subtractions,
 * and that no count is below 0, or below 1 where zeros are always shown.
 *
 * <p>Linear sums over fractions: a count that follows only because counts are whole numbers in several sums at once is not looked for.
 * Stateless.
 */
public final class DisclosureAttack {

    private DisclosureAttack() {}

    /** Withheld cells whose count is certain, in order of id. */
    public static List<RecoveredCell> on(DisclosedTable table) {
        List<RecoveredCell> recovered = new ArrayList<>();
        for (Component component : components(table)) {
            recovered.addAll(component.recovered());
        }
        recovered.sort(Comparator.comparing(RecoveredCell::id, CodePointOrder.INSTANCE));
        return List.copyOf(recovered);
    }

    /** Parts of the table that have no unknown cell in common: each can be attacked alone. */
    private static List<Component> components(DisclosedTable table) {
        Map<String, Component> of = new LinkedHashMap<>();
        for (DisclosureCells.Sum sum : table.sums()) {
            Component joined = new Component(table);
            joined.sums.add(sum);
            for (String id : members(sum)) {
                if (isUnknown(table, id)) {
                    Component before = of.get(id);
                    if (before != null && before != joined) {
                        joined.join(before);
                        before.unknown.keySet().forEach(member -> of.put(member, joined));
                    }
                    joined.unknown.putIfAbsent(id, joined.unknown.size());
                    of.put(id, joined);
                }
            }
        }
        return of.values().stream().distinct().toList();
    }

    private static List<String> members(DisclosureCells.Sum sum) {
        List<String> members = new ArrayList<>(sum.parts());
        members.add(sum.total());
        return members;
    }

    private static DisclosedCell cell(DisclosedTable table, String id) {
        return Objects.requireNonNull(table.find(id).orElse(null), "a sum names a cell that is not there");
    }

    /** A rounded count is unknown too, within a few. */
    private static boolean isUnknown(DisclosedTable table, String id) {
        return cell(table, id).shown().isEmpty() || least(table, id) < most(table, id);
    }

    /** The least that a reader must take a count for: what is withheld is not 0, unless it is for being of one school. */
    private static long least(DisclosedTable table, String id) {
        DisclosedCell cell = cell(table, id);
        DisclosurePolicy policy = table.policy();
        if (cell.shown().isEmpty()) {
            return cell.state() == DisclosedCell.State.HIDDEN || policy.withholdOneSchool() ? 0 : 1;
        }
        long shown = cell.shown().get();
        long least = Math.max(0, shown - policy.roundTo().orElse(0) / 2);
        return shown == 0 ? 0 : Math.max(least, policy.smallBelow().orElse(0));
    }

    /** The most that a printed count can be; a rounded 0 is a true one where small counts are withheld. */
    private static long most(DisclosedTable table, String id) {
        long shown = cell(table, id).shown().orElseThrow();
        int up = (table.policy().roundTo().orElse(1) - 1) / 2;
        return shown == 0 && table.policy().smallBelow().orElse(0) > up ? 0 : shown + up;
    }

    /** Unknown cells that sums tie to one another. */
    private static final class Component {

        private final DisclosedTable table;
        private final Map<String, Integer> unknown = new LinkedHashMap<>();
        private final List<DisclosureCells.Sum> sums = new ArrayList<>();

        Component(DisclosedTable table) {
            this.table = table;
        }

        void join(Component other) {
            other.unknown.keySet().forEach(id -> unknown.putIfAbsent(id, unknown.size()));
            sums.addAll(other.sums);
        }

        List<RecoveredCell> recovered() {
            List<int[]> rows = new ArrayList<>();
            List<Long> sides = new ArrayList<>();
            List<String> bounded = unknown.keySet().stream()
                    .filter(id -> cell(table, id).shown().isPresent())
                    .toList();
            int columns = unknown.size() + bounded.size();
            for (DisclosureCells.Sum sum : sums) {
                add(sum, columns, rows, sides);
            }
            for (int i = 0; i < bounded.size(); i++) {
                int[] row = new int[columns];
                row[column(bounded.get(i))] = 1;
                row[unknown.size() + i] = 1;
                rows.add(row);
                sides.add(most(table, bounded.get(i)) - least(table, bounded.get(i)));
            }
            return search(new ExactPolytope(columns, rows, sides));
        }

        private int column(String id) {
            return Objects.requireNonNull(unknown.get(id));
        }

        private void add(DisclosureCells.Sum sum, int columns, List<int[]> rows, List<Long> sides) {
            int[] row = new int[columns];
            long side = 0;
            for (String id : members(sum)) {
                int sign = id.equals(sum.total()) ? -1 : 1;
                if (unknown.containsKey(id)) {
                    row[column(id)] = sign;
                    side -= sign * least(table, id);
                } else {
                    side -= sign * cell(table, id).shown().orElseThrow();
                }
            }
            rows.add(row);
            sides.add(side);
        }

        /** Any two corners of what is possible that differ in a cell show that it is safe, so few need a search of their own. */
        private List<RecoveredCell> search(ExactPolytope possible) {
            List<RecoveredCell> recovered = new ArrayList<>();
            if (!possible.isFeasible()) {
                return recovered; // somebody else's table that does not add up says nothing
            }
            Map<String, BigInteger> seen = new HashMap<>();
            Map<String, Boolean> safe = new HashMap<>();
            for (String id : unknown.keySet()) {
                if (cell(table, id).shown().isPresent() || safe.containsKey(id)) {
                    continue;
                }
                BigInteger most = possible.most(column(id));
                look(possible, seen, safe);
                if (most != null && most.compareTo(possible.least(column(id))) <= 0) {
                    recovered.add(new RecoveredCell(id, most.longValueExact() + least(table, id)));
                }
                look(possible, seen, safe);
            }
            return recovered;
        }

        private void look(ExactPolytope possible, Map<String, BigInteger> seen, Map<String, Boolean> safe) {
            for (String id : unknown.keySet()) {
                BigInteger now = possible.now(column(id));
                BigInteger before = seen.putIfAbsent(id, now);
                if (before != null && !before.equals(now)) {
                    safe.put(id, true);
                }
            }
        }
    }
}
