package org.openattendance.statistics;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;
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
        DisclosureSight seen = DisclosureSight.of(table);
        List<RecoveredCell> recovered = new ArrayList<>(seen.subtracted());
        for (Component component : components(seen)) {
            recovered.addAll(component.recovered());
        }
        recovered.sort(Comparator.comparing(RecoveredCell::id, CodePointOrder.INSTANCE));
        return List.copyOf(recovered);
    }

    /** Whether there is one of a kind among them; the easy ones are looked at first. */
    static boolean finds(DisclosedTable table, Predicate<RecoveredCell> secret) {
        DisclosureSight seen = DisclosureSight.of(table);
        return seen.subtracted().stream().anyMatch(secret)
                || components(seen).stream()
                        .anyMatch(component -> component.recovered().stream().anyMatch(secret));
    }

    /** Parts of the table that have no unknown cell in common: each can be attacked alone. */
    private static List<Component> components(DisclosureSight seen) {
        Map<String, Component> of = new LinkedHashMap<>();
        for (DisclosureCells.Sum sum : seen.sums()) {
            Component joined = new Component(seen);
            joined.sums.add(sum);
            for (String id : DisclosureSight.members(sum)) {
                if (seen.isUnknown(id)) {
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

    /** Unknown cells that sums tie to one another. */
    private static final class Component {

        private final DisclosureSight seen;
        private final Map<String, Integer> unknown = new LinkedHashMap<>();
        private final List<DisclosureCells.Sum> sums = new ArrayList<>();

        Component(DisclosureSight seen) {
            this.seen = seen;
        }

        void join(Component other) {
            other.unknown.keySet().forEach(id -> unknown.putIfAbsent(id, unknown.size()));
            sums.addAll(other.sums);
        }

        List<RecoveredCell> recovered() {
            List<int[]> rows = new ArrayList<>();
            List<Long> sides = new ArrayList<>();
            List<String> bounded =
                    unknown.keySet().stream().filter(seen::isPrinted).toList();
            int columns = unknown.size() + bounded.size();
            for (DisclosureCells.Sum sum : sums) {
                add(sum, columns, rows, sides);
            }
            for (int i = 0; i < bounded.size(); i++) {
                int[] row = new int[columns];
                row[column(bounded.get(i))] = 1;
                row[unknown.size() + i] = 1;
                rows.add(row);
                sides.add(seen.most(bounded.get(i)) - seen.least(bounded.get(i)));
            }
            return search(new ExactPolytope(columns, rows, sides));
        }

        private int column(String id) {
            return Objects.requireNonNull(unknown.get(id));
        }

        private void add(DisclosureCells.Sum sum, int columns, List<int[]> rows, List<Long> sides) {
            int[] row = new int[columns];
            long side = 0;
            for (String id : DisclosureSight.members(sum)) {
                int sign = DisclosureSight.sign(sum, id);
                if (unknown.containsKey(id)) {
                    row[column(id)] = sign;
                    side -= sign * seen.least(id);
                } else {
                    side -= sign * seen.known(id);
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
            Map<String, BigInteger> corners = new HashMap<>();
            Map<String, Boolean> safe = new HashMap<>();
            for (String id : unknown.keySet()) {
                if (seen.isPrinted(id) || safe.containsKey(id)) {
                    continue;
                }
                BigInteger most = possible.most(column(id));
                look(possible, corners, safe);
                if (most != null && most.compareTo(possible.least(column(id))) <= 0) {
                    recovered.add(new RecoveredCell(id, most.longValueExact() + seen.least(id)));
                }
                look(possible, corners, safe);
            }
            return recovered;
        }

        private void look(ExactPolytope possible, Map<String, BigInteger> corners, Map<String, Boolean> safe) {
            for (String id : unknown.keySet()) {
                BigInteger now = possible.now(column(id));
                BigInteger before = corners.putIfAbsent(id, now);
                if (before != null && !before.equals(now)) {
                    safe.put(id, true);
                }
            }
        }
    }
}
