package org.openattendance.spark;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.to_date;
import static org.apache.spark.sql.functions.to_timestamp;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.DataTypes;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openattendance.Attendance;
import org.openattendance.base.AttendanceException;
import org.openattendance.base.Checked;
import org.openattendance.base.Nation;
import org.openattendance.calendar.Window;
import org.openattendance.load.LongCsv;
import org.openattendance.load.StringLayout;
import org.openattendance.measure.Definition;
import org.openattendance.register.Registers;
import org.openattendance.table.UnreadableInputException;

/** From files and datasets of several kinds: the same marks, the same places. */
class RowsInTest {

    private static final Window WEEK = Window.ofClosed(LocalDate.of(2025, 9, 1), LocalDate.of(2025, 9, 5));
    private static final SparkAttendance ENGLAND = SparkAttendance.in(Nation.ENGLAND);
    private static final List<String> LINES = List.of(
            "P1,2025-09-01,AM,/",
            "P1,2025-09-01,PM,I",
            "P2,2025-09-01,AM,Z9",
            "P2,2025-09-02,PM,L",
            "P2,2025-09-02,PM,O");

    @TempDir
    private Path folder;

    private static List<Map<String, Object>> tallies(SparkRegisters registers) {
        return Expected.of(registers.tallies(WEEK, WEEK.last(), Definition.ENG_REGISTER), List.of());
    }

    private Path file(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text);
    }

    private SparkRegisters csv() {
        return ENGLAND.longRows(RegisterRows.csv(Cluster.SPARK, folder.toString()));
    }

    @Test
    void a_row_of_csv_has_the_line_that_core_gives_it_and_none_is_lost() throws IOException {
        String text = """
                session,pupil_id,code,date
                AM,P1,/,2025-09-01

                PM,P1,"I",2025-09-01
                PM,P1,"I,2025-09-02
                PM,P1,I
                "AM","P ""2\""",L,2025-09-01
                AM,P3,?,2025-09-01
                soon,P3,/,2025-09-01,
                """;
        Path file = file("marks.csv", text.replace("PM,P1,\"I,2025-09-02\n", ""));
        Checked<Registers> read = Attendance.in(Nation.ENGLAND).read(LongCsv.at(file));
        assertThat(Expected.issues(csv().issues())).isEqualTo(Expected.issues(read.issues()));
        assertThat(read.issueCounts()).containsEntry("BAD_ROW", 2L);
        assertThat(tallies(csv()))
                .isEqualTo(Expected.of(
                        Attendance.in(Nation.ENGLAND).figures(read.value(), WEEK, WEEK.last(), Definition.ENG_REGISTER),
                        csv().rulesDigest(),
                        List.of()));

        file("marks.csv", text);
        assertThat(Expected.issues(csv().issues()))
                .as("a quote that is never closed loses its own line, and says which")
                .contains("marks.csv:5: ERROR BAD_ROW: the quoting of this row is broken.");
    }

    @Test
    void bytes_that_are_no_text_are_an_issue_at_their_line() throws IOException {
        Files.write(
                folder.resolve("marks.csv"),
                "pupil_id,date,session,code\nP\u00e9,2025-09-01,AM,/\nP1,2025-09-01,AM,/\n"
                        .getBytes(java.nio.charset.StandardCharsets.ISO_8859_1));
        assertThat(Expected.issues(csv().issues()))
                .containsExactly("marks.csv:2: ERROR BAD_ROW: this row has bytes that are not UTF-8.");
        assertThat(tallies(csv())).hasSize(1);
    }

    @Test
    void a_folder_of_files_has_lines_of_each_file_also_where_files_are_cut() throws IOException {
        StringBuilder text = new StringBuilder("pupil_id,date,session,code\n");
        for (int i = 0; i < 3_000; i++) {
            text.append("P")
                    .append(1_000 + i)
                    .append(",2025-09-01,AM,")
                    .append(i % 500 == 7 ? "?" : "/")
                    .append('\n');
        }
        file("one.csv", text.toString());
        file("two.csv", text.toString().replace("AM,/", "PM,\\").replace("AM", "PM"));
        Cluster.SPARK.conf().set("spark.sql.files.maxPartitionBytes", "10000");
        try {
            Dataset<Row> rows = RegisterRows.csv(Cluster.SPARK, folder.toString());
            assertThat(rows.rdd().getNumPartitions()).isGreaterThan(6);
            assertThat(Expected.issues(ENGLAND.longRows(rows).issues()))
                    .hasSize(12)
                    .anySatisfy(issue -> assertThat(issue).startsWith("two.csv:2509:code"));
            assertThat(ENGLAND.longRows(rows)
                            .tallies(WEEK, WEEK.last(), Definition.ENG_REGISTER)
                            .count())
                    .isEqualTo(3_000);
        } finally {
            Cluster.SPARK.conf().unset("spark.sql.files.maxPartitionBytes");
        }
    }

    @Test
    void files_of_two_kinds_in_one_folder_are_refused_by_name() throws IOException {
        file("one.csv", "pupil_id,date,session,code\n");
        file("two.csv", "pupil_id,date,session\n");
        assertThatThrownBy(() -> RegisterRows.csv(Cluster.SPARK, folder.toString()))
                .isInstanceOf(UnreadableInputException.class)
                .hasMessageContaining("two.csv")
                .hasMessageContaining("\nMaybe ");
    }

    @Test
    void rows_of_parquet_have_their_number_in_the_file() {
        Rows.of(LINES).drop("file", "line").coalesce(1).write().parquet(folder + "/marks");
        SparkRegisters registers = ENGLAND.longRows(RegisterRows.parquet(Cluster.SPARK, folder + "/marks"));
        assertThat(tallies(registers)).isEqualTo(tallies(ENGLAND.longRows(Rows.of(LINES))));
        assertThat(registers.issues().orderBy("line").collectAsList())
                .extracting(issue -> issue.getAs("line") + " " + issue.getAs("reason"))
                .containsExactly("3 UNKNOWN_CODE", "5 CONFLICTING_MARKS");
    }

    @Test
    void a_date_may_be_a_date_and_a_pupil_a_number() {
        Dataset<Row> texts =
                Rows.of(LINES.stream().map(line -> line.substring(1)).toList());
        Dataset<Row> typed = texts.withColumn("date", to_date(col("date")))
                .withColumn("pupil_id", col("pupil_id").cast(DataTypes.IntegerType));
        assertThat(tallies(ENGLAND.longRows(typed))).isEqualTo(tallies(ENGLAND.longRows(texts)));
    }

    @Test
    void a_date_that_is_missing_or_far_off_is_told_the_same_as_a_text_of_it() {
        Dataset<Row> texts = Rows.of(LINES)
                .union(Rows.of(LINES).withColumn("date", lit(null).cast(DataTypes.StringType)))
                .union(Rows.of(LINES).withColumn("date", lit("1066-10-14")));
        Dataset<Row> typed = texts.withColumn("date", to_date(col("date")));
        assertThat(Expected.issues(ENGLAND.longRows(typed).issues()))
                .hasSizeGreaterThan(LINES.size())
                .isEqualTo(Expected.issues(ENGLAND.longRows(texts).issues()));
    }

    @Test
    void types_that_would_need_a_guess_are_refused() {
        Dataset<Row> rows = Rows.of(LINES);
        assertThatThrownBy(() -> ENGLAND.longRows(rows.withColumn("date", to_timestamp(col("date")))))
                .isInstanceOfSatisfying(
                        AttendanceException.class,
                        error -> assertThat(error.reason()).isEqualTo("COLUMN_TYPE"))
                .hasMessageContaining("date");
        assertThatThrownBy(() -> ENGLAND.longRows(rows.withColumn("code", col("line"))))
                .hasMessageContaining("code")
                .hasMessageContaining("\nMaybe ");
        assertThatThrownBy(() -> ENGLAND.longRows(rows.drop("session")))
                .isInstanceOf(UnreadableInputException.class)
                .hasMessageContaining("session");
    }

    @Test
    void nulls_are_blanks() {
        Dataset<Row> rows = Cluster.SPARK.sql(
                "select * from values ('P1', date'2025-09-01', 'AM', null), ('P1', date'2025-09-01', 'PM', 'L'),"
                        + " (null, date'2025-09-01', 'AM', '/'), ('P1', null, 'AM', '/') as t(pupil_id, date, session, code)");
        assertThat(tallies(ENGLAND.longRows(rows)).get(0))
                .containsEntry("unmarked", 1L)
                .containsEntry("present", 1L);
        assertThat(ENGLAND.longRows(rows).issues().select("reason").collectAsList())
                .extracting(row -> row.getString(0))
                .containsExactlyInAnyOrder("BAD_ROW", "BAD_DATE");
    }

    @Test
    void marks_may_be_a_text_or_bytes_and_may_be_laid_out_by_a_calendar() throws IOException {
        Dataset<Row> strings = Cluster.SPARK.sql(
                "select * from values ('P1', '2025-09-01', '/I/'), ('P2', '2025-09-03', 'O') as t(pupil_id, start_date, marks)");
        Path calendar = file("calendar.csv", """
                date,session,open
                2025-09-01,AM,yes
                2025-09-01,PM,no
                2025-09-03,AM,yes
                2025-09-04,PM,yes
                """);
        SparkAttendance open = ENGLAND.withCalendar(calendar);
        List<Map<String, Object>> counted = tallies(open.markStrings(strings, StringLayout.CALENDAR));
        assertThat(counted.get(0)).containsEntry("present", 2L).containsEntry("authorisedAbsence", 1L);
        assertThat(counted.get(1)).containsEntry("unauthorisedAbsence", 1L).containsEntry("noEntry", 0L);
        assertThat(tallies(open.markStrings(
                        strings.withColumn("marks", col("marks").cast(DataTypes.BinaryType)), StringLayout.CALENDAR)))
                .isEqualTo(counted);
        assertThatThrownBy(() -> ENGLAND.markStrings(strings, StringLayout.CALENDAR))
                .isInstanceOf(AttendanceException.class)
                .hasMessageContaining("withCalendar");
    }
}
