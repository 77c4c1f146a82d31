package org.openattendance;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.openattendance.base.NationMismatchException;
import org.openattendance.calendar.Window;
import org.openattendance.code.AttendanceCode;
import org.openattendance.code.CodeCategory;
import org.openattendance.internal.CodePointOrder;
import org.openattendance.measure.Definition;
import org.openattendance.register.Mark;
import org.openattendance.register.Register;
import org.openattendance.register.Registers;

/**
 * What a change of rules changes: the rows themselves, and what a register comes to under each.
 *
 * <p>Compared are codes, measures, definitions, the limits of compulsory school age, all rows about notices, timers, bank holidays and
 * pathways, and what stands beside counting: bands, cohorts, rows for all schools, disclosure, traits, periods, patterns, quality, returns,
 * windows. Not compared row by row are sources, words, lists of ids and what is known of published tables: {@link #isBesideRows} tells of
 * those. What rows change beside figures is told by {@link RulesConsequences}. Immutable and thread-safe.
 */
public final class RulesDifference {

    private final Attendance before;
    private final Attendance after;

    private RulesDifference(Attendance before, Attendance after) {
        this.before = before;
        this.after = after;
    }

    /**
     * Between two sets of rules.
     *
     * @throws NationMismatchException if they are of two nations
     */
    public static RulesDifference between(Attendance before, Attendance after) {
        if (!before.rules().nation().equals(after.rules().nation())) {
            throw new NationMismatchException(
                    before.rules().nation(), after.rules().nation());
        }
        return new RulesDifference(before, after);
    }

    /** The rows that differ, by kind and rule. */
    public List<RuleChange> rules() {
        return RuleRows.between(before.rules(), after.rules());
    }

    /** Whether no row differs, and yet the rules are not the same: sources, words, or what is known of published tables. */
    public boolean isBesideRows() {
        return !before.rules().version().digest().equals(after.rules().version().digest()) && rules().isEmpty();
    }

    /** The older rules. */
    Attendance before() {
        return before;
    }

    /** The newer rules. */
    Attendance after() {
        return after;
    }

    /**
     * Sessions of a register whose mark counts as something else, by code and both meanings.
     *
     * @param code as written
     * @param before what it counted as; empty where it could not be counted
     * @param after what it counts as; empty where it cannot be counted
     * @param sessions how many, 1 or more
     */
    public record Moved(String code, Optional<CodeCategory> before, Optional<CodeCategory> after, long sessions) {}

    /**
     * Which marks count as something else.
     *
     * @param was the register, read by the older rules
     * @param is the same register, read by the newer ones
     * @return in code point order of the codes
     */
    public List<Moved> moved(Registers was, Registers is) {
        Map<String, Map<List<Optional<CodeCategory>>, Long>> counts = new TreeMap<>(CodePointOrder.INSTANCE);
        for (int i = 0; i < Math.min(was.all().size(), is.all().size()); i++) {
            Register now = is.all().get(i);
            for (Mark mark : was.all().get(i).marks()) {
                Optional<CodeCategory> old = mark.meaning().map(AttendanceCode::category);
                Optional<CodeCategory> other =
                        now.find(mark.session()).flatMap(Mark::meaning).map(AttendanceCode::category);
                if (!old.equals(other)) {
                    counts.computeIfAbsent(mark.written(), code -> new HashMap<>())
                            .merge(List.of(old, other), 1L, Long::sum);
                }
            }
        }
        List<Moved> moved = new ArrayList<>();
        counts.forEach((code, by) -> by.entrySet().stream()
                .sorted(java.util.Comparator.comparing(entry -> entry.getKey().toString()))
                .forEach(entry -> moved.add(
                        new Moved(code, entry.getKey().get(0), entry.getKey().get(1), entry.getValue()))));
        return List.copyOf(moved);
    }

    /**
     * The figures of a register by the older rules and by the newer.
     *
     * @param before by the older
     * @param after by the newer
     */
    public record Pair(Figures before, Figures after) {}

    /** Both figures of a window. */
    public Pair figures(Registers was, Registers is, Window window, LocalDate asOf, Definition definition) {
        return new Pair(before.figures(was, window, asOf, definition), after.figures(is, window, asOf, definition));
    }

    /** Both versions. */
    @Override
    public String toString() {
        return before.rules().version() + " to " + after.rules().version();
    }
}
