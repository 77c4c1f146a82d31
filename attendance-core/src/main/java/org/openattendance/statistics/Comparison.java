package org.openattendance.statistics;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;

/**
 * Two figures side by side: how far apart they are, or why they cannot be compared.
 *
 * <p>Immutable and thread-safe.
 */
public sealed interface Comparison {

    /** The first of the two. */
    BenchmarkFigure own();

    /** The other. */
    BenchmarkFigure other();

    /** Why two figures cannot be compared. */
    enum Unlike {
        /** They measure different things. */
        MEASURE,
        /** They were counted by different definitions. */
        DEFINITION,
        /** They follow the rules of different nations. */
        NATION,
        /** They are of different days. */
        PERIOD,
        /** They are of different kinds of school. */
        PHASE,
        /** One counts pupils and the other enrolments. */
        UNIT
    }

    /**
     * Like with like.
     *
     * @param own the first
     * @param other the other
     * @param percentagePoints the first less the other, rounded once, half up, to four places
     */
    record Difference(BenchmarkFigure own, BenchmarkFigure other, BigDecimal percentagePoints) implements Comparison {}

    /**
     * Not like with like.
     *
     * @param own the first
     * @param other the other
     * @param reasons all that differs, at least one
     */
    record Refused(BenchmarkFigure own, BenchmarkFigure other, List<Unlike> reasons) implements Comparison {

        /**
         * @param own the first
         * @param other the other
         * @param reasons all that differs
         */
        public Refused {
            reasons = List.copyOf(reasons);
        }
    }

    /** Compares two figures, or refuses with every reason. */
    static Comparison of(BenchmarkFigure own, BenchmarkFigure other) {
        List<Unlike> reasons = unlike(own.profile(), other.profile());
        return reasons.isEmpty()
                ? new Difference(
                        own, other, own.percent().subtract(other.percent()).setScale(4, RoundingMode.HALF_UP))
                : new Refused(own, other, reasons);
    }

    private static List<Unlike> unlike(FigureProfile own, FigureProfile other) {
        List<Unlike> reasons = new ArrayList<>();
        add(reasons, Unlike.MEASURE, own.measure(), other.measure());
        add(reasons, Unlike.DEFINITION, own.definition(), other.definition());
        add(reasons, Unlike.NATION, own.nation(), other.nation());
        add(reasons, Unlike.PERIOD, own.period(), other.period());
        add(reasons, Unlike.PHASE, own.phase(), other.phase());
        add(reasons, Unlike.UNIT, own.unit(), other.unit());
        return reasons;
    }

    private static void add(List<Unlike> reasons, Unlike reason, Object own, Object other) {
        if (!own.equals(other)) {
            reasons.add(reason);
        }
    }
}
