package org.openattendance.verification.disclosure;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.apache.commons.math3.optim.MaxIter;
import org.apache.commons.math3.optim.linear.LinearConstraint;
import org.apache.commons.math3.optim.linear.LinearConstraintSet;
import org.apache.commons.math3.optim.linear.LinearObjectiveFunction;
import org.apache.commons.math3.optim.linear.NonNegativeConstraint;
import org.apache.commons.math3.optim.linear.Relationship;
import org.apache.commons.math3.optim.linear.SimplexSolver;
import org.apache.commons.math3.optim.linear.UnboundedSolutionException;
import org.apache.commons.math3.optim.nonlinear.scalar.GoalType;
import org.junit.jupiter.api.Test;
import org.openattendance.base.Nation;
import org.openattendance.rulebook.RuleBook;
import org.openattendance.statistics.DisclosedCell;
import org.openattendance.statistics.DisclosedTable;
import org.openattendance.statistics.DisclosureCells;
import org.openattendance.statistics.DisclosureControl;
import org.openattendance.statistics.DisclosurePolicy;

/** Somebody else's solver, on a thousand tables that our default policy made safe: rows and columns, schools in authorities, parts of wholes. */
class LinearAttackTest {

    private static final DisclosurePolicy POLICY = RuleBook.standard(Nation.ENGLAND)
            .disclosure()
            .find("small-5", LocalDate.of(2026, 11, 22))
            .orElseThrow();

    @Test
    void another_solver_gets_no_withheld_count_back_from_a_thousand_tables() {
        Random random = new Random(1_000);
        int withheld = 0;
        for (int i = 0; i < 1000; i++) {
            DisclosureCells cells = switch (i % 3) {
                case 0 -> crossed(random);
                case 1 -> nested(random);
                default -> wholes(random);
            };
            DisclosedTable table = DisclosureControl.apply(cells, POLICY);
            List<String> secret = table.cells().stream()
                    .filter(cell -> isSecret(cell, cells))
                    .map(DisclosedCell::id)
                    .toList();
            for (String id : secret) {
                assertThat(bound(table, id, GoalType.MAXIMIZE) - bound(table, id, GoalType.MINIMIZE))
                        .as("table %d", i)
                        .isGreaterThan(0.999);
            }
            withheld += secret.size();
        }
        assertThat(withheld).isGreaterThan(3000);
    }

    @Test
    void the_attacker_is_one() {
        DisclosureCells cells = DisclosureCells.builder()
                .cell("t", 50)
                .cell("a", 48)
                .cell("b", 2)
                .sum("t", List.of("a", "b"))
                .build();
        List<DisclosedCell> naive = new ArrayList<>();
        cells.cells()
                .forEach(cell -> naive.add(new DisclosedCell(
                        cell.id(),
                        cell.id().equals("b") ? DisclosedCell.State.WITHHELD : DisclosedCell.State.SHOWN,
                        cell.id().equals("b") ? java.util.Optional.empty() : java.util.Optional.of(cell.count()),
                        java.util.Optional.empty())));
        DisclosedTable table = DisclosedTable.of(naive, cells.sums(), POLICY);
        assertThat(bound(table, "b", GoalType.MAXIMIZE)).isEqualTo(2);
        assertThat(bound(table, "b", GoalType.MINIMIZE)).isEqualTo(2);
    }

    /** What was for print and is not, and a small rest that was never for print. */
    private static boolean isSecret(DisclosedCell cell, DisclosureCells cells) {
        long count = cells.find(cell.id()).orElseThrow().count();
        return cell.state() == DisclosedCell.State.HIDDEN ? count > 0 && count < 5 : cell.isWithheld();
    }

    private static long count(Random random) {
        return random.nextInt(4) == 0 ? random.nextInt(6) : random.nextInt(80);
    }

    private static DisclosureCells crossed(Random random) {
        int rows = 2 + random.nextInt(4);
        int columns = 2 + random.nextInt(4);
        Map<List<String>, Long> counts = new HashMap<>();
        for (int r = 0; r < rows; r++) {
            for (int c = 0; c < columns; c++) {
                long count = count(random);
                counts.put(List.of("r" + r, "c" + c), count);
                counts.merge(List.of("r" + r, ""), count, Long::sum);
                counts.merge(List.of("", "c" + c), count, Long::sum);
                counts.merge(List.of("", ""), count, Long::sum);
            }
        }
        return DisclosureCells.ofTable(counts);
    }

    private static DisclosureCells nested(Random random) {
        DisclosureCells.Builder builder = DisclosureCells.builder();
        long nation = 0;
        List<String> authorities = new ArrayList<>();
        for (int a = 0; a < 2 + random.nextInt(4); a++) {
            long authority = 0;
            List<String> schools = new ArrayList<>();
            for (int s = 0; s < 1 + random.nextInt(5); s++) {
                long count = count(random);
                builder.cell("s" + a + "." + s, count);
                schools.add("s" + a + "." + s);
                authority += count;
            }
            builder.cell("a" + a, authority).sum("a" + a, schools);
            authorities.add("a" + a);
            nation += authority;
        }
        return builder.cell("n", nation).sum("n", authorities).build();
    }

    /** In each group those who are persistently absent, some of them severely, and all; the totals of both are printed. */
    private static DisclosureCells wholes(Random random) {
        DisclosureCells.Builder builder = DisclosureCells.builder();
        long all = 0;
        long absent = 0;
        List<String> wholes = new ArrayList<>();
        List<String> parts = new ArrayList<>();
        for (int g = 0; g < 2 + random.nextInt(5); g++) {
            long part = count(random);
            long rest = count(random);
            builder.cell("p" + g, part).hidden("h" + g, rest).cell("w" + g, part + rest);
            builder.sum("w" + g, List.of("p" + g, "h" + g));
            wholes.add("w" + g);
            parts.add("p" + g);
            all += part + rest;
            absent += part;
        }
        return builder.cell("w", all)
                .cell("p", absent)
                .sum("w", wholes)
                .sum("p", parts)
                .build();
    }

    private static double bound(DisclosedTable table, String id, GoalType goal) {
        List<String> unknown = table.cells().stream()
                .filter(DisclosedCell::isWithheld)
                .map(DisclosedCell::id)
                .toList();
        List<LinearConstraint> constraints = new ArrayList<>();
        for (DisclosureCells.Sum sum : table.sums()) {
            double[] row = new double[unknown.size()];
            double side = add(row, unknown, table, sum.total(), -1);
            for (String part : sum.parts()) {
                side += add(row, unknown, table, part, 1);
            }
            constraints.add(new LinearConstraint(row, Relationship.EQ, -side));
        }
        for (int i = 0; i < unknown.size(); i++) {
            boolean hidden = table.find(unknown.get(i)).orElseThrow().state() == DisclosedCell.State.HIDDEN;
            double[] row = new double[unknown.size()];
            row[i] = 1;
            constraints.add(new LinearConstraint(row, Relationship.GEQ, hidden ? 0 : 1));
        }
        double[] aim = new double[unknown.size()];
        aim[unknown.indexOf(id)] = 1;
        try {
            return new SimplexSolver()
                    .optimize(
                            new MaxIter(10_000),
                            new LinearObjectiveFunction(aim, 0),
                            new LinearConstraintSet(constraints),
                            goal,
                            new NonNegativeConstraint(true))
                    .getValue();
        } catch (UnboundedSolutionException e) {
            return goal == GoalType.MAXIMIZE ? Double.POSITIVE_INFINITY : Double.NEGATIVE_INFINITY;
        }
    }

    private static double add(double[] row, List<String> unknown, DisclosedTable table, String id, int sign) {
        int column = unknown.indexOf(id);
        if (column >= 0) {
            row[column] += sign;
            return 0;
        }
        return sign * table.find(id).orElseThrow().shown().orElseThrow();
    }
}
