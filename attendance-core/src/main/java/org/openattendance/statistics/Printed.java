package org.openattendance.statistics;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.openattendance.statistics.ReplayCheck.Printing;

/**
 * A figure as printed, with how far the exact one may lie from it. Immutable.
 *
 * @param row where it stands
 * @param column where it stands
 * @param value 0 for a marker that adds nothing or is too small to show
 * @param half half a unit of the last digit that was printed; 0 for a marker that adds nothing
 * @param decimals digits after the point that were printed
 */
record Printed(PublishedRow row, String column, BigDecimal value, BigDecimal half, int decimals) {

    /** A figure that is a number; empty for a marker. */
    static Optional<Printed> number(PublishedRow row, String column, Printing printing) {
        PublishedCell cell = row.cell(column);
        return cell.number().map(value -> {
            int decimals = decimals(row, column, cell, printing);
            return new Printed(row, column, value, half(decimals), decimals);
        });
    }

    /** A figure of a sum: one that is not applicable adds nothing, one that is too small to show adds less than half a unit. */
    static Optional<Printed> part(PublishedRow row, String column, Printing printing) {
        PublishedCell cell = row.cell(column);
        if (cell.is(PublishedMarker.NOT_APPLICABLE)) {
            return Optional.of(new Printed(row, column, BigDecimal.ZERO, BigDecimal.ZERO, 0));
        }
        if (cell.is(PublishedMarker.ROUNDS_TO_ZERO)) {
            int decimals = decimals(row, column, cell, printing);
            return Optional.of(new Printed(row, column, BigDecimal.ZERO, half(decimals), decimals));
        }
        return number(row, column, printing);
    }

    /** All of them, or empty if one is neither a number nor adds nothing. */
    static Optional<List<Printed>> parts(List<PublishedRow> rows, String column, Printing printing) {
        List<Printed> all = new ArrayList<>();
        for (PublishedRow row : rows) {
            Optional<Printed> one = part(row, column, printing);
            if (one.isEmpty()) {
                return Optional.empty();
            }
            all.add(one.get());
        }
        return Optional.of(all);
    }

    private static int decimals(PublishedRow row, String column, PublishedCell cell, Printing printing) {
        if (printing.decimals() < 0) {
            return row.table().scale(column);
        }
        int rounded = printing.decimals();
        if (printing.significant() > 0 && cell.number().isPresent()) {
            BigDecimal value = cell.number().get();
            int before = value.abs().compareTo(BigDecimal.ONE) < 0 ? 0 : value.precision() - value.scale();
            rounded = Math.min(rounded, Math.max(0, printing.significant() - before));
        }
        return Math.max(rounded, cell.decimals());
    }

    private static BigDecimal half(int decimals) {
        return BigDecimal.valueOf(5, decimals + 1);
    }

    static BigDecimal sum(List<Printed> all) {
        return all.stream().map(Printed::value).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    static BigDecimal halves(List<Printed> all) {
        return all.stream().map(Printed::half).reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
