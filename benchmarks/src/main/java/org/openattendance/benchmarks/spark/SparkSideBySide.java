package org.openattendance.benchmarks.spark;

import static org.apache.spark.sql.functions.broadcast;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.expr;
import static org.apache.spark.sql.functions.filter;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.size;
import static org.apache.spark.sql.functions.split;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.when;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.openattendance.base.Nation;
import org.openattendance.benchmarks.Authority;
import org.openattendance.benchmarks.Machine;
import org.openattendance.calendar.Window;
import org.openattendance.code.AttendanceCode;
import org.openattendance.code.CodeCategory;
import org.openattendance.load.StringLayout;
import org.openattendance.measure.Definition;
import org.openattendance.spark.SparkAttendance;
import org.openattendance.spark.SparkRegisters;
import org.openattendance.tally.Count;
import org.openattendance.tally.Tally;

/**
 * Ours and Spark's own expressions on the same Parquet files, in turn, on both layouts: a row for each enrolment, then the sum of each column,
 * which must agree before a time is printed. Prints Markdown for {@code RESULTS.md}.
 *
 * <p>Arguments: pupils, rounds, a folder for files.
 */
public final class SparkSideBySide {

    private static final Window YEAR = Window.of(org.openattendance.base.SchoolYear.parse("2025/26"));
    private static final List<Count> COUNTS = Stream.of(CodeCategory.values())
            .map(Tally::countOf)
            .distinct()
            .sorted()
            .toList();

    private SparkSideBySide() {}

    /** @param args pupils, rounds, folder */
    public static void main(String[] args) throws Exception {
        int pupils = Integer.parseInt(args[0]);
        int rounds = Integer.parseInt(args[1]);
        Path folder = Path.of(args[2]);
        try (SparkSession spark = session()) {
            long stolen = Machine.stolenTicks();
            System.out.println(
                    Machine.describe() + ", Spark " + spark.version() + ", local[2], load " + Machine.load() + "\n");
            System.out.println(longRows(spark, SparkData.longRows(spark, pupils, folder), rounds));
            System.out.println(strings(spark, SparkData.markStrings(spark, pupils, folder), rounds));
            System.out.println("Stolen by the host: " + (Machine.stolenTicks() - stolen) + " ticks; load at the end "
                    + Machine.load());
        }
    }

    private static SparkSession session() {
        return SparkSession.builder()
                .master("local[2]")
                .appName("benchmarks")
                .config("spark.ui.enabled", "false")
                .config("spark.driver.bindAddress", "127.0.0.1")
                .config("spark.driver.host", "127.0.0.1")
                .config("spark.sql.shuffle.partitions", "4")
                .config("spark.sql.files.maxPartitionBytes", "4m") // so that both processors have work
                .getOrCreate();
    }

    private static String longRows(SparkSession spark, Path file, int rounds) {
        Dataset<Row> rows = spark.read().parquet(file.toString());
        Dataset<Row> once = rows.dropDuplicates(new String[] {"pupil_id", "school_id", "date", "session"});
        Map<String, Supplier<Dataset<Row>>> who = new LinkedHashMap<>();
        who.put("ours, long rows", () -> tallies(england().longRows(rows)));
        who.put("Spark's expressions, joined to the dated codes", () -> expressions(spark, rows, "date"));
        who.put("the same, each session once (dropDuplicates), as ours", () -> expressions(spark, once, "date"));
        return run("Long rows, " + partitions(rows) + " tasks", who, rounds);
    }

    private static String strings(SparkSession spark, Path file, int rounds) {
        Dataset<Row> rows = spark.read().parquet(file.toString());
        Map<String, Supplier<Dataset<Row>>> who = new LinkedHashMap<>();
        who.put("ours, a row for each pupil", () -> tallies(england().markStrings(rows, StringLayout.WEEKDAYS)));
        who.put(
                "Spark's expressions, exploded and joined to the dated codes",
                () -> expressions(spark, exploded(rows), "date"));
        who.put(
                "Spark's expressions on the array of marks, each code written down for this year alone",
                () -> arrays(rows));
        return run("One row for each pupil, " + partitions(rows) + " tasks", who, rounds);
    }

    private static String partitions(Dataset<Row> rows) {
        return String.valueOf(rows.rdd().getNumPartitions());
    }

    private static SparkAttendance england() {
        return SparkAttendance.in(Nation.ENGLAND);
    }

    private static Dataset<Row> tallies(SparkRegisters registers) {
        return registers.tallies(YEAR, YEAR.last(), Definition.ENG_REGISTER);
    }

    /** Two marks a day, Monday to Friday, from the first day on. */
    private static Dataset<Row> exploded(Dataset<Row> rows) {
        return rows.select(
                        col("pupil_id"),
                        col("school_id"),
                        col("start_date"),
                        expr("posexplode(split(marks, ' ')) as (at, code)"))
                .withColumn(
                        "date",
                        expr(
                                "date_add(start_date, cast(at div 2 + 2 * ((weekday(start_date) + at div 2) div 5) as int))"));
    }

    /** What somebody would write without us. */
    private static Dataset<Row> expressions(SparkSession spark, Dataset<Row> rows, String date) {
        Dataset<Row> codes = SparkData.codes(spark);
        Column[] counts = COUNTS.stream().map(SparkSideBySide::countOf).toArray(Column[]::new);
        return rows.join(
                        broadcast(codes),
                        col("code").equalTo(col("held")).and(col(date).between(col("first"), col("last"))))
                .groupBy("pupil_id", "school_id")
                .agg(count(lit(1)).as("all"), counts);
    }

    /** What somebody would write who knows the codes of this year: no join, no row for each mark. */
    private static Dataset<Row> arrays(Dataset<Row> rows) {
        Column marks = split(col("marks"), " ");
        Column[] counts = COUNTS.stream()
                .map(count -> sum(size(filter(marks, code -> code.isin(heldAs(count))))
                                .cast("long"))
                        .as(count.id()))
                .toArray(Column[]::new);
        return rows.groupBy("pupil_id", "school_id").agg(count(lit(1)).as("all"), counts);
    }

    private static Object[] heldAs(Count count) {
        return Authority.codes().all().stream()
                .filter(row -> row.span().contains(YEAR.last()) && Tally.countOf(row.category()) == count)
                .map(AttendanceCode::code)
                .toArray();
    }

    private static Column countOf(Count count) {
        Column sum = lit(0L);
        for (CodeCategory category : CodeCategory.values()) {
            if (Tally.countOf(category) == count) {
                sum = sum.plus(
                        when(col("category").equalTo(category.name()), 1L).otherwise(0L));
            }
        }
        return sum(sum).as(count.id());
    }

    /** Enrolments, then each count. */
    private static List<Long> totals(Dataset<Row> enrolments) {
        Column[] sums = COUNTS.stream().map(one -> sum(col(one.id()))).toArray(Column[]::new);
        Row row = enrolments.agg(count(lit(1)), sums).first();
        List<Long> totals = new ArrayList<>();
        for (int i = 0; i < row.size(); i++) {
            totals.add(row.getLong(i));
        }
        return totals;
    }

    private static String run(String title, Map<String, Supplier<Dataset<Row>>> who, int rounds) {
        Map<String, List<Double>> seconds = new LinkedHashMap<>();
        List<Long> agreed = List.of();
        for (int round = -2; round < rounds; round++) { // two to warm up
            for (Map.Entry<String, Supplier<Dataset<Row>>> each : who.entrySet()) {
                long start = System.nanoTime();
                List<Long> totals = totals(each.getValue().get());
                double took = (System.nanoTime() - start) / 1e9;
                if (!agreed.isEmpty() && !agreed.equals(totals)) {
                    throw new IllegalStateException(each.getKey() + " counts " + totals + ", and not " + agreed);
                }
                agreed = totals;
                if (round >= 0) {
                    seconds.computeIfAbsent(each.getKey(), any -> new ArrayList<>())
                            .add(took);
                }
            }
        }
        return table(title, agreed, seconds);
    }

    private static String table(String title, List<Long> totals, Map<String, List<Double>> seconds) {
        long marks = totals.stream().skip(1).mapToLong(Long::longValue).sum();
        StringBuilder text = new StringBuilder(
                "### " + title + "\n\n" + totals.get(0) + " enrolments, " + marks
                        + " marks; all agree.\n\n| who | seconds, quartiles | ns a mark | times ours, quartiles |\n|---|---|---|---|\n");
        List<Double> ours = seconds.values().iterator().next();
        seconds.forEach((name, own) -> {
            List<Double> ratios = new ArrayList<>();
            for (int i = 0; i < own.size(); i++) {
                ratios.add(own.get(i) / ours.get(i));
            }
            text.append("| ").append(name).append(" | ").append(quartiles(own)).append(" | ");
            text.append(Machine.twoDigits(quartile(own, 2) * 1e9 / marks)).append(" | ");
            text.append(quartiles(ratios)).append(" |\n");
        });
        return text.toString();
    }

    private static String quartiles(List<Double> values) {
        return Machine.twoDigits(quartile(values, 1)) + " / " + Machine.twoDigits(quartile(values, 2)) + " / "
                + Machine.twoDigits(quartile(values, 3));
    }

    private static double quartile(List<Double> values, int which) {
        List<Double> sorted = values.stream().sorted().toList();
        return sorted.get((sorted.size() - 1) * which / 4);
    }
}
