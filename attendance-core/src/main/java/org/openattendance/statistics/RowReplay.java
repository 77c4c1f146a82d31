package org.openattendance.statistics;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Recomputes within each row of a table. */
final class RowReplay {

    private final ReplayArithmetic arithmetic;

    RowReplay(ReplayArithmetic arithmetic) {
        this.arithmetic = arithmetic;
    }

    /** Whether the table has the columns that a check needs. */
    static boolean applies(ReplayCheck check, PublishedTable table) {
        if (!check.where().canAsk(table)) {
            return false;
        }
        if (check.kind() == ReplayKind.ONE_SCHOOL || check.kind() == ReplayKind.RANGE) {
            return !columns(check, table).isEmpty() && (check.kind() == ReplayKind.RANGE || table.has(check.per()));
        }
        boolean per = check.kind() != ReplayKind.RATE && check.kind() != ReplayKind.DEFINED || table.has(check.per());
        return per && !columns(check, table).isEmpty() && ColumnToken.allIn(ColumnToken.parse(check.parts()), table);
    }

    private static List<String> columns(ReplayCheck check, PublishedTable table) {
        return ColumnPatterns.of(check.result()).among(table.columns());
    }

    /** One verdict for each figure that can be recomputed. */
    List<Verdict> replay(ReplayCheck check, PublishedTable table) {
        List<Verdict> verdicts = new ArrayList<>();
        List<ColumnToken> parts = check.kind() == ReplayKind.RANGE ? List.of() : ColumnToken.parse(check.parts());
        List<String> columns = columns(check, table);
        boolean withholds = check.kind() != ReplayKind.ONE_SCHOOL || table.suppressedRows() > 0;
        for (PublishedRow row : table.rows()) {
            if (withholds && check.where().include(row) && check.years().contains(row.year())) {
                verdicts.addAll(row(check, row, columns, parts));
            }
        }
        return verdicts;
    }

    private List<Verdict> row(ReplayCheck check, PublishedRow row, List<String> columns, List<ColumnToken> parts) {
        if (check.kind() == ReplayKind.ONE_SCHOOL) {
            return oneSchool(check, row, columns).stream().toList();
        }
        List<Verdict> verdicts = new ArrayList<>();
        for (String column : columns) {
            verdict(check, row, column, parts).ifPresent(verdicts::add);
        }
        return verdicts;
    }

    private Optional<Verdict> verdict(ReplayCheck check, PublishedRow row, String column, List<ColumnToken> parts) {
        if (check.kind() == ReplayKind.DEFINED) {
            return defined(check, row, column);
        }
        Optional<Printed> result = Printed.number(row, column, check.printing());
        Optional<List<Printed>> from = ColumnToken.figures(parts, row, check.printing());
        if (result.isEmpty() || from.isEmpty()) {
            return Optional.empty();
        }
        return switch (check.kind()) {
            case SUM -> Optional.of(arithmetic.sum(check, result.get(), from.get()));
            case COVERS -> Optional.of(covers(check, result.get(), from.get()));
            case RATE ->
                Printed.number(row, check.per(), check.printing())
                        .filter(per -> per.value().signum() > 0)
                        .map(per -> arithmetic.rate(check, result.get(), from.get(), per));
            case PRODUCT ->
                Optional.of(arithmetic.product(
                        check,
                        result.get(),
                        from.get().get(0),
                        from.get().get(1),
                        number(check.per(), BigDecimal.ONE)));
            case MULTIPLE -> Optional.of(multiple(check, result.get()));
            case RANGE -> Optional.of(range(check, result.get()));
            case BETWEEN -> between(result.get(), from.get());
            default -> throw new IllegalStateException(check.kind() + " is not of a row");
        };
    }

    private static BigDecimal number(String text, BigDecimal otherwise) {
        return text.isEmpty() ? otherwise : new BigDecimal(text);
    }

    private Verdict covers(ReplayCheck check, Printed result, List<Printed> parts) {
        BigDecimal sum = Printed.sum(parts);
        int slash = check.per().indexOf('/');
        BigDecimal left = slash < 0
                ? result.value()
                : result.value().multiply(new BigDecimal(check.per().substring(slash + 1)));
        BigDecimal right =
                slash < 0 ? sum : sum.multiply(new BigDecimal(check.per().substring(0, slash)));
        return left.compareTo(right) >= 0 ? Verdict.equal(result) : arithmetic.sum(check, result, parts);
    }

    private static Verdict multiple(ReplayCheck check, Printed result) {
        BigDecimal rest = result.value().remainder(new BigDecimal(check.per()));
        return Verdict.of(rest.signum() == 0, result.row(), result.column(), "a multiple of " + check.per());
    }

    private static Verdict range(ReplayCheck check, Printed result) {
        String[] ends = check.per().split(" ");
        boolean holds = result.value().compareTo(new BigDecimal(ends[0])) >= 0
                && result.value().compareTo(new BigDecimal(ends[1])) <= 0;
        return Verdict.of(holds, result.row(), result.column(), ends[0] + " to " + ends[1]);
    }

    /** Among numbers only: a part that has no meaning is no bound. */
    static Optional<Verdict> between(Printed whole, List<Printed> parts) {
        List<Printed> bounds =
                parts.stream().filter(part -> part.half().signum() > 0).toList();
        if (bounds.size() < 2) {
            return Optional.empty();
        }
        BigDecimal least = bounds.stream()
                .map(part -> part.value().subtract(part.half()))
                .min(BigDecimal::compareTo)
                .orElseThrow();
        BigDecimal most = bounds.stream()
                .map(part -> part.value().add(part.half()))
                .max(BigDecimal::compareTo)
                .orElseThrow();
        boolean holds = whole.value().add(whole.half()).compareTo(least) >= 0
                && whole.value().subtract(whole.half()).compareTo(most) <= 0;
        return Optional.of(Verdict.of(
                holds,
                whole.row(),
                whole.column(),
                ReplayArithmetic.show(least) + " to " + ReplayArithmetic.show(most)));
    }

    private static Optional<Verdict> defined(ReplayCheck check, PublishedRow row, String column) {
        PublishedCell cell = row.cell(column);
        Optional<BigDecimal> per = row.cell(check.per()).number();
        if (per.isEmpty() || cell.isSuppressed()) {
            return Optional.empty();
        }
        boolean some = per.get().signum() > 0;
        return Optional.of(Verdict.of(
                cell.number().isPresent() == some, row, column, some ? "a number" : "a marker: nothing was possible"));
    }

    private static Optional<Verdict> oneSchool(ReplayCheck check, PublishedRow row, List<String> columns) {
        Optional<BigDecimal> schools = row.cell(check.per()).number();
        if (schools.isEmpty()) {
            return Optional.empty();
        }
        long withheld = columns.stream()
                .filter(column -> row.cell(column).isSuppressed())
                .count();
        int one = schools.get().compareTo(BigDecimal.ONE);
        boolean two = schools.get().compareTo(BigDecimal.valueOf(2)) >= 0;
        boolean holds = withheld == 0 && one != 0 || withheld == columns.size() && !two;
        return Optional.of(Verdict.of(
                holds, row, columns.get(0), one == 0 ? "all figures withheld" : "no figure withheld, or all of them"));
    }
}
