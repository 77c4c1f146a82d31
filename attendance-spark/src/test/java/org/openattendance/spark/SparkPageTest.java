package org.openattendance.spark;

import static org.apache.spark.sql.functions.col;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openattendance.base.Nation;
import org.openattendance.calendar.Window;
import org.openattendance.load.StringLayout;
import org.openattendance.measure.Definition;
import org.openattendance.report.StatisticsReport;
import org.openattendance.statistics.Grouping;

/** The code of docs/spark.md is here, is run, and does what the page says. */
class SparkPageTest {

    private static final Path PAGE = Path.of("..", "docs", "spark.md");
    private static final Pattern BLOCK = Pattern.compile("^```java\\n(.*?)^```$", Pattern.MULTILINE | Pattern.DOTALL);

    @TempDir
    private Path folder;

    private static StatisticsReport fromRowsToGroups(SparkSession spark, String marks, String pupils) {
        var england = SparkAttendance.in(Nation.ENGLAND);
        var registers = england.longRows(RegisterRows.csv(spark, marks)).withPupils(RegisterRows.csv(spark, pupils));
        var year = Window.ofClosed(LocalDate.of(2025, 9, 1), LocalDate.of(2026, 7, 21));
        var plan = england.plan(year, Definition.ENG_REGISTER).with(Grouping.by(List.of("school_id", "sex")));
        var policy = england.attendance()
                .rules()
                .disclosure()
                .find("small-5", year.last())
                .orElseThrow();
        var groups = registers.publishable(plan, policy);
        assertThat(groups.total()).isNotNull();
        return groups;
    }

    private static void stayInTheCluster(SparkRegisters registers, Window year, Path folder) {
        registers
                .figures(year, year.last(), Definition.ENG_REGISTER, List.of("absence", "persistent-absence"))
                .filter(col("figures").getItem("persistent-absence").getField("met"))
                .write()
                .parquet(folder + "/persistently-absent");
        registers.issues().groupBy("severity", "reason").count().show(false);
    }

    private static SparkRegisters oneRowForEachPupil(SparkSession spark, Path folder) {
        var scotland = SparkAttendance.in(Nation.SCOTLAND, Path.of("our-rules"));
        var registers = scotland.markStrings(RegisterRows.parquet(spark, folder + "/strings"), StringLayout.WEEKDAYS);
        return registers.persist();
    }

    @Test
    void from_rows_to_groups_that_may_leave() {
        Town town = Town.of(300, 5, folder);
        StatisticsReport groups = fromRowsToGroups(
                Cluster.SPARK,
                town.file("marks.csv").toString(),
                town.file("pupils.csv").toString());
        assertThat(groups.rows()).hasSize(4);
        assertThat(groups.rows()).allSatisfy(row -> assertThat(row).doesNotContainKey("reasons"));
    }

    @Test
    void figures_of_pupils_are_written_where_they_are() {
        Town town = Town.of(60, 6, folder);
        SparkRegisters registers = SparkAttendance.in(Nation.ENGLAND)
                .longRows(RegisterRows.csv(Cluster.SPARK, town.file("marks.csv").toString()));
        stayInTheCluster(registers, Town.YEAR, folder);
        assertThat(Cluster.SPARK.read().parquet(folder + "/persistently-absent").count())
                .isEqualTo(town
                        .england()
                        .figures(town.longRegisters().value(), Town.YEAR, Town.YEAR.last(), Definition.ENG_REGISTER)
                        .pupils()
                        .stream()
                        .filter(one -> one.persistentAbsence().isMet())
                        .count());
    }

    @Test
    void every_java_block_of_the_page_stands_here() throws IOException {
        String here = squeeze(Files.readString(Path.of("src/test/java/org/openattendance/spark/SparkPageTest.java")));
        Matcher block = BLOCK.matcher(Files.readString(PAGE));
        int blocks = 0;
        while (block.find()) {
            assertThat(here).contains(squeeze(block.group(1)));
            blocks++;
        }
        assertThat(blocks).isEqualTo(3);
    }

    private static String squeeze(String code) {
        return code.replaceAll("\\s+", "");
    }
}
