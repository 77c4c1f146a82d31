package org.openattendance.testkit;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.openattendance.table.CsvRow;

/** What is assumed where nothing is published: lengths, seasons, levels, shares. Immutable once read. */
final class Chances {

    static final int MILLE = 1000;

    private final Map<String, Lengths> lengths;
    private final Map<String, int[]> season; // by month, from 1
    private final Map<Phase, Levels> levels;
    private final Map<String, Integer> shares;

    private Chances(
            Map<String, Lengths> lengths,
            Map<String, int[]> season,
            Map<Phase, Levels> levels,
            Map<String, Integer> shares) {
        this.lengths = lengths;
        this.season = season;
        this.levels = levels;
        this.shares = shares;
    }

    /** How long a kind of absence lasts. */
    record Lengths(List<Integer> sessions, Weights weights) {

        int pick(Dice dice) {
            return sessions.get(weights.pick(dice));
        }

        /** Thousandths of a session. */
        long mean() {
            long total = 0;
            for (int i = 0; i < sessions.size(); i++) {
                total += (long) sessions.get(i) * weights.weight(i);
            }
            return total * MILLE / weights.total();
        }
    }

    /** How often reasons come to pupils of a level: permille of the mean of their phase; and how long they stay. */
    record Level(int authorised, int unauthorised, int late, int longer) {

        int of(ReasonTable.Driver driver) {
            return switch (driver) {
                case AUTHORISED -> authorised;
                case UNAUTHORISED -> unauthorised;
                case LATE -> late;
                case EVEN -> MILLE;
            };
        }
    }

    /** The levels of a phase. */
    record Levels(List<Level> levels, Weights weights) {

        Level pick(Dice dice) {
            return levels.get(weights.pick(dice));
        }
    }

    static Chances read() {
        return new Chances(readLengths(), readSeason(), readLevels(), readShares());
    }

    private static Map<String, Lengths> readLengths() {
        Map<String, List<CsvRow>> tables = new HashMap<>();
        TestkitResources.rows("lengths.csv", "table", "sessions", "weight")
                .forEach(row -> tables.computeIfAbsent(row.text("table"), any -> new ArrayList<>())
                        .add(row));
        Map<String, Lengths> lengths = new HashMap<>();
        tables.forEach((name, rows) ->
                lengths.put(name, new Lengths(numbers(rows, "sessions"), Weights.of(numbers(rows, "weight")))));
        return lengths;
    }

    private static List<Integer> numbers(List<CsvRow> rows, String column) {
        return rows.stream().map(row -> TestkitResources.number(row, column)).toList();
    }

    private static Map<String, int[]> readSeason() {
        Map<String, int[]> season = new HashMap<>();
        for (CsvRow row : TestkitResources.rows("season.csv", "month")) {
            for (String column : List.of("illness", "other", "holiday", "level")) {
                season.computeIfAbsent(column, any -> new int[13])[TestkitResources.number(row, "month")] =
                        TestkitResources.number(row, column);
            }
        }
        return season;
    }

    private static Map<Phase, Levels> readLevels() {
        Map<Phase, Levels> levels = new HashMap<>();
        List<CsvRow> rows = TestkitResources.rows("levels.csv", "phase", "permille");
        for (Phase phase : Phase.values()) {
            List<CsvRow> its =
                    rows.stream().filter(row -> Phases.of(row) == phase).toList();
            levels.put(
                    phase,
                    new Levels(
                            its.stream().map(row -> level(row, its)).toList(), Weights.of(numbers(its, "permille"))));
        }
        return levels;
    }

    private static Level level(CsvRow row, List<CsvRow> phase) {
        return new Level(
                ofMean(row, "authorised", phase),
                ofMean(row, "unauthorised", phase),
                ofMean(row, "late", phase),
                TestkitResources.number(row, "longer"));
    }

    private static int ofMean(CsvRow row, String column, List<CsvRow> phase) {
        long total = phase.stream()
                .mapToLong(each -> TestkitResources.count(each, "permille") * TestkitResources.count(each, column))
                .sum();
        return (int) (TestkitResources.count(row, column) * MILLE * MILLE / total);
    }

    private static Map<String, Integer> readShares() {
        Map<String, Integer> shares = new HashMap<>();
        TestkitResources.rows("assumptions.csv", "id", "permille")
                .forEach(row -> shares.put(row.text("id"), TestkitResources.number(row, "permille")));
        return shares;
    }

    Lengths lengths(String table) {
        return require(lengths.get(table), table);
    }

    Levels levels(Phase phase) {
        return require(levels.get(phase), phase.id());
    }

    /** Permille of a share of {@code assumptions.csv}. */
    int share(String id) {
        return require(shares.get(id), id);
    }

    /** Permille of a month, from 1 to 12, of a column of {@code season.csv}; 0 in August. */
    int season(String column, int month) {
        return require(season.get(column), column)[month];
    }

    private static <T> T require(@org.jspecify.annotations.Nullable T value, String name) {
        if (value == null) {
            throw new IllegalStateException("no " + name + " in the tables of the generator");
        }
        return value;
    }
}
