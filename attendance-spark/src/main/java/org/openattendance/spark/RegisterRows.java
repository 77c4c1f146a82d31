package org.openattendance.spark;

import static org.apache.spark.sql.functions.col;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.openattendance.table.UnreadableInputException;

/**
 * Rows of register files with the place of each, so that an issue can say where to look, and so that the order of the files is known
 * whatever Spark makes of it.
 *
 * <p>Both ways add {@code file} (as Spark names it) and {@code line}. Stateless.
 */
public final class RegisterRows {

    private static final StructType BLOCKS = new StructType()
            .add("file", DataTypes.StringType, false)
            .add("block", DataTypes.LongType, false)
            .add("lines", DataTypes.LongType, false)
            .add("header", DataTypes.StringType, true);

    private RegisterRows() {}

    /**
     * The rows of Parquet files.
     *
     * @param paths files or folders, as Spark takes them
     * @return the columns of the files, {@code file}, and {@code line}: the number of the row in its file, from 1
     */
    public static Dataset<Row> parquet(SparkSession spark, String... paths) {
        Dataset<Row> rows = spark.read().parquet(paths);
        List<org.apache.spark.sql.Column> columns = new ArrayList<>();
        for (String name : Columns.pupilNames(rows)) {
            columns.add(Columns.named(name));
        }
        columns.add(col("_metadata.file_path").as(Columns.FILE));
        columns.add(col("_metadata.row_index").plus(1).as(Columns.LINE));
        return rows.select(columns.toArray(org.apache.spark.sql.Column[]::new));
    }

    /**
     * The rows of CSV files with a header, every cell a text; files are split where Spark likes, and read twice: once to count their lines.
     *
     * <p>As core reads CSV, but for one thing: a cell cannot hold a line break. A row that cannot be taken apart is not lost: its cells are
     * blank, and {@code unreadable} says why, which becomes an issue with the reason {@code BAD_ROW}.
     *
     * @param paths files or folders, as Spark takes them
     * @return the columns of the header, {@code file}, {@code line} (from 1, real lines, the header included) and {@code unreadable}
     * @throws UnreadableInputException if a file has other columns than the first one, or none has a line
     */
    public static Dataset<Row> csv(SparkSession spark, String... paths) {
        Dataset<Row> lines = spark.read()
                .text(paths)
                .select(col("value"), col("_metadata.file_path"), col("_metadata.file_block_start"));
        List<Row> blocks = lines.mapPartitions((MapPartitionsFunction<Row, Row>) LineBlocks::new, Encoders.row(BLOCKS))
                .collectAsList();
        Map<String, CsvLines.File> files = files(blocks);
        List<String> columns = columns(files);
        Broadcast<byte[]> places =
                JavaSparkContext.fromSparkContext(spark.sparkContext()).broadcast(CsvLines.toBytes(files, columns));
        return lines.mapPartitions(
                (MapPartitionsFunction<Row, Row>) rows -> CsvLines.of(places.value(), rows),
                Encoders.row(schema(columns)));
    }

    private static Map<String, CsvLines.File> files(List<Row> blocks) {
        Map<String, TreeMap<Long, Long>> lines = new TreeMap<>();
        Map<String, String> headers = new TreeMap<>();
        for (Row block : blocks) {
            lines.computeIfAbsent(block.getString(0), any -> new TreeMap<>())
                    .merge(block.getLong(1), block.getLong(2), Long::sum);
            if (!block.isNullAt(3)) {
                headers.put(block.getString(0), block.getString(3));
            }
        }
        Map<String, CsvLines.File> files = new TreeMap<>();
        lines.forEach(
                (file, counts) -> files.put(file, CsvLines.File.of(file, headers.getOrDefault(file, ""), counts)));
        return files;
    }

    private static List<String> columns(Map<String, CsvLines.File> files) {
        List<String> columns = new ArrayList<>();
        for (Map.Entry<String, CsvLines.File> file : files.entrySet()) {
            List<String> header = file.getValue().header();
            if (columns.isEmpty()) {
                columns.addAll(header);
            }
            if (header.size() != columns.size() || !header.containsAll(columns)) {
                throw new UnreadableInputException(
                        "MISSING_COLUMN",
                        file.getKey(),
                        "the header is " + header + ", and that of the first file " + columns + ".",
                        "files of two kinds stand in one folder.");
            }
        }
        if (columns.isEmpty()) {
            throw new UnreadableInputException(
                    "EMPTY_FILE", "the files", "none of them has a line.", "the path is of another folder.");
        }
        return columns;
    }

    private static StructType schema(List<String> columns) {
        StructType schema = new StructType();
        for (String column : columns) {
            schema = schema.add(column, DataTypes.StringType, false);
        }
        return schema.add(Columns.FILE, DataTypes.StringType, false)
                .add(Columns.LINE, DataTypes.LongType, false)
                .add(Columns.UNREADABLE, DataTypes.StringType, true);
    }
}
