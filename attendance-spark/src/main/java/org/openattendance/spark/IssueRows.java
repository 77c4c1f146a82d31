package org.openattendance.spark;

import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.jspecify.annotations.Nullable;
import org.openattendance.base.Issue;

/** Issues as rows: where, how bad, why, and what a person should know. No pupil. */
final class IssueRows {

    static final StructType SCHEMA = new StructType()
            .add("file", DataTypes.StringType, false)
            .add("line", DataTypes.LongType, false)
            .add("column", DataTypes.StringType, false)
            .add("position", DataTypes.IntegerType, true)
            .add("severity", DataTypes.StringType, false)
            .add("reason", DataTypes.StringType, false)
            .add("message", DataTypes.StringType, false);

    private IssueRows() {}

    static Row of(Issue issue) {
        Issue.Place place = issue.place();
        String column = "";
        @Nullable Integer position = null;
        if (place instanceof Issue.Cell cell) {
            column = cell.column();
        } else if (place instanceof Issue.Mark mark) {
            column = mark.column();
            position = mark.position();
        }
        return RowFactory.create(
                place.file(),
                issue.line().orElse(0L),
                column,
                position,
                issue.severity().name(),
                issue.reason(),
                issue.message());
    }
}
