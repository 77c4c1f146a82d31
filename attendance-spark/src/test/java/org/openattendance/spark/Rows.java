package org.openattendance.spark;

import java.util.ArrayList;
import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;

/** Small datasets from texts. */
final class Rows {

    private static final StructType LONG = new StructType()
            .add("pupil_id", DataTypes.StringType)
            .add("date", DataTypes.StringType)
            .add("session", DataTypes.StringType)
            .add("code", DataTypes.StringType)
            .add("file", DataTypes.StringType)
            .add("line", DataTypes.LongType);

    private Rows() {}

    /** Lines of pupil, date, session and code; each has its place, from line 2 of {@code marks.csv} on. */
    static Dataset<Row> of(List<String> lines) {
        List<Row> rows = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            String[] cells = lines.get(i).split(",", -1);
            rows.add(RowFactory.create(cells[0], cells[1], cells[2], cells[3], "marks.csv", i + 2L));
        }
        return Cluster.SPARK.createDataFrame(rows, LONG);
    }

    static String csv(List<String> lines) {
        return "pupil_id,date,session,code\n" + String.join("\n", lines) + "\n";
    }
}
