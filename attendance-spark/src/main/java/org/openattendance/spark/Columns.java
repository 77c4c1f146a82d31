package org.openattendance.spark;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.unix_date;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DataTypes;
import org.openattendance.base.AttendanceException;
import org.openattendance.table.UnreadableInputException;

/**
 * Brings a caller's columns into texts, always the same ones, in which no setting of the session has a say: a date is a date or a text, and
 * never a moment, whose day would depend on the zone of the session.
 */
final class Columns {

    /** Where a row stands: the name of its file. */
    static final String FILE = "file";
    /** What stands for the file of rows that have none. */
    static final String NO_FILE = "rows";
    /** Where a row stands: its number in the file, from 1, the header included where there is one. */
    static final String LINE = "line";
    /** Why a row has no cells; null for all others. */
    static final String UNREADABLE = "unreadable";

    private static final Set<DataType> WHOLE_NUMBERS =
            Set.of(DataTypes.ByteType, DataTypes.ShortType, DataTypes.IntegerType, DataTypes.LongType);

    private final Dataset<Row> rows;
    private final List<String> names;

    private Columns(Dataset<Row> rows) {
        this.rows = rows;
        this.names = Arrays.asList(rows.columns());
    }

    /**
     * Pupil, school, date, session, code, file, line, unreadable, epoch day. What all rows lack is null, and so is the text of a date that is a
     * date: of each mark a text costs more than all that is done with it.
     */
    static Dataset<Row> longRows(Dataset<Row> rows) {
        Columns columns = new Columns(rows);
        boolean isDay = columns.type("date").equals(DataTypes.DateType);
        return rows.select(
                columns.id("pupil_id"),
                columns.has("school_id") ? columns.id("school_id") : nothing("school_id"),
                isDay ? nothing("date") : columns.date("date"),
                columns.text("session"),
                columns.text("code"),
                columns.has(FILE) ? columns.file() : nothing(FILE),
                columns.line(),
                columns.unreadable(),
                isDay ? unix_date(named("date")) : nothing("day").cast(DataTypes.IntegerType));
    }

    /** Pupil, school, start, marks, file, line, unreadable. */
    static Dataset<Row> markStrings(Dataset<Row> rows) {
        Columns columns = new Columns(rows);
        return rows.select(
                columns.id("pupil_id"),
                columns.has("school_id") ? columns.id("school_id") : lit("").as("school_id"),
                columns.date("start_date"),
                columns.marks(),
                columns.file(),
                columns.line(),
                columns.unreadable());
    }

    /** File, line and pupil, then every column of a list of pupils under its name, as text. */
    static Dataset<Row> pupils(Dataset<Row> rows) {
        Columns columns = new Columns(rows);
        Column[] all = pupilNames(rows).stream()
                .map(name -> name.equals("pupil_id") ? columns.id(name) : columns.anything(name))
                .toArray(Column[]::new);
        return rows.select(prepend(columns.file(), columns.line(), all));
    }

    /** The columns of a list of pupils, without those that say where a row stands. */
    static List<String> pupilNames(Dataset<Row> rows) {
        return Arrays.stream(rows.columns())
                .filter(name -> !List.of(FILE, LINE, UNREADABLE).contains(name))
                .toList();
    }

    private static Column[] prepend(Column first, Column second, Column[] others) {
        Column[] all = new Column[others.length + 2];
        all[0] = first;
        all[1] = second;
        System.arraycopy(others, 0, all, 2, others.length);
        return all;
    }

    private static Column nothing(String name) {
        return lit(null).cast(DataTypes.StringType).as(name);
    }

    private boolean has(String name) {
        return names.contains(name);
    }

    private DataType type(String name) {
        if (!has(name)) {
            throw new UnreadableInputException(
                    "MISSING_COLUMN",
                    "the dataset",
                    "it has no column " + name + ".",
                    "the rows have another layout, or the header was not read as one.");
        }
        return rows.schema().apply(name).dataType();
    }

    private Column text(String name) {
        return typed(name, type(name).equals(DataTypes.StringType), "a text");
    }

    private Column id(String name) {
        DataType type = type(name);
        return typed(
                name, type.equals(DataTypes.StringType) || WHOLE_NUMBERS.contains(type), "a text or a whole number");
    }

    private Column date(String name) {
        DataType type = type(name);
        return typed(name, type.equals(DataTypes.StringType) || type.equals(DataTypes.DateType), "a date or a text");
    }

    private Column marks() {
        DataType type = type("marks");
        return typed(
                "marks", type.equals(DataTypes.StringType) || type.equals(DataTypes.BinaryType), "a text or bytes");
    }

    private Column anything(String name) {
        return coalesce(named(name).cast(DataTypes.StringType), lit("")).as(name);
    }

    private Column typed(String name, boolean fits, String wanted) {
        if (!fits) {
            throw new AttendanceException(
                    "COLUMN_TYPE",
                    "The column " + name + " is of the type " + type(name).simpleString() + ", and must be " + wanted
                            + ".",
                    "the types were inferred: read the file with a schema, or every column as a text.");
        }
        return anything(name);
    }

    private Column file() {
        return has(FILE) ? anything(FILE) : lit(NO_FILE).as(FILE);
    }

    private Column line() {
        return has(LINE)
                ? coalesce(named(LINE).cast(DataTypes.LongType), lit(0L)).as(LINE)
                : lit(0L).as(LINE);
    }

    private Column unreadable() {
        return has(UNREADABLE) ? named(UNREADABLE) : nothing(UNREADABLE);
    }

    static Column named(String name) {
        return col("`" + name.replace("`", "``") + "`");
    }
}
