package org.openattendance.spark;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.when;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.apache.spark.TaskContext;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.Test;
import org.openattendance.Attendance;
import org.openattendance.base.Checked;
import org.openattendance.base.Nation;
import org.openattendance.calendar.Window;
import org.openattendance.load.Input;
import org.openattendance.load.LongCsv;
import org.openattendance.measure.Definition;
import org.openattendance.register.Registers;
import org.openattendance.statistics.StatisticsCollector;
import org.openattendance.statistics.StatisticsTable;

/** Whatever Spark makes of the rows, core's reading of the one file is what comes out. */
class SplitsTest {

    private static final Window TERM = Window.ofClosed(LocalDate.of(2025, 9, 1), LocalDate.of(2025, 12, 19));
    private static final List<String> MEASURES = List.of("absence", "persistent-absence");
    private static final SparkAttendance ENGLAND = SparkAttendance.in(Nation.ENGLAND);

    /** Forty pupils; every seventh row comes twice, and at every eleventh a second row says something else. */
    private static List<String> lines() {
        List<String> lines = new ArrayList<>();
        for (int pupil = 10; pupil < 50; pupil++) {
            for (LocalDate day = TERM.first(); day.isBefore(LocalDate.of(2025, 9, 20)); day = day.plusDays(1)) {
                for (String part : List.of("AM", "PM")) {
                    int number = lines.size();
                    String session = "P" + pupil + "," + day + "," + part + ",";
                    lines.add(session + (number % 5 == 0 ? "I" : "/"));
                    if (number % 7 == 0) {
                        lines.add(lines.get(number));
                    }
                    if (number % 11 == 0) {
                        lines.add(session + "O");
                    }
                }
            }
        }
        lines.add("P10,2025-09-31,AM,/");
        lines.add("P10,2025-09-03,noon,/");
        lines.add("P11,2025-09-03,AM,!!");
        lines.add(",2025-09-03,AM,/");
        lines.add("P12,,,");
        return lines;
    }

    private static final List<String> LINES = lines();
    private static final Checked<Registers> READ =
            Attendance.in(Nation.ENGLAND).read(LongCsv.of(Input.of("marks.csv", Rows.csv(LINES))));

    private static void assertLikeCore(Dataset<Row> rows) {
        SparkRegisters registers = ENGLAND.longRows(rows);
        Attendance england = Attendance.in(Nation.ENGLAND);
        List<Map<String, Object>> expected = Expected.of(
                england.figures(READ.value(), TERM, TERM.last(), Definition.ENG_REGISTER),
                registers.rulesDigest(),
                MEASURES);
        assertThat(Expected.of(registers.figures(TERM, TERM.last(), Definition.ENG_REGISTER, MEASURES), MEASURES))
                .isEqualTo(expected);
        assertThat(Expected.issues(registers.issues())).isEqualTo(Expected.issues(READ.issues()));
        var plan = ENGLAND.plan(TERM, Definition.ENG_REGISTER);
        StatisticsTable counted = registers.exactStatistics(plan);
        assertThat(counted.total()).isPresent();
        assertThat(counted)
                .isEqualTo(StatisticsCollector.of(plan).add(READ.value()).toTable());
    }

    private static Dataset<Row> rows() {
        return Rows.of(LINES);
    }

    @Test
    void rows_in_no_order_and_duplicates_in_other_partitions_count_as_the_file_does() {
        List<Integer> order = new ArrayList<>();
        for (int i = 0; i < LINES.size(); i++) {
            order.add(i);
        }
        java.util.Collections.shuffle(order, new Random(7));
        List<Row> all = rows().collectAsList();
        List<Row> shuffled = order.stream().map(all::get).toList();
        assertLikeCore(Cluster.SPARK.createDataFrame(shuffled, rows().schema()).repartition(5));
    }

    @Test
    void empty_partitions_and_one_that_has_everything_count_as_the_file_does() {
        assertLikeCore(
                rows().repartition(9, when(col("pupil_id").equalTo(""), lit(1)).otherwise(lit(2))));
    }

    @Test
    void no_rows_at_all_are_no_pupils_and_no_issues() {
        SparkRegisters nobody = ENGLAND.longRows(rows().limit(0));
        assertThat(nobody.tallies(TERM, TERM.last(), Definition.ENG_REGISTER).count())
                .isZero();
        assertThat(nobody.issues().count()).isZero();
        StatisticsTable table = nobody.exactStatistics(ENGLAND.plan(TERM, Definition.ENG_REGISTER));
        assertThat(table.total()).isEmpty();
    }

    /** The first attempt at each task dies half way, when some of its rows are already out. */
    @Test
    void a_task_that_fails_and_is_tried_again_counts_nothing_twice() {
        Dataset<Row> failing = rows().repartition(3)
                .mapPartitions(
                        (MapPartitionsFunction<Row, Row>)
                                rows -> new Failing(rows, TaskContext.get().attemptNumber()),
                        Encoders.row(rows().schema()));
        assertLikeCore(failing);
    }

    private record Failing(java.util.Iterator<Row> rows, int attempt) implements java.util.Iterator<Row> {

        @Override
        public boolean hasNext() {
            if (attempt < 2 && !rows.hasNext()) {
                throw new IllegalStateException("the machine went away");
            }
            return rows.hasNext();
        }

        @Override
        public Row next() {
            return rows.next();
        }
    }

    @Test
    void asked_again_it_says_the_same_again() {
        SparkRegisters registers = ENGLAND.longRows(rows().repartition(4)).persist();
        List<Row> once = registers
                .tallies(TERM, TERM.last(), Definition.ENG_REGISTER)
                .orderBy("pupil_id")
                .collectAsList();
        List<Row> again = registers
                .tallies(TERM, TERM.last(), Definition.ENG_REGISTER)
                .orderBy("pupil_id")
                .collectAsList();
        registers.unpersist();
        assertThat(again).isEqualTo(once).hasSize(40);
    }

    /** Without places the order of codes decides which of two stands, so that still no split does. */
    @Test
    void rows_without_places_count_alike_however_they_are_split() {
        Dataset<Row> bare = rows().drop("file", "line");
        List<Map<String, Object>> one = tallies(bare.repartition(1));
        assertThat(tallies(bare.repartition(6, col("code"), col("date")))).isEqualTo(one);
        assertThat(tallies(bare.orderBy(col("code").desc()))).isEqualTo(one);
        assertThat(one).hasSize(40);
        assertThat(ENGLAND.longRows(bare)
                        .issues()
                        .select("line")
                        .distinct()
                        .as(Encoders.LONG())
                        .collectAsList())
                .containsExactly(0L);
    }

    private static List<Map<String, Object>> tallies(Dataset<Row> rows) {
        return Expected.of(ENGLAND.longRows(rows).tallies(TERM, TERM.last(), Definition.ENG_REGISTER), List.of());
    }

    @Test
    void no_issue_names_a_pupil() {
        for (Row issue : ENGLAND.longRows(rows()).issues().collectAsList()) {
            assertThat(issue.toString()).doesNotContainPattern("P[1-4][0-9]");
        }
    }
}
