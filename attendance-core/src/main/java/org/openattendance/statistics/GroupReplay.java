package org.openattendance.statistics;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.openattendance.statistics.ReplayCheck.Completeness;

/** Recomputes a row of a table from other rows of it: a whole from its parts. */
final class GroupReplay {

    private static final BigDecimal THOUSAND = BigDecimal.valueOf(1000);

    private final ReplayArithmetic arithmetic;

    GroupReplay(ReplayArithmetic arithmetic) {
        this.arithmetic = arithmetic;
    }

    /** One whole and its parts. */
    private record Group(PublishedRow whole, List<PublishedRow> parts) {}

    static boolean applies(ReplayCheck check, PublishedTable table) {
        if (check.kind() == ReplayKind.ROWS_ONCE) {
            return table.has(check.parts().get(0));
        }
        boolean columns = !results(check, table).isEmpty()
                && (check.kind() != ReplayKind.ROWS_WEIGHTED || table.has(check.per()))
                && (check.kind() != ReplayKind.ROWS_SHARE
                        || table.has(check.parts().get(0)));
        return columns && check.whole().canAsk(table) && check.part().canAsk(table);
    }

    private static List<String> results(ReplayCheck check, PublishedTable table) {
        return ColumnPatterns.of(check.result()).among(table.columns());
    }

    /** One verdict for each figure that can be recomputed. */
    List<Verdict> replay(ReplayCheck check, PublishedTable table) {
        if (check.kind() == ReplayKind.ROWS_ONCE) {
            return once(check, table);
        }
        if (check.kind() == ReplayKind.ROWS_ONE_BASE) {
            return oneBase(check, table);
        }
        List<Verdict> verdicts = new ArrayList<>();
        for (Group group : groups(check, table)) {
            verdicts.addAll(
                    switch (check.kind()) {
                        case ROWS_SUM -> sums(check, group, table);
                        case ROWS_SHARE -> shares(check, group);
                        case ROWS_WEIGHTED -> weighted(check, group, table);
                        case ROWS_BETWEEN -> between(check, group, table);
                        default -> throw new IllegalStateException(check.kind() + " is not over rows");
                    });
        }
        return verdicts;
    }

    private static List<Group> groups(ReplayCheck check, PublishedTable table) {
        List<String> keys = check.keys().stream().filter(table::has).toList();
        Map<List<String>, List<PublishedRow>> byKey = new LinkedHashMap<>();
        for (PublishedRow row : table.rows()) {
            if (check.where().include(row) && check.years().contains(row.year())) {
                byKey.computeIfAbsent(keys.stream().map(row::text).toList(), any -> new ArrayList<>())
                        .add(row);
            }
        }
        List<Group> groups = new ArrayList<>();
        byKey.values().forEach(rows -> group(check, rows).ifPresent(groups::add));
        return groups;
    }

    private static Optional<Group> group(ReplayCheck check, List<PublishedRow> rows) {
        List<PublishedRow> wholes = rows.stream().filter(check.whole()::include).toList();
        if (wholes.size() != 1 && check.whole().constant().isEmpty()) {
            return Optional.empty();
        }
        Optional<List<PublishedRow>> parts = check.complete() == Completeness.NAMED
                ? check.part().oneOfEach(rows)
                : Optional.of(rows.stream().filter(check.part()::include).toList());
        return parts.filter(found -> !found.isEmpty())
                .map(found -> new Group(check.whole().constant().isPresent() ? found.get(0) : wholes.get(0), found));
    }

    private List<Verdict> sums(ReplayCheck check, Group group, PublishedTable table) {
        if (check.complete() == Completeness.BANDS && !Bands.meet(group.parts(), check.keys())) {
            return List.of();
        }
        List<Verdict> verdicts = new ArrayList<>();
        int counted = 0;
        int fitting = 0;
        for (String column : results(check, table)) {
            Optional<Printed> whole = whole(check, group, column);
            Optional<List<Printed>> parts = Printed.parts(group.parts(), column, check.printing());
            if (whole.isPresent() && parts.isPresent()) {
                Verdict verdict = arithmetic.sum(check, whole.get(), parts.get());
                verdicts.add(verdict);
                boolean anything = whole.get().value().signum() != 0
                        || Printed.sum(parts.get()).signum() != 0;
                counted += anything ? 1 : 0;
                fitting += anything && verdict.fits() ? 1 : 0;
            }
        }
        boolean whole = check.complete() != Completeness.MOST_COLUMNS || fitting * 2 > counted || counted == 0;
        return whole ? verdicts : List.of();
    }

    private static Optional<Printed> whole(ReplayCheck check, Group group, String column) {
        return check.whole()
                .constant()
                .map(number -> Optional.of(new Printed(group.whole(), column, number, BigDecimal.ZERO, 0)))
                .orElseGet(() -> Printed.number(group.whole(), column, check.printing()));
    }

    private List<Verdict> shares(ReplayCheck check, Group group) {
        String result = check.result().get(0);
        String part = check.parts().get(0);
        Optional<Printed> per = Printed.number(group.whole(), part, check.printing())
                .filter(number -> number.value().signum() > 0);
        List<Verdict> verdicts = new ArrayList<>();
        for (PublishedRow row : group.parts()) {
            Optional<Printed> printed = Printed.number(row, result, check.printing());
            Optional<Printed> count = Printed.number(row, part, check.printing());
            if (per.isPresent() && printed.isPresent() && count.isPresent()) {
                verdicts.add(arithmetic.rate(check, printed.get(), List.of(count.get()), per.get()));
            }
        }
        return verdicts;
    }

    /** Parts are whole when their weights add up to the weight of the whole. */
    private static List<Verdict> weighted(ReplayCheck check, Group group, PublishedTable table) {
        Optional<Printed> whole = Printed.number(group.whole(), check.per(), check.printing());
        Optional<List<Printed>> weights = Printed.parts(group.parts(), check.per(), check.printing());
        if (whole.isEmpty()
                || weights.isEmpty()
                || whole.get().value().signum() <= 0
                || Printed.sum(weights.get()).compareTo(whole.get().value()) != 0) {
            return List.of();
        }
        List<BigDecimal> by = weights.get().stream().map(Printed::value).toList();
        List<Verdict> verdicts = new ArrayList<>();
        for (String column : results(check, table)) {
            Optional<Printed> rate = Printed.number(group.whole(), column, check.printing());
            Optional<List<Printed>> rates = Printed.parts(group.parts(), column, check.printing());
            if (rate.isPresent() && rates.isPresent()) {
                verdicts.add(ReplayArithmetic.weighted(check, rate.get(), rates.get(), by));
            }
        }
        return verdicts;
    }

    private static List<Verdict> between(ReplayCheck check, Group group, PublishedTable table) {
        List<Verdict> verdicts = new ArrayList<>();
        for (String column : results(check, table)) {
            Printed.number(group.whole(), column, check.printing())
                    .flatMap(whole -> Printed.parts(group.parts(), column, check.printing())
                            .flatMap(parts -> RowReplay.between(whole, parts)))
                    .ifPresent(verdicts::add);
        }
        return verdicts;
    }

    /** Counts over their rates must allow one base: the ranges of the base that rounding leaves must meet. */
    private static List<Verdict> oneBase(ReplayCheck check, PublishedTable table) {
        Optional<List<PublishedRow>> counts = check.part().oneOfEach(table.rows());
        Optional<List<PublishedRow>> rates = check.whole().oneOfEach(table.rows());
        if (counts.isEmpty() || rates.isEmpty()) {
            return List.of();
        }
        List<Verdict> verdicts = new ArrayList<>();
        for (String column : results(check, table)) {
            Base first = Base.of(check, counts.get().get(0), rates.get().get(0), column);
            for (int i = 1; first.known() && i < counts.get().size(); i++) {
                Base next = Base.of(check, counts.get().get(i), rates.get().get(i), column);
                if (next.known()) {
                    verdicts.add(Verdict.of(
                            first.meets(next), rates.get().get(i), column, "a rate of the same number of pupils"));
                }
            }
        }
        return verdicts;
    }

    /** A count over a rate per thousand that was rounded: lowest and highest base, cross-multiplied. */
    private record Base(BigDecimal count, BigDecimal lowRate, BigDecimal highRate, boolean known) {

        static Base of(ReplayCheck check, PublishedRow counts, PublishedRow rates, String column) {
            Optional<Printed> count = Printed.number(counts, column, check.printing());
            Optional<Printed> rate = Printed.number(rates, column, check.printing());
            if (count.isEmpty() || rate.isEmpty()) {
                return new Base(BigDecimal.ZERO, BigDecimal.ZERO, BigDecimal.ZERO, false);
            }
            return new Base(
                    count.get().value().multiply(THOUSAND),
                    rate.get().value().subtract(rate.get().half()).max(BigDecimal.ZERO),
                    rate.get().value().add(rate.get().half()),
                    true);
        }

        boolean meets(Base other) {
            return isNotAbove(other) && other.isNotAbove(this);
        }

        /** Whether the lowest base of this is at most the highest of the other. */
        private boolean isNotAbove(Base other) {
            return count.multiply(other.lowRate).compareTo(other.count.multiply(highRate)) <= 0;
        }
    }

    private static List<Verdict> once(ReplayCheck check, PublishedTable table) {
        Map<List<String>, Integer> seen = new HashMap<>();
        List<Verdict> verdicts = new ArrayList<>();
        for (PublishedRow row : table.rows()) {
            List<String> label = check.parts().stream().map(row::text).toList();
            boolean first = seen.merge(label, 1, Integer::sum) == 1;
            verdicts.add(Verdict.of(first, row, check.parts().get(0), "a row that is not there twice"));
        }
        return verdicts;
    }
}
