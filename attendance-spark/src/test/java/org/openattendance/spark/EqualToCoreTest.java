package org.openattendance.spark;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openattendance.base.Checked;
import org.openattendance.base.Nation;
import org.openattendance.load.StringLayout;
import org.openattendance.measure.Definition;
import org.openattendance.register.Registers;
import org.openattendance.statistics.Grouping;
import org.openattendance.statistics.PeriodKind;
import org.openattendance.statistics.StatisticsPlan;
import org.openattendance.statistics.Unit;

/** A generated authority, counted by Spark and by core: the same, field by field. */
class EqualToCoreTest {

    private static final List<String> MEASURES = List.of("absence", "persistent-absence", "severe-absence", "possible");
    private static final SparkAttendance ENGLAND = SparkAttendance.in(Nation.ENGLAND);

    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource({
        "1, long, eng-register",
        "1, strings, eng-register",
        "2, long, eng-census",
        "2, strings, eng-census",
        "3, long, eng-daily",
        "3, strings, eng-daily"
    })
    void an_authority_counts_the_same(long seed, String layout, String definition) {
        Town town = Town.of(420, seed, folder);
        boolean isLong = layout.equals("long");
        Checked<Registers> read = isLong ? town.longRegisters() : town.stringRegisters();
        SparkRegisters registers = registers(town, isLong).persist();
        Definition by = Definition.of(definition);

        Dataset<Row> figures = registers.figures(Town.YEAR, Town.YEAR.last(), by, MEASURES);
        assertThat(Expected.of(figures, MEASURES))
                .hasSize(420)
                .isEqualTo(Expected.of(
                        town.england().figures(read.value(), Town.YEAR, Town.YEAR.last(), by),
                        registers.rulesDigest(),
                        MEASURES));
        assertThat(Expected.issues(registers.issues())).isEqualTo(Expected.issues(read.issues()));
        for (StatisticsPlan plan : plans(by)) {
            assertThat(registers.exactStatistics(plan)).isEqualTo(town.statistics(plan, read.value()));
        }
        registers.unpersist();
    }

    private static SparkRegisters registers(Town town, boolean isLong) {
        Dataset<Row> pupils =
                RegisterRows.csv(Cluster.SPARK, town.file("pupils.csv").toString());
        SparkRegisters registers = isLong
                ? ENGLAND.longRows(
                        RegisterRows.csv(Cluster.SPARK, town.file("marks.csv").toString()))
                : ENGLAND.markStrings(
                        RegisterRows.csv(Cluster.SPARK, town.file("strings.csv").toString()), StringLayout.WEEKDAYS);
        return registers.withPupils(pupils);
    }

    /** Everything that a plan can ask for, in as few as show it. */
    private static List<StatisticsPlan> plans(Definition definition) {
        StatisticsPlan all =
                ENGLAND.plan(Town.YEAR, definition).asOf(Town.YEAR.last().minusDays(60));
        var rules = ENGLAND.attendance().rules();
        Grouping groups = new Grouping(
                List.of("school_id", "year_group"),
                Optional.of(rules.cohorts().only(Set.of(rules.cohorts().codes().get(0)))),
                Optional.of(PeriodKind.TERM),
                Grouping.Margins.EVERY);
        return List.of(
                all.with(rules.bands()),
                all.with(groups).with(rules.bands()),
                all.with(Grouping.by(List.of("sex")).per(PeriodKind.WEEK)).with(Unit.PUPIL));
    }
}
