package org.openattendance.benchmarks.spark;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.to_date;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.openattendance.base.SchoolYear;
import org.openattendance.benchmarks.Authority;
import org.openattendance.code.AttendanceCode;
import org.openattendance.testkit.AuthorityPlan;
import org.openattendance.testkit.RegisterGenerator;
import org.openattendance.testkit.SchoolFiles;

/** One authority as Parquet in both layouts, written once and kept, and the dated codes as a table. */
final class SparkData {

    private static final long SEED = 380;

    private SparkData() {}

    /** A row for each mark: pupil, date, session, code, school; dates are dates. */
    static Path longRows(SparkSession spark, int pupils, Path folder) {
        Path parquet = folder.resolve("spark-long-" + pupils + ".parquet");
        if (!Files.exists(parquet)) {
            csv(spark, new Authority(pupils).csv(folder))
                    .withColumn("date", to_date(col("date")))
                    .write()
                    .parquet(parquet.toString());
        }
        return parquet;
    }

    /** A row for each pupil and run of weekdays: pupil, first day, marks, school. */
    static Path markStrings(SparkSession spark, int pupils, Path folder) throws IOException {
        Path parquet = folder.resolve("spark-strings-" + pupils + ".parquet");
        if (!Files.exists(parquet)) {
            Path file = folder.resolve("strings-" + pupils + ".csv");
            try (BufferedWriter out = Files.newBufferedWriter(file)) {
                AuthorityPlan plan = new AuthorityPlan(pupils, SchoolYear.parse("2025/26"), SEED);
                RegisterGenerator.create().authority(plan).forEach(school -> write(school, out));
            }
            csv(spark, file)
                    .filter(col("pupil_id").notEqual("pupil_id")) // each school has a header
                    .withColumn("start_date", to_date(col("start_date")))
                    .repartition(2)
                    .write()
                    .parquet(parquet.toString());
        }
        return parquet;
    }

    private static void write(org.openattendance.testkit.GeneratedSchool school, BufferedWriter out) {
        SchoolFiles.of(school).stringRegister(out);
    }

    private static Dataset<Row> csv(SparkSession spark, Path file) {
        return spark.read().option("header", true).option("escape", "\"").csv(file.toString());
    }

    /** Code, first and last day, category. */
    static Dataset<Row> codes(SparkSession spark) {
        List<Row> rows = new ArrayList<>();
        for (AttendanceCode row : Authority.codes().all()) {
            rows.add(RowFactory.create(
                    row.code(),
                    java.sql.Date.valueOf(row.span().first().orElse(LocalDate.of(1900, 1, 1))),
                    java.sql.Date.valueOf(row.span().last().orElse(LocalDate.of(2999, 12, 31))),
                    row.category().name()));
        }
        return spark.createDataFrame(
                rows,
                new StructType()
                        .add("held", DataTypes.StringType)
                        .add("first", DataTypes.DateType)
                        .add("last", DataTypes.DateType)
                        .add("category", DataTypes.StringType));
    }
}
