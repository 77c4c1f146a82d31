package org.openattendance.statistics;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.openattendance.base.InvalidValueException;
import org.openattendance.internal.CodePointOrder;
import org.openattendance.statistics.DisclosedCell.State;

/**
 * Makes counts safe to publish. The last step, on exact counts: nothing is computed from what it gives.
 *
 * <p>First what the policy withholds for its own sake; then, one by one, what must go so that {@link DisclosureAttack} gets nothing back: the
 * smallest printed count in a sum with the exposed cell, a part before a total. Nothing is withheld by chance, so the same counts give
 * the same table. Stateless.
 */
public final class DisclosureControl {

    private DisclosureControl() {}

    /**
     * The table by a policy. Zeros are printed, and said to be true ones.
     *
     * @throws InvalidValueException if so much is known that a withheld cell cannot be guarded
     */
    public static DisclosedTable apply(DisclosureCells cells, DisclosurePolicy policy) {
        Map<String, DisclosedCell> state = new TreeMap<>(CodePointOrder.INSTANCE);
        cells.cells()
                .forEach(cell ->
                        state.put(cell.id(), cells.isKnown(cell.id()) ? shown(cell, policy) : first(cell, policy)));
        if (policy.secondary()) {
            withholdMore(cells, policy, state);
            printAgain(cells, policy, state);
        }
        return table(cells, policy, state);
    }

    private static DisclosedTable table(
            DisclosureCells cells, DisclosurePolicy policy, Map<String, DisclosedCell> state) {
        return DisclosedTable.of(List.copyOf(state.values()), cells.sums(), policy);
    }

    private static void withholdMore(DisclosureCells cells, DisclosurePolicy policy, Map<String, DisclosedCell> state) {
        List<RecoveredCell> exposed = exposed(cells, policy, state);
        while (!exposed.isEmpty()) {
            guards(cells, policy, state, exposed)
                    .forEach((guard, guarded) -> state.put(
                            guard,
                            new DisclosedCell(guard, State.WITHHELD_TO_GUARD, Optional.empty(), Optional.of(guarded))));
            exposed = exposed(cells, policy, state);
        }
    }

    /** A guard that later ones made needless is printed after all, the largest counts first: in the end none can be spared alone. */
    private static void printAgain(DisclosureCells cells, DisclosurePolicy policy, Map<String, DisclosedCell> state) {
        List<DisclosedCell> guards = state.values().stream()
                .filter(cell -> cell.state() == State.WITHHELD_TO_GUARD)
                .sorted(Comparator.comparingLong((DisclosedCell cell) -> count(cells, cell.id()))
                        .reversed()
                        .thenComparing(DisclosedCell::id, CodePointOrder.INSTANCE))
                .toList();
        for (DisclosedCell guard : guards) {
            state.put(guard.id(), shown(cells.find(guard.id()).orElseThrow(), policy));
            DisclosedTable table = table(cells, policy, state);
            if (DisclosureAttack.finds(table, one -> isSecret(cells, policy, table, one))) {
                state.put(guard.id(), guard);
            }
        }
    }

    private static List<RecoveredCell> exposed(
            DisclosureCells cells, DisclosurePolicy policy, Map<String, DisclosedCell> state) {
        DisclosedTable table = table(cells, policy, state);
        return DisclosureAttack.on(table).stream()
                .filter(one -> isSecret(cells, policy, table, one))
                .toList();
    }

    private static DisclosedCell first(DisclosureCells.Cell cell, DisclosurePolicy policy) {
        State why = !cell.isPrinted() ? State.HIDDEN : policy.isSmall(cell) ? State.WITHHELD : State.SHOWN;
        return why == State.SHOWN
                ? shown(cell, policy)
                : new DisclosedCell(cell.id(), why, Optional.empty(), Optional.empty());
    }

    private static DisclosedCell shown(DisclosureCells.Cell cell, DisclosurePolicy policy) {
        return new DisclosedCell(cell.id(), State.SHOWN, Optional.of(policy.shown(cell.count())), Optional.empty());
    }

    /** A hidden cell may be known unless it is small and the policy guards it; a withheld one may not. */
    private static boolean isSecret(
            DisclosureCells cells, DisclosurePolicy policy, DisclosedTable table, RecoveredCell one) {
        boolean hidden = table.find(one.id()).orElseThrow().state() == State.HIDDEN;
        return !hidden
                || policy.guardComplement()
                        && policy.isSmall(cells.find(one.id()).orElseThrow());
    }

    /** For an exposed cell one more that is withheld; one round may serve several, where their sums have nothing in common. */
    private static Map<String, String> guards(
            DisclosureCells cells,
            DisclosurePolicy policy,
            Map<String, DisclosedCell> state,
            List<RecoveredCell> exposed) {
        Map<String, String> guards = new LinkedHashMap<>();
        for (RecoveredCell one : exposed) {
            boolean served = cells.sums().stream()
                    .anyMatch(sum ->
                            isIn(sum, one.id()) && guards.keySet().stream().anyMatch(guard -> isIn(sum, guard)));
            if (!served) {
                guards.put(guard(cells, policy, state, one.id()), one.id());
            }
        }
        return guards;
    }

    /** From the sums that hold the cell; where everything in them is withheld already, from those that hold their members. */
    private static String guard(
            DisclosureCells cells, DisclosurePolicy policy, Map<String, DisclosedCell> state, String exposed) {
        Set<String> reached = new LinkedHashSet<>(Set.of(exposed));
        while (true) {
            List<DisclosureCells.Sum> sums = cells.sums().stream()
                    .filter(sum -> reached.stream().anyMatch(id -> isIn(sum, id)))
                    .toList();
            Optional<String> found = candidate(cells, policy, state, sums);
            if (found.isPresent()) {
                return found.get();
            }
            boolean grew = false;
            for (DisclosureCells.Sum sum : sums) {
                grew |= reached.addAll(sum.parts());
                grew |= reached.add(sum.total());
            }
            if (!grew) {
                throw new InvalidValueException(
                        "A withheld cell cannot be guarded by the cells of its own sums.",
                        "a total that everybody knows is made of parts of one.");
            }
        }
    }

    private static boolean isIn(DisclosureCells.Sum sum, String id) {
        return sum.total().equals(id) || sum.parts().contains(id);
    }

    private static Optional<String> candidate(
            DisclosureCells cells,
            DisclosurePolicy policy,
            Map<String, DisclosedCell> state,
            List<DisclosureCells.Sum> sums) {
        record Guard(boolean isTotal, long count, String id) {}
        List<Guard> found = new ArrayList<>();
        for (DisclosureCells.Sum sum : sums) {
            sum.parts().forEach(id -> found.add(new Guard(false, count(cells, id), id)));
            found.add(new Guard(true, count(cells, sum.total()), sum.total()));
        }
        return found.stream()
                .filter(guard -> !cells.isKnown(guard.id()))
                .filter(guard -> (guard.count() > 0 || policy.withholdOneSchool())
                        && Objects.requireNonNull(state.get(guard.id())).state() == State.SHOWN)
                .min(Comparator.comparing(Guard::isTotal)
                        .thenComparingLong(Guard::count)
                        .thenComparing(Guard::id, CodePointOrder.INSTANCE))
                .map(Guard::id);
    }

    private static long count(DisclosureCells cells, String id) {
        return cells.find(id).orElseThrow().count();
    }
}
