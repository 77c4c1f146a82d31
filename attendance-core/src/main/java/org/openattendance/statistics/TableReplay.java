package org.openattendance.statistics;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/** Recomputes figures of one table from other tables of the same call. */
final class TableReplay {

    private static final BigDecimal NEARLY = BigDecimal.ONE.movePointLeft(9); // means are printed with 15 digits
    private static final String DAY = "attendance_date";
    private static final String BREAKDOWN = "breakdown";

    private final PublishedRules rules;
    private final ReplayArithmetic arithmetic;
    private final List<PublishedTable> all;
    private final Map<String, Map<List<String>, List<PublishedRow>>> days = new HashMap<>();

    TableReplay(PublishedRules rules, ReplayArithmetic arithmetic, List<PublishedTable> all) {
        this.rules = rules;
        this.arithmetic = arithmetic;
        this.all = all;
    }

    boolean applies(ReplayCheck check, PublishedTable table) {
        return switch (check.kind()) {
            case DAYS_SUM ->
                table.rows().stream().anyMatch(row -> !isDay(row))
                        && !days(check).isEmpty();
            case TABLES_COLUMNS ->
                table.has(check.parts().get(0)) && described(check, table).isPresent();
            default -> !ratesOf(check, table).isEmpty();
        };
    }

    List<Verdict> replay(ReplayCheck check, PublishedTable table) {
        return switch (check.kind()) {
            case DAYS_SUM -> daysSum(check, table);
            case TABLES_COLUMNS -> columns(check, table);
            default -> ratesOf(check, table);
        };
    }

    private static boolean isDay(PublishedRow row) {
        String breakdown = row.text(BREAKDOWN);
        return !row.text(DAY).isEmpty() && (breakdown.isEmpty() || breakdown.equals("Daily"));
    }

    private static List<String> key(ReplayCheck check, PublishedRow row) {
        List<String> key = new ArrayList<>();
        check.keys().forEach(column -> key.add(row.text(column)));
        OptionalInt week = PublishedYear.week(row.text("time_identifier"));
        key.add(week.isPresent() ? String.valueOf(week.getAsInt()) : row.text("time_identifier"));
        return key;
    }

    private Map<List<String>, List<PublishedRow>> days(ReplayCheck check) {
        return days.computeIfAbsent(check.id(), any -> {
            Map<List<String>, List<PublishedRow>> byKey = new LinkedHashMap<>();
            for (PublishedTable table : all) {
                if (check.isOf(table.shape())) {
                    table.rows().stream()
                            .filter(TableReplay::isDay)
                            .forEach(row -> byKey.computeIfAbsent(key(check, row), k -> new ArrayList<>())
                                    .add(row));
                }
            }
            return byKey;
        });
    }

    private List<Verdict> daysSum(ReplayCheck check, PublishedTable table) {
        List<String> sums = ColumnPatterns.of(check.result()).among(table.columns());
        List<String> means = ColumnPatterns.of(check.parts()).among(table.columns());
        List<Verdict> verdicts = new ArrayList<>();
        for (PublishedRow row : table.rows()) {
            List<PublishedRow> parts = isDay(row) ? List.of() : days(check).getOrDefault(key(check, row), List.of());
            if (!parts.isEmpty()
                    && parts.stream().map(day -> day.text(DAY)).distinct().count() == parts.size()) {
                verdicts.addAll(ofDays(check, row, parts, sums, means));
            }
        }
        return verdicts;
    }

    /** The days are taken as all there when more than half of the sums are right. */
    private List<Verdict> ofDays(
            ReplayCheck check, PublishedRow row, List<PublishedRow> parts, List<String> sums, List<String> means) {
        List<Verdict> verdicts = new ArrayList<>();
        for (String column : sums) {
            Printed.number(row, column, check.printing())
                    .flatMap(whole -> Printed.parts(parts, column, check.printing())
                            .map(days -> arithmetic.sum(check, whole, days)))
                    .ifPresent(verdicts::add);
        }
        if (verdicts.stream().filter(Verdict::fits).count() * 2 <= verdicts.size()) {
            return List.of();
        }
        for (String column : means) {
            Printed.number(row, column, check.printing())
                    .flatMap(whole ->
                            Printed.parts(parts, column, check.printing()).map(days -> mean(whole, days)))
                    .ifPresent(verdicts::add);
        }
        return verdicts;
    }

    private static Verdict mean(Printed whole, List<Printed> days) {
        BigDecimal number = BigDecimal.valueOf(days.size());
        BigDecimal sum = Printed.sum(days);
        BigDecimal off = whole.value().multiply(number).subtract(sum).abs();
        return Verdict.of(
                off.compareTo(NEARLY.multiply(number)) <= 0,
                whole.row(),
                whole.column(),
                ReplayArithmetic.show(sum.divide(number, java.math.MathContext.DECIMAL64)));
    }

    /** One figure of a named row: {@code shape/rows/column}; {@code *} is each column that the tables have in common. */
    private record Place(String shape, PublishedRows rows, String column) {

        static Place parse(String text) {
            String[] parts = text.split("/", 3);
            return new Place(parts[0], PublishedRows.parse(parts[1]), parts[2]);
        }

        List<String> columns(PublishedTable table) {
            return column.equals("*") ? table.shape().figures(table.columns()) : List.of(column);
        }

        Optional<Printed> figure(PublishedTable table, String of, ReplayCheck check) {
            return table.rows().stream()
                    .filter(rows::include)
                    .findFirst()
                    .flatMap(row -> Printed.number(row, column.equals("*") ? of : column, check.printing()));
        }
    }

    private List<Verdict> ratesOf(ReplayCheck check, PublishedTable table) {
        Place result = Place.parse(check.result().get(0));
        List<Verdict> verdicts = new ArrayList<>();
        if (table.shape().id().equals(result.shape())) {
            for (String column : result.columns(table)) {
                result.figure(table, column, check)
                        .flatMap(figure -> rate(check, figure, column))
                        .ifPresent(verdicts::add);
            }
        }
        return verdicts;
    }

    private Optional<Verdict> rate(ReplayCheck check, Printed result, String column) {
        List<Printed> parts = new ArrayList<>();
        for (String text : check.parts()) {
            Optional<Printed> part = find(Place.parse(text), column, check);
            if (part.isEmpty()) {
                return Optional.empty();
            }
            parts.add(part.get());
        }
        return check.per().isEmpty()
                ? Optional.of(arithmetic.sum(check, result, parts))
                : find(Place.parse(check.per()), column, check).map(per -> arithmetic.rate(check, result, parts, per));
    }

    private Optional<Printed> find(Place place, String column, ReplayCheck check) {
        return all.stream()
                .filter(table -> table.shape().id().equals(place.shape()))
                .flatMap(table -> place.figure(table, column, check).stream())
                .findFirst();
    }

    /** The table whose columns are described: the one that has most of the names, and more than half of them. */
    private Optional<PublishedTable> described(ReplayCheck check, PublishedTable table) {
        List<String> names = names(check, table);
        return all.stream()
                .filter(other -> !other.has(check.parts().get(0)))
                .filter(other -> names.stream().filter(other::has).count() * 2 > names.size())
                .findFirst();
    }

    private List<String> names(ReplayCheck check, PublishedTable table) {
        return table.rows().stream()
                .map(row ->
                        rules.renamed(List.of(row.text(check.parts().get(0)))).get(0))
                .toList();
    }

    private List<Verdict> columns(ReplayCheck check, PublishedTable table) {
        String column = check.parts().get(0);
        List<String> names = names(check, table);
        List<Verdict> verdicts = new ArrayList<>();
        described(check, table).ifPresent(other -> {
            for (int i = 0; i < names.size(); i++) {
                PublishedRow row = table.rows().get(i);
                verdicts.add(Verdict.of(
                        other.has(names.get(i)), row, column, "the name of a column of the table that is described"));
            }
        });
        return verdicts;
    }
}
